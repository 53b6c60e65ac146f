"""Spells: ties with a start and an end, and the dyad-years they cover."""

from __future__ import annotations

import datetime as dt

import polars as pl

from comity.states.membership import lives
from comity.states.tables import FAR_FUTURE


def within_lives(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells cut to the days on which both states were members (of any system).

    Args:
        spells: state_a, state_b, start, end (dates; a null end is open) and any other columns.

    Returns:
        The same columns, a row for each stretch of a spell during which both states live: a spell that begins
        before one of the states starts with it, one that outlives a state ends with it, one that spans a
        state's gap (Germany 1945-1949) becomes two, one between states that never met is left out.

    Raises:
        ValueError: a key that was never a member; territories have no life to cut to.
    """
    known = lives()
    if strangers := sorted({*spells["state_a"], *spells["state_b"]} - set(known)):
        raise ValueError(f"no member state: {', '.join(strangers)}")
    spans = pl.DataFrame(
        [(state, *span) for state, found in known.items() for span in found],
        schema={"state": pl.String, "born": pl.Date, "died": pl.Date},
        orient="row",
    )
    cut = spells.with_columns(pl.col("end").fill_null(FAR_FUTURE))
    for side in ("state_a", "state_b"):
        cut = (
            cut.join(spans, left_on=side, right_on="state", how="left", maintain_order="left_right")
            .with_columns(
                start=pl.max_horizontal("start", "born"),
                end=pl.min_horizontal("end", "died"),
            )
            .filter(pl.col("end") >= pl.col("start"))
            .drop("born", "died")
        )
    return cut.with_columns(end=pl.when(pl.col("end") < FAR_FUTURE).then("end"))


def signatures(pairs: pl.DataFrame) -> pl.DataFrame:
    """The years in which two states signed what binds them: state_a, state_b, kind, label and signed (Int16).

    Args:
        pairs: those columns and any others; of several years of one label the first counts.

    Returns:
        One row per dyad, kind and label, sorted; without those of years in which one of the two was no member.
    """
    keys = ("state_a", "state_b", "kind", "label")
    signed = pairs.filter(pl.col("signed").is_not_null()).group_by(keys).agg(pl.col("signed").min())
    at = pl.date("signed", 12, 31)
    return (
        signed.with_columns(start=at, end=at)
        .pipe(within_lives)
        .select(*keys, "signed")
        .sort("state_a", "state_b", "signed", "label")
    )


def spell_years(spells: pl.DataFrame, *, first: int, last: int) -> pl.DataFrame:
    """One row per spell and calendar year that it touches, from `first` to `last` inclusive.

    Returns:
        The spells' columns and year (Int16). A spell counts in the year of its start and in that of its end.
    """
    begins = pl.col("start").dt.year().clip(lower_bound=first)
    ends = pl.col("end").fill_null(dt.date(last, 12, 31)).dt.year().clip(upper_bound=last)
    return (
        spells.with_columns(year=pl.int_ranges(begins, ends + 1, dtype=pl.Int16))
        .explode("year")
        .filter(pl.col("year").is_not_null())
    )


def dyad_years(spells: pl.DataFrame, *, first: int, last: int, name: str) -> pl.DataFrame:
    """How many spells each dyad has in each year.

    Returns:
        state_a, state_b, year, and the count in a column `name` (Int16, at least 1; a year without a
        spell has no row), sorted.
    """
    return (
        spell_years(spells, first=first, last=last)
        .group_by("state_a", "state_b", "year")
        # two stretches of one treaty in one year are one
        .agg(pl.col("label").n_unique().cast(pl.Int16).alias(name))
        .sort("state_a", "state_b", "year")
    )
