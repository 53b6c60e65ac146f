"""Area scores: how close a tie is in each issue area, against the ties of each of its two states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.measures.standing import shares_below_by_year, shares_of_tie
from comity.measures.ties import TieIndicator, state_position, tie_cube, tie_indicators, ties_of

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class AreaScores:
    """Scores of all dyads.

    `values`: float32 (n_areas, n_years, n_states, n_states), 0..1, symmetric in the states, nan where no
    indicator of
    the area covers the dyad in the year. `share_all`: same shape, the share of all dyads strictly
    below. `n_indicators`: same shape, uint8, how many indicators stand behind the score.
    Axes: `areas`, `years`, `states`; `ties` are the indicators used.
    """

    values: Floats
    share_all: Floats
    n_indicators: NDArray[np.uint8]
    areas: tuple[str, ...]
    years: tuple[int, ...]
    states: tuple[str, ...]
    ties: tuple[TieIndicator, ...]

    def year(self, year: int) -> int:
        """Position of a year on the axis."""
        return self.years.index(year)

    def state(self, state: str) -> int:
        """Position of a state on the axis."""
        return self.states.index(state)


def area_scores(record: Record, *, since: int = 1946, until: int | None = None) -> AreaScores:
    """Score every dyad in every area and year.

    For each indicator of the area that covers the year: the share of A's ties to others that lie
    strictly below this tie, and the same among B's ties, averaged. The area's score is the mean over its
    indicators. Indicators whose direction is "further" are turned round first; directed ones are
    joined (`join_directions`). Beside it the share of all dyads strictly below, averaged alike.

    Args:
        record: the public record.
        since: first year.
        until: last year; None for the last year that any tie covers.

    Returns:
        `AreaScores`, 0..1; nan where nothing covers the dyad in that year.
    """
    ties = tie_indicators(record)
    states = tuple(record.states)
    last = until if until is not None else last_year(record, ties, since)
    years = tuple(range(since, last + 1))
    shape = (len(AREAS), len(years), len(states), len(states))
    values = np.zeros(shape, dtype=np.float32)
    share_all = np.zeros(shape, dtype=np.float32)
    n_score = np.zeros(shape, dtype=np.uint8)
    n_all = np.zeros(shape, dtype=np.uint8)
    for tie in ties:
        cube = tie_cube(record, tie, since=since, until=last)
        if not cube.years:
            continue
        area, start = AREAS.index(tie.area), cube.years[0] - since
        at = slice(start, start + len(cube.years))
        score, share = shares_below_by_year(cube.values)
        for total, count, part in ((values, n_score, score), (share_all, n_all, share)):
            unknown = np.isnan(part)
            part[unknown] = 0
            total[area, at] += part
            count[area, at] += ~unknown
    with np.errstate(invalid="ignore"):  # null where nothing is counted
        values /= n_score
        share_all /= n_all
    return AreaScores(values, share_all, n_score, AREAS, years, states, ties)


def last_year(record: Record, ties: tuple[TieIndicator, ...], since: int) -> int:
    """The last year that any tie covers (at least `since`)."""
    return max([record.coverage_of(tie.of).last for tie in ties], default=since)


def tie_scores(
    record: Record, state_a: str, state_b: str, *, since: int = 1946, until: int | None = None
) -> pl.DataFrame:
    """Every indicator behind a dyad's area scores.

    Returns:
        area, indicator, label, source_id, unit, year, value (larger = closer only where the indicator
        says so;
        here as recorded, directions joined), score (0..1); one row per indicator and year in which the
        tie is known.
    """
    import polars as pl

    ties = tie_indicators(record)
    a, b = state_position(record, state_a), state_position(record, state_b)
    which, when, values, scores = (
        [np.empty(0, dtype=dtype)] for dtype in (np.uint32, np.int16, np.float32, np.float32)
    )
    for at, tie in enumerate(ties):
        of_a, years = ties_of(record, tie, state_a, since=since, until=until)
        of_b, _ = ties_of(record, tie, state_b, since=since, until=until)
        if not years:
            continue
        value = of_a[:, b]
        known = ~np.isnan(value)
        which.append(np.full(int(known.sum()), at, dtype=np.uint32))
        when.append(np.array(years, dtype=np.int16)[known])
        values.append(tie.sign * value[known])
        scores.append(shares_of_tie(of_a, of_b, a, b)[known])
    rows = np.concatenate(which)
    columns = {"area": "area", "indicator": "id", "label": "label", "source_id": "source_id", "unit": "unit"}
    described = {
        name: pl.Series([getattr(tie, field) for tie in ties], dtype=pl.String).gather(rows)
        for name, field in columns.items()
    }
    return pl.DataFrame(
        described
        | {"year": np.concatenate(when), "value": np.concatenate(values)}
        | {"score": pl.Series(np.concatenate(scores)).fill_nan(None)}
    )
