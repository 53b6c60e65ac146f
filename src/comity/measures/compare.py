"""Dyads side by side: each measure and area of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from comity.areas import AREA_LABELS
from comity.errors import BadRequest
from comity.measures.profile import Profile, profile
from comity.measures.scores import Scores, load_scores

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record


def compare(
    record: Record, dyads: Sequence[str], *, until: int | None = None, scores: Scores | None = None
) -> pl.DataFrame:
    """What the measures say on several dyads.

    Args:
        record: the public record.
        dyads: two or more keys, as "KOR-USA".
        until: leave out later years; None for all.
        scores: as from `load_scores`; None loads them.

    Returns:
        dyad, measure, value, low, high (the 95 % interval, null where there is none), unit, year, method, sources
        (ids; for an area with the years that each covers): for each dyad its score in each area (in the area's
        latest well-covered year), then breadth, depth, trend and rank. A value is null where nothing covers it.

    Raises:
        BadRequest: fewer than two dyads, or one twice. Others as `profile`.
    """
    import polars as pl

    if len(dyads) < 2 or len(set(dyads)) < len(dyads):
        raise BadRequest(f"{', '.join(dyads) or 'nothing'}: expected two or more different dyads to compare")
    found = scores if scores is not None else load_scores(record)
    rows = [
        (dyad, *row) for dyad in dyads for row in rows_of(profile(record, dyad, until=until, scores=found))
    ]
    schema = {"dyad": pl.String, "measure": pl.String, "value": pl.Float64, "low": pl.Float64, "high": pl.Float64,
              "unit": pl.String, "year": pl.Int16, "method": pl.String, "sources": pl.String}  # fmt: skip
    return pl.DataFrame(rows, schema=schema, orient="row")


def rows_of(
    found: Profile,
) -> Iterator[tuple[str, float | None, float | None, float | None, str, int | None, str, str]]:
    """(measure, value, low, high, unit, year, method, sources) of one dyad."""
    score = "mean share of each state's other ties that lie below this one"
    for area in found.areas:
        behind = ", ".join(sorted({f"{each.source_id} {each.coverage}" for each in area.indicators}))
        yield AREA_LABELS[area.area], area.score, None, None, "0 to 1", area.year, score, behind
    every = found.context.sources()
    covered = found.breadth.covered
    tied = found.breadth.tied if covered else None
    of_areas, above = f"of {covered} areas", "areas with a score of 0.75 or more"
    yield "Breadth", tied, None, None, of_areas, found.year, above, every
    depth = dict(found.depth_series).get(found.year)
    yield "Depth", depth, None, None, "0 to 1", found.year, "mean area score", every
    trend, fitted = found.trend, "Theil-Sen slope of depth with its 95 % interval"
    yield "Trend", trend.slope, trend.low, trend.high, "a decade", trend.last, fitted, every
    rank, of = (found.rank.value, f"of {found.rank.of}") if found.rank else (None, "")
    yield "Rank", rank, None, None, of, found.year, "place by depth among all dyads", every
