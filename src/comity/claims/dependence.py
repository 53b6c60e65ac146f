"""Who of two states depends on the other, by shares of trade: "Mexico depends heavily on the United States"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import OPPOSITE, Check, Claim, Verdict
from comity.claims.context import Context
from comity.claims.shares import share_figure, share_on_record
from comity.states import split_dyad, state_name

if TYPE_CHECKING:
    from comity.record import Record

# "New Zealand depends on Australia": of trade, where the sentence names nothing else.
DEPENDS: Final = re.compile(
    r"(?:(?-i:[A-Z])[\w.]+|\bwe) (?:that |which )?(?:\w+ly |still |now )?(?:depends?|depending|relies|rely|relying|"
    r"leans?|leaning|(?:is|are) (?:[\w-]+ )?(?:dependent|reliant)|lives?(?= off)|can(?:not|['’]t)(?= do without)|could "
    r"(?:not|hardly)(?= do without)) (?:\w+ ){0,4}?(?:on|upon|off|without) (?:the )?(?:(?-i:[A-Z])|(?P<other>(?:it|"
    r"them|us|(?:its|their|our) (?:[\w-]+ )?(?:neighbou?r|partner|market))\b)(?=[^.;]{0,80}? than\b)|(?<!the )(?:this|"
    r"that|our|their) (?:commerce|trade|exchange|market|business)\b(?=[^.;]{0,60}? (?-i:[A-Z])))|(?:(?-i:[A-Z])[\w.]+|"
    r"\bwe) (?:that |which )?need(?:s|ing)? (?:the )?(?:(?-i:[A-Z])|(?P<them>it|them|us|(?:our|their|its) (?:market|"
    r"trade|custom))\b)(?=[^.;]{0,60}? (?:(?:more|less) than|times as \w+ as)\b)", re.I)  # fmt: skip
# "The two depend on each other", "the dependence is entirely mutual"
EACH_NEEDS: Final = re.compile(
    r"\b(?:depend|rely|lean)(?:s|ent|ing)? (?:\w+ ){0,3}?(?:on|upon) (?:each other|one another|the other)\b|"
    r"\b(?:dependen(?:ce|cy)|reliance) (?:is|are|was|remains) (?:\w+ly )?(?:mutual|reciprocal|equal|symmetrical)\b|"
    r"\bmutual(?:ly)? (?:dependen\w+|reliance)\b", re.I)  # fmt: skip
# "The dependence is lopsided", "depends far more than the other way": of trade, where nothing else is named.
DEPENDENCE: Final = re.compile(r"\b(?:inter)?dependen(?:ce|cy)\b|\breliance\b", re.I)
ALIKE: Final = re.compile(
    r"\bto the same (?:degree|extent)\b|\bequal\w*|\balike\b|\bas (?:much|heavily|badly|strongly|deeply|greatly)\b|"
    r"\bany more than\b",
    re.I,
)
OTHER_NEEDS: Final = re.compile(
    r"\b(?:gas|oil|energy|electricity|fuel|arms|weapons|security|protection|military|defen[cs]e|water|food|wheat|aid|"
    r"nuclear|spare parts|intelligence)\b", re.I)  # fmt: skip
_NEEDS: Final = (
    r"(?:depend(?:s|ed|ent|ence)?|rel(?:y|ies|iant|iance)|leans?|needs?|(?:could (?:not|hardly) )?do "
    r"without)"
)
# "Each leans on the other to the same degree", "they need us every bit as much as we need them"
SAME_DEGREE: Final = re.compile(
    rf"\b{_NEEDS}\b[^.;]{{0,90}}?\b(?:to the same (?:degree|extent)|in equal measure)\b|\b{_NEEDS}\b[^.;]{{0,60}}? "
    rf"(?:(?<!times )as (?:much|heavily|badly|strongly|deeply|greatly) as|any more than)\b[^.;]{{0,40}}?\b(?:{_NEEDS}|"
    rf"does|do|is|are)\b",
    re.I,
)
LESS: Final = re.compile(r"^[^,;.]{0,30}?\bless\b", re.I)
MORE_THAN_BACK: Final = re.compile(r"\bmore\b[^.;]{0,30}?\bthan\b|\btimes as\b", re.I)
# The share of a state's trade from which it depends on another, and below which it does not.
MUCH, LITTLE = 0.2, 0.1
RULE_OF_DEPENDENCE: Final = (
    "That one depends on the other: supported where the other has 20 % or more of its goods trade in the last year on "
    "record, contradicted below 10 %, mixed between. That it depends more: supported where its share is the larger by "
    "a tenth or more, mixed where they are alike, contradicted where it is the smaller. That they depend on each "
    "other: supported where both have 5 % or more of the other's, contradicted where one has less than 2 %; equally: "
    "supported where the larger is less than 1.5 times the smaller, contradicted from 2.5 times. That the dependence "
    "is lopsided: the other way round. No data where the last year on record lies more than fifteen years before the "
    "document."
)


def leans_of(text: str, context: Context) -> str | None:
    """The state that a sentence says depends on the other; None where it says of none, or not in trade."""
    found = DEPENDS.search(text)
    if found is None or OTHER_NEEDS.search(text) or SAME_DEGREE.search(text):
        return None
    named = context.named(text)
    before = [each.state for each in named if found.start() - 15 <= each.start < found.end() - len("the U")]
    after = [each.state for each in named if each.start >= found.end() - len("the U")]
    if before and (found["other"] or found["them"]):
        after = [state for state in split_dyad(context.dyad) if state != before[0]]
    if not before or not after or before[0] == after[0]:
        return None
    # "We depend on them a good deal less": they on us.
    return after[0] if LESS.search(text[found.end() :]) else before[0]


def check_dependence(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """The share of each in the other's trade."""
    lopsided = (
        claim.details["leans"] is None and not claim.details["even"] and not EACH_NEEDS.search(claim.sentence)
    )
    owner = claim.details["leans"] or claim.subject.states[0]
    other = next(state for state in claim.subject.states if state != owner)
    last = date.year - 1 if date else record.coverage_of("trade").last
    own = share_on_record(record, "trade", owner, other, last)
    back = share_on_record(record, "trade", other, owner, last)
    source = (record.source_of("trade").id,)
    if own is None or back is None:
        return Check("no_data", "The trade of the two is not on record within fifteen years of the document.", (),
                     RULE_OF_DEPENDENCE, source)  # fmt: skip
    (share, year), (least, _) = own, back
    verdict: Verdict = "supported" if share >= MUCH else "contradicted" if share < LITTLE else "mixed"
    if MORE_THAN_BACK.search(claim.sentence):
        verdict = "supported" if share > 1.1 * least else "contradicted" if least > 1.1 * share else "mixed"
    if lopsided:
        smaller, larger = sorted((share, least))
        verdict = (
            "supported" if larger >= 2.5 * smaller else "contradicted" if larger < 1.5 * smaller else "mixed"
        )
    elif claim.details["leans"] is None:
        smaller, larger = sorted((share, least))
        if ALIKE.search(claim.sentence):
            verdict = (
                "supported"
                if smaller > larger / 1.5
                else "mixed"
                if smaller > larger / 2.5
                else "contradicted"
            )
        else:
            verdict = (
                "supported" if smaller >= LITTLE / 2 else "contradicted" if smaller < LITTLE / 5 else "mixed"
            )
    elif claim.details["even"]:
        verdict = OPPOSITE[verdict]
    whose, partner = state_name(owner, article=True), state_name(other, article=True)
    return Check(
        verdict,
        f"As of {year} {partner} had {share:.0%} of the goods trade of {whose}, and {whose} {least:.0%} of that of "
        f"{partner}.",
        (
            share_figure(record, "trade", owner, other, share, year),
            share_figure(record, "trade", other, owner, least, year),
        ),
        RULE_OF_DEPENDENCE,
        source,
        (
            "Trade in goods alone; other ways to depend on a state are not weighed.",
            *((f"This is on record up to {year}.",) if date and year < date.year - 1 else ()),
        ),
    )  # fmt: skip
