"""Where the dyad stands among all."""

from __future__ import annotations

import numpy as np

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure

ORDER = 3


def place(context: DyadContext, year: int) -> tuple[int, int] | None:
    """(rank, of how many dyads) by depth in a year; None where the dyad has no depth."""
    at = context.scores.years.index(year)
    a, b = context.scores.pair(context.state_a, context.state_b)
    own = context.scores.depth[at, a, b]
    if np.isnan(own):
        return None
    every = context.scores.depth[at][np.triu_indices(len(context.scores.states), 1)]
    return int((every > own).sum()) + 1, int((~np.isnan(every)).sum())


def find(context: DyadContext) -> MeasureFigure | None:
    """Rank by depth among all dyads in the latest well-covered year."""
    found = place(context, context.year)
    if found is None:
        return None
    rank, of = found
    figure = Figure(
        "rank by depth",
        rank,
        f"of {of} dyads",
        context.year,
        context.sources(),
        f"1946-{context.until}",
        "mean area score, 1 is the closest; equal scores share a rank",
    )
    share = 100 * rank / of
    return MeasureFigure(
        "rank",
        "Rank",
        f"Rank {rank:,} of {of:,} dyads by depth in {context.year} (the closest {share:.2g} %).",
        (figure,),
    )
