"""Since when two states have been rivals, or until when: "the rivalry was laid to rest in the middle of the 1980s"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.numbers import CARDINAL, number
from comity.claims.predecessors import spells_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

RIVALS: Final = re.compile(r"\b(?:[Rr]ivals?|[Rr]ivalry|arch-?enem(?:y|ies)|[Cc]onfrontation)\b")
ENDED: Final = re.compile(
    r"\b(?:ended|over|laid to rest|buried|(?:came|put|brought|drew) (?:\w+ )?to an end|put an end to|gave way|ceased|"
    r"settled|resolved|until|outgrown|set aside|left behind|put\b[^.;]{0,40}? behind (?:them|us)|dissolved|closed)\b",
    re.I,
)
# "Not settled until 1998" says when it was.
NOT_UNTIL: Final = re.compile(r"\bnot\b[^.;]{0,40}? until\b", re.I)
# Right before the year: "goes back to 1843", "had run since the 1820s".
BEGUN: Final = re.compile(
    r"\b(?:since|began|begun|started|back|dat(?:es?|ing|ed)|rivals? (?:for|from))\b[^.;,]{0,30}$|\bfor (?:\w+ ){0,3}?$",
    re.I,
)
# "In 1985", "in the middle of the 1980s", "some thirty years ago", "for 180 years".
WHEN: Final = re.compile(
    r"\b(?P<part>early|late|mid|middle|end|start|beginning)?(?:[- ]of)?[- ]?(?:the )?(?P<year>1[89]\d\d|20[0-2]\d)"
    rf"(?P<decade>s)?\b|\b(?P<n>{CARDINAL}) (?P<unit>years?|decades)\b(?P<ago> ago)?",
    re.I,
)
PARTS: Final = {
    "early": (0, 3), "start": (0, 3), "beginning": (0, 3), "mid": (3, 7), "middle": (3, 7), "late": (6, 9),
    "end": (7, 10),
}  # fmt: skip
SLACK: Final = 2
# A rivalry is dated by its first clash, or by what went before.
SLACK_OF_BEGINNING: Final = 5
RULE: Final = (
    "The years in which the two were strategic rivals (Thompson, Sakuwa and Suhas), set against the year claimed for "
    "the end of their rivalry, two years more or less, or for its beginning, five; no data where they are not listed."
)


def read_rivalry(text: str, date: dt.date | None) -> tuple[int, int, dict[str, Any]] | None:
    """Start, end and details of what a sentence says of the end or the beginning of a rivalry; None where nothing."""
    rivals = RIVALS.search(text)
    if rivals is None or date is None:
        return None
    for found in WHEN.finditer(text):
        begun = BEGUN.search(text[: found.start()])
        if begun or ENDED.search(text):
            low, high = _years(found, date)
            ages = {"low": date.year - high, "high": date.year - low}
            start, end = min(rivals.start(), found.start()), max(rivals.end(), found.end())
            return start, end, {**ages, "rivalry": not begun}
    return None


def _years(found: re.Match[str], date: dt.date) -> tuple[int, int]:
    """The first and the last year that the words for a time may mean."""
    if found["year"]:
        year = int(found["year"])
        if not found["decade"]:
            return year, year
        first, last = PARTS.get((found["part"] or "").lower(), (0, 9))
        return year + first, year + last
    n = (number(found["n"]) or 0) * (10 if found["unit"].lower() == "decades" else 1)
    return date.year - n - n // 10, date.year - n + n // 10


def check_rivalry(claim: Claim, record: Record, date: dt.date) -> Check:
    """Set the years claimed against the spells of rivalry on record."""
    low, high = date.year - int(claim.details["high"]), date.year - int(claim.details["low"])
    ended = claim.details["rivalry"]
    spells = spells_of(record, "rivalry", "-".join(claim.subject.states))
    covered, source = record.coverage_of("rivalry"), record.source_of("rivalry").id
    a, b = (state_name(state, article=True) for state in claim.subject.states)
    if not spells:
        return Check("no_data", f"{a} and {b} are not listed as rivals.", (), RULE, (source,))
    slack = SLACK if ended else SLACK_OF_BEGINNING
    marks = [end.year for _, _, end in spells if end] if ended else [start.year for _, start, _ in spells]
    verdict: Verdict = (
        "supported" if any(low - slack <= mark <= high + slack for mark in marks) else "contradicted"
    )
    listed = ", ".join(f"{start.year} to {end.year if end else 'this day'}" for _, start, end in spells)
    return Check(
        verdict,
        f"{a} and {b} are listed as rivals from {listed}; the text means "
        + (f"{low}." if low == high else f"one of {low} to {high}."),
        tuple(
            Figure("end of the rivalry" if ended else "beginning of the rivalry", float(mark), "year", mark, source,
                   f"1816-{covered.last}", "as listed")
            for mark in marks
        ),
        RULE,
        (source,),
        mark_year=low,
    )  # fmt: skip
