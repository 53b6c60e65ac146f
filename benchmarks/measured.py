"""One row of the benchmark table."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).parents[1]
COMITY = Path(sys.executable).parent / "comity"


@dataclass(frozen=True)
class Measured:
    """A figure with its unit, what it is compared with, and the target: at most or at least so much."""

    name: str
    value: float
    unit: str
    target: float | None = None
    limit: Literal["<", ">"] = "<"
    against: str | None = None


def best_of(function: Callable[[], object], times: int = 3) -> float:
    """The shortest of several runs, in seconds: the one least disturbed by other load."""
    spent = []
    for _ in range(times):
        start = time.perf_counter()
        function()
        spent.append(time.perf_counter() - start)
    return min(spent)


def run_command(arguments: Sequence[str], times: int = 3) -> tuple[float, float]:
    """Shortest wall time in seconds and largest memory in MB of a fresh `comity` process."""
    spent, memory = [], 0.0
    for _ in range(times):
        start = time.perf_counter()
        process = subprocess.Popen([str(COMITY), *arguments], cwd=ROOT, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        spent.append(time.perf_counter() - start)
        memory = max(memory, usage.ru_maxrss / 1024)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise RuntimeError(f"comity {' '.join(arguments)} ended with {process.returncode}")
    return min(spent), memory
