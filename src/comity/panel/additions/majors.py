"""Major powers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (Column("major", "Major power in any part of the year", "0 or 1", "majors", 1816, None, "cowmaj"),)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    years = (
        record.table("majors", "cow_majors")
        .with_columns(
            year=pl.int_ranges(
                pl.col("start").dt.year().clip(first),
                pl.col("end").dt.year().fill_null(last).clip(None, last) + 1,
            )
        )
        .explode("year")
        .drop_nulls("year")
        .select("ccode", pl.col("year").cast(pl.Int16), major=pl.lit(1, dtype=pl.Int8))
        .unique(["ccode", "year"])
    )
    return [Part("state", "code", years, COLUMNS, zero=True)]


ADDITION = Addition(
    "majors",
    "Major powers (Correlates of War)",
    parts,
    indicators=("major",),
    theirs="add_cow_majors()",
    columns=COLUMNS,
)
