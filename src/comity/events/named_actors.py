"""Actors known by name that are no state and hold no office of one: `data/actors.csv`.

Its kinds are organisations (armed groups and parties among them), persons, peoples of a state and regions.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from comity.states.lexicon import plural, straighten
from comity.states.mentions import longest, standing_alone


@dataclass(frozen=True, slots=True)
class NamedActor:
    """A known actor; `states` (or IGO, NGO, IMG) holds several where a people lives in several, likeliest first."""

    name: str
    states: tuple[str, ...]
    sector: str | None
    kind: str


@cache
def _matcher() -> Any:
    """An Aho-Corasick automaton over the names, case-sensitive; values are `NamedActor`."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    with (resources.files("comity.events") / "data" / "actors.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            several = plural(row["name"]) if row["kind"] == "people" else None
            for name in (row["name"], several):
                if name is not None:
                    states = tuple(row["state"].split("|"))
                    actor = NamedActor(name, states, row["sector"] or None, row["kind"])
                    automaton.add_word(name, actor)
    automaton.make_automaton()
    return automaton


def find_named_actors(text: str) -> Iterator[tuple[int, int, NamedActor]]:
    """Start, end and actor of each name in a text, in order; of names within names the longest.

    The time is linear in the text, whatever the number of names.
    """
    plain = straighten(text)
    spans = []
    for last, actor in _matcher().iter(plain):
        start, end = last + 1 - len(actor.name), last + 1
        if standing_alone(plain, start, end):
            spans.append((start, end, actor))
    return longest(spans)
