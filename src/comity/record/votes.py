"""Agreement of votes, computed from roll calls when it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import polars as pl

Floats = NDArray[np.float32]

# Two states that share fewer roll calls in a year tell nothing by them.
FEWEST_SHARED: Final = 5


@dataclass(frozen=True)
class Ballots:
    """All votes as one matrix.

    `cast`: uint8 (n_rollcalls, n_states), 0 none, 1 yes, 2 abstain, 3 no; `year` of each roll call's session;
    `flags`: issue -> which roll calls belong to it.
    """

    cast: NDArray[np.uint8]
    year: NDArray[np.intp]
    flags: dict[str, NDArray[np.bool_]]

    def of_year(self, year: int, issue: str | None) -> NDArray[np.uint8]:
        """The votes of one year's roll calls, of an issue or of all."""
        wanted = self.year == year
        rows: NDArray[np.uint8] = self.cast[wanted if issue is None else wanted & self.flags[issue]]
        return rows


def read_ballots(votes: pl.DataFrame, rollcalls: pl.DataFrame, states: tuple[str, ...]) -> Ballots:
    """`Ballots` from the tables `votes` and `rollcalls`; `states` is the axis."""
    import polars as pl

    calls = rollcalls.sort("rollcall")
    ids = calls["rollcall"].to_numpy()
    row = np.searchsorted(ids, votes["rollcall"].to_numpy())
    column = votes["state"].cast(pl.Enum(states)).to_physical().to_numpy()
    cast = np.zeros((len(ids), len(states)), dtype=np.uint8)
    cast[row, column] = votes["vote"].to_numpy()
    issues = [name for name, dtype in calls.schema.items() if dtype == pl.Boolean]
    return Ballots(
        cast,
        calls["year"].to_numpy().astype(np.intp),
        {issue: calls[issue].to_numpy() for issue in issues},
    )


def _agreement(part: NDArray[np.uint8], rows: NDArray[np.uint8] | None = None) -> Floats:
    """Mean closeness of each column of `rows` (of `part` itself) with each column of `part` over shared roll calls.

    With x = 1 for yes, -1 for no, 0 else, and a = 1 for an abstention, |a - b| / 2 of two votes is
    (1 - a a' - x x') / 2 where both voted: two matrix products give it for all columns at once.
    """
    voted, choice = _coded(part)
    r_voted, r_choice = (voted, choice) if rows is None else _coded(rows)
    shared = r_voted.T @ voted
    with np.errstate(invalid="ignore", divide="ignore"):
        closeness = (1 + (r_choice.T @ choice) / shared) / 2
    return np.where(shared >= FEWEST_SHARED, closeness, np.float32(np.nan))


def _coded(votes: NDArray[np.uint8]) -> tuple[Floats, Floats]:
    """Who voted, shape (n_rollcalls, n_states); and below each other who abstained and which side each took."""
    abstained = votes == 2
    side = (votes == 1).astype(np.float32) - (votes == 3)
    return (votes > 0).astype(np.float32), np.concatenate([abstained.astype(np.float32), side])


def agreement_cube(ballots: Ballots, years: NDArray[np.intp], issue: str | None) -> Floats:
    """Agreement of every two states, year by year.

    Mean closeness ``1 - |a - b| / 2`` of the votes (1 yes, 2 abstain, 3 no) over the roll calls of the year's
    session in which both voted (Voeten's dyadic agreement; unanimous roll calls are kept).

    Returns:
        float32 (n_years, n_states, n_states), 0 (always opposed) to 1 (always alike), symmetric; nan where
        two states share fewer than five roll calls, and on the diagonal.
    """
    n = ballots.cast.shape[1]
    result = np.full((len(years), n, n), np.nan, dtype=np.float32)
    for index, year in enumerate(years):
        part = ballots.of_year(int(year), issue)
        seated = np.flatnonzero((part > 0).any(axis=0))
        if len(seated):
            voted = part[:, seated]
            result[index][np.ix_(seated, seated)] = _agreement(voted)
            np.fill_diagonal(result[index], np.nan)
    return result


def agreement_of(ballots: Ballots, years: NDArray[np.intp], issue: str | None, position: int) -> Floats:
    """One state's row of `agreement_cube`: float32 (n_years, n_states)."""
    result = np.full((len(years), ballots.cast.shape[1]), np.nan, dtype=np.float32)
    for index, year in enumerate(years):
        part = ballots.of_year(int(year), issue)
        if part.size and part[:, position].any():
            result[index] = _agreement(part, part[:, position : position + 1])[0]
    result[:, position] = np.nan
    return result
