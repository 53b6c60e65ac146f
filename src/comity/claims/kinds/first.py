"""First: "the first time that ...", "on their first overseas trip", "the first visit by a US president since"."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from comity.claims.among import states_among
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import Context
from comity.claims.first_agreements import check_first
from comity.claims.first_visits import (
    A_YEAR,
    AFTER_SINCE,
    BEGIN,
    IN_OFFICE,
    RULE_OF_A_VISIT,
    first_visit,
    never_came,
    role_by_name,
    silent,
    surname,
)
from comity.claims.firsts import find_firsts
from comity.states import split_dyad, state_name
from comity.states.terms import term_of

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

MAX_PAUSE: Final = dt.timedelta(days=2)
PARTY_OFFICE: Final = re.compile(
    r"\b(?:[Pp]arty|[Gg]eneral) [Ss]ecretary\b|\b[Gg]eneral [Ss]ecretary of the\b"
)
NOT_THE_FIRST: Final = re.compile(
    r"\b(?:by no means|not|nor|never|hardly|scarcely|far from|(?:is|was)n['’]t)\b(?:, [^,;.]{3,60},)? (?:\w+ "
    r")?(?:being )?the (?:very )?first\b(?! (?:half|place|time(?! that)))", re.I)  # fmt: skip
# "The first visit by a Chinese premier"; the trip of a premier can be the first of any leader, and the president
# whom a sentence names may be the host's.
OFFICES_OF_CHINA: Final = (
    (
        re.compile(r"\bChinese leaders?\b|\bleaders? (?:of|from) (?:China|Beijing|Peking)\b", re.I),
        (),
        "China's leaders",
    ),
    (
        re.compile(r"\bpremiers?\b|\bChinese (?:prime minister|head of government)\b", re.I),
        ("Premier",),
        "China's premier",
    ),
    (
        re.compile(
            r"\bheads? of state\b|\bChinese presidents?\b|\bpresidents? of (?:the People['’]s Republic of )?China\b|"
            r"\bPresident (?:Xi|Hu|Jiang|Yang|Li|Mao)\b",
            re.I,
        ),
        ("President",),
        "China's president",
    ),
)
PART_OF_A_STATE: Final = re.compile(
    r"\bto (?:Wales|Scotland|Northern Ireland|England|Hong Kong|Macau|Tibet|Crimea|Okinawa|Hawaii|Greenland|Kashmir|"
    r"Bavaria|Catalonia|Quebec|Texas|California)\b"
)
RULE: Final = (
    "A first trip is the holder's first visits on record, one after another with at most two days between. "
    "Supported where the trip on record led there and no earlier holder's first trip did (a plain 'first "
    "trip' needs only the former); contradicted where it did not, or an earlier one did; mixed where the "
    "claim also speaks of an official whose travels are not on record."
)


def find(context: Context) -> list[Claim]:
    """Firsts said of visits, trips, meetings and deeds between the two states."""
    claims = []
    pair = set(split_dyad(context.dyad))
    for passage in context.passages:
        if not pair & set(passage.states) and not passage.about or set(passage.states) - pair:
            continue
        for start, end, details in find_firsts(passage, context):
            claim = context.claim(
                "first", passage, start, end, reads_denial=details["form"] == "visit", **details
            )
            claims += [claim] if claim else []
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the claim against the travels on record; "by no means the first" the other way round."""
    if NOT_THE_FIRST.search(claim.sentence) and not claim.details.get("denied"):
        said = replace(claim, details={**claim.details, "denied": True})
        found = check(said, record, date)
        return replace(found, verdict=OPPOSITE[found.verdict], summary=f"{found.summary} The text denies it.")
    details = claim.details
    if details["form"] == "deed":
        return check_first(claim, record, date) or silent(
            "The record has no list of such deeds between all states."
        )
    if details["of_china"] and details["host"] is None and details["form"] == "visit" and date:
        return first_of_china(claim, record, date)
    if details["host"] is None:
        return silent("Only travels of the United States (and to it) and of China's leaders are on record.")
    if date is None:
        return silent("The document's date is unknown, so the visit cannot be told from later ones.")
    if details["form"] == "trip" and details["host"] != "USA" and details["role"]:
        return first_trip(claim, record, date)
    if PARTY_OFFICE.search(claim.sentence):
        return silent("The record has visits of heads of state and government, not of party leaders as such.")
    if PART_OF_A_STATE.search(claim.sentence):
        return silent("The record has visits by state and city, not to the parts of a state.")
    if details["form"] == "guest" and details["host"] == "USA":
        return first_guest(claim, record, date)
    role = details["role"]
    # One's first visit ever may have been before one held an office.
    if role is None and (not details["own"] or IN_OFFICE.search(claim.sentence)):
        role = role_by_name(claim, record, date)
    if details["form"] == "visit" and role is not None:
        return first_visit(replace(claim, details={**details, "role": role}), record, date)
    return silent("The record has visits, but does not say which office or meeting this first is of.")


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
    mine = [trip for trip in trips if surname(trip[1]) in named]
    without = [
        name for name, office, state in details["people"]
        if state == "USA" and office.lower() == role.lower() and surname(name) in claim.sentence.lower()
    ]  # fmt: skip
    if without and not mine:
        return never_came(without[0], claim, date)
    mine = mine or trips[-1:]
    if not mine:
        return silent(f"No trip of a US {role} is on record up to {date.year}.")
    start, person, states = mine[-1]
    earlier = [trip for trip in trips if trip[0] < start]
    there = [trip for trip in earlier if host in trip[2]]
    place = state_name(host, article=True)
    coverage = f"{BEGIN['us_travels']}-{date.year}"
    figures = (
        Figure(f"{place} on the first trip of {person}", float(host in states), "1 yes, 0 no", start.year, "us_travels",
               coverage, "stops: " + ", ".join(state_name(state, article=True) for state in states)),
        Figure(f"earlier first trips of a {role} that led to {place}", float(len(there)), f"of {len(earlier)} holders",
               None, "us_travels", coverage, "; ".join(f"{who}, {when.year}" for when, who, _ in there) or "none"),
    )  # fmt: skip
    says = f"{person}'s first trip on record ({start.year}) led to {listed(states)}"
    before = f"of {len(earlier)} earlier holders, {len(there)} went to {place} on a first trip"
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


