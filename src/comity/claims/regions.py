"""The regions that a text names, as sets of states: by the ranges of the Correlates of War country codes."""

from __future__ import annotations

import re
from typing import Final

from comity.states import memberships

REGIONS: Final = {
    "the Americas": (
        re.compile(
            r"\b(?:Americas|Latin America\w*|hemisphere|Caribbean|South America\w*|Central America\w*)\b"
        ),
        (2, 199),
    ),
    "Europe": (re.compile(r"\b(?:Europe\w*|[Tt]ransatlantic|Atlantic|Balkans?|Baltics?|EU)\b"), (200, 399)),
    "Africa": (re.compile(r"\b(?:Africa\w*|Sahel|Maghreb)\b"), (400, 626)),
    "the Middle East": (re.compile(r"\b(?:Middle East\w*|Gulf|Levant|Arab world)\b"), (630, 698)),
    "Asia and the Pacific": (
        re.compile(r"\b(?:Asia\w*|(?:Indo-|Asia-)?Pacific|Korean Peninsula|Oceania|ASEAN)\b"),
        (700, 990),
    ),
}


def region_of(text: str) -> str | None:
    """The one region that a text names; None where it names none or several.

    Example:
        >>> region_of("the linchpin of peace in the Indo-Pacific")
        'Asia and the Pacific'
    """
    named = [name for name, (pattern, _) in REGIONS.items() if pattern.search(text)]
    return named[0] if len(named) == 1 else None


def states_of(region: str, year: int) -> tuple[str, ...]:
    """The members of the Correlates of War system in a region and year, sorted."""
    low, high = REGIONS[region][1]
    rows = memberships("cow").select("state", "code", "start", "end").iter_rows()
    return tuple(
        sorted(
            {
                state
                for state, code, start, end in rows
                if low <= int(code) <= high and start.year <= year and (end is None or end.year >= year)
            }
        )
    )
