"""Quantity: "28,500 American troops", "bilateral trade of $168 billion", "50,000 Korean students"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING, Final

from comity.claims.amounts import (
    ADDED_UP,
    AHEAD,
    IN_DOLLARS,
    LIKELY,
    PROGRAMME,
    balance_of,
    carried_of,
    is_no_count,
    people_of,
    soldiers_by_the_thousand,
    trade_of,
)
from comity.claims.attribution import clause_before
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context
from comity.claims.other_money import RATES, in_other_money
from comity.claims.shares import check_share, share_of
from comity.claims.topics import Topic, amount_in_words, from_a_giver, in_words, series_of, topic_named
from comity.claims.usual_changes import usual_change
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.record import Record

# What is further off than a third, or a quarter more than what is near, is wrong.
WIDE, WIDER = 1 / 3, 1.25
HALF_AGAIN: Final = 0.5
# "More than" is borne out by up to twice the amount.
TWICE: Final = 1.0
FAR, FAR_OF_PEOPLE, FAR_OF_SETTLERS = 2.5, 2.0, 1.5
STALE: Final = 10
# What is published is of the year before, or of the one before that.
LATE: Final = 2
# "When the figure stood above 37,000" is of another time than the sentences before.
OF_THEN: Final = re.compile(r"\b(?:ago|since|when|had been)\b", re.I)
# The chance from which an amount is one of the two where others stand beside it.
SURE: Final = 0.75
# Counted in dollars of one year's prices.
CONSTANT: Final = ("aid", "finance")


RULE: Final = (
    "The amount on record in the year that the sentence names, else in the last year on record before the document. "
    "Supported within 15 % of the amount claimed (trade and people born abroad 25 %, since the statistics of the two "
    "sides differ by as much; aid 50 %, since what counts as aid differs); 'more than' also where the record has "
    "more, 'less than' where it has less; mixed within a third (62 % for aid), contradicted beyond. Where no year is "
    "named, that of either of the last two years on record bears it out. Where the year named is not on record, or "
    "the last on record is more than two years old, the last one within ten years bears out what fits it and "
    "contradicts what is 2.5 times (persons: twice, people born abroad: 1.5 times) off, and further than nine of ten "
    "of the largest ties moved in so many years. No data else, and where the record has no year within ten of the one "
    "meant. Dollars are current US ones, goods alone."
)


def find(context: Context) -> list[Claim]:
    """Amounts of trade, troops and students between the two states."""
    claims = []
    pair = set(split_dyad(context.dyad))
    for passage in context.passages:
        named = passage.states and set(passage.states) <= pair
        likely = context.likelihood(passage)["quantity"]
        if not (passage.about or passage.follows or named or likely >= SURE):
            continue
        made = next(
            (
                made
                for read in (people_of, soldiers_by_the_thousand, share_of, balance_of, trade_of)
                if (made := read(passage, context))
            ),
            None,
        )
        if made is None and likely >= LIKELY and not OF_THEN.search(passage.text):
            made = carried_of(passage, context)
        if made is None:
            continue
        start, end, details = made
        if details["what"] != "share" and is_no_count(passage.text):
            continue
        if details["what"] == "students" and PROGRAMME.search(passage.text):
            continue
        clause = clause_before(passage.text, start) + re.split(r"[,;]\s", passage.text[start:])[0]
        if AHEAD.search(clause) or (
            details["what"] in ("students", "migrants") and ADDED_UP.search(passage.text)
        ):
            continue
        claim = context.claim("quantity", passage, start, end, **details)
        if claim:
            claims.append(claim)
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the amount beside the one on record."""
    details = claim.details
    if details["what"] == "share":
        return check_share(claim, record, date)
    what, unit = details["what"], details["unit"]
    if what == "other":
        return Check(
            "no_data",
            "The record does not count this between two states; it has goods traded, a year's aid or Chinese finance, "
            "US troops, students, refugees and people born abroad.",
            (),
            RULE,
            (),
            ("It would need this count, by pair of states.",),
        )
    until = date.year if date else None
    topic = topic_named("exports" if what == "balance" else what)
    unit = from_a_giver(topic, unit, record)
    series = balances_of(topic, record, unit) if what == "balance" else series_of(topic, record, unit)
    # The sum of a year is known when it is over.
    known_until = until - 1 if until and topic.unit == "money" else until
    years = [year for year in sorted(series) if known_until is None or year <= known_until]
    sources = tuple(record.source_of(indicator).id for indicator in topic.indicators)
    label = in_words(topic, unit)
    if what == "balance":
        label += ", less those the other way"
    currency = details.get("currency")
    rate = None
    if currency and not IN_DOLLARS.fullmatch(currency):
        rate = next((each for pattern, each in RATES if pattern.fullmatch(currency)), None)
        if rate is None:
            return Check(
                "no_data",
                f"The text counts in {currency}; the record of {label} counts in US dollars.",
                (),
                RULE,
                sources,
                ("It would need the rate of exchange of that year.",),
            )
    meant = details["year"] or until or (years[-1] if years else 0)
    near = [year for year in years if year <= meant] or years
    if not near or abs(meant - near[-1]) > STALE:
        seen = f"ends in {near[-1]}" if near else "has nothing"
        return Check(
            "no_data", f"The record of {label} {seen}; the text speaks of {meant}.", (), RULE, sources
        )
    money = topic.unit == "money"
    amount = details["amount"] / (1e6 if money else 1)
    # Texts that name no year give the last amount published, which may be of the year before.
    published = near[-1:] if details["year"] or "low" in details or rate is not None else near[:-3:-1]
    year = next(
        (
            each
            for each in published
            if verdict_of(amount, series[each][0], details["side"], topic.near) == "supported"
        ),
        near[-1],
    )
    value, indicator = series[year]
    covered = record.coverage_of(indicator)
    shown = amount_in_words(topic, value)
    late = year != details["year"] if details["year"] else until is not None and year < until - LATE
    far = FAR if money else FAR_OF_SETTLERS if what == "migrants" else FAR_OF_PEOPLE
    reach = reach_of(record, indicator, abs(meant - year), far)
    if rate is not None:
        found = in_other_money(claim, rate, label, indicator, year, value, record)
        open_yet = late and in_between(found.verdict, amount * rate.middle / value, reach)
        return replace(found, verdict="no_data") if open_yet else found
    figure = Figure(
        label,
        round(float(value), 1),
        record.indicators[indicator].unit,
        year,
        record.source_of(indicator).id,
        f"{covered.first}-{covered.last}",
        "as recorded",
    )
    claimed, low = amount_in_words(topic, amount), None
    if "low" in details:
        low = details["low"] / (1e6 if money else 1)
        claimed = f"{amount_in_words(topic, low)} to {claimed}"
    verdict = verdict_of(amount, value, details["side"], topic.near, low=low)
    if late and in_between(verdict, amount / value if value else inf, reach):
        verdict = "no_data"
    elif late and verdict != "supported":
        verdict = "contradicted"
    of_money = "In constant dollars." if what in CONSTANT else "Goods only, services are left out."
    caveats = [of_money if money else "A count of one day or term in the year."]
    if late:
        caveats.append(
            f"The text means {details['year'] or until}; the last year on record up to then is {year}. What large ties "
            f"do in so many years, nine times in ten, is {reach[0]:.1f} to {reach[1]:.1f} times what they did."
        )
    return Check(
        verdict,
        f"As of {year} the record has {shown} for {label}; the text claims {claimed}.",
        (figure,),
        RULE,
        (figure.source_id,),
        tuple(caveats),
        tuple((each, float(series[each][0])) for each in years),
        f"{label}, {record.indicators[indicator].unit}",
        f"{label} by year, {shown} in {year}.",
        year,
    )


