"""How texts say that something between two states is the first of its sort: a trip, a visit, a meeting, a deed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.context import Context, Passage
from comity.claims.first_agreements import owner_of
from comity.claims.numbers import CARDINAL, number
from comity.states import find_mentions, find_persons, split_dyad
from comity.states.terms import leaders_named

_HOLDER: Final = (
    r"(?:presidents?|prime ministers?|chancellors?|general secretar(?:y|ies)|secretar(?:y|ies) of state|leaders?|"
    r"heads? of (?:state|government)|monarchs?|kings?|queens?|emperors?|popes?|foreign ministers?|premiers?|"
    r"ministers?|officials?)"
)
_GO: Final = (
    r"(?:visit\w*|travel\w*|set(?:ting)? foot|com(?:e|ing)|came|go|going|went|tour\w*|address\w*|land\w*|fly|flew|"
    r"make|pay|be received|be hosted|arriv\w+)"
)
_KIND: Final = (
    r"(?:official |state |working |bilateral |formal |high-level |presidential |prime ministerial |royal |ministerial "
    r"|historic |in-person |face-to-face |full |such |ever |joint |standalone |stand-alone )*"
)
TRIP: Final = re.compile(
    r"\bfirst (?:official )?(?:overseas|foreign|international) (?:trip|visit|travel|tour|destination|stop)\b|"
    r"\b(?:first|maiden|inaugural) (?:foreign |overseas |official )?(?:trip|visit|tour|journey) (?:abroad|overseas)\b|"
    r"\bfirst (?:foreign |overseas )?(?:capital|country|city|place|stop|destination) (?:abroad |overseas )?(?:that |"
    r"to which |where )?(?:he |she |(?:(?-i:[A-Z])[\w.'’-]+ ){1,4})(?:flew|travel+ed|went|visited|chose|set foot)\b|"
    r"\bfirst (?:stop|port of call) abroad\b|\bmaiden (?:foreign|overseas) (?:trip|visit|tour)\b|\bfirst (?:port of "
    r"call|stop|destination) (?:abroad|overseas)\b",
    re.I,
)
# "her first visit to Korea": the first of her own.
OWN: Final = re.compile(
    rf"\b(?:his|her|their|my|['’]s) (?:very )?first(?:-ever)? {_KIND}(?:visit|trip) (?:to|there|here)\b"
    r"(?! (?:as|since))", re.I)  # fmt: skip
# "the first time Lee has been to Tokyo since taking office"
OWN_TIME: Final = re.compile(
    r"\bfirst time (?:that )?(?-i:(?:[A-Z][\w.'’-]+ ){1,4}|he |she )(?:has|had) (?:ever |officially )?"
    r"(?:been (?:to|in)|visited|travel+ed to|come to|set foot)\b", re.I)  # fmt: skip
_LATE: Final = (
    r"(?:not until|it took until|until) (?:the (?:spring|summer|autumn|fall|winter) of )?(?:[A-Z][a-z]+ )?(?:19|"
    r"20)\d\d\b"
)
# "The first foreign leader to be received by President Biden"
GUEST: Final = re.compile(
    rf"\bfirst (?:foreign |European |Asian |African |Latin American |Arab |Middle Eastern |world |allied )?(?:leader|"
    rf"{_HOLDER}) (?:through the door\b|"
    r"(?:to be |whom? |that )?(?:[\w' ]{0,25}? )?(?:received|hosted|welcomed|invited|met|"
    r"visit\w*)\b[^.;]{0,60}?\b(?:White House|by President|by the (?:new )?president|"
    r"President (?-i:[A-Z])))", re.I)  # fmt: skip
VISIT: Final = (
    re.compile(rf"\bnever before\b[^.;]{{0,30}}? (?:had|has) (?:an?|any) (?:[\w.'’-]+ ){{0,3}}?{_HOLDER}\b", re.I),
    re.compile(rf"\bno (?:sitting |serving )?(?:[\w.'’-]+ ){{0,2}}?{_HOLDER}\b[^.;]{{0,40}}? having been\b", re.I),
    re.compile(rf"\bthe first (?:[\w.'’-]+ ){{0,3}}?{_HOLDER} to do so\b", re.I),
    re.compile(rf"\bfirst (?:[\w.'’-]+ ){{0,3}}?{_HOLDER} (?:to be )?(?:invited|received|hosted|welcomed) (?:to|"
               rf"at|by|in)\b", re.I),
    re.compile(rf"\bvisited by an? (?:[\w.'’-]+ ){{0,3}}?{_HOLDER} for the first time\b", re.I),
    re.compile(rf"\bfirst (?:and only )?time (?:in history )?(?:that )?an? (?:[\w.'’-]+ ){{0,3}}?{_HOLDER}\b", re.I),
    re.compile(rf"\b(?:maiden|inaugural) {_KIND}(?:visit|trip|tour)\b", re.I),
    re.compile(rf"\b{_LATE}[^.;]{{0,60}}?\b{_HOLDER}\b", re.I),
    re.compile(rf"\b(?:hosted|received|welcomed) an? (?:[\w.'’-]+ ){{0,3}}?{_HOLDER} for the first time\b", re.I),
    re.compile(r"\bfirst such (?:visit|trip|meeting|tour)\b", re.I),
    re.compile(
        rf"\bfirst(?:-ever)? {_KIND}(?:visit|trip|tour)(?: (?:there|here))?(?: to [\w. ]{{2,40}}?)? (?:by|of|"
        rf"from) (?:an?|any|one of)? ?(?:[\w.'’-]+ ){{0,4}}?{_HOLDER}\b",
        re.I,
    ),
    re.compile(rf"\bfirst time (?:in [\w ]+ )?(?:that |since [\w ]+ that )?(?:an?|any) (?:[\w.'’-]+ "
               rf"){{0,4}}?{_HOLDER}\b.{{0,40}}?\b{_GO}", re.I),
    re.compile(rf"\bfirst (?:sitting |serving |incumbent |[\w.'’-]+ ){{0,4}}?{_HOLDER} (?:since [\w ]{{2,30}} |in "
               rf"[\w ]{{3,25}} |ever |(?:of|from) (?:[\w.'’-]+ ){{1,5}}?)?to {_GO}\b", re.I),
    re.compile(rf"\bfirst (?:[\w.'’-]+ ){{0,2}}?{_HOLDER}(?:ial)?(?:['’]s)? (?:visit|trip) (?:to|there|here|in|"
               rf"since)\b", re.I),
    re.compile(rf"\b(?:visit|trip|tour|journey|stay|stop|arrival)\b[^.;]{{0,60}}? (?:is|was|will be|would be|marks?|"
               rf"marked|being|became) (?:also |only )?the first\b[^.;]{{0,30}}?\bby\b[^.;]{{0,40}}?{_HOLDER}\b", re.I),
    re.compile(rf"\bfirst(?:-ever)? {_KIND}(?:visit|trip|tour)\b[^.;]{{0,60}}? (?:since|in) (?:the )?(?:more than "
               rf"|over |nearly |almost |about )?(?:[12]\d\d\d|{CARDINAL}|a) ?(?:years?|decades?)?\b", re.I),
    re.compile(rf"\b(?:no|never) (?:[\w.'’-]+ ){{0,4}}?{_HOLDER} (?:had|has) (?:ever |previously )?(?:visit\w*|"
               rf"set foot|travel\w*|been|come)\b", re.I),
    re.compile(rf"\bthe first (?:such )?(?:by|of|from) (?:an?|any) (?:[\w.'’-]+ ){{0,3}}?{_HOLDER}\b", re.I),
    OWN,
    OWN_TIME,
    re.compile(r"\b(?:the |my |his |her )?first (?:country|place|capital|foreign capital|destination) (?:that "
               r")?(?:I|he|she|they|we) (?:ever )?(?:visited|travel+ed to|went to|came to|chose)\b", re.I),
    re.compile(rf"\bbecame the first (?:[\w.'’-]+ ){{0,4}}?to {_GO}\b", re.I),
)  # fmt: skip
MEETING: Final = re.compile(
    r"\b(?:retreat|summit|meeting|talks|dialogue|consultations|visit)\b[^.;]{0,100}? (?:is|are|was|were|marks?|"
    r"marked) (?:their |the )(?:very )?first (?:such )?(?:since|in)\b|"
    rf"\bfirst(?:-ever)? {_KIND}(?:\w+ )?(?:summit|meeting|talks|encounter|dialogue|consultations)\b"
    r"(?=[^.;]{0,80}?\b(?:since|in|between|ever|with|of)\b)",
    re.I,
)
_STATE: Final = (
    r"(?:countr(?:y|ies)|nations?|states?|governments?|powers?|capital|members?|econom(?:y|ies)|(?:Asian|African|"
    r"European|Western|foreign|major|Arab|Muslim) (?:country|nation|state|partner|ally)|partners?)"
)
_AGREEMENT: Final = r"(?:agreement|treaty|pact|accord|alliance)"
# "To sign", "which recognised", of a state that is called the first.
_DID: Final = (
    r"(?:to|that|which|who|with (?:which|whom) \w+) (?:have |had )?(?:recogni[sz]ed?|sign(?:ed)?|establish(?:ed)?|"
    r"open(?:ed)?|ratif(?:y|ied)|offer(?:ed)?|send|sent|conclude[sd]?|exchange[sd]?|join(?:ed)?|accord(?:ed)?|"
    r"grant(?:ed)?|extend(?:ed)?|receive[sd]?|host(?:ed)?|condemn(?:ed)?|congratulate[sd]?|set up|launch(?:ed)?|"
    r"upgraded?|elevated?)\b"
)
DEED: Final = re.compile(
    r"\bfirst (?:(?!time|half|place|lady|quarter|step|glance|instance|generation|world|class|hand|name|round|stage|"
    rf"phase|day|week|month|year|visit|trip|to\b)[\w'’-]+,? ){{0,6}}?{_STATE} (?:{_DID}|with an? (?:[\w-]+ ){{0,3}}?"
    rf"{_AGREEMENT}\b)|\b(?:the|their|our|its) (?:very "
    r")?first(?:-ever)? (?:[\w'’-]+ ){0,3}?(?:agreements?|treat(?:y|ies)|pacts?|accords?|exercises?|drills?|deals?|"
    r"embassy|war games|alliance|free trade agreement|partnership)\b(?=[^.;]{0,60}?\b(?:ever|between|with|since|"
    r"signed|concluded|either|both|the two|our|history)\b)|['’]s (?:very )?first(?:[- ]ever)? (?:[\w'’-]+ "
    r"){0,3}?(?:agreement|treaty|pact|accord|exercise|alliance|partnership|embassy)\b|\b(?:agreement|deal|treaty|pact|"
    r"accord|exercise)\b[^.;]{0,60}? (?:was|is|became|being) (?:[\w'’.]+ ){0,3}?first (?:with|between|of its kind|"
    r"ever)\b|\bwas (?:the )?(?:very )?first to (?:recogni[sz]e|sign|congratulate|condemn|open|offer|establish)\b",
    re.I,
)
SINCE_TIME: Final = re.compile(
    r"\b(?:for the|the|is the|was the) first time (?:since|in (?:history|memory|living memory|(?:more than |over |"
    r"nearly |almost )?[\w-]+ (?:years|decades))|ever|that|the two)\b",
    re.I,
)
TIME: Final = re.compile(r"\bfirst time\b", re.I)
# "The first president to make it the destination of his maiden trip"
FIRST_TO: Final = re.compile(
    rf"\bfirst (?:[\w.'’-]+ ){{0,2}}?{_HOLDER} to (?:make|choose|go|pay|visit)\b", re.I
)
_SPAN: Final = (
    r"(?:(?P<short>nearly|almost|close to) |more than |over |about |some )?(?:(?P<n>"
    rf"{CARDINAL}|a) (?P<unit>years?|decades?)|(?P<part>half a|a quarter of a|a) century)"
)
SINCE: Final = re.compile(
    rf"\bsince (?:(?:[\w.'’]+ ){{0,7}}?(?:in|of) )?(?:[A-Z][a-z]+ )?(?P<year>19\d\d|20[0-4]\d)\b|\b(?:in|"
    rf"for) {_SPAN}\b|\b(?:in |of )?(?P<century>this century)\b",
    re.I,
)
# Of all visits on record, which were bilateral, or of state, is not told.
STATE_VISIT: Final = re.compile(r"\b(?:state|bilateral) visit\b", re.I)
TANDEM: Final = re.compile(r"\b(?:tandem|together|both|jointly|2\+2|top .{0,40} chiefs)\b", re.I)
ROLES: Final = (
    (
        "King|Queen|Emperor|Emir|Sultan",
        re.compile(r"\b(?:monarch|king|queen|emperor|emir|sultan)\b(?! of the)", re.I),
    ),
    ("President|King|Queen|Emperor|Emir|Sultan|Shah|Amir", re.compile(r"\bheads? of state\b", re.I)),
    ("President", re.compile(r"\bpresident(?:ial|s)?\b", re.I)),
    ("Prime Minister", re.compile(r"\b(?:prime minister\w*|premier)\b", re.I)),
    ("Chancellor", re.compile(r"\bchancellor\b", re.I)),
    (
        "Secretary of State",
        re.compile(r"\bsecretary of state\b|\btop .{0,20}(?:foreign policy|diplomat)", re.I),
    ),
)
# Of whom the office is not said: any head of state or government.
LEADER: Final = re.compile(r"\b(?:leader|head of government)\b", re.I)
# Whose travels are on record by year.
OF_CHINA: Final = re.compile(
    r"\bChinese (?:\w+ )?(?:presidents?|premiers?|leaders?|head of (?:state|government))\b|\b(?:president|premier|"
    r"leader) of China\b|\bleader from (?:China|Beijing|Peking)\b|\b(?:President|Premier) (?:Xi|Hu|Jiang|Li|Wen|Zhu)\b"
)
TO_CHINA: Final = re.compile(r"\b(?:to|in|visit(?:s|ed|ing)?) (?:China|Beijing|the People)")
HOLDER_AFTER: Final = re.compile(rf" (?:[\w-]+ ){{0,2}}?{_HOLDER}\b", re.I)
HERE: Final = re.compile(
    r"\b(?:to|in|on|visit(?:s|ed)?) (?:this country|our shores|our country)\b|\b(?:journey|visit|"
    r"trip|come|came|travel\w*|been) here\b",
    re.I,
)
TO_USA: Final = re.compile(
    r"\b(?:to|visit(?:s|ed|ing)?|in|on) (?:the )?(?:United States|US|U\.S\.|USA|America|Washington|White House|"
    r"Camp David|Oval Office)\b"
)


# "On my first trip abroad": whose, only one who knows the speaker can tell.
MINE: Final = re.compile(r"\b(?:my|mine)\b[^.;]{0,20}? first\b|\bmy first\b|\bI (?:\w+ )?first\b")


def is_of_another(text: str, context: Context) -> bool:
    """Whether a sentence tells of the first of one who says "I" and is not of the state for which the document speaks.

    Nobody travels to his own country: where that is named, another speaks.
    """
    named = {each.state for each in find_mentions(text, date=context.date)}
    return bool(MINE.search(text)) and (context.own is None or context.own in named)


def find_firsts(passage: Passage, context: Context) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of what a sentence calls the first."""
    text = passage.text
    said = travel_said(passage, context)
    if said and is_of_another(text, context):
        return
    if said is None:
        deed = DEED.search(text) or (SINCE_TIME.search(text) if passage.pair else None)
        if not passage.about or deed is None:
            return
        said = "deed", deed
    form, found = said
    time = TIME.search(text)
    details = first_details(passage, context, form, found.start()) | {"own": found.re in (OWN, OWN_TIME)}
    yield (
        min(found.start(), time.start() if time else found.start()),
        max(found.end(), time.end() if time else 0),
        details,
    )


