"""In how many areas the two states are tied."""

from __future__ import annotations

from comity.areas import AREA_LABELS, AREAS
from comity.measures.breadth import TIED, breadth, tied_since
from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure

ORDER = 1


def find(context: DyadContext) -> MeasureFigure | None:
    """Breadth in the latest well-covered year, its effective number, and since when each area is tied."""
    at = context.years.index(context.year)
    found = breadth(context.values[:, at], AREAS)
    if not found.covered:
        return None
    method = f"areas with a score of at least {TIED}, of those covered"
    figures = [
        Figure(
            "areas tied",
            found.tied,
            f"of {found.covered} areas",
            context.year,
            context.sources(),
            f"1946-{context.until}",
            method,
        )
    ]
    if found.effective is not None:
        figures.append(
            Figure(
                "effective number of areas",
                found.effective,
                "areas",
                context.year,
                context.sources(),
                f"1946-{context.until}",
                "Hill number of order 1 of the area scores (Hill 1973)",
            )
        )
    names = []
    for area in found.areas:
        since = tied_since(context.years[: at + 1], context.values[AREAS.index(area), : at + 1])
        names.append(f"{AREA_LABELS[area].lower()} (since {since})")
        figures.append(
            Figure(
                f"{AREA_LABELS[area]}: tied since",
                since,
                "year",
                context.year,
                context.sources(),
                f"1946-{context.until}",
                f"first year of the run of scores of at least {TIED}, one year short allowed",
            )
        )
    listed = f": {', '.join(names)}" if names else ""
    return MeasureFigure(
        "breadth",
        "Breadth",
        f"Tied in {found.tied} of the {found.covered} areas covered in {context.year}{listed}.",
        tuple(figures),
    )
