"""Words cut into the pieces that a pretrained encoder knows (Wu et al. 2016), longest piece first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

OPENING, CLOSING, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
PART: Final = re.compile(r"[a-z0-9]+|[^a-z0-9\s]")
LONGEST: Final = 100


def pieces_of(words: Iterable[str], places: Mapping[str, int]) -> list[int]:
    """The places of the pieces of words; what no piece spells is one unknown piece. A class ("<state>") is a piece.

    Example:
        >>> pieces_of(["linchpins"], {"[UNK]": 0, "lin": 1, "##ch": 2, "##pins": 3})
        [1, 2, 3]
    """
    found: list[int] = []
    for word in words:
        if word in places:
            found.append(places[word])
            continue
        for part in PART.findall(word):
            found += _cut(part, places)
    return found


def _cut(part: str, places: Mapping[str, int]) -> list[int]:
    """The pieces of one run of letters and digits, each the longest that is known."""
    found: list[int] = []
    at = 0
    while at < len(part):
        end = len(part)
        while end > at and ("##" if at else "") + part[at:end] not in places:
            end -= 1
        if end == at or len(part) > LONGEST:
            return [places[UNKNOWN]]
        found.append(places[("##" if at else "") + part[at:end]])
        at = end
    return found
