"""States of today under the name that they had: the Soviet Union for Russia, Czechoslovakia for Czechia."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Final

from comity.states import split_dyad

if TYPE_CHECKING:
    import datetime as dt

    from comity.record import Record

HEIRS: Final = {"SUN": "RUS", "YUG": "SRB", "CSK": "CZE", "DDR": "DEU"}
# The treaties of the other Germany, or of a state that broke up into equals, bind no heir.
BOUND: Final = {"RUS": ("RUS", "SUN")}


def heir(state: str, pair: set[str]) -> str:
    """The state of the pair that took another's place, else the state itself."""
    return HEIRS[state] if HEIRS.get(state) in pair else state


def names_of(dyad: str) -> Iterator[tuple[str, str]]:
    """The pairs of keys under which the record holds a dyad's treaties and missions, its own first."""
    a, b = split_dyad(dyad)
    return product(BOUND.get(a, (a,)), BOUND.get(b, (b,)))


def signatures_of(record: Record, kind: str, dyad: str) -> list[tuple[str, int]]:
    """(label, year) of a dyad's signatures of agreements of a kind, those of its predecessors with it, by year."""
    found: list[tuple[str, int]] = []
    for pair in names_of(dyad):
        found += record.signatures(kind, dyad="-".join(sorted(pair))).select("label", "signed").rows()
    return sorted(found, key=lambda each: (each[1], each[0]))


def spells_of(record: Record, kind: str, dyad: str) -> list[tuple[str, dt.date, dt.date | None]]:
    """(label, start, end) of a dyad's spells of a kind, those of its predecessors with it, by start."""
    found = []
    for pair in names_of(dyad):
        found += record.spells(kind, dyad="-".join(sorted(pair))).select("label", "start", "end").rows()
    return sorted(found, key=lambda spell: (spell[1], str(spell[0])))
