"""From a mirror of upstream files to a record: checked, tidy, written beside, then renamed."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Collection, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import polars as pl

import comity
from comity.errors import BadRequest, MissingFile, SourceChanged, UnwritableOutput
from comity.record.catalogue import SourceFile, all_sources, source_file
from comity.record.checks import UNIQUE, known_faults, life_faults, row_count_faults, table_faults
from comity.record.compact import compact_source, compact_tables
from comity.record.files import Files
from comity.record.open import Record, load
from comity.record.package import DESCRIPTOR, Description, Resource, to_json
from comity.record.source import Source
from comity.record.storage import FULL_LEVEL, describe_columns, write_table
from comity.states.membership import lives

Report = Callable[[str, int, int], None]

# What reads Stata, Excel and XML files; the compact record needs none of them.
TOOLS: Final = ("pandas", "openpyxl", "xlrd", "lxml")


def build(
    mirror: Path,
    out: Path,
    *,
    only: Collection[str] | None = None,
    compact: bool = False,
    report: Report | None = None,
) -> Record:
    """Make a record from the upstream files below `mirror`.

    Every file's sha256 is checked before it is read; tables, row counts and the facts checked by hand after.
    The record is written beside `out` and renamed at the end: when anything fails, what stood there stays.
    The same files give the same bytes.

    Args:
        mirror: folder with the upstream files, each at its path in the source's description.
        out: folder of the record; one that is there is replaced.
        only: ids of the sources to build; None for all.
        compact: figures since 1946 in little space, as comity carries them.
        report: called with the source's id, its place and the number of sources, before each.

    Returns:
        The new record, opened.

    Raises:
        MissingFile: the mirror, or a file in it, is not there.
        SourceChanged: a file is not the one described, or its content breaks a check.
        UnwritableOutput: `out` cannot be written, or is a folder that holds something else.
        BadRequest: `only` names no source, or the extra `build` is not installed.
    """
    check_tools()
    if not mirror.is_dir():
        raise MissingFile(f"no folder {mirror}; name the mirror of upstream files, or use --download")
    if only is not None and not only:
        raise BadRequest("no source named; leave --only out to build all")
    wanted = all_sources() if only is None else {name: source_file(name) for name in sorted(set(only))}
    check_replaceable(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}.building-"))
    except OSError as error:
        raise UnwritableOutput(
            f"cannot write beside {out}: {error.strerror}; choose another place"
        ) from error
    try:
        write_record(wanted, mirror, work, compact=compact, report=report)
        record = load(work)
        for source in record.sources.values():
            refuse(source, known_faults(record, source))
        replace_folder(work, out)
    except OSError as error:
        raise UnwritableOutput(f"cannot write {out}: {error.strerror or error}; is the disk full?") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return load(out)


def check_tools() -> None:
    """Refuse to start without the packages that read upstream formats.

    Raises:
        BadRequest: one is missing; they are the extra `build`.
    """
    missing = [name for name in TOOLS if find_spec(name) is None]
    if missing:
        raise BadRequest(f"building a record needs {', '.join(missing)}; pip install 'comity[build]'")


def write_record(
    wanted: dict[str, SourceFile],
    mirror: Path,
    folder: Path,
    *,
    compact: bool,
    report: Report | None,
) -> None:
    """Write the tables of the sources and the descriptor to `folder`."""
    states = tuple(sorted(lives("iso")))
    described: dict[str, Source] = {}
    resources: list[Resource] = []
    for place, (name, file) in enumerate(wanted.items(), start=1):
        if report is not None:
            report(name, place, len(wanted))
        source: Source | None = file.SOURCE
        tables = read_source(file, mirror)
        if compact:
            source = compact_source(file.SOURCE)
            if source is None:
                continue
            small = list(compact_tables(source, tables, states))
            resources += [
                write_table(
                    folder, source, each.table, each.frame, columns=each.columns, indicator=each.indicator
                )
                for each in small
            ]
            if not small:
                continue
        else:
            resources += [
                write_table(
                    folder,
                    file.SOURCE,
                    table,
                    frame,
                    columns=describe_columns(file.SOURCE, frame),
                    key=UNIQUE.get(table, ()),
                    level=FULL_LEVEL,
                )
                for table, frame in sorted(tables.items())
            ]
        assert source is not None
        described[name] = source
    description = Description(comity.__version__, compact, states, described, tuple(resources))
    (folder / DESCRIPTOR).write_text(to_json(description), encoding="utf-8")


def read_source(file: SourceFile, mirror: Path) -> dict[str, pl.DataFrame]:
    """A source's tables, after all checks.

    Raises:
        MissingFile, SourceChanged: as `build`.
    """
    source = file.SOURCE
    for name in source.files:
        check_digest(source, name, mirror)
    tables = file.tables(Files(source, mirror=mirror))
    refuse(source, row_count_faults(source, tables))
    for name, frame in tables.items():
        refuse(source, (f"{name}: {fault}" for fault in table_faults(source, name, frame)))
        refuse(source, (f"{name}: {fault}" for fault in life_faults(name, frame)))
    keyed = [name for name in tables if name in UNIQUE]
    return tables | {name: tables[name].sort(UNIQUE[name], maintain_order=True) for name in keyed}


def refuse(source: Source, faults: Iterable[str]) -> None:
    """Raise `SourceChanged` if there are faults."""
    listed = list(faults)
    if listed:
        raise SourceChanged(
            f"{source.id}: {'; '.join(listed[:5])}. Not the file that was described, or a fault in "
            f"record/sources/{source.id}.py; the old record stays in use"
        )


def check_digest(source: Source, name: str, mirror: Path) -> None:
    """Refuse a file of a source that is missing or not the one described.

    Raises:
        MissingFile, SourceChanged
    """
    path, _, expected = source.files[name]
    target = mirror / path
    try:
        found = folder_digest(target) if path.endswith("/") else file_digest(target)
    except OSError as error:
        raise MissingFile(
            f"{source.id}: {path} is not below {mirror} ({error.strerror}); add it, or use --download"
        ) from error
    if found != expected:
        raise SourceChanged(
            f"{source.id}: {path} has sha256 {found[:16]}..., expected {expected[:16]}...: a new version, or "
            "a damaged copy. Fetch it again with --download; the old record stays in use"
        )


def file_digest(path: Path) -> str:
    """sha256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def folder_digest(folder: Path) -> str:
    """sha256 over the sorted digests of a folder's files, a line each."""
    if not folder.is_dir():
        raise FileNotFoundError(2, "no such folder")
    digests = sorted(file_digest(path) for path in folder.rglob("*") if path.is_file())
    return hashlib.sha256("".join(f"{digest}\n" for digest in digests).encode()).hexdigest()


def check_replaceable(out: Path) -> None:
    """Refuse to replace anything that is no record.

    Raises:
        UnwritableOutput
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise UnwritableOutput(f"{out} is a file; name a folder for the record")
    if any(out.iterdir()) and not (out / DESCRIPTOR).is_file():
        raise UnwritableOutput(f"{out} holds files that are no record; name a new or an empty folder")


def replace_folder(new: Path, out: Path) -> None:
    """Put `new` in the place of `out`; the old one is gone only once the new one stands."""
    os.chmod(new, 0o755)
    if not out.exists():
        os.replace(new, out)
        return
    old = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}.old-"))
    os.replace(out, old / "record")
    try:
        os.replace(new, out)
    except OSError:
        os.replace(old / "record", out)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
