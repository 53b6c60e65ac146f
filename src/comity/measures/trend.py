"""How fast a series rises or falls: Theil-Sen slope and Mann-Kendall test."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray


@dataclass(frozen=True)
class Trend:
    """A linear trend over years.

    `slope`, `low`, `high`: change per year, in the series' unit, with the interval at `level`; None
    where fewer
    than three years are known. `intercept`: value of the line at year 0. `n`: years with a value;
    `first`, `last`: the first and last of them. `direction`: rising, falling or flat (the interval holds 0),
    None where there is no slope.
    """

    slope: float | None
    low: float | None
    high: float | None
    n: int
    level: float
    first: int | None
    last: int | None
    intercept: float | None = None

    @property
    def direction(self) -> str | None:
        """rising, falling, flat (the interval holds zero) or None (too few years)."""
        if self.slope is None or self.low is None or self.high is None:
            return None
        if self.low > 0:
            return "rising"
        return "falling" if self.high < 0 else "flat"

    @property
    def per_decade(self) -> tuple[float, float, float] | None:
        """(slope, low, high) per ten years; None where there is no slope."""
        if self.slope is None or self.low is None or self.high is None:
            return None
        return 10 * self.slope, 10 * self.low, 10 * self.high


def known_years(years: ArrayLike, values: ArrayLike) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The years with a value and the values, sorted by year; ValueError where the shapes differ."""
    x, y = np.asarray(years, dtype=np.float64), np.array(values, dtype=np.float64)
    if x.shape != y.shape or x.ndim != 1:
        raise ValueError(f"years and values differ in shape: {x.shape}, {y.shape}; expected two equal lists")
    known = ~np.isnan(y)
    x, y = x[known], y[known]
    order = np.argsort(x, kind="stable")
    return x[order], y[order]


def trend(years: ArrayLike, values: ArrayLike, *, level: float = 0.95, since: int | None = None) -> Trend:
    """Theil-Sen slope: the median of the slopes between all pairs of years, with Sen's rank interval.

    Half of the years may be odd without moving the slope far. The interval takes the slopes at the ranks that
    Kendall's S leaves open at `level`; it assumes that years are independent (see `mann_kendall` for
    series that remember).

    Args:
        years: shape (n,).
        values: shape (n,), any unit; nan = null, left out.
        level: of the interval, between 0 and 1.
        since: leave out earlier years.

    Returns:
        `Trend`; slope and interval None where fewer than three years are known.

    Raises:
        ValueError: shapes differ, or `level` outside 0..1.

    Source: Theil (1950); Sen (1968), Estimates of the regression coefficient based on Kendall's tau,
    Journal of the American Statistical Association 63. Ties are corrected for as in Kendall (1970).
    Example:
        >>> trend([2000, 2001, 2002, 2003], [1, 2, 4, 9]).slope
        2.25
    """
    if not 0 < level < 1:
        raise ValueError(f"level is {level}; expected a share between 0 and 1, as 0.95")
    x, y = known_years(years, values)
    if since is not None:
        x, y = x[x >= since], y[x >= since]
    n = x.size
    first, last = (int(x[0]), int(x[-1])) if n else (None, None)
    if n < 3:
        return Trend(None, None, None, n, level, first, last)
    i, j = np.triu_indices(n, 1)
    apart = x[j] != x[i]
    slopes = np.sort((y[j] - y[i])[apart] / (x[j] - x[i])[apart])
    if slopes.size == 0:
        return Trend(None, None, None, n, level, first, last)
    slope = float(np.median(slopes))
    z = NormalDist().inv_cdf((1 + level) / 2)
    variance = (n * (n - 1) * (2 * n + 5) - _ties(x) - _ties(y)) / 18
    half = z * float(np.sqrt(max(variance, 0)))
    upper = min(round((slopes.size + half) / 2), slopes.size - 1)
    lower = max(round((slopes.size - half) / 2) - 1, 0)
    return Trend(
        slope,
        float(slopes[lower]),
        float(slopes[upper]),
        n,
        level,
        first,
        last,
        float(np.median(y) - slope * np.median(x)),
    )


def _ties(values: NDArray[np.float64]) -> float:
    counts = np.unique(values, return_counts=True)[1].astype(np.float64)
    return float((counts * (counts - 1) * (2 * counts + 5)).sum())


@dataclass(frozen=True)
class MannKendall:
    """The Mann-Kendall test: `s` (rises minus falls), its `variance` (corrected), `z`, two-sided `p`,
    Kendall's
    `tau` (s over pairs), `n` years, and `correction` (variance over the variance of independent years)."""

    s: float
    variance: float
    z: float | None
    p: float | None
    tau: float
    n: int
    correction: float


def mann_kendall(years: ArrayLike, values: ArrayLike, *, level: float = 0.95) -> MannKendall | None:
    """Does the series rise or fall at all? Mann-Kendall with the Hamed-Rao correction for autocorrelation.

    S counts the pairs of years that rise minus those that fall. Where neighbouring years
    resemble each other S spreads wider than chance alone; Hamed and Rao scale its variance by the
    autocorrelations of the ranks of the detrended series that are significant at `level`.

    Args:
        years: shape (n,); should be consecutive, since lags count positions.
        values: shape (n,); nan = null, left out.
        level: which autocorrelations count as significant.

    Returns:
        `MannKendall`; None where fewer than four years are known. z and p are None where the corrected
        variance is not positive (a constant series, or a correction that overshoots).

    Raises:
        ValueError: shapes differ.

    Source: Mann (1945); Kendall (1975); Hamed and Rao (1998), A modified Mann-Kendall trend test for
    autocorrelated data, Journal of Hydrology 204, equations 5 and 20.
    """
    x, y = known_years(years, values)
    n = x.size
    if n < 4:
        return None
    i, j = np.triu_indices(n, 1)
    s = float(np.sign(y[j] - y[i]).sum())
    variance = (n * (n - 1) * (2 * n + 5) - _ties(y)) / 18
    slope = float(np.median((y[j] - y[i]) / (x[j] - x[i]))) if np.all(x[j] != x[i]) else 0.0
    ranks = average_ranks(y - slope * x)
    centred = ranks - ranks.mean()
    total = float((centred**2).sum())
    correction = 1.0
    if total > 0:
        lags = np.arange(1, n - 2)
        rho = np.array([float((centred[:-k] * centred[k:]).sum()) / total for k in lags])
        bound = NormalDist().inv_cdf((1 + level) / 2) / np.sqrt(n)
        counted = np.where(np.abs(rho) > bound, rho, 0.0)
        weight = (n - lags) * (n - lags - 1) * (n - lags - 2)
        correction = 1 + 2 / (n * (n - 1) * (n - 2)) * float((weight * counted).sum())
    corrected = variance * correction
    z = p = None
    if corrected > 0:
        z = float((s - np.sign(s)) / np.sqrt(corrected))
        p = 2 * (1 - NormalDist().cdf(abs(z)))
    return MannKendall(s, corrected, z, p, s / (n * (n - 1) / 2), n, correction)


def average_ranks(values: ArrayLike) -> NDArray[np.float64]:
    """Ranks 1..n, equal values sharing their mean rank; no nan allowed."""
    data = np.asarray(values, dtype=np.float64)
    _, inverse, counts = np.unique(data, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], dtype=np.float64)
