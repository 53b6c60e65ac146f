"""Scheduled: "is scheduled to host the World Climate Summit in April"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from comity.claims.claim import Check, Claim, Subject
from comity.claims.context import Context, Passage
from comity.claims.numbers import MONTHS
from comity.states import find_mentions, find_persons, split_dyad

if TYPE_CHECKING:
    from comity.record import Record

_MONTH: Final = "|".join((*MONTHS, *(rf"{month[:3]}\b\.?" for month in MONTHS), "Sept\b\\.?"))
# What states, their leaders and their services plan to do; growth and decline are forecasts.
_TRIP: Final = (
    r"(?:visit|travel|fly|go(?! to the polls)|come|return|arrive|leave|depart|tour|(?:pay|make|undertake|"
    r"embark on)(?= (?:an?|his|her|their|the) (?:[\w-]+ ){0,4}?(?:visit|trip|tour|stop)))"
)
_DO: Final = (
    rf"(?:{_TRIP}|have (?:\w+ed|met|gone|built|held)|hold|host|play host to|convene|reconvene|meet|gather|assemble|"
    rf"see|lunch|dine|call on|welcome|receive|attend|chair|address|lead|head|stay|sit down|sign|initial|ratify|renew|"
    rf"launch|open|reopen|inaugurate|unveil|begin|start|commence|resume|complete|finish|report|submit|present|table|"
    rf"ask|vote|debate|take (?:up|place|effect|part|over)|enter into force|come into (?:force|effect)|run|carry out|"
    rf"carry|conduct|stage|train|play|exercise|drill|bring|send|dispatch|deploy|deliver|hand over|transfer|withdraw|"
    rf"lend|put|exchange|be (?:ready|back|in force)|be (?=(?:in|at) (?:the )?(?-i:[A-Z]))|be (?!needed|required|"
    rf"expected|remembered|based|tested|pleased|asked|allowed|decked|faced|judged|missed|represented|"
    rf"remembered)(?:\w+ed|held|built|cut|sent|put|begun|shown|lent|given|paid|made)(?: (?:back|over|up|out))?)"
)
_ADVERBS: Final = (
    r"(?:also |jointly |soon |again |then |later |shortly |formally |officially |once more |both |now |not |no longer |"
    r"this (?:week|month|year) |next (?:week|month|year) )*"
)
# "Is due to fly", "intends to visit", "have agreed to meet again", "is scheduled for"
_FOR: Final = r"(?= (?:here |there |back )?(?:for|on|in|at|to|until) )"
PLANNED: Final = re.compile(
    rf"\b(?:(?:is|are) (?:scheduled|slated|set|planned|due|expected|pencilled in){_FOR}(?! to [a-z])|(?:has|have) "
    rf"been (?:set|scheduled|fixed|arranged|planned|called|convened|pencilled in|brought forward|postponed|put off|"
    rf"moved){_FOR}|(?:(?:is|are|was|were) (?:set|due|expected|planned|supposed|going|to) (?:to )?|will |shall |"
    rf"(?:means?|ha(?:s|ve) until [^.;]{{3,30}}?|(?:has |have )?(?:promised|pledged|undertaken)) to "
    rf"){_ADVERBS}(?P<verb>{_DO})\b(?: to\b)?|(?:(?:is|are|was|were) (?:scheduled|slated|planning|preparing)|"
    rf"(?:plans?|intends?)|(?:(?:has|have) )?(?:agreed|decided|arranged|accepted an invitation|announced plans|"
    rf"consented)) to {_ADVERBS}(?P<any>(?!continue|strengthen|deepen|expand|increase|keep|work)[a-z]+)\b(?: to\b)?)",
    re.I,
)
# "Said that he would return", "should open in spring, the ministry says"
ANNOUNCED: Final = re.compile(
    rf"\b(?:sa(?:ys?|id)|announce[sd]?|confirm(?:s|ed)|told|according to)\b[^.;]{{0,120}}?\b(?P<plan>would {_ADVERBS}"
    rf"(?P<verb>{_DO})\b(?: to\b)?)",
    re.I,
)
SHOULD: Final = re.compile(
    r"\b(?P<plan>should (?P<verb>open|be (?:ready|completed|finished|in force)|take effect|enter into force|begin|"
    r"start|arrive)\b)",
    re.I,
)
# "Arrives in Rabat on Thursday": the present of what is fixed; habits are none.
FIXED: Final = re.compile(
    r"\b(?P<plan>(?P<verb>arrives?|travels?|fl(?:y|ies)|leaves? for|returns? to|goes(?! to the polls)|go back|(?<!me "
    r")(?<!us )(?<!to )begins?|opens?|resumes?|meets?|gathers?|convenes?|enters? into force|takes? effect|comes? into "
    r"force)\b)(?=[^.;]{0,80}?\b(?:tomorrow|tonight|(?:on|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|next "
    r"(?:week|month|year|spring|summer|autumn|fall|winter)|later this|(?:on|in|from) (?:the )?(?:\d{1,2}(?:st|nd|rd|"
    r"th)?\b|middle of |early |late |"
    rf"mid-)?(?:of )? ?(?:{_MONTH})))",
    re.I,
)
HABIT: Final = re.compile(
    r"\b(?:every|each|usually|always|annually|often|once a|twice a|whenever|when|if)\b", re.I
)
WHEN: Final = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Oo]n|[Tt]o|[Ff]rom|[Bb]y|[Bb]efore|[Uu]ntil|[Dd]uring|at the end of|this|[Nn]ext|later|"
    rf"early|late) (?:this )?(?:the )?(?:(?:first|second|third|fourth|last|final|opening) (?:week|half|days|weekend|"
    rf"fortnight) (?:of|in) )?(?:early |late |mid-|the end of )?(?:\d{{1,2}}(?: and | to |"
    rf"[-–]))?(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b)?(?:,? (?P<year>20\d\d|19\d\d))?|(?P<rel>[Ll]ater this|[Nn]ext) month\b|\b(?:[Aa]t|[Bb]y|[Bb]efore|"
    rf"[Uu]ntil|[Tt]owards?|[Aa]round) the (?:end|middle|close|beginning|start) of (?:the |this |next )?(?:week|month|"
    rf"year|decade|summer|20\d\d)\b|\b[Bb]y 20\d\d\b|\b[Ii]n the (?:middle|course) of (?:20\d\d|(?:the )?(?:next |"
    rf"coming )?year|(?:{_MONTH}))|\b[Ii]n the (?:first|second) half of the year\b|\b(?:[Ff]or|[Aa]fter|[Bb]efore) "
    rf"(?:the |this |next )(?:\w+ )?(?:spring|summer|autumn|fall|winter|new year)\b|\b[Bb]efore the year is (?:out|"
    rf"over)\b|\b[Ii]n \w+ (?:days|weeks|months)['’] time\b|\b[Ii]n the (?:\w+ "
    r")?(?:spring|summer|autumn|winter|new year|near future|month of \w+)\b|\b[Ww]ithin (?:\w+[ -]){1,3}?(?:days|"
    r"weeks|months|year|years)\b|\b(?:[Oo]n|[Bb]y) the (?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:first|second|"
    r"third|fourth|fifth|sixth|seventh|eighth|ninth)|(?:ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twentie|thirtie)th)\b(?: of (?:this|next) month)?|\b[Tt]he (?:day|week|month) after\b|\b[Ii]n "
    r"(?:early|late|mid-?) ?20\d\d\b|\b(?:[Ii]n|[Dd]uring) the (?:(?:first|second|third|fourth) quarter|spring|summer|"
    r"autumn|fall|winter|first half|second half) of 20\d\d\b|\b(?:[Ll]ater this|[Tt]his|[Nn]ext|[Tt]he coming) "
    r"(?:week|year|spring|summer|autumn|fall|winter)\b|\b(?:[Ii]n|[Bb]y|[Bb]efore) (?:the )?(?:(?:early|late|end of "
    r"(?:the|this)|coming|new) )?(?:spring|summer|autumn|fall|winter|year|Christmas|Easter)\b|\b(?:[Tt]omorrow|"
    r"[Tt]his (?:morning|afternoon|evening)|[Tt]oday|[Tt]onight)\b|\b(?:later |early |late )?in 20\d\d\b|\b(?:[Ii]n|"
    r"[Ww]ithin|[Oo]ver) (?:a |the )?(?:couple of|few|next few|coming|next|two|three|four|several) (?:days|weeks|"
    r"months)\b|\b(?:[Oo]n|[Ff]rom|[Tt]his|[Nn]ext) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
# "Officials said on Monday" dates the word, not the plan.
SAID_THEN: Final = re.compile(
    r"\b(?:said|told|announced|warned|added|wrote|reported|confirmed)(?: \w+){0,2} $"
)
YEAR_ALONE: Final = re.compile(r"(?:\w+ )?in 20\d\d")
# Who of the two meets: "The leaders", "Prime Minister Sogavare".
PARTIES: Final = re.compile(
    r"\b(?:delegations?|governments?|consultations|commission|leaders|presidents|ministers|sides|parties|officials|"
    r"ambassadors|(?:two|both) \w+|they|(?:President|Minister|Chancellor|Secretary|King|Premier|Ambassador) "
    r"[A-Z][\w-]+)\b",
    re.I,
)
TRAVELS: Final = ("visit", "travel", "fly", "return", "arrive", "pay", "make", "undertake", "embark on")
ALSO: Final = re.compile(r"\band (?=(?:the )?[A-Z])")
TAG: Final = re.compile(r"<[^<>]{1,20}>")
RULE: Final = (
    "A plan is set against the record of visits and meetings up to the document's date only; what lies after "
    "it stays open, since nothing later than the document is used."
)


class Span(NamedTuple):
    """Where something stands in a text."""

    first: int
    last: int


def find(context: Context) -> list[Claim]:
    """Plans with a state that hosts or travels, what, and when."""
    claims = []
    pair = split_dyad(context.dyad)
    for passage in context.passages:
        found = list(plans(passage, context.dyad, context.date))
        # "The President will travel to Lima": a plan of one with the other is one of both.
        both = len(found) == 1 and set(pair) <= set(passage.states)
        for start, end, state, what, when in found:
            subject = Subject("state", (state,)) if state and not both else Subject("dyad", pair)
            claim = context.claim(
                "scheduled", passage, start, end, subject=subject, what=TAG.sub("", what), date=when
            )
            if claim:
                claims.append(claim)
    return claims


def plans(
    passage: Passage, dyad: str, date: dt.date | None
) -> Iterator[tuple[int, int, str | None, str, str | None]]:
    """(start, end, state, what, when) of each plan in a sentence; `when` is 2021-04-22, 2021-04 or None."""
    text = passage.text
    found_plan = planned_in(text)
    if found_plan is None:
        return
    planned, verb = found_plan
    begin = planned.last
    mentions = find_mentions(text, date=date)
    actors = [mention.state for mention in mentions if mention.state and mention.end <= planned.first]
    if not actors:
        people = find_persons(text, date=date, mentions=mentions)
        # "The Secretary of State" is the American one only where America is one of the two.
        pair = split_dyad(dyad)
        actors = [person.state for person in people if person.state in pair and person.end <= planned.first]
    for found in WHEN.finditer(text):
        if SAID_THEN.search(text[: found.start()]):
            continue
        if found.end() <= planned.first:
            # The date stands first: "Later this month President Biden will host ..."
            if found.start() < 4 and actors and found[0].lower() != "today":
                end = sentence_end(text, begin)
                yield planned.first, end, actors[-1], text[begin:end].strip(), month_of(found, date)
                return
            continue
        if begin > planned.last and YEAR_ALONE.fullmatch(found[0]):
            continue
        what = text[begin : found.start()].strip(" ,")
        state = actors[-1] if actors else None
        if state is None and verb in TRAVELS:
            state = traveller(text[begin : found.start()], dyad, date)
        also = ALSO.search(text, begin, found.start())
        if begin > planned.last and also:
            hosts = [
                mention
                for mention in mentions
                if mention.state and also.end() <= mention.start < also.end() + 4
            ]
            if hosts:
                state = hosts[0].state
                what = text[hosts[0].end : found.start()].strip(" ,")
        start = planned.first if begin == planned.last else begin
        if begin == planned.last and set(split_dyad(dyad)) <= set(actors):
            # "Kenya and Uganda will open the bridge": a plan of both.
            state = None
        what = what or text[found.end() : sentence_end(text, found.end())].strip(" ,")
        if (
            state
            or passage.about
            or set(split_dyad(dyad)) & set(passage.states)
            or PARTIES.search(text, 0, planned.first)
        ):
            yield start, found.end(), state, what, month_of(found, date)
        begin = found.end()


def planned_in(text: str) -> tuple[Span, str] | None:
    """Where a text says that something is planned, and the verb of it."""
    if found := PLANNED.search(text):
        return Span(found.start(), found.end()), (found["verb"] or found["any"] or "").lower()
    fixed = None if HABIT.search(text) else FIXED.search(text)
    found = ANNOUNCED.search(text) or SHOULD.search(text) or fixed
    return (Span(*found.span("plan")), found["verb"].lower()) if found else None


def traveller(where: str, dyad: str, date: dt.date | None) -> str | None:
    """The state of the two that a trip to the other one starts from; None where the place names neither or both."""
    pair = split_dyad(dyad)
    hosts = {mention.state for mention in find_mentions(where, date=date)} & set(pair)
    return next(state for state in pair if state not in hosts) if len(hosts) == 1 else None


def sentence_end(text: str, start: int) -> int:
    """The end of the clause that begins at start."""
    found = re.search(r"(?<!\b[A-Z])\.(?=\s|$)|[,;]", text[start:])
    return start + found.start() if found else len(text)


def month_of(found: re.Match[str], date: dt.date | None) -> str | None:
    """The month or day meant, the first one from the document's date on; None where no year can be told."""
    if found["rel"]:
        if date is None:
            return None
        later = date.month + (found["rel"].lower() == "next")
        return f"{date.year + (later > 12)}-{(later - 1) % 12 + 1:02d}"
    if not found["month"]:
        return None
    month = next(at for at, name in enumerate(MONTHS, 1) if name.startswith(found["month"][:3]))
    if found["year"]:
        year = int(found["year"])
    elif date is not None:
        year = date.year + (month < date.month)
    else:
        return None
    day = found["day"] or found["first"]
    return f"{year}-{month:02d}-{int(day):02d}" if day else f"{year}-{month:02d}"


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Say when it was announced for; what lies after the document stays open."""
    when = claim.details["date"]
    announced = f"Announced for {in_words(when)}" if when else "Announced without a date that can be told"
    known = (
        f"the document is of {date:%d %B %Y}".replace(" 0", " ") if date else "the document's date is unknown"
    )
    return Check(
        "no_data",
        f"{announced}; {known}, and the record is not asked about what came after it.",
        (),
        RULE,
        (),
        ("Summits of several states are not in the record; visits to and from the United States are.",),
    )


def in_words(when: str) -> str:
    """2021-04 as "April 2021", 2021-04-22 as "22 April 2021"."""
    parts = [int(part) for part in when.split("-")]
    said = f"{MONTHS[parts[1] - 1]} {parts[0]}"
    return f"{parts[2]} {said}" if len(parts) == 3 else said
