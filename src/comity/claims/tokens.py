"""A sentence as the claim network reads it: words, with states, numbers, years and money as classes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from comity.claims.first_person import first_persons, in_order
from comity.claims.numbers import MONTHS, ORDINALS, VALUES
from comity.states import Mention, find_mentions, split_dyad

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
    named = [each for each in find_mentions(text, date=date) if each.state]
    pair = split_dyad(dyad)
    return _tokens(text, named, next((each.state for each in named if each.state in pair), None), pair)


def tokens_in_context(
    text: str, before: str, dyad: str, date: dt.date | None, own: str | None
) -> tuple[list[str], list[str], str | None]:
    """The words of a sentence, of those before it, and the state that is STATE in both: the one named first.

    Unlike in `tokens`, "we", "our" and "this country" are names of `own`, the state for which the document speaks.
    None where neither names one of the two.

    Example:
        >>> tokens_in_context("They sell us more.", "Kenya trades with us.", "KEN-UGA", None, "UGA")
        (['they', 'sell', '<state>', 'more'], ['<partner>', 'trades', 'with', '<state>'], 'UGA')
    """
    pair = split_dyad(dyad)
    named, earlier = (
        in_order(
            [*(each for each in find_mentions(part, date=date) if each.state), *first_persons(part, own)]
        )
        for part in (text, before)
    )
    first = next((each.state for each in (*named, *earlier) if each.state in pair), None)
    return _tokens(text, named, first, pair), _tokens(before, earlier, first, pair), first


def _tokens(text: str, named: list[Mention], first: str | None, pair: tuple[str, str]) -> list[str]:
    found: list[str] = []
    at = 0
    for mention in named:
        if mention.start >= at:
            found += _words(text[at : mention.start])
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
