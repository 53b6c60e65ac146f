"""Which years a sentence compares: "since 2005", "over the past decade", "what it was before NAFTA"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.numbers import CARDINAL, number
from comity.claims.shared_blocs import entered
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.claims.context import Context, Passage

BETWEEN: Final = re.compile(
    r"\b(?:between|from)\b[^;]*?\b(?P<first>19[4-9]\d|20[0-4]\d)\b[^;]*?\b(?:and|to|until)\b[^;]*?"
    r"\b(?P<last>19[4-9]\d|20[0-4]\d|last year)\b", re.I)  # fmt: skip
SINCE: Final = re.compile(
    r"\bsince (?:the )?(?:[\w,]+ ){0,6}?(?:in )?(?P<year>19[4-9]\d|20[0-4]\d)\b|\bfrom(?:(?! to )[^.;,])* in "
    r"(?P<in>19[4-9]\d|20[0-4]\d)\b", re.I)  # fmt: skip
EVENTS: Final = (
    (re.compile(r"\bsince (?:the )?(?:global )?financial crisis\b", re.I), 2009),
    (re.compile(r"\bsince the (?:end of the )?Cold War(?: ended)?\b", re.I), 1990),
    (re.compile(r"\bsince (?:the fall of the (?:Berlin )?Wall|the Wall (?:fell|came down))\b", re.I), 1989),
    (re.compile(r"\bsince (?:German )?(?:re)?unification\b", re.I), 1990),
    (re.compile(r"\bsince (?:the )?year before (?:the )?NAFTA\b"), 1993),
    (re.compile(r"\bsince NAFTA\b|\bthan before (?:the )?NAFTA\b"), 1994),
    (re.compile(r"\bsince the end of apartheid\b", re.I), 1994),
    (re.compile(r"\bsince (?:the attacks of )?(?:11 September|September 11(?:th)?|9/11)(?! 20)\b"), 2001),
    (re.compile(r"\b(?:since|at|than at) the turn of the (?:century|millennium)\b", re.I), 2000),
)
PAST: Final = re.compile(
    rf"\b(?:past|last|over|previous|for|in|in the (?:space|course) of) (?:the )?(?:past |last |previous "
    rf")?(?P<n>{CARDINAL}|a|few|several|couple of)? ?"
    r"(?P<unit>years|decades?)\b", re.I)  # fmt: skip
# "Four times what it had been a decade before", "in the ten years to 2013"
BEFORE_THEN: Final = re.compile(
    rf"\b(?P<n>{CARDINAL}|a) (?P<unit>years?|decades?) (?:before|earlier|ago|previously)\b", re.I
)
YEARS_TO: Final = re.compile(
    rf"\b(?:the |over )?(?P<n>{CARDINAL}|a) (?P<unit>years|decades?) (?:up )?to (?P<last>19[4-9]\d|20[0-4]\d)\b",
    re.I,
)
SINCE_THEN: Final = re.compile(
    r"\bsince (?:then|that (?:year|time|date)|(?:it|they) (?:came|entered|took|went|was|were)|(?:the|this|that) "
    r"(?:agreement|treaty|pact|accord|deal))\b", re.I)  # fmt: skip
A_YEAR: Final = re.compile(r"\b(?:19[4-9]\d|20[0-4]\d)\b")
# "Since Poland's accession", to the European Union where nothing else is named.
ENTERED: Final = re.compile(
    r"\bsince (?:[\w'’]+ ){0,3}?(?:accession|entry into the (?:European )?(?:Union|EU)|(?:joined|joining) the "
    r"(?:European )?(?:Union|EU))\b(?! (?:to|into) (?:the )?(?:NATO|WTO|World))"
)
# "Fell by a fifth last year", "in 2009": against the year before.
LAST_YEAR: Final = re.compile(
    r"\b(?:in |during |over )?last year(?:['’]s (?:slump|recession|crisis|downturn|collapse))?\b(?!['’]s)",
    re.I,
)
IN_YEAR: Final = re.compile(r"\b(?:in|during) (19[4-9]\d|20[0-4]\d)\b")
HALF_OF: Final = re.compile(r"\b(?P<half>first|second) half of (?:this|the) decade\b", re.I)
BEGINNING: Final = re.compile(
    r"\bsince the (?:beginning|start|opening) of (?:this |the )(?P<span>decade|century)\b|\bsince (?:this|the) "
    r"(?P<began>decade|century) (?:began|opened)\b", re.I)  # fmt: skip
THAN_IN: Final = re.compile(
    r"\b(?:(?:less|more|fewer|larger|smaller|lower|higher|bigger) than (?:back )?in|(?:what|than) (?:it|they|that) "
    r"(?:was|were|stood at|had been|used to be)(?: back)? in|as (?:much|many|large|big|high|great) (?:\w+ ){0,3}?as "
    r"(?:it was |they were |we \w+ |they \w+ )?in|what (?:we|they|the two) \w+ in|(?:below|short of|under|above|"
    r"beyond|past|off) (?:its|their|the) (?:\w+ )?(?:peak|height|high|record|level|low|trough) (?:of|in|reached in)|"
    r"(?:twice|double|triple|times) the (?:figure|level|amount|total) (?:for|of|in)) (?:the \w+ (?:year )?(?:of "
    r")?)?(?P<year>19[4-9]\d|20[0-4]\d)\b", re.I)  # fmt: skip
THAN_WE_DID: Final = re.compile(
    r"\bthan (?:they|we|it) (?:did|do|were|was) in (?P<year>19[4-9]\d|20[0-4]\d)\b", re.I
)
MOVED_IN: Final = re.compile(
    r"\b(?:the year before|a year earlier|the previous year)\b|\bby (?:[\w.-]+ ){1,4}?(?:in|during) (?:19|20)\d\d\b|"
    r"\bon the (?:year before|previous year)\b|\b(?:doubled|tripled|quadrupled|halved|shrank|fell|dropped|slumped|"
    r"plunged|grew|rose|jumped|surged|collapsed|declined|increased|contracted) (?:\w+ ){0,2}?(?:in|during) (?:19|"
    r"20)\d\d\b",
    re.I,
)
# "A trickle in 1990, it had grown nearly twentyfold by 2014"
IN_AND_BY: Final = re.compile(
    r"\bin (?P<first>19[4-9]\d|20[0-4]\d)\b[^.;]{3,80}?\bby (?P<last>19[4-9]\d|20[0-4]\d)\b"
)
# "Over the nineties"
THROUGH_A_DECADE: Final = re.compile(
    r"\b(?:over|during|through|throughout|in the course of) the (?:19)?(?P<decade>[4-9]0s|fifties|sixties|seventies|"
    r"eighties|nineties)\b",
    re.I,
)
EARLY: Final = re.compile(
    r"\b(?:since|from|in) (?:[\w ]{0,25}?)(?:the )?(?:(?P<part>early|mid|late)[- ])?(?:19)?"
    r"(?P<decade>[4-9]0s|fifties|sixties|seventies|eighties|nineties)\b", re.I)  # fmt: skip
DECADES: Final = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}


def since_when(passage: Passage, context: Context) -> tuple[int | None, int | None]:
    """The years that a passage compares, with what the sentences before and the two states tell of them."""
    # "Since then it has tripled, and last year it passed a billion"
    if (since_then := year_before(passage.text, passage.before)) is not None:
        return since_then, None
    first, last = years_of(passage.text, context.date)
    if first is None and ENTERED.search(passage.text) and context.date:
        first = entered("EU", split_dyad(context.dyad), context.date.year)
    return first, last


def years_of(text: str, date: dt.date | None) -> tuple[int | None, int | None]:
    """The first and last year that a sentence compares; None where it does not say."""
    if found := IN_AND_BY.search(text):
        return int(found["first"]), int(found["last"])
    if found := THROUGH_A_DECADE.search(text):
        word = found["decade"].lower()
        decade = DECADES.get(word) or 1900 + int(word[-3:-1])
        return decade, decade + 9
    if found := BETWEEN.search(text):
        last = (
            (date.year - 1 if date else None) if found["last"].lower() == "last year" else int(found["last"])
        )
        return int(found["first"]), last
    if found := THAN_IN.search(text):
        return int(found["year"]), None
    if found := THAN_WE_DID.search(text):
        return int(found["year"]), None
    if found := SINCE.search(text):
        return int(found["year"] or found["in"]), None
    for pattern, year in EVENTS:
        if pattern.search(text):
            return year, None
    if (found := HALF_OF.search(text)) and date:
        begun = date.year // 10 * 10
        return (begun, begun + 5) if found["half"].lower() == "first" else (begun + 5, begun + 9)
    if (found := BEGINNING.search(text)) and date:
        span = 10 if (found["span"] or found["began"]).lower() == "decade" else 100
        return date.year // span * span, None
    if found := YEARS_TO.search(text):
        last = int(found["last"])
        return last - _years_in(found), last
    if (found := BEFORE_THEN.search(text)) and date and _years_in(found) > 1:
        return date.year - 1 - _years_in(found), None
    if found := EARLY.search(text):
        word = found["decade"].lower()
        decade = DECADES.get(word) or 1900 + int(word[:2])
        return decade + {"mid": 5, "late": 8}.get((found["part"] or "").lower(), 0), None
    if (found := PAST.search(text)) and date:
        n = 1 if (found["n"] or "").lower() in ("", "a") else number(found["n"]) or 3
        return date.year - n * (10 if found["unit"].lower().startswith("decade") else 1), None
    if LAST_YEAR.search(text) and date:
        return date.year - 2, date.year - 1
    if len(years := set(IN_YEAR.findall(text))) == 1 and MOVED_IN.search(text):
        year = int(years.pop())
        return year - 1, year
    return None, None


def _years_in(found: re.Match[str]) -> int:
    """ "Ten years", "a decade" as years."""
    n = 1 if found["n"].lower() == "a" else number(found["n"]) or 1
    return n * (10 if found["unit"].lower().startswith("decade") else 1)


def year_before(text: str, before: str) -> int | None:
    """The year that "since then" points to: the last one of the sentences before."""
    years = A_YEAR.findall(before) if SINCE_THEN.search(text) else []
    return int(years[-1]) if years else None
