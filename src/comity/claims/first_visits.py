"""Which visit a sentence calls the first, and whether an earlier one is on record."""

from __future__ import annotations

import datetime as dt
import re
from itertools import product
from typing import TYPE_CHECKING, Final, NamedTuple

from comity.claims.among import states_among
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.numbers import CARDINAL, number
from comity.claims.predecessors import BOUND
from comity.states import split_dyad, state_name
from comity.states.terms import term_of

if TYPE_CHECKING:
    from comity.record import Record

LATELY: Final = 400
JOURNEY: Final = 10
RECENT: Final = dt.timedelta(days=60)
# Presidents are elected in November and take office on the 4th of March, from 1937 on on the 20th of January.
ELECTIONS: Final = 11
IN_MARCH, IN_JANUARY, SINCE_JANUARY = (3, 4), (1, 20), 1937
# The first years of the lists of visits.
BEGIN: Final = {"us_travels": 1866, "us_visitors": 1874}
A_YEAR: Final = re.compile(r"\b(?:[Ii]n|of) (?:[A-Z][a-z]+ )?((?:19|20)\d\d)\b")
# "Half a century ago Kennedy became the first"
AGO: Final = re.compile(
    rf"\b(?:(?P<n>{CARDINAL}) (?P<unit>years?|decades)|(?P<half>half a century)) ago\b", re.I
)
# "Since Clinton came in 1997" names the visit before.
AFTER_SINCE: Final = re.compile(r"\bsince\b.*$", re.I | re.S)
# "The first visit by a president": a visit of late is meant. "The first president to visit": a person's first one.
OF_A_VISIT: Final = re.compile(
    r"\bfirst(?:-ever)? (?:(?!to\b)[\w.'’-]+ ){0,4}?(?:visit|trip|tour|journey|stop|time)\b|\b(?:visit|trip|tour|"
    r"journey|arrival)\b[^.;]{0,60}? (?:is|was|will be|marks?|marked|makes?) (?:\w+ )?the first\b",
    re.I,
)
# "When he landed in November, he was the first"
OF_LATE: Final = re.compile(
    r"\b(?:today|yesterday|now|this (?:week|month|year)|last (?:week|month|year))\b|\b(?:[Oo]n|[Ii]n|[Ll]ast|[Tt]his) "
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|"
    r"October|November|December)\b(?! (?:of )?\d{4})"
)
# "Donald Trump first came to France as president in 2017" is told of his own visits.
# "It was the first", "the first who came": told of a visit that is over.
TOLD: Final = re.compile(r"\b(?:was|were|became|marked|made (?:him|her))\b", re.I)
FIRST_CAME: Final = re.compile(
    r"(?<!who )\bfirst (?:came|visited|went|travel+ed|flew|set foot|arrived|landed|called|journeyed)\b|"
    r"\b[A-Z][\w.'’-]+ (?:came|went|travel+ed|flew|visited|journeyed)\b[^.;,]{0,40}? for the first time\b"
)
IT_WAS: Final = re.compile(r"\bit was\b[^.;]{0,60}? (?:who|that)\b", re.I)
TWICE: Final = re.compile(r"\b(?:twice|two times|a second time)\b", re.I)
IN_A_YEAR: Final = re.compile(r"\b(?:in|within|inside) (?:a|one|the same|a single) year\b", re.I)
# What was done on a visit is not on record, nor how early in a term it came.
OF_A_KIND: Final = re.compile(
    r"\bto (?:address|speak (?:to|before|in|at)|attend|watch|pray|sleep|lay|join|stay|ride|fly over)\b|\b(?:three|four|"
    r"five) times\b|\bin (?:his|her|their) first (?:year|months?|weeks?|hundred days|term)\b|\bin (?:a|the) first "
    r"(?:year|term)\b|\bas (?:the )?(?:chief |guest )",
    re.I,
)
# Events that "since" counts from; "the war" is the last one that the host fought at home.
EVENTS: Final = (
    (re.compile(r"\b(?:Second World War|World War (?:II|Two)|WWII)\b", re.I), 1945),
    (re.compile(r"\bKorean War\b", re.I), 1953),
    (re.compile(r"\bVietnam War\b|\bfall of Saigon\b", re.I), 1975),
    (re.compile(r"\b(?:end of|after) the Cold War\b|\b(?:fall|end|collapse) of (?:the )?(?:Soviet|USSR)", re.I), 1991),
    (re.compile(r"\bfall of (?:the (?:Berlin )?Wall|communism)\b", re.I), 1989),
)  # fmt: skip
THE_WAR: Final = re.compile(r"\bthe war\b", re.I)
REVOLUTION: Final = re.compile(r"\b[Rr]evolution\b|\bCastro\b")
REVOLUTIONS: Final = {"CUB": 1959, "IRN": 1979}
# "Since the 1990s" is since their end.
DECADE: Final = re.compile(r"\bsince the (?:early |late |mid-)?(?P<decade>(?:19|20)\d0)s\b")
# As texts name the presidents whose travels are on record.
PRESIDENTS: Final = (
    "Harry Truman", "Dwight Eisenhower", "John F. Kennedy", "John Kennedy", "Lyndon Johnson", "Richard Nixon",
    "Gerald Ford", "Jimmy Carter", "Ronald Reagan", "George Bush", "George W. Bush", "George H.W. Bush",
    "Bill Clinton", "Barack Obama", "Donald Trump", "Joe Biden",
)  # fmt: skip
# The last year of which all their travels are on record.
LAST: Final = 2024
WAR_ENDED: Final = {"VNM": 1975, "KOR": 1953, "JPN": 1945, "DEU": 1945, "ITA": 1945, "FRA": 1945, "GBR": 1945}
# "Since taking office", "since he entered the White House"; "of his presidency" counts from there too.
IN_OFFICE: Final = re.compile(
    r"\bsince (?:(?:taking|assuming|entering|coming (?:in)?to|winning) (?:up )?(?:the )?(?:office|power|presidency|"
    r"White House|helm|oath)|(?:his|her) (?:\w+ )?(?:inauguration|election|swearing-in|victory|accession)|(?:he|she) "
    r"(?:\w+ )?(?:took|assumed|entered|came|became|moved|was (?:sworn|elected|inaugurated))\b)|\b(?:of|in|during) "
    r"(?:his|her) (?:\w+ )?(?:presidency|tenure|time in office|administration)\b",
    re.I,
)
# "Ghana was the first African country that he visited": one person's travels, in order.
FIRST_PLACE: Final = re.compile(
    r"\bfirst (?:[\w-]+ ){0,3}?(?:country|state|nation|place|capital|partner|neighbou?r)(?: (?:in|on|of|outside|south|"
    r"north) [\w -]{3,30}?)? (?:that |to which |which |where )?(?:I|he|she|they|(?:the )?(?:new )?[Pp]resident(?: "
    r"[A-Z]\w+)?|(?:[A-Z][\w.’'-]+ ?){1,3}) (?:\w+ )?(?:visit|travel|go\b|went|flew|came|chose|called)"
)
RULE_OF_A_VISIT: Final = (
    "Supported where the record has no earlier visit in the years claimed; where a state visit is meant, earlier "
    "visits of any sort make it mixed. Meetings and deeds other than visits are not on record."
)


