"""First: "the first time that ...", "on their first overseas trip", "the first visit by a US president since"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage
from comity.claims.numbers import number
from comity.states import find_persons, split_dyad, state_name

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

TRIP: Final = re.compile(
    r"\bfirst (?:official )?(?:overseas|foreign|international) (?:trip|visit|travel|tour|destination|stop)\b"
    r"|\bfirst (?:trip|visit) (?:abroad|overseas)\b",
    re.I,
)
HOLDER: Final = r"(?:president|prime minister|chancellor|secretary of state)"
VISIT: Final = re.compile(
    rf"\bfirst (?:official )?(?:visit|trip)(?: to [\w. ]{{2,40}}?)? (?:by|of) (?:an?|"
    rf"any) (?:[\w.]+ ){{0,3}}?{HOLDER}\b"
    rf"|\bfirst time (?:in [\w ]+ )?(?:that )?(?:an?|any) (?:[\w.]+ ){{0,3}}?{HOLDER}\b.{{0,40}}?"
    r"\b(?:visit|travel|set foot)"
    rf"|\bfirst (?:[\w.]+ ){{1,3}}?{HOLDER} to (?:visit|travel to|set foot)"
    rf"|\bfirst (?:[\w.]+ )?{HOLDER}(?:ial)? (?:visit|trip) to\b",
    re.I,
)
MEETING: Final = re.compile(
    r"\bfirst(?:-ever)? (?:in-person|face-to-face) (?:\w+ )?(?:summit|meeting)\b", re.I
)
TIME: Final = re.compile(r"\bfirst time\b", re.I)
SINCE: Final = re.compile(r"\bsince (?:\w+ )?(?P<year>19\d\d|20[0-4]\d)\b|\bin (?P<n>\d+|[a-z]+) years\b")
TANDEM: Final = re.compile(r"\b(?:tandem|together|both|jointly|2\+2|top .{0,40} chiefs)\b", re.I)
ROLES: Final = (
    ("President", re.compile(r"\bpresident(?:ial)?\b", re.I)),
    ("Prime Minister", re.compile(r"\bprime minister\b", re.I)),
    ("Chancellor", re.compile(r"\bchancellor\b", re.I)),
    (
        "Secretary of State",
        re.compile(r"\bsecretary of state\b|\btop .{0,20}(?:foreign policy|diplomat)", re.I),
    ),
)
MAX_PAUSE: Final = dt.timedelta(days=2)
RECENT: Final = dt.timedelta(days=60)
RULE: Final = (
    "A first trip is the holder's first visits on record, one after another with at most two days between. "
    "Supported where the trip on record led there and no earlier holder's first trip did (a plain 'first "
    "trip' needs only the former); contradicted where it did not, or an earlier one did; mixed where the "
    "claim "
    "also speaks of an official whose travels are not on record. A first visit is supported where the record "
    "has no earlier one in the years claimed."
)


def find(context: Context) -> list[Claim]:
    """Firsts said of visits and trips between the two states."""
    claims = []
    pair = set(split_dyad(context.dyad))
    for passage in context.passages:
        if not pair & set(passage.states) and not passage.about:
            continue
        found = TRIP.search(passage.text) or VISIT.search(passage.text) or MEETING.search(passage.text)
        if found is None or set(passage.states) - pair:
            continue
        time = TIME.search(passage.text)
        form = "trip" if TRIP.search(passage.text) else ("visit" if VISIT.search(passage.text) else "meeting")
        people = [
            (person.name, person.office, person.state)
            for text in (passage.text, passage.before)
            for person in find_persons(text, date=context.date)
        ]
        start = min(found.start(), time.start()) if time else found.start()
        end = max(found.end(), time.end()) if time else found.end()
        since = SINCE.search(passage.text)
        claim = context.claim(
            "first",
            passage,
            start,
            end,
            form=form,
            people=tuple(people),
            host=host_of(passage, pair),
            role=role_of(passage, people),
            since=first_year(since, context.date),
            first_time=bool(time),
            tandem=bool(TANDEM.search(passage.text)),
        )
        if claim:
            claims.append(claim)
    return claims


def first_year(found: re.Match[str] | None, date: dt.date | None) -> int | None:
    """The year of the last such visit that a sentence grants: "since 1998", "in 25 years"."""
    if found is None:
        return None
    if found["year"]:
        return int(found["year"])
    n = number(found["n"])
    return date.year - n if n and date else None


def host_of(passage: Passage, pair: set[str]) -> str | None:
    """The state travelled to: the one of the two that is not the United States."""
    others = sorted(pair - {"USA"})
    if "USA" not in pair:
        return None
    to_usa = re.search(
        r"\b(?:to|visit(?:s|ed)?|in) (?:the )?(?:United States|US|U\.S\.|Washington|White House)",
        passage.text,
    )
    return "USA" if to_usa else others[0]


def role_of(passage: Passage, people: list[tuple[str, str, str | None]]) -> str | None:
    """The office whose travels are on record that the sentence, or the person before it, holds."""
    for role, pattern in ROLES:
        if pattern.search(passage.text):
            return role
    for _, office, state in people:
        for role, pattern in ROLES:
            if state == "USA" and pattern.search(office):
                return role
    return None


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the claim against the travels on record."""
    details = claim.details
    if details["host"] is None:
        return silent(
            "Only travels of the United States (and to it) are on record, and it is none of the two."
        )
    if date is None:
        return silent("The document's date is unknown, so the visit cannot be told from later ones.")
    if details["form"] == "trip" and details["host"] != "USA" and details["role"]:
        return first_trip(claim, record, date)
    if details["form"] == "visit" and details["role"]:
        return first_visit(claim, record, date)
    return silent("The record has visits, but does not say which office or meeting this first is of.")


