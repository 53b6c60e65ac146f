"""How long a user waits: help, a brief, a profile, each in a fresh process."""

from __future__ import annotations

from collections.abc import Iterator

from measured import ROOT, Measured, best_of, run_command


def benchmarks() -> Iterator[Measured]:
    seconds, _ = run_command(["--help"], times=5)
    yield Measured("comity --help, cold", seconds, "s", 0.3)
    example = str(ROOT / "examples" / "australia-usa-op-ed.txt")
    seconds, memory = run_command(["brief", example, "--format", "html"])
    yield Measured("comity brief of an example, cold", seconds, "s", 3)
    yield Measured("comity brief of an example, memory", memory, "MB", 500)
    op_ed = sorted((ROOT.parent / "shared" / "documents").glob("*.txt"))
    if op_ed:
        seconds, memory = run_command(["brief", str(op_ed[0]), "--format", "html"])
        yield Measured("comity brief of the op-ed, cold", seconds, "s", 3)
        yield Measured("comity brief of the op-ed, memory", memory, "MB", 500)
    seconds, _ = run_command(["profile", "KOR", "USA", "--format", "html"])
    yield Measured("comity profile KOR USA, cold", seconds, "s", 2)
    yield Measured("load the record", best_of(load_record), "s", 0.2)


def load_record() -> None:
    from comity import record

    record.load()
