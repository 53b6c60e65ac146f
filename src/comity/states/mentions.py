"""Finding the states that a text names."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from comity.states.lexicon import (
    GONE_WITH_THE_CENTURY,
    LOWER,
    Context,
    Word,
    contexts,
    names_matcher,
    offices_matcher,
    prefixes,
    straighten,
)
from comity.states.membership import is_member, lives
from comity.states.resolve import in_line

T = TypeVar("T")

REACH: Final = 60
PREFIXED: Final = re.compile(r"\b([A-Z][a-z]+)-(?=[A-Z])")
NORTH_AND_SOUTH: Final = re.compile(
    r"\b(North|South|East|West)(?: and (?:the )?| or |/)(?=(North|South|East|West) (\w+))"
)
BEFORE_OFFICE: Final = re.compile(
    r"(?:'s?|\))?\s+(?:(?:new|then|former|outgoing|incoming|current|acting|newly elected|first|second|deputy|"
    r"senior|late|top|own|New|Former|Acting|First|Second|Deputy)\s+){0,2}"
)
AFTER_OFFICE: Final = re.compile(r"\s+(?:of|to|for|from)\s+(?:the\s+)?")
LOUD_LINE: Final = re.compile(r"[A-Z][A-Z ,.'&:\-]{11,}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A piece of text that names a state, or may.

    `start` and `end` are offsets into the text as given; `kind` is name, demonym, capital, seat,
    abbreviation, office or leader; `sector` is PLOVER's (GOV, MIL, LEG, JUD) where the word says one. `state`
    is None where the text leaves it open; `candidates` and `reason` then say between which and why.
    """

    start: int
    end: int
    text: str
    state: str | None
    kind: str
    sector: str | None = None
    candidates: tuple[str, ...] = ()
    reason: str = ""


