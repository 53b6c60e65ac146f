"""Places among those who do a deed: "third among the countries with which we trade", "those to whom we give aid"."""

from __future__ import annotations

import re
from typing import Any, Final

from comity.claims.context import Context, Passage
from comity.claims.deeds import deed_of, details_of
from comity.claims.numbers import ORDINAL, number
from comity.claims.regions import region_of
from comity.states import Mention, find_mentions, split_dyad

_KIND: Final = (
    r"(?:countr(?:y|ies)|nations?|states?|places?|markets?|those|partners?|lands?|econom(?:y|ies)|governments?|"
    r"neighbou?rs?|powers?)"
)
# "The countries with which Libya trades", "those who buy from Peru", "all the countries we sell to"
CLAUSE: Final = re.compile(
    rf"\b{_KIND}(?: (?:in|on|of|outside) (?P<where>(?!which|whom)[^,.;]{{3,25}}?))?,? (?:(?P<way>with|to|from|in|"
    rf"among|at) (?:which|whom)|(?P<at>where)|(?P<subject>that|who|which|whose)|(?=(?:the )?(?-i:[A-Z])|we |it |they "
    rf"))(?P<deed> "
    r"?[^,.;:]{3,90})",
    re.I,
)
# "We sell to", "Vietnam does most of its trade with remains": on which side of the deed the listed stand.
END_WAY: Final = re.compile(r"\b(?P<way>with|to|from)\b(?=$| (?:is|are|was|remains?|the most)\b)", re.I)
SOMEBODY: Final = re.compile(r" ?(?:the )?(?:(?-i:[A-Z])|(?:we|it|they|our|its|his)\b)", re.I)
BY_WAY: Final = {
    "with": "take",
    "to": "take",
    "in": "take",
    "among": "take",
    "at": "take",
    "where": "take",
    "from": "give",
}
MOST: Final = re.compile(r"\b(?:the |by far )*most\b(?! (?:important|of all))", re.I)
MORE: Final = re.compile(r"\b(?:more|as much|so much|as many|so many|better)\b", re.I)
NO: Final = re.compile(r"\b(?:no|there is no|there isn['’]t a)(?: other| single)? $", re.I)
ONE_OF: Final = re.compile(r"\b(?:one of|among|amongst) (?:the |those )?$", re.I)
_PLACE: Final = rf"(?P<nth>{ORDINAL}|number one|no\. ?1|top|foremost)(?: place)?"
_STANDS: Final = (
    r"(?:ranks?|ranked|comes?|came|stands?|stood|is|are|was|were|placed|remains?|takes?|took|holds?|held)"
)
# "Ranks third among the", "tops the list of": before the clause ...
BEFORE: Final = re.compile(
    rf"\b(?:{_STANDS}(?: (?:only|now|just|still|currently|a distant|in|the))* {_PLACE} (?:among|amongst|of|in the "
    rf"(?:list|ranking|order|league) of|on the list of)|(?P<top>(?:tops?|topped|heads?|headed|leads?|led)) (?:the|our|"
    rf"its) (?:list|table|ranking|league|field) of) (?:all |all of )?(?:the )?$",
    re.I,
)
# ... ", Uganda comes first" behind it.
BEHIND: Final = re.compile(
    rf"[^.;]{{0,50}}?\b{_STANDS}(?: (?:only|now|just|still|easily|a distant|in|at|the|by far|far and away))* "
    rf"{_PLACE}\b",
    re.I,
)
# Those before or behind whom it stands are not the one that is placed.
BESIDE: Final = re.compile(r"\b(?:after|behind|before|ahead of|than|not|followed by|and|or) (?:the )?$", re.I)


def listed_by_deed(
    passage: Passage, context: Context, named: list[Mention]
) -> tuple[int, int, dict[str, Any]] | None:
    """Start, end and details of a place among those whom a relative clause describes; None where there is none."""
    text, pair = passage.text, split_dyad(context.dyad)
    for found in CLAUSE.finditer(text):
        inside = [each for each in named if found.start("deed") <= each.start < found.end()]
        made = _deed(found, text, passage.before)
        place = _place(text, found)
        if made is None or place is None or not inside:
            continue
        owner = str(inside[0].state)
        if not _other_is_placed(text, found, owner, context, named, pair):
            continue
        flow, role = made
        if flow == "troops" and "USA" not in pair:
            continue
        details = details_of(flow, role, owner, place)
        if region := region_of(found["where"] or ""):
            details |= {"region": region, "outside": bool(re.search(r"\boutside\b", found[0]))}
        return found.start(), found.end(), details
    return None


def _deed(found: re.Match[str], text: str, before: str) -> tuple[str, str] | None:
    """What flows, and whether those listed give or take it."""
    deed = found["deed"]
    way = (found["way"] or ("where" if found["at"] else "")).lower()
    if not way and (not found["subject"] or SOMEBODY.match(deed)):
        end = END_WAY.search(deed)
        if end is None:
            return None
        way = end["way"].lower()
    made = deed_of(f"{deed} {way}" if way == "with" else deed, f"{text} {before}")
    if made is None or not way:
        return made
    return made[0], "both" if made[0] == "trade" else BY_WAY[way]


def _place(text: str, found: re.Match[str]) -> int | None:
    before, deed = text[: found.start()], found["deed"]
    if listed := BEFORE.search(before):
        return 1 if listed["top"] else _number(listed["nth"])
    if NO.search(before):
        return 1 if MORE.search(deed) or MORE.search(text[found.end() :]) else None
    if ONE_OF.search(before):
        behind = BEHIND.match(text, found.end())
        return _number(behind["nth"]) if behind else None
    if MOST.search(deed):
        return 1
    behind = BEHIND.match(text, found.end())
    return _number(behind["nth"]) if behind else None


def _number(nth: str) -> int | None:
    return (
        1 if nth.lower() in ("number one", "top", "foremost") or nth.lower().startswith("no") else number(nth)
    )


def _other_is_placed(
    text: str, found: re.Match[str], owner: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> bool:
    """Whether the other of the two has the place: it is named first outside the clause, or nobody is."""
    outside = [
        each
        for each in sorted([*find_mentions(text, date=context.date), *named], key=lambda each: each.start)
        if each.state
        and not found.start("deed") <= each.start < found.end()
        and not BESIDE.search(text[: each.start])
    ]
    first = next((each.state for each in outside if each.state != owner), None)
    return first is None or (first in pair and first != owner)