class Visit(NamedTuple):
    """A visit on record, or of the years before it."""

    start: dt.date
    person: str
    role: str
    city: str


def silent(why: str) -> Check:
    """A check that the record cannot make."""
    return Check(
        "no_data", why, (), RULE_OF_A_VISIT, (), ("It would need a full list of such visits or meetings.",)
    )


def surname(name: str) -> str:
    """The last name without what follows it."""
    words = [word for word in name.replace(",", " ").split() if word not in ("Jr.", "Sr.", "II", "III", "IV")]
    return words[-1].lower() if words else ""


def visits_of(record: Record, guest: str, host: str) -> list[Visit]:
    """The visits of leaders of one state to the other, one of which is the United States, by date."""
    source = "us_travels" if guest == "USA" else "us_visitors"
    visits = []
    for actor, recipient in product(BOUND.get(guest, (guest,)), BOUND.get(host, (host,))):
        rows = record.visits(actor=actor, recipient=recipient)
        rows = rows.filter((rows["source_id"] == source) & rows["start"].is_not_null())
        columns = rows.select("start", "person", "role", "city").iter_rows()
        visits += [
            Visit(start, person or "", role or "", city or "") for start, person, role, city in columns
        ]
    return sorted(visit for visit in visits if guest != "USA" or not is_elect(visit, record))


