"""Which years a sentence compares: "since 2005", "over the past decade", "what it was before NAFTA"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.numbers import CARDINAL, number
from comity.claims.reference_years import year_pointed_to
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
_THEN: Final = r"\b(?:since|at|before|from|after|in|by|of|when|while|as at|with) (?:the )?"
_BEGINNING: Final = r"(?:(?:very )?(?:beginning|start|dawn|opening|outset|first years?) of |turn of )?"
EVENTS: Final = (
    (
        re.compile(r"\bbefore (?:the )?(?:(?:global|world|great) )?(?:financial |economic )?crisis\b", re.I),
        2008,
    ),
    (re.compile(r"\bsince (?:the )?(?:end of the )?(?:Second World War|World War (?:II|Two))\b", re.I), 1946),
    (re.compile(r"\bsince (?:the end of )?the (?:last )?war\b(?=[,.;]| ha(?:s|ve)\b|$)", re.I), 1946),
    (
        re.compile(
            r"\bsince (?:the )?(?:global |world |great )?(?:financial crisis|downturn|recession)\b", re.I
        ),
        2009,
    ),
    (re.compile(r"\b(?:since|before) (?:the )?(?:(?:corona|covid)\S* )?pandemic\b", re.I), 2019),
    (
        re.compile(
            r"\b(?:since|before|after) the Cold War\b|\bend of the Cold War\b|\bthe Cold War ended\b", re.I
        ),
        1990,
    ),
    (
        re.compile(
            r"\b(?:fall of the (?:Berlin )?Wall|the (?:Berlin )?Wall (?:fell|came down|(?:still "
            r")?stood))\b",
            re.I,
        ),
        1989,
    ),
    (re.compile(rf"{_THEN}(?:German )?(?:re)?unification\b", re.I), 1990),
    (re.compile(r"\bsince (?:the )?year before (?:the )?NAFTA\b"), 1993),
    (re.compile(r"\bsince NAFTA\b|\bthan before (?:the )?NAFTA\b"), 1994),
    (re.compile(r"\bsince (?:the attacks of )?(?:11 September|September 11(?:th)?|9/11)(?! 20)\b"), 2001),
    (
        re.compile(
            rf"{_THEN}{_BEGINNING}(?:the |this )?(?:new |present |current )?(?:century|millennium)\b", re.I
        ),
        2000,
    ),
    # What everybody dates, wherever it is set beside the present.
    *(
        (re.compile(rf"(?i:{_THEN}{_BEGINNING})(?:{event})\b"), year)
        for event, year in (
            (r"(?:(?:Islamic|Iranian) [Rr]evolution)", 1979),
            (r"Camp David(?: [Aa]ccords?)?", 1979),
            (
                r"(?:(?:the )?(?:Gulf [Ww]ar|[Cc]ollapse of the Soviet Union)|(?:end|fall|break-?up) of the Soviet "
                r"Union)",
                1991,
            ),
            (r"Élysée [Tt]reaty", 1963),
            (
                r"(?:(?:the )?(?:[Cc]ollapse|[Ff]all|[Ee]nd) of communism|communism (?:fell|collapsed|ended))",
                1989,
            ),
            (r"Treaty of Asunci[oó]n", 1991),
            (r"(?:end|fall) of apartheid", 1994),
            (r"(?:the )?Asian (?:financial )?crisis", 1997),
            (r"(?:(?:introduction|arrival|launch|birth) of the euro|euro (?:came|arrived|was))", 1999),
            (
                r"(?:China (?:joined|entered)|China['’]s (?:entry|accession) (?:in)?to) the (?:WTO|World Trade)",
                2001,
            ),
            (r"(?:(?:war in|invasion of) Iraq|Iraq [Ww]ar)", 2003),
            (r"(?:Arab (?:[Ss]pring|[Uu]prisings)|(?:civil )?war in Syria|Syrian (?:civil )?war)", 2011),
            (r"(?:(?:the )?Maidan|(?:annexation|seizure) of Crimea)", 2014),
            (r"(?:(?:the )?Brexit (?:vote|referendum))", 2016),
        )
    ),
)
PAST: Final = re.compile(
    rf"\b(?:past|last|over|within|previous|for|in|in the (?:space|course) of) (?:(?:only|just|barely|scarcely|less "
    rf"than|little more than|the|those|these) )*(?:past |last |previous )?(?P<n>{CARDINAL}|a|few|several|couple of)? "
    rf"?(?P<unit>years|decades?)\b", re.I)  # fmt: skip
# "Four times what it had been a decade before", "in the ten years to 2013"
BEFORE_THEN: Final = re.compile(
    rf"\b(?P<n>{CARDINAL}|a) (?P<unit>years?|decades?) (?:or so |or more )?(?:before|earlier|ago|previously)\b",
    re.I,
)
YEARS_TO: Final = re.compile(
    rf"\b(?:the |over )?(?P<n>{CARDINAL}|a) (?P<unit>years|decades?) (?:up )?to (?P<last>19[4-9]\d|20[0-4]\d)\b",
    re.I,
)
# "Than ten years ago", "since the turn of the century": of a comparison or a course.
OF_A_COURSE: Final = re.compile(r"(?<!more )(?<!less )(?<!fewer )\bthan\b|\b(?:since|times|what)\b", re.I)
A_YEAR: Final = re.compile(r"\b(?:19[4-9]\d|20[0-4]\d)\b")
# "Since Poland's accession", to the European Union where nothing else is named.
ENTERED: Final = re.compile(
    r"\b(?:[Ss]ince|[Aa]t|[Ii]n|of) (?:[\w'’]+ ){0,3}?(?:accession|(?:entry into|joined|joining|entered|entering) the "
    r"(?:European )?(?:Union|EU|Community|EEC))\b(?! (?:to|into) (?:the )?(?:NATO|WTO|World))"
)
# "Fell by a fifth last year", "in 2009": against the year before.
LAST_YEAR: Final = re.compile(
    r"\b(?:in |during |over )?last year(?:['’]s (?:slump|recession|crisis|downturn|collapse))?\b(?!['’]s)",
    re.I,
)
HALF_OF: Final = re.compile(r"\b(?P<half>first|second) half of (?:this|the) decade\b", re.I)
# "Since the beginning of the decade", "than at its start"
BEGINNING: Final = re.compile(
    rf"{_THEN}(?:beginning|start|opening|outset) of (?:this |the )decade\b|\b(?:since|when) (?:this|the) decade "
    r"(?:began|opened)\b|\b(?:in|over|during|throughout|(?:in )?the course of) (?:this|the present|the current) "
    r"decade\b",
    re.I)  # fmt: skip
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
# "A trickle in 1990, it had grown nearly twentyfold by 2014"
IN_AND_BY: Final = re.compile(
    r"\bin (?P<first>19[4-9]\d|20[0-4]\d)\b[^.;]{3,80}?\bby (?P<last>19[4-9]\d|20[0-4]\d)\b"
)
# "Over the nineties", "in the first decade of the century"
THROUGH_A_DECADE: Final = re.compile(
    r"\b(?:in|over|during|through|throughout|in the course of) the (?:19)?(?:(?<!in the )(?P<decade>[4-9]0s|fifties|"
    r"sixties|seventies|eighties|nineties)|(?P<first>first decade of (?:this|the) century))\b",
    re.I,
)
EARLY: Final = re.compile(
    r"\b(?:since|from|in|of) (?:[\w ]{0,25}?)(?:the )?(?:(?P<part>early|mid|late)[- ])?(?:19)?"
    r"(?P<decade>[4-9]0s|20[01]0s|fifties|sixties|seventies|eighties|nineties)\b", re.I)  # fmt: skip
DECADES: Final = {"fifties": 1950, "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990}
# "For half a century"
HALF_A_CENTURY: Final = re.compile(
    r"\b(?:for|over|in|(?:past|last)) (?:the )?(?:past |last )?half[ -]a?[ -]?century\b", re.I
)
# "Stood at eleven billion in 2001 and had tripled twelve years later"
LATER: Final = re.compile(
    rf"\b(?P<n>{CARDINAL}|a dozen|a) (?P<unit>years?|decades?) (?:later|on|afterwards)\b", re.I
)
# What is set beside an amount of another year.
COMPARES: Final = re.compile(
    r"\b(?:than (?:it|they|we|there|in|at|under|did)|times (?:as|what|that|the)|twice|double|triple|half that|what|as "
    r"(?:many|much|large|great|high)|fewer|(?:below|above) (?:that|those) of|level|figure|peak|compared|against|"
    r"beside|short of|up from|down from|had been)\b", re.I)  # fmt: skip
# "Fell by a fifth in 2009", "in the crisis year of 2009", "came through 2009 unscathed": against the year before.
MOVED_IN: Final = re.compile(
    r"\b(?:(?:crisis|recession|slump|war|boom|drought|pandemic) year,?(?: of)?|(?:crisis|recession|slump|crash) of) "
    r"(?P<crisis>19[4-9]\d|20[0-4]\d)\b|\bthrough (?P<through>19[4-9]\d|20[0-4]\d)\b|\b(?:grew|rose|fell|shrank|leapt|"
    r"slid|(?:doubl|tripl|trebl|quadrupl|halv|slump|plung|jump|surg|soar|collaps|declin|increas|contract|dropp|"
    r"recover|expand|climb|dipp|slipp|tumbl)ed|growth|rise|fall|drop)(?: off a cliff| back| off| away| down)?(?: "
    r"\w+ly)?(?: by [\w.% -]{2,40}?)?(?: on average)? (?:in|during) (?P<year>19[4-9]\d|20[0-4]\d)\b|\bby (?:[\w.-]+ "
    r"){1,4}?(?:in|during) (?P<by>19[4-9]\d|20[0-4]\d)\b",
    re.I,
)
AFTER_AN_EVENT: Final = re.compile(
    r"\b(?:after|from|in the wake of) the (?:[\w'’-]+ ){1,4}?(?:of|in) (?P<year>19[4-9]\d|"
    r"20[0-4]\d)\b", re.I)  # fmt: skip
# "Fell for the first time since 2009": what it fell from is another year.
FIRST_SINCE: Final = re.compile(r"\bfor the (?:first|second|only|last) time (?:since|in) [^,.;]*", re.I)
# "In 2009 against the year before"
YEAR_BEFORE: Final = re.compile(
    r"\b(?:the year before|a year earlier|the previous year|on the (?:year before|previous year))\b", re.I
)
# "Since the agreement with the Union entered into force in 2000"
SINCE_LONG: Final = re.compile(r"\bsince\b[^.;]{0,120}?\b(?P<year>19[4-9]\d|20[0-4]\d)\b", re.I)


def since_when(passage: Passage, context: Context) -> tuple[int | None, int | None]:
    """The years that a passage compares, with what the sentences before and the two states tell of them."""
    first, last = years_of(passage.text, context.date) if A_YEAR.search(passage.text) else (None, None)
    if first is not None:
        return first, last
    # "Since then it has tripled, and last year it passed a billion"
    if (told := year_pointed_to(passage, context)) is not None:
        return told, None
    first, last = years_of(passage.text, context.date)
    if first is None and ENTERED.search(passage.text) and context.date:
        first = entered("EU", split_dyad(context.dyad), context.date.year)
    return first, last


def years_of(text: str, date: dt.date | None) -> tuple[int | None, int | None]:
    """The first and last year that a sentence compares; None where it does not say."""
    text = FIRST_SINCE.sub(" ", text)
    if said := _span(text, date):
        return min(said), max(said)
    for pattern in (THAN_IN, THAN_WE_DID, SINCE):
        if found := pattern.search(text):
            return int(next(filter(None, found.groups()))), None
    for pattern, year in EVENTS:
        if pattern.search(text) and (date is None or year < date.year):
            return year, None
    if (found := HALF_OF.search(text)) and date:
        begun = date.year // 10 * 10
        return (begun, begun + 5) if found["half"].lower() == "first" else (begun + 5, begun + 9)
    if BEGINNING.search(text) and date:
        return date.year // 10 * 10, None
    if (found := BEFORE_THEN.search(text)) and date and _years_in(found) > 1:
        return date.year - 1 - _years_in(found), None
    if found := EARLY.search(text):
        word = found["decade"].lower()
        decade = DECADES.get(word) or (int(word[:4]) if word.startswith("20") else 1900 + int(word[:2]))
        return decade + {"mid": 5, "late": 8}.get((found["part"] or "").lower(), 0), None
    if (found := PAST.search(text)) and date:
        n = 1 if (found["n"] or "").lower() in ("", "a") else number(found["n"]) or 3
        return date.year - n * (10 if found["unit"].lower().startswith("decade") else 1), None
    if HALF_A_CENTURY.search(text) and date:
        return date.year - 50, None
    return _by_the_years_named(text, date)


def _span(text: str, date: dt.date | None) -> tuple[int, int] | None:
    """The two years between which a sentence says that something moved; None where it names no such two."""
    if found := IN_AND_BY.search(text):
        return int(found["first"]), int(found["last"])
    if found := THROUGH_A_DECADE.search(text):
        if found["first"]:
            return 2000, 2009
        word = found["decade"].lower()
        decade = DECADES.get(word) or 1900 + int(word[-3:-1])
        return decade, decade + 9
    if (found := BETWEEN.search(text)) and (date or found["last"].lower() != "last year"):
        last = date.year - 1 if date and found["last"].lower() == "last year" else int(found["last"])
        return int(found["first"]), last
    if found := YEARS_TO.search(text):
        last = int(found["last"])
        return last - _years_in(found), last
    if (found := LATER.search(text)) and (before := A_YEAR.findall(text[: found.start()])):
        return int(before[-1]), int(before[-1]) + _years_in(found)
    return None


def _by_the_years_named(text: str, date: dt.date | None) -> tuple[int | None, int | None]:
    """Of a comparison the earlier of the years named and the later one; else a year against the one before it."""
    if found := SINCE_LONG.search(text):
        return int(found["year"]), None
    years = sorted({int(year) for year in A_YEAR.findall(text) if date is None or int(year) <= date.year})
    last_year = LAST_YEAR.search(text)
    if COMPARES.search(text) or len(years) > 1:
        lately = bool(date and years and years[0] >= date.year - 1)
        if len(years) == 1 and not lately:
            return years[0], date.year - 1 if last_year and date else None
        if len(years) == 2:
            return years[0], years[1]
    # "Came back after the slump of 2009"
    if (found := AFTER_AN_EVENT.search(text)) and len(years) == 1:
        return int(found["year"]), None
    if last_year and date:
        return (years[0] if years and years[0] < date.year - 2 else date.year - 2), date.year - 1
    found = MOVED_IN.search(text)
    if len(years) == 1 and (found or YEAR_BEFORE.search(text)):
        return years[0] - 1, years[0]
    return None, None


def year_of_then(text: str, date: dt.date | None) -> int | None:
    """The year of a time gone by that a clause is set in: "in 2000", "ten years earlier"; None where it has none."""
    if date is None:
        return None
    years = [int(year) for year in A_YEAR.findall(text) if int(year) < date.year - 1]
    return min(years) if years else year_told_otherwise(text, date)


def year_told_otherwise(text: str, date: dt.date) -> int | None:
    """The year of "ten years earlier" or "at the turn of the century", for a clause that is set in it."""
    if OF_A_COURSE.search(text):
        return None
    if (found := BEFORE_THEN.search(text)) and _years_in(found) > 1:
        return date.year - 1 - _years_in(found)
    return next((year for pattern, year in EVENTS if pattern.search(text) and year < date.year), None)


def _years_in(found: re.Match[str]) -> int:
    """ "Ten years", "a decade" as years."""
    said = found["n"].lower()
    n = 1 if said == "a" else 12 if said == "a dozen" else number(said) or 1
    return n * (10 if found["unit"].lower().startswith("decade") else 1)
