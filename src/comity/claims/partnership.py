"""The measures that a claim on a partnership is set against: depth and breadth up to the document's year."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from comity.claims.regions import states_of
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


class DepthPlace(NamedTuple):
    """The place of a tie among `of` ties of one state by depth (0 to 1), in the year of `context`; 1 is the deepest.

    `place` and `depth` are None where the tie's depth is unknown.
    """

    place: int | None
    of: int
    depth: float | None
    context: DyadContext


def place_by_depth(
    record: Record, owner: str, dyad: str, region: str | None, date: dt.date | None
) -> DepthPlace:
    """The place of a dyad among all ties of the owner, or those within a region, up to the document's year."""
    from comity.measures import rank

    context = measured(record, dyad, until(date))
    table = rank(record, by="depth", year=context.year)
    own = table.filter((table["state_a"] == owner) | (table["state_b"] == owner))
    if region:
        inside = sorted({*states_of(region, context.year), *dyad.split("-")})
        own = own.filter(own["state_a"].is_in(inside) & own["state_b"].is_in(inside))
    row = own.filter(own["dyad"] == dyad)
    if not row.height:
        return DepthPlace(None, own.height, None, context)
    depth = float(row["value"][0])
    return DepthPlace(1 + int((own["value"] > depth).sum()), own.height, depth, context)


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
