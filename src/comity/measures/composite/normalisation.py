"""Normalisation: every indicator on a scale from 0 to 1."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from comity.measures.standing import shares_below

Floats = NDArray[Any]

# Scales a logistic curve to within 0.01 of the normal distribution's.
NORMAL: Final = 1.702


def normalise(values: Floats, how: str, *, own: bool) -> Floats:
    """Ties on a scale from 0 to 1.

    Args:
        values: shape (n, n), symmetric, larger = closer, nan = null.
        how: "below" (share of the other ties strictly below), "minmax" (position between the smallest and the
            largest) or "z" (standard score, brought into 0..1 by the logistic curve nearest to the normal
            distribution).
        own: among each of the two states' own ties, then averaged; otherwise among all dyads.

    Returns:
        Same shape, 0..1; nan where the tie is null or there is nothing to compare it with. Ties that are all equal
        are 0 by "below" and 0.5 by the others.
    """
    if how == "below":
        score, share_all = shares_below(values)
        return score if own else share_all
    ties = np.asarray(values, dtype=np.float64).copy()
    np.fill_diagonal(ties, np.nan)
    if not own:
        return _scaled(ties, how, axis=None)
    rows = _scaled(ties, how, axis=1)
    columns = rows.T
    both = (rows + columns) / 2
    return np.where(np.isnan(both), np.where(np.isnan(rows), columns, rows), both)


def _scaled(ties: Floats, how: str, *, axis: int | None) -> Floats:
    known = ~np.isnan(ties)
    enough = known.sum(axis=axis, keepdims=True) > 1
    if how == "minmax":
        low = np.where(known, ties, np.inf).min(axis=axis, keepdims=True)
        high = np.where(known, ties, -np.inf).max(axis=axis, keepdims=True)
        spread = np.where(high > low, high - low, 1.0)
        made = np.where(high > low, (ties - low) / spread, 0.5)
    else:
        n = np.maximum(known.sum(axis=axis, keepdims=True), 1)
        mean = np.where(known, ties, 0.0).sum(axis=axis, keepdims=True) / n
        deviation = np.sqrt(np.where(known, (ties - mean) ** 2, 0.0).sum(axis=axis, keepdims=True) / n)
        z = np.divide(ties - mean, deviation, out=np.zeros_like(ties), where=deviation > 0)
        made = 1 / (1 + np.exp(-NORMAL * z))
    return np.where(known & enough, made, np.nan)
