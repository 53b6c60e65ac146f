"""Theil-Sen slopes of many series at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

MIN_YEARS: Final = 8
CHUNK: Final = 4096


def slopes(years: Sequence[int], values: ArrayLike, *, min_years: int = MIN_YEARS) -> NDArray[np.float64]:
    """The slope of `trend` for every series, without intervals.

    Args:
        years: shape (n_years,).
        values: shape (n_years, n_series); nan = null.
        min_years: series with fewer known years give null.

    Returns:
        float64, shape (n_series,), change per year; nan = null.
    """
    data = np.asarray(values, dtype=np.float32)
    result = np.full(data.shape[1], np.nan)
    enough = np.flatnonzero((~np.isnan(data)).sum(axis=0) >= max(2, min_years))
    i, j = np.triu_indices(len(years), 1)
    when = np.asarray(years, dtype=np.float32)
    apart = (when[j] - when[i])[:, None]
    for start in range(0, enough.size, CHUNK):
        part = enough[start : start + CHUNK]
        pairs = (data[j][:, part] - data[i][:, part]) / apart
        pairs.sort(axis=0)  # nan last
        n = (~np.isnan(pairs)).sum(axis=0)
        at = np.arange(part.size)
        result[part] = (pairs[(n - 1) // 2, at] + pairs[n // 2, at]) / 2
    return result
