"""The actors of a sentence: states named, their officials, and words that stand for the document's pair."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from comity.states import find_mentions, find_persons

# "The two countries" and the like stand for the pair that the document speaks of most.
BOTH = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Bb]oth|[Tt]hese) (?:two )?(?:countries|nations|sides|governments|leaders|parties|"
    r"states|peoples|"
    r"(?:two )?presidents|(?:prime |foreign |defen[cs]e )?ministers(?: and secretaries)?)\b"
    r"|\b[Bb]oth (?:countries|sides|leaders|nations|governments)\b"
    r"|\b[Tt]he two (?:countries|sides|leaders|nations|allies)\b"
)
WE = re.compile(r"\b(?:We|we)\b")
PRONOUN = re.compile(r"^(?:They|He|She|It)\b")
# A name after one of these is where or with what, not who.
PREPOSITION = re.compile(
    r"(?:\b(?:in|at|from|of|near|against|to|with|toward|towards|between|than|"
    r"across|through|outside|inside|within|on|for|about|by)\s+(?:the\s+)?)$",
    re.I,
)


@dataclass(frozen=True)
class Actor:
    """An actor in a sentence; `states` has two keys where the words stand for the document's pair."""

    start: int
    end: int
    text: str
    states: tuple[str, ...]
    sector: str | None
    oblique: bool


def find_actors(text: str, date: dt.date | None, pair: tuple[str, ...]) -> list[Actor]:
    """Every actor of a sentence in order; an office, its holder's name and the state beside it are one actor.

    Args:
        text: the sentence.
        date: the document's date.
        pair: the two states that the document names most, for "the two countries".
    """
    mentions = find_mentions(text, date=date)
    spans: list[Actor] = []
    for person in find_persons(text, date=date, mentions=mentions):
        if person.state:
            spans.append(_actor(text, person.start, person.end, (person.state,), person.sector))
    for mention in mentions:
        if mention.state:
            spans.append(_actor(text, mention.start, mention.end, (mention.state,), mention.sector))
    if len(pair) == 2:
        for pattern in (BOTH, WE):
            for found in pattern.finditer(text):
                spans.append(_actor(text, found.start(), found.end(), pair, "GOV"))
    spans.sort(key=lambda actor: (actor.start, -actor.end))
    merged: list[Actor] = []
    for actor in spans:
        last = merged[-1] if merged else None
        if last and actor.start < last.end:
            continue
        if last and actor.states == last.states and text[last.end : actor.start] in (" ", "'s ", "’s "):
            merged[-1] = replace(
                last, end=actor.end, text=text[last.start : actor.end], sector=actor.sector or last.sector
            )
            continue
        merged.append(actor)
    return merged


def _actor(text: str, start: int, end: int, states: tuple[str, ...], sector: str | None) -> Actor:
    oblique = PREPOSITION.search(text[:start]) is not None
    return Actor(start, end, text[start:end], states, sector, oblique)


def main_pair(mentioned: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The two states that most sentences of a document name; empty where fewer than two are named."""
    counts: Counter[str] = Counter()
    for states in mentioned:
        counts.update(set(states))
    top = [state for state, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:2]]
    return tuple(top) if len(top) == 2 else ()
