"""A dyad's profile: all that the measures say on two states, ready for a page to arrange."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from comity.areas import AREAS
from comity.measures.breadth import TIED, Breadth, breadth, count_tied
from comity.measures.changes import stretches, trend_in_words
from comity.measures.context import DyadContext, dyad_context
from comity.measures.figure import Figure, MeasureFigure
from comity.measures.findings import find_all
from comity.measures.findings.rank import place
from comity.measures.neighbourhood import Neighbourhood, surroundings
from comity.measures.scores import QUANTILES, Scores
from comity.measures.trend import Trend, trend

if TYPE_CHECKING:
    from comity.record import Record


@dataclass(frozen=True)
class AreaProfile:
    """One area of one dyad.

    `year`: the latest well-covered year (`well_covered`), `score` (0..1) and `share_all` (share of all dyads strictly
    below) then;
    all None where nothing covers the area. `indicators`: the values behind the score in that year.
    `series`: (year, score or None) for every year since 1946. `band`: (year, lower quartile,
    median, upper quartile) of the scores of all dyads, for the years that have any.
    """

    area: str
    year: int | None
    score: float | None
    share_all: float | None
    indicators: tuple[Figure, ...]
    series: tuple[tuple[int, float | None], ...]
    band: tuple[tuple[int, float, float, float], ...]


@dataclass(frozen=True)
class DepthTrend:
    """Trend of depth: slope, low and high per decade, n years, first and last, direction, and in words."""

    slope: float | None
    low: float | None
    high: float | None
    n: int
    first: int | None
    last: int | None
    direction: str | None
    words: str | None


@dataclass(frozen=True)
class Place:
    """Rank by depth among all dyads: `value` of `of` in `year`."""

    value: int
    of: int
    year: int


@dataclass(frozen=True)
class Profile:
    """What the measures say on one dyad.

    `until`: last year looked at. `year`: the latest well-covered year. `breadth` in that year,
    `breadth_series`: (year, areas tied, areas covered). `depth_series`: (year, depth or None).
    `trend`: of depth. `rank`, `neighbourhood`: None where the dyad has no depth in `year`. `figures`: findings in
    words. The last two are computed when asked for, so that a page can draw the areas meanwhile.
    """

    dyad: str
    until: int
    year: int
    areas: tuple[AreaProfile, ...]
    breadth: Breadth
    breadth_series: tuple[tuple[int, int, int], ...]
    depth_series: tuple[tuple[int, float | None], ...]
    trend: DepthTrend
    rank: Place | None
    context: DyadContext = field(repr=False, compare=False)

    @cached_property
    def figures(self) -> tuple[MeasureFigure, ...]:
        """Every finding on the dyad, in reading order."""
        return find_all(self.context)

    @cached_property
    def neighbourhood(self) -> Neighbourhood | None:
        """The dyad among the states that both are closest to, in the latest well-covered year."""
        if self.rank is None:
            return None
        names = [self.context.scores.states[at] for at in self.context.present]
        return surroundings(*self.context.network, names, self.dyad, self.year)


def profile(record: Record, dyad: str, *, until: int | None = None, scores: Scores | None = None) -> Profile:
    """Everything that the measures say on a dyad.

    Args:
        record: the public record.
        dyad: as "KOR-USA".
        until: leave out later years (the year of a document); None for all.
        scores: as from `load_scores`; None loads them.

    Raises:
        UnknownState, BadRequest: the dyad is not two states of the record.
        OutsideRecord: nothing is on record up to `until`.
    """
    context = dyad_context(record, dyad, until=until, scores=scores)
    at = context.years.index(context.year)
    tied, covered = count_tied(context.values, threshold=TIED)
    place_found = place(context, context.year)
    return Profile(
        context.dyad,
        context.until,
        context.year,
        tuple(area_profile(context, area) for area in AREAS),
        breadth(context.values[:, at], AREAS),
        tuple((year, int(tied[i]), int(covered[i])) for i, year in enumerate(context.years)),
        tuple((year, null(context.depth[i])) for i, year in enumerate(context.years)),
        depth_trend(context),
        Place(*place_found, context.year) if place_found else None,
        context,
    )


def area_profile(context: DyadContext, area: str) -> AreaProfile:
    """One area's part of the profile."""
    import polars as pl

    values = context.values[AREAS.index(area)]
    series = tuple((year, null(values[i])) for i, year in enumerate(context.years))
    bands = context.scores.bands[AREAS.index(area)]
    low, middle, high = (QUANTILES.index(q) for q in (0.25, 0.5, 0.75))
    band = tuple(
        (year, float(bands[i, low]), float(bands[i, middle]), float(bands[i, high]))
        for i, year in enumerate(context.scores.years)
        if year <= context.until and not np.isnan(bands[i, 0])
    )
    known = [year for year, score in series if score is not None]
    if not known:
        return AreaProfile(area, None, None, None, (), series, band)
    year = well_covered(context, area, known)
    row = context.areas.filter(area=area, year=year).row(0, named=True)
    behind = context.ties.filter((pl.col("area") == area) & (pl.col("year") == year))
    return AreaProfile(
        area,
        year,
        row["score"],
        row["share_all"],
        tuple(indicator_figure(context, tie) for tie in behind.iter_rows(named=True)),
        series,
        band,
    )


def well_covered(context: DyadContext, area: str, known: list[int]) -> int:
    """The latest year in which more than two thirds as many indicators speak as ever do for this dyad and area.

    The newest years often rest on one indicator alone, and a score of one indicator is not a score of the area.
    """
    rows = context.areas.filter(area=area).select("year", "n_indicators").iter_rows()
    counts: dict[int, int] = {year: n for year, n in rows if year in set(known)}
    most = max(counts.values())
    return max(year for year, n in counts.items() if 3 * n > 2 * most)


def indicator_figure(context: DyadContext, tie: dict[str, object]) -> Figure:
    """The value behind a score; `tie` is a row of `dyad_tie_scores`."""
    made = {found.id: found for found in context.indicators}[str(tie["indicator"])]
    method = {
        "dyad": "as recorded",
        "directed": "mean of the directions on record",
        "likeness": "1 minus the distance between the two states",
    }[made.kind]
    if made.trailing > 1:
        method += f", a year over {made.trailing} years"
    score = tie["score"]
    standing = "no other tie to compare with" if score is None else f"score {float(str(score)):.2f}"
    return Figure(
        made.label,
        float(str(tie["value"])),
        made.unit,
        int(str(tie["year"])),
        made.source_id,
        context.coverage(made.of),
        f"{method}; {standing}",
    )


def depth_trend(context: DyadContext) -> DepthTrend:
    """Trend of depth per decade, with words."""
    fitted: Trend = trend(*context.course)
    slope, low, high = fitted.per_decade or (None, None, None)
    words = trend_in_words(stretches(*context.course))
    return DepthTrend(slope, low, high, fitted.n, fitted.first, fitted.last, fitted.direction, words)


def null(value: float) -> float | None:
    """The value, or None for nan."""
    return None if np.isnan(value) else float(value)
