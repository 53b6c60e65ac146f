"""When a series changed course: the years that cut it into straight stretches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from comity.measures.trend import Trend, known_years, trend

MIN_STRETCH: Final = 8
MAX_CHANGES: Final = 4

# A stretch that moves less than this a decade is flat to a reader, however sure the slope.
FLAT_PER_DECADE: Final = 0.01

# Liu, Wu and Zidek's constants; their penalty stands up to autocorrelated series better than BIC.
LWZ_FACTOR: Final = 0.299
LWZ_POWER: Final = 2.1

Course = Literal["rising", "falling", "flat"]


@dataclass(frozen=True)
class Stretch:
    """Years `first` to `last` that follow one line: `course`, its `trend`, and the `level` (median value)."""

    first: int
    last: int
    course: Course
    trend: Trend
    level: float


def change_years(
    years: ArrayLike,
    values: ArrayLike,
    *,
    min_stretch: int = MIN_STRETCH,
    max_changes: int = MAX_CHANGES,
) -> tuple[int, ...]:
    """The first year of each new stretch, where a line per stretch fits best.

    For every number of changes the best cut is found exactly, by dynamic programming over the residual sum of
    squares; the number is the one that minimises Liu, Wu and Zidek's criterion,
    ``log(RSS / (n - p)) + p * 0.299 * log(n) ** 2.1 / n`` with p = 3 parameters per stretch
    (level, slope, year of change).

    Args:
        years: shape (n,).
        values: shape (n,); nan = null, left out.
        min_stretch: fewest known years in a stretch.
        max_changes: most changes to look for.

    Returns:
        Years, ascending; empty where there is no change or too few years to tell.

    Source: Bai and Perron (2003), Computation and analysis of multiple structural change models, Journal of
    Applied Econometrics 18; Liu, Wu and Zidek (1997), On segmented multivariate regression, Statistica
    Sinica 7.
    """
    x, y = known_years(years, values)
    n = x.size
    most = min(max_changes, n // min_stretch - 1)
    if most < 1 or np.ptp(y) == 0:
        return ()
    cost = line_costs(x, y, min_stretch)
    floor = 1e-12 * float(((y - y.mean()) ** 2).sum())
    best_cuts: tuple[int, ...] = ()
    best = np.inf
    total: NDArray[np.float64] = cost[0]
    previous: list[NDArray[np.intp]] = []
    for changes in range(most + 1):
        cuts = _trace(previous, n)
        parameters = 3 * (changes + 1) - 1
        if n - parameters <= 0:
            break
        rss = max(float(total[n]), floor)
        criterion = np.log(rss / (n - parameters)) + parameters * LWZ_FACTOR * np.log(n) ** LWZ_POWER / n
        if criterion < best - 1e-9:
            best, best_cuts = float(criterion), cuts
        if changes < most:
            through = total[:, None] + cost  # [cut, end]
            previous = [*previous, through.argmin(axis=0)]
            total = through.min(axis=0)
    return tuple(int(x[cut]) for cut in best_cuts)


def line_costs(x: NDArray[np.float64], y: NDArray[np.float64], min_stretch: int) -> NDArray[np.float64]:
    """Residual sum of squares of the least-squares line through positions i..j-1, at [i, j].

    Shape (n + 1, n + 1); infinite where the stretch has fewer than `min_stretch` positions.
    """
    n = x.size
    centred_x, centred_y = x - x.mean(), y - y.mean()
    sums = [
        np.concatenate([[0.0], np.cumsum(term)])
        for term in (
            np.ones(n),
            centred_x,
            centred_y,
            centred_x**2,
            centred_x * centred_y,
            centred_y**2,
        )
    ]
    count, sx, sy, sxx, sxy, syy = (total[None, :] - total[:, None] for total in sums)
    with np.errstate(divide="ignore", invalid="ignore"):
        var_x, var_y, cov = sxx - sx**2 / count, syy - sy**2 / count, sxy - sx * sy / count
        rss = var_y - np.where(var_x > 0, cov**2 / var_x, 0)
    return np.where(count >= min_stretch, np.maximum(rss, 0), np.inf)


def _trace(previous: list[NDArray[np.intp]], n: int) -> tuple[int, ...]:
    cuts: list[int] = []
    end = n
    for step in reversed(previous):
        end = int(step[end])
        cuts.append(end)
    return tuple(reversed(cuts))


def stretches(
    years: ArrayLike,
    values: ArrayLike,
    *,
    flat: float = FLAT_PER_DECADE,
    min_stretch: int = MIN_STRETCH,
    level: float = 0.95,
) -> tuple[Stretch, ...]:
    """The series as stretches of one course each, with the Theil-Sen trend of each.

    A stretch is flat where the interval of its slope holds 0 or the slope is below `flat` per decade.
    Neighbours that both rise or both fall are joined.
    """
    x, y = known_years(years, values)
    if x.size < 3:
        return ()
    starts = [int(x[0]), *change_years(x, y, min_stretch=min_stretch)]
    found: list[Stretch] = []
    for at, start in enumerate(starts):
        inside = (x >= start) & (x < starts[at + 1] if at + 1 < len(starts) else x >= start)
        stretch = _stretch(x[inside], y[inside], flat, level)
        if found and found[-1].course == stretch.course != "flat":
            inside = (x >= found[-1].first) & (x <= stretch.last)
            found[-1] = _stretch(x[inside], y[inside], flat, level)
        else:
            found.append(stretch)
    return tuple(found)


def _stretch(x: NDArray[np.float64], y: NDArray[np.float64], flat: float, level: float) -> Stretch:
    fitted = trend(x, y, level=level)
    course: Course = "flat"
    if fitted.slope is not None and abs(10 * fitted.slope) >= flat:
        course = "rising" if fitted.direction == "rising" else course
        course = "falling" if fitted.direction == "falling" else course
    return Stretch(int(x[0]), int(x[-1]), course, fitted, float(np.median(y)))


def trend_in_words(found: tuple[Stretch, ...], *, step: float = 0.02) -> str | None:
    """The course of a series in words: "flat until 1986, rising from 1987 to 2009, flat since 2010".

    Args:
        found: from `stretches`.
        step: difference in level between two flat neighbours from which on the later one is called
        higher or lower.

    Returns:
        The words; None for no stretch.
    """
    if not found:
        return None
    if len(found) == 1:
        return f"{found[0].course} from {found[0].first} to {found[0].last}"
    words = [f"{found[0].course} until {found[0].last}"]
    for before, stretch in zip(found, found[1:], strict=False):
        course: str = stretch.course
        if before.course == stretch.course == "flat" and abs(stretch.level - before.level) >= step:
            course = "higher and flat" if stretch.level > before.level else "lower and flat"
        is_last = stretch is found[-1]
        when = f"since {stretch.first}" if is_last else f"from {stretch.first} to {stretch.last}"
        words.append(f"{course} {when}")
    return ", ".join(words)
