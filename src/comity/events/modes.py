"""How a deed was done: PLOVER's modes, by the words nearest to the deed."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Mode:
    """A mode of one event type: what it says, and the words that speak of it."""

    type: str
    name: str
    says: str
    words: tuple[str, ...]


@cache
def modes() -> dict[str, tuple[Mode, ...]]:
    """PLOVER's modes by event type; types that have none (AGREE, SUPPORT, CONCEDE, COOPERATE) are not in it.

    Source: the mode tables of PLOVER's codebook (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023) and
        of its conversion from CAMEO (2021: host, ease, discontinue, cleansing, unconventional); definitions and
        words are ours.
    """
    with files("comity.events").joinpath("data/modes.csv").open(encoding="utf-8") as file:
        rows = [
            Mode(row["type"], row["mode"], row["says"], tuple(row["words"].split("|")))
            for row in csv.DictReader(file)
        ]
    types = dict.fromkeys(row.type for row in rows)
    return {type: tuple(row for row in rows if row.type == type) for type in types}


@cache
def _pattern(type: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """The words of a type's modes, longest first, and the mode of each; the first mode keeps a shared word."""
    meaning: dict[str, str] = {}
    for mode in modes()[type]:
        for word in mode.words:
            meaning.setdefault(word.lower(), mode.name)
    longest_first = sorted(meaning, key=lambda word: (-len(word), word))
    return re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])", re.I), meaning


def mode_of(type: str, text: str, start: int, end: int) -> str | None:
    """The mode of an event of a type, None where no word of the sentence speaks of one.

    Args:
        type: the event's type.
        text: its sentence.
        start: where the words of the event begin in the sentence.
        end: where they end. The nearest word decides; among equally near ones the first.
    """
    if type not in modes():
        return None
    pattern, meaning = _pattern(type)
    found = [
        (max(start - word.end(), word.start() - end, 0), word.start(), word[1].lower())
        for word in pattern.finditer(text)
    ]
    return meaning[min(found)[2]] if found else None
