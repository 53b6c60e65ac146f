"""Tables as Parquet files: small types, column metadata, and the same bytes for the same rows."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import polars as pl

from comity.record.package import Resource
from comity.record.source import Source

FIELD_TYPES: Final = {
    pl.Int8: "integer",
    pl.Int16: "integer",
    pl.Int32: "integer",
    pl.Int64: "integer",
    pl.UInt8: "integer",
    pl.UInt16: "integer",
    pl.UInt32: "integer",
    pl.UInt64: "integer",
    pl.Float32: "number",
    pl.Float64: "number",
    pl.Boolean: "boolean",
    pl.Date: "date",
    pl.String: "string",
}
# Packed once and carried by everyone, or built often and kept at home.
COMPACT_LEVEL: Final = 19
FULL_LEVEL: Final = 6


def describe_columns(source: Source, frame: pl.DataFrame) -> tuple[dict[str, str], ...]:
    """Each column's name, type (Frictionless), dtype (polars), and for an indicator its label and unit."""
    indicators = {indicator.id: indicator for indicator in source.indicators}
    described = []
    for name, dtype in frame.schema.items():
        base: Any = dtype.base_type()
        if base not in FIELD_TYPES and not isinstance(dtype, pl.Enum):
            raise ValueError(f"{source.id}: column {name} is {dtype}; a table holds numbers, dates and texts")
        column = {"name": name, "type": FIELD_TYPES.get(base, "string")}
        column["dtype"] = "String" if isinstance(dtype, pl.Enum) else str(dtype)
        if name in indicators:
            column |= {"title": indicators[name].label, "unit": indicators[name].unit}
            column |= {"area": indicators[name].area, "source": source.id}
        elif name == "year":
            column |= {"title": "calendar year"}
        described.append(column)
    return tuple(described)


def write_table(
    folder: Path,
    source: Source,
    table: str,
    frame: pl.DataFrame,
    *,
    columns: Sequence[Mapping[str, str]],
    key: tuple[str, ...] = (),
    indicator: str | None = None,
    level: int = COMPACT_LEVEL,
) -> Resource:
    """Write one table to tables/<source>/<table>.parquet below `folder`.

    An indicator's runs get a file of their own, named after it.
    """
    path = f"tables/{source.id}/{table if indicator is None else indicator}.parquet"
    buffer = io.BytesIO()
    frame.write_parquet(
        buffer,
        compression="zstd",
        compression_level=level,
        statistics=False,
        row_group_size=max(frame.height, 1),
        metadata={
            "comity.source": source.id,
            "comity.citation": source.citation,
            "comity.columns": json.dumps([dict(column) for column in columns], ensure_ascii=False),
        },
    )
    content = buffer.getvalue()
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    return Resource(
        source_id=source.id,
        table=table,
        path=path,
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        n_rows=frame.height,
        columns=tuple(columns),
        key=key,
        indicator=indicator,
    )


def shrink(frame: pl.DataFrame, states: Sequence[str], *, exact: bool) -> pl.DataFrame:
    """The same table in the smallest types that hold it: keys as categories, whole numbers as integers.

    With `exact` a float stays as it is unless nothing is lost; else it becomes a Float32 (seven digits).
    """
    axis = pl.Enum(states)
    known = set(states)
    columns = []
    for column in frame:
        if (
            column.dtype == pl.String
            and column.name not in TEXTS
            and set(column.unique().drop_nulls()) <= known
        ):
            columns.append(column.cast(axis))
        elif column.dtype.is_float():
            columns.append(_shrink_floats(column, exact=exact))
        elif column.dtype.is_integer():
            columns.append(column.shrink_dtype())
        else:
            columns.append(column)
    return pl.DataFrame(columns)


# Never a key, even where all texts happen to look like some.
TEXTS: Final = ("label", "kind", "person", "role", "city")
LARGEST_WHOLE: Final = 2.0**53


def _shrink_floats(column: pl.Series, *, exact: bool) -> pl.Series:
    known = column.drop_nulls()
    if len(known) and (known == known.round()).all() and (known.abs() < LARGEST_WHOLE).all():
        return column.cast(pl.Int64).shrink_dtype()
    narrow = column.cast(pl.Float32)
    if not exact or (narrow.cast(pl.Float64).drop_nulls() == known.cast(pl.Float64)).all():
        return narrow
    return column
