"""How alike two states vote, or choose their allies: agreement, and agreement beyond chance.

All measures read the same table: how often A chose level k while B chose level l. Häge (2011), Choice or
circumstance? Adjusting measures of foreign policy similarity for chance agreement, Political Analysis 19,
shows that S and plain agreement are high wherever most states choose the same level (few have allies, most vote
yes), and recommends the chance-corrected measures: pi where both states' own rates of choosing are part
of what is to be explained, kappa where they are taken as given.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
Metric = Literal["absolute", "squared", "nominal"]

VOTES: Final = (1.0, 2.0, 3.0)  # yes, abstain, no


def tables(
    choices: ArrayLike, levels: tuple[float, ...] = VOTES, *, weights: ArrayLike | None = None
) -> Floats:
    """For every pair of states: the weight of the items on which one chose level k and the other level l.

    Args:
        choices: shape (n_items, n_states): votes on roll calls, or alliances with third states; nan = none.
        levels: the values that a choice can take, ascending.
        weights: shape (n_items,), as the size of third states; None counts each item once.

    Returns:
        float64, shape (n_states, n_states, n_levels, n_levels); [a, b, k, l]; items on which either state is
        null do not count.

    Raises:
        ValueError: a choice is none of the levels, or the weights do not fit.
    """
    data = np.asarray(choices, dtype=np.float64)
    strange = data[~np.isin(data, levels) & ~np.isnan(data)]
    if strange.size:
        raise ValueError(f"choice {strange[0]:g} unknown; expected one of {levels} or nan")
    weight = np.ones(data.shape[0]) if weights is None else np.asarray(weights, dtype=np.float64)
    if weight.shape != data.shape[:1]:
        raise ValueError(f"{weight.shape} weights for {data.shape[0]} items; expected one each")
    chosen = [(data == level).astype(np.float64) for level in levels]
    n, k = data.shape[1], len(levels)
    result = np.empty((n, n, k, k))
    for i, of_a in enumerate(chosen):
        for j, of_b in enumerate(chosen):
            result[:, :, i, j] = (of_a * weight[:, None]).T @ of_b
    return result


def table(
    a: ArrayLike, b: ArrayLike, levels: tuple[float, ...] = VOTES, *, weights: ArrayLike | None = None
) -> Floats:
    """`tables` for one pair: shape (n_levels, n_levels), rows a, columns b; ValueError where shapes differ."""
    x, y = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    if x.shape != y.shape or x.ndim != 1:
        raise ValueError(f"choices differ in shape: {x.shape}, {y.shape}; align them by item")
    return np.asarray(tables(np.column_stack([x, y]), levels, weights=weights)[0, 1])


def distances(levels: tuple[float, ...], metric: Metric) -> Floats:
    """Distance between levels, 0..1: shape (n_levels, n_levels)."""
    at = np.asarray(levels, dtype=np.float64)
    apart = np.abs(at[:, None] - at[None, :])
    if metric == "nominal":
        return (apart > 0).astype(np.float64)
    apart = apart / apart.max()
    result: NDArray[np.float64] = apart**2 if metric == "squared" else apart
    return result


def agreement(counts: ArrayLike, levels: tuple[float, ...] = VOTES, *, metric: Metric = "absolute") -> Floats:
    """Mean closeness: 1 minus the mean distance (Voeten's agreement for votes and the absolute metric).

    Args:
        counts: shape (..., n_levels, n_levels), from `tables`.
        metric: absolute or squared distance of levels, or nominal (same or not).

    Returns:
        Shape (...), 0 (always opposed) to 1 (always alike); nan where no item is shared.

    Source: Bailey, Strezhnev and Voeten (2017), Journal of Conflict Resolution 61, for votes.
    Example: alike, half alike, opposed: (1 + 0.5 + 0) / 3.
        >>> float(agreement(table([1, 2, 1, 3], [1, 1, 3, np.nan])))
        0.5
    """
    share, n = _shares(counts)
    return np.where(n > 0, 1 - (share * distances(levels, metric)).sum(axis=(-2, -1)), np.nan)


def s_score(counts: ArrayLike, levels: tuple[float, ...] = VOTES, *, metric: Metric = "absolute") -> Floats:
    """Signorino and Ritter's S: 1 minus twice the mean distance, -1 (opposed) to 1 (alike).

    Weighted S (by the third states' capabilities) takes weighted `tables`; the squared metric is Häge's variant.

    Returns:
        Shape (...), -1..1; nan where no item is shared.

    Source: Signorino and Ritter (1999), Tau-b or not tau-b, International Studies Quarterly 43.
    """
    return np.asarray(2 * agreement(counts, levels, metric=metric) - 1)


def cohens_kappa(
    counts: ArrayLike, levels: tuple[float, ...] = VOTES, *, metric: Metric = "absolute"
) -> Floats:
    """Agreement beyond what both states' own rates of choosing would give: 1 - observed / expected distance.

    Returns:
        Shape (...), at most 1; 0 = chance, below 0 = less than chance; nan where no item is shared or
        both states always choose one and the same level (nothing is left to explain).

    Source: Cohen (1960, 1968); Häge (2011), Political Analysis 19.
    """
    share, n = _shares(counts)
    expected = share.sum(axis=-1)[..., :, None] * share.sum(axis=-2)[..., None, :]
    return _beyond_chance(share, expected, n, distances(levels, metric))


def scotts_pi(counts: ArrayLike, levels: tuple[float, ...] = VOTES, *, metric: Metric = "absolute") -> Floats:
    """Agreement beyond what the two states' pooled rate of choosing would give; as `cohens_kappa` else.

    Source: Scott (1955); Häge (2011), Political Analysis 19.
    """
    share, n = _shares(counts)
    pooled = (share.sum(axis=-1) + share.sum(axis=-2)) / 2
    expected = pooled[..., :, None] * pooled[..., None, :]
    return _beyond_chance(share, expected, n, distances(levels, metric))


def kendalls_tau_b(counts: ArrayLike) -> Floats:
    """Do both rank the items alike? Kendall's tau-b, corrected for ties.

    For alliance portfolios it answers another question than similarity (Signorino and Ritter 1999): two
    states that both ally with all score null, and two that choose levels apart but in step score 1.

    Returns:
        Shape (...), -1..1; nan where either state always chooses one level.

    Source: Kendall (1938); Bueno de Mesquita (1975) for alliances.
    """
    n_table = np.asarray(counts, dtype=np.float64)
    k = n_table.shape[-1]
    concordant = np.zeros(n_table.shape[:-2])
    discordant = np.zeros(n_table.shape[:-2])
    for i in range(k):
        for j in range(k):
            cell = n_table[..., i, j]
            concordant += cell * n_table[..., i + 1 :, j + 1 :].sum(axis=(-2, -1))
            discordant += cell * n_table[..., i + 1 :, :j].sum(axis=(-2, -1))
    n = n_table.sum(axis=(-2, -1))
    untied_a = n**2 - (n_table.sum(axis=-1) ** 2).sum(axis=-1)
    untied_b = n**2 - (n_table.sum(axis=-2) ** 2).sum(axis=-1)
    scale = np.sqrt(untied_a * untied_b) / 2
    result: NDArray[np.float64] = np.divide(
        concordant - discordant, scale, out=np.full(scale.shape, np.nan), where=scale > 0
    )
    return result


def ideal_point_distance(a: ArrayLike, b: ArrayLike) -> Floats:
    """Distance of two ideal points, ``|a - b|``, in the scale's unit; nan where either is null.

    Source: Bailey, Strezhnev and Voeten (2017).
    """
    return np.abs(np.asarray(a, dtype=np.float64) - np.asarray(b, dtype=np.float64))


def _shares(counts: ArrayLike) -> tuple[Floats, Floats]:
    cells = np.asarray(counts, dtype=np.float64)
    n = cells.sum(axis=(-2, -1))
    return np.divide(cells, n[..., None, None], out=np.zeros_like(cells), where=n[..., None, None] > 0), n


def _beyond_chance(share: Floats, expected: Floats, n: Floats, apart: Floats) -> Floats:
    seen = (share * apart).sum(axis=(-2, -1))
    by_chance = (expected * apart).sum(axis=(-2, -1))
    defined = (n > 0) & (by_chance > 1e-12)
    result: NDArray[np.float64] = 1 - np.divide(
        seen, by_chance, out=np.full(seen.shape, np.nan), where=defined
    )
    return result


@dataclass(frozen=True)
class Interval:
    """A value with its interval at `level` and the number of items behind it; None where it is not defined."""

    value: float | None
    low: float | None
    high: float | None
    n: int
    level: float


def bootstrap(
    counts: ArrayLike,
    measure: Callable[[Floats], Floats],
    *,
    n_draws: int = 1000,
    level: float = 0.95,
    seed: int = 0,
) -> Interval:
    """Percentile interval of a similarity over resampled items (roll calls drawn anew, with replacement).

    Drawing items is the same as drawing the cells of their table, so each draw is one multinomial.

    Args:
        counts: one unweighted table, shape (n_levels, n_levels).
        measure: as `agreement` or `scotts_pi`.
        n_draws: how many draws.
        level: of the interval.
        seed: of the generator; same seed, same interval.

    Returns:
        `Interval`; low and high None where the measure is undefined in more than half of the draws.

    Source: Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13.
    """
    cells = np.asarray(counts, dtype=np.float64)
    n = int(cells.sum())
    if n == 0:
        return Interval(None, None, None, 0, level)
    value = float(measure(cells))
    draws = np.random.default_rng(seed).multinomial(n, cells.ravel() / cells.sum(), size=n_draws)
    found = measure(draws.reshape(n_draws, *cells.shape).astype(np.float64))
    found = found[~np.isnan(found)]
    shown = None if np.isnan(value) else value
    if found.size < n_draws / 2:
        return Interval(shown, None, None, n, level)
    low, high = np.quantile(found, [(1 - level) / 2, (1 + level) / 2])
    return Interval(shown, float(low), float(high), n, level)
