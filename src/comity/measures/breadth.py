"""Breadth: in how many areas two states are tied, how evenly, and since when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

TIED: Final = 0.75


@dataclass(frozen=True)
class Breadth:
    """`tied` areas with a score of at least `threshold`, of `covered` areas; `areas` names the tied ones.

    `effective`: the effective number of areas (Hill number of order 1); None where nothing is covered or all
    scores are 0.
    """

    tied: int
    covered: int
    areas: tuple[str, ...]
    threshold: float
    effective: float | None


def breadth(scores: ArrayLike, areas: Sequence[str], *, threshold: float = TIED) -> Breadth:
    """Number of areas in which a tie scores at least `threshold`, of those covered, in one year.

    Args:
        scores: shape (n_areas,), 0..1; nan = not covered.
        areas: names, same length.
        threshold: 0.75: the tie lies above three quarters of both states' own ties on average.

    Raises:
        ValueError: lengths differ.
    """
    values = np.asarray(scores, dtype=np.float64)
    if values.shape != (len(areas),):
        raise ValueError(f"{values.shape} scores for {len(areas)} areas; expected one score per area")
    tied = tuple(area for area, score in zip(areas, values, strict=True) if score >= threshold)
    effective = float(effective_areas(values))
    return Breadth(
        len(tied),
        int((~np.isnan(values)).sum()),
        tied,
        threshold,
        None if np.isnan(effective) else effective,
    )


def count_tied(scores: ArrayLike, *, threshold: float = TIED) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """(tied, covered) for arrays of shape (n_areas, ...); each uint8 of shape (...)."""
    values = np.asarray(scores, dtype=np.float32)
    tied = (values >= np.float32(threshold)).sum(axis=0)
    return tied.astype(np.uint8), (~np.isnan(values)).sum(axis=0).astype(np.uint8)


def effective_areas(scores: ArrayLike) -> NDArray[np.float64]:
    """Effective number of areas: ``exp(-sum p log p)`` with p the areas' shares in the sum of scores.

    Equals the number of areas where all score alike, and 1 where a single area carries the tie.

    Args:
        scores: shape (n_areas, ...), 0..1; nan = not covered, counts as no share.

    Returns:
        Shape (...), 1..n_areas; nan where nothing is covered or all scores are 0.

    Source: Hill (1973), Diversity and evenness, Ecology 54, order 1 (the exponential of Shannon's entropy).
    Example:
        >>> round(float(effective_areas([0.5, 0.5, 0.0])), 6)
        2.0
    """
    values = np.nan_to_num(np.asarray(scores, dtype=np.float64), nan=0.0)
    total = values.sum(axis=0)
    share = np.divide(values, total, out=np.zeros_like(values), where=total > 0)
    logs = np.log(share, out=np.zeros_like(share), where=share > 0)
    return np.asarray(np.where(total > 0, np.exp(-(share * logs).sum(axis=0)), np.nan))


def tied_since(
    years: Sequence[int], scores: ArrayLike, *, threshold: float = TIED, gap: int = 1
) -> int | None:
    """First year of the unbroken run of tied years that lasts to the area's last covered year.

    Args:
        years: shape (n,), ascending.
        scores: one area's scores, same length; nan = not covered; such years neither break nor begin a run.
        threshold: as in `breadth`.
        gap: how many covered years in a row may fall short without ending the run.

    Returns:
        The year; None where the area is not tied in its last covered year, or never covered. A run that
        begins in the
        first covered year may be older than the data.
    """
    values = np.asarray(scores, dtype=np.float64)
    covered = [
        (year, value >= threshold) for year, value in zip(years, values, strict=True) if value == value
    ]
    if not covered or not covered[-1][1]:
        return None
    since, missed = covered[-1][0], 0
    for year, tied in reversed(covered):
        if tied:
            since, missed = year, 0
        else:
            missed += 1
            if missed > gap:
                break
    return since
