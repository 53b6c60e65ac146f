"""How alike the two states vote in the UN General Assembly, over all and per issue."""

from __future__ import annotations

from typing import Final

import numpy as np

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.similarity import agreement, bootstrap, scotts_pi, table

ORDER = 5
SOURCE: Final = "unga_votes"
POINT: Final = "ideal_point"
YEARS: Final = 5
FEWEST: Final = 10
ISSUES: Final = {
    "me": "the Palestinian conflict",
    "nu": "nuclear weapons",
    "di": "arms control",
    "co": "colonialism",
    "hr": "human rights",
    "ec": "economic development",
}


def find(context: DyadContext) -> MeasureFigure | None:
    """Agreement over the roll calls of five years with its interval, beyond chance, per issue, and the ideal points."""
    import polars as pl

    record = context.record
    if SOURCE not in record.sources:
        return None
    votes = record.table(SOURCE, "votes")
    calls = record.table(SOURCE, "rollcalls").filter(pl.col("year") <= context.until)
    both = (
        calls.join(votes.filter(state=context.state_a).select("rollcall", a="vote"), on="rollcall")
        .join(votes.filter(state=context.state_b).select("rollcall", b="vote"), on="rollcall")
    )  # fmt: skip
    if both.is_empty():
        return None
    last = int(both["year"].to_numpy().max())
    both = both.filter(pl.col("year") > last - YEARS)
    counts = table(both["a"].to_numpy(), both["b"].to_numpy())
    n = both.height
    if n < FEWEST:
        return None
    coverage = f"{last - YEARS + 1}-{last}"
    shared = bootstrap(counts, agreement)
    beyond = bootstrap(counts, scotts_pi)
    figures = [
        figure("agreement of votes", shared.value, last, coverage, f"mean closeness on {n} roll calls, 0 to 1"
               f"{within(shared.low, shared.high)}"),
        figure("agreement beyond chance", beyond.value, last, coverage,
               f"Scott's pi on {n} roll calls; chance as both states' pooled votes (Häge 2011)"
               f"{within(beyond.low, beyond.high)}"),
    ]  # fmt: skip
    issues = {}
    for flag, label in ISSUES.items():
        part = both.filter(pl.col(flag))
        if part.height >= FEWEST:
            value = float(agreement(table(part["a"].to_numpy(), part["b"].to_numpy())))
            issues[label] = value
            figures.append(
                figure(f"on {label}", value, last, coverage, "mean closeness of votes on the issue, 0 to 1")
            )
    ranked = sorted(issues, key=lambda label: issues[label])
    split = ""
    if len(ranked) > 1:
        split = (
            f" Closest on {ranked[-1]} ({issues[ranked[-1]]:.2f}), furthest on {ranked[0]} "
            f"({issues[ranked[0]]:.2f})."
        )
    apart = ideal_point_distance(context)
    if apart is not None:
        figures.append(apart)
        split += f" Ideal points {apart.value:.2f} apart in {apart.year}."
    chance = "" if beyond.value is None else f", {beyond.value:.2f} beyond chance"
    return MeasureFigure(
        "similarity",
        "Similarity",
        f"In {n} votes of the UN General Assembly of {coverage} they agree {shared.value:.2f} of 1{chance}.{split}",
        tuple(figures),
    )


def ideal_point_distance(context: DyadContext) -> Figure | None:
    """How far apart the two stand on the one dimension behind all votes, in the last year that has both."""
    if POINT not in context.record.indicators:
        return None
    points, years = context.record.levels(POINT, until=context.until)
    a, b = context.scores.pair(context.state_a, context.state_b)
    distance = np.abs(points[:, a] - points[:, b])
    known = np.flatnonzero(~np.isnan(distance))
    if not known.size:
        return None
    last = int(known[-1])
    in_year = points[last][~np.isnan(points[last])]
    every = np.abs(in_year[:, None] - in_year)[np.triu_indices(in_year.size, 1)]
    return Figure(
        "distance of ideal points",
        round(float(distance[last]), 3),
        "",
        int(years[last]),
        context.record.source_of(POINT).id,
        context.coverage(POINT),
        f"absolute difference (Bailey, Strezhnev and Voeten 2017); median of all pairs {np.median(every):.2f}",
    )


def figure(label: str, value: float | None, year: int, coverage: str, method: str) -> Figure:
    """A figure of the votes."""
    shown = None if value is None or np.isnan(value) else round(value, 3)
    return Figure(label, shown, "", year, SOURCE, coverage, method)


def within(low: float | None, high: float | None) -> str:
    """An interval in words."""
    return (
        ""
        if low is None or high is None
        else f"; 95 % interval {low:.2f} to {high:.2f} (bootstrap over votes)"
    )
