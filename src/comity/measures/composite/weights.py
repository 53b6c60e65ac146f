"""Weights of the areas in depth."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comity.errors import BadRequest

Floats = NDArray[Any]


def area_weights(scores: Floats, how: str | Sequence[float]) -> Floats:
    """A weight for each area, 0 or more, that sum to 1.

    Args:
        scores: shape (n_areas, n_dyads), nan = null.
        how: "equal"; "component": the size of each area's loading on the first principal component of the
            correlations of the areas; or a number for each area.

    Raises:
        BadRequest: not one number of 0 or more for each area.

    Source: Nardo et al. (2008), step 6; loadings as in Jolliffe (2002), Principal Component Analysis.
    """
    n_areas = scores.shape[0]
    if isinstance(how, str):
        made = first_component(scores) if how == "component" else np.ones(n_areas)
    else:
        made = np.asarray(how, dtype=np.float64)
        if made.shape != (n_areas,) or (made < 0).any() or made.sum() <= 0:
            raise BadRequest(f"weights {list(how)}: expected {n_areas} numbers of 0 or more, not all 0")
    return np.asarray(made / made.sum())


def first_component(scores: Floats) -> Floats:
    """Size of the loadings on the first principal component of the areas' correlations; 0 for an area without spread.

    Correlations are taken over the dyads that both areas cover.
    """
    known = ~np.isnan(scores)
    n_areas = scores.shape[0]
    correlation = np.eye(n_areas)
    varied = np.array([known[i].sum() > 2 and np.ptp(scores[i][known[i]]) > 0 for i in range(n_areas)])
    for i in range(n_areas):
        for j in range(i + 1, n_areas):
            both = known[i] & known[j]
            if both.sum() > 2 and np.ptp(scores[i][both]) > 0 and np.ptp(scores[j][both]) > 0:
                correlation[i, j] = correlation[j, i] = np.corrcoef(scores[i][both], scores[j][both])[0, 1]
    kept = np.flatnonzero(varied)
    made = np.zeros(n_areas)
    if kept.size:
        made[kept] = np.abs(np.linalg.eigh(correlation[np.ix_(kept, kept)])[1][:, -1])
    return made if made.sum() > 0 else np.ones(n_areas)