def travel_said(passage: Passage, context: Context) -> tuple[str, re.Match[str]] | None:
    """What sort of journey or meeting a sentence calls the first (guest, trip, visit, meeting), and where it does."""
    text = passage.text
    visit = next((found for pattern in VISIT if (found := pattern.search(text))), None)
    forms = (
        ("guest", GUEST.search(text) if "USA" in split_dyad(context.dyad) else None),
        ("trip", TRIP.search(text)),
        ("visit", visit),
        ("meeting", MEETING.search(text) if passage.about else None),
    )
    return next(((form, found) for form, found in forms if found), None)


def first_details(passage: Passage, context: Context, form: str, start: int) -> dict[str, Any]:
    """What the check of a first of some form (trip, visit, meeting, deed) needs, said at `start` of a sentence."""
    text = passage.text
    people = [
        (person.name, person.office, person.state)
        for each in (text, passage.before)
        for person in find_persons(each, date=context.date)
    ]
    # "Barack Obama chose Ottawa" names no office.
    people += leaders_named(text) or leaders_named(passage.before)
    # "Washington was the first capital that President Moon visited"
    abroad = form == "trip" and {state for _, _, state in people} & (set(split_dyad(context.dyad)) - {"USA"})
    is_guest = form == "guest" or bool(abroad and "USA" not in {state for _, _, state in people})
    return {
        "form": form,
        "people": tuple(people),
        "host": host_of(text, set(split_dyad(context.dyad)), context.own, is_guest=is_guest),
        "role": role_of(text, people, start),
        "since": first_year(SINCE.search(text, start) or SINCE.search(text), context.date),
        "first_time": bool(TIME.search(text) or FIRST_TO.search(text)),
        "of_china": "CHN" in split_dyad(context.dyad) and came_from_china(text, context.dyad),
        "tandem": bool(TANDEM.search(text)),
        "own": False,
        "state_visit": bool(STATE_VISIT.search(text)),
        "owner": owner_of(text, context.named(text)) if form == "deed" else None,
        "before": passage.before if form == "deed" else "",
    }


