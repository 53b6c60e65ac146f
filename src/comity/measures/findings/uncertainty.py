"""How far the rank depends on how the composite is made."""

from __future__ import annotations

from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.intervals import rank_interval

ORDER = 4


def find(context: DyadContext) -> MeasureFigure | None:
    """Median rank and 5 to 95 % interval over the variants of the composite, and the choice that moves it most."""
    found = rank_interval(context.record, context.dyad, until=context.until)
    if found is None:
        return None
    method = (
        f"{found.n_variants:,} random choices of outliers, reference, normalisation, weights, aggregation and an area "
        "left out (Saisana, Saltelli and Tarantola 2005)"
    )
    of = f"of {found.of} dyads"
    shown: list[tuple[str, float, str]]
    shown = [("median rank", found.median, of), ("rank, 5 %", found.low, of), ("rank, 95 %", found.high, of)]
    moved = "no single choice moves it most"
    if found.moved_by is not None:
        moved = f"the choice of {found.moved_by} moves it most"
        shown.append(
            (f"variance of the rank in which {found.moved_by} has a part", round(found.share, 2), "share")
        )
    return MeasureFigure(
        "uncertainty",
        "Uncertainty",
        f"Made in {found.n_variants:,} other ways its median rank is {found.median:,} ({found.low:,} to {found.high:,} "
        f"in 90 % of them); {moved}.",
        tuple(
            Figure(label, value, unit, found.year, context.sources(), f"1946-{context.until}", method)
            for label, value, unit in shown
        ),
    )
