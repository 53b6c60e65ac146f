"""Whether the partnership deepens."""

from __future__ import annotations

from comity.measures.changes import stretches, trend_in_words
from comity.measures.context import DyadContext
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.trend import mann_kendall, trend

ORDER = 2


def find(context: DyadContext) -> MeasureFigure | None:
    """Theil-Sen slope of depth per decade, the Mann-Kendall test, and the course in words."""
    fitted = trend(*context.course)
    if fitted.per_decade is None:
        return None
    slope, low, high = fitted.per_decade
    coverage = f"{fitted.first}-{fitted.last}"
    method = "Theil-Sen slope of depth (mean area score) with Sen's 95 % interval"
    figures = [
        Figure(label, value, "score points per decade", fitted.last, context.sources(), coverage, method)
        for label, value in (("slope", slope), ("slope, low", low), ("slope, high", high))
    ]
    test = mann_kendall(*context.course)
    if test is not None and test.p is not None:
        figures.append(
            Figure(
                "probability of so clear a trend by chance",
                test.p,
                "0 to 1",
                fitted.last,
                context.sources(),
                coverage,
                "Mann-Kendall, variance after Hamed and Rao (1998)",
            )
        )
    words = trend_in_words(stretches(*context.course))
    return MeasureFigure(
        "trend",
        "Trend",
        f"Depth was {words}; over all years {slope:+.3f} per decade ({low:+.3f} to {high:+.3f}).",
        tuple(figures),
    )
