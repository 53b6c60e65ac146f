"""The third state that both are closest to and the blocs of both, and how close their tie is beside those inside."""

from __future__ import annotations

import numpy as np

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.groups import Group, group_depth, group_members, group_names
from comity.states import state_name

ORDER = 9


def find(context: DyadContext) -> MeasureFigure | None:
    """Mean depth and weakest pair of the two with the third state both are closest to, and of each bloc of both."""
    scores = context.scores
    depth = scores.depth[scores.years.index(context.year)]
    a, b = scores.pair(context.state_a, context.state_b)
    own = float(depth[a, b])
    if np.isnan(own):
        return None
    figures = []
    sentence = f"Depth {own:.2f} in {context.year}"
    nearer = np.minimum(depth[a], depth[b])
    if not np.isnan(nearer).all():
        third = scores.states[int(np.nanargmax(nearer))]
        three = group_depth(depth, scores.states, (context.state_a, context.state_b, third), context.year)
        figures.append(figure(context, f"with {third}", three))
        sentence += (
            f"; {three.mean:.2f} over the three pairs with {state_name(third, article=True)}, "
            "to which both are closest"
        )
    said = []
    for name in group_names():
        members = group_members(name, context.year)
        if len(members) < 3 or not {context.state_a, context.state_b} <= set(members):
            continue
        inside = group_depth(depth, scores.states, members, context.year)
        figures.append(figure(context, name, inside))
        said.append(f"{name} {inside.mean:.2f}")
    if not figures:
        return None
    blocs = f"; inside the blocs of both: {', '.join(said)}" if said else ""
    return MeasureFigure("groups", "Threes and blocs", f"{sentence}{blocs}.", tuple(figures))


def figure(context: DyadContext, name: str, found: Group) -> Figure:
    """The mean depth of a group that has the dyad, with its weakest pair."""
    assert found.mean is not None
    assert found.weakest is not None
    return Figure(
        f"{name}: mean depth of {found.n} dyads (weakest {found.weakest[0]} {found.weakest[1]:.2f})",
        round(found.mean, 3),
        "",
        context.year,
        context.sources(),
        f"1946-{context.until}",
        "mean of depth over the dyads of the members",
    )
