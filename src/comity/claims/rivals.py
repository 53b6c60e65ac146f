"""One partner against another: "China now buys more from Peru than America does"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from math import isnan
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context
from comity.claims.partner_lists import INDICATORS, STALE, latest_list
from comity.states import Mention, find_mentions, state_name

if TYPE_CHECKING:
    from comity.record import Record

# "Trades more with Nepal than India does", "sells more to France than to Spain"
MORE_THAN: Final = re.compile(
    r"\b(?P<verb>buys?|bought|imports?|imported|sells?|sold|exports?|exported|ships?|trades?|traded|do(?:es)?|"
    r"did)\b(?P<much>[^.;]{0,30}? more|(?: [a-z]+){0,2} more)\b(?P<what>[^.;]{0,60}?) than (?:(?P<way>to|from|with) |"
    r"do(?:es)? )?(?:the )?(?=[A-Z]|we\b|ours?\b)",
    re.I,
)
FLOWS: Final = (
    ("imports", re.compile(r"b(?:uys?|ought)|imports?|imported", re.I)),
    ("exports", re.compile(r"s(?:ells?|old|hips?)|exports?|exported", re.I)),
    ("trade", re.compile(r"trades?|traded|do(?:es)?|did", re.I)),
)
TURNED: Final = {"imports": "exports", "exports": "imports", "trade": "trade"}
OF_A_SORT: Final = re.compile(r"\b(?:oil|gas|crude|arms|weapons|wheat|services|coal|cars)\b", re.I)
BUSINESS: Final = re.compile(r"\b(?:trade|business|commerce)\b", re.I)
RULE: Final = (
    "Of two partners the one called larger: supported where its goods trade with the state (what it buys or sells "
    "there, where that is said) is larger in the last full year on record before the document, contradicted where it "
    "is smaller."
)


def rivals(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of a comparison of one of the two with a third state, as partners of the other."""
    found = MORE_THAN.search(text)
    if found is None or OF_A_SORT.search(text):
        return
    flow = next((name for name, words in FLOWS if words.fullmatch(found["verb"])), None)
    if flow is None or (found["verb"].lower().startswith("d") and not BUSINESS.search(found[0])):
        return
    everybody = sorted(
        {
            (each.start, each.end, each.state)
            for each in [*find_mentions(text, date=context.date), *named]
            if each.state
        }
    )
    before = [state for _, end, state in everybody if end <= found.start()]
    than = text.rindex(" than ", found.start(), found.end())
    inside = [state for start, _, state in everybody if found.start() <= start < than]
    after = next((state for start, _, state in everybody if than < start <= found.end() + 1), None)
    if found["way"] and inside and (not before or before[-1] == inside[-1]):
        # "His country buys more from Japan than from Canada": of the two the one that is not named.
        before = [state for state in pair if state not in (inside[-1], after)][:1]
    if not before or not inside or after is None:
        return
    # "Sells more to France than to Spain": the seller's list; "China buys more from Peru than India does": Peru's.
    owner, larger = (before[-1], inside[-1]) if found["way"] else (inside[-1], before[-1])
    flow = flow if found["way"] else TURNED[flow]
    partners = {larger, after}
    if owner in pair and len(partners - {owner}) == 2 and len(partners & set(pair)) == 1:
        yield found.start(), found.end(), {
            "flow": flow, "given": flow != "imports", "owner": owner, "place": 1, "within": None,
            "larger": larger, "smaller": after,
        }  # fmt: skip


def check_rivals(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """The amounts of both partners in the last year that knows them."""
    flow, owner, larger, smaller = (claim.details[key] for key in ("flow", "owner", "larger", "smaller"))
    last = claim.details.get("year") or (date.year - 1 if date else 9999)
    other = next(state for state in claim.subject.states if state != owner)
    ties = latest_list(INDICATORS[flow], bool(claim.details["given"]), owner, other, record, last)
    names = (
        state_name(larger, article=True),
        state_name(smaller, article=True),
        state_name(owner, article=True),
    )
    amounts = [
        float(ties.values[-1][ties.states.index(state)]) if ties and state in ties.states else float("nan")
        for state in (larger, smaller)
    ]
    if ties is None or any(map(isnan, amounts)) or (date and ties.years[-1] < date.year - STALE):
        return Check("no_data", f"The {flow} of {names[2]} with both is not on record.", (), RULE, ())
    covered, source = record.coverage_of(ties.indicator), record.source_of(ties.indicator).id
    verdict: Verdict = "supported" if amounts[0] > amounts[1] else "contradicted"
    unit, coverage = record.indicator(ties.indicator).unit, f"{covered.first}-{covered.last}"
    return Check(
        verdict,
        f"As of {ties.years[-1]} the goods {flow} of {names[2]} with {names[0]} were {amounts[0]:,.0f}, with "
        f"{names[1]} {amounts[1]:,.0f} ({unit}).",
        tuple(
            Figure(
                f"goods {flow} of {names[2]} with {name}",
                amount,
                unit,
                ties.years[-1],
                source,
                coverage,
                "as recorded",
            )
            for name, amount in zip(names, amounts, strict=False)
        ),
        RULE,
        (source,),
        ("Goods only, services are left out.",),
    )
