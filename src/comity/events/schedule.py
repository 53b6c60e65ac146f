"""What a document announces: who will do what, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from comity.events.actors import Actor, find_actors
from comity.events.dates import EXPRESSION, Dated, find_dates
from comity.events.lexicon import CLAUSE, last_group

if TYPE_CHECKING:
    import datetime as dt

    import polars as pl

AHEAD = re.compile(
    r"\b(?:(?:is|are) (?:scheduled|set|due|expected|slated|planning|going) to|will|plans? to|to be held)\s+"
    r"(?:also\s+|jointly\s+|then\s+)?(\w+)",
    re.I,
)
# What a calendar entry can be; "will continue", "will ensure" are no dates in a diary.
DIARY = re.compile(
    r"^(?:host|hold|meet|visit|travel|attend|convene|chair|sign|launch|open|receive|welcome|celebrate|mark|gather|"
    r"co-host|organi[sz]e|begin|start|lead|join|participate|take|conduct|stage|be|inaugurate|deliver|publish|send)$",
    re.I,
)
GAPPED = re.compile(r"^,?\s+and\s+(?:the\s+)?$")


class Scheduled(NamedTuple):
    """Something announced; `date` is 2021-04-22, 2021-04, 2021 or None as far as the text says."""

    states: tuple[str, ...]
    what: str
    date: str | None
    sentence: str


def scheduled(events: pl.DataFrame, sentences: pl.DataFrame) -> list[Scheduled]:
    """What the text announces with a date, in the order of the text.

    Args:
        events: as `code` gives them; the pair that "the two countries" stand for is read from them.
        sentences: as handed to `code`.

    Returns:
        Announcements that name a date on or after the document's own month. Where a second state shares the
        verb ("the US will host A in April and Korea B in May") each stands for itself.
    """
    from collections import Counter

    from comity.events.code import LONGEST_SENTENCE

    counts = Counter(state for state in events["actor_state"].to_list() if state)
    pair = tuple(state for state, _ in counts.most_common(2))
    found: list[Scheduled] = []
    for row in sentences.iter_rows(named=True):
        if len(row["text"]) > LONGEST_SENTENCE:
            continue
        found += _of_sentence(row["text"], row["date"], pair if len(pair) == 2 else ())
    return found


def _of_sentence(text: str, date: dt.date | None, pair: tuple[str, ...]) -> list[Scheduled]:
    found: list[Scheduled] = []
    actors = find_actors(text, date, pair)
    dates = [d for d in find_dates(text, date, future=True) if _ahead(d, date)]
    for verb in AHEAD.finditer(text):
        if not DIARY.match(verb[1]):
            continue
        stop = next((m.start() for m in AHEAD.finditer(text, verb.end())), len(text))
        before = [a for a in actors if a.end <= verb.start() and not a.oblique]
        behind = [a for a in actors if verb.end() <= a.start < stop]
        if not before and not behind:
            continue
        subjects = _group(text, before) if before else behind[0].states
        here = [d for d in dates if verb.start() <= d.start < stop]
        lead = [d for d in dates if d.end <= verb.start() and not CLAUSE.search(text, d.end, verb.start())]
        if not here and not lead:
            continue
        when = here[0] if here else lead[-1]
        end = when.start if here else _clause_end(text, verb.end())
        what = _what(text[verb.start(1) : end])
        found.append(Scheduled(subjects, what, _iso(when), _clean(text)))
        for previous, following in zip(here, here[1:], strict=False):
            second = [a for a in actors if previous.end <= a.start < following.start]
            if second and GAPPED.match(text[previous.end : second[0].start]):
                rest = _what(f"{verb[1]} {text[second[0].end : following.start]}")
                found.append(Scheduled(second[0].states, rest, _iso(following), _clean(text)))
    return found


def _group(text: str, before: list[Actor]) -> tuple[str, ...]:
    """The states of the last actor before the verb and of those joined to it by "and" or a comma."""
    states: list[str] = []
    for actor in last_group(text, before):
        states += [state for state in actor.states if state not in states]
    return tuple(states)


def _ahead(dated: Dated, of: dt.date | None) -> bool:
    """Whether a date lies in or after the document's month; with no document date, every date counts."""
    if of is None:
        return True
    if dated.precision == "year":
        return dated.date.year >= of.year
    return (dated.date.year, dated.date.month) >= (of.year, of.month)


def _clause_end(text: str, start: int) -> int:
    found = CLAUSE.search(text, start)
    return found.start() if found else len(text)


def _what(text: str) -> str:
    text = EXPRESSION.sub("", text)
    text = re.sub(r"[\s,]+(?:on|in|at|and|by|for)?\s*$", "", _clean(text)).strip(" ,.;")
    return text if len(text) <= 160 else text[:160].rsplit(" ", 1)[0] + " …"


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _iso(dated: Dated) -> str:
    return {"day": dated.date.isoformat(), "month": f"{dated.date:%Y-%m}", "year": f"{dated.date:%Y}"}[
        dated.precision
    ]
