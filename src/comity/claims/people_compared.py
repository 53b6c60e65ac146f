"""From which of two states more people go to the other: "for every Briton in Cork there are two Irish in Britain"."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import Context
from comity.claims.numbers import CARDINAL, number
from comity.states import Mention, split_dyad

# "Far more Colombians live in Venezuela than Venezuelans in Colombia", "ten times as many of ours as of theirs"
MORE: Final = re.compile(
    rf"\b(?:(?P<n>twice|{CARDINAL} times|many times) as many|(?P<less>fewer)|more(?! than\b))\b", re.I
)
THAN: Final = re.compile(r"\b(?:than|as)\b")
# "For every Malaysian who studies there, four Indonesians study here"
FOR_EVERY: Final = re.compile(r"\bfor (?:every|each|one)(?: one(?: of)?| single)? ", re.I)
OUTNUMBER: Final = re.compile(r"\b(?:far |vastly |easily |still )?outnumber(?:s|ed|ing)?\b", re.I)
MANY: Final = re.compile(
    rf"\b(?P<n>{CARDINAL}|half a dozen|a dozen)\b|\b(?:dozens|scores|many|several)\b", re.I
)
DOZENS: Final = {"half a dozen": 6, "a dozen": 12}
ADJECTIVES: Final = re.compile(r" ?(?:(?!(?:in|from|to|at) )[a-z][\w'’-]* ){0,3}")
# So far after one people the other is looked for.
REACH: Final = 140


def people_compared(text: str, context: Context) -> tuple[int, int, str, float | None] | None:
    """Start and end of a comparison of people, the state that more come from and how many times as many.

    The number is None where the text gives none; the whole is None where it compares no people of the two.
    """
    named = context.named(text)
    return (
        _more_than(text, named)
        or _for_every(text, named, split_dyad(context.dyad))
        or _outnumber(text, named)
    )


def _people(text: str, named: list[Mention], at: int) -> Mention | None:
    """The people named at the words that begin there: "young Malaysians", "one of ours"; None where others are."""
    return next(
        (each for each in named if each.start >= at and ADJECTIVES.fullmatch(text[at : each.start])), None
    )


def _more_than(text: str, named: list[Mention]) -> tuple[int, int, str, float | None] | None:
    for found in MORE.finditer(text):
        some = _people(text, named, found.end())
        than = THAN.search(text, some.end, some.end + REACH) if some else None
        others = _people(text, named, than.end()) if than else None
        if some is None or others is None or some.state == others.state or some.state is None:
            continue
        giver = others.state if found["less"] else some.state
        said = (found["n"] or "").lower().removesuffix(" times")
        times = 2 if said == "twice" else number(said) if said else None
        return found.start(), others.end, str(giver), float(times) if times else None
    return None


def _for_every(
    text: str, named: list[Mention], pair: tuple[str, str]
) -> tuple[int, int, str, float | None] | None:
    for found in FOR_EVERY.finditer(text):
        one = _people(text, named, found.end())
        if one is None or one.state not in pair:
            continue
        after, before = text[: one.end + REACH], text[: found.start()]
        many = MANY.search(after, one.end) or MANY.search(before, max(0, found.start() - REACH))
        if many is None:
            continue
        said = (many["n"] or "").lower()
        n = DOZENS.get(said) or number(said)
        # "For every Swede who moves, one Norwegian does": alike.
        if n == 1:
            continue
        giver = next(state for state in pair if state != one.state)
        return min(found.start(), many.start()), max(one.end, many.end()), giver, float(n) if n else None
    return None


def _outnumber(text: str, named: list[Mention]) -> tuple[int, int, str, float | None] | None:
    found = OUTNUMBER.search(text)
    some = [each for each in named if found and found.start() - REACH <= each.start < found.start()]
    others = _people(text, named, found.end()) if found else None
    if found is None or not some or others is None or some[0].state in (None, others.state):
        return None
    return some[0].start, others.end, str(some[0].state), None
