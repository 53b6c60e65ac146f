"""Rank: "Korea's largest trading partner", "the second-largest export market of Japan", "our closest ally"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict, combined
from comity.claims.context import OTHERS, VENUE, Context
from comity.claims.partner_lists import FEW, INDICATORS, STALE, latest_list
from comity.claims.rankings import BOTH, find_rankings
from comity.claims.regions import states_of
from comity.claims.rivals import check_rivals
from comity.states import split_dyad, state_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from comity.record import Record

RECENT, LATE = 5, " and may have changed since"
TEN_YEARS: Final = 10
# "Before the quarrel it was the second-largest": of any of the last ten years.
ONCE: Final = re.compile(
    r"\b(?:once(?! in a while| again| more| every)|used to be|had been|formerly|at one time|(?:was|were) (?:for|"
    r"through|during) (?:(?:many|several|most|much|all|long|some|two|three|four|five) )*(?:of )?(?:the )?(?:years|"
    r"decades|generations|\w+ century))\b|^\W*(?:Before|Until)\b"
)
CALLED: Final = {
    "trade": "goods trade", "exports": "goods exports", "imports": "goods imports", "troops": "troops abroad",
}  # fmt: skip
GOODS_OF_STATES: Final = (
    "Goods only, services are left out; states only, the European Union does not count as one."
)
# "Has no bigger customer", "no other country": what is denied is that another stands before.
NO_LARGER: Final = re.compile(r"(?:there is |has )?no\b", re.I)
# "Is no longer the largest", "nor is it any longer": the first place is denied.
NO_LONGER: Final = re.compile(
    r"\b[Nn]o longer\b(?! (?:the )?[A-Z][\w ]{0,30}?(?:,| (?:but|that|which|who)\b))|\b[Nn]or\b[^.;]{0,60}? any "
    r"(?:longer|more)\b|\b[Nn]ot [^.;]{0,40}? any (?:longer|more)\b"
)
# "Russia is not among our ten largest partners"
NOT_RANKED: Final = re.compile(
    r"\b(?:is|are|was|were|does|do|did)(?: not|n['’]t)(?:, [^,;.]{3,60},)?(?: \w+)?(?: (?:among|one of|in|make|count "
    r"among|rank among))? (?:the |our |its |their |(?-i:[A-Z])\w+['’]s )?$",
    re.I,
)
# "Has dropped out of the top five", "well outside the first twenty"
OUT_OF: Final = re.compile(
    r"\b(?:(?:dropped|fallen|fell|slipped|slid|dropping|falling) (?:out of|from)|(?:well |far )?outside|ceased "
    r"to be|stopped being|no longer (?:\w+ )?(?:among|amongst|one of|in|within)) (?:the )?(?:[\w.]+['’]s? )?$",
    re.I,
)
# "China has overtaken Brazil as Argentina's main partner": Brazil is so no more.
OUSTED: Final = re.compile(
    r"\b(?:overt(?:aken|ook|akes)|displaced?s?|replaced?s?|ousted|supplant(?:s|ed)|dethroned|surpassed|passed|"
    r"elbowed|pushed|unseated|taken over from|taken the place of|edged out|knocked) "
    r"(?P<whom>(?:the )?[A-Z][\w ]{1,25}?|us|it|them)(?: aside)? as\b"
)
# "Who says that Japan is first has his numbers wrong"
WRONG: Final = re.compile(
    r"\b(?:has|have|had|got|gets?) (?:his|her|their|its) (?:\w+ )?(?:numbers|facts|figures|sums|arithmetic) wrong\b",
    re.I,
)
# "Nor should one repeat the line that" tells what others say.
SAID_BY_OTHERS: Final = re.compile(
    r"\b(?:[Nn]or|not|never|n['’]t)\b[^.;]{0,60}?\b(?:say|follow|repeat|claim|call|believe|share|agree|flattered|"
    r"accept|pretend|endorse)(?:s|ed)?\b"
)
# By so much the statistics of the two sides of one flow differ, if not more.
NEAR: Final = 0.05
CLOSE: Final = "What stands at the place claimed differs by 5 % or less, as statistics do: the order is open."
RULE: Final = (
    "The place of the tie among all the state's ties in the last full year on record before the document (of goods "
    "traded, sold or bought, aid, US troops, students, refugees, people born abroad). Supported where it is the place "
    "claimed, or within it for a 'top N'; 'one of the largest' asks for the first five. Borne out, too, where what "
    "stands at the place claimed differs by 5 % or less (not for a denial). No data where that year lies "
    "more than fifteen years before the document, or the record does not count such ties. Where the last year knows "
    "some partners only (the trade of seventeen economies since 2015), the others stand with their last amounts, as "
    "if those had grown alike."
)
RULE_OF_DEPTH: Final = (
    "The place of the tie among all the state's ties by depth: supported within the first twentieth, mixed "
    "within the first tenth. In a region: supported at the place claimed or before it (one of the closest: five), "
    "mixed up to twice that place."
)
RULE_OF_THE_WORLD: Final = (
    "The place of the tie among all ties of the world, or those with a state in the region named. By depth: "
    "supported within the first hundredth (one of the best: twentieth), mixed within the first twentieth "
    "(tenth). By trade: the first (one of: five)."
)


def find(context: Context) -> list[Claim]:
    """Sentences that give one of the two states a place among the other's ties."""
    claims = []
    pair = set(split_dyad(context.dyad))
    for passage in context.passages:
        # A comparison may name third states, but no organisation is a partner that is ranked.
        if not passage.about and (
            not pair & set(passage.states) or OTHERS.search(VENUE.sub(" ", passage.text))
        ):
            continue
        if not (found := find_rankings(passage, context)):
            continue
        start, end, details = found[0]
        also = tuple(
            each
            for _, _, each in found[1:]
            if (each["flow"], each["owner"]) != (details["flow"], details["owner"])
        )
        lost, before = is_lost(passage.text, start, details, context), clause_before(passage.text, start)
        # "Has no bigger partner" denies another, and what others are not to say is told as theirs.
        read = NO_LARGER.match(passage.text, start) or SAID_BY_OTHERS.search(before)
        denies = details["flow"] == "depth" or lost or bool(read)
        details |= {"lost": True} if lost else {}
        claim = context.claim("rank", passage, start, end, reads_denial=denies, **details, also=also)
        claims += [claim] if claim else []
    return claims


