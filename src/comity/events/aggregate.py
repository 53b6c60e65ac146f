"""Counts of events by dyad and time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from comity.errors import BadRequest

if TYPE_CHECKING:
    import polars as pl

UNITS: Final = {"dyad-month": ("1mo", "month"), "dyad-year": ("1y", "year")}
STATE: Final = r"^[A-Z]{3}$"
ORGANISATIONS: Final = ("IGO", "NGO", "IMG", "ISM")


def aggregate(events: pl.DataFrame, by: str = "dyad-month") -> pl.DataFrame:
    """Events that happened, by directed dyad and month or year.

    Args:
        events: with the columns of `code.schema()`.
        by: dyad-month or dyad-year.

    Returns:
        actor, recipient, month or year (its first day), n_events, one count for each quad class, and weight: the
        sum of the types' weights (Goldstein 1992, see the ontology; -10 to 10 each). Left out are events without
        a recipient, a type or a date (or known to the year only, for months), between parts of one state, with an
        organisation, and those that are planned, hypothetical or denied. A dyad without events has no row:
        these are counts of what the documents tell, so its absence is no zero.

    Raises:
        BadRequest: another `by`.
    """
    import polars as pl

    from comity.events.ontology import event_types

    if by not in UNITS:
        raise BadRequest(f"--by {by}: choose {' or '.join(UNITS)}")
    every, name = UNITS[by]
    types = event_types()
    states = [pl.col("actor_state"), pl.col("recipient_state")]
    kept = events.filter(
        pl.col("status") == "happened",
        pl.col("date").is_not_null(),
        pl.col("type").is_not_null(),
        *(state.str.contains(STATE) & ~state.is_in(ORGANISATIONS) for state in states),
        states[0] != states[1],
    )
    if by == "dyad-month":
        kept = kept.filter(pl.col("date_precision") != "year")
    quads = list(dict.fromkeys(kind.quad for kind in types.values()))
    quad = pl.col("type").replace_strict({key: kind.quad for key, kind in types.items()}, default=None)
    weight = pl.col("type").replace_strict({key: kind.weight for key, kind in types.items()}, default=None)
    return (
        kept.with_columns(quad=quad, weight=weight, time=pl.col("date").dt.truncate(every))
        .group_by(pl.col("actor_state").alias("actor"), pl.col("recipient_state").alias("recipient"), "time")
        .agg(
            n_events=pl.len(),
            **{kind.replace(" ", "_"): (pl.col("quad") == kind).sum() for kind in quads},
            weight=pl.col("weight").sum().round(3),
        )
        .rename({"time": name})
        .sort("actor", "recipient", name)
    )
