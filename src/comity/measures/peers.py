"""The dyads most like this one, and what they have that it lacks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from comity.measures.breadth import TIED

Floats = NDArray[np.float64]

# Two profiles that share fewer areas than this are not compared.
MIN_SHARED = 3


@dataclass(frozen=True)
class Peer:
    """One dyad like another: its position, the `distance` (0 = the same), and the `areas` in which it is tied
    (a score of at least 0.75) where the other is covered and is not."""

    position: int
    distance: float
    areas: tuple[str, ...]


def profile_distance(scores: ArrayLike, own: ArrayLike) -> Floats:
    """Root mean square distance of area scores over the areas that both cover.

    Args:
        scores: of many dyads, shape (n_areas, n_dyads), 0..1; nan = not covered.
        own: of one dyad, shape (n_areas,).

    Returns:
        Shape (n_dyads,), 0..1; nan where fewer than three areas are covered in both.
    """
    apart = (np.asarray(scores, dtype=np.float64) - np.asarray(own, dtype=np.float64)[:, None]) ** 2
    return _root_mean(apart, MIN_SHARED)


def course_distance(series: ArrayLike, own: ArrayLike, *, min_years: int = 10) -> Floats:
    """Root mean square distance of two depth series over the years that both cover.

    Args:
        series: of many dyads, shape (n_years, n_dyads), 0..1; nan = null.
        own: of one dyad, shape (n_years,).
        min_years: fewest shared years.

    Returns:
        Shape (n_dyads,), 0..1; nan where fewer years are shared.
    """
    apart = (np.asarray(series, dtype=np.float64) - np.asarray(own, dtype=np.float64)[:, None]) ** 2
    return _root_mean(apart, min_years)


def _root_mean(squares: Floats, least: int) -> Floats:
    known = ~np.isnan(squares)
    n = known.sum(axis=0)
    total = np.where(known, squares, 0).sum(axis=0)
    result: NDArray[np.float64] = np.sqrt(
        np.divide(total, n, out=np.full(total.shape, np.nan), where=n >= least)
    )
    return result


def peers(
    scores: ArrayLike,
    series: ArrayLike,
    own: int,
    areas: Sequence[str],
    *,
    count: int = 5,
    threshold: float = TIED,
) -> list[Peer]:
    """The dyads with the most similar areas and the most similar course.

    The distance is the mean of `profile_distance` and `course_distance`; a dyad without a shared course is
    compared by its areas alone.

    Args:
        scores: area scores of all dyads in one year, shape (n_areas, n_dyads).
        series: depth of all dyads, shape (n_years, n_dyads).
        own: position of the dyad.
        areas: names, length n_areas.
        count: how many peers.
        threshold: score from which on an area counts as tied.

    Returns:
        Nearest first; fewer than `count` where too few dyads can be compared, none where the dyad itself is not
        covered.
    """
    by_area = np.asarray(scores, dtype=np.float64)
    over_time = np.asarray(series, dtype=np.float64)
    by_profile = profile_distance(by_area, by_area[:, own])
    by_course = course_distance(over_time, over_time[:, own])
    distance = np.where(np.isnan(by_course), by_profile, (by_profile + by_course) / 2)
    distance[own] = np.nan
    order = np.argsort(distance, kind="stable")[:count]
    mine = by_area[:, own]
    found = []
    for position in order:
        if np.isnan(distance[position]):
            break
        ahead = (by_area[:, position] >= threshold) & (mine < threshold)
        names = tuple(area for area, has in zip(areas, ahead, strict=True) if has)
        found.append(Peer(int(position), float(distance[position]), names))
    return found
