"""The directed flows between two states that the record knows from both sides, and how they balance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from comity.measures.mutuality import lean, mutuality

if TYPE_CHECKING:
    from comity.record import Record

# What flows, and the indicators that count it, the one that ends later first.
FLOWS: Final = (
    ("exports", ("recent_exports", "exports")),
    ("students", ("students",)),
    ("migrants", ("migrants",)),
)


@dataclass(frozen=True)
class Balance:
    """How one flow balances in one year.

    `forward` from the first state to the second, `backward` the other way, in the unit of `indicator`.
    `balance`: 0 (one side gives all) to 1 (both alike). `lean`: 1 = the first alone gives, -1 = the second alone.
    """

    what: str
    indicator: str
    year: int
    forward: float
    backward: float
    balance: float
    lean: float


def balances(
    record: Record, state_a: str, state_b: str, *, until: int | None = None, since: int = 1946
) -> tuple[Balance, ...]:
    """The balance of each flow in the last year known from both sides.

    Args:
        record: the public record.
        state_a, state_b: keys of the two states.
        until, since: the years to look at, inclusive.

    Returns:
        One `Balance` per flow, in the order of `FLOWS`; a flow that is null on either side in every year, or 0 on
        both, is left out.

    Source: see `mutuality`.
    """
    found = []
    for what, indicators in FLOWS:
        for indicator in indicators:
            made = balance(record, what, indicator, state_a, state_b, since, until)
            if made is not None:
                found.append(made)
                break
    return tuple(found)


def balance(
    record: Record, what: str, indicator: str, state_a: str, state_b: str, since: int, until: int | None
) -> Balance | None:
    """The balance of one indicator; see `balances`."""
    if indicator not in record.indicators:
        return None
    forward, backward = (
        {
            year: float(value)
            for year, value in record.series(indicator, way).select("year", "value").iter_rows()
            if value is not None and year >= since and (until is None or year <= until)
        }
        for way in (f"{state_a}>{state_b}", f"{state_b}>{state_a}")
    )
    years = [year for year in forward if year in backward and forward[year] + backward[year] > 0]
    if not years:
        return None
    year = max(years)
    there, back = forward[year], backward[year]
    return Balance(
        what, indicator, year, there, back, float(mutuality(there, back)), float(lean(there, back))
    )
