"""Militarized disputes, one row per dyad and year."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

SPAN: Final = ("mids", 1816, 2010)
COLUMNS = (
    Column("dispute_onset", "A dispute begins", "0 or 1", *SPAN, "gmlmidonset"),
    Column("dispute", "A dispute is under way", "0 or 1", *SPAN, "gmlmidongoing"),
)
DIRECTED = (
    Column("initiator", "The actor initiated the dispute", "0 or 1, null without one", *SPAN, "init1"),
    Column("initiated_against", "The recipient initiated it", "0 or 1, null without one", *SPAN, "init2"),
    Column("side_a", "The actor is on side A", "0 or 1, null without one", *SPAN, "sidea1"),
    Column("side_a_recipient", "The recipient is on side A", "0 or 1, null without one", *SPAN, "sidea2"),
    Column(
        "originator", "The actor took part from the first day", "0 or 1, null without one", *SPAN, "orig1"
    ),
    Column("originator_recipient", "The recipient did", "0 or 1, null without one", *SPAN, "orig2"),
)
# Which of several disputes of a dyad and year stays, rule after rule: column, does its largest win.
RULES: Final[Mapping[str, tuple[str, bool]]] = {
    "onset": ("midonset", True),
    "fatality": ("fatality", True),
    "hostility": ("hostlev", True),
    "shortest_least": ("mindur", True),
    "longest": ("maxdur", True),
    "reciprocated": ("recip", True),
    "earliest": ("stmon", False),
}
INITIATORS: Final = ("all_joiners", "originators", "side_a")


def one_dispute(disputes: pl.DataFrame, rules: tuple[str, ...]) -> pl.DataFrame:
    """One row per ccode1, ccode2 and year of a list of disputes, after the rules in their order."""
    if wrong := [rule for rule in rules if rule not in RULES]:
        raise BadRequest(f"no rule {', '.join(wrong)}; the rules are {', '.join(RULES)}")
    keys = ["ccode1", "ccode2", "year"]
    return disputes.sort(
        *keys,
        *(pl.col(RULES[rule][0]).fill_null(-9) for rule in rules),
        "dispnum",
        descending=[False] * 3 + [RULES[rule][1] for rule in rules] + [False],
    ).unique(keys, keep="first", maintain_order=True)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    initiators = options.get("initiators", "all_joiners")
    if initiators not in INITIATORS:
        raise BadRequest(f'initiators="{initiators}" is unknown; choose one of {", ".join(INITIATORS)}')
    table = one_dispute(
        record.table("mids", "cow_directed_dispute_years"), tuple(options.get("rules", tuple(RULES)))
    )

    def initiated(side: int) -> pl.Expr:
        on_a, from_start = pl.col(f"sidea{side}") == 1, pl.col(f"orig{side}") == 1
        chosen = {
            "all_joiners": (on_a & from_start) | ~from_start,
            "originators": on_a & from_start,
            "side_a": on_a,
        }
        return chosen[initiators].cast(pl.Int8)

    years = table.select(
        "ccode1",
        "ccode2",
        "year",
        dispute_onset=pl.col("midonset").cast(pl.Int8),
        dispute=pl.col("midongoing").cast(pl.Int8),
        initiator=initiated(1),
        initiated_against=initiated(2),
        side_a=pl.col("sidea1").cast(pl.Int8),
        side_a_recipient=pl.col("sidea2").cast(pl.Int8),
        originator=pl.col("orig1").cast(pl.Int8),
        originator_recipient=pl.col("orig2").cast(pl.Int8),
    )
    if unit == "directed_dyad_year":
        return [
            Part("directed", "code", years, COLUMNS, zero=True),
            Part("directed", "code", years, DIRECTED),
        ]
    if unit == "state_year":
        by_state = years.group_by(pl.col("ccode1").alias("ccode"), "year").agg(
            pl.col("dispute_onset", "dispute").max()
        )
        return [Part("state", "code", by_state, COLUMNS, zero=True)]
    return [Part("dyad", "code", years.filter(pl.col("ccode1") < pl.col("ccode2")), COLUMNS, zero=True)]


ADDITION = Addition(
    "disputes",
    "Militarized interstate disputes (Gibler, Miller and Little)",
    parts,
    indicators=("dispute_onset", "dispute"),
    options={
        "rules": "which of several disputes in a year stays: " + ", ".join(RULES),
        "initiators": "who counts as initiator: " + ", ".join(INITIATORS),
    },
    theirs="add_gml_mids()",
    columns=COLUMNS,
)
