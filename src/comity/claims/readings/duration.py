"""How old: the number of years, the anniversary or the year that a sentence names."""

from __future__ import annotations

import re
from typing import Final

from comity.claims import durations
from comity.claims.context import BOND, Context, Passage
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.claims.readings.reading import Reading
from comity.claims.rivalry_age import read_rivalry

_UNIT: Final = r"(?P<unit>years?|decades?|century|centuries)"
_N: Final = rf"(?P<n>{CARDINAL}|(?<!quarter of )(?<!quarters of )an?|half an?|a quarter of a)(?: and a half)?"
SPAN: Final = re.compile(
    rf"\b(?:(?P<bound>{durations.BOUND}) )?{_N}[ -]{_UNIT}\b(?! (?:on|later|earlier|before)\b)", re.I
)
NTH: Final = re.compile(rf"\b(?P<n>{ORDINAL}) (?:\w+ ){{0,2}}?(?:anniversary|birthday|year|jubilee)\b", re.I)
# "For centuries" are two at least.
CENTURIES: Final = re.compile(
    r"\b(?:for|over|of|spann\w+|back)(?: over| for)? (?:many |several |the )?centuries\b|\bcenturies of\b|\bspans? "
    r"(?:many |several )?centuries\b|\bback to (?:the )?(?:\w+ ){0,2}(?:Empire|Silk Road|Middle Ages|dynasty|"
    r"antiquity)\b|\bancient Silk Road\b|\b(?:medieval|antiquity|pre-?historic|pre-?colonial|ancient) (?:times|"
    r"period|era)\b",
    re.I,
)
AGES: Final = (150, 999)
# "For decades" are two at least, and no century.
DECADES: Final = re.compile(
    r"\b(?:for|over|of|back|spann\w+|many,?)(?: over| for)?,? (?:many,? |several |the )?(?:many |past )?decades\b|"
    r"\bdecades[- ](?:long|old)\b",
    re.I,
)
DECADES_OLD: Final = (20, 99)
JUBILEES: Final = {
    "tricennial": 30, "silver jubilee": 25, "golden jubilee": 50, "diamond jubilee": 60, "centenary": 100,
    "centennial": 100, "bicentenary": 200, "bicentennial": 200,
}  # fmt: skip
JUBILEE: Final = re.compile(rf"\b(?:{'|'.join(JUBILEES)})\b", re.I)
# What is celebrated may be one of the two alone.
OF_ONE: Final = re.compile(
    r"\b(?:independence|program(?:me)?|universit\w+|institutes?|festival|compan\w+|commission|corps|"
    r"national day|founding of|birth|reign|republic|revolution|constitution)\b",
    re.I,
)
# "Late 19th century", without "the".
NTH_CENTURY: Final = re.compile(
    r"\b(?P<part>early |late |mid-?)?(?:the )?(?P<n>1\d|20|[4-9])th[- ]century\b", re.I
)
# "After a gap of forty years" tells of a pause.
PAUSE: Final = re.compile(
    r"\b(?:gap|absence|break|interval|pause|in|within) (?:of )?(?:the )?(?:next )?$", re.I
)
YEAR: Final = re.compile(r"\b(?P<year>1[3-9]\d\d|20[0-4]\d)\b(?!s)")
# "Not since the 1880s"
DECADE: Final = re.compile(
    r"\b(?:since|back (?:only )?to|from) the (?:early |late |mid-|(?:middle|end|start|"
    r"beginning) of the )?(?P<decade>1[5-9]\d0)s\b",
    re.I,
)
UNITS: Final = {"y": 1, "d": 10, "c": 100}

# "Signed in 1786" dates an agreement.
EVER_SINCE: Final = re.compile(r"\bever since\b", re.I)
# "The pact turned twenty this year"
TURNED: Final = re.compile(rf"\bturn(?:ed|s|ing) (?P<n>{CARDINAL})\b(?! (?:million|billion|per))", re.I)
# "Will be forty years old this spring"
THIS_YEAR: Final = re.compile(r"^ old (?:this|next) (?:spring|summer|autumn|winter|year|month|week)\b")
# The network knows that ten years are an age too.
FEWEST: Final = 10
SIGNED: Final = re.compile(r"\b(?:sign(?:ed|ing)|concluded|ratified)\b", re.I)

