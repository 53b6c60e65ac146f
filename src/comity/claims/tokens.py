"""A sentence as the claim network reads it: words, with states, numbers, years and money as classes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from comity.claims.numbers import MONTHS, ORDINALS, VALUES
from comity.states import find_mentions, split_dyad

STATE, PARTNER, OTHER = "<state>", "<partner>", "<other>"
CLASSES: Final = (STATE, PARTNER, OTHER, "<year>", "<number>", "<ordinal>", "<scale>", "<money>", "<month>")
WORD: Final = re.compile(r"[A-Za-z][A-Za-z'’]*|\d+(?:st|nd|rd|th)\b|\d(?:[\d,.]*\d)?|[$€£¥%,;:?“”\"]")
YEAR: Final = re.compile(r"1[3-9]\d\d|20[0-4]\d")
SCALES: Final = frozenset((
    "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "trillion", "bn",
))  # fmt: skip
MONEY: Final = frozenset((
    "$", "€", "£", "¥", "usd", "dollar", "dollars", "euro", "euros", "pound", "pounds", "yen", "yuan", "rupees",
))  # fmt: skip
_MONTHS: Final = frozenset(month.lower() for month in MONTHS if month != "May")


def tokens(text: str, dyad: str, date: dt.date | None = None) -> list[str]:
    """The words of a sentence in lower case; the state of the dyad that is named first is STATE, the second
    PARTNER, any other OTHER.

    Example:
        >>> tokens("Kenya has hosted 30,000 of Uganda's students since 1972.", "KEN-UGA")
        ['<state>', 'has', 'hosted', '<number>', 'of', '<partner>', 'students', 'since', '<year>']
    """
    pair = split_dyad(dyad)
    first = ""
    found: list[str] = []
    at = 0
    for mention in find_mentions(text, date=date):
        if mention.state and mention.start >= at:
            found += _words(text[at : mention.start])
            first = first or (mention.state if mention.state in pair else "")
            found.append(OTHER if mention.state not in pair else STATE if mention.state == first else PARTNER)
            at = mention.end + 2 * (text[mention.end : mention.end + 2] in ("'s", "’s"))
    return [*found, *_words(text[at:])]


def _words(text: str) -> Iterator[str]:
    for word in WORD.findall(text):
        yield _class_of(word)


def _class_of(word: str) -> str:
    plain = re.sub(r"['’]s?$", "", word.lower())
    if YEAR.fullmatch(plain):
        return "<year>"
    if plain != "first" and (plain in ORDINALS or re.fullmatch(r"\d+(?:st|nd|rd|th)", plain)):
        return "<ordinal>"
    if plain[:1].isdigit() or plain in VALUES:
        return "<number>"
    if plain in SCALES:
        return "<scale>"
    if plain in MONEY:
        return "<money>"
    if plain in _MONTHS or word == "May":
        return "<month>"
    return '"' if plain in "“”" and plain else plain
