"""How old a trade or investment agreement of two states is, where a text gives its age."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.agreement_sorts import WHAT
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.predecessors import signatures_of, spells_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# Sorts of agreement whose signatures are on record.
DATED: Final = ("trade", "investment")
# "A memorandum on defence exchanges", "a military cooperation agreement"
COOPERATION: Final = re.compile(
    r"\b(?:defen[cs]e|military|security|uniform\w*|armed forces|soldiers|armies)\b[^.;]{0,80}?\b(?:memorand(?:um|a)|"
    r"MoUs?|written (?:\w+ )?agreements?|co-?operation (?:agreement|accord|pact))\b|\b(?:defen[cs]e|military) "
    r"(?:agreement|accord)\b",
    re.I,
)
RULE_OF_AGE: Final = (
    "The years in which agreements of that sort (trade: DESTA, investment: UNCTAD) were signed by the two or entered "
    "into force: supported where one of them fits the age claimed, contradicted where none does and the list covers "
    "those years."
)


def sort_named(text: str) -> str | None:
    """The sort of agreement that a sentence names whose signatures are on record: trade, investment, or None."""
    return next((what for what in DATED if WHAT[what][0].search(text)), None)


def years_on_record(record: Record, what: str, dyad: str, last: int) -> tuple[list[int], list[int]]:
    """Years up to `last` in which agreements of a sort were signed, and in which they entered into force."""
    kind = WHAT[what][1]
    signed = {year for _, year in signatures_of(record, kind, dyad) if year <= last}
    begun = {start.year for _, start, _ in spells_of(record, kind, dyad) if start.year <= last}
    return sorted(signed), sorted(begun)


def check_age(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """The check of an age or a beginning; None where the sentence names no agreement of such a sort."""
    what = sort_named(claim.sentence) or claim.details.get("of")
    if what is None:
        return None
    _, kind, indicator, _, called = WHAT[what]
    covered, source = record.coverage_of(indicator), record.source_of(indicator).id
    last = date.year if date else covered.last
    dyad = "-".join(claim.subject.states)
    signed, begun = years_on_record(record, what, dyad, last)
    low, high = ages_meant(claim, last)
    fits = [year for year in (*signed, *begun) if low <= last - year <= high]
    known = covered.first <= last - low
    verdict: Verdict = "supported" if fits else "contradicted" if known else "no_data"
    a, b = (state_name(state, article=True) for state in claim.subject.states)
    listed = ", ".join(map(str, sorted({*signed, *begun})[:6])) or "none"
    return Check(
        verdict,
        f"Years in which a {called} of {a} and {b} was signed or entered into force, on record: {listed}; the text "
        f"means one of {last - high} to {last - low}.",
        tuple(
            Figure(
                f"{called} {word}",
                float(year),
                "year",
                year,
                source,
                f"{covered.first}-{covered.last}",
                "as recorded",
            )
            for word, years in (("signed", signed), ("in force", begun))
            for year in years[:4]
        ),
        RULE_OF_AGE,
        (source,),
        mark_year=fits[0] if fits else None,
    )


def check_defence_age(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """The check of the age of an agreement on defence cooperation; None where none is meant, or none is listed.

    A memorandum on exercises binds nobody to help, so no alliance bears it out.
    """
    if not COOPERATION.search(claim.sentence):
        return None
    _, kind, indicator, _, called = WHAT["defence"]
    covered, source = record.coverage_of(indicator), record.source_of(indicator).id
    last = date.year if date else covered.last
    low, high = ages_meant(claim, last)
    begun = sorted({start.year for _, start, _ in spells_of(record, kind, "-".join(claim.subject.states))})
    begun = [year for year in begun if year <= last]
    fits = [year for year in begun if low <= last - year <= high]
    inside = covered.first <= last - high and last - low <= covered.last
    if not begun or not (fits or inside):
        return None
    a, b = (state_name(state, article=True) for state in claim.subject.states)
    return Check(
        "supported" if fits else "contradicted",
        f"Years in which a {called} of {a} and {b} begins, on record: {', '.join(map(str, begun[:6]))}; the text means "
        f"one of {last - high} to {last - low}.",
        tuple(
            Figure(
                called, float(year), "year", year, source, f"{covered.first}-{covered.last}", "as recorded"
            )
            for year in (fits or begun)[:4]
        ),
        RULE_OF_AGE,
        (source,),
        mark_year=fits[0] if fits else None,
    )


def ages_meant(claim: Claim, last: int) -> tuple[int, int]:
    """The fewest and most years that a claim gives up to a year; a year that it names by one more or less."""
    if "year" in claim.details:
        age = last - int(claim.details["year"])
        return age - 1, age + 1
    return int(claim.details["low"]), int(claim.details["high"])
