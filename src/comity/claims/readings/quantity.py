"""How many, of what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from comity.claims import amounts
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL
from comity.claims.readings.duration import YEAR
from comity.claims.readings.reading import Reading, unread
from comity.claims.sellers import FOR_EACH
from comity.claims.shares import share_of
from comity.states import Mention, find_mentions, split_dyad

COUNT: Final = re.compile(
    rf"\b(?:\d[\d,.]*\d|\d|{CARDINAL}|hundreds?|thousands?|millions?|half|third|quarter|tenths?)\b", re.I
)
LEAST_PEOPLE: Final = 1000
# How far behind a number those counted are named.
NEAR: Final = 25
OF_PEOPLE: Final = re.compile(rf"(?<![$€£])\b{amounts.BOUND}{amounts.AMOUNT}\b", re.I)
DWELL: Final = re.compile(
    r"\b(?:liv(?:e|es|ing)|homes?|work\w*|resid\w+|settled|communit\w+|register\w+|born|number(?:ed|s)?|diaspora|"
    r"earn\w*|nationals|citizens|expatriates)\b",
    re.I,
)
DESCENT: Final = re.compile(
    r"\b(?:descent|origins?|roots|forebears|ancestry|heritage|passports?|companies|firms|visit\w*|cross\w*|tourists)\b",
    re.I,
)

# "Two million residents of the United States were born in the Philippines"
BORN_IN: Final = re.compile(r"\bborn in (?:the )?$")
# "Fell by 40 per cent", "ten years ago": no amount.
CHANGE_OR_TIME: Final = re.compile(
    r"(?:\s?%|[ -]per ?cent)(?! of)|(?:,? (?:and|or|to) \w+)? times\b|[ -](?:years?|decades?|centur|months?|weeks?|"
    r"days?|of the|(?:of )?(?:what|that|them)|as (?:much|many|large|big|high))\b",
    re.I,
)

# "Has gone up by more than half"
BY_SO_MUCH: Final = re.compile(
    r"\bby (?:more than |over |nearly |almost |about |some )?(?:an? |one )?$", re.I
)

# "Between the two" counts nobody.
THE_TWO: Final = re.compile(r"\b(?:the|these|our|their|between) (?:two|both)$", re.I)
# "Nine dollars' worth for every dollar's worth that it sells" is a ratio.
SO_MANY_FOR: Final = re.compile(r"\bfor (?:every|each) [\w'’-]+\b(?! (?:year|month|week|day)\b)", re.I)
# Money set aside for something is no count between the two.
PURPOSE: Final = re.compile(
    r"\b(?:announc\w+|intend\w*|commit\w*|initiatives?|programs|programmes?|fund(?:ing|ed|s)? (?:for|of|to)|"
    r"allocat\w+|seiz\w+|procurement|over the next|goal|applaud\w*|launch\w*|pledg\w+|promis\w+|"
    r"provid(?:es?|ing) (?:more than |over |up to )?(?:US)?\$)\b",
    re.I,
)


# "The number of Ghanaians resident in Nigeria was put at half a million"
SETTLED: Final = re.compile(
    r"\b(?P<refugees>refugees|shelters?|asylum|camps)\b|\b(?P<students>students)\b|\b(?:resident|residing|living|"
    r"settled|who live|community|diaspora|born in|-born|nationals in)\b|-born\b",
    re.I,
)


def _people_anywhere(
    text: str, named: Sequence[Mention], pair: tuple[str, str], passage: Passage, context: Context
) -> Reading | None:
    """Migrants or refugees where the sentence names the people and one amount, in whatever order."""
    settled = [*SETTLED.finditer(text)]
    counts = [
        (found, amount)
        for found in OF_PEOPLE.finditer(text)
        if (amount := amounts.value_of(found)) and amount >= LEAST_PEOPLE and not YEAR.fullmatch(found["n"])
    ]
    people = [
        (each, near)
        for each in named
        for near in settled
        if each.kind == "demonym" and abs(each.end - near.start()) <= len(" people who are now ")
    ]
    if not (people and len(counts) == 1) or DESCENT.search(text) or amounts.IN_A_YEAR.search(text):
        return None
    found, amount = counts[0]
    origin, settled_as = people[0][0].state, people[0][1].lastgroup
    unit = f"{origin}>{next(state for state in pair if state != origin)}"
    what = settled_as or "migrants"
    return Reading(
        found.start(), found.end(), amounts.details_of(what, found, amount, unit, passage, context)
    )


def _of_a_third(text: str, at: int, pair: tuple[str, str], context: Context) -> bool:
    """Whether those counted are a third state's people: "hundreds of thousands of Syrians"."""
    return any(
        each.kind == "demonym" and each.state not in pair and each.state is not None
        for each in find_mentions(text, date=context.date)
        if 0 <= each.start - at <= NEAR
    )


def read(passage: Passage, context: Context) -> Reading | None:
    """People of one state who live in the other; any other amount is one that the record does not count."""
    text = passage.text
    if PURPOSE.search(text) or (amounts.is_no_count(text) and not DESCENT.search(text)):
        return unread(passage)
    if (
        FOR_EACH.search(text)
        or SO_MANY_FOR.search(text)
        or amounts.AHEAD.search(text)
        or amounts.FALLEN.search(text)
        or amounts.PROGRAMME.search(text)
    ):
        return None
    of_descent = bool(DESCENT.search(text))
    for reader in (
        amounts.people_of,
        amounts.soldiers_by_the_thousand,
        share_of,
        amounts.balance_of,
        amounts.carried_of,
    ):
        if not (of_descent and reader is amounts.people_of) and (made := reader(passage, context)):
            return Reading(*made)
    if made := amounts.trade_of(passage, context, sure=True):
        return Reading(*made)
    pair = split_dyad(context.dyad)
    named = context.named(text)
    for found in OF_PEOPLE.finditer(text):
        amount = amounts.value_of(found)
        origin = next(
            (each for each in named if BORN_IN.search(text[: each.start])),
            next((each for each in named if 0 <= each.start - found.end() <= 25), None),
        )
        if amounts.IN_A_YEAR.search(text):
            continue
        if amount and amount >= 1000 and origin and DWELL.search(text) and not DESCENT.search(text):
            unit = f"{origin.state}>{next(state for state in pair if state != origin.state)}"
            details = amounts.details_of("migrants", found, amount, unit, passage, context)
            return Reading(found.start(), found.end(), details)
    if placed := _people_anywhere(text, named, pair, passage, context):
        return placed
    other = next(
        (
            each
            for each in COUNT.finditer(text)
            if not YEAR.fullmatch(each[0])
            and each[0].lower() != "one"
            and not CHANGE_OR_TIME.match(text[each.end() :])
            and not THE_TWO.search(text[: each.end()])
            and not BY_SO_MUCH.search(text[: each.start()])
        ),
        None,
    )
    if other is None or _of_a_third(text, other.end(), pair, context):
        return None
    details = {"what": "other", "amount": None, "side": 0, "unit": "", "year": None}
    return Reading(other.start(), other.end(), details)