def reach_of(record: Record, indicator: str, years: int, far: float) -> tuple[float, float]:
    """The factors between which an amount may have moved in so many years: those usual, `far` either way at least."""
    usual = usual_change(record, indicator, years) if years else None
    low, high = usual or (1.0, 1.0)
    return min(low, 1 / far), max(high, far)


def in_between(verdict: Verdict, times: float, reach: tuple[float, float]) -> bool:
    """Whether another year's amount neither bears out what is claimed nor is too far off for it to be right.

    Example:
        >>> in_between("mixed", 1.8, (0.4, 2.5))
        True
    """
    return verdict != "supported" and reach[0] <= times <= reach[1]


def balances_of(topic: Topic, record: Record, unit: str) -> dict[int, tuple[float, str]]:
    """Year to what one state sells more than it buys, from an indicator that knows both ways, and that indicator."""
    back = ">".join(reversed(unit.split(">")))
    series: dict[int, tuple[float, str]] = {}
    for indicator in reversed(topic.indicators):
        there, other = (
            {
                year: value
                for year, value in record.series(indicator, way).select("year", "value").iter_rows()
                if value is not None
            }
            for way in (unit, back)
        )
        series |= {year: (float(there[year] - other[year]), indicator) for year in there if year in other}
    return dict(sorted(series.items()))


def verdict_of(claimed: float, known: float, side: int, near: float, *, low: float | None = None) -> Verdict:
    """The verdict on an amount; `side` is 1 for "more than", -1 for "less than"; from `low` on where a span is given.

    Example:
        >>> verdict_of(28500, 26000, 0, 0.15)
        'supported'
    """
    if low is not None and low <= known < claimed:
        return "supported"
    if low is not None and known < low:
        claimed = low
    apart = (known - claimed) / claimed if claimed else 0.0
    # What falls short of "more than" may miss by half as much only.
    allowed = near / 2 if apart * side < 0 else near
    if abs(apart) <= allowed or apart * side > 0 and abs(apart) <= TWICE:
        return "supported"
    wide = max(WIDE, WIDER * near)
    # An amount claimed of what is less may be no further off than one of what is more.
    too_much = known > 0 and claimed / known > 1 + max(wide, HALF_AGAIN)
    return "mixed" if abs(apart) <= wide and not too_much else "contradicted"
