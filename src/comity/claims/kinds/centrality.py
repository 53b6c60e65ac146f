"""Centrality: "the linchpin of peace in the Indo-Pacific", "the backbone of the region's order"."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import BOND, Context
from comity.claims.regions import region_of, states_of

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

CENTRE: Final = re.compile(
    r"\b(?:hub|heart|core|centrepiece|centerpiece|spine|glue|pivot|linchpin|lynchpin|corner-?stone|"
    r"bedrock|keystone|backbone|linch-pin|anchor|mainstay|bulwark|"
    r"(?:central |key |main |vital |essential |critical |crucial |indispensable )?(?:pillar|foundation|"
    r"engine|motor))"
    r"s? (?:of|for|in|to) (?P<what>(?:[\w'’-]+,? ){0,8}?(?:peace|security|stability|prosperity|order|"
    r"region\w*|"
    r"integration|Europe\w*|Asia\w*|Africa\w*|Pacific|Indo-Pacific|Atlantic|East|Gulf|world|globe|"
    r"hemisphere|Americas|"
    r"project|architecture|unity|defen[cs]e|continent|stage))\b"
    r"|\b(?P<whose>region|Europe|Asia|Africa|America|Pacific|Atlantic|Gulf|East|world|continent|"
    r"hemisphere|globe)['’]s (?:[\w-]+ ){0,2}?"
    r"(?:linchpin|lynchpin|corner-?stone|bedrock|keystone|backbone|anchor|mainstay|bulwark|engine|spine|"
    r"pillar)s?\b"
    r"|\b(?:underpins?|underpinned|anchors?|undergirds?|"
    r"guarantees?) (?P<held>(?:[\w'’-]+,? ){0,5}?(?:peace|security|stability|"
    r"order)(?: (?:of|in|across) (?:the )?[A-Z][\w-]+(?: [A-Z]\w+)?)?)\b"
    r"|\b(?:central|pivotal|vital|essential|crucial|indispensable|key|"
    r"fundamental) to (?P<for>(?:[\w'’-]+,? ){0,5}?(?:peace|security|"
    r"stability|prosperity|order|region\w*|Europe\w*|Asia\w*|Africa\w*|Pacific|Gulf|world|hemisphere|"
    r"Americas|continent))\b",
    re.I,
)
# "Essential to the security of both our peoples" speaks of the two alone; in "a region that is" the region is meant.
OWN: Final = re.compile(r"\b(?:our|shared|their|both|its)\b", re.I)
OTHER_SUBJECT: Final = re.compile(
    r"\b(?!alliance|partnership|relationship|friendship|ties?|bonds?|treaty|pact)\w+,? (?:that|"
    r"which) (?:is|are|was|were|"
    r"remains?) (?:\w+ )?(?:a |an |the )?(?:\w+ )?$",
    re.I,
)
IS: Final = re.compile(
    r"\b(?:is|are|remains?|remained|has been|have been|was|were|as|be|serves?|served|become|became|"
    r"stands?|forms?|"
    r"constitutes?|called?|described?|the|a)\b[^.;]*$",
    re.I,
)
# "The cornerstone of our partnership is trade" has another subject.
OF_THE_BOND: Final = re.compile(
    r"\b(?:our|the|this|their) (?:\w+ )?(?:alliance|partnership|relationship|ties|friendship|policy)\b", re.I
)
THIS_REGION: Final = re.compile(r"\b(?:this|the|our) region\b", re.I)
FIRST: Final = 0.05
HALF: Final = 0.5
RULE: Final = (
    "The tie's place among all ties of the region that the sentence names (of the world where it names "
    "none) by the "
    "share of the network's efficiency that is lost without it, in the last well-covered year: supported "
    "within the "
    "first 5 %, contradicted in the lower half or where nothing is lost, mixed between."
)


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond the centre of a region or order."""
    claims = []
    for passage in context.passages:
        found = CENTRE.search(passage.text)
        if found is None or not (passage.about or passage.pair):
            continue
        before = passage.text[: found.start()]
        named = found["what"] or found["for"] or found["held"] or ""
        named += re.split(r"[,;.]", passage.text[found.end() : found.end() + 25])[0]
        if (OWN.search(named) and not region_of(named)) or OTHER_SUBJECT.search(before):
            continue
        if not BOND.search(before) or not (found["held"] or IS.search(before)) or OF_THE_BOND.search(named):
            continue
        claim = context.claim(
            "centrality",
            passage,
            found.start(),
            found.end(),
            region=region_of(passage.text[max(0, found.start() - 25) :])
            or (region_of(passage.before) if THIS_REGION.search(found[0]) else None),
        )
        if claim:
            claims.append(claim)
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """What the network of depth would lose without the tie."""
    from comity.claims.partnership import measured, source_ids, until

    dyad = "-".join(claim.subject.states)
    context = measured(record, dyad, until(date))
    region = claim.details["region"]
    among = (
        sorted({*states_of(region, context.year), *claim.subject.states} & set(record.states))
        if region
        else None
    )
    table = ranked(record, context.year, tuple(among) if among else None)
    where = f"the ties in {region}" if region else "the ties of the world"
    sources = source_ids(context)
    row = table.filter(table["dyad"] == dyad)
    if not row.height:
        return Check("no_data", f"The record has no depth of this tie in {context.year}.", (), RULE, sources)
    place, lost, n = int(row["rank"][0]), float(row["value"][0]), table.height
    verdict: Verdict = "mixed"
    if lost <= 0 or place > HALF * n:
        verdict = "contradicted"
    elif place <= max(1, FIRST * n):
        verdict = "supported"
    joined = ", ".join(sources)
    coverage = f"1946-{context.until}"
    return Check(
        verdict,
        f"As of {context.year} this tie stands at place {place:,} of {n:,} among {where} by what the "
        f"network would "
        f"lose without it ({lost:.3%} of its efficiency).",
        (
            Figure("place by loss", float(place), f"of {n} ties", context.year, joined, coverage,
                   "ties in order of the efficiency lost without each"),
            Figure("efficiency lost without the tie", round(lost, 6), "share", context.year, joined, coverage,
                   "global efficiency of the network of depth (Latora and Marchiori 2001)"),
        ),
        RULE,
        sources,
        (
            "The network is made of all areas on record; what a tie means for peace is not measured.",
            f"The latest year up to the document's that the record covers well is {context.year}.",
        ),
    )  # fmt: skip


@lru_cache(maxsize=4)
def ranked(record: Record, year: int, among: tuple[str, ...] | None) -> pl.DataFrame:
    """All ties of the world, or among some states, by what the network loses without each."""
    from comity.measures import rank

    return rank(record, by="linchpin", year=year, among=among)
