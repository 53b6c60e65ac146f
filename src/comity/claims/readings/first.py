"""What is called the first: a visit or another deed."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before
from comity.claims.context import Context, Passage
from comity.claims.firsts import first_details, is_of_another, travel_said
from comity.claims.readings.reading import Reading

FIRST: Final = re.compile(
    r"\b(?:first(?!,| World War| Lady| half| place)|maiden|inaugural|unprecedented|never before|not since|not until|"
    r"no (?:[\w’'-]+ ){1,6}(?:had|has|before)|for \w+ years)\b",
    re.I,
)
VISITED: Final = re.compile(
    r"\b(?:visit\w*|trips?|travel\w*|journey\w*|came|come|go|arriv\w+|set foot|received|state guest|gone|went|flew|"
    r"called (?:on|at)|crossed|landed|stepped|stood on|paid (?:a )?call|touched down|sailed|been (?:to|in))\b",
    re.I,
)

# "Never before" says that it is the first; "not the first" denies it.
NEVER: Final = re.compile(r"n(?:ever|o|ot)\b", re.I)
# "Will return for the first time": not done yet; "will be the first visit" says what it is.
COMING: Final = re.compile(r"\b(?:will|shall)\b(?! (?:be|mark|become)\b)", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """What is called the first: a visit where the sentence speaks of travel, else a deed."""
    found = FIRST.search(passage.text)
    if found is None:
        return None
    if COMING.search(clause_before(passage.text, found.start())):
        return None
    said = travel_said(passage, context)
    if said and is_of_another(passage.text, context):
        return None
    form = said[0] if said else "visit" if VISITED.search(passage.text) else "deed"
    details = first_details(passage, context, form, found.start())
    return Reading(found.start(), found.end(), details, denies=bool(NEVER.match(found[0])))
