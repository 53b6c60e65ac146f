"""What running text calls states: the words, compiled once into two matchers.

Words come from names.csv (names, demonyms, capitals), text.csv (seats, abbreviations, words that stay open,
words that only look like a state) and offices.csv.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from comity.states.tables import FAR_FUTURE, FAR_PAST, read_date, read_rows, states

ABBREVIATION: Final = re.compile(r"[A-Z](?:\.?[A-Z])+\.?")
# Not a state's name in running text unless the state lives: regions and towns of today.
GONE_WITH_THE_CENTURY: Final = frozenset(
    (
        "ABK",
        "BAD",
        "BAV",
        "HAN",
        "HSE",
        "HSG",
        "HWI",
        "MEC",
        "MOD",
        "PAP",
        "PMA",
        "SAX",
        "SIC",
        "TBT",
        "TUS",
        "WRT",
    )
)
NOT_STATES_BUT_ACTORS: Final = frozenset(("HKG", "MAC", "PSE", "VAT"))


@dataclass(frozen=True, slots=True)
class Word:
    """One meaning of a word: `states` are its keys (several: open; none: it only looks like a state)."""

    kind: str
    states: tuple[str, ...]
    sector: str | None
    start: dt.date = FAR_PAST
    end: dt.date = FAR_FUTURE


@dataclass(frozen=True, slots=True)
class Context:
    """Surroundings in which a word is not what it seems."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    effect: str
    reason: str


def _straight() -> dict[int, str]:
    table = {ord(mark): "'" for mark in "’‘ʼ`´"} | {ord(mark): '"' for mark in "“”„"}
    table |= {ord(mark): "-" for mark in "‐‑‒–—"} | {ord(mark): " " for mark in "\u00a0\u2009\u202f\n\r\t"}
    for number in range(0xC0, 0x250):
        plain = unicodedata.normalize("NFKD", chr(number))
        if len(plain) > 1 and plain[0].isascii() and all(unicodedata.combining(mark) for mark in plain[1:]):
            table[number] = plain[0]
    return table


STRAIGHT: Final = _straight()
LOWER: Final = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}


def straighten(text: str) -> str:
    """The text with plain quotes, hyphens, blanks and letters, character by character: offsets stay true."""
    return text.translate(STRAIGHT)


def plural(demonym: str) -> str | None:
    """The plural of a demonym; None for those that have none of their own (French, Swiss, Chinese)."""
    return None if re.search(r"(?:s|sh|ch|ese|men|I-Kiribati)$", demonym) else f"{demonym}s"


def _words() -> dict[str, list[Word]]:
    extra = read_rows("text.csv")
    skipped = {row["text"] for row in extra if row["kind"] == "skip"}
    words: dict[str, list[Word]] = {}

    def add(text: str, word: Word) -> None:
        for form in {text, text.upper() if len(text) > 4 and " " not in text[:2] else text}:
            meanings = words.setdefault(form, [])
            if word not in meanings:
                meanings.append(word)

    for row in extra:
        if row["kind"] != "skip":
            span = (read_date(row["start"], FAR_PAST), read_date(row["end"], FAR_FUTURE))
            keys = tuple(key for key in row["state"].split("|") if key)
            add(straighten(row["text"]), Word(row["kind"], keys, row["sector"] or None, *span))
    for known, state, start, end in leaders():
        add(known, Word("leader", (state,), "GOV", start, end))
    settled = {row["text"] for row in extra if not row["start"] and not row["end"]}
    for row in read_rows("names.csv"):
        text, state = straighten(row["text"]), row["state"]
        if row["text"] in skipped or row["text"] in settled or re.search(r"[,(/]", text) or text.islower():
            continue
        described = states()[state]
        kind, keys = row["kind"], (state,)
        if described.kind in ("territory", "observer") and state not in NOT_STATES_BUT_ACTORS:
            kind, keys = "block", ()
        elif kind == "name" and ABBREVIATION.fullmatch(text):
            kind = "abbreviation"
        sector = "GOV" if kind == "capital" else None
        meaning = Word(
            kind, keys, sector, read_date(row["start"], FAR_PAST), read_date(row["end"], FAR_FUTURE)
        )
        add(text, meaning)
        if row["kind"] == "demonym" and (several := plural(text)) and several not in settled | skipped:
            add(several, meaning)
    return words


@cache
def names_matcher() -> Any:
    """An Aho-Corasick automaton over case-sensitive words; values are (word, its meanings)."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for text, meanings in _words().items():
        automaton.add_word(text, (text, tuple(meanings)))
    automaton.make_automaton()
    return automaton


@cache
def offices_matcher() -> Any:
    """An Aho-Corasick automaton over offices in lower case; values are (text, sector, state)."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for row in read_rows("offices.csv"):
        text = row["text"]
        for form in {text, text.replace("-", " ")}:
            automaton.add_word(form, (form, row["sector"] or None, row["state"] or None))
            if " " not in form or form.split()[-1] in (
                "minister",
                "president",
                "secretary",
                "advisor",
                "leader",
            ):
                automaton.add_word(f"{form}s", (f"{form}s", row["sector"] or None, row["state"] or None))
    automaton.make_automaton()
    return automaton


@cache
def contexts() -> dict[str, tuple[Context, ...]]:
    """Word (or "kind:capital", "kind:place") to the surroundings that change what it means."""
    found: dict[str, list[Context]] = {}
    for row in read_rows("contexts.csv"):
        before = re.compile(row["before"]) if row["before"] else None
        after = re.compile(row["after"]) if row["after"] else None
        found.setdefault(row["text"], []).append(Context(before, after, row["effect"], row["reason"]))
    return {text: tuple(rules) for text, rules in found.items()}


@cache
def prefixes() -> dict[str, str]:
    """Combining forms to keys: Sino is CHN."""
    return {row["text"]: row["state"] for row in read_rows("prefixes.csv")}


@cache
def leaders() -> tuple[tuple[str, str, dt.date, dt.date], ...]:
    """(name as written, state, first and last day in office) of well-known heads and ministers since 1946."""
    return tuple(
        (straighten(name), row["state"], read_date(row["start"], FAR_PAST), read_date(row["end"], FAR_FUTURE))
        for row in read_rows("leaders.csv")
        for name in row["name"].split("|")
    )