def is_elect(visit: Visit, record: Record) -> bool:
    """Whether one travelled as president-elect: before the inauguration, on the first travels on record of that name.

    The list of the president's travels has those too (Hoover in 1928, Eisenhower in 1952).
    """
    if visit.role != "President":
        return False
    year = visit.start.year + (visit.start.month >= ELECTIONS)
    inauguration = dt.date(year, *(IN_MARCH if year < SINCE_JANUARY else IN_JANUARY))
    if year % 4 != 1 or visit.start >= inauguration:
        return False
    first = record.visits(actor="USA", person=visit.person)["start"].min()
    return isinstance(first, dt.date) and first >= dt.date(year - 1, ELECTIONS, 1)


def years_said(text: str, date: dt.date) -> list[int]:
    """The years that a text gives for a visit: "in 1974", "half a century ago"."""
    years = [int(year) for year in A_YEAR.findall(text)]
    for found in AGO.finditer(text):
        n = 50 if found["half"] else (number(found["n"]) or 0) * (10 if found["unit"] == "decades" else 1)
        years += [date.year - n] if n else []
    return years


def is_named(person: str, text: str) -> bool:
    """Whether a text has a person's surname; "George W. Bush" is not his father."""
    if "H.W." in person and re.search(r"\bGeorge W\. ", text):
        return False
    return bool(re.search(rf"\b{re.escape(surname(person))}\b", text, re.I))


def is_past(person: str, past: str) -> bool:
    """Whether the words after "since" name a person; of two of one name, the one whom they call so."""
    return is_named(person, past) and ("H.W." in person or "H.W." not in past)


def since_year(claim: Claim, visits: list[Visit], past: str, date: dt.date) -> int | None:
    """The year after which no visit came, as a sentence has it; None where it gives none.

    "Since Gerald Ford" is since the last visit of the one who is named, "since the war" since its end.
    """
    if claim.details["since"] is not None:
        return int(claim.details["since"])
    if IN_OFFICE.search(past) or (not past and IN_OFFICE.search(claim.sentence)):
        term = term_of("USA", "president", date)
        return term.start.year - 1 if term else None
    event = next((year for words, year in EVENTS if words.search(past)), None)
    if event is None and THE_WAR.search(past):
        event = WAR_ENDED.get(str(claim.details["host"]))
    if event is None and REVOLUTION.search(past):
        event = REVOLUTIONS.get(str(claim.details["host"]))
    if event is None and (decade := DECADE.search(past)):
        event = int(decade["decade"]) + 9
    # "Since his father"
    past = past.replace("his father", "George H.W. Bush")
    named = [visit.start.year for visit in visits if visit.start <= date and is_past(visit.person, past)]
    return event if event is not None else max(named, default=None)


def visit_meant(
    theirs: list[Visit], years: list[int], date: dt.date, *, lately: bool, since: int | None
) -> dt.date:
    """The day on which the visit began that a sentence calls the first.

    Of the visits of those who are named: that of a year named, the last one where a visit of late is meant, else the
    first of all. Where none is on record, 60 days before the document, so that a visit under way is not taken for an
    earlier one.
    """
    known = [visit.start for visit in theirs if visit.start <= date]
    named = [start for start in known if start.year in years]
    if years and not named:
        return dt.date(min(years), 1, 1)
    after = [start for start in known if since is None or start.year > since]
    near = [start for start in known if (date - start).days <= LATELY] if lately else []
    if not (named or near or after):
        return date - RECENT
    meant = near[-1] if near and not named else (named or after)[0]
    # Stops of one journey are one visit.
    while earlier := [start for start in known if 0 < (meant - start).days <= JOURNEY]:
        meant = earlier[0]
    return meant


