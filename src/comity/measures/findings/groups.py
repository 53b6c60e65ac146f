"""The blocs that both states belong to, and how close their tie is beside the others inside."""

from __future__ import annotations

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.groups import group_depth, group_members, group_names

ORDER = 9


def find(context: DyadContext) -> MeasureFigure | None:
    """For each bloc with both states as members in the well-covered year: its mean depth beside this tie's."""
    scores = context.scores
    depth = scores.depth[scores.years.index(context.year)]
    own = float(depth[scores.pair(context.state_a, context.state_b)])
    if own != own:
        return None
    figures = []
    said = []
    for name in group_names():
        members = group_members(name, context.year)
        if not {context.state_a, context.state_b} <= set(members) or len(members) < 3:
            continue
        found = group_depth(depth, scores.states, members, context.year)
        if found.mean is None or found.weakest is None:
            continue
        figures.append(
            Figure(
                f"{name}: mean depth of {found.n} dyads (weakest {found.weakest[0]} {found.weakest[1]:.2f})",
                round(found.mean, 3),
                "",
                context.year,
                context.sources(),
                f"1946-{context.until}",
                "mean of depth over the dyads of the members",
            )
        )
        said.append(f"{name} {found.mean:.2f}")
    if not figures:
        return None
    return MeasureFigure(
        "groups",
        "Blocs",
        f"Depth {own:.2f} in {context.year}, beside the mean inside the blocs of both: {', '.join(said)}.",
        tuple(figures),
    )
