"""The distribution of one indicator over all dyads, kept as a few knots."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

STEPS: Final = 32


def share_knots(values: ArrayLike, *, steps: int = STEPS) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Knots of "share of all other values strictly below", for `share_at`.

    With at most `steps` different values the knots are exact. Else they stand at each of `steps` equal steps
    of the share and at the value after it, so that a share read between knots is off by less
    than 1 / `steps`.

    Args:
        values: shape (n,); nan is left out.

    Returns:
        (value, share), ascending float32 of equal length; empty where fewer than two values are known.
    """
    data = np.asarray(values, dtype=np.float32).ravel()
    data = data[~np.isnan(data)]
    if data.size < 2:
        return np.empty(0, dtype=np.float32), np.empty(0, dtype=np.float32)
    levels, counts = np.unique(data, return_counts=True)
    share = ((np.cumsum(counts) - counts) / (data.size - 1)).astype(np.float32)
    if levels.size > steps:
        at = np.searchsorted(share, np.linspace(0, float(share[-1]), steps))
        at = np.unique(np.clip(np.concatenate([at, at + 1]), 0, levels.size - 1))
        levels, share = levels[at], share[at]
    return levels, share


def share_at(value: float, levels: NDArray[np.float32], shares: NDArray[np.float32]) -> float:
    """Share of the other values strictly below `value`, between knots by a straight line; nan without
    knots.
    """
    return float(np.interp(value, levels, shares)) if levels.size else float("nan")
