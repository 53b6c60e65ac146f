"""The measures that a claim on a partnership is set against: depth and breadth up to the document's year."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING

from comity.measures.context import DyadContext, dyad_context

if TYPE_CHECKING:
    from comity.record import Record


@lru_cache(maxsize=2)
def measured(record: Record, dyad: str, until: int | None) -> DyadContext:
    """A dyad set before the record; the claims of one document share it."""
    return dyad_context(record, dyad, until=until)


def until(date: dt.date | None) -> int | None:
    """The last year that a document could know."""
    return date.year if date else None


def known_scores(
    context: DyadContext, area: str | None = None, since: int | None = None
) -> list[tuple[int, float | None]]:
    """Depth, or the score of one area, by year, None where unknown, from `since` on."""
    from comity.areas import AREAS

    row = context.depth if area is None else context.values[AREAS.index(area)]
    return [
        (year, None if value != value else round(float(value), 6))
        for year, value in zip(context.years, row, strict=True)
        if since is None or year >= since
    ]


def source_ids(context: DyadContext) -> tuple[str, ...]:
    """The sources behind a dyad's scores, sorted."""
    return tuple(context.sources().split(", "))
