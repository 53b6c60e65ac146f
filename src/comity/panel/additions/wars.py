"""Wars between states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column("war_onset", "A war begins", "0 or 1", "wars", 1816, 2007, "cowinteronset"),
    Column("war", "A war is under way", "0 or 1", "wars", 1816, 2007, "cowinterongoing"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    years = (
        record.table("wars", "cow_wars")
        .group_by("ccode1", "ccode2", "year")
        .agg(
            war_onset=pl.col("cowinteronset").max().cast(pl.Int8),
            war=pl.col("cowinterongoing").max().cast(pl.Int8),
        )
    )
    if unit == "state_year":
        by_state = years.group_by(pl.col("ccode1").alias("ccode"), "year").agg(
            pl.col("war_onset", "war").max()
        )
        return [Part("state", "code", by_state, COLUMNS, zero=True)]
    return [Part("dyad", "code", years.filter(pl.col("ccode1") < pl.col("ccode2")), COLUMNS, zero=True)]


ADDITION = Addition(
    "wars",
    "Inter-state wars (Correlates of War)",
    parts,
    indicators=("war_onset", "war"),
    theirs="add_cow_wars()",
    columns=COLUMNS,
)
