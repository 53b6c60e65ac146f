"""Quantity: "28,500 American troops", "bilateral trade of $168 billion", "50,000 Korean students"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, number
from comity.states import find_mentions, split_dyad, state_name

if TYPE_CHECKING:
    from comity.record import Record

Found = tuple[int, int, dict[str, Any]]

_BOUND: Final = (
    r"(?:(?P<bound>more than|over|above|exceed\w*|surpass\w*|topp\w+|at least|upwards of|nearly|almost|"
    r"close to|just under|"
    r"less than|fewer than|under|below|up to|about|around|some|roughly|approximately) )?"
)
_AMOUNT: Final = (
    rf"(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{CARDINAL}(?= (?:thousand|million|billion|trillion)))"
    r"(?:[ -]?(?P<scale>thousand|million|billion|trillion|bn)\b)?"
)
MONEY: Final = re.compile(rf"{_BOUND}(?:(?:US|A|C)?\$ ?{_AMOUNT})", re.I)
DOLLARS: Final = re.compile(rf"\b{_BOUND}{_AMOUNT} (?:US )?dollars\b", re.I)
PEOPLE: Final = re.compile(
    rf"(?<!\$)\b{_BOUND}{_AMOUNT} (?P<between>(?:(?!(?:in|of|for|to|and|by|on|with|"
    rf"from) )[\w.'’-]+ ){{0,4}}?)"
    r"(?P<who>troops|soldiers|servicemen|service ?members|(?:military |uniformed )?personnel|"
    r"forces|marines|GIs|students)\b",
    re.I,
)
STUDYING: Final = re.compile(
    rf"\b{_BOUND}{_AMOUNT} (?P<between>(?:[\w.'’-]+ ){{1,4}}?)(?P<who>(?:are |were |now |currently )*"
    r"(?:study\w*|studied|enrolled|pursu\w+ (?:\w+ )?(?:degrees?|studies))\b)",
    re.I,
)
TRADE: Final = re.compile(
    r"\b(?:trade|commerce)\b(?! (?:deficit|surplus|agreement|deal|war|barrier|pact|talks|in services))", re.I
)
EXPORTS: Final = re.compile(r"\bexport(?:s|ed)?\b", re.I)
OTHER_MONEY: Final = re.compile(
    r"\b(?:invest\w*|services?|aid|loans?|GDP|tariffs?|deficit|surplus|contracts?|fund\w*|jobs|industry|"
    r"sector|"
    r"worldwide|globally|digital|agricultural|energy|arms|defen[cs]e)\b",
    re.I,
)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|aim\w*|goal|target|plan\w*|hope\w*|additional|extra|by 20\d\d|withdr\w+|reduc\w+)\b",
    re.I,
)
YEAR: Final = re.compile(r"\b(?:in|of|for) (?:the year |fiscal year )?(?P<year>19[4-9]\d|20[0-4]\d)\b")
LAST_YEAR: Final = re.compile(r"\blast year\b", re.I)
SCALES: Final = {"thousand": 1e3, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
ABOVE: Final = ("more than", "over", "above", "at least", "upwards", "exceed", "surpass", "topp")
BELOW: Final = ("less than", "fewer than", "under", "below", "up to")
NEAR: Final = {"trade": 0.25, "exports": 0.25, "troops": 0.15, "students": 0.15}
WIDE: Final = 0.5
PROGRAMME: Final = re.compile(r"\b(?:program\w*|scholarships?|fellow\w*|grants?)\b", re.I)
STALE: Final = 5
RULE: Final = (
    "The amount on record in the year that the sentence names, else in the last year on record before the "
    "document. "
    "Supported within 15 % of the amount claimed (trade 25 %, since the statistics of the two sides "
    "differ by as "
    "much); 'more than' also where the record has more, 'less than' where it has less; mixed within 50 %, "
    "contradicted "
    "beyond. No data where the record has no year within five of the one meant. Dollars are current ones, "
    "goods alone."
)


def find(context: Context) -> list[Claim]:
    """Amounts of trade, troops and students between the two states."""
    claims = []
    pair = set(split_dyad(context.dyad))
    for passage in context.passages:
        if not passage.about and not (passage.states and set(passage.states) <= pair):
            continue
        made = people_of(passage, context) or trade_of(passage, context)
        if made is None:
            continue
        start, end, details = made
        if details["what"] == "students" and PROGRAMME.search(passage.text):
            continue
        clause = clause_before(passage.text, start) + re.split(r"[,;]\s", passage.text[start:])[0]
        if AHEAD.search(clause):
            continue
        claim = context.claim("quantity", passage, start, end, **details)
        if claim:
            claims.append(claim)
    return claims


def people_of(passage: Passage, context: Context) -> Found | None:
    """Troops of the United States in the other state, or students of one state in the other."""
    found = PEOPLE.search(passage.text) or STUDYING.search(passage.text)
    if found is None:
        return None
    amount = value_of(found)
    a, b = split_dyad(context.dyad)
    if amount is None:
        return None
    if found["who"].lower() != "students" and found.re is PEOPLE:
        if "USA" not in (a, b) or not re.search(r"\b(?:American|US\b|U\.S\.|United States)", passage.text):
            return None
        host = b if a == "USA" else a
        return (
            found.start(),
            found.end(),
            details_of("troops", found, amount, f"USA>{host}", passage, context),
        )
    named = [mention for mention in find_mentions(passage.text, date=context.date) if mention.state in (a, b)]
    inside = [mention.state for mention in named if found.start("between") <= mention.start < found.end()]
    after = [
        mention.state
        for mention in named
        if re.search(r"students? from (?:the )?$", passage.text[: mention.start])
        or (
            mention.end <= found.start()
            and re.match(r" (?:sends|sent|has sent)\b", passage.text[mention.end :])
        )
    ]
    origin = (inside or after or [None])[0]
    if origin is None:
        return None
    host = b if origin == a else a
    return (
        found.start(),
        found.end(),
        details_of("students", found, amount, f"{origin}>{host}", passage, context),
    )


def trade_of(passage: Passage, context: Context) -> Found | None:
    """Trade in goods between the two, or exports of one to the other."""
    found = MONEY.search(passage.text) or DOLLARS.search(passage.text)
    if found is None or OTHER_MONEY.search(passage.text):
        return None
    amount = value_of(found)
    if amount is None or amount < 1e6:
        return None
    if TRADE.search(passage.text):
        return found.start(), found.end(), details_of("trade", found, amount, context.dyad, passage, context)
    exports = EXPORTS.search(passage.text)
    if exports is None or not passage.pair:
        return None
    pair = split_dyad(context.dyad)
    before = [
        mention.state
        for mention in find_mentions(passage.text, date=context.date)
        if mention.state in pair and mention.end <= exports.start()
    ]
    if not before or before[-1] is None:
        return None
    way = f"{before[-1]}>{pair[1] if before[-1] == pair[0] else pair[0]}"
    return found.start(), found.end(), details_of("exports", found, amount, way, passage, context)


def value_of(found: re.Match[str]) -> float | None:
    """The amount in units: "168 billion" is 1.68e11; None where it is no number."""
    digits = found["n"].replace(",", "")
    spelled = number(digits) if not re.fullmatch(r"\d+(?:\.\d+)?", digits) else float(digits)
    return None if spelled is None else float(spelled) * SCALES.get((found["scale"] or "").lower(), 1)


def details_of(
    what: str, found: re.Match[str], amount: float, unit: str, passage: Passage, context: Context
) -> dict[str, Any]:
    """What the check needs: the amount, how it is bound, whose it is and its year."""
    bound = (found["bound"] or "").lower()
    dated = YEAR.search(passage.text)
    year = int(dated["year"]) if dated else None
    if year is None and LAST_YEAR.search(passage.text) and context.date:
        year = context.date.year - 1
    side = 1 if bound.startswith(ABOVE) else (-1 if bound.startswith(BELOW) else 0)
    return {"what": what, "amount": amount, "side": side, "unit": unit, "year": year}


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the amount beside the one on record."""
    details = claim.details
    what, unit = details["what"], details["unit"]
    until = date.year if date else None
    ids = {"trade": ("trade", "recent_trade"), "exports": ("exports", "recent_exports")}.get(what, (what,))
    series: dict[int, tuple[float, str]] = {}
    for indicator in reversed(ids):
        rows = record.series(indicator, unit).select("year", "value").iter_rows()
        series |= {year: (value, indicator) for year, value in rows if value is not None}
    years = [year for year in sorted(series) if until is None or year <= until]
    sources = tuple(record.source_of(indicator).id for indicator in ids)
    label = in_words(what, unit)
    meant = details["year"] or until or (years[-1] if years else 0)
    near = [year for year in years if year <= meant] or years
    if not near or abs(meant - near[-1]) > STALE:
        seen = f"ends in {near[-1]}" if near else "has nothing"
        return Check(
            "no_data", f"The record of {label} {seen}; the text speaks of {meant}.", (), RULE, sources
        )
    year = near[-1]
    value, indicator = series[year]
    money = what in ("trade", "exports")
    amount = details["amount"] / (1e6 if money else 1)
    covered = record.coverage_of(indicator)
    shown = f"{value / 1000:,.1f} billion dollars" if money else f"{value:,.0f}"
    figure = Figure(
        label,
        round(float(value), 1),
        record.indicators[indicator].unit,
        year,
        record.source_of(indicator).id,
        f"{covered.first}-{covered.last}",
        "as recorded",
    )
    return Check(
        verdict_of(amount, float(value), details["side"], NEAR[what]),
        f"As of {year} the record has {shown} for {label}; the text claims "
        f"{f'{amount / 1000:,.1f} billion dollars' if money else f'{amount:,.0f}'}.",
        (figure,),
        RULE,
        (figure.source_id,),
        ("Goods only, services are left out.",) if money else ("A count of one day or term in the year.",),
        tuple((each, float(series[each][0])) for each in years),
        f"{label}, {record.indicators[indicator].unit}",
        f"{label} by year, {shown} in {year}.",
        year,
    )


def verdict_of(claimed: float, known: float, side: int, near: float) -> Verdict:
    """The verdict on an amount; `side` is 1 for "more than", -1 for "less than".

    Example:
        >>> verdict_of(28500, 26000, 0, 0.15)
        'supported'
    """
    apart = (known - claimed) / claimed if claimed else 0.0
    if abs(apart) <= near or apart * side > 0 and abs(apart) <= 2 * WIDE:
        return "supported"
    return "mixed" if abs(apart) <= WIDE else "contradicted"


def in_words(what: str, unit: str) -> str:
    """What is counted: "students from South Korea in the United States"."""
    names = [state_name(state, article=True) for state in re.split(r"[>-]", unit)]
    return {
        "trade": f"trade in goods between {names[0]} and {names[1]}",
        "exports": f"goods from {names[0]} to {names[1]}",
        "troops": f"US troops in {names[1]}",
        "students": f"students from {names[0]} in {names[1]}",
    }[what]