def silent(why: str) -> Check:
    """A check that the record cannot make."""
    return Check("no_data", why, (), RULE, (), ("It would need a full list of such visits or meetings.",))


def surname(name: str) -> str:
    """The last name without what follows it."""
    words = [word for word in name.replace(",", " ").split() if word not in ("Jr.", "Sr.", "II", "III", "IV")]
    return words[-1].lower() if words else ""


def first_trips(visits: pl.DataFrame) -> list[tuple[dt.date, str, list[str]]]:
    """(start, person, states in order) of every holder's first trip, from visits of one office, by date."""
    trips = []
    for person in visits["person"].drop_nulls().unique().to_list():
        states: list[str] = []
        begin = last = None
        rows = visits.filter(visits["person"] == person).sort("start")
        for start, end, state in rows.select("start", "end", "recipient").iter_rows():
            if start is None or (last is not None and start - last > MAX_PAUSE):
                break
            begin = begin or start
            last = max(last or start, end or start)
            if state not in states:
                states.append(state)
        if begin is not None:
            trips.append((begin, person, states))
    return sorted(trips)


def first_trip(claim: Claim, record: Record, date: dt.date) -> Check:
    """Was the place on the holder's first trip, and on no earlier holder's?"""
    import polars as pl

    details = claim.details
    role, host = details["role"], details["host"]
    visits = record.visits(actor="USA").filter(
        (pl.col("role") == role) & (pl.col("source_id") == "us_travels") & (pl.col("start") <= date)
    )
    named = {surname(name) for name, _, _ in details["people"]}
    trips = first_trips(visits)
    mine = [trip for trip in trips if surname(trip[1]) in named] or trips[-1:]
    if not mine:
        return silent(f"No trip of a US {role} is on record up to {date.year}.")
    start, person, states = mine[-1]
    earlier = [trip for trip in trips if trip[0] < start]
    there = [trip for trip in earlier if host in trip[2]]
    place = state_name(host, article=True)
    coverage = f"1946-{date.year}"
    figures = (
        Figure(f"{place} on the first trip of {person}", float(host in states), "1 yes, 0 no", start.year, "us_travels",
               coverage, "stops: " + ", ".join(state_name(state, article=True) for state in states)),
        Figure(f"earlier first trips of a {role} that led to {place}", float(len(there)), f"of {len(earlier)} holders",
               None, "us_travels", coverage, "; ".join(f"{who}, {when.year}" for when, who, _ in there) or "none"),
    )  # fmt: skip
    says = f"{person}'s first trip on record ({start.year}) led to {listed(states)}"
    before = f"of {len(earlier)} earlier holders since 1946, {len(there)} went to {place} on a first trip"
    before += f" ({'; '.join(f'{who}, {when.year}' for when, who, _ in there)})" if there else ""
    verdict: Verdict
    if host not in states:
        verdict = "contradicted"
    elif not details["first_time"] or not there:
        verdict = "supported"
    else:
        verdict = "mixed" if details["tandem"] else "contradicted"
    caveats = ["A trip to several states counts as one where its stops follow each other within two days."]
    missing = [name for name, office, _ in details["people"] if not known(record, name) and "efen" in office]
    if details["tandem"] or missing:
        caveats.append(
            f"Travels of the Secretary of Defense{' (' + missing[0] + ')' if missing else ''} are not on "
            f"record, "
            "those of other US defence officials only for 1992-2012: whether the two went together cannot "
            "be told."
        )
    return Check(verdict, f"{says}; {before}.", figures, RULE, ("us_travels",), tuple(caveats))


