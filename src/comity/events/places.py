"""Where a deed was done, as far as its sentence or the document's dateline says."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from comity.states import Mention, find_mentions

_NAME: Final = r"(?:St\. )?[A-Z][\w'’-]*(?:\s+(?:(?:of|de|del|da|do|la|el|al|am)\s+)?[A-Z][\w'’-]*){0,3}"
IN: Final = re.compile(
    r"\b(?:[Ii]n|[Aa]t|(?P<near>[Nn]ear|[Oo]utside))\s+(?P<article>(?:[Tt]he\s+)?"
    r"(?:(?:[\w-]+\s+){0,3}(?:city|town|village|port|capital|province|region)\s+(?:of\s+)?)?)"
    rf"(?P<name>{_NAME})(?:,\s+(?P<whole>{_NAME}))?"
)
# "ALEPPO, Syria, March 3 (Reuters) - ": an agency's dateline before its first sentence.
DATELINE: Final = re.compile(
    r"(?P<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}(?:, (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
    r"[A-Z][\w.]+(?: [A-Z][\w.]+)?)?)(?:, \w+\.? \d{1,2}(?:, \d{4})?)?\s*(?:\([^()]{2,40}\)\s*)?(?:--|[-—–])\s"
)
# "the war in Ukraine", "troops in Iraq": this is where something else is, not where the deed was done.
ELSEWHERE: Final = re.compile(
    r"\b(?:war|wars|conflict|conflicts|fighting|violence|situation|crisis|coup|elections?|democracy|rights|people|"
    r"forces|troops|soldiers|military|presence|interests?|invasion|operations?|peace|stability|role|government|"
    r"ambassador|embassy|investments?|bases?|programs?|programmes?|projects?|developments?|events|civilians|refugees|"
    r"unrest|force|officials|sources|live|lived|living|operating|based|bombing|shooting|consulate|summit|"
    r"born|interested|involved|believe|intervention|actions?|policy|policies|influence)\s+$",
    re.I,
)
# Beyond one of these another deed is told.
BOUNDARY: Final = re.compile(r"[;:]|,\s+(?:and|but|while|whereas|although|because|who|which)\b")
STATE_KINDS: Final = ("name", "abbreviation")


class Place(NamedTuple):
    """A city or site as the text names it (None where it names a state alone), and the state it is in."""

    name: str | None
    state: str


class _Found(NamedTuple):
    place: Place
    start: int
    end: int


@cache
def _cities() -> dict[str, str]:
    with files("comity.events").joinpath("data/cities.csv").open(encoding="utf-8") as file:
        return {row["city"].lower(): row["state"] for row in csv.DictReader(file)}


def place_of(text: str, start: int, end: int, *, date: dt.date | None = None) -> Place | None:
    """Where an event was done: the place behind "in", "at" or "near" that stands nearest to its words.

    Args:
        text: the sentence.
        start: where the words of the event begin in the sentence.
        end: where they end.
        date: the document's date, which decides the state that a name stood for.

    Returns:
        The place; None where the clause states none that is a state, a capital, a city of
        `data/cities.csv`, or a name followed by its state ("in Jindo, South Korea").
    """
    found = [
        at for at in _places(text, date) if not BOUNDARY.search(text, min(at.end, end), max(start, at.start))
    ]
    if not found:
        return None
    nearest = min(found, key=lambda at: (max(start - at.end, at.start - end, 0), at.start))
    return nearest.place


def place_of_dateline(dateline: str, *, date: dt.date | None = None) -> Place | None:
    """The place of a dateline such as "SEOUL" or "Aleppo, Syria"; None where it names none that is known."""
    plain = " ".join(word.title() if word.isupper() else word for word in dateline.split())
    # Read as a sentence, so that a dateline and a sentence know the same names.
    return place_of(f"In {plain}.", 0, 0, date=date)


def dateline_of(text: str) -> str | None:
    """The place with which a document's first sentence begins, as agencies write it; else None."""
    found = DATELINE.match(text)
    return found["place"] if found else None


def _places(text: str, date: dt.date | None) -> list[_Found]:
    found: list[_Found] = []
    mentions: list[Mention] | None = None
    for match in IN.finditer(text):
        if match["near"] is None and ELSEWHERE.search(text, 0, match.start()):
            continue
        if mentions is None:
            mentions = find_mentions(text, date=date)
        place = _place(match, mentions)
        if place is not None:
            found.append(_Found(place, match.start(), match.end()))
    return found


def _place(match: re.Match[str], mentions: Sequence[Mention]) -> Place | None:
    text = match.string
    # "In Geneva, Russia met ..." names the next subject behind the comma, "in Jindo, South Korea" the state.
    if match.start() > 0 or text[match.end() : match.end() + 1] == ",":
        whole = next((m for m in mentions if m.start == match.start("whole") and m.kind in STATE_KINDS), None)
        if whole is not None and whole.state is not None:
            return Place(match["name"], whole.state)
    here = next(
        (m for m in mentions if match.start("article") <= m.start <= match.start("name") < m.end), None
    )
    if here is not None and here.state is not None and text[here.end : here.end + 2] not in ("'s", "’s"):
        if here.kind in STATE_KINDS:
            return Place(None, here.state)
        if here.kind in ("capital", "seat"):
            return Place(here.text, here.state)
    # "in Mosul on Friday" is matched alone, "in Mosul Friday" with the day: the longest known beginning is it.
    words = match["name"].split()
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        for known in (name, f"the {name}"):
            if known.lower() in _cities():
                return Place(name, _cities()[known.lower()])
    return None
