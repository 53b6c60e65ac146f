"""An amount of then beside one of now: "In 2000 we exchanged four billion; last year it was a hundred billion"."""

from __future__ import annotations

import datetime as dt
import re
from typing import Final

from comity.claims.amounts import LEAST, counts, sums, value_of
from comity.claims.carried import last_topic, way_before
from comity.claims.compared_years import year_of_then
from comity.claims.context import Context, Passage
from comity.claims.topics import Topic

SEGMENT: Final = re.compile(
    r"[;:–—]|,? (?:against|compared (?:with|to)|as against|while|whereas|but)\b|, (?=there |it |they |we )",
    re.I,
)
# What differs by less is the same amount in round numbers.
SAME: Final = 0.05


def then_beside_now(
    passage: Passage, context: Context
) -> tuple[int, int, tuple[str, str], int, float, int] | None:
    """Start and end of the amount of then, the flow and its unit, its way since, the ratio and the year of then.

    The amount of now may stand in the sentences before, where these say of what it is.
    """
    text = passage.text
    topics = last_topic(text) or last_topic(passage.before)
    unit = way_before(topics[0], f"{passage.before} {text}", context) if topics else None
    if unit is None:
        return None
    then, now = _told(topics[0], text, context.date)
    if then is None:
        return None
    start, end, value, year = then
    if now is None and not last_topic(text):
        said = _amounts(topics[0], passage.before)
        now = said[-1][2] if said else None
    if now is None or not value or abs(now / value - 1) <= SAME:
        return None
    return start, end, (topics[0].name, unit), 1 if now > value else -1, now / value, year


def _told(
    topic: Topic, text: str, date: dt.date | None
) -> tuple[tuple[int, int, float, int] | None, float | None]:
    """The first amount of a clause that names a time gone by, with its year, and the first of any other clause."""
    then, now = None, None
    at = 0
    for part in (*SEGMENT.finditer(text), None):
        end = part.start() if part else len(text)
        said = _amounts(topic, text[at:end])
        year = year_of_then(text[at:end], date)
        if said and year and then is None:
            then = (at + said[0][0], at + said[0][1], said[0][2], year)
        elif said and not year and now is None:
            now = said[0][2]
        at = end
    return then, now


def _amounts(topic: Topic, text: str) -> list[tuple[int, int, float]]:
    """Start, end and value of the amounts in a text that may be a topic's."""
    money = topic.unit == "money"
    # "Last year it was close to a hundred billion"
    found = (sums(text) if money else []) or counts(text)
    return [
        (each.start(), each.end(), value)
        for each in found
        if (value := value_of(each)) and (value >= LEAST or not money)
    ]
