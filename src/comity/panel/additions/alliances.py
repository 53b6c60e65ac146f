"""Alliances and what they promise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

PROMISES = {
    "defense": "to defend",
    "offense": "to attack together",
    "neutral": "to stay neutral",
    "nonagg": "not to attack each other",
    "consul": "to consult",
}
COLUMNS = (
    Column("atop_alliance", "Any alliance", "0 or 1", "atop", 1815, 2018, "atop_alliance"),
    *(
        Column(
            f"atop_{name}", f"An alliance that promises {label}", "0 or 1", "atop", 1815, 2018, f"atop_{name}"
        )
        for name, label in PROMISES.items()
    ),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    """An alliance that the file has in one direction only stands in both: it binds both."""
    promises = [f"atop_{name}" for name in PROMISES]
    years = (
        record.table("atop", "cow_alliances")
        .filter(pl.col("year").is_between(first, last) & (pl.col("ccode1") != pl.col("ccode2")))
        .group_by(
            pl.min_horizontal("ccode1", "ccode2").alias("ccode1"),
            pl.max_horizontal("ccode1", "ccode2").alias("ccode2"),
            "year",
        )
        .agg(pl.col(promises).max().cast(pl.Int8))
        .with_columns(atop_alliance=pl.max_horizontal(promises))
    )
    return [Part("dyad", "code", years, COLUMNS, zero=True)]


ADDITION = Addition(
    "alliances",
    "Alliances by what they promise (ATOP)",
    parts,
    indicators=("alliance",),
    theirs="add_atop_alliance()",
)