def first_visit(claim: Claim, record: Record, date: dt.date) -> Check:
    """Is there an earlier visit in the years claimed?"""
    details = claim.details
    host = str(details["host"])
    guest = next(state for state in split_dyad("-".join(claim.subject.states)) if state != host)
    said, past = AFTER_SINCE.sub("", claim.sentence), AFTER_SINCE.search(claim.sentence)
    if FIRST_PLACE.search(said):
        return first_place(claim, record, date)
    every = visits_of(record, guest, host)
    visits = [visit for visit in every if is_of(visit, details["role"])]
    if details["own"] and IN_OFFICE.search(claim.sentence):
        # Of one's own visits on record all are of one's time in office.
        past, since = None, None
    else:
        since = since_year(claim, visits, past[0] if past else "", date)
    theirs = [visit for visit in visits if is_theirs(visit, claim, guest, said, date)]
    if not theirs and (stranger := president_without(said, visits, claim, date)):
        return never_came(stranger, claim, date)
    own = details["own"] or (FIRST_CAME.search(said) and not IT_WAS.search(said))
    if own and not theirs:
        return silent("Whose first visit is meant cannot be told from the sentence.")
    if TWICE.search(said):
        return first_twice(visits, theirs, claim, date)
    years = years_said(said, date)
    if own:
        visits = theirs
        if years and not any(visit.start.year in years for visit in theirs):
            return verdict_on([visit for visit in theirs if visit.start <= date], claim, None, date)
    lately = bool(OF_A_VISIT.search(said) or OF_LATE.search(said)) or not theirs
    meant = (
        theirs or [visit for visit in visits if visit.start.year in years] or lately_came(visits, said, date)
    )
    until = visit_meant(meant, years, date, lately=lately, since=since) - dt.timedelta(days=1)
    cities = {city for visit in visits for city in visit.city.split(", ") if city and f" {city}" in said}
    cities.discard(state_name(host))
    # "Mexico City" is not Mexico.
    elsewhere = re.sub("|".join(map(re.escape, sorted(cities))) or r"(?!)", "", said)
    if cities and not re.search(rf"\b{re.escape(state_name(host))}\b", elsewhere):
        visits = [visit for visit in visits if cities & set(visit.city.split(", "))]
    before = [visit for visit in visits if visit.start <= until]
    counted = [visit for visit in before if since is None or visit.start.year > since]
    if counted and OF_A_KIND.search(said):
        return silent("What was done on a visit, or how early in a term it came, is not on record.")
    if counted and since is None and past:
        return silent("Since when there was no such visit cannot be told from the sentence.")
    return verdict_on(counted, claim, since, date)


def lately_came(visits: list[Visit], said: str, date: dt.date) -> list[Visit]:
    """The visit of the months before a document that tells of one as past, where it is the only one."""
    near = [visit for visit in visits if dt.timedelta(0) <= date - visit.start <= dt.timedelta(LATELY)]
    one = bool(near) and (near[-1].start - near[0].start).days <= JOURNEY
    return near if one and TOLD.search(said) else []


def first_place(claim: Claim, record: Record, date: dt.date) -> Check:
    """Was this the first state, of those meant, to which a president of the United States travelled?"""
    import polars as pl

    host = str(claim.details["host"])
    president = next(
        (
            name
            for name, office, state in claim.details["people"]
            if state == "USA" and office.lower() == "president"
        ),
        None,
    )
    group, known = states_among(claim.sentence, date.year)
    if host == "USA" or president is None or not known:
        return silent("Whose travels, and to which states, cannot be told from the sentence.")
    rows = record.visits(actor="USA").filter(
        pl.col("source_id") == "us_travels", pl.col("role") == "President"
    )
    travels = sorted(
        (start, recipient)
        for start, person, recipient in rows.select("start", "person", "recipient").iter_rows()
        if start and start <= date and surname(person or "") == surname(president)
        if group is None or recipient in group
    )
    if not travels:
        return silent(f"No travels of {president} to the states meant are on record up to {date.year}.")
    start, first = travels[0]
    return Check(
        "supported" if first == host else "contradicted",
        f"Of the states meant, {president} went to {state_name(first, article=True)} first, in {start:%B %Y}.",
        (Figure("first state visited", float(start.year), "year", start.year, "us_travels",
                f"{BEGIN['us_travels']}-{date.year}", "the earliest of the president's visits on record"),),
        RULE_OF_A_VISIT,
        ("us_travels",),
    )  # fmt: skip


def is_of(visit: Visit, role: str) -> bool:
    """Whether a visit was of a holder of a role; "" means any head of state or government."""
    return bool(re.search(role, visit.role)) if role else visit.role != "Secretary of State"


def role_by_name(claim: Claim, record: Record, date: dt.date) -> str | None:
    """The office in which the one came whom a sentence names, or means by "his"; None where that is open."""
    host = str(claim.details["host"])
    guest = next(state for state in claim.subject.states if state != host)
    said = AFTER_SINCE.sub("", claim.sentence)
    visits = visits_of(record, guest, host)
    roles = {visit.role for visit in visits if is_named(visit.person, said)} or {
        visit.role for visit in visits if claim.details["own"] and is_theirs(visit, claim, guest, said, date)
    }
    return next(iter(roles)) if len(roles) == 1 else None


