"""Centrality: "the linchpin of peace in the Indo-Pacific", "the backbone of the region's order"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from comity.claims.attribution import clause_before, denied
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import BOND, Context, Passage
from comity.claims.own_ties import AT_LARGE, check_own, own_centre
from comity.claims.own_ties import RULE as RULE_OF_ONE
from comity.claims.regions import region_around, region_of, states_of, unbounded_in
from comity.states import split_dyad

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

_PLACE: Final = (
    r"(?:region\w*|Europe\w*|Asia\w*|Africa\w*|Pacific|Indo-Pacific|Atlantic|East|Gulf|world|globe|hemisphere|"
    r"Americas?|continent|stage|subcontinent|Cone|Caribbean|Balkans|Sahel|Horn|Maghreb|Levant|peninsula|"
    r"neighbou?rhood|Union|bloc|community)"
)
_GOOD: Final = (
    rf"(?:peace|security|stability|prosperity|order|balance|integration|project|architecture|unity|"
    rf"defen[cs]e|{_PLACE})"
)
_WHAT: Final = (
    rf"(?:[\w'’-]+,? ){{0,6}}?{_GOOD}(?:(?:,| and|, and) (?:{_GOOD}))*(?: (?:of|in|across|on|for|throughout) "
    rf"(?:the )?(?:[\w-]+ ){{0,3}}?{_PLACE})?"
)
_CENTRE: Final = (
    r"(?:hub|heart|keel|core|centre|center|centrepiece|centerpiece|spine|glue|pivot|linchpin|lynchpin|linch-pin|"
    r"corner-?stone|bedrock|keystone|backbone|anchor|mainstay|bulwark|fulcrum|axis|hinge|guarantor|guarantee|"
    r"locomotive|dynamo|ballast|stabili[sz]er|cement|nucleus|axle|(?:important|key|major|essential|vital|decisive|"
    r"crucial|main) factor|(?:central |key |main |vital |essential |critical |crucial |indispensable |first "
    r")*(?:pillar|foundation(?: stone)?|engine|motor|driver|force|column|rock))"
)
_BEARS: Final = (
    r"(?:underpins|underpinned|anchors|anchored|undergirds|undergirded|guarantees|guaranteed|has guaranteed|holds "
    r"together|held together|has held together|stabili[sz]es|props up)"
)
_BOND: Final = (
    r"(?:alliance|partnership|relationship|relations|ties?|bonds?|friendship|treaty|pact|peace|axis|tandem|duo|couple|"
    r"cooperation|co-operation|collaboration|entente|understanding)"
)
# The centre is said of what stands before it ...
CALLED: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_CENTRE}s? (?:of|for|in|to|behind|at|guaranteeing|ensuring|sustaining|securing|upholding|supporting|"
        rf"that (?:guarantees?|ensures?|sustains?|secures?|upholds?)) (?P<what>{_WHAT})\b",
        rf"\b(?P<what>{_PLACE}['’]s (?:[\w-]+ ){{0,2}}?{_CENTRE})s?\b",
        rf"\b{_CENTRE}s? (?:on|upon|around|round) which (?P<what>{_WHAT})(?: itself)? (?:rests?|stands?|depends?|"
        rf"turns?|hangs?|is built)\b",
        rf"\b(?:central|pivotal|vital|essential|crucial|indispensable|key|fundamental|critical) (?:to|for) "
        rf"(?P<what>{_WHAT})\b",
        rf"\bmost (?:important|consequential|pivotal|critical|vital) (?:bilateral |single |strategic "
        rf")*(?:relationship|partnership|alliance|tie|bond) (?:in|of|on|for|across) (?P<what>(?:the )?(?:[\w-]+ "
        rf")?{_PLACE})\b",
        rf"\b(?P<what>{_PLACE})['’]s most (?:important|consequential|pivotal|critical|vital) (?:bilateral |single "
        rf"|strategic )*(?:relationship|partnership|alliance|tie|bond)\b",
    )
)
# ... or of what does the deed ...
BEARS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_BEARS} (?P<what>{_WHAT})\b",
        rf"\bhold(?:s|ing)? (?P<what>(?:the )?(?:[\w-]+ )?{_PLACE}) together\b",
    )
)
# ... or of what stands behind.
RESTS: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?P<what>{_WHAT})(?: \w+)? (?:rests?|rested|hinges?|hinged|depends?|depended|stands? or falls?|hangs?|"
        rf"pivots?|is built|are built|revolves?|has been built) (?:\w+ )?(?:on|upon|with|around|above all on) "
        rf"(?:[\w'’-]+ ){{0,6}}?(?:{_BOND}|the two|both)\b",
        rf"\bwithout (?:it|this|the|our|their|that|such)\b[^.;]{{0,60}}?,? (?:the )?(?P<what>{_WHAT}) (?:would|could) "
        rf"(?:\w+ )?(?:collapse|unravel|fall|crumble|suffer|be (?:\w+ )?(?:weaker|poorer|lost|unthinkable|"
        rf"impossible))\b",
    )
)
# "Some in Washington go further and call it the linchpin": the bond of the sentence before.
CALLS_IT: Final = re.compile(r"\b(?:call|consider|describe|see|regard)(?:s|ed|d)? (?:it|this|that)\b", re.I)
# What may be called a centre: the bond, or the two themselves ("together they remain the motor of Europe").
_BE: Final = (
    r"(?:is|are|was|were|remains?|remained|has been|have been|has (?:long )?served as|serves? as|serving as|served as|"
    r"becomes?|became|has become|have become|stands? as|forms?|constitutes?|constituted|is called|has been called|is "
    r"(?:often |widely )?(?:described|referred to|seen|regarded) as|has emerged as|emerged as|continues? to be|will "
    r"remain|stays?|as)"
)
SUBJECT: Final = re.compile(
    rf"\b{_BOND}\b(?:['’]s role)?[^;:.]{{0,90}}?\b{_BE}(?: +[\w'’-]+){{0,5}} ?$|(?-i:\b[A-Z][\w-]+ and (?:the "
    rf")?[A-Z][\w-]+(?: [A-Z]\w+)?)\b (?:\w+ )?{_BE}(?: +[\w'’-]+){{0,4}} ?$|\b(?:[Tt]ogether,? (?:they|we)|they|we|"
    rf"the two|the pair|both|both countries)\b (?:\w+ )?{_BE}(?: +[\w'’-]+){{0,4}} ?$|^\W*It (?:\w+ )?{_BE}(?: "
    rf"+[\w'’-]+){{0,3}} ?$|\b{_BOND},? (?:\w+ ){{0,2}}?(?:a|an|the) (?:[\w-]+ ){{0,2}}$|^\W*As (?:a|an|the) "
    rf"(?:[\w-]+ ){{0,2}}$|\b(?:made|makes|make|call|calls|called|consider\w*|describe[sd]?) "
    rf"[^;:.]{{0,60}}?\b{_BOND}\b(?: (?:of|between|with) [^;:.]{{0,40}}?)? +(?:as )?(?:a|an|the) (?:[\w-]+ ){{0,2}}$|"
    rf"\b(?:call|calls|called|consider\w*|describe[sd]?|see|sees|regard\w*) (?:it|this|that|them) (?:as )?(?:a|an|"
    rf"the) (?:[\w-]+ ){{0,2}}$",
    re.I,
)
BEARER: Final = re.compile(rf"\b(?:{_BOND}|they|we|it|together)\b(?: [\w'’-]+){{0,8}} ?$", re.I)
# "Essential to the security of both our peoples" speaks of the two alone; in "a region that is" the region is
# meant.
OWN: Final = re.compile(r"\b(?:our|shared|their|both|its)\b", re.I)
# "The cornerstone of our partnership is trade" has another subject.
OF_THE_BOND: Final = re.compile(
    r"\b(?:our|the|this|their) (?:\w+ )?(?:alliance|partnership|relationship|ties|friendship|policy)\b", re.I
)
# "The foundation of Australia's defence" is one state's own.
OF_A_STATE: Final = re.compile(
    r"^(?:the )?(?-i:[A-Z])[\w-]+['’]s? (?:\w+ )?(?:defen[cs]e|security|prosperity)\b", re.I
)
# "No other tie holds the continent together" says that this one does.
NO_OTHER: Final = re.compile(
    r"\bno (?:other|single) (?:\w+ )?(?:tie|relationship|alliance|partnership|bond)\b", re.I
)
THIS_REGION: Final = re.compile(
    r"\b(?:this|the|our) (?:whole |entire |wider )?(?:region|continent|neighbou?rhood)\b|\bregional (?:peace|security|"
    r"stability|order|prosperity)\b",
    re.I,
)
# "Has ceased to be the hub", "nobody would call it the keystone", "to call it the linchpin is to flatter it"
CEASED: Final = re.compile(
    r"\b(?:(?:has|have|had) (?:ceased|stopped)|ceased|stopped|ceases|used) (?:to be|being)\b|\btoo much to (?:call|"
    r"say)\b|\b(?:nobody|no one|few) (?:\w+ )?(?:would|could|can|should|seriously)\b(?! (?:deny|dispute|doubt|"
    r"question|quarrel))",
    re.I,
)
# "I would call it", "we would argue": asserted all the same.
ASSERTS: Final = re.compile(
    r"\b(?:I|we|many|some|most) would (?:even |still |also )?(?:go (?:so far|further)|call|argue|describe|"
    r"maintain|hold|regard|venture|insist|name|rank|count)\b",
    re.I,
)
# "Without it the region would come apart", "were the bases to close": how much a tie bears.
# "The order has been shaken to its foundations" calls nothing a foundation.
SHAKEN: Final = re.compile(
    r"\b(?:shak\w+|rock(?:s|ed|ing)|erod\w+|crumbl\w+|crack\w*)\b[^.;]{0,30}? (?:\w+ )?(?:foundations?|core|"
    r"pillars?)\b",
    re.I,
)
UNLESS: Final = re.compile(
    r"\b(?:without|absent|but for|if)\b|^\W*(?:were|take|pull|remove|strip|lose|close|cut)\b|\b(?:take|pull|"
    r"strip|remove)\b[^.;]{3,60}? (?:away|out)\b",
    re.I,
)
WITHOUT: Final = re.compile(r"\bwithout\b", re.I)
FLATTERS: Final = re.compile(
    r"\bis to (?:flatter|exaggerate|overstate|overrate|mistake|misread)\b|\bis (?:an exaggeration|a stretch|"
    r"flattery|too much)\b",
    re.I,
)
QUOTES: Final = re.compile(r"[“”\"]")
# Of a region's ties the first so many, and of a small region's no more than this part of them.
TOP, FEWEST, SMALL = 10, 5, 0.2
FIRST: Final = 0.05
UPPER: Final = 0.15
QUARTER: Final = 0.25
# "One of the pillars on which the region rests" asks for less than "the linchpin".
ONE_OF: Final = re.compile(
    rf"\bone of (?:the |its |their |our )?(?:\w+ ){{0,2}}?(?:{_CENTRE}s?|threads|strands|cornerstones|linchpins|ties|"
    rf"pillars)\b",
    re.I,
)
RULE: Final = (
    "The tie's place among all ties of the region that the sentence names (of the world where it names none) by the "
    "share of the network's efficiency that is lost without it, in the last well-covered year: supported within the "
    "first 5 % or the first ten (of few ties: the first fifth, but five at least), contradicted beyond the first 15 % "
    "or where nothing is lost, mixed between. 'One of the pillars' asks for the first quarter, 'no other tie' for the "
    "first five. No data where it names a part of the world that has no list of states (a sea, a flank). "
    f"{RULE_OF_ONE}"
)


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond the centre of a region or order."""
    claims = []
    for passage in context.passages:
        if (passage.about or passage.pair) and (own := own_claim(passage, context)):
            claims.append(own)
            continue
        carried = passage.follows and CALLS_IT.search(passage.text) and BOND.search(passage.before)
        found = said(passage.text) if passage.about or passage.pair or carried else None
        if found is None:
            continue
        before = passage.text[: found.start()]
        alone = bool(NO_OTHER.search(before))
        central = alone or not is_denied(passage.text, found.start(), found.end())
        claim = context.claim(
            "centrality",
            passage,
            begins(passage.text, found.start()),
            found.end(),
            reads_denial=alone or not central,
            central=central,
            alone=alone,
            region=region_of(passage.text[max(0, found.start() - 25) :])
            or (
                region_of(passage.text)
                or region_of(passage.before)
                or region_around(split_dyad(context.dyad))
                if THIS_REGION.search(passage.text, found.start(), found.end() + len(" stability"))
                else None
            ),
        )
        claims += [claim] if claim else []
    return claims


