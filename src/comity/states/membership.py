"""Who was a member of the interstate system, and when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Final

from comity.errors import BadRequest, UnknownState
from comity.states.tables import FAR_FUTURE, spells_of_membership, states

if TYPE_CHECKING:
    import polars as pl

SYSTEMS: Final = ("iso", "cow", "gw")

Span = tuple[dt.date, dt.date]


def _merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and (merged[-1][1] == FAR_FUTURE or start <= merged[-1][1] + dt.timedelta(days=1)):
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)


@cache
def lives(system: str = "iso") -> dict[str, tuple[Span, ...]]:
    """Each key's spans of membership, merged over its codes; `iso` is the union of COW and Gleditsch-Ward.

    Raises:
        BadRequest: no such system.
    """
    if system not in SYSTEMS:
        raise BadRequest(f'"{system}" is no system of states; choose one of {", ".join(SYSTEMS)}')
    spans: dict[str, list[Span]] = {}
    for spell in spells_of_membership():
        if system in ("iso", spell.system):
            spans.setdefault(spell.state, []).append((spell.start, spell.end))
    return {state: _merged(found) for state, found in spans.items()}


def _span_of(date: dt.date | int) -> Span:
    if isinstance(date, int):
        if not dt.MINYEAR <= date <= dt.MAXYEAR:
            raise BadRequest(f"{date} is no year; expected one from {dt.MINYEAR} to {dt.MAXYEAR}")
        return dt.date(date, 1, 1), dt.date(date, 12, 31)
    return date, date


def is_member(state: str, date: dt.date | int, *, system: str = "iso") -> bool:
    """Whether a state was a member on a date, or in any part of a year (an int).

    Systems: cow (Correlates of War, v2016), gw (Gleditsch and Ward 1999, with microstates), iso (either of
    them). Members at the end of a list count as members ever since.

    Raises:
        UnknownState: no such key.
    """
    if state not in states():
        raise UnknownState(f'"{state}" is no key of a state; resolve_state() turns names into keys')
    first, last = _span_of(date)
    return any(start <= last and end >= first for start, end in lives(system).get(state, ()))


@cache
def members(year: int, *, system: str = "iso") -> tuple[str, ...]:
    """Sorted keys of the states that were members in any part of a year."""
    first, last = _span_of(year)
    return tuple(
        sorted(
            state
            for state, spans in lives(system).items()
            if any(start <= last and end >= first for start, end in spans)
        )
    )


def memberships(system: str = "iso") -> pl.DataFrame:
    """Spells of membership as a frame, sorted by state, start and code.

    Columns: state, code (Int16: the system's own number; null for iso), name (as the system writes it; the
    usual name for iso), start and end (dates, both days inside; end null: still a member).
    """
    import polars as pl

    rows: list[tuple[str, int | None, str, dt.date, dt.date | None]]
    if system == "iso":
        rows = [
            (state, None, states()[state].name, start, None if end == FAR_FUTURE else end)
            for state, spans in lives("iso").items()
            for start, end in spans
        ]
    else:
        lives(system)
        rows = [
            (spell.state, spell.code, spell.name, spell.start, None if spell.end == FAR_FUTURE else spell.end)
            for spell in spells_of_membership()
            if spell.system == system
        ]
    schema = {"state": pl.String, "code": pl.Int16, "name": pl.String, "start": pl.Date, "end": pl.Date}
    return pl.DataFrame(rows, schema=schema, orient="row").sort("state", "start", "code")