def is_lost(text: str, start: int, details: Mapping[str, Any], context: Context) -> bool:
    """Whether a sentence denies the place that its words at `start` give."""
    before = clause_before(text, start)
    lost = bool(NO_LONGER.search(text)) and details["place"] == 1 and details["within"] is None
    lost = lost or bool(NOT_RANKED.search(before)) or is_past(text, start, context)
    return lost != bool(WRONG.search(text))


def is_past(text: str, start: int, context: Context) -> bool:
    """Whether the place at `start` is said to be lost, or taken by another."""
    if OUT_OF.search(clause_before(text, start)):
        return True
    ousted = OUSTED.search(text, 0, start)
    return bool(ousted and (ousted["whom"] in ("it", "them") or context.named(ousted["whom"])))


def parts_of(claim: Claim) -> list[Claim]:
    """The single rankings of a claim that makes several: each of the two by the other, or two things at once."""
    details = {key: value for key, value in claim.details.items() if key != "also"}
    if details["owner"] == BOTH:
        return [replace(claim, details={**details, "owner": state}) for state in claim.subject.states]
    also = claim.details.get("also", ())
    return [replace(claim, details=each) for each in (details, *also)] if also else []


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Count the ties that are larger."""
    if claim.details.get("lost"):
        held = check(replace(claim, details={**claim.details, "lost": False, "exact": True}), record, date)
        return replace(held, verdict=OPPOSITE[held.verdict], summary=f"{held.summary} The text denies it.")
    if parts := parts_of(claim):
        return combined([check(part, record, date) for part in parts])
    flow = claim.details["flow"]
    if claim.details["place"] is None:
        return Check("no_data", "The sentence does not say plainly whose ties are ranked, or by what.", (), RULE, (),
                     ("Said as \"X is the N-th largest trading partner of Y\" it could be checked.",))  # fmt: skip
    if "larger" in claim.details:
        return check_rivals(claim, record, date)
    if claim.details["owner"] is None:
        return in_the_world(claim, record, date)
    if flow == "depth":
        return closeness(claim, record, date)
    if flow not in INDICATORS:
        return Check("no_data", f"The record does not count {flow} between states.", (), RULE, (),
                     (f"It would need {flow} by pair of states.",))  # fmt: skip
    import numpy as np

    details = claim.details
    owner = details["owner"]
    other = next(state for state in claim.subject.states if state != owner)
    partner, whose = state_name(other, article=True), state_name(owner, article=True)
    last = claim.details.get("year") or (date.year - 1 if date else 9999)
    listed = latest_list(INDICATORS[flow], bool(details["given"]), owner, other, record, last)
    ids = tuple(record.source_of(indicator).id for indicator in INDICATORS[flow])
    called = CALLED.get(flow, flow)
    if listed is None:
        return Check(
            "no_data", f"The {called} of the two are not on record before {last + 1}.", (), RULE, ids
        )
    indicator, years, states, values = listed.indicator, listed.years, listed.states, listed.values
    source, covered = record.source_of(indicator).id, record.coverage_of(indicator)
    filled: tuple[str, ...] = ()
    sources: tuple[str, ...] = (source,)
    method = "number of larger ties, plus one"
    if listed.filled_from:
        year_before, rest = listed.filled_from
        sources = (source, record.source_of(rest).id)
        method = f"{method}; partners without a figure of {years[-1]} as in {year_before}, grown as the others have"
        filled = (
            f"For {years[-1]} some partners alone are on record; the others stand as in {year_before}, as if their "
            "trade had grown as that of those has.",
        )
    coverage, at = f"{covered.first}-{covered.last}", states.index(other)
    year, row = years[-1], values[-1].copy()
    if region := claim.details.get("region"):
        inside, outside = set(states_of(region, year)), bool(claim.details.get("outside"))
        row[[state != other and (state in inside) == outside for state in states]] = np.nan
        whose = f"{whose} {'outside' if outside else 'within'} {region}"
    place, of = 1 + int(np.sum(row > row[at])), int(np.sum(row > 0))
    first = states[int(np.nanargmax(row))]
    if details["within"]:
        holds, claimed = place <= details["within"], f"first {details['within']}"
    else:
        holds, claimed = place == details["place"], f"place {details['place']}"
        if not holds and ONCE.search(claim.sentence):
            before = [1 + int(np.sum(each > each[at])) for each in values[-TEN_YEARS:]]
            holds = details["place"] in before
    # What is denied must be so by the figures as they are.
    near = (
        not holds
        and not (details.get("exact") or details.get("untrue"))
        and stands_near(row, at, details["within"] or details["place"])
    )
    verdict: Verdict = "supported" if holds or near else "contradicted"
    if date and year < date.year - STALE:
        verdict = "no_data"
    figures = (
        Figure(f"place of {partner} in the {called} of {whose}", float(place),
               f"of {of} partners", year, ", ".join(sources), coverage, method),
        Figure(f"{called} of {whose} with {partner}", float(row[at]),
               record.indicator(indicator).unit, year, source, coverage, "as recorded"),
    )  # fmt: skip
    goods = flow in ("trade", "exports", "imports")
    return Check(
        verdict,
        f"As of {year} {partner} stood at place {place} of {of} in the {called} of {whose} "
        f"(first: {state_name(first, article=True)}); the text claims the {claimed}.",
        figures,
        RULE,
        sources,
        (
            *filled,
            *((CLOSE,) if near else ()),
            *((GOODS_OF_STATES,) if goods else ()),
            *(
                (f"That year has {of} partners of {whose} only; larger ones may be missing.",)
                if of < FEW and flow != "aid"
                else ()
            ),
            *((f"This is on record up to {year}{LATE if year < date.year - RECENT else ''}.",)
              if date and year < date.year - 1 else ()),
        ),
        tuple(
            (int(y), None if np.isnan(each[at]) else float(1 + np.sum(each > each[at])))
            for y, each in zip(years, values, strict=True)
        ),
        f"place among partners in {called} (1 is the largest)",
        f"Place of {partner} among the partners of {whose}, {place} in {year}.",
    )  # fmt: skip


def stands_near(row: NDArray[Any], at: int, place: int) -> bool:
    """Whether the tie stands beside the place claimed by less than statistics of both sides differ."""
    import numpy as np

    ranked = np.sort(row[row > 0])[::-1]
    if not 0 < place <= len(ranked) or not row[at] > 0:
        return False
    there = float(ranked[place - 1])
    return abs(there - float(row[at])) <= NEAR * max(there, float(row[at]))


def in_the_world(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """The place of the tie among all ties of all states, by depth or by trade in goods."""
    import numpy as np

    from comity.claims.partnership import measured, source_ids, until
    from comity.measures import rank

    dyad, region = "-".join(claim.subject.states), claim.details.get("region")
    where = f"of which one is in {region}" if region else "of the world"
    if claim.details["flow"] == "depth":
        context = measured(record, dyad, until(date))
        year, sources, coverage = context.year, source_ids(context), f"1946-{context.until}"
        table = rank(record, by="depth", year=year)
        if region:
            inside = [*states_of(region, year)]
            table = table.filter(table["state_a"].is_in(inside) | table["state_b"].is_in(inside))
        own = table.filter(table["dyad"] == dyad)["value"].to_list()
        values, what, unit = table["value"].to_numpy(), "depth", "0 to 1"
    else:
        covered, sources = record.coverage_of("trade"), (record.source_of("trade").id,)
        year = min(date.year - 1 if date else covered.last, covered.last)
        coverage, what, unit = (
            f"{covered.first}-{covered.last}",
            "trade in goods",
            record.indicator("trade").unit,
        )
        own = [
            value
            for at, value in record.series("trade", dyad).iter_rows()
            if at == year and value is not None
        ]
        cube = record.cube("trade", since=year, until=year).values
        values = cube[~np.isnan(cube)]
    if not own or (date and year < date.year - STALE):
        return Check(
            "no_data",
            f"The {what} of the two is not on record within fifteen years of the document.",
            (),
            RULE_OF_THE_WORLD,
            sources,
        )
    place, of = 1 + int(np.sum(values > own[0])), len(values)
    if what != "depth":
        # The cube holds every tie twice, once from each side.
        place, of = 1 + (place - 1) // 2, of // 2
    near, far = (0.01, 0.05) if claim.details["within"] is None else (0.05, 0.1)
    verdict: Verdict = "supported" if place <= near * of else "mixed" if place <= far * of else "contradicted"
    if what != "depth":
        verdict = "supported" if place <= (claim.details["within"] or 1) else "contradicted"
    return Check(
        verdict,
        f"As of {year} this tie stands at place {place:,} of {of:,} ties {where} by {what}.",
        (
            Figure(f"place by {what}", float(place), f"of {of} ties", year, ", ".join(sources), coverage,
                   f"ties {where} in order of {what}"),
            Figure(what, round(float(own[0]), 3), unit, year, ", ".join(sources), coverage, "as measured"),
        ),
        RULE_OF_THE_WORLD,
        sources,
        ("How successful or important a tie is, is not measured; its depth is the mean score over all areas.",)
        if what == "depth"
        else ("Goods only, services are left out.",),
    )  # fmt: skip


def closeness(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """The place of the tie among the owner's by depth."""
    from comity.claims.partnership import place_by_depth, source_ids

    owner, region = claim.details["owner"], claim.details.get("region")
    place, of, depth, context = place_by_depth(record, owner, "-".join(claim.subject.states), region, date)
    sources = source_ids(context)
    if place is None:
        return Check(
            "no_data", f"The record has no depth of this tie in {context.year}.", (), RULE_OF_DEPTH, sources
        )
    verdict: Verdict = "contradicted"
    first = float(claim.details["within"] or claim.details["place"]) if region else max(1, of / 20)
    if place <= first:
        verdict = "supported"
    elif place <= (2 * first if region else of / 10):
        verdict = "mixed"
    whose = state_name(owner, article=True) + (f" within {region}" if region else "")
    return Check(
        verdict,
        f"As of {context.year} this tie stands at place {place} of {of} among those of {whose} by depth "
        f"({depth:.2f}).",
        (
            Figure(f"place among the ties of {whose}", float(place), f"of {of} ties", context.year, ", ".join(sources),
                   f"1946-{context.until}", "ties of the state in order of depth"),
        ),
        RULE_OF_DEPTH,
        sources,
        (
            "Depth is the mean score over all areas on record; how close two states feel is not measured.",
            f"The latest year up to the document's that the record covers well is {context.year}.",
        ),
    )  # fmt: skip
