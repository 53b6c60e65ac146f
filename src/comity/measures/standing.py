"""Where one tie stands among others: the share of ties that lie strictly below it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]

# Up to this many different values a table of counts is quicker than sorting every row.
FEW_LEVELS = 256


def shares_below(values: ArrayLike) -> tuple[Floats, Floats]:
    """For each tie of a symmetric matrix: the share of its states' other ties, and of all other ties,
    below it.

    The first share is computed among the non-null ties of the row's state without the tie itself, and
    likewise among the column's state, then averaged; so a state's own level cancels out. A state
    without another non-null tie has no say, and the other state's share stands alone. The second
    share is among all dyads of the matrix. "Below" is strict: equal ties do not lie below each other.

    Args:
        values: shape (n, n), symmetric, larger = closer; nan = null; the diagonal is ignored.

    Returns:
        (score, share_all), float32, shape (n, n), symmetric, no unit, 0..1; nan where the tie is null
        or there is no other tie to compare it with.

    Raises:
        ValueError: the matrix is not square.
    """
    ties = np.asarray(values, dtype=np.float32)
    if ties.ndim != 2 or ties.shape[0] != ties.shape[1]:
        raise ValueError(f"ties have shape {ties.shape}; expected a square matrix, states by states")
    score = np.full(ties.shape, np.nan, dtype=np.float32)
    share_all = np.full(ties.shape, np.nan, dtype=np.float32)
    known = ~np.isnan(ties)
    np.fill_diagonal(known, False)
    active = np.flatnonzero(known.any(axis=1))
    if active.size == 0:
        return score, share_all
    block = np.ix_(active, active)
    present = known[block]
    inside = np.where(present, ties[block], np.float32(np.nan))
    upper = inside[np.triu(present)]

    few = np.unique(upper[:: max(1, upper.size // 2000)]).size <= FEW_LEVELS // 2
    levels = np.unique(upper) if few else upper
    if few and levels.size <= FEW_LEVELS:
        below, below_all = _below_by_level(inside, levels)
    else:
        below = _below_in_rows(inside)
        below_all = np.zeros(inside.shape, dtype=np.float32)
        below_all[np.triu(present)] = _below_in_rows(upper[None, :])[0]
        below_all += below_all.T

    others = (present.sum(axis=1) - 1).astype(np.float32)
    with np.errstate(divide="ignore", invalid="ignore"):
        own = below / others[:, None]
        averaged = (own + own.T) / 2
        alone = others == 0
        if alone.any():
            averaged = np.where(alone[:, None], own.T, np.where(alone[None, :], own, averaged))
        of_all = below_all / np.float32(upper.size - 1)
    score[block] = np.where(present, averaged, np.float32(np.nan))
    share_all[block] = np.where(present, of_all, np.float32(np.nan))
    return score, share_all


def _below_by_level(ties: Floats, levels: Floats) -> tuple[Floats, Floats]:
    """Count smaller ties per row, and among all dyads, by a table of counts per level; nan gives no count."""
    n, n_levels = ties.shape[0], levels.size
    # nan falls on a level of its own above all others, so that it lies below nothing
    level = np.searchsorted(levels, ties)
    cell = level + np.arange(n)[:, None] * (n_levels + 1)
    table = np.bincount(cell.ravel(), minlength=n * (n_levels + 1)).reshape(n, n_levels + 1)
    under = (np.cumsum(table, axis=1) - table).astype(np.float32)
    per_level = table.sum(axis=0) // 2
    under_all = (np.cumsum(per_level) - per_level).astype(np.float32)
    return under.ravel()[cell], under_all[level]


def _below_in_rows(rows: Floats) -> Floats:
    """Count, per element, the elements of its row that are smaller; nan sorts last and counts as none."""
    order = np.argsort(rows, axis=1)
    in_order = np.take_along_axis(rows, order, axis=1)
    position = np.zeros(rows.shape, dtype=np.float32)
    position[:, 1:] = np.arange(1, rows.shape[1], dtype=np.float32) * (in_order[:, 1:] != in_order[:, :-1])
    np.maximum.accumulate(position, axis=1, out=position)
    below = np.empty(rows.shape, dtype=np.float32)
    np.put_along_axis(below, order, position, axis=1)
    return below


def shares_below_by_year(values: ArrayLike, *, workers: int = 2) -> tuple[Floats, Floats]:
    """`shares_below` for every year of a cube, in threads (sorting releases the interpreter's lock).

    Args:
        values: shape (n_years, n, n), each year symmetric; nan = null.
        workers: number of threads.

    Returns:
        (score, share_all), each float32 of the same shape, 0..1, nan = null.

    Raises:
        ValueError: the cube has no three axes, or years that are not square.
    """
    cube = np.asarray(values, dtype=np.float32)
    if cube.ndim != 3:
        raise ValueError(f"ties have shape {cube.shape}; expected (years, states, states)")
    score = np.empty(cube.shape, dtype=np.float32)
    share_all = np.empty(cube.shape, dtype=np.float32)

    def fill(year: int) -> None:
        score[year], share_all[year] = shares_below(cube[year])

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(fill, range(cube.shape[0])))
    return score, share_all


def shares_of_tie(ties_a: ArrayLike, ties_b: ArrayLike, a: int, b: int) -> Floats:
    """The score of one dyad over the years, from its two states' ties alone (the same as in `shares_below`).

    Args:
        ties_a: ties of state `a`, shape (n_years, n_states), larger = closer; nan = null.
        ties_b: ties of state `b`, same shape.
        a: position of the first state on the axis of states.
        b: position of the second.

    Returns:
        float32, shape (n_years,), 0..1; nan where the tie is null or neither state has another tie.

    Raises:
        ValueError: the shapes differ.
    """
    of_a, of_b = np.array(ties_a, dtype=np.float32), np.array(ties_b, dtype=np.float32)
    if of_a.shape != of_b.shape or of_a.ndim != 2:
        raise ValueError(f"ties have shapes {of_a.shape} and {of_b.shape}; expected (years, states) twice")
    tie = of_a[:, b].copy()
    sides = []
    for ties, own, other in ((of_a, a, b), (of_b, b, a)):
        ties[:, [own, other]] = np.nan
        others = (~np.isnan(ties)).sum(axis=1)
        below = (ties < tie[:, None]).sum(axis=1)
        sides.append(np.where(others > 0, below / np.maximum(others, 1), np.nan))
    said = ~np.isnan(sides[0]) + (~np.isnan(sides[1])).astype(int)
    total = np.nansum(sides, axis=0)
    score = np.where(said > 0, total / np.maximum(said, 1), np.nan)
    return np.where(np.isnan(tie), np.nan, score).astype(np.float32)
