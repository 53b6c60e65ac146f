"""How much what passes between two states changes in so many years: what an old figure can still say of now."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from comity.record import Record

# The years looked back over; what trade did long ago says little of what it does now.
WINDOW: Final = 30
# Small ties jump: those among the largest tenth of a year are looked at.
LARGEST: Final = 0.9
RARE: Final = 0.05
# Fewer changes on record tell nothing.
FEWEST: Final = 100


@lru_cache(maxsize=64)
def usual_change(record: Record, indicator: str, years: int) -> tuple[float, float] | None:
    """The factors between which nine of ten of the largest ties changed over so many years.

    Args:
        record: the public record.
        indicator: a dyadic one that counts amounts.
        years: the span, 1 or more.

    Returns:
        The 5th and the 95th percentile of value at the end / value at the start, over all spans of that length in the
        last thirty years of the indicator, of the ties in the largest tenth of the starting year. None where fewer
        than a hundred changes are on record.
    """
    import numpy as np

    last = record.coverage_of(indicator).last
    values = record.cube(indicator, since=last - WINDOW + 1, until=last).values
    changes = []
    for start, end in zip(values[:-years], values[years:], strict=True):
        there = start > 0
        if not there.any():
            continue
        large = (start >= np.quantile(start[there], LARGEST)) & (end > 0)
        changes.append(end[large] / start[large])
    found = np.concatenate(changes) if changes else np.empty(0)
    if found.size < FEWEST:
        return None
    low, high = np.quantile(found, (RARE, 1 - RARE))
    return float(low), float(high)