def is_theirs(visit: Visit, claim: Claim, guest: str, said: str, date: dt.date) -> bool:
    """Whether a visit is of one whom the sentence names before "since", or the sentences before it."""
    name = surname(visit.person)
    if is_named(visit.person, said):
        return True
    if claim.details["own"] and guest == "USA" and re.search(r"\b[Tt]he president['’]s\b", said):
        term = term_of("USA", "president", date)
        return term is not None and surname(term.name) == name
    past = AFTER_SINCE.search(claim.sentence)
    return any(
        surname(person) == name and state in (guest, None) and not (past and name in past[0].lower())
        for person, _, state in claim.details["people"]
    )


def president_without(said: str, visits: list[Visit], claim: Claim, date: dt.date) -> str | None:
    """A president of the United States of whom a sentence says that he was the first to come, and who never did."""
    covered = claim.details["role"] == "President" and claim.details["host"] != "USA" and date.year <= LAST
    if not covered or OF_A_VISIT.search(said):
        return None
    came = {surname(visit.person) for visit in visits if visit.start <= date}
    names = (name for name in PRESIDENTS if re.search(rf"\b{name}\b", said))
    return next((name for name in names if surname(name) not in came), None)


def never_came(president: str, claim: Claim, date: dt.date) -> Check:
    """The check of a first visit of one of whom no visit is on record."""
    place = state_name(claim.details["host"], article=True)
    return Check(
        "contradicted",
        f"The record has no visit of {president} to {place} up to {date.year}.",
        (Figure(f"visits of {president} to {place}", 0.0, "visits", None, "us_travels",
                f"{BEGIN['us_travels']}-{date.year}",
                "visits while in office"),),
        RULE_OF_A_VISIT,
        ("us_travels",),
    )  # fmt: skip


def first_twice(visits: list[Visit], theirs: list[Visit], claim: Claim, date: dt.date) -> Check:
    """Was the one named the first who came twice, within a year where the sentence says so?"""
    apart = 366 if IN_A_YEAR.search(claim.sentence) else None
    seconds: dict[str, Visit] = {}
    for person in {visit.person for visit in visits}:
        journeys = [visit for visit in visits if visit.person == person and visit.start <= date]
        pairs = zip(journeys, journeys[1:], strict=False)
        again = [
            later for visit, later in pairs
            if JOURNEY < (later.start - visit.start).days <= (apart or (later.start - visit.start).days)
        ]  # fmt: skip
        if again:
            seconds[person] = again[0]
    names = {visit.person for visit in theirs}
    mine = min((second for person, second in seconds.items() if person in names), default=None)
    if mine is None:
        return silent("Whose second visit is meant cannot be told from the record.")
    others = [second for person, second in seconds.items() if person not in names and second < mine]
    return verdict_on(sorted(others), claim, None, date, "second ")


def verdict_on(
    before: list[Visit], claim: Claim, since: int | None, date: dt.date, called: str = ""
) -> Check:
    """What the earlier visits in the years claimed make of a first."""
    host = str(claim.details["host"])
    guest = next(state for state in claim.subject.states if state != host)
    source = "us_travels" if guest == "USA" else "us_visitors"
    count = len(before)
    span = f"after {since}" if since is not None else f"since {BEGIN[source]}"
    who = f"a {claim.details['role'].split('|')[0] or 'leader'} of {state_name(guest, article=True)}"
    says = f"The record has {count} earlier {called}visit{'s' if count != 1 else ''} of {who} to "
    says += f"{state_name(host, article=True)} {span}"
    if count:
        last = before[-1]
        says += f", the last by {last.person} in {last.start:%B %Y}"
    figure = Figure(
        "earlier visits", float(count), "visits", None, source, f"{BEGIN[source]}-{date.year}",
        f"visits {span}, up to {RECENT.days} days before the document",
    )  # fmt: skip
    verdict: Verdict = "contradicted" if count else "supported"
    caveats: tuple[str, ...] = ()
    if claim.details["state_visit"]:
        verdict = "mixed" if count else "supported"
        caveats = ("State visits and bilateral ones are not told apart from other visits on record.",)
    return Check(verdict, says + ".", (figure,), RULE_OF_A_VISIT, (source,), caveats)
