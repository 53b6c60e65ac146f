"""Rivalries, in two codings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

ENDS = {"tss": 2020, "td": 2010}
TYPES = ("positional", "spatial", "ideological", "interventionary")


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    coding = options.get("coding", "tss")
    if coding not in ENDS:
        raise BadRequest(f'coding="{coding}" is unknown; choose one of {", ".join(ENDS)}')
    end = min(last, ENDS[coding])
    columns = (
        Column("rivalry", "The two are rivals", "0 or 1", "rivalries", 1816, ENDS[coding], "ongoingrivalry"),
        *(
            Column(kind, f"The rivalry is {kind}", "0 or 1", "rivalries", 1816, ENDS[coding], kind)
            for kind in TYPES
        ),
    )
    years = (
        record.table("rivalries", "cow_rivalries")
        .filter(pl.col("coding") == coding)
        .with_columns(
            year=pl.int_ranges(
                pl.col("first_year").cast(pl.Int32).clip(first),
                pl.col("last_year").cast(pl.Int32).fill_null(end).clip(None, end) + 1,
            )
        )
        .explode("year")
        .drop_nulls("year")
        .group_by("ccode1", "ccode2", pl.col("year").cast(pl.Int16))
        .agg(
            pl.lit(1, dtype=pl.Int8).first().alias("rivalry"),
            *(pl.col(kind).max().cast(pl.Int8) for kind in TYPES),
        )
    )
    return [Part("dyad", "code", years, columns, zero=True)]


ADDITION = Addition(
    "rivalries",
    "Strategic rivalries (Thompson, Sakuwa and Suhas; Thompson and Dreyer)",
    parts,
    indicators=("rivalry",),
    options={"coding": "tss (newer) or td (older)"},
    theirs="add_strategic_rivalries()",
)
