"""The dyads most like this one, and what they have that it lacks."""

from __future__ import annotations

import numpy as np

from comity.areas import AREA_LABELS, AREAS
from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.intervals import area_scores_stored
from comity.measures.peers import peers
from comity.states import state_name

ORDER = 8
COUNT = 3


def find(context: DyadContext) -> MeasureFigure | None:
    """The three dyads nearest in area scores and in the course of depth, and the areas that they alone are tied in."""
    stored = area_scores_stored(context.record, until=context.until)
    if stored is None or context.dyad not in stored[0]:
        return None
    dyads, scores, year = stored
    at = {state: i for i, state in enumerate(context.scores.states)}
    a, b = (np.array([at[dyad.split("-")[side]] for dyad in dyads]) for side in (0, 1))
    series = context.scores.depth[: context.scores.years.index(year) + 1, a, b]
    found = peers(scores, series, dyads.index(context.dyad), AREAS, count=COUNT)
    if not found:
        return None
    figures = []
    said = []
    for peer in found:
        dyad = dyads[peer.position]
        figures.append(
            Figure(
                f"distance to {dyad}",
                round(peer.distance, 3),
                "",
                year,
                context.sources(),
                f"1946-{context.until}",
                "mean of the root mean square differences of area scores and of the course of depth",
            )
        )
        pair = " and ".join(state_name(state, article=True) for state in dyad.split("-"))
        ahead = ", ".join(AREA_LABELS[area].lower() for area in peer.areas)
        said.append(f"{pair}{f' (tied in {ahead} besides)' if ahead else ''}")
    return MeasureFigure(
        "peers",
        "Peers",
        f"Dyads that stand to each other as these two do ({year}), in the same areas and over the years: "
        f"{'; '.join(said)}.",
        tuple(figures),
    )
