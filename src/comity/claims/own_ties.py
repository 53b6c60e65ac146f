"""A tie as the centre of what one state does: "the cornerstone of Poland's security", "the anchor of its trade"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context
from comity.claims.partner_lists import INDICATORS, STALE, latest_list
from comity.claims.regions import region_of, states_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

_CENTRE: Final = (
    r"(?:hub|heart|core|centre|center|centrepiece|centerpiece|spine|pivot|linchpin|lynchpin|corner-?stone|bedrock|"
    r"keystone|backbone|anchor|mainstay|bulwark|fulcrum|hinge|guarantor|guarantee|lifeline|nucleus|lifeblood|pillar|"
    r"engine|motor|rock)s?"
)
# What of a state a tie may bear, and by which of its ties that is judged.
FIELDS: Final = (
    (
        "trade",
        r"(?:trade|commerce|commercial|exports?|economy|economic|growth|prosperity|industry|foreign sales|business)",
    ),
    ("defence", r"(?:security|defen[cs]e|deterren(?:t|ce))"),
    (
        "depth",
        r"(?:polic(?:y|ies)|diplomacy|presence|position|standing|dealings|foreign relations|role|influence)",
    ),
)
_FIELD: Final = "|".join(words for _, words in FIELDS)
_ADJECTIVES: Final = (
    r"(?:(?:whole|entire|own|foreign|external|export|national|overseas|military|economic|commercial|"
    r"maritime) )*"
)
_WHOSE: Final = (
    r"(?P<whose>(?:(?:its|his|her|their|the|this|our|my) (?:own )?(?:country|nation|kingdom|island|"
    r"republic)['’]s|our|its|their|(?:the )?(?-i:[A-Z])[\w.]+(?: (?-i:[A-Z])[\w.]+){0,2}(?:['’]s?)?))"
)
OWN_CENTRE: Final = re.compile(
    # "The cornerstone of Poland's security policy"
    rf"\b{_CENTRE} (?:of|for|in|to|behind) (?:all (?:of )?)?{_WHOSE} {_ADJECTIVES}(?P<field>{_FIELD})\b|"
    # "For Albania's foreign policy the relation with Rome is a cornerstone", "Senegal's trade would lose its keystone"
    rf"{_WHOSE.replace('whose', 'whose2')} {_ADJECTIVES}(?P<field2>{_FIELD})\b(?! (?:partner|allian|relation|"
    rf"co-?operation|ties|treaty|pact|commitment))(?=[^.;]{{2,80}}?\b{_CENTRE}\b)",
    re.I,
)
# "No foreign tie matters as much to Papua New Guinea's standing"
NONE_MATTERS: Final = re.compile(
    r"\bno (?:other |foreign |single )*(?:tie|relation(?:ship)?|bond|partnership|alliance|link|friendship|connection)\b"
    r"[^.;]{0,30}? (?:matters?|counts?|weighs?|means?|is) (?:as |so |for )?(?:much|more|important|vital) (?:to|for|in) "
    rf"{_WHOSE} {_ADJECTIVES}(?P<field>{_FIELD})\b(?P<field2>(?!))?",
    re.I,
)
# "For India's northeast the connection with Dhaka is the keystone": of a part of a state nothing is on record.
OF_A_PART: Final = re.compile(
    r"\bfor (?:the )?(?-i:[A-Z])[\w.]+['’]s (?:(?:north|south|east|west)\w*|border\w*|coast\w*|provinces?|regions?|"
    r"islands?|interior|farmers|fishermen|ports?)\b[^.;]{0,80}?\b(?:connection|link|ties?|relation(?:s|ship)?|bond|"
    r"partnership|friendship)\b"
    rf"[^.;]{{0,60}}?\b(?:is|are|remains?) (?:an?|the|its|their) (?:\w+ )?{_CENTRE}\b",
    re.I,
)
PART: Final = "part"
LOSES: Final = re.compile(
    rf"\b(?:los(?:es?|ing)|is|be|remains?|would have|without) (?:[\w'’-]+ ){{0,3}}?{_CENTRE}\b", re.I
)
# So far after it a region is looked for.
REACH: Final = 60
# Where America stands in the world is told by its troops.
ABROAD: Final = re.compile(r"\b(?:presence|position|military|garrison)\b", re.I)
HIS: Final = re.compile(r"(?:its|his|her|their|the|this)\b", re.I)
# "Everything we do in the Middle East", "American strategy": no list of ties tells how much hangs on one.
AT_LARGE: Final = re.compile(
    r"\beverything (?:that )?(?:we|they|it|the)\b|\bstrateg(?:y|ies)\b|\b(?:fight|war|campaign|struggle) "
    r"(?:against|for)\b",
    re.I,
)
A_CENTRE: Final = re.compile(rf"\b(?:an?|one of (?:the|its|our|their)) (?:[\w-]+ ){{0,2}}?{_CENTRE}\b", re.I)
# "No other tie matters as much" asks for the first, or one of few beside it.
ALONE: Final = (1, 5)
FIRST_PLACES: Final = {"trade": (3, 10), "troops": (3, 10), "depth": (20, 50)}
# "One of the pillars", "a pillar" asks for less than "the cornerstone".
RULE: Final = (
    "Of what one state does, the tie's place among that state's ties alone: by goods traded where trade or the "
    "economy is meant (supported within the first three, contradicted beyond the first ten), by troops for an "
    "American presence or position abroad, and by depth else (supported within the first twenty, contradicted beyond "
    "the first fifty). Of its defence or security: supported where the two have promised to defend each other. Within "
    "a region that the sentence names: supported at the first place there, mixed at the second or third. 'A pillar' is "
    "supported where 'the pillar' would be mixed. No data for a strategy, or for everything that a state does "
    "somewhere, or for a part of it. 'No other tie matters as much' asks for the first place, mixed within five."
)


def own_centre(text: str, context: Context) -> tuple[int, int, dict[str, Any]] | None:
    """Start, end and details (owner, field, region) of a tie that is called the centre of what one of the two does."""
    part = OF_A_PART.search(text)
    inside = [each.state for each in context.named(text) if part and part.start() <= each.start]
    if part and inside:
        return part.start(), part.end(), {"owner": inside[0], "field": PART, "region": None}
    for found in (*NONE_MATTERS.finditer(text), *OWN_CENTRE.finditer(text)):
        if found["field2"] and not LOSES.search(text[found.end() :]):
            continue
        if owner := _owner(text, found, context):
            region = region_of(text[found.end() : found.end() + REACH])
            return (
                found.start(),
                found.end(),
                {"owner": owner, "field": _field(found, owner), "region": region},
            )
    return None


def _field(found: re.Match[str], owner: str) -> str:
    """By which of the owner's ties it is judged how much this one bears."""
    if owner == "USA" and ABROAD.search(found[0]):
        return "troops"
    said = found["field"] or found["field2"]
    return next(name for name, words in FIELDS if re.fullmatch(words, said, re.I))


