"""Reading another project's event file, batch by batch, and writing it in comity's schema."""

from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from comity.errors import BadRequest, UnwritableOutput
from comity.events.importing import gdelt, icews, phoenix, polecat
from comity.events.importing.rows import Row, read_rows

if TYPE_CHECKING:
    import polars as pl


FORMATS: Final = {
    "polecat": polecat.FORMAT,
    "icews": icews.FORMAT,
    "gdelt": gdelt.FORMAT,
    "phoenix": phoenix.FORMAT,
}


@dataclass
class Imported:
    """What became of a file: rows read, events made, and by word or code what has no counterpart here."""

    rows: int = 0
    events: int = 0
    untyped: Counter[str] = field(default_factory=Counter)
    stateless: Counter[str] = field(default_factory=Counter)


def formats() -> tuple[str, ...]:
    """The formats that can be read."""
    return tuple(FORMATS)


def import_events(path: Path, format: str, output: Path) -> Imported:
    """Write another project's events in comity's schema, in memory that does not grow with the file.

    Args:
        path: the file as its project publishes it; may be packed as .gz or .zip.
        format: polecat, icews, gdelt or phoenix.
        output: .parquet, .csv, .jsonl or .dta (the last needs memory for the whole).

    Returns:
        What became of the rows. In the output are the columns of `code.schema()` with `source` (the format) and
        `source_type` (its own code or type) behind them. `doc_id` is the event's id in the file; `start`, `end`
        and `confidence` are null; `type` is null where PLOVER has no counterpart, a state where the words or
        code name none (regions, blanks). `mentions` is how often GDELT found the event, else 1.

    Raises:
        BadRequest: an unknown format, or a missing column, a line or cell that is not as the format says.
        MissingFile: no such file. UnwritableOutput: no space or no right to write.
    """
    from comity.events.store import check_ending, write_events, write_parts

    if format not in FORMATS:
        raise BadRequest(f"--format {format}: choose {', '.join(FORMATS)}")
    check_ending(output)
    known = FORMATS[format]
    imported = Imported()
    with _folder_beside(output) as folder:
        parts: list[Path] = []
        for number, batch in enumerate(read_rows(path, known.needed, known.layouts)):
            part = Path(folder) / f"{number:06}.parquet"
            write_events(_frame(path, batch, format, imported), part)
            parts.append(part)
        if not parts:
            raise BadRequest(f"{path} holds no {format} events: it has no lines behind its header")
        write_parts(parts, output)
    return imported


def _folder_beside(output: Path) -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(dir=output.parent, prefix=f".{output.name}.")
    except OSError as error:
        raise UnwritableOutput(
            f"cannot write {output}: {error.strerror or error}; choose another place with -o"
        ) from error


def _frame(path: Path, batch: list[Row], format: str, imported: Imported) -> pl.DataFrame:
    import polars as pl

    from comity.events.code import schema

    rows: list[dict[str, Any]] = []
    for row in batch:
        try:
            rows.extend(FORMATS[format].events(row.cells))
        except BadRequest as error:
            raise BadRequest(f"{path}, line {row.line}, {error}") from error
    for event in rows:
        event["source"] = format
        event.setdefault("mentions", 1)
        if event["type"] is None:
            imported.untyped[event["source_type"] or "(empty)"] += 1
        for role in ("actor", "recipient"):
            given = event.pop(f"{role}_given")
            if given is not None and event[f"{role}_state"] is None:
                imported.stateless[given] += 1
    imported.rows += len(batch)
    imported.events += len(rows)
    return pl.DataFrame(rows, schema={**schema(), "source": pl.String, "source_type": pl.String})
