"""Run every benchmark beside this file and print one table: `make bench`.

A benchmark file is named bench_*.py and has `benchmarks()`, which yields `Measured` rows. Speed is compared
within
one run, and the load of the machine is printed with it: neither means much without the other.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import sys
from pathlib import Path

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("only", nargs="*", help="names of benchmarks, e.g. brief measures; all by default")
    asked = parser.parse_args().only
    names = sorted(path.stem for path in HERE.glob("bench_*.py"))
    unknown = [name for name in asked if f"bench_{name}" not in names]
    if unknown:
        sys.exit(f"no benchmark {unknown[0]!r}; there are {', '.join(name[6:] for name in names)}")
    console = Console(width=120)
    console.print(
        f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}, load {load()}"
    )
    table = Table("benchmark", "measured", "against", "target", "load")
    for name in names:
        if asked and name[6:] not in asked:
            continue
        for row in importlib.import_module(name).benchmarks():
            against = row.against or ""
            target = "" if row.target is None else f"{row.limit} {row.target:g} {row.unit}"
            table.add_row(row.name, f"{row.value:.3g} {row.unit}", against, target, load())
    console.print(table)


def load() -> str:
    """The one-minute load average."""
    return f"{os.getloadavg()[0]:.1f}"


if __name__ == "__main__":
    main()
