"""What the findings on one dyad share: its scores, ties and the years looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.measures.area_scores import last_year
from comity.measures.depth import depth
from comity.measures.dyad_scores import average_by_area, dyad_tie_scores, split
from comity.measures.linchpin import drop_without_tie
from comity.measures.rank import well_covered_year
from comity.measures.scores import Scores, load_scores
from comity.measures.ties import TieIndicator, tie_indicators

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

SINCE = 1946


@dataclass(frozen=True)
class DyadContext:
    """One dyad set before the record.

    `until`: the last year to look at. `scores`: of all dyads. `ties`: as from `dyad_tie_scores`, `areas` as
    from `dyad_scores`; both end at `until`.
    """

    record: Record
    state_a: str
    state_b: str
    until: int
    scores: Scores
    ties: pl.DataFrame
    areas: pl.DataFrame

    @property
    def dyad(self) -> str:
        """The key, in alphabetical order."""
        return "-".join(sorted((self.state_a, self.state_b)))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """1946 to `until`."""
        return tuple(range(SINCE, self.until + 1))

    @cached_property
    def values(self) -> NDArray[np.float32]:
        """Area scores, shape (n_areas, n_years); nan = null."""
        grid = np.full((len(AREAS), len(self.years)), np.nan, dtype=np.float32)
        for area, year, score in self.areas.select("area", "year", "score").iter_rows():
            if score is not None:
                grid[AREAS.index(area), year - SINCE] = score
        return grid

    @cached_property
    def depth(self) -> NDArray[np.float32]:
        """Depth per year, shape (n_years,); nan = null."""
        return depth(self.values)

    @property
    def course(self) -> tuple[tuple[int, ...], NDArray[np.float32]]:
        """(years, depth) up to the latest well-covered year: later ones rest on fewer and other areas."""
        end = self.years.index(self.year) + 1
        return self.years[:end], self.depth[:end]

    @cached_property
    def year(self) -> int:
        """The latest well-covered year up to `until`."""
        return well_covered_year(self.scores, until=self.until)

    @cached_property
    def present(self) -> NDArray[np.intp]:
        """Positions of the states with any tie in the latest well-covered year: the network of that year."""
        return np.flatnonzero((~np.isnan(self.scores.depth[self.scores.years.index(self.year)])).any(axis=0))

    @cached_property
    def network(self) -> tuple[NDArray[np.float32], NDArray[np.float64]]:
        """Depth of every tie of that network, and the share of its efficiency lost without each (`present` squared)."""
        depth_then = self.scores.depth[self.scores.years.index(self.year)][np.ix_(self.present, self.present)]
        return depth_then, drop_without_tie(depth_then)[1]

    @cached_property
    def indicators(self) -> tuple[TieIndicator, ...]:
        """The ties that count, over all areas."""
        return tie_indicators(self.record)

    def coverage(self, indicator: str) -> str:
        """The years that an indicator's source speaks for, as "1950-2024"."""
        found = self.record.coverage_of(indicator)
        return f"{found.first}-{found.last}"

    def sources(self) -> str:
        """Ids of all sources behind the dyad's ties, joined by ", "."""
        return ", ".join(sorted(set(self.ties["source_id"].to_list())))


def dyad_context(
    record: Record, dyad: str, *, until: int | None = None, scores: Scores | None = None
) -> DyadContext:
    """What the findings need; see `gather`. The last four are kept, since claims and page ask for the same.

    A record made by hand that cannot be a key is not kept.
    """
    if record.__hash__ is None or scores is not None:
        return gather(record, dyad, until=until, scores=scores)
    return kept(record, dyad, until)


@lru_cache(maxsize=4)
def kept(record: Record, dyad: str, until: int | None) -> DyadContext:
    """`gather`, remembered."""
    return gather(record, dyad, until=until)


def gather(
    record: Record, dyad: str, *, until: int | None = None, scores: Scores | None = None
) -> DyadContext:
    """Gather what the findings need.

    Args:
        record: the public record.
        dyad: as "KOR-USA".
        until: leave out later years; None for the last year that any tie covers.
        scores: as from `load_scores`; None loads them.

    Raises:
        UnknownState, BadRequest: the dyad is not two states of the record.
        OutsideRecord: `until` lies before the record's first year.
    """
    state_a, state_b = split(dyad)
    found = scores if scores is not None else load_scores(record)
    last = last_year(record, tie_indicators(record), SINCE)
    end = last if until is None else min(until, last)
    ties = dyad_tie_scores(record, dyad, until=end, scores=found)
    return DyadContext(record, state_a, state_b, end, found, ties, average_by_area(ties))
