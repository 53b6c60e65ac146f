"""Whether what flows between the two states flows both ways."""

from __future__ import annotations

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.flows import balances
from comity.states import state_name

ORDER = 6
METHOD = "1 minus the difference of both directions over their sum (after Barbieri 1996)"


def find(context: DyadContext) -> MeasureFigure | None:
    """The balance of goods, students and migrants, each in its last year on record, and which way it leans."""
    found = balances(context.record, context.state_a, context.state_b, until=context.until)
    if not found:
        return None
    figures = []
    parts = []
    for each in found:
        more = context.state_a if each.lean > 0 else context.state_b
        source = context.record.source_of(each.indicator).id
        figures.append(
            Figure(
                f"balance of {each.what}, 0 to 1; more from {state_name(more, article=True)}",
                round(each.balance, 3),
                "",
                each.year,
                source,
                context.coverage(each.indicator),
                METHOD,
            )
        )
        parts.append(
            f"{each.what} {each.balance:.2f} (more from {state_name(more, article=True)}, {each.year})"
        )
    return MeasureFigure(
        "mutuality",
        "Mutuality",
        f"Balance from 0 (one side gives all) to 1 (both alike): {', '.join(parts)}.",
        tuple(figures),
    )