def known(record: Record, name: str) -> bool:
    """Whether any travel of a person is on record."""
    return bool(record.visits(actor="USA", person=surname(name)).height)


def listed(states: list[str]) -> str:
    """ "Japan and South Korea"."""
    names = [state_name(state, article=True) for state in states]
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]


def first_visit(claim: Claim, record: Record, date: dt.date) -> Check:
    """Is there an earlier visit in the years claimed?"""
    import polars as pl

    details = claim.details
    host, since = details["host"], details["since"]
    guest = next(state for state in claim.subject.states if state != host)
    source = "us_travels" if guest == "USA" else "us_visitors"
    visits = record.visits(actor=guest, recipient=host).filter(
        (pl.col("source_id") == source) & pl.col("role").str.contains(details["role"], literal=True)
    )
    named = {surname(name) for name, _, state in details["people"] if state in (guest, None)}
    if named and not details["first_time"] and since is None:
        visits = visits.filter(
            pl.col("person").map_elements(surname, return_dtype=pl.String).is_in(sorted(named))
        )
    own = visits.filter(pl.col("person").map_elements(surname, return_dtype=pl.String).is_in(sorted(named)))
    until = min([date - RECENT, *(day - dt.timedelta(days=1) for day in own["start"].to_list() if named)])
    cities = {city for city in visits["city"].drop_nulls().to_list() if f"visit {city}" in claim.sentence}
    if cities:
        visits = visits.filter(pl.col("city").is_in(sorted(cities)))
    before = visits.filter(pl.col("start") <= until)
    if since is not None:
        before = before.filter(pl.col("start").dt.year() > since)
    count = before.height
    span = f"after {since}" if since is not None else "since 1946"
    who = f"a {details['role']} of {state_name(guest, article=True)}"
    says = f"The record has {count} earlier visit{'s' if count != 1 else ''} of {who} to "
    says += f"{state_name(host, article=True)} {span}"
    if count:
        last: dict[str, Any] = before.sort("start").row(-1, named=True)
        says += f", the last by {last['person']} in {last['start']:%B %Y}"
    figure = Figure(
        "earlier visits", float(count), "visits", None, source, f"1946-{date.year}",
        f"visits {span}, up to {RECENT.days} days before the document",
    )  # fmt: skip
    return Check("contradicted" if count else "supported", says + ".", (figure,), RULE, (source,))
