"""Amounts in euros and pounds, as far as the bounds of their rates tell."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict

if TYPE_CHECKING:
    from comity.record import Record


@dataclass(frozen=True)
class Rate:
    """Dollars for one unit of a money: lowest, middle and highest since a year; `spread`: a factor about the middle."""

    name: str
    low: float
    middle: float
    high: float
    since: int
    spread: float


RATES: Final = (
    (re.compile(r"€|EUR|euros?", re.I), Rate("euros", 0.82, 1.2, 1.60, 1999, 1.35)),
    (re.compile(r"£|GBP|pounds?", re.I), Rate("pounds", 1.05, 1.5, 2.11, 1985, 1.35)),
)
MONEY_NEAR: Final = 0.1
RULE_OF_OTHER_MONEY: Final = (
    "An amount in euros or pounds, at a middle rate (1.20 and 1.50 dollars): supported within 35 %, contradicted "
    "where no rate since 1999 (1985) would make it the amount on record, mixed between. Other money is no data."
)


def in_other_money(
    claim: Claim, rate: Rate, label: str, indicator: str, year: int, value: float, record: Record
) -> Check:
    """An amount in euros or pounds: what no rate of exchange since the first year would make of it is contradicted."""
    amount, side = claim.details["amount"] / 1e6, claim.details["side"]
    apart = value / (amount * rate.middle)
    verdict: Verdict = "mixed"
    if value < amount * rate.low * (1 - MONEY_NEAR) or value > amount * rate.high * (1 + MONEY_NEAR):
        verdict = (
            "supported" if side and (value - amount) * side > 0 and 1 / 2 <= apart <= 2 else "contradicted"
        )
    elif 1 / rate.spread <= apart <= rate.spread:
        verdict = "supported"
    covered = record.coverage_of(indicator)
    figure = Figure(label, round(value, 1), record.indicators[indicator].unit, year, record.source_of(indicator).id,
                    f"{covered.first}-{covered.last}", "as recorded")  # fmt: skip
    return Check(
        verdict,
        f"As of {year} the record has {value / 1000:,.1f} billion dollars for {label}; the text claims "
        f"{amount / 1000:,.1f} billion {rate.name}.",
        (figure,),
        RULE_OF_OTHER_MONEY,
        (figure.source_id,),
        (f"The rate of the year is not on record: {rate.name} have been worth {rate.low} to {rate.high} dollars since "
         f"{rate.since}.", "Goods only, services are left out."),
        mark_year=year,
    )  # fmt: skip
