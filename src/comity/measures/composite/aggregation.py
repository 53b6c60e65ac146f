"""Aggregation: from area scores to one figure, with the coverage rule."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]

# A geometric mean of a score of 0 is 0 whatever else holds; scores count from here on.
FLOOR: Final = 0.01


def aggregate(scores: Floats, weights: Floats, how: str, min_areas: int) -> Floats:
    """Weighted mean over the areas that are covered.

    Args:
        scores: shape (n_areas, ...), 0..1, nan = not covered.
        weights: shape (n_areas,), 0 or more.
        how: "arithmetic", where one area makes up for another, or "geometric", where it does so only in part.
        min_areas: with fewer areas covered the result is null.

    Returns:
        Shape (...), 0..1; nan where too few areas, or none with a weight, are covered.
    """
    known = ~np.isnan(scores)
    held = np.where(known, scores, np.float32(0))
    total = np.tensordot(weights.astype(scores.dtype), known.astype(scores.dtype), axes=1)
    if how == "geometric":
        held = np.where(known, np.log(np.maximum(held, np.float32(FLOOR))), np.float32(0))
    mean = np.tensordot(weights.astype(scores.dtype), held, axes=1)
    enough = (known.sum(axis=0) >= min_areas) & (total > 0)
    mean = np.divide(mean, total, out=np.full(mean.shape, np.nan, dtype=scores.dtype), where=enough)
    return np.exp(mean) if how == "geometric" else mean