def own_claim(passage: Passage, context: Context) -> Claim | None:
    """The claim that the tie is the centre of what one of the two does."""
    found = own_centre(passage.text, context)
    if found is None:
        return None
    start, end, details = found
    central = not is_denied(passage.text, start, end)
    start = begins(passage.text, start)
    return context.claim(
        "centrality", passage, start, end, reads_denial=True, central=central, alone=False, **details
    )


def begins(text: str, start: int) -> int:
    """Where the claim at `start` begins with what only looks like a wish: "nobody would call it", "were it to go"."""
    looks = next((found for words in (CEASED, ASSERTS) if (found := words.search(text, 0, start))), None)
    return looks.start() if looks else 0 if UNLESS.search(text, 0, start) else start


def is_denied(text: str, start: int, end: int) -> bool:
    """Whether a sentence denies that the tie is the centre that the words at start..end call it."""
    before = WITHOUT.sub(" ", clause_before(text, start))
    return bool(denied(before) or CEASED.search(before) or FLATTERS.search(text[end:]))


def said(text: str) -> re.Match[str] | None:
    """Where a sentence calls the bond, or the two, a centre; quotation marks are read over."""
    if SHAKEN.search(text):
        return None
    text = QUOTES.sub(" ", text)
    for patterns, subject in ((CALLED, SUBJECT), (BEARS, BEARER), (RESTS, None)):
        for pattern in patterns:
            for found in pattern.finditer(text):
                what = found["what"] + re.split(r"[,;.]", text[found.end() : found.end() + 25])[0]
                if OWN.search(what) and not region_of(what):
                    continue
                if OF_THE_BOND.search(found["what"]) or OF_A_STATE.search(what):
                    continue
                if subject is None or subject.search(text[: found.start()]):
                    return found
    return None


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """What the network of depth would lose without the tie."""
    from comity.claims.partnership import measured, source_ids, until

    if claim.details.get("owner") and not unbounded_in(claim.sentence):
        held = check_own(claim, record, date)
        return held if claim.details["central"] else replace(held, verdict=OPPOSITE[held.verdict])
    dyad = "-".join(claim.subject.states)
    context = measured(record, dyad, until(date))
    region = claim.details["region"]
    if AT_LARGE.search(claim.sentence):
        return Check("no_data", "How much of what a state does somewhere hangs on one tie is on no record.", (), RULE,
                     source_ids(context))  # fmt: skip
    if where := unbounded_in(claim.sentence):
        return Check(
            "no_data",
            f"The text speaks of a part of the world ({where}) of which the record has no list of states.",
            (),
            RULE,
            source_ids(context),
            ("A continent, its parts and blocs could be checked.",),
        )
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
    first = max(FEWEST, min(TOP, SMALL * n), FIRST * n)
    last = UPPER * n
    if claim.details["alone"]:
        first = last = FEWEST
    elif ONE_OF.search(claim.sentence):
        first = last = max(TOP, QUARTER * n)
    if lost <= 0 or place > max(first, last):
        verdict = "contradicted"
    elif place <= first:
        verdict = "supported"
    if not claim.details["central"]:
        verdict = OPPOSITE[verdict]
    joined = ", ".join(sources)
    coverage = f"1946-{context.until}"
    return Check(
        verdict,
        f"As of {context.year} this tie stands at place {place:,} of {n:,} among {where} by what the network would "
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
