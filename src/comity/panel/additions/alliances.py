"""Alliances and what they promise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

SIDES = ("either", "first")
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
    """Obligations of either side, of each toward the other (directed), or of the first alone."""
    sides = options.get("sides", "either")
    if sides not in SIDES:
        raise BadRequest(f'sides="{sides}" is unknown; choose one of {", ".join(SIDES)}')
    promises = [f"atop_{name}" for name in PROMISES]
    raw = record.table("atop", "cow_alliances").filter(
        pl.col("year").is_between(first, last) & (pl.col("ccode1") != pl.col("ccode2"))
    )
    if sides == "first":
        own = raw.select(
            "ccode1",
            "ccode2",
            "year",
            *(pl.col(name).cast(pl.Int8) for name in promises),
            pl.max_horizontal(promises).cast(pl.Int8).alias("atop_alliance"),
        )
        if unit == "directed_dyad_year":
            return [Part("directed", "code", own, COLUMNS, zero=True)]
        return [Part("dyad", "code", own.filter(pl.col("ccode1") < pl.col("ccode2")), COLUMNS, zero=True)]
    years = (
        raw.group_by(
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
    indicators=(
        "alliance",
        "defense_pact",
        "offense_pact",
        "neutrality_pact",
        "nonaggression_pact",
        "consultation_pact",
    ),
    options={
        "sides": "either: what either promised counts for both; first: what the first state promised alone"
    },
    theirs="add_atop_alliance()",
)
