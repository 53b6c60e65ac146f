"""Mutuality: "a mutually beneficial partnership", "a two-way street", "a one-sided relationship"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.attribution import DENIED
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
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_EVEN}\b(?! (?:defen|secur|respect|interest|trust|"
    rf"concern))"
    r"|\b(?:a|partnership of|relationship of|alliance of) (?:two-way street|equals)\b|"
    r"\bbenefits? both (?:sides|"
    r"countries|nations|peoples)\b|\bbenefit(?:s|ed)? both\b|\bboth (?:[\w.-]+ ){0,7}?(?:gain|benefit|"
    r"profit)\b",
    re.I,
)
ANY_EVEN: Final = re.compile(rf"\b{_EVEN}\b", re.I)
UNEVEN: Final = re.compile(
    rf"\b{_UNEVEN} (?:\w+ )?{_BOND}\b"
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_UNEVEN}\b|\bone-way street\b|\b(?:heavily|badly|"
    rf"strongly) (?:skewed|tilted|lopsided|weighted)\b"
    rf"|\b{_BOND} (?:[\w.-]+ ){{0,9}}?"
    rf"(?:{_IS} (?:not|no longer|hardly|anything but|far from|never)|isn['’]t|aren['’]t) "
    rf"{_DEGREE}(?:a )?{_EVEN}\b",
    re.I,
)
# "Two-way trade reached $100 billion" gives an amount, "two-way trade deal" a plan.
AMOUNT: Final = re.compile(
    r"\btwo-way (?:\w+ )?trade (?:deal|talks|grew|rose|fell)\b|\$ ?\d|\d (?:million|billion|trillion)\b", re.I
)
TRADE: Final = re.compile(r"\btrade\b", re.I)
# "An agreement on reciprocal trade", "to promote balanced trade": what is wanted, not what is.
PURPOSE: Final = re.compile(
    r"\b(?:promot\w+|advanc\w+|towards?|ensur\w+|achiev\w+|creat\w+|build\w*|deliver\w*|seek\w*|for|on|"
    r"aspir\w+)"
    r" (?:a |an |the |more |fair,? |fairer |free,? |and )*$",
    re.I,
)
BALANCED: Final = 0.5
ONE_SIDED: Final = 0.25
STALE: Final = 12
RULE: Final = (
    "The balance of each directed flow on record (goods, students, migrants; for a claim on trade goods "
    "alone), "
    "1 where both sides give alike and 0 where one gives all, in its last year up to the document's; "
    "their mean "
    "decides. Called mutual: supported from 0.5 on, contradicted below 0.25, mixed between. Called "
    "one-sided: the "
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
        if found and not ANY_EVEN.search(found[0]):
            even = bool(DENIED.search(passage.text[max(0, found.start() - 25) : found.end()]))
        if found is None:
            found, even = EVEN.search(passage.text), True
        if found is None or AMOUNT.search(passage.text) or found[0].istitle():
            continue
        if PURPOSE.search(passage.text[: found.start()]):
            continue
        claim = context.claim(
            "mutuality",
            passage,
            found.start(),
            found.end(),
            reads_denial=found.re is UNEVEN,
            even=even,
            trade=bool(TRADE.search(passage.text[: found.end()]))
            and not BOND.search(passage.text[: found.end()]),
        )
        if claim:
            claims.append(claim)
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Weigh the flows of both directions."""
    from comity.measures.flows import balances

    a, b = claim.subject.states
    last = date.year - 1 if date else None
    since = last - STALE if last else 1946
    found = [
        each
        for each in balances(record, a, b, until=last, since=since)
        if each.what == "exports" or not claim.details["trade"]
    ]
    if not found:
        return Check(
            "no_data",
            "No flow between the two is on record from both sides; what each exports to the other would "
            "tell.",
            (),
            RULE,
            (),
        )
    figures = []
    for each in found:
        covered = record.coverage_of(each.indicator)
        more = state_name(a if each.lean > 0 else b, article=True)
        figures.append(
            Figure(
                f"balance of {each.what}",
                round(each.balance, 3),
                "0 to 1",
                each.year,
                record.source_of(each.indicator).id,
                f"{covered.first}-{covered.last}",
                f"1 minus the difference of both directions over their sum; more from {more}",
            )
        )
    mean = sum(each.balance for each in found) / len(found)
    verdict: Verdict = "supported" if mean >= BALANCED else ("contradicted" if mean < ONE_SIDED else "mixed")
    if not claim.details["even"]:
        verdict = "contradicted" if mean >= BALANCED else ("supported" if mean < ONE_SIDED else "mixed")
    parts = ", ".join(f"{each.what} {each.balance:.2f} ({each.year})" for each in found)
    return Check(
        verdict,
        f"On a scale from 0 (one side gives all) to 1 (both alike) the flows balance at {mean:.2f}: {parts}.",
        tuple(figures),
        RULE,
        tuple(sorted({figure.source_id for figure in figures})),
        (
            "Who gains how much from a flow, and what each side promises the other, are not on record; "
            "the size of the "
            "two states is not allowed for.",
        ),
    )
