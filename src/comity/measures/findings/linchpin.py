"""What the network of all states would lose without this tie."""

from __future__ import annotations

import numpy as np

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure

ORDER = 7
METHOD = "drop in the global efficiency of the network of depth without the tie (Latora and Marchiori 2001)"


def find(context: DyadContext) -> MeasureFigure | None:
    """The efficiency lost without the tie in the latest well-covered year, and its rank among all ties."""
    own = np.flatnonzero(
        np.isin(context.present, context.scores.pair(context.state_a, context.state_b))
    ).tolist()
    depth, drop = context.network
    if len(own) < 2 or np.isnan(depth[own[0], own[1]]):
        return None
    lost = float(drop[own[0], own[1]])
    every = drop[np.triu_indices(len(depth), 1)]
    place, of = int((every > lost).sum()) + 1, int((~np.isnan(every)).sum())
    coverage = f"1946-{context.until}"
    figures = (
        Figure(
            "efficiency lost without the tie",
            lost,
            "share",
            context.year,
            context.sources(),
            coverage,
            METHOD,
        ),
        Figure("rank by loss", place, f"of {of} ties", context.year, context.sources(), coverage, METHOD),
    )
    share = "nothing" if lost <= 0 else f"{lost:.3%} of its efficiency" if lost >= 1e-5 else "next to nothing"
    return MeasureFigure(
        "linchpin",
        "Linchpin",
        f"Without this tie the network of all states would lose {share}: rank {place:,} of {of:,} ties in "
        f"{context.year}.",
        figures,
    )