# "A protectorate from 1912 to 1956" has passed.
FROM_TO: Final = re.compile(r"\bfrom \d{4} (?:to|until) $", re.I)
FROM_TO_HERE: Final = re.compile(r" (?:to|until) \d{4}\b")
# "Over the past thirty years they have developed ..." gives the years of a course.
DONE: Final = re.compile(r"\b(?:developed|achiev\w+|recorded|reached|made|brought)\b", re.I)
# "Have stagnated since 1990" dates a course, no bond.
SINCE: Final = re.compile(r"\bsince (?:[\w ]{0,25} )?$", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """A number of years of twenty or more, an anniversary, or a year ten or more ago."""
    text = passage.text
    said = durations.said_of(text)
    if rivalry := read_rivalry(text, context.date):
        return Reading(*rivalry)
    for found in SPAN.finditer(text):
        word = found["n"].lower()
        n = (
            0.5
            if word.startswith("half")
            else 0.25
            if "quarter" in word
            else 1
            if word in ("a", "an")
            else number(word)
        )
        years = int((n or 0) * UNITS[found["unit"][0].lower()])
        past = durations.PAST.search(text[: found.end()])
        if (past and (durations.GREW.search(text) or DONE.search(text))) or "Year" in found[0]:
            continue
        if PAUSE.search(text[: found.start()]):
            continue
        ahead = durations.AHEAD.search(text[max(0, found.start() - 30) : found.end()])
        if years >= FEWEST and (not ahead or THIS_YEAR.match(text[found.end() :])):
            step = 100 if found["unit"][0].lower() == "c" and years >= 100 else 10
            bound = (found["bound"] or "").strip().lower()
            low, high = durations.limits(years, exact=False, bound=bound, step=step)
            return Reading(found.start(), found.end(), {"low": low, "high": high, **said})
    for found in NTH.finditer(text):
        n = number(found["n"])
        if (
            n
            and n >= durations.SHORTEST
            and (BOND.search(text) or said["relations"] or not OF_ONE.search(text))
        ):
            return Reading(found.start(), found.end(), {"low": n - 1, "high": n + 1, **said})
    if (turned := TURNED.search(text)) and (n := number(turned["n"])) and n >= FEWEST and BOND.search(text):
        return Reading(turned.start(), turned.end(), {"low": n - 1, "high": n + 1, **said})
    if jubilee := JUBILEE.search(text):
        n = JUBILEES[jubilee[0].lower()]
        return Reading(jubilee.start(), jubilee.end(), {"low": n - 1, "high": n + 1, **said})
    if (old := NTH_CENTURY.search(text)) and context.date:
        begin = 100 * (int(old["n"]) - 1)
        first, last = durations.PARTS_OF[(old["part"] or "").strip(" -").lower()]
        ages = {"low": context.date.year - begin - last, "high": context.date.year - begin - first}
        return Reading(old.start(), old.end(), {**ages, **said})
    if ages_old := CENTURIES.search(text):
        return Reading(ages_old.start(), ages_old.end(), {"low": AGES[0], "high": AGES[1], **said})
    if decades := DECADES.search(text):
        low, high = DECADES_OLD
        return Reading(decades.start(), decades.end(), {"low": low, "high": high, **said})
    if (old := DECADE.search(text)) and context.date:
        age = context.date.year - int(old["decade"])
        return Reading(old.start(), old.end(), {"low": age - 9, "high": age, **said})
    if SIGNED.search(text) and not EVER_SINCE.search(text):
        return None
    for found in YEAR.finditer(text):
        year = int(found["year"])
        if FROM_TO.search(text[: found.start()]) or FROM_TO_HERE.match(text[found.end() :]):
            continue
        if SINCE.search(text[: found.start()]) and durations.CHANGES.search(text):
            continue
        if context.date is None or context.date.year - year >= durations.YOUNGEST:
            return Reading(found.start(), found.end(), {"year": year, **said})
    return None
