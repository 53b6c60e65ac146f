"""A state's votes beside those of all others: "no other member casts its ballot with us as faithfully"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

_STATES: Final = (
    r"(?:members?|states?|countr(?:y|ies)|nations?|delegations?|governments?|all(?:y|ies)|capitals?)"
)
# Words for the part of all others that agree more, from the top (0) on, and from the bottom where "less" is said.
COMPARED: Final = tuple(
    (re.compile(pattern, re.I), part)
    for pattern, part in (
        (
            rf"\bno (?:other |two )?(?:[\w-]+ ){{0,2}}?{_STATES}\b[^.;]{{0,90}}?\b(?:more|as|so|less)\b|\bthan (?:with "
            rf")?any (?:other|{_STATES})\b|\bnobody\b[^.;]{{0,60}}?\b(?:more|as|so) (?:often|faithfully|closely)\b",
            0.0,
        ),
        (
            rf"\bfew (?:other )?(?:[\w-]+ ){{0,2}}?{_STATES}\b[^.;]{{0,90}}?\b(?:as (?:often|closely|faithfully)|"
            rf"(?:more|less) (?:often|closely|faithfully))\b|\bthan (?:with )?(?:all but|almost any|nearly any)\b",
            0.1,
        ),
        (rf"\bthan (?:with )?most(?: (?:\w+ )?(?:{_STATES}|others))?\b(?! of the time)", 0.5),
    )
)
LESS: Final = re.compile(r"\bless (?:often|closely|faithfully|alike)|\b(?:rarely|seldom)er\b", re.I)
# How much further down the list is still mixed, as a part of it.
NEAR: Final = 0.15
FIRST_FEW: Final = 5
RULE: Final = (
    "The place of the two among all whose votes in the UN General Assembly are on record with one of them, by the "
    "agreement of the last year on record: 'no other' asks for the first place (mixed within five), 'few' for the "
    "first tenth (mixed within the first quarter), 'than most' for the first half; of 'less often' from the other end. "
    "The list counts on which the two stand closer to it."
)


def compared(text: str) -> dict[str, Any] | None:
    """Which part of all others is said to vote more alike, and whether from the bottom; None where none is named."""
    part = next((part for words, part in COMPARED if words.search(text)), None)
    return None if part is None else {"part": part, "less": bool(LESS.search(text))}


def check_compared(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Look up the place of each of the two on the list of the other."""
    indicator = claim.details["issue"]
    source, covered = record.source_of(indicator).id, record.coverage_of(indicator)
    part, less = claim.details["part"], claim.details["less"]
    a, b = claim.subject.states
    last = min(date.year if date else covered.last, covered.last)
    places = []
    for owner, other in ((a, b), (b, a)):
        ties = record.ties(indicator, owner, since=last - 1, until=last)
        column = ties.values[:, ties.states.index(other)] if len(ties.years) else np.array([])
        known = np.flatnonzero(~np.isnan(column))
        if not known.size:
            return Check("no_data", "No common votes of the two are on record then.", (), RULE, (source,))
        row, value = ties.values[known[-1]], float(column[known[-1]])
        ahead = int(np.nansum(row < value if less else row > value))
        places.append((ahead + 1, int(np.sum(~np.isnan(row))), owner, value, int(ties.years[known[-1]])))
    place, n, owner, value, year = min(places, key=lambda each: each[0] / each[1])
    holds = place <= max(1, round(part * n))
    near = place <= (FIRST_FEW if not part else round((part + NEAR) * n))
    verdict: Verdict = "supported" if holds else "mixed" if near else "contradicted"
    other = b if owner == a else a
    ends = "from the least alike on" if less else "from the most alike on"
    return Check(
        verdict,
        f"In {year} {state_name(other, article=True)} was number {place} of {n} by agreement of votes with "
        f"{state_name(owner, article=True)}, {ends} ({value:.2f} of 1).",
        (
            Figure("place by agreement of votes", float(place), f"of {n} states", year, source,
                   f"{covered.first}-{covered.last}", "rank of the mean agreement over the year's votes"),
        ),
        RULE,
        (source,),
    )  # fmt: skip
