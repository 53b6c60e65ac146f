"""Ranks: the closest is first."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray


def ranks(values: ArrayLike) -> NDArray[np.float64]:
    """Competition ranks: 1 for the largest; equals share the best rank ("1224").

    Args:
        values: shape (n,); nan = null.

    Returns:
        float64, shape (n,), 1..n; nan where null.
    """
    data = np.asarray(values, dtype=np.float64)
    result = np.full(data.shape, np.nan)
    known = ~np.isnan(data)
    in_order = np.sort(data[known])
    result[known] = in_order.size - np.searchsorted(in_order, data[known], side="right") + 1
    return result
