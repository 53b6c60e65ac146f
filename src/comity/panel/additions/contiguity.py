"""Borders between dyads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column(
        "contiguity",
        "Border in the first listed month of the year: 1 land, 2 to 5 up to 12, 24, 150, 400 miles of water",
        "0 none, 1 to 5",
        "contiguity",
        1816,
        2016,
        "conttype",
    ),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    final = COLUMNS[0].last or last
    years = (
        record.table("contiguity", "cow_contiguity")
        .filter(pl.col("ccode1") < pl.col("ccode2"))
        .with_columns(
            year=pl.int_ranges(
                pl.col("start").dt.year().clip(first),
                pl.col("end").dt.year().fill_null(final).clip(None, min(final, last)) + 1,
            )
        )
        .explode("year")
        .drop_nulls("year")
        .sort("ccode1", "ccode2", "year", "start")
        .unique(["ccode1", "ccode2", "year"], keep="first", maintain_order=True)
        .select("ccode1", "ccode2", pl.col("year").cast(pl.Int16), "contiguity")
    )
    return [Part("dyad", "code", years, COLUMNS, zero=True)]


ADDITION = Addition(
    "contiguity",
    "Direct contiguity (Correlates of War)",
    parts,
    indicators=("contiguity",),
    theirs="add_contiguity()",
    columns=COLUMNS,
)
