"""Who takes part in a sentence: states with the noun behind them, organisations, groups within a state."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from typing import Final

from comity.events.named_actors import find_named_actors
from comity.states import find_mentions, find_persons

GROUPS: Final = {
    "MIL": "army|soldiers?|troops|forces?|navy|air force|military|warplanes|jets|marines|bulldozers|"
    "generals?|border patrol agents|gunboats?|paratroopers|guards?|reservists",
    "COP": "police|policem[ae]n|gendarmes",
    "REB": "rebels?|guerrillas?|militants?|insurgents?|gunm[ae]n|separatists|fundamentalists?|militias?|"
    "bombers?|terrorists?|extremists?|secessionists?",
    "OPP": "opposition(?: (?:part(?:y|ies)|groups?|leaders?|coalition|supporters))?|dissidents?|"
    "demonstrators|protest(?:ers|ors)|activists?|exiles",
    "CVL": "students?|farmers|workers|villagers|civilians|refugees|prisoners|immigrants|residents|miners|"
    "teachers|journalists?|people|settlers|nationals|citizens|women|families|hostages|detainees|tourists|"
    "peasants|crowds?|homes|strikers|muslims|moslems|christians|union|unions",
    "GOV": "government|president|prime minister|foreign minister|minister|ministry|officials?|authorities|"
    "leaders?|ambassador|embassy|negotiators?|delegation|envoy|diplomats?|regime|administration|king|sultan|intelligence",
    "LEG": "parliament|lawmakers|senate|congress|legislature|national assembly",
    "JUD": "(?:supreme |high |constitutional )?court|judges?|prosecutors?",
}
_SECTOR_OF: Final = [(sector, re.compile(rf"(?:{words})$", re.I)) for sector, words in GROUPS.items()]
_HEADS: Final = "|".join(GROUPS.values())
_TAIL: Final = re.compile(
    rf"(?:'s?)?(?:[ -](?!(?:and|or|to|in|of|with|by|from|for)\b)[\w\-]+){{0,3}}?[ -](?:{_HEADS})\b",
    re.I,
)
_GROUP: Final = re.compile(
    r"\b(?:(?:[A-Z][\w\-]+|islamic|radical|ethnic|left-wing|right-wing|armed|muslim|moslem|"
    r"anti-government|local|striking) ){0,2}"
    rf"(?i:{_HEADS})\b"
)
# "military exercises", "army base": the word says what kind of thing, not who acts.
_MODIFIES: Final = re.compile(
    r"\s(?:exercises?|drills?|manoeuvres|maneuvers|operations?|action|aid|assistance|bases?|camps?|equipment|"
    r"hardware|cooperation|ties|intervention|rule|strikes?|parade|budget|spending|stations?|headquarters|"
    r"custody|training|alliance|pact|stalemate|presence|rights?|trade|issue|problem|status)\b"
)
# Beside a state's adjective these are a place; "anti-" and "pro-" make it a stance.
_PLACE: Final = re.compile(
    r"\s(?:[a-z]+\s)?(?:border|frontier|coast|waters|territory|territories|soil|airspace|capital|city|town|"
    r"village|province|region|peninsula|language|islands?)\b"
)
_STANCE: Final = re.compile(r"\b(?:anti|pro|non|ex)-$", re.I)
_ALONE: Final = re.compile(rf"(?:{'|'.join(GROUPS[k] for k in ('MIL', 'COP', 'REB', 'OPP', 'CVL'))})$", re.I)
_TITLED: Final = re.compile(
    r"\b(?:President|Prime Minister|Premier|Chancellor|General|King|Archbishop|Foreign Minister|"
    r"Defence Minister|Senator)(?: [A-Z][\w\-']+){1,3}"
)
# "CAIRO (Reuters) -- ": where a report was written.
_DATELINE: Final = re.compile(
    r"[A-Z][A-Z.'\- ]{2,}(?:, [A-Z][\w.]+(?: [A-Z]\w+)?)?(?:, \w+\.? \d{1,2})?(?: ?\([^)]{2,40}\))? ?"
    r"(?:--|-|\u2013|\u2014|:) "
)
_HEAD: Final = re.compile(r"(?:President|Prime Minister|Premier|Chancellor|King)\b")


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention that may act or be acted on: its place, its state (or IGO, NGO, IMG) and PLOVER's sector.

    `kind` is state, organisation, person or group; `placed` says that the words do not name its state and
    `with_states` has given it one.
    """

    start: int
    end: int
    text: str
    state: str | None
    sector: str | None
    kind: str
    placed: bool = False


@cache
def _leaders() -> dict[str, tuple[str, int]]:
    """By surname the state and first year of a head of state or government, where one state has the name."""
    with (resources.files("comity.events") / "leaders.csv").open(encoding="utf-8") as file:
        return {row["name"]: (row["state"], int(row["since"])) for row in csv.DictReader(file)}


def _led(words: str, date: dt.date | None) -> str | None:
    """The state of "President Clinton", by Archigos (Goemans, Gleditsch and Chiozza 2009); else None."""
    title, _, name = words.rpartition(" ")
    state, since = _leaders().get(name, (None, 0)) if _HEAD.match(title) else (None, 0)
    return state if date is None or since <= date.year else None


