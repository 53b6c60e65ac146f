"""The date of a document: what it states, or what the record of travel lets one infer."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

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
DAY = re.compile(
    r"\b(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4}|[A-Z][a-z]{2,8}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b"
)
WEEK = 6


def parse_day(text: str) -> dt.date | None:
    """The day that a date line names, None where it names none."""
    found = DAY.search(text)
    if not found:
        return None
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

    rows = list(visits.select("person", "recipient", "city", "start", "end", "role").iter_rows(named=True))
    by_surname: dict[str, list[dict[str, object]]] = {}
    for row in rows:
        if row["person"] and row["start"]:
            by_surname.setdefault(_surname(row["person"]), []).append(row)
    first_trip = any(FIRST_TRIP.search(sentence.text) for sentence in sentences)
    for sentence in sentences:
        weekday = ON_WEEKDAY.search(sentence.text)
        if not weekday or not TRAVEL.search(sentence.text):
            continue
        named = set(re.findall(r"\b[A-Z][\w'’-]+\b", sentence.text))
        states = {mention.state for mention in find_mentions(sentence.text) if mention.state}
        fits = [
            row
            for surname in named & set(by_surname)
            for row in by_surname[surname]
            if (row["recipient"] in states or (row["city"] and str(row["city"]) in sentence.text))
            and row["start"].weekday() == WEEKDAYS.index(weekday[1])  # type: ignore[attr-defined]
        ]
        fits = [row for row in fits if row["recipient"] != "USA" or "USA" in states]
        if first_trip and len(fits) > 1:
            fits = [row for row in fits if _in_first_trip(row, by_surname[_surname(str(row["person"]))])]
        days = {(row["start"], row["end"]) for row in fits}
        if len(days) == 1:
            row = fits[0]
            start, end = row["start"], row["end"] or row["start"]
            where = row["city"] or state_name(str(row["recipient"]))
            trip = " on a first trip" if first_trip else ""
            reason = (
                f"the text reports {row['person']} in {where} on {weekday[1]}{trip}; "
                f"the record has that visit from {start} to {end}"
            )
            assert isinstance(end, dt.date)
            return end, reason
        if len(days) > 1:
            return None, f"{len(days)} visits on record fit the {weekday[1]} that the text speaks of"
    return None, None


def _surname(person: str) -> str:
    """The last name of "Antony J. Blinken", "Blinken, Antony J." or "Lloyd J. Austin III"."""
    if "," in person:
        return person.split(",")[0].strip()
    words = [word for word in person.split() if word not in ("Jr.", "Sr.", "II", "III", "IV")]
    return words[-1] if words else person


def _in_first_trip(visit: dict[str, object], all_visits: list[dict[str, object]]) -> bool:
    """Whether a visit belongs to its traveller's first journey: stops no more than three days apart."""
    mine = sorted(
        (row for row in all_visits if row["person"] == visit["person"]), key=lambda row: str(row["start"])
    )
    reached: dt.date | None = None
    for row in mine:
        start, end = row["start"], row["end"] or row["start"]
        assert isinstance(start, dt.date)
        assert isinstance(end, dt.date)
        if reached is not None and (start - reached).days > 3:
            return False
        reached = max(end, reached) if reached else end
        if row["start"] == visit["start"] and row["recipient"] == visit["recipient"]:
            return True
    return False
