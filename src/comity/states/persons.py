"""Persons in office: "US Secretary of State Antony J. Blinken"."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from typing import Final

from comity.states.lexicon import LOWER, offices_matcher, straighten
from comity.states.mentions import Mention, find_mentions, longest, standing_alone
from comity.states.tables import read_rows

_PART: Final = r"(?:[A-Z][\w'\-]*[\w]|[A-Z]\.)"
_PARTICLE: Final = r"(?:(?:bin|bint|al|el|de|da|dos|van|von|der|den|di|du|la|le|ibn)\s)*"
_NAME: Final = rf"{_PART}(?:\s{_PARTICLE}{_PART}){{0,4}}(?:,?\s(?:Jr\.|Sr\.|III|II|IV))?"
AFTER_OFFICE: Final = re.compile(rf"(?:,\s|\s)(?:(?:Dr|Mr|Ms|Mrs|H\.E|Gen|General|Hon)\.?\s)?({_NAME})")
BEFORE_OFFICE: Final = re.compile(rf"({_NAME}),\s(?:the\s)?(?:(?:new|then|former|current|acting)\s)?$")
OF_STATE: Final = re.compile(r"\s+of\s+(?:the\s+)?")


@dataclass(frozen=True, slots=True)
class Person:
    """A named person with the office the text gives; offsets into the text as given.

    `state` is None where neither the words around nor the office say it. `name_start` and `name_end` span the
    name alone, `start` and `end` the office with it.
    """

    start: int
    end: int
    text: str
    office: str
    name: str
    state: str | None
    sector: str | None
    name_start: int
    name_end: int


@cache
def words_no_name_has() -> frozenset[str]:
    """Sentence words, weekdays and months; May is not among them, for it is a surname too."""
    return frozenset(row["text"] for row in read_rows("no_name.csv"))


class _Named:
    """The states named in a text, to look up by place."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.sorted = sorted((m for m in mentions if m.kind != "office"), key=lambda m: m.start)
        self.starts = [mention.start for mention in self.sorted]
        self.by_start = {mention.start: mention for mention in self.sorted}
        self.by_end = {mention.end: mention for mention in self.sorted if mention.kind != "leader"}

    def within(self, start: int, end: int) -> list[Mention]:
        """Mentions that begin inside a span."""
        return self.sorted[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _trim(plain: str, start: int, end: int, named: _Named) -> tuple[int, int]:
    """Where a name begins and ends: no state's name, weekday or sentence word belongs to it."""
    for mention in named.within(start + 1, end):
        if mention.kind != "leader":
            end = min(end, mention.start)
    words = list(re.finditer(r"\S+", plain[start:end]))
    for place, word in enumerate(words):
        if word[0].strip(".,") in words_no_name_has():
            if place == 0 and len(words) > 1:
                return _trim(plain, start + words[1].start(), end, named)
            end = start + word.start()
            break
    cut = re.search(r"'s\b.*$|'(?=\s|$).*$|[\s,\-]+$", plain[start:end])
    return start, end if cut is None else start + cut.start()


def find_persons(
    text: str, *, date: dt.date | None = None, mentions: list[Mention] | None = None
) -> list[Person]:
    """Every person named with an office, in order.

    Finds "South Korean First Vice Foreign Minister Choi Jong Kun", "Choi Jong Kun, South Korea's first vice
    foreign minister", "President Yoon Suk Yeol of the Republic of Korea". The state comes from the words
    beside the office, then from "of ..." after the name, then from a leader known by that name at the date,
    then from the office itself (Secretary of State: USA); None where none of them says it.

    Args:
        text: any text.
        date: when it was written; None: today.
        mentions: what `find_mentions` gave for the same text, if at hand.
    """
    plain = straighten(text)
    found = find_mentions(text, date=date) if mentions is None else mentions
    named = _Named(found)
    offices = {mention.start: mention for mention in found if mention.kind == "office"}
    spans: list[tuple[int, int, tuple[str, str | None, str | None]]] = []
    for last, value in offices_matcher().iter(plain.translate(LOWER)):
        start, end = last + 1 - len(value[0]), last + 1
        if standing_alone(plain, start, end):
            spans.append((start, end, value))
    persons: list[Person] = []
    for start, end, value in longest(spans):
        office, sector, default = value
        owner = _owner_start(start, named, plain)
        follows = AFTER_OFFICE.match(plain, _past_state(plain, end, named))
        name_start = name_end = -1
        if follows and not (plain[end : end + 1] == "," and plain[start].islower()):
            name_start, name_end = _trim(plain, follows.start(1), follows.end(1), named)
            if name_start != follows.start(1):
                name_end = -1
        if name_end - name_start < 3:
            precedes = BEFORE_OFFICE.search(plain, max(0, owner - 80), owner)
            if precedes is None:
                continue
            name_start, name_end = _trim(plain, precedes.start(1), precedes.end(1), named)
            if name_end != precedes.end(1) or name_end - name_start < 3:
                continue
        mention = offices.get(start)
        state = mention.state if mention else None
        if state is None or (default is not None and owner == start):
            of = OF_STATE.match(plain, name_end)
            place = (named.by_start.get(of.end()) or named.by_start.get(of.end() - 4)) if of else None
            known = [m.state for m in named.within(min(start, name_start), name_end) if m.kind == "leader"]
            state = place.state if place is not None else known[0] if known else state or default
        first, last = min(start, name_start), max(end, name_end)
        name = text[name_start:name_end]
        persons.append(
            Person(first, last, text[first:last], office, name, state, sector, name_start, name_end)
        )
    return sorted(persons, key=lambda person: person.start)


def _past_state(plain: str, end: int, named: _Named) -> int:
    """Where "of Japan" ends in "Prime Minister of Japan Kishida Fumio"; `end` itself without such words."""
    of = OF_STATE.match(plain, end)
    place = (named.by_start.get(of.end()) or named.by_start.get(of.end() - 4)) if of else None
    return place.end if place is not None and place.kind != "leader" else end


def _owner_start(start: int, named: _Named, plain: str) -> int:
    """Where the words that own the office begin: "South Korea's" in "South Korea's foreign minister"."""
    for end in range(start - 1, max(-1, start - 5), -1):
        mention = named.by_end.get(end)
        if mention is not None and re.fullmatch(r"(?:'s?|\))?\s", plain[end:start]):
            return mention.start
    return start
