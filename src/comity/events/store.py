"""An event frame as a file: Parquet, JSON Lines, CSV or Stata."""

from __future__ import annotations

import importlib
import io
import json
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from comity.errors import BadRequest, UnwritableOutput
from comity.output import write_atomically

if TYPE_CHECKING:
    import polars as pl

    Frame = TypeVar("Frame", pl.DataFrame, pl.LazyFrame)

ENDINGS: Final = (".parquet", ".jsonl", ".csv", ".dta")


def check_ending(path: Path) -> None:
    """Raise BadRequest where a path's ending names no format that events are written in."""
    if path.suffix.lower() not in ENDINGS:
        raise BadRequest(f"{path}: no format {path.suffix!r}; end the name in one of {', '.join(ENDINGS)}")


def write_events(events: pl.DataFrame, path: Path) -> None:
    """Write events by the path's ending, whole or not at all.

    JSON Lines nests actor and recipient as {text, state, sector}; in CSV and Stata the contexts stand in one cell,
    parted by semicolons.

    Raises:
        BadRequest: another ending, or Stata without pandas. UnwritableOutput: no space or no right to write.
    """
    check_ending(path)
    ending = path.suffix.lower()
    if ending == ".jsonl":
        write_atomically(path, "".join(_lines(events)))
        return
    buffer = io.BytesIO()
    if ending == ".parquet":
        events.write_parquet(buffer)
    elif ending == ".csv":
        _flat(events).write_csv(buffer)
    else:
        _write_stata(_flat(events), buffer)
    write_atomically(path, buffer.getvalue())


def write_parts(parts: list[Path], path: Path) -> None:
    """Write the events of several Parquet files as one, whole or not at all, without holding them in memory.

    Stata alone is written from the whole. Raises as `write_events` does.
    """
    import polars as pl

    check_ending(path)
    ending = path.suffix.lower()
    events = pl.scan_parquet(parts)
    if ending == ".dta":
        write_events(events.collect(), path)
        return
    with placed_atomically(path) as temporary:
        if ending == ".parquet":
            events.sink_parquet(temporary)
        elif ending == ".csv":
            _flat(events).sink_csv(temporary)
        else:
            with temporary.open("w", encoding="utf-8") as file:
                for part in parts:
                    file.writelines(_lines(pl.read_parquet(part)))


@contextmanager
def placed_atomically(path: Path) -> Iterator[Path]:
    """A place beside `path` to write to; what was written is renamed to `path` at the end, or removed on an error.

    Raises:
        UnwritableOutput: the folder is missing or not writable, or the disk is full.
    """
    import polars as pl

    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield temporary
        os.replace(temporary, path)
    except (OSError, pl.exceptions.PolarsError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnwritableOutput(f"cannot write {path}: {reason}; choose another place with -o") from error
    finally:
        temporary.unlink(missing_ok=True)


def read_events(path: Path) -> pl.DataFrame:
    """Events that `write_events` wrote as Parquet, CSV or JSON Lines, in flat columns.

    Raises:
        BadRequest: another format, or a file that holds no events.
    """
    import polars as pl

    try:
        if path.suffix.lower() == ".parquet":
            frame = pl.read_parquet(path)
        elif path.suffix.lower() == ".csv":
            frame = pl.read_csv(path, try_parse_dates=True, infer_schema_length=None)
        elif path.suffix.lower() == ".jsonl":
            frame = _unnested(pl.read_ndjson(path, infer_schema_length=None))
        else:
            raise BadRequest(f"{path}: events are read from .parquet, .csv and .jsonl")
    except (pl.exceptions.PolarsError, OSError) as error:
        raise BadRequest(f"{path} cannot be read as events: {error}") from error
    for column in ("actor_state", "recipient_state", "type", "date"):
        if column not in frame.columns:
            raise BadRequest(f"{path} holds no events: it has no column {column!r}")
    return frame


def _lines(events: pl.DataFrame) -> Iterator[str]:
    for row in events.iter_rows(named=True):
        yield json.dumps(_nested(row), ensure_ascii=False, default=str) + "\n"


def _nested(row: dict[str, object]) -> dict[str, object]:
    nested: dict[str, object] = {}
    for name, value in row.items():
        role, _, part = name.partition("_")
        if role in ("actor", "recipient") and part in ("text", "state", "sector"):
            inner = nested.setdefault(role, {})
            assert isinstance(inner, dict)
            inner[part] = value
        else:
            nested[name] = value
    recipient = nested.get("recipient")
    if isinstance(recipient, dict) and not any(recipient.values()):
        nested["recipient"] = None
    return nested


def _unnested(events: pl.DataFrame) -> pl.DataFrame:
    """The flat columns again: actor {text, state, sector} is actor_text, actor_state, actor_sector."""
    import polars as pl

    for role in ("actor", "recipient"):
        if role not in events.columns:
            continue
        parts = [
            pl.lit(None, dtype=pl.String).alias(f"{role}_{part}") for part in ("text", "state", "sector")
        ]
        if isinstance(events.schema[role], pl.Struct):
            parts = [
                pl.col(role).struct.field(part).alias(f"{role}_{part}")
                for part in ("text", "state", "sector")
            ]
        events = events.with_columns(parts).drop(role)
    if events.schema.get("date") in (pl.String, pl.Null):
        events = events.with_columns(pl.col("date").cast(pl.String).str.to_date(strict=False))
    return events


def _flat(events: Frame) -> Frame:
    import polars as pl

    return events.with_columns(
        pl.col("contexts").list.join(";"), pl.col("mention_sentences").cast(pl.List(pl.String)).list.join(";")
    )


def _write_stata(events: pl.DataFrame, buffer: io.BytesIO) -> None:
    try:
        pandas = importlib.import_module("pandas")
    except ImportError as error:
        raise BadRequest("writing .dta needs pandas: pip install 'comity[build]'") from error
    columns = {}
    for name in events.columns:
        values = events[name].to_list()
        if name == "date":
            columns[name] = pandas.to_datetime(pandas.Series(values))
        elif events[name].dtype.is_numeric():
            columns[name] = pandas.Series(values, dtype="float64")
        else:
            columns[name] = pandas.Series(
                ["" if value is None else str(value) for value in values], dtype=object
            )
    with warnings.catch_warnings():
        # pandas says where it shortens a name for Stata.
        warnings.simplefilter("ignore")
        pandas.DataFrame(columns).to_stata(
            buffer, write_index=False, version=118, convert_dates={"date": "td"} if len(events) else None
        )
