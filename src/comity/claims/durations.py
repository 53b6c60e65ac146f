"""How texts say for how long two states have been tied, or since when: "seven decades", "allies since 1951"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.agreement_age import sort_named
from comity.claims.changes import FALLEN, FALLING, FELL, RISEN, RISING, ROSE
from comity.claims.context import BOND, Passage
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.claims.shared_blocs import shared_bloc

SHORTEST: Final = 20
YOUNGEST: Final = 10
# A trade agreement, or a bloc's new member, is young for a bond.
YOUNGEST_AGREEMENT: Final = 3
NEAR: Final = 40
ALLIED: Final = re.compile(r"\b(?:alliances?|allies|ally|allied|treaty)\b", re.I)
OTHER_START: Final = re.compile(
    r"\b(?:armistice|non-?aggression|(?:of|anniversary of (?:\w+ )?)independence|(?:free )?trade agreement|"
    r"normali[sz](?:ed|ing|es?)|(?:since|after|end of) (?:the |our )?(?:\w+ )?(?<!cold )(?<!world )(?<!korean )war|"
    r"(?:no|without|fought|fight) (?:a )?(?:\w+ )?war|(?:been|entered|is) in(?:to)? force)\b",
    re.I,
)
DIPLOMATIC: Final = re.compile(
    r"\bexchang\w+ (?:\w+ ){0,2}?(?:envoys|ambassadors|high commissioners|(?:diplomatic )?missions)\b|\b(?:diplomats|"
    r"envoys|ambassadors|missions) (?:have |had |has )?(?:been )?(?:exchanged|posted|accredited|stationed)\b|"
    r"\bdiplomatic footing\b|\b(?:missions|embass(?:y|ies))\b[^.;]{0,60}? (?:open(?:ed)?|operat\w+|stood|worked|at "
    r"work|kept|exchanged|maintained|severed|closed)\b|\b(?:diplomatic|formal|official) (?:relations|missions|"
    r"relationship|ties|links|journey|contacts)\b|\b(?:kept|had|maintained|has had|have had|keep|maintain) (?:an? "
    r")?(?:\w+ )?(?:embass(?:y|ies)|envoys|ambassadors|missions?|legations?)\b|\b(?:diplomatic missions?|"
    r"legations)\b[^.;]{0,60}?\b(?:since|open|maintained|without a break)\b|\b(?:establish\w+|opened|open|"
    r"set(?:ting)? up) (?:of )?(?:their |our |full |bilateral )*(?:relations|ties)\b|\bdealt with (?:each other|one "
    r"another)\b|\breceived an? envoy\b|\b(?:has|have) been represented in\b|\brecogni[sz]ed\b|\bnormali[sz]\w+ (?:of "
    r")?(?:\w+ )?(?:relations|ties)\b",
    re.I,
)
DEED: Final = re.compile(r"\b(?:[Tt]reaty|[Pp]act|[Aa]ccords?|[Aa]greement|[Dd]eclaration)\b")
BOUND: Final = (
    r"more than|over|well over|just over|upwards of|at least|beyond|nearly|almost|close to|close on|just under|not "
    r"quite|some|about|around|roughly|approximately|fully|a full|a mere|barely|only|just|the better part of"
)
_DATE: Final = (
    r"(?:the )?(?:day of )?(?:(?:early |late )?(?:spring|summer|autumn|fall|winter) of )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?(?:(?-i:[A-Z][a-z]+),? (?:\d{1,2}(?:st|nd|rd|th)?,? )?)?(?:in )?"
    r"(?P<year>1[3-9]\d\d|20[0-4]\d)"
)
# What is signed, of which a text gives the age.
_DEEDS: Final = (
    r"(?:treaty|treaties|pact|accords?|agreement|deal|memorandum|peace|FTA|ANZUS|CER|NAFTA|Closer Economic Relations)"
)  # fmt: skip
_TIES: Final = (
    r"(?:relations|relationship|ties|links|alliance|partnership|friendship|embass(?:y|ies)|allies|partners|"
    r"journey)"
)
_BEGAN: Final = (
    r"(?:establish(?:ed|ment|ing)?|set up|setting up|opened|opening|entered into|formali[sz](?:ed|ation|ing)|"
    r"inaugurated|commenced?|began|begun|started|forged|founded|founding|formed|became|launched|sealed|recogni[sz]ed "
    r"each other|normali[sz](?:ed|ation|ing))"
)
# As of an agreement as well: "put their names to", "came into force".
_MADE: Final = (
    rf"(?:{_BEGAN}|signed|signing|concluded|struck|sealed|put (?:\w+ ){{1,3}}(?:names?|signatures?|hands?) to|made "
    r"peace|(?:came|come|entered|entering|went|been|entry) into (?:force|effect|being)|took effect|exchanged|restored|"
    r"resumed|bound themselves)"
)
_AGED: Final = rf"(?:{_TIES}|{_DEEDS})"
_AT: Final = r"(?:in|on|as early as|back in),?"
DECADES: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}|a)[ -](?:(?:unbroken|uninterrupted|long|full|solid|peaceful|"
    rf"turbulent|eventful) )?decades?\b", re.I)  # fmt: skip
LONGER: Final = ("more than", "over", "well over", "just over", "upwards of", "at least", "beyond")
SHORTER: Final = ("nearly", "almost", "close to", "close on", "just under", "not quite", "the better part of")
QUARTERS: Final = 3
PARTS: Final = {"half": 50, "a": 25, "three": 75}
INTO: Final = re.compile(
    rf"\b(?:in|into|entered|entering) (?:its|their|the|a) (?P<n>{ORDINAL}) decade\b", re.I
)
HALF_CENTURY: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<part>half a|a quarter(?: of a|-)|three[- ]quarters of a) ?century\b",
    re.I,
)
CENTURY: Final = re.compile(
    rf"(?<!half )(?<!quarter of )(?<!quarters of )\b(?:(?P<bound>{BOUND}) )?(?P<n>a|"
    rf"{CARDINAL}) centur(?:y|ies)\b",
    re.I,
)
YEARS: Final = re.compile(
    rf"\b(?P<lead>for|marks?|marked|marking|after|celebrat\w+|over|during|of|spans?|spanning|lasted|last|past|back|is|"
    rf"are|was|turns?|turned|through|across|than|within|stretch\w+|commemorat\w+|in)\s(?:the\s)?(?:(?:past|last|"
    rf"course of|these)\s)?(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years\b(?! (?:old|from now|later|before|earlier|"
    rf"after))(?P<ago> ago)?",
    re.I,
)
YEAR_LONG: Final = re.compile(rf"\b(?P<n>{CARDINAL})(?:-years?(?:-long|-old)?| years?-(?:long|old))\b", re.I)
# "this century-old alliance"
CENTURIES: Final = re.compile(
    rf"\b(?:(?P<n>{CARDINAL}|a)[ -])?centur(?:y|ies)-(?:old|long) (?:\w+ )?(?:alliance|partnership|friendship|"
    rf"relations\w*|ties|bonds?)\b",
    re.I,
)
# "fifty years of Franco-German friendship"
YEARS_OF: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years of (?:[\w'’-]+ ){{0,4}}?(?:friendship|alliance|partnership|"
    rf"relations|relationship|diplomatic relations|ties|co-?operation|peace|treaty|bonds?|engagement|amity|"
    rf"brotherhood|solidarity|collaboration)\b", re.I)  # fmt: skip
# "The nineties"
TENTHS: Final = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip
# "established in the 1960s"
DECADE: Final = re.compile(
    r"\b(?:(?:established|forged|founded|born|formed|began|started|sealed|dat(?:es?|ing)(?: "
    r"back)?)\b[^.;]{0,25}?\b(?:in|to|from)|(?:ally|allies|allied|alliance|partners|friends|bound|pledged|embass(?:y|"
    r"ies)|legations?|missions?)\b[^.;]{0,60}? since|^since) the (?:early |late |mid-?|middle of the "
    r")?(?:(?P<decade>1[89]\d0|20[0-4]0)s|(?:nineteen[- ])?"
    rf"(?P<word>{'|'.join(TENTHS)}))\b", re.I)  # fmt: skip
# "began twenty-five years ago"
AGO: Final = re.compile(
    r"\b(?:began|begun|started|became|signed|concluded|established|forged|founded|formed|sealed|opened|"
    r"recogni[sz]ed)\b[^.;]{0,40}?"
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years ago\b", re.I)  # fmt: skip
# "It has been sixty years since de Gaulle and Adenauer sealed the reconciliation"
YEARS_SINCE: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years (?:since|on from)\b[^.;]{{0,60}}?\b(?:{_MADE}|{_AGED}|"
    r"formali[sz]ed|embass\w+)\b",
    re.I,
)
# "100 years ago the treaty was signed"
AGO_FIRST: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years ago\b[^.;]{{0,80}}?\b{_AGED}\b[^.;]{{0,60}}?\b{_MADE}\b",
    re.I,
)
# "Ten years after it entered into force, the treaty is ..."
YEARS_AFTER: Final = re.compile(
    rf"^(?P<n>{CARDINAL}) years after [^.;,]{{0,50}}?\b{_MADE}\b[^.;]{{0,60}}?\b{_AGED}\b(?=[^.;]*\b(?:is|are|still|"
    r"remains?|has|have|binds?)\b)",
    re.I,
)
ANNIVERSARY: Final = re.compile(
    rf"\b(?P<n>{ORDINAL}) anniversary of (?:the |our |their |its )?(?:signing of |conclusion of |normali[sz]ation of |"
    rf"establishing |establishment of |their establishing |opening )?(?:\w+ )?(?:[\w.'’-]+ ){{0,4}}?(?:alliance|"
    rf"treaty|partnership|friendship|relations|relationship|ties)\b",
    re.I,
)
SINCE: Final = re.compile(
    r"\b(?:since|dat(?:es?|ing|ed) from|(?:forged|founded|established|born|formed|created|rooted|sealed) (?:back )?in|"
    r"(?:dat(?:ing|es?|ed)|go(?:es|ing)?|reach(?:es|ing)?|stretch(?:es|ing)?|trac\w+) (?:\w+ )?(?:back )?to) "
    r"(?:\d{1,2} )?(?:\w+ )?(?:\d{1,2}, )?(?P<year>1[3-9]\d\d|20[0-4]\d)(?=\s*(?:[,.;:)–—”\"]|$)|\s(?:and|when|"
    r"through|have|has|the|our|both|we|they|these)\b)",
    re.I,
)
# "allies since the ink dried in October 1953"
SINCE_WHEN: Final = re.compile(
    r"\b(?:allies|allied|alliance|partners?|partnership|friends|relations?|ties|bound|tied|linked|joined|pledged|"
    r"obliged|committed)\b[^.;]{0,60}?\bsince (?:[\w'’-]+ ){1,10}?(?:in|of|on) (?:\d{1,2} )?(?:[A-Z][a-z]+,? "
    r"(?:\d{1,2}, )?)?(?P<year>1[89]\d\d|20[0-4]\d)\b"
)
# "established diplomatic relations on May 21, 1951"
BEGAN_IN: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_BEGAN}\b[^.;]{{0,50}}?\b{_TIES}\b[^.;\d]{{0,40}}?\b{_AT} {_DATE}\b",
        rf"\b{_TIES}\b[^.;\d]{{0,60}}?\b(?:{_BEGAN}|dates?|born) (?:\w+ )?{_AT} {_DATE}\b",
        rf"\b{_TIES}\b[^.;\d]{{0,80}}? (?:began|begun|started) (?:with|when|by|after|upon) "
        rf"[^.;\d]{{0,70}}?\b(?:in|on) {_DATE}\b",
        rf"\b{_TIES}\b[^.;\d]{{0,60}}? (?:goes|go|dates?|reach(?:es)?|stretch(?:es)?|trac\w+) back to "
        rf"[^.;\d]{{3,80}}?\b(?:in|on|of) {_DATE}\b",
        rf"(?:^|[,;] |\band ){_AT} {_DATE},? [^.;\d]{{0,60}}?\b(?:{_BEGAN}|recogni[sz]ed)\b[^.;]{{0,30}}?\b(?:{_TIES}|"
        rf"each other|one another)\b",
        rf"\b(?:began|begun|started)(?: life)? in {_DATE} as an? (?:[\w-]+ ){{0,3}}?(?:{_TIES}|pact)\b",
        rf"\bsince (?:[\w'’,-]+ ){{0,10}}?{_TIES} (?:[\w'’-]+ ){{0,4}}?(?:in|on|of) {_DATE}\b",
    )
)
# "Seventy years ago, we formally established the alliance"
AGO_WE: Final = re.compile(
    rf"\b(?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years ago\b[^.;]{{0,80}}?\b(?:{_MADE}\b[^.;]{{0,60}}?\b{_AGED}|"
    r"bound themselves|made peace)\b",
    re.I,
)
# "Our trade agreement entered into force ten years ago"
MADE_AGO: Final = re.compile(
    rf"\b{_AGED}\b[^.;]{{0,80}}?\b{_MADE}\b[^.;]{{0,25}}? (?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years ago\b",
    re.I,
)
# "The alliance turns 70"
TURNS: Final = re.compile(
    rf"\b{_AGED}\b[^.;]{{0,40}}? (?:turns|turned|is turning) (?P<n>{CARDINAL})\b(?! (?:per|%|"
    rf"times))",
    re.I,
)
# "celebrates its 70th birthday", "is in its 66th year"
BIRTHDAY: Final = re.compile(
    rf"\b{_AGED}\b[^.;]{{0,40}}? (?:its|their) (?P<n>{ORDINAL}) (?:birthday|anniversary|year\b)",
    re.I,
)
# "sixty-six years on, the alliance ..."
YEARS_ON: Final = re.compile(rf"\b(?P<n>{CARDINAL}) years on,? (?:[\w'’-]+ ){{0,4}}?{_TIES}\b", re.I)
# Wars that a text dates a bond from; a bond "since" one may date from its years or the nine after.
ERAS: Final = tuple(
    (
        re.compile(
            rf"\bsince (?:(?:the|end|of|years?|just|right|soon|after|following) ){{0,6}}(?:{war})\b", re.I
        ),
        first,
        last + 9,
    )
    for war, first, last in (
        ("Second World War|World War (?:II|Two|2)|WWII", 1939, 1945),
        ("Korean War", 1950, 1953),
        ("First World War|World War (?:I|One|1)", 1914, 1918),
    )
)
# "The most successful pact the world has seen since the war" dates no bond.
SEEN_SINCE: Final = re.compile(
    r"\b(?:most|best|worst|greatest|biggest|largest|world|history|ever|seen)\b", re.I
)
# "dates back to the early 19th century"
CENTURY_OF: Final = re.compile(
    r"\b(?:dat(?:es?|ing)|go(?:es|ing)?|stretch(?:es|ing)?|reach(?:es|ing)?|trac\w+) (?:\w+ )?back,?(?: "
    r"[\w ,]{0,25}?)? ?to the (?P<part>early |late |mid-?|mid )?(?P<century>1\d|20)th[- ]century\b", re.I)  # fmt: skip
CENTURY_SINCE: Final = re.compile(
    rf"\bsince the (?P<part>early |late |mid-?)?(?P<n>{ORDINAL})[- ]century\b", re.I)  # fmt: skip
PARTS_OF: Final = {"early": (0, 39), "mid": (34, 66), "late": (60, 99), "": (0, 99)}
# "The alliance is 70 years old"
OLD: Final = re.compile(
    rf"\b{_AGED}\b[^.;]{{0,60}}? (?:(?P<bound>{BOUND}) )?(?P<n>{CARDINAL}) years (?:old|of age|young)\b",
    re.I,
)
# A person's years, not the bond's.
SERVED: Final = re.compile(r"\b(?:served|worked|lived|taught|spent|lectured|practi[sc]ed) (?:\w+ )?$", re.I)
FIRST_TIME: Final = re.compile(r"\bfirst (?:time|[\w-]+ )[^.;]{0,40}$", re.I)
FOUNDED: Final = re.compile(
    r"\b(?:became|become|forged|signed|concluded|established|founded|born|began|begun|started|sealed|formed|opened|"
    r"recogni[sz]ed|exchanged|set up|entered into)\b",
    re.I,
)
# An agreement on trade or borders begins no bond.
NO_BOND: Final = re.compile(
    r"\b(?:treaty allies|agreement|accord|trade|boundary|border|visa|strategic partnership)\b", re.I
)
AHEAD: Final = re.compile(r"\b(?:another|next|coming|will|ahead(?! of))\b", re.I)
# "Next spring it will be seventy years", "come December it will be forty years since" is as good as this year.
SOON: Final = re.compile(
    r"\bnext year [^.;]{0,60}? will (?:mark|celebrate|have)\b|\bit will (?:then )?(?:be|have been) (?:exactly )?[\w "
    r"-]{3,30}? years since\b|\b(?:next|this|coming) (?:week|month|spring|summer|autumn|fall|winter|(?:Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b|\btomorrow\b|\blater this year\b",
    re.I,
)
# A day that is kept is known to the year, of the signature or of the beginning.
OF_THE_DAY: Final = 2
TODAY: Final = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|to the day|exactly|this (?:very )?(?:day|week|month|morning|evening|spring|"
    r"summer|autumn|fall|winter|year))\b",
    re.I,
)
# "Pledged to each other's defence" is a bond without a word for one.
PLEDGED: Final = re.compile(
    r"\b(?:pledged?|pledges|bound|obliged|committed|promised?)\b[^.;]{0,60}?\b(?:each other|one another|defen[cs]e|"
    r"defend|help|aid|assist\w*|force|arms)\b",
    re.I,
)
CHANGES: Final = re.compile(
    rf"\b(?:{RISEN}|{RISING}|{ROSE}|{FALLEN}|{FALLING}|{FELL}|changed|drift\w*|doubl\w+|tripl\w+|quadrupl\w+|"
    rf"multipl\w+|trade|trajectory|path|closer|weaker|stronger|best|worst|strained|stagnat\w+|stalled|unchanged|"
    rf"peak\w*)\b",
    re.I,
)
PAST: Final = re.compile(
    rf"\b(?:(?:over|during|in|within) (?:the )?(?:past|last|previous)|last|past|in|during|over) (?:the )?(?:\w+ "
    rf")?{CARDINAL}[ -](?:years|decades?)(?: since)?$",
    re.I,
)
GREW: Final = re.compile(
    r"\b(?:grown|deepen\w*|strengthen\w*|expanded|improved|declined|deteriorat\w+|weaken\w*|soured|worsened|"
    r"transformed|doubl\w+|tripl\w+|increas\w+|grew|grow(?:ing|s)|fell|fallen|rose|dropped|shr[aiu]nk\w*|warmed|"
    r"closer|stronger|warmer|deeper|cooled|frayed|blossomed|thrived|flourished|risen|from strength)\b",
    re.I,
)

# Patterns that tell the age of what was signed or begun.
OF_A_DAY: Final = (OLD, TURNS, BIRTHDAY, AGO_WE, MADE_AGO, YEARS_AFTER, AGO_FIRST, YEARS_SINCE)


def spans(passage: Passage, date: dt.date | None) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Each duration in a sentence, with what it claims: from `low` to `high` years, or from `year` on."""
    text = passage.text
    said = said_of(text)
    bond = bool(BOND.search(text) or PLEDGED.search(text) or shared_bloc(text) or said["relations"])
    youngest = YOUNGEST_AGREEMENT if shared_bloc(text) else YOUNGEST
    for pattern in (SINCE, SINCE_WHEN):
        for found in pattern.finditer(text):
            if date and date.year - int(found["year"]) < youngest:
                continue
            if FIRST_TIME.search(text[: found.start()]):
                continue
            if bond and not CHANGES.search(text):
                yield found.start(), found.end(), {"year": int(found["year"]), **said}
    for pattern in BEGAN_IN:
        for found in pattern.finditer(text):
            year = int(found["year"])
            if (date is None or date.year - year >= YOUNGEST) and not NO_BOND.search(found[0]):
                yield found.start(), found.end(), {"year": year, **said}
    for pattern, unit in (
        (OLD, 1),
        (TURNS, 0),
        (BIRTHDAY, 0),
        (YEARS_ON, 0),
        (AGO_WE, 1),
        (MADE_AGO, 1),
        (YEARS_AFTER, 1),
        (AGO_FIRST, 1),
        (YEARS_SINCE, 1),
        (DECADES, 10),
        (YEARS, 1),
        (AGO, 1),
        (YEARS_OF, 1),
        (YEAR_LONG, 1),
        (ANNIVERSARY, 0),
        (CENTURY, 100),
    ):
        for found in pattern.finditer(text):
            groups = found.groupdict()
            n = 1 if found["n"].lower() == "a" else number(found["n"])
            behind = text[: found.end()] + (" since" if text[found.end() :].startswith(" since") else "")
            if n is None or (PAST.search(behind) and GREW.search(text)):
                continue
            years = n * (unit or 1)
            if unit == 1 and pattern is YEAR_LONG and not BOND.search(text[found.end() : found.end() + 40]):
                continue
            if FIRST_TIME.search(text[: found.start()]) or SERVED.search(text[: found.start()]):
                continue
            if groups.get("ago") and not FOUNDED.search(text[: found.start()]):
                continue
            bound = (groups.get("bound") or "").strip().lower()
            step = max(unit, 10) if years > SHORTEST or unit > 1 else 6
            low, high = limits(years, exact=unit == 0, bound=bound, step=step)
            if unit == 1 and not bound and TODAY.search(text):
                low, high = max(low, years - OF_THE_DAY), min(high, years + OF_THE_DAY)
            ahead = AHEAD.search(text[max(0, found.start() - 30) : found.end()]) and not SOON.search(text)
            if years >= fewest(pattern, text) and not ahead:
                yield found.start(), found.end(), {"low": low, "high": high, **said}
    for pattern, first, last in ERAS:
        era = pattern.search(text)
        if (
            era
            and date
            and BOND.search(text)
            and not CHANGES.search(text)
            and not SEEN_SINCE.search(text[: era.start()])
        ):
            yield era.start(), era.end(), {"low": date.year - last, "high": date.year - first, **said}
    for found in DECADE.finditer(text):
        if bond and date is not None:
            first = int(found["decade"]) if found["decade"] else TENTHS[found["word"].lower()]
            yield (
                found.start(),
                found.end(),
                {"low": date.year - first - 9, "high": date.year - first, **said},
            )
    if (old := CENTURY_OF.search(text)) and date and (BOND.search(text) or said["relations"]):
        begin = 100 * (int(old["century"]) - 1)
        first, last = PARTS_OF[(old["part"] or "").strip(" -").lower()]
        low, high = date.year - begin - last, date.year - begin - first
        yield old.start(), old.end(), {"low": low, "high": high, **said}
    if (old := CENTURY_SINCE.search(text)) and date and (BOND.search(text) or said["relations"]):
        begin = 100 * ((number(old["n"]) or 1) - 1)
        first, last = PARTS_OF[(old["part"] or "").strip(" -").lower()]
        ages = {"low": date.year - begin - last, "high": date.year - begin - first}
        yield old.start(), old.end(), {**ages, **said}
    for found in CENTURIES.finditer(text):
        n = 1 if found["n"] is None or found["n"].lower() == "a" else number(found["n"]) or 1
        yield found.start(), found.end(), {"low": 100 * n - 10, "high": 100 * n + 49, **said}
    for found in INTO.finditer(text):
        n = number(found["n"]) or 0
        if 10 * n > SHORTEST:
            yield found.start(), found.end(), {"low": 10 * n - 10, "high": 10 * n, **said}
    for found in HALF_CENTURY.finditer(text):
        if GREW.search(text):
            continue
        bound = (found["bound"] or "").strip().lower()
        years = PARTS[found["part"].split()[0].split("-")[0].lower()]
        low, high = limits(years, exact=False, bound=bound, step=25 if bound in LONGER else 10)
        # A quarter of a century is no count of years.
        if bound not in (*LONGER, *SHORTER) and years % 10:
            low, high = years - QUARTERS, years + QUARTERS
        yield found.start(), found.end(), {"low": low, "high": high, **said}


def fewest(pattern: re.Pattern[str], text: str) -> int:
    """The fewest years that make an age, by what a pattern reads: fewer of what was signed or begun on a day."""
    if pattern not in OF_A_DAY:
        return YOUNGEST if shared_bloc(text) else SHORTEST
    return YOUNGEST_AGREEMENT if sort_named(text) else YOUNGEST


def said_of(text: str) -> dict[str, bool]:
    """Whether a sentence speaks of an alliance, of diplomatic relations, of a treaty: what the check sets beside it."""
    return {
        "allied": bool(ALLIED.search(text)),
        "relations": bool(DIPLOMATIC.search(text)),
        "deed": bool(DEED.search(text)),
    }


def limits(years: int, *, exact: bool, bound: str, step: int) -> tuple[int, int]:
    """The fewest and most years that a number of years stands for.

    Example:
        >>> limits(70, exact=False, bound="", step=10)
        (65, 74)
    """
    if bound in LONGER:
        return years, years + step - 1
    if bound in SHORTER:
        return years - step // 2, years + 1
    if exact or years % 10:
        return years - 1, years + 1
    return years - step // 2, years + step // 2 - 1
