"""The dyads whose partnership ran most like this one."""

from __future__ import annotations

import numpy as np

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.peers import course_distance
from comity.states import state_name

ORDER = 8
COUNT = 3


def find(context: DyadContext) -> MeasureFigure | None:
    """The three dyads with the most similar course of depth up to the well-covered year, and their breadth."""
    scores = context.scores
    at = scores.years.index(context.year)
    rows, columns = np.triu_indices(len(scores.states), 1)
    standing = ~np.isnan(scores.depth[at, rows, columns])
    rows, columns = rows[standing], columns[standing]
    a, b = scores.pair(context.state_a, context.state_b)
    own = np.flatnonzero((rows == min(a, b)) & (columns == max(a, b)))
    if not own.size:
        return None
    series = scores.depth[: at + 1, rows, columns]
    apart = course_distance(series, series[:, own[0]])
    apart[own[0]] = np.nan
    nearest = [i for i in np.argsort(apart, kind="stable")[:COUNT] if not np.isnan(apart[i])]
    if not nearest:
        return None
    figures = []
    said = []
    for i in nearest:
        first, second = scores.states[rows[i]], scores.states[columns[i]]
        tied = int(scores.tied[at, rows[i], columns[i]])
        covered = int(scores.covered[at, rows[i], columns[i]])
        figures.append(
            Figure(
                f"distance to {first}-{second}, which is tied in {tied} of {covered} areas",
                round(float(apart[i]), 3),
                "",
                context.year,
                context.sources(),
                f"1946-{context.until}",
                "root mean square difference of depth over the years of both, at least ten",
            )
        )
        said.append(
            f"{state_name(first, article=True)} and {state_name(second, article=True)} ({tied} of {covered})"
        )
    own_tied = int(scores.tied[at, a, b])
    return MeasureFigure(
        "peers",
        "Peers",
        f"Most alike in the course of depth, with the areas that each is tied in (this dyad {own_tied}): "
        f"{'; '.join(said)}.",
        tuple(figures),
    )
