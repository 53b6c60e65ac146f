"""Spells: ties with a start and an end, and the dyad-years they cover."""

from __future__ import annotations

import datetime as dt

import polars as pl

from comity import states


def within_lives(spells: pl.DataFrame) -> pl.DataFrame:
    """Spells cut to the days on which both states were members (any system).

    Args:
        spells: state_a, state_b, start, end (dates; a null end is open) and any other columns.

    Returns:
        The same columns. A spell that begins before one of the states starts with the later of the two; one
        that outlives a state ends with it; a spell between states that never lived at the same time is left
        out.
    """
    lives = (
        states.memberships("iso")
        .group_by("state")
        .agg(
            born=pl.col("start").min(),
            died=pl.when(pl.col("end").null_count() == 0).then(pl.col("end").max()),
        )
    )
    cut = spells
    for side in ("state_a", "state_b"):
        # a state outside the list has no life to cut to: the inner join would hide it, so it is refused
        strangers = set(cut[side].to_list()) - set(lives["state"].to_list())
        if strangers:
            raise ValueError(f"no member state: {', '.join(sorted(strangers))}")
        cut = (
            cut.join(lives, left_on=side, right_on="state", how="left", maintain_order="left")
            .with_columns(
                start=pl.max_horizontal("start", "born"),
                end=pl.min_horizontal("end", "died"),
            )
            .drop("born", "died")
        )
    return cut.filter(pl.col("end").is_null() | (pl.col("end") >= pl.col("start")))


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
