"""Treaties in force for both of two states, counted from their parties when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import polars as pl

Floats = NDArray[np.float32]

# Amendments, resolutions and reports are no treaties of their own.
COUNTED_KINDS: Final = ("agreement", "protocol", "mou")
OPEN_END: Final = 9999


@dataclass(frozen=True)
class Parties:
    """When each treaty of an area was in force for each state.

    `start`, `end`: int16 (n_treaties, n_states), years; start is 9999 where it never was. Treaties that two
    states alone are bound by stand apart in `pairs`: int (n, 4) with both positions, first and last year.
    """

    start: NDArray[np.int16]
    end: NDArray[np.int16]
    pairs: NDArray[np.intp]


def read_parties(
    treaty_parties: pl.DataFrame, states: tuple[str, ...], area: str, *, bilateral: bool
) -> Parties:
    """`Parties` from the table `treaty_parties`; those of exactly two parties alone if `bilateral`."""
    import polars as pl

    wanted = treaty_parties.filter(
        pl.col("area") == area, pl.col("kind").is_in(COUNTED_KINDS), pl.col("start").is_not_null()
    )
    if bilateral:
        wanted = wanted.filter(pl.col("n_parties") == 2)
    _, row, count = np.unique(wanted["treaty"].to_numpy(), return_inverse=True, return_counts=True)
    column = wanted["state"].cast(pl.Enum(states)).to_physical().to_numpy().astype(np.intp)
    start = wanted["start"].dt.year().to_numpy()
    end = wanted["end"].dt.year().fill_null(OPEN_END).to_numpy()
    of_two = count[row] == 2
    order = np.flatnonzero(of_two)[np.argsort(row[of_two], kind="stable")]
    first, second = order[0::2], order[1::2]
    pairs = np.stack(
        [
            column[first],
            column[second],
            np.maximum(start[first], start[second]),
            np.minimum(end[first], end[second]),
        ],
        axis=1,
    ).astype(np.intp)
    several = count[row] > 2
    place = np.cumsum(count > 2) - 1
    n_treaties = int((count > 2).sum())
    starts = np.full((n_treaties, len(states)), OPEN_END, dtype=np.int16)
    ends = np.zeros((n_treaties, len(states)), dtype=np.int16)
    starts[place[row[several]], column[several]] = start[several]
    ends[place[row[several]], column[several]] = end[several]
    return Parties(starts, ends, pairs)


def joint_cube(parties: Parties, years: NDArray[np.intp]) -> Floats:
    """How many treaties are in force for both of every two states, year by year.

    A treaty counts in a year if it is in force for both on any day of it. Agreements, protocols and memoranda
    count, amendments do not.

    Returns:
        float32 (n_years, n_states, n_states), symmetric, 0 and up; nan on the diagonal.
    """
    n = parties.start.shape[1]
    result = np.zeros((len(years), n, n), dtype=np.float32)
    before = np.zeros(parties.start.shape, dtype=np.float32)
    running = np.zeros((n, n), dtype=np.float32)
    for index, year in enumerate(years):
        bound = ((parties.start <= year) & (parties.end >= year)).astype(np.float32)
        # only the treaties that gained or lost a party since the year before need counting anew
        moved = np.flatnonzero((bound != before).any(axis=1))
        running += bound[moved].T @ bound[moved] - before[moved].T @ before[moved]
        before = bound
        living = parties.pairs[(parties.pairs[:, 2] <= year) & (parties.pairs[:, 3] >= year)]
        result[index] = running
        np.add.at(result[index], (living[:, 0], living[:, 1]), 1)
        np.add.at(result[index], (living[:, 1], living[:, 0]), 1)
        np.fill_diagonal(result[index], np.nan)
    return result


def joint_of(parties: Parties, years: NDArray[np.intp], position: int) -> Floats:
    """One state's row of `joint_cube`: float32 (n_years, n_states)."""
    result = np.zeros((len(years), parties.start.shape[1]), dtype=np.float32)
    ours = parties.start[:, position] != OPEN_END
    start, end = parties.start[ours], parties.end[ours]
    pairs = parties.pairs[(parties.pairs[:, 0] == position) | (parties.pairs[:, 1] == position)]
    other = np.where(pairs[:, 0] == position, pairs[:, 1], pairs[:, 0])
    for index, year in enumerate(years):
        bound = (start <= year) & (end >= year)
        result[index] = bound[bound[:, position]].sum(axis=0)
        np.add.at(result[index], other[(pairs[:, 2] <= year) & (pairs[:, 3] >= year)], 1)
    result[:, position] = np.nan
    return result
