"""The date of a document: what it states, or what the record of travel lets one infer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from comity.documents.document import Sentence

if TYPE_CHECKING:
    import polars as pl

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ON_WEEKDAY = re.compile(rf"\b(?:on|On|last|this past)\s+({'|'.join(WEEKDAYS)})\b")
TRAVEL = re.compile(
    r"\b(visit|touched down|arriv|landed|travel|trip|flew|met|talks|hosted|welcomed|received|came to|stop)",
    re.I,
)
FIRST_TRIP = re.compile(
    r"\bfirst (?:official |foreign |overseas |trip|visit abroad|international |ever )", re.I
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\.?"
)
DAY = re.compile(
    rf"\b(\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? \d{{4}}|"
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})\b"
)


# What needs no library of dates, whose first use takes half a second.
PLAIN = ("%d %B %Y", "%B %d %Y", "%Y-%m-%d", "%d %b %Y", "%b %d %Y")


class _Visit(NamedTuple):
    """A visit on record; one without an end ended on its first day."""

    person: str
    recipient: str
    city: str | None
    start: dt.date
    end: dt.date


def parse_day(text: str) -> dt.date | None:
    """The day that a date line names, None where it names none."""
    found = DAY.search(text)
    if not found:
        return None
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b|[,.]", " ", found[1])
    for form in PLAIN:
        try:
            return dt.datetime.strptime(" ".join(plain.split()), form).date()
        except ValueError:
            continue
    import warnings

    import dateparser

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        parsed = dateparser.parse(
            found[1], languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]}
        )
    return parsed.date() if parsed else None


def infer_from_travel(
    sentences: Sequence[Sentence], visits: pl.DataFrame
) -> tuple[dt.date, str] | tuple[None, str | None]:
    """The date of a document that reports a traveller's arrival "on Wednesday", from the record of visits.

    A candidate is a visit whose traveller's surname and whose city or host state the sentence names, and that
    began on that weekday. Where the text says that it was part of a first trip, only the traveller's first trip
    in office counts. One candidate must be left; the date is the visit's last day.

    Args:
        sentences: of the body.
        visits: person, recipient, city, start, end, role, as `Record.visits()` gives them.

    Returns:
        (date, reason); (None, reason) where several visits fit, (None, None) where none does.
    """
    from comity.states import find_mentions, state_name

    known = visits.select("person", "recipient", "city", "start", "end").iter_rows()
    by_surname: dict[str, list[_Visit]] = {}
    for person, recipient, city, start, end in known:
        if person and start:
            by_surname.setdefault(_surname(person), []).append(
                _Visit(person, recipient, city, start, end or start)
            )
    first_trip = any(FIRST_TRIP.search(sentence.text) for sentence in sentences)
    for sentence in sentences:
        weekday = ON_WEEKDAY.search(sentence.text)
        if not weekday or not TRAVEL.search(sentence.text):
            continue
        named = set(re.findall(r"\b[A-Z][\w'’-]+\b", sentence.text))
        states = {mention.state for mention in find_mentions(sentence.text) if mention.state}
        fits = [
            visit
            for surname in named & set(by_surname)
            for visit in by_surname[surname]
            if (visit.recipient in states or (visit.city and visit.city in sentence.text))
            and visit.start.weekday() == WEEKDAYS.index(weekday[1])
        ]
        fits = [visit for visit in fits if visit.recipient != "USA" or "USA" in states]
        if first_trip and len(fits) > 1:
            fits = [visit for visit in fits if _in_first_trip(visit, by_surname[_surname(visit.person)])]
        days = {(visit.start, visit.end) for visit in fits}
        if len(days) == 1:
            visit = fits[0]
            where = visit.city or state_name(visit.recipient)
            trip = " on a first trip" if first_trip else ""
            reason = (
                f"the text reports {visit.person} in {where} on {weekday[1]}{trip}; "
                f"the record has that visit from {visit.start} to {visit.end}"
            )
            return visit.end, reason
        if len(days) > 1:
            return None, f"{len(days)} visits on record fit the {weekday[1]} that the text speaks of"
    return None, None


def _surname(person: str) -> str:
    """The last name of "Antony J. Blinken", "Blinken, Antony J." or "Lloyd J. Austin III"."""
    if "," in person:
        return person.split(",")[0].strip()
    words = [word for word in person.split() if word not in ("Jr.", "Sr.", "II", "III", "IV")]
    return words[-1] if words else person


def _in_first_trip(visit: _Visit, all_visits: list[_Visit]) -> bool:
    """Whether a visit belongs to its traveller's first journey: stops no more than three days apart."""
    mine = sorted((other for other in all_visits if other.person == visit.person), key=lambda v: v.start)
    reached: dt.date | None = None
    for stop in mine:
        if reached is not None and (stop.start - reached).days > 3:
            return False
        reached = max(stop.end, reached) if reached else stop.end
        if stop.start == visit.start and stop.recipient == visit.recipient:
            return True
    return False
