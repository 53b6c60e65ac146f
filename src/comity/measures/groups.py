"""Groups of states: trilaterals and blocs, by their membership dates."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import ArrayLike

from comity.errors import BadRequest


@dataclass(frozen=True)
class Membership:
    """A state's time in a bloc: `start` and `end` are years, `end` None: still. `source`: where it is stated."""

    group: str
    state: str
    start: int
    end: int | None
    source: str


@dataclass(frozen=True)
class Group:
    """How closely a group of states is tied in one year.

    `mean`, `spread` (standard deviation) of depth over its dyads with depth, `n` of `n_dyads`; `weakest` and
    `strongest` dyads, as (dyad, depth). None where no dyad has depth.
    """

    year: int
    states: tuple[str, ...]
    mean: float | None
    spread: float | None
    n: int
    n_dyads: int
    weakest: tuple[str, float] | None
    strongest: tuple[str, float] | None


@cache
def memberships() -> tuple[Membership, ...]:
    """All memberships on file (groups.csv), sorted by group, state and start."""
    with files("comity.measures").joinpath("groups.csv").open(encoding="utf-8") as file:
        rows = [
            Membership(
                row["group"],
                row["state"],
                int(row["start"]),
                int(row["end"]) if row["end"] else None,
                row["source"],
            )
            for row in csv.DictReader(file)
        ]
    return tuple(sorted(rows, key=lambda row: (row.group, row.state, row.start)))


def group_names() -> tuple[str, ...]:
    """The blocs on file, sorted."""
    return tuple(sorted({row.group for row in memberships()}))


def group_members(group: str, year: int) -> tuple[str, ...]:
    """Keys of the states in a group in any part of a year.

    Args:
        group: a bloc on file in any case ("NATO"), or states joined by "-" or "," ("KOR-USA-JPN").

    Returns:
        Sorted keys; empty where the bloc did not exist in the year.

    Raises:
        BadRequest: no such bloc, and no list of at least two states.
    """
    names = {name.upper(): name for name in group_names()}
    asked = group.strip().upper()
    if asked in names:
        found = {
            row.state
            for row in memberships()
            if row.group == names[asked] and row.start <= year and (row.end is None or year <= row.end)
        }
        return tuple(sorted(found))
    states = [part.strip() for part in asked.replace(",", "-").split("-")]
    if len(set(states)) < 2 or not all(len(state) == 3 and state.isalpha() for state in states):
        raise BadRequest(
            f'"{group}" is no group; expected one of {", ".join(group_names())}, or states as KOR-USA-JPN'
        )
    return tuple(sorted(set(states)))


def group_depth(depth: ArrayLike, axis: Sequence[str], states: Sequence[str], year: int) -> Group:
    """Mean, spread, weakest and strongest dyad of a group in one year.

    Args:
        depth: of all dyads in the year, shape (n_states, n_states), 0..1; nan = null.
        axis: keys of the states, length n_states.
        states: the group's; states that the axis lacks leave their dyads without depth.
        year: the year.
    """
    values = np.asarray(depth, dtype=np.float64)
    members = sorted(set(states))
    position = {state: at for at, state in enumerate(axis)}
    found = {
        f"{a}-{b}": float(values[position[a], position[b]])
        for i, a in enumerate(members)
        for b in members[i + 1 :]
        if a in position and b in position and not np.isnan(values[position[a], position[b]])
    }
    n_dyads = len(members) * (len(members) - 1) // 2
    if not found:
        return Group(year, tuple(members), None, None, 0, n_dyads, None, None)
    numbers = np.array(list(found.values()))
    order = sorted(found.items(), key=lambda item: (item[1], item[0]))
    return Group(
        year,
        tuple(members),
        float(numbers.mean()),
        float(numbers.std()),
        len(found),
        n_dyads,
        order[0],
        order[-1],
    )


def group_series(
    depth: ArrayLike, years: Sequence[int], axis: Sequence[str], group: str
) -> tuple[Group, ...]:
    """`group_depth` for every year in which the group has at least two members."""
    values = np.asarray(depth)
    found = []
    for at, year in enumerate(years):
        states = group_members(group, year)
        if len(states) >= 2:
            found.append(group_depth(values[at], axis, states, year))
    return tuple(found)