def first_of_china(claim: Claim, record: Record, date: dt.date) -> Check:
    """Did a leader of China come in an earlier year of those claimed? The record has years, persons and offices."""
    host = next(state for state in claim.subject.states if state != "CHN")
    since, covered = claim.details["since"], record.coverage_of("china_visits")
    said = [int(year) for year in A_YEAR.findall(AFTER_SINCE.sub("", claim.sentence))]
    last = min(said, default=date.year)
    if last > covered.last:
        return silent(f"Travels of China's leaders are on record up to {covered.last}.")
    visits = record.table("china_travels", "visits_by_year")
    visits = visits.filter((visits["recipient"] == host) & (visits["year"] <= last))
    office, called = office_of_china(claim.sentence)
    if office:
        visits = visits.filter(visits["role"].is_in(office))
    counts = Counter(visits["year"].to_list())
    # The visit meant is that of the year named, else the last one, of this year or the one before.
    meant = last if said else next((year for year in (last, last - 1) if year in counts), last)
    before = {year: n for year, n in counts.items() if year < meant and (since is None or year > since)}
    count = sum(before.values())
    span = f"after {since}" if since is not None else f"since {covered.first}"
    says = f"The record has {count} earlier visit{'s' if count != 1 else ''} of {called} to "
    says += f"{state_name(host, article=True)} {span}"
    says += f", the last in {max(before)}" if before else ""
    figure = Figure(
        "earlier visits", float(count), "visits", None, "china_travels", f"{covered.first}-{covered.last}",
        f"visits {span}, up to the year before {meant}",
    )  # fmt: skip
    return Check(
        "contradicted" if count else "supported", says + ".", (figure,), RULE_OF_A_VISIT, ("china_travels",),
        ("Years alone are on record, not days; of the president, the premier and the leader of the party.",),
    )  # fmt: skip


def office_of_china(text: str) -> tuple[tuple[str, ...], str]:
    """The offices of China's leaders that a first is said of, as the record calls them, none for any; and in words."""
    for words, office, called in OFFICES_OF_CHINA:
        if words.search(text):
            return office, called
    return (), "China's leaders"


def first_guest(claim: Claim, record: Record, date: dt.date) -> Check:
    """Was a leader of the other state the first whom the president of the United States received?"""
    import polars as pl

    guest = next(state for state in claim.subject.states if state != "USA")
    term = term_of("USA", "president", date)
    if term is None:
        return silent("When the president took office is not on record.")
    visits = (
        record.visits(recipient="USA")
        .filter(
            (pl.col("source_id") == "us_visitors")
            & (pl.col("start") >= term.start)
            & (pl.col("start") <= date)
        )
        .sort("start")
    )
    group, known_group = states_among(claim.sentence, date.year)
    if not known_group:
        return silent("Which leaders are meant cannot be told from the sentence.")
    if group is not None:
        visits = visits.filter(pl.col("actor").is_in(sorted(group)))
    if not visits.height:
        return silent(
            f"No visit to the United States is on record from {term.start.year} up to the document."
        )
    first = visits.row(0, named=True)
    others = visits.filter(pl.col("start") == first["start"])["actor"].to_list()
    figure = Figure(
        "first visit of a foreign leader", float(first["start"].year), "year", first["start"].year, "us_visitors",
        f"{BEGIN['us_visitors']}-{date.year}", f"first visit from {term.start:%d %B %Y} on",
    )  # fmt: skip
    return Check(
        "supported" if guest in others else "contradicted",
        f"The first visit of a foreign leader on record under {term.name} is that of {first['person']} of "
        f"{state_name(first['actor'], article=True)} in {first['start']:%B %Y}.",
        (figure,),
        RULE_OF_A_VISIT,
        ("us_visitors",),
        ("Calls and meetings elsewhere do not count.",),
    )
