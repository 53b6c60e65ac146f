"""What is announced, and for when."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import Context, Passage
from comity.claims.kinds import scheduled
from comity.claims.readings.reading import Reading

# What has been done is announced no more.
COMING: Final = re.compile(
    r"(?<!\bhope )\b(?:will|shall|(?:is|are) (?:due|set|expected|scheduled|slated|to)|to be|next|tomorrow|coming|"
    r"later this|upcoming|ahead|soon)\b",
    re.I,
)
DONE: Final = re.compile(
    r"\b(?:was|were|has|have|had|began|met|held|took|went|came|left|sent|paid|flew|(?:start|arriv|visit|open|sign|"
    r"travel|host|attend|launch|agree|conclud|celebrat|welcom|return|land)e?d)\b",
    re.I,
)

# "Next year the two will mark forty years of relations" is a count of years.
OF_YEARS: Final = re.compile(
    r"\b(?:mark|celebrate|commemorate)s?\b[^.;]{0,40}?\b(?:years|decades|century|anniversary)\b", re.I
)


def read(passage: Passage, context: Context) -> Reading | None:
    """What is announced, where the sentence says when."""
    text = passage.text
    found = scheduled.WHEN.search(text)
    if (
        found is None
        or OF_YEARS.search(text)
        or (scheduled.HABIT.search(text) and not COMING.search(text))
        or (DONE.search(text) and not COMING.search(text))
    ):
        return None
    what = text[found.end() :].strip(" ,.") if found.start() < 4 else text[: found.start()].strip(" ,")
    date = scheduled.month_of(found, context.date)
    return Reading(found.start(), found.end(), {"what": what, "date": date})
