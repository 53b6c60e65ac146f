"""Which ties count in which area, as symmetric cubes in which larger is closer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.errors import UnknownState
from comity.measures.likeness import LIKENESSES, likeness, likeness_to

if TYPE_CHECKING:
    from comity.record import Record

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class TieIndicator:
    """One tie that counts in an area's score.

    `id`: the indicator's id, or the likeness's. `of`: the indicator in the record that it is read from.
    `kind`: dyad (undirected), directed (both directions joined) or likeness (of a state-level indicator).
    `sign`: 1, or -1 where the indicator grows as states drift apart. `span`: of a likeness.
    `trailing`: the years up to each year whose mean counts.
    """

    id: str
    label: str
    area: str
    of: str
    kind: Literal["dyad", "directed", "likeness"]
    sign: int
    source_id: str
    unit: str
    span: float = 1.0
    trailing: int = 1


@dataclass(frozen=True)
class TieCube:
    """`values`: float32 (n_years, n_states, n_states), symmetric, larger = closer, nan = null; with its
    axes.
    """

    values: Floats
    years: tuple[int, ...]
    states: tuple[str, ...]


def tie_indicators(record: Record) -> tuple[TieIndicator, ...]:
    """The ties that count, in the order of the areas: indicators marked `tie`, and the likenesses.

    An indicator whose direction is neutral says nothing on closeness and is left out.
    """
    found = []
    for indicator in record.indicators.values():
        if not indicator.tie or indicator.direction == "neutral" or indicator.per == "state_year":
            continue
        found.append(
            TieIndicator(
                indicator.id,
                indicator.label,
                indicator.area,
                indicator.id,
                "directed" if indicator.per == "directed_dyad_year" else "dyad",
                -1 if indicator.direction == "further" else 1,
                record.source_of(indicator.id).id,
                indicator.unit,
                trailing=indicator.trailing,
            )
        )
    for made in LIKENESSES:
        if made.of in record.indicators and record.indicators[made.of].per == "state_year":
            found.append(
                TieIndicator(
                    made.id,
                    made.label,
                    made.area,
                    made.of,
                    "likeness",
                    1,
                    record.source_of(made.of).id,
                    "1 at no distance",
                    made.span,
                )
            )
    return tuple(sorted(found, key=lambda tie: (AREAS.index(tie.area), tie.id)))


def join_directions(forward: Floats, backward: Floats) -> Floats:
    """One tie from two directed ones: their mean where both are known, the known one where one is.

    For flows the mean orders ties as the sum does; where only one direction is on record (one state's
    travel, one state's troops) the sum would set the tie too low beside ties known from both sides.
    Null where both are null.
    """
    joined = (forward + backward) / 2
    joined = np.where(np.isnan(forward), backward, joined)
    return np.asarray(np.where(np.isnan(backward), forward, joined), dtype=np.float32)


def trailing_mean(values: Floats, n_years: int) -> Floats:
    """The mean of the known values of each year and the `n_years` - 1 before it; null where the year itself is.

    The first axis is the year. Before the first year nothing is known.
    """
    if n_years == 1:
        return values
    known = ~np.isnan(values)
    total, count = np.zeros_like(values), np.zeros_like(values)
    for back in range(min(n_years, len(values))):
        total[back:] += np.where(known, values, 0)[: len(values) - back]
        count[back:] += known[: len(values) - back]
    return np.where(known, total / np.maximum(count, 1), np.float32(np.nan))


def tie_cube(record: Record, tie: TieIndicator, *, since: int = 1946, until: int | None = None) -> TieCube:
    """The tie for all dyads and years.

    Args:
        record: the public record.
        tie: one of `tie_indicators(record)`.
        since: first year.
        until: last year; None for the last that the indicator covers.

    Returns:
        `TieCube`; its years are those of the record's cube, which may begin after `since`.
    """
    if tie.kind == "likeness":
        levels, axis = record.levels(tie.of, since=since, until=until)
        return TieCube(likeness(levels, span=tie.span), tuple(axis.tolist()), tuple(record.states))
    cube = record.cube(tie.of, since=since - tie.trailing + 1, until=until)
    values = cube.values
    if tie.kind == "directed":
        values = join_directions(values, values.transpose(0, 2, 1))
    values, years = from_year(tie, values, cube.years.tolist(), since)
    return TieCube(values, years, tuple(cube.states))


def ties_of(
    record: Record, tie: TieIndicator, state: str, *, since: int = 1946, until: int | None = None
) -> tuple[Floats, tuple[int, ...]]:
    """One state's ties to all others: (values, years), values float32 (n_years, n_states); a row of
    `tie_cube`.
    """
    position = state_position(record, state)
    if tie.kind == "likeness":
        levels, axis = record.levels(tie.of, since=since, until=until)
        return likeness_to(levels, position, span=tie.span), tuple(axis.tolist())
    row = record.ties(tie.of, state, since=since - tie.trailing + 1, until=until)
    values = row.values
    if tie.kind == "directed":
        values = join_directions(values[0], values[1])
    return from_year(tie, values, row.years.tolist(), since)


def from_year(
    tie: TieIndicator, values: Floats, years: Sequence[int], since: int
) -> tuple[Floats, tuple[int, ...]]:
    """Trailing means, larger = closer, of the years from `since` on."""
    kept = [at for at, year in enumerate(years) if year >= since]
    meant = trailing_mean(values, tie.trailing)[kept[0] :] if kept else values[:0]
    return (-meant if tie.sign < 0 else meant), tuple(years[at] for at in kept)


def state_position(record: Record, state: str) -> int:
    """Where a state stands on the axis of the record's cubes; UnknownState where it is not in the record."""
    states = list(record.states)
    if state not in states:
        raise UnknownState(f'"{state}" is not in the record; its states are keys such as KOR or USA')
    return states.index(state)
