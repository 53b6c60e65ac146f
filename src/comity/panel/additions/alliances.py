"""Alliances and what they promise."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

WHOSE: Final = ("either", "first")
PROMISES: Final = {
    "atop_defense": ("defense_pact", "to defend"),
    "atop_offense": ("offense_pact", "to attack together"),
    "atop_neutral": ("neutrality_pact", "to stay neutral"),
    "atop_nonagg": ("nonaggression_pact", "not to attack each other"),
    "atop_consul": ("consultation_pact", "to consult"),
}
COLUMNS: Final = (
    Column("alliance", "Any alliance", "0 or 1", "atop", 1816, 2018, "atop_alliance"),
    *(
        Column(name, f"An alliance that promises {label}", "0 or 1", "atop", 1816, 2018, theirs)
        for theirs, (name, label) in PROMISES.items()
    ),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    """What either side promised, or (sides="first") what the first promised the second, as in the file."""
    sides = options.get("sides", "either")
    if sides not in WHOSE:
        raise BadRequest(f'sides="{sides}" is unknown; choose one of {", ".join(WHOSE)}')
    names = [name for name, _ in PROMISES.values()]
    raw = (
        record.table("atop", "cow_alliances")
        .filter(pl.col("year").is_between(first, last) & (pl.col("ccode1") != pl.col("ccode2")))
        .select(
            "ccode1",
            "ccode2",
            "year",
            *(pl.col(theirs).cast(pl.Int8).alias(name) for theirs, (name, _) in PROMISES.items()),
        )
    )
    directed = unit == "directed_dyad_year" and sides == "first"
    if sides == "first":
        years = raw if directed else raw.filter(pl.col("ccode1") < pl.col("ccode2"))
    else:
        years = raw.group_by(
            pl.min_horizontal("ccode1", "ccode2").alias("ccode1"),
            pl.max_horizontal("ccode1", "ccode2").alias("ccode2"),
            "year",
        ).agg(pl.col(names).max())
    years = years.with_columns(alliance=pl.max_horizontal(names))
    return [Part("directed" if directed else "dyad", "code", years, COLUMNS, zero=True)]


ADDITION = Addition(
    "alliances",
    "Alliances by what they promise (ATOP)",
    parts,
    indicators=tuple(column.id for column in COLUMNS),
    options={"sides": "either: a promise of either counts; first: what the first state promised alone"},
    theirs="add_atop_alliance()",
    columns=COLUMNS,
)
