"""Mutuality: "a mutually beneficial partnership", "a two-way street", "a one-sided relationship"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import BOND, Context
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

_BOND: Final = (
    r"(?:alliance|partnership|relationship|relations|ties|bond|friendship|cooperation|exchanges?|trade)"
)
_EVEN: Final = r"(?:mutual(?:ly beneficial)?|reciprocal|two-way|balanced|even-handed|equal|win-win)"
_UNEVEN: Final = r"(?:one-sided|lopsided|unbalanced|imbalanced|one-way|asymmetric(?:al)?|unequal)"
_IS: Final = r"(?:is|are|was|remains?|has been|have been|has become|have become|has always been)"
_DEGREE: Final = r"(?:\w+ly |very |deeply |now |more |so )?"
EVEN: Final = re.compile(
    rf"\b(?:mutually beneficial|reciprocal|two-way|balanced|win-win) (?:\w+ )?{_BOND}\b"
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_EVEN}\b(?! (?:defen|secur|respect|interest|trust|concern))"
    r"|\b(?:a|partnership of|relationship of|alliance of) (?:two-way street|equals)\b|\bbenefits? both (?:sides|"
    r"countries|nations|peoples)\b|\bbenefited both\b",
    re.I,
)
UNEVEN: Final = re.compile(
    rf"\b{_UNEVEN} (?:\w+ )?{_BOND}\b"
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_UNEVEN}\b|\bone-way street\b"
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?"
    rf"(?:{_IS} (?:not|no longer|hardly|anything but|far from|never)|isn['’]t|aren['’]t) "
    rf"{_DEGREE}(?:a )?{_EVEN}\b",
    re.I,
)
# "Two-way trade reached $100 billion" gives an amount, "two-way trade deal" a plan.
AMOUNT: Final = re.compile(
    r"\btwo-way (?:\w+ )?trade (?:deal|talks|grew|rose|fell)\b|\$ ?\d|\d (?:million|billion|trillion)\b", re.I
)
FLOWS: Final = (
    ("recent_exports", "exports"),
    ("exports", "exports"),
    ("students", "students"),
    ("migrants", "migrants"),
)
TRADE: Final = re.compile(r"\btrade\b", re.I)
BALANCED: Final = 0.5
ONE_SIDED: Final = 0.25
STALE: Final = 12
RULE: Final = (
    "The balance of each directed flow on record (goods, students, migrants; for a claim on trade goods alone), "
    "1 where both sides give alike and 0 where one gives all, in its last year up to the document's; their mean "
    "decides. Called mutual: supported from 0.5 on, contradicted below 0.25, mixed between. Called one-sided: the "
    "other way round. "
    f"No data where no flow is known from both sides in the {STALE} years before the document."
)


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond mutual or one-sided."""
    claims = []
    for passage in context.passages:
        if not passage.about:
            continue
        found, even = UNEVEN.search(passage.text), False
        if found is None:
            found, even = EVEN.search(passage.text), True
        if found is None or AMOUNT.search(passage.text):
            continue
        claim = context.claim(
            "mutuality",
            passage,
            found.start(),
            found.end(),
            reads_denial=not even,
            even=even,
            trade=bool(TRADE.search(passage.text[: found.end()]))
            and not BOND.search(passage.text[: found.end()]),
        )
        if claim:
            claims.append(claim)
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Weigh the flows of both directions."""
    a, b = claim.subject.states
    last = date.year - 1 if date else None
    figures = []
    seen: set[str] = set()
    for indicator, what in FLOWS:
        if what in seen or (claim.details["trade"] and what != "exports"):
            continue
        made = balance(record, indicator, what, a, b, last)
        if made is not None and (last is None or made.year is None or last - made.year < STALE):
            figures.append(made)
            seen.add(what)
    sources = tuple(sorted({figure.source_id for figure in figures}))
    if not figures:
        return Check(
            "no_data",
            "No flow between the two is on record from both sides; what each exports to the other would tell.",
            (),
            RULE,
            (),
        )
    mean = sum(figure.value for figure in figures if figure.value is not None) / len(figures)
    verdict: Verdict = "supported" if mean >= BALANCED else ("contradicted" if mean < ONE_SIDED else "mixed")
    if not claim.details["even"]:
        verdict = "contradicted" if mean >= BALANCED else ("supported" if mean < ONE_SIDED else "mixed")
    parts = ", ".join(f"{figure.label} {figure.value:.2f} ({figure.year})" for figure in figures)
    return Check(
        verdict,
        f"On a scale from 0 (one side gives all) to 1 (both alike) the flows balance at {mean:.2f}: {parts}.",
        tuple(figures),
        RULE,
        sources,
        (
            "Who gains how much from a flow, and what each side promises the other, are not on record; the size of the "
            "two states is not allowed for.",
        ),
    )


def balance(record: Record, indicator: str, what: str, a: str, b: str, last: int | None) -> Figure | None:
    """The balance of one flow in the last year known from both sides; None where there is none."""
    from comity.measures.mutuality import lean, mutuality

    if indicator not in record.indicators:
        return None
    ways = [
        {
            year: value
            for year, value in record.series(indicator, way).select("year", "value").iter_rows()
            if value is not None and (last is None or year <= last)
        }
        for way in (f"{a}>{b}", f"{b}>{a}")
    ]
    years = [year for year in ways[0] if year in ways[1] and ways[0][year] + ways[1][year] > 0]
    if not years:
        return None
    year = max(years)
    forward, backward = ways[0][year], ways[1][year]
    leaning = float(lean(forward, backward))
    more = state_name(a if leaning > 0 else b, article=True)
    covered = record.coverage_of(indicator)
    return Figure(
        f"balance of {what}",
        round(float(mutuality(forward, backward)), 3),
        "0 to 1",
        year,
        record.source_of(indicator).id,
        f"{covered.first}-{covered.last}",
        f"smaller flow over the mean of both; {f'more from {more}' if leaning else 'even'}",
    )