def standing_alone(text: str, start: int, end: int) -> bool:
    """Whether a span is no part of a longer word."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before == "_") and not (after.isalnum() or after == "_")


def longest(spans: Iterable[tuple[int, int, T]]) -> Iterator[tuple[int, int, T]]:
    """Of overlapping spans the one that starts first, and of those the longest."""
    reached = 0
    for start, end, value in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= reached:
            reached = end
            yield start, end, value


def _applies(rule: Context, before: str, after: str) -> bool:
    if rule.before is not None and not rule.before.search(before):
        return False
    return rule.after is None or rule.after.match(after) is not None


def _is_set_aside(word: str, kind: str, text: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    rules = contexts().get(word, ())
    if kind in ("name", "capital"):
        rules += contexts().get("kind:place", ())
    if kind == "capital":
        rules += contexts().get("kind:capital", ())
    return any(rule.effect == "drop" and _applies(rule, before, after) for rule in rules)


def _decide(meanings: tuple[Word, ...], date: dt.date | None) -> Word | None:
    """The meaning that holds at the date; None where the word only looks like a state."""
    day = date or dt.date.today()
    holding = [word for word in meanings if word.start <= day <= word.end]
    if not holding or any(word.kind == "block" for word in holding):
        return None
    for word in holding:
        if word.kind == "open":
            return word
    keys = list(dict.fromkeys(in_line(key, date) for word in holding for key in word.states))
    if keys[0] in GONE_WITH_THE_CENTURY and (date is None or not is_member(keys[0], date)):
        return None
    if len(keys) > 1:
        keys = [key for key in keys if key not in lives() or is_member(key, day)] or keys
    return replace(holding[0], states=tuple(keys), kind=holding[0].kind if len(keys) == 1 else "open")


OPEN_REASONS: Final = {
    "NLD": "The Hague is also the seat of international courts",
    "BEL": "Brussels is also the seat of the European Union and NATO",
}


def _settle(word: str, states: tuple[str, ...], text: str) -> tuple[str | None, str]:
    """Decide an open word from the whole text where it speaks clearly."""
    if set(states) == {"COD", "COG"}:
        east = re.search(r"Kinshasa|\bDRC\b|\bDR Congo|Democratic Republic of (?:the )?Congo|Zair", text)
        west = re.search(r"Brazzaville|(?<!Democratic )Republic of (?:the )?Congo", text)
        if bool(east) != bool(west):
            return ("COD" if east else "COG"), ""
        return None, "two states are called Congo"
    if set(states) == {"DOM", "DMA"}:
        if "Dominican Republic" in text:
            return "DOM", ""
        return None, "two states have Dominicans"
    if set(states) == {"KOR", "PRK"}:
        return None, "both Koreas, or the peninsula"
    return None, OPEN_REASONS.get(states[0], f'"{word}" may be {" or ".join(states)}')


def _names(text: str, plain: str, date: dt.date | None) -> list[Mention]:
    found: list[tuple[int, int, tuple[str, tuple[Word, ...]]]] = []
    for last, (word, meanings) in names_matcher().iter(plain):
        start, end = last + 1 - len(word), last + 1
        if standing_alone(plain, start, end):
            found.append((start, end, (word, meanings)))
    mentions: list[Mention] = []
    for start, end, value in longest(found):
        word, meanings = value
        meaning = _decide(meanings, date)
        if meaning is None or _is_set_aside(word, meaning.kind, plain, start, end):
            continue
        if word in ("US", "USA", "UK") and _is_loud(plain, start):
            mentions.append(
                Mention(
                    start,
                    end,
                    text[start:end],
                    None,
                    "abbreviation",
                    None,
                    meaning.states,
                    "a line in capitals",
                )
            )
            continue
        state, reason, kind = meaning.states[0], "", meaning.kind
        candidates: tuple[str, ...] = ()
        if kind == "open":
            decided, reason = _settle(word, meaning.states, plain)
            candidates = () if decided else meaning.states
            kind = "capital" if word in ("The Hague", "Brussels", "Berlin") else "name"
            if word.endswith(("ese", "an", "ans")):
                kind = "demonym"
            mentions.append(
                Mention(start, end, text[start:end], decided, kind, meaning.sector, candidates, reason)
            )
            continue
        if _is_diaspora(plain, start, end, kind):
            continue
        mentions.append(Mention(start, end, text[start:end], state, kind, meaning.sector))
    return mentions


def _is_loud(plain: str, start: int) -> bool:
    line = plain[max(0, start - 30) : start + 30]
    return LOUD_LINE.fullmatch(line.strip()) is not None and len(line.strip()) > 12


def _is_diaspora(plain: str, start: int, end: int, kind: str) -> bool:
    """Korean Americans, a Mexican American: people of one country, not two states."""
    if kind != "demonym":
        return False
    if re.match(
        r"[ -]Americans\b|[ ]American\b(?! (?:relation|alliance|friendship|cooperation|summit|talks))",
        plain[end : end + 30],
    ):
        return True
    if plain[start:end] in ("American", "Americans"):
        before = re.search(r"([A-Z]\w+)[ -]$", plain[max(0, start - 20) : start])
        if before is None:
            return False
        several = plain[start:end] == "Americans"
        blank = plain[start - 1] == " "
        return (
            (several or blank)
            and before[1].endswith(("an", "ese", "ish", "ino", "ic", "ani"))
            and before[1]
            not in (
                "Than",
                "Can",
                "Republican",
            )
        )
    return False


def _compounds(text: str, plain: str, date: dt.date | None, taken: list[Mention]) -> list[Mention]:
    """The first half of "Sino-American" and of "North and South Korea"."""
    found = []
    for match in PREFIXED.finditer(plain):
        key = prefixes().get(match[1])
        if (
            key
            and any(mention.start == match.end() for mention in taken)
            or (
                key
                and re.match(r"[A-Z][a-z]+-", plain[match.end() : match.end() + 12])
                and match[1] in prefixes()
            )
        ):
            found.append(
                Mention(
                    match.start(),
                    match.end() - 1,
                    text[match.start() : match.end() - 1],
                    in_line(str(key), date),
                    "demonym",
                )
            )
    for match in NORTH_AND_SOUTH.finditer(plain):
        for ending in (match[3], match[3].rstrip("s")):
            meanings = names_matcher().get(f"{match[1]} {ending}", None)
            meaning = _decide(meanings[1], date) if meanings else None
            if meaning and meaning.states:
                end = match.start() + len(match[1])
                found.append(
                    Mention(match.start(), end, text[match.start() : end], meaning.states[0], "name")
                )
                break
    return found


def _offices(text: str, plain: str, named: list[Mention]) -> list[Mention]:
    """Offices whose state the words beside them or the office itself give; others are left out."""
    spans: list[tuple[int, int, tuple[str, str | None, str | None]]] = []
    for last, value in offices_matcher().iter(plain.translate(LOWER)):
        start, end = last + 1 - len(value[0]), last + 1
        if standing_alone(plain, start, end):
            spans.append((start, end, value))
    by_end = {mention.end: mention for mention in named}
    by_start = {mention.start: mention for mention in named}
    covered = [(mention.start, mention.end) for mention in named if mention.kind == "seat"]
    mentions = []
    for start, end, value in longest(spans):
        _, sector, default = value
        if any(a <= start < b for a, b in covered):
            continue
        near = _before(plain, start, by_end) or _after(plain, end, by_start)
        if near is not None:
            mentions.append(
                Mention(
                    start, end, text[start:end], near.state, "office", sector, near.candidates, near.reason
                )
            )
        elif default is not None and plain[start].isupper():
            mentions.append(Mention(start, end, text[start:end], default, "office", sector))
    return mentions


def _before(plain: str, start: int, by_end: dict[int, Mention]) -> Mention | None:
    for end in range(start - 1, max(-1, start - 40), -1):
        mention = by_end.get(end)
        if mention is not None:
            return mention if BEFORE_OFFICE.fullmatch(plain[end:start]) else None
    return None


def _after(plain: str, end: int, by_start: dict[int, Mention]) -> Mention | None:
    match = AFTER_OFFICE.match(plain, end)
    return by_start.get(match.end()) or by_start.get(match.end() - 4) if match else None


def find_mentions(text: str, *, date: dt.date | None = None) -> list[Mention]:
    """Every mention of a state in a text, in order; the longest match wins; time is linear in the text.

    Args:
        text: any text; case matters ("us" is no state, "US" is), the make of quotes, hyphens and accents not.
        date: when the text was written. Names follow a state's line ("Russia" in 1970 is SUN); None: today.

    Returns:
        Mentions whose `state` is None where the text leaves it open (Congo, the Korean Peninsula, Brussels).
        What only looks like a state (Georgia the US state, Michael Jordan, the Gulf of Mexico, Paris, Texas)
        is left out. Offices and institutions are mentions where a state stands beside them ("South Korean
        Foreign Minister", "the president of France") or where the office is one
        state's own (Secretary of State).
    """
    plain = straighten(text)
    named = _names(text, plain, date)
    named += _compounds(text, plain, date, named)
    named.sort(key=lambda mention: mention.start)
    offices = _offices(text, plain, named)
    return sorted(named + offices, key=lambda mention: (mention.start, mention.end))
