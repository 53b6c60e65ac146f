"""Rank: "Korea's largest trading partner", "the second-largest export market of Japan"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.states import find_mentions, split_dyad, state_name

if TYPE_CHECKING:
    from comity.record import Record

RANKED: Final = re.compile(
    rf"\b(?:(?P<nth>{ORDINAL})[- ])?(?P<most>largest|biggest|top|most important|leading|number[- ]one|"
    rf"main|principal|chief|foremost)"
    rf"(?:[- ](?P<n>{CARDINAL}))?(?: single| bilateral| overall| goods| global)? "
    r"(?P<what>trad(?:ing|e) partners?|(?:export |overseas )?(?:markets?|"
    r"destinations?) for (?:[\w-]+ ){0,2}?(?:goods|exports|"
    r"products)|export (?:markets?|destinations?)|customers?|buyers? of (?:[\w-]+ )?(?:goods|exports|"
    r"products))\b",
    re.I,
)
ONE_OF: Final = re.compile(r"\bone of\b[^,.;]*$", re.I)
STALE: Final = 10
FEW: Final = 50
RULE: Final = (
    "The place of the tie among all the state's ties in the last full year on record before the document. "
    "Supported "
    "where it is the place claimed, or within it for a 'top N'; 'one of the largest' asks for the first five."
)


def find(context: Context) -> list[Claim]:
    """Sentences that give one of the two states a place among the other's partners in trade."""
    claims = []
    for passage in context.passages:
        found = RANKED.search(passage.text)
        if not passage.about or found is None:
            continue
        owner = owner_of(passage, found, context)
        place = number(found["nth"]) if found["nth"] else 1
        within = number(found["n"]) if found["n"] else None
        if ONE_OF.search(passage.text[: found.start()]):
            within = within or 5
        if owner is None or place is None:
            continue
        claim = context.claim(
            "rank",
            passage,
            found.start(),
            found.end(),
            owner=owner,
            place=place,
            within=within,
            exports="trad" not in found["what"].lower(),
        )
        if claim:
            claims.append(claim)
    return claims


def owner_of(passage: Passage, found: re.Match[str], context: Context) -> str | None:
    """The state whose partners are ranked: "Korea's largest", "the largest ... of Korea"; None where neither."""
    pair = split_dyad(context.dyad)
    for mention in find_mentions(passage.text, date=context.date):
        between = passage.text[mention.end : found.start()]
        after = passage.text[found.end() : mention.start]
        owns = mention.end <= found.start() and re.fullmatch(r"['’]s? (?:\w+ ){0,2}", between)
        owned = mention.start >= found.end() and re.fullmatch(r" (?:of|for) (?:the )?", after)
        if (owns or owned) and mention.state in pair:
            return mention.state
    return None


def chosen(what: str, claim: Claim, record: Record, date: dt.date | None) -> str:
    """The series with the latest figure of the tie; the recent one knows some large economies alone."""
    last = date.year - 1 if date else None
    way = "-".join(claim.subject.states)
    rows = record.series("recent_trade", way).drop_nulls()
    seen = [year for year in rows["year"].to_list() if last is None or year <= last]
    return f"recent_{what}" if seen else what


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Count the ties that are larger."""
    import numpy as np

    details = claim.details
    owner = details["owner"]
    other = next(state for state in claim.subject.states if state != owner)
    partner, whose = state_name(other, article=True), state_name(owner, article=True)
    indicator = chosen("exports" if details["exports"] else "trade", claim, record, date)
    source = record.source_of(indicator).id
    covered = record.coverage_of(indicator)
    coverage = f"{covered.first}-{covered.last}"
    last = date.year - 1 if date else covered.last
    ties = record.ties(indicator, owner, since=covered.first, until=last)
    values = ties.values[0] if details["exports"] else ties.values
    at = ties.states.index(other)
    known = [i for i in range(len(ties.years)) if not np.isnan(values[i, at])]
    if not known:
        return Check(
            "no_data", f"Trade between the two is not on record before {last + 1}.", (), RULE, (source,)
        )
    i = known[-1]
    year = int(ties.years[i])
    place = 1 + int(np.sum(values[i] > values[i, at]))
    of = int(np.sum(values[i] > 0))
    first = ties.states[int(np.nanargmax(values[i]))]
    if details["within"]:
        holds, claimed = place <= details["within"], f"first {details['within']}"
    else:
        holds, claimed = place == details["place"], f"place {details['place']}"
    what = "exports" if details["exports"] else "trade"
    verdict: Verdict = "supported" if holds else "contradicted"
    if date and year < date.year - STALE:
        verdict = "no_data"
    figures = (
        Figure(f"place of {partner} in the {what} of {whose}", float(place),
               f"of {of} partners", year, source, coverage, "number of larger ties, plus one"),
        Figure(f"{what} of {whose} with {partner}", float(values[i, at]),
               record.indicator(indicator).unit, year, source, coverage, "as recorded"),
    )  # fmt: skip
    return Check(
        verdict,
        f"As of {year} {partner} stood at place {place} of {of} in the goods {what} of {whose} "
        f"(first: {state_name(first, article=True)}); the text claims the {claimed}.",
        figures,
        RULE,
        (source,),
        (
            "Goods only, services are left out; states only, the European Union does not count as one.",
            *(
                (f"That year has {of} partners of {whose} only; larger ones may be missing.",)
                if of < FEW
                else ()
            ),
            *((f"Trade is on record up to {year}.",) if date and year < date.year - 1 else ()),
        ),
        tuple(
            (int(y), None if np.isnan(row[at]) else float(1 + np.sum(row > row[at])))
            for y, row in zip(ties.years, values, strict=True)
        ),
        f"place among partners in {what} (1 is the largest)",
        f"Place of {partner} among the partners of {whose}, {place} in {year}.",
    )