def came_from_china(text: str, dyad: str) -> bool:
    """Whether it is a leader of China who travels to the other state, and not the other way."""
    if not OF_CHINA.search(text) or TO_CHINA.search(text):
        return False
    guests = [
        each
        for each in find_mentions(text)
        if each.state in split_dyad(dyad) and each.state != "CHN" and each.kind == "demonym"
    ]
    return not any(HOLDER_AFTER.match(text[each.end :]) for each in guests)


def first_year(found: re.Match[str] | None, date: dt.date | None) -> int | None:
    """The year of the last such visit that a sentence grants: "since 1998", "in 25 years"."""
    if found is None:
        return None
    if found["year"]:
        return int(found["year"])
    if found["century"]:
        return (date.year if date else 2001) // 100 * 100
    if found["part"]:
        years = {"half": 50, "a": 25 if "quarter" in found["part"].lower() else 100}[
            found["part"].lower().split()[0]
        ]
    else:
        n = 1 if found["n"].lower() == "a" else number(found["n"]) or 0
        years = n * (10 if found["unit"].lower().startswith("decade") else 1)
    # "Nearly half a century" is a little less.
    years -= years // 10 if found["short"] else 0
    return date.year - years if years and date else None


def host_of(text: str, pair: set[str], own: str | None = None, *, is_guest: bool = False) -> str | None:
    """The state travelled to, where one of the two is the United States; None where none is.

    `is_guest`: it is the other's leader who travels.
    """
    if "USA" not in pair:
        return None
    if is_guest:
        return "USA"
    # "The first state visit by a Korean leader": to the other.
    for mention in find_mentions(text):
        if mention.state in pair and mention.kind == "demonym" and HOLDER_AFTER.match(text[mention.end :]):
            return next(iter(pair - {mention.state}))
    # "The first to make the journey here"
    if own and HERE.search(text):
        return own
    return "USA" if TO_USA.search(text) else next(iter(pair - {"USA"}))


def role_of(text: str, people: list[tuple[str, str, str | None]], start: int = 0) -> str | None:
    """The office whose travels are on record that is named nearest to `start`, or that the person before it holds."""
    said = [
        (found.start() < start, abs(found.start() - start), role)
        for role, pattern in ROLES
        for found in pattern.finditer(text)
    ]
    if said:
        return min(said)[2]
    for _, office, state in people:
        for role, pattern in ROLES:
            if state == "USA" and pattern.search(office):
                return role
    return "" if LEADER.search(text) else None
