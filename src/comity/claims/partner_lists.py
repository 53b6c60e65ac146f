"""The ties of a state in the last year that the record knows, to place one of them among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from comity.record import Record

# A list of fewer partners leaves some out that may stand before.
FEW: Final = 50
# What was so many years ago says little of now.
STALE: Final = 15
# A long list of so many years ago goes before a newer one of few partners.
LONG_ENOUGH_AGO: Final = 10
# The partners that must stand in both lists to tell how a state's trade has grown between.
IN_BOTH: Final = 5


# The indicators of each flow, the one that knows all states' ties last; "depth" is measured, the rest is not
# on record.
INDICATORS: Final = {
    "trade": ("recent_trade", "trade"),
    "exports": ("recent_exports", "exports"),
    "imports": ("recent_exports", "exports"),
    "aid": ("aid", "aid_commitments"),
    "troops": ("troops",),
    "students": ("students",),
    "migrants": ("migrants", "migrants_decades"),
    "refugees": ("refugees",),
}


@dataclass(frozen=True)
class PartnerList:
    """All ties of a state by one indicator, over years that end with the last one that knows the tie asked for.

    `values`: float (years, states), nan where nothing is on record. `filled_from`: where the last year's list has few
    partners, the year and the indicator of an older list that has the rest; its amounts stand in it as if they had
    grown as those of the partners in both have.
    """

    indicator: str
    years: tuple[int, ...]
    states: tuple[str, ...]
    values: NDArray[Any]
    filled_from: tuple[int, str] | None = None


def latest_list(
    indicators: tuple[str, ...], given: bool, owner: str, other: str, record: Record, last: int
) -> PartnerList | None:
    """The owner's list in the last year up to `last` that knows its tie with the other; None where none does.

    Args:
        indicators: those that count the ties, the one that knows all states' ties last.
        given: of what runs one way, whether the owner gives it.

    A later list of few partners is filled from an older one of many.
    """
    lists = list(_lists(indicators, given, owner, other, record, last))
    if not lists:
        return None
    best = max(
        lists, key=lambda each: (_is_long(each) and last - each.years[-1] <= LONG_ENOUGH_AGO, each.years[-1])
    )
    newest = max(lists, key=lambda each: each.years[-1])
    if newest.years[-1] > best.years[-1]:
        return _filled(newest, best) or best
    return best


def _lists(
    indicators: tuple[str, ...], given: bool, owner: str, other: str, record: Record, last: int
) -> Iterator[PartnerList]:
    for indicator in indicators:
        ties = record.ties(indicator, owner, since=record.coverage_of(indicator).first, until=last)
        if not len(ties.years):
            continue
        values = ties.values if ties.values.ndim == 2 else ties.values[0 if given else 1]
        known = np.flatnonzero(~np.isnan(values[:, ties.states.index(other)]))
        if known.size:
            end = int(known[-1]) + 1
            years = tuple(int(year) for year in ties.years[:end])
            yield PartnerList(indicator, years, tuple(ties.states), values[:end])


def _is_long(ties: PartnerList) -> bool:
    return int(np.sum(ties.values[-1] > 0)) >= FEW


def _filled(newest: PartnerList, older: PartnerList) -> PartnerList | None:
    """The older list with a last year of the newest's amounts, and its own of the rest, grown alike."""
    row, before = newest.values[-1], older.values[-1]
    both = (row > 0) & (before > 0)
    if int(np.sum(both)) < IN_BOTH:
        return None
    grown = float(np.sum(row[both]) / np.sum(before[both]))
    merged = np.where(np.isnan(row) | (row == 0), before * grown, row)
    return replace(
        older,
        indicator=newest.indicator,
        years=(*older.years, newest.years[-1]),
        values=np.vstack([older.values, merged]),
        filled_from=(older.years[-1], older.indicator),
    )
