"""What a reading gives: where a sentence says it, and what the check of its kind needs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comity.claims.context import BOND, Passage


@dataclass(frozen=True)
class Reading:
    """Offsets into the sentence, what the check needs by name, and whether a denial is read with it."""

    start: int
    end: int
    details: Mapping[str, Any]
    denies: bool = False


def unread(passage: Passage) -> Reading:
    """A claim of its kind that holds nothing to check it by: shown where the network is sure, and no data."""
    bond = BOND.search(passage.text)
    start, end = (bond.start(), bond.end()) if bond else (0, len(passage.text))
    return Reading(start, end, {"unread": passage.text}, denies=True)


def first_of(text: str, *patterns: re.Pattern[str]) -> re.Match[str] | None:
    """The match that stands first in a text."""
    found = [match for pattern in patterns if (match := pattern.search(text))]
    return min(found, key=lambda match: match.start(), default=None)
