"""Depth: how close two states are over all areas that the record covers."""

from __future__ import annotations

from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

# With fewer areas a mean says more on what is covered than on the partnership.
MIN_AREAS: Final = 3


def depth(scores: ArrayLike, *, min_areas: int = MIN_AREAS) -> NDArray[np.float32]:
    """Mean of the area scores over the areas that are covered.

    Areas weigh alike, however many indicators they have. An area that nothing covers is left out of the
    mean, so years may differ in the areas they rest on: beside every depth stands its number of areas.

    Args:
        scores: shape (n_areas, ...), 0..1; nan = not covered.
        min_areas: coverage rule: with fewer areas covered, depth is null.

    Returns:
        float32, shape (...), 0..1; nan where fewer than `min_areas` areas are covered.
    """
    values = np.asarray(scores, dtype=np.float32)
    known = ~np.isnan(values)
    n = known.sum(axis=0)
    total = np.where(known, values, np.float32(0)).sum(axis=0)
    mean = np.divide(
        total, n, out=np.full(total.shape, np.nan, dtype=np.float32), where=n >= max(1, min_areas)
    )
    return np.asarray(mean, dtype=np.float32)