def sector_of(words: str) -> str | None:
    """The sector that the last word of a phrase says: "Israeli soldiers" is MIL."""
    return next((sector for sector, pattern in _SECTOR_OF if pattern.search(words)), None)


def find_participants(text: str, *, date: dt.date | None = None) -> list[Participant]:
    """Every actor of a sentence, in order, without overlaps; `date` decides who held an office."""
    mentions = find_mentions(text, date=date)
    named = {mention.state for mention in mentions}
    found: list[Participant] = []
    for start, end, known in find_named_actors(text):
        place = next((key for key in known.states if key in named), known.states[0])
        if known.kind in ("people", "region"):
            word = "demonym" if known.kind == "people" else "name"
            found.extend(_with_noun(text, start, end, word, place, known.sector))
        else:
            found.append(Participant(start, end, text[start:end], place, known.sector, known.kind))
    owners = {mention.end: mention for mention in mentions if mention.state is not None}
    for person in find_persons(text, date=date, mentions=mentions):
        # "Libyan leader Muammar Gaddafi" is one actor.
        owner = owners.get(person.start - 1) if text[person.start - 1 : person.start] == " " else None
        start, state = (owner.start, owner.state) if owner else (person.start, person.state)
        found.append(Participant(start, person.end, text[start : person.end], state, person.sector, "person"))
    for mention in mentions:
        if mention.state is not None:
            found.extend(
                _with_noun(text, mention.start, mention.end, mention.kind, mention.state, mention.sector)
            )
    for pattern_, kind in ((_TITLED, "person"), (_GROUP, "group")):
        for match in pattern_.finditer(text):
            if kind == "person" or (_ALONE.search(match.group()) and not _MODIFIES.match(text, match.end())):
                sector = "GOV" if kind == "person" else sector_of(match.group())
                state = _led(match.group(), date) if kind == "person" else None
                found.append(Participant(match.start(), match.end(), match.group(), state, sector, kind))
    rank = {"organisation": 0, "person": 1, "state": 1, "group": 2}
    kept: list[Participant] = []
    for actor in sorted(found, key=lambda a: (a.state is None, -(a.end - a.start), rank[a.kind], a.start)):
        if all(actor.end <= other.start or actor.start >= other.end for other in kept):
            kept.append(actor)
    dateline = _DATELINE.match(text)
    kept = [actor for actor in kept if dateline is None or actor.start >= dateline.end()]
    return with_states(_merged(text, sorted(kept, key=lambda a: a.start)))


def _with_noun(
    text: str, start: int, end: int, kind: str, state: str, sector: str | None
) -> Iterator[Participant]:
    """The state named by a word of a kind, with the noun behind it; nothing where the word tells of a place."""
    if (kind == "demonym" and _PLACE.match(text, end)) or _STANCE.search(text, 0, start):
        return
    tail = _TAIL.match(text, end) if kind in ("demonym", "name", "abbreviation") else None
    if tail and (kind == "demonym" or tail.group().startswith("'")):
        end = tail.end()
    words = text[start:end]
    yield Participant(start, end, words, state, sector or sector_of(words), "state")


def with_states(actors: Sequence[Participant], pair: tuple[str, ...] = ()) -> list[Participant]:
    """The actors, those without a state given one; none where the sentence names no state.

    A group takes the state that the sentence names nearest to it, a person the last one before, else the
    next. In a document about a `pair` of states a person beside whom the sentence names only one of them,
    further on, is of the other: "Foreign Minister Payne will meet US Secretary of State Blinken".
    """
    known = [actor for actor in actors if actor.state is not None and not actor.placed]
    lands = [actor for actor in known if actor.kind != "organisation"] or known
    if not lands:
        return []
    return [actor if actor in known else _placed(actor, lands, pair) for actor in actors]


def _merged(text: str, actors: list[Participant]) -> list[Participant]:
    """The actors with those made one that stand side by side: "Libyan" and "leader Muammar Gaddafi"."""
    merged: list[Participant] = []
    for actor in actors:
        last = merged[-1] if merged else None
        if (
            last is not None
            and last.kind in ("state", "group")
            and actor.kind in ("person", "group")
            and text[last.end : actor.start] in (" ", "'s ")
            and (actor.state is None or actor.state == last.state)
        ):
            words = text[last.start : actor.end]
            merged[-1] = Participant(last.start, actor.end, words, last.state, actor.sector, actor.kind)
        else:
            merged.append(actor)
    return merged


def _placed(actor: Participant, lands: Sequence[Participant], pair: tuple[str, ...]) -> Participant:
    before = [other for other in lands if other.start < actor.start]
    choice = min(lands, key=lambda other: abs(other.start - actor.start))
    if actor.kind == "person" and before:
        choice = before[-1]
    state = choice.state
    if (
        actor.kind == "person"
        and not before
        and len(pair) == 2
        and {other.state for other in lands} & set(pair) == {state}
    ):
        state = next(other for other in pair if other != state)
    return replace(actor, state=state, placed=True)
