"""Scheduled: "is scheduled to host the World Climate Summit in April"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Subject
from comity.claims.context import Context, Passage
from comity.claims.numbers import MONTHS
from comity.states import find_mentions, find_persons, split_dyad

if TYPE_CHECKING:
    from comity.record import Record

_MONTH: Final = "|".join((*MONTHS, *(rf"{month[:3]}\b\.?" for month in MONTHS), "Sept\b\\.?"))
PLANNED: Final = re.compile(
    r"\b(?:(?:is|are) (?:scheduled|slated|set|planned|due|expected|pencilled in)(?= (?:here |there |back )?(?:for|on|"
    r"in) )|(?:(?:is|are|was|were) (?:scheduled|set|due|expected|slated|planning|planned|supposed|to) (?:to )?|"
    r"(?:plans?|intends?|means?) to |will |(?:has|have) (?:agreed|decided|promised|pledged) to )(?:also |jointly |"
    r"soon |again |then |later |this (?:week|month|year) |next (?:week|month|year) )*(?P<verb>be (?:held|convened|"
    r"ready|completed|finished|ratified|in force)|enter into force|ratify|run|take place|be (?=(?:in|at) (?:the "
    r")?(?-i:[A-Z]))|hold talks|be (?:handed over|signed|opened|launched|received|delivered)|train|play|exercise|host|"
    r"hold|convene|visit|travel|fly|welcome|receive|attend|meet|gather|sign|launch|open|inaugurate|return|chair|"
    r"address|begin|start|commence|arrive|(?:pay|make|undertake|embark on)(?= (?:an?|his|her|their|the) (?:[\w-]+ "
    r"){0,4}?(?:visit|trip|tour|stop)))\b(?: to\b)?)",
    re.I,
)
WHEN: Final = re.compile(
    rf"\b(?:[Ii]n|[Ff]or|[Oo]n|[Ff]rom|[Bb]y|[Bb]efore|[Uu]ntil|[Dd]uring|at the end of|this|next|later|early|late) "
    rf"(?:this )?(?:the )?(?:(?:first|second|third|fourth|last|final|opening) (?:week|half|days|weekend|fortnight) "
    rf"(?:of|in) )?(?:early |late |mid-|the end of )?(?:\d{{1,2}}(?: and | to |[-–]))?(?:(?P<first>\d{{1,2}})(?:st|"
    rf"nd|rd|th)? (?:of )?)?(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,? (?P<year>20\d\d|"
    rf"19\d\d))?|(?P<rel>[Ll]ater this|[Nn]ext) month\b"
    r"|\b[Ii]n (?:early|late|mid-?) ?20\d\d\b|\b(?:[Ii]n|[Dd]uring) the (?:(?:first|second|third|fourth) quarter|"
    r"spring|summer|autumn|fall|winter|first half|second half) of 20\d\d\b|\b(?:[Ll]ater this|[Tt]his|[Nn]ext|[Tt]he "
    r"coming) (?:week|year|spring|summer|autumn|fall|winter)\b|\b(?:[Ii]n|[Bb]y|[Bb]efore) (?:the )?(?:(?:early|late|"
    r"end of (?:the|this)|coming|new) )?(?:spring|summer|autumn|fall|winter|year|Christmas|Easter)\b|\b(?:[Tt]omorrow|"
    r"[Tt]oday|[Tt]onight)\b|\b(?:later |early |late )?in 20\d\d\b|\b(?:[Ii]n|[Ww]ithin|[Oo]ver) (?:a |the "
    r")?(?:couple of|few|next few|coming|next|two|three|four|several) (?:days|weeks|months)\b|\b(?:[Oo]n|[Ff]rom|"
    r"[Nn]ext) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
YEAR_ALONE: Final = re.compile(r"(?:\w+ )?in 20\d\d")
# Who of the two meets: "The leaders", "Prime Minister Sogavare".
PARTIES: Final = re.compile(
    r"\b(?:delegations?|governments?|consultations|commission|leaders|presidents|ministers|sides|parties|officials|"
    r"(?:two|both) \w+|they|(?:President|Minister|Chancellor|Secretary|King|Premier|Ambassador) [A-Z][\w-]+)\b",
    re.I,
)
TRAVELS: Final = ("visit", "travel", "fly", "return", "arrive", "pay", "make", "undertake", "embark on")
ALSO: Final = re.compile(r"\band (?=(?:the )?[A-Z])")
TAG: Final = re.compile(r"<[^<>]{1,20}>")
RULE: Final = (
    "A plan is set against the record of visits and meetings up to the document's date only; what lies after "
    "it stays open, since nothing later than the document is used."
)


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
    planned = PLANNED.search(text)
    if planned is None:
        return
    begin = planned.end()
    mentions = find_mentions(text, date=date)
    actors = [mention.state for mention in mentions if mention.state and mention.end <= planned.start()]
    if not actors:
        people = find_persons(text, date=date, mentions=mentions)
        actors = [person.state for person in people if person.state and person.end <= planned.start()]
    for found in WHEN.finditer(text):
        if found.end() <= planned.start():
            # The date stands first: "Later this month President Biden will host ..."
            if found.start() < 4 and actors and found[0].lower() != "today":
                end = sentence_end(text, begin)
                yield planned.start(), end, actors[-1], text[begin:end].strip(), month_of(found, date)
                return
            continue
        if begin > planned.end() and YEAR_ALONE.fullmatch(found[0]):
            continue
        what = text[begin : found.start()].strip(" ,")
        state = actors[-1] if actors else None
        if state is None and planned["verb"] in TRAVELS:
            state = traveller(text[begin : found.start()], dyad, date)
        also = ALSO.search(text, begin, found.start())
        if begin > planned.end() and also:
            hosts = [
                mention
                for mention in mentions
                if mention.state and also.end() <= mention.start < also.end() + 4
            ]
            if hosts:
                state = hosts[0].state
                what = text[hosts[0].end : found.start()].strip(" ,")
        start = planned.start() if begin == planned.end() else begin
        if begin == planned.end() and set(split_dyad(dyad)) <= set(actors):
            # "Kenya and Uganda will open the bridge": a plan of both.
            state = None
        what = what or text[found.end() : sentence_end(text, found.end())].strip(" ,")
        if (
            state
            or passage.about
            or set(split_dyad(dyad)) & set(passage.states)
            or PARTIES.search(text, 0, planned.start())
        ):
            yield start, found.end(), state, what, month_of(found, date)
        begin = found.end()


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