def _owner(text: str, found: re.Match[str], context: Context) -> str | None:
    named = context.named(text)
    group = "whose" if found["whose"] else "whose2"
    start, whose = found.start(group), found[group]
    for each in named:
        if start <= each.start < start + len(whose):
            return each.state
    if HIS.match(whose):
        return named[0].state if named else None
    return None


def check_own(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """The place of the tie among the owner's."""
    owner, field, region = (claim.details[key] for key in ("owner", "field", "region"))
    other = next(state for state in claim.subject.states if state != owner)
    if field == PART:
        return Check("no_data", "Of a part of a state no ties are on record.", (), RULE, ())
    if field == "defence" and (promised := _promise(claim, record, date)) is not None:
        return promised
    found = (
        _by_amount(record, field, owner, other, region, date)
        if field in ("trade", "troops")
        else _by_depth(record, owner, other, region, date)
    )
    if found is None:
        return Check("no_data", "The ties of the state are not on record within fifteen years.", (), RULE, ())
    place, of, year, what, sources, coverage = found
    first, last = (1, 3) if region else FIRST_PLACES[field if field in FIRST_PLACES else "depth"]
    if A_CENTRE.search(claim.sentence):
        first = last
    if NONE_MATTERS.search(claim.sentence):
        first, last = ALONE
    verdict: Verdict = "supported" if place <= first else "mixed" if place <= last else "contradicted"
    whose = state_name(owner, article=True) + (f" in {region}" if region else "")
    return Check(
        verdict,
        f"As of {year} this tie stands at place {place} of {of} among those of {whose} by {what}.",
        (Figure(f"place among the ties of {whose}", float(place), f"of {of} ties", year, ", ".join(sources), coverage,
                f"ties in order of {what}"),),
        RULE,
        sources,
        ("How much hangs on a tie is not on record; its place among the state's ties is.",),
    )  # fmt: skip


def _promise(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """Supported where the two have promised to defend each other; None where they have not."""
    covered, source = record.coverage_of("defense_pact"), record.source_of("defense_pact").id
    year = min(date.year if date else covered.last, covered.last)
    rows = record.series("defense_pact", "-".join(claim.subject.states)).select("year", "value").iter_rows()
    if not next((value for at, value in rows if at == year), None):
        return None
    return Check(
        "supported",
        f"On record as of {year} the two have promised to defend each other.",
        (Figure("promise of defence", 1.0, "1 yes, 0 no", year, source, f"{covered.first}-{covered.last}",
                "as recorded"),),
        RULE,
        (source,),
        ("What a treaty promises is on record, not what each would give.",),
    )  # fmt: skip


_Place = tuple[int, int, int, str, tuple[str, ...], str]


def _by_amount(
    record: Record, field: str, owner: str, other: str, region: str | None, date: dt.date | None
) -> _Place | None:
    import numpy as np

    last = date.year - 1 if date else 9999
    ties = latest_list(INDICATORS[field], True, owner, other, record, last)
    if ties is None or (date and ties.years[-1] < date.year - STALE):
        return None
    year, row = ties.years[-1], ties.values[-1].copy()
    if region:
        inside = {*states_of(region, year), other}
        row[[state not in inside for state in ties.states]] = np.nan
    place = 1 + int(np.sum(row > row[ties.states.index(other)]))
    covered = record.coverage_of(ties.indicator)
    what = "goods trade" if field == "trade" else "troops abroad"
    sources = (record.source_of(ties.indicator).id,)
    return place, int(np.sum(row > 0)), year, what, sources, f"{covered.first}-{covered.last}"


def _by_depth(
    record: Record, owner: str, other: str, region: str | None, date: dt.date | None
) -> _Place | None:
    from comity.claims.partnership import place_by_depth, source_ids

    place, of, _, context = place_by_depth(record, owner, "-".join(sorted((owner, other))), region, date)
    if place is None:
        return None
    return place, of, context.year, "depth", source_ids(context), f"1946-{context.until}"
