"""Treatment of outliers: what is done with the few ties that lie far beyond all others."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]

SKEW_LIMIT: Final = 2.0
KURTOSIS_LIMIT: Final = 3.5
MOST_CUT: Final = 5


def treat(values: Floats, how: str) -> Floats:
    """The values of one indicator, treated.

    Args:
        values: shape (n,), without nulls.
        how: "none"; "winsorised": while skewness is beyond 2 in size and excess kurtosis above 3.5, the most extreme
            value is set to the next one, for five dyads at most (so that what many share is no outlier); "log": the
            logarithm of 1 plus the distance from the smallest value, where skewness is above 2.

    Returns:
        Same shape and order; larger stays larger or becomes equal.

    Source: Becker et al. (2022), COINr: an R package for developing composite indicators, Journal of Open Source
    Software 7(78), for the limits and the winsorisation.
    """
    if how == "none" or values.size < 3:
        return values
    if how == "log":
        return np.asarray(np.log1p(values - values.min())) if skewness(values) > SKEW_LIMIT else values
    treated = values.copy()
    while True:
        skew = skewness(treated)
        if abs(skew) <= SKEW_LIMIT or kurtosis(treated) <= KURTOSIS_LIMIT:
            break
        extreme = treated.max() if skew > 0 else treated.min()
        outside = treated == extreme
        if outside.sum() > MOST_CUT:
            break
        inside = treated[~outside]
        treated[outside] = inside.max() if skew > 0 else inside.min()
    return treated


def skewness(values: Floats) -> float:
    """Third standardised moment, 0 for a symmetric distribution (and for one without spread)."""
    return _moment(values, 3)


def kurtosis(values: Floats) -> float:
    """Fourth standardised moment less 3, 0 for a normal distribution."""
    return _moment(values, 4) - 3 if np.ptp(values) > 0 else 0.0


def _moment(values: Floats, power: int) -> float:
    apart = values.astype(np.float64) - values.mean(dtype=np.float64)
    spread = float(np.sqrt((apart**2).mean()))
    return float((apart**power).mean()) / spread**power if spread > 0 else 0.0
