"""Sobol indices: which uncertain choice moves a result."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[Any]


@dataclass(frozen=True)
class Design:
    """A Saltelli design: `points`, shape (n * (k + 2), k), in 0..1: n points A, n points B, then for each factor A
    with that column of B.
    """

    points: Floats
    n: int
    k: int


@dataclass(frozen=True)
class Sobol:
    """`first` and `total`, shape (k, ...): share of the variance that a factor explains alone, and with all its
    interactions; nan where the result does not vary. Estimates may lie a little outside 0..1.
    """

    first: Floats
    total: Floats


def design(n: int, k: int, *, seed: int = 0) -> Design:
    """Points at which to evaluate, n * (k + 2) of them; same seed, same points.

    Source: Saltelli et al. (2010), Variance based sensitivity analysis of model output, Computer Physics
    Communications 181, with pseudo-random points.
    """
    draws = np.random.default_rng(seed).random((2, n, k))
    a, b = draws
    mixed = []
    for factor in range(k):
        points = a.copy()
        points[:, factor] = b[:, factor]
        mixed.append(points)
    return Design(np.concatenate([a, b, *mixed]), n, k)


def sobol(made: Design, results: Floats) -> Sobol:
    """The indices from the results at the points of a design.

    Args:
        made: as from `design`.
        results: shape (n * (k + 2), ...), without nulls.

    Raises:
        ValueError: not one result for each point.

    Source: Saltelli et al. (2010), table 2: (b) for the first order, (f, after Jansen 1999) for the total.
    """
    if len(results) != len(made.points):
        raise ValueError(f"{len(results)} results for {len(made.points)} points; expected one for each")
    n = made.n
    held = np.asarray(results, dtype=np.float64)
    held = held - held[: 2 * n].mean(axis=0)
    a, b = held[:n], held[n : 2 * n]
    variance = held[: 2 * n].var(axis=0)
    first, total = [], []
    for factor in range(made.k):
        mixed = held[(2 + factor) * n : (3 + factor) * n]
        first.append(_share((b * (mixed - a)).mean(axis=0), variance))
        total.append(_share(((a - mixed) ** 2).mean(axis=0) / 2, variance))
    return Sobol(np.array(first), np.array(total))


def _share(part: Floats, whole: Floats) -> Floats:
    made: Floats = np.divide(part, whole, out=np.full(np.shape(whole), np.nan), where=np.asarray(whole) > 0)
    return made
