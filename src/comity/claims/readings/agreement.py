"""Which agreement, since when, or that there is none."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.agreement_denials import is_disputed, says_none
from comity.claims.agreement_obligations import obligation
from comity.claims.agreement_sorts import WHAT, sort_of
from comity.claims.agreement_wording import AHEAD, IN_FORCE, OF_FIRMS, OPEN
from comity.claims.attribution import NO_DENIAL, clause_before
from comity.claims.context import Context, Passage
from comity.claims.readings.duration import YEAR
from comity.claims.readings.reading import Reading, unread

NAMED: Final = re.compile(
    r"\b(?:[Tt]reat(?:y|ies)|[Aa]ccords?|[Pp]acts?|[Aa]greements?|[Mm]emorand\w+|[Dd]eclaration|[Cc]onvention|"
    r"[Dd]eals?|[Ll]ease|[Pp]rotocol|[Cc]ompact)\b"
)
DONE: Final = re.compile(r"\b(?:signed|concluded|ratified|sealed|initialled)\b", re.I)
# What two states have done with it: "key terms of the agreement" asserts none.
OF_STATES: Final = re.compile(
    r"\b(?:governments|countries|states|nations|presidents|the two) (?:have |had )?(?:signed|concluded|put)\b",
    re.I,
)
BINDS: Final = re.compile(
    r"\b(?:sign(?:ed|ing|s)|signatories|concluded|ratified|sealed|inked|initialled|entered into|(?:in|into) (?:force|"
    r"effect)|took effect|effective|put their names|struck|agreed|binds?|bound|obliges?|undert\w+|promis\w+|pledg\w+|"
    r"reached|under (?:a|the|an)|by (?:a|the) treaty|party to|linked by|renewed|set down|ended|made|gave|accepted|"
    r"settled|(?:accord|treaty|agreement) of|has|have|had)\b",
    re.I,
)
# Ministries and laboratories sign with each other too.
OF_OFFICES: Final = re.compile(
    r"\b(?:Departments?|Institutes?|Ministr(?:y|ies)|Foundations?|Universit(?:y|ies)|Laborator(?:y|ies)|Labs?|Banks?|"
    r"Proclamations?|Executive Orders?|Commission)\b"
)
BECAUSE: Final = re.compile(r",? \b(?:because|since|for|whereas|although)\b", re.I)
THAT: Final = re.compile(r"\bthat\b", re.I)
OF_THE_TRUTH: Final = re.compile(
    r"\b(?:true|the case|correct|right|so|say|says|said|think|believe|know|known|pretend|claim|mean|"
    r"means)\b[^;:]{0,30}? that\b",
    re.I,
)
NOT: Final = re.compile(r"\b(?:no|never|not|nor|without)\b|n['’]t\b", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """The sort of agreement where it is named, and the first year that the sentence names."""
    text = passage.text
    found = next(((what, match) for what, (words, *_) in WHAT.items() if (match := words.search(text))), None)
    if found is None and (obliged := obligation(text)):
        year = YEAR.search(text)
        return Reading(obliged.start, obliged.end, {
            "what": obliged.what, "none": obliged.none, "in_force": obliged.what != "investment",
            "year": int(year["year"]) if year and obliged.what == "investment" else None,
        }, denies=True)  # fmt: skip
    what, match = found or (sort_of(text), NAMED.search(text) or DONE.search(text))
    if match is None or OF_FIRMS.search(text) or (OF_OFFICES.search(text) and not OF_STATES.search(text)):
        return None
    before = BECAUSE.split(clause_before(text, match.start()))[-1]
    # "Nor does it console us to hear that we have one": what is denied stands before "that".
    if not (OF_THE_TRUTH.search(before) or is_disputed(before)):
        before = THAT.split(before)[-1]
    denies = says_none(text, match.start(), match.end()) or bool(NOT.search(NO_DENIAL.sub(" ", before)))
    none = denies != is_disputed(before)
    after = text[match.end() :]
    if not none and (AHEAD.search(before[-60:]) or OPEN.match(after)):
        return None
    if not none and not BINDS.search(text):
        return unread(passage)
    year = YEAR.search(text)
    return Reading(match.start(), match.end(), {
        "what": what, "none": none, "year": int(year["year"]) if year else None,
        "in_force": bool(IN_FORCE.search(text)),
    }, denies=none or what == "non-aggression")  # fmt: skip
