"""What a sentence says of each kind, read plainly: for claims whose kind is known already.

A reading is given a sentence that makes a claim of its kind and looks for what the check needs, wherever it stands: a
number of years, a direction, a place. None where it is not there.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from comity.claims.context import Context, Passage
from comity.claims.readings import (
    agreement,
    alignment,
    breadth,
    centrality,
    duration,
    first,
    mutuality,
    quantity,
    rank,
    scheduled,
    trend,
)
from comity.claims.readings.reading import Reading

READINGS: Final[dict[str, Callable[[Passage, Context], Reading | None]]] = {
    "duration": duration.read,
    "breadth": breadth.read,
    "trend": trend.read,
    "first": first.read,
    "rank": rank.read,
    "alignment": alignment.read,
    "mutuality": mutuality.read,
    "centrality": centrality.read,
    "agreement": agreement.read,
    "scheduled": scheduled.read,
    "quantity": quantity.read,
}
