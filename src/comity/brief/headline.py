"""The finding of a brief in one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from comity.brief.page import ClaimCard
from comity.brief.words import counted, listed, state_in_words
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.measures import Profile


def document_headline(dyad: str, cards: Sequence[ClaimCard], partnership: Profile) -> str:
    """Verdicts first, then how close the two states stand."""
    if not cards:
        return f"The document makes no claim that the record can check; {closeness(dyad, partnership)}."
    n = {
        verdict: sum(1 for card in cards if card.content["verdict"] == verdict)
        for verdict in ("supported", "contradicted", "mixed", "no_data")
    }
    parts = []
    if n["supported"]:
        parts.append(f"supports {n['supported']}")
    if n["mixed"]:
        parts.append(f"supports {n['mixed']} in part")
    if n["contradicted"]:
        parts.append(f"contradicts {n['contradicted']}")
    if n["no_data"]:
        parts.append(f"cannot speak to {n['no_data']}")
    claims = counted(len(cards), "claim")
    return f"Of {claims} in this document the record {listed(parts)}; {closeness(dyad, partnership)}."


def profile_headline(dyad: str, partnership: Profile) -> str:
    """How close the two states stand, and which way it has gone."""
    sentence = closeness(dyad, partnership)
    trend = partnership.trend
    if trend is not None and trend.words:
        sentence += f"; over all areas their standing is {trend.words}"
    return sentence[0].upper() + sentence[1:] + "."


def closeness(dyad: str, partnership: Profile) -> str:
    """ "South Korea and the United States stand close in 6 of 8 areas"."""
    a, b = split_dyad(dyad)
    pair = f"{state_in_words(a)} and {state_in_words(b)}"
    breadth = partnership.breadth
    if not breadth.covered:
        return f"the record has nothing on {pair}"
    tied = f"{breadth.tied or 'none'} of the {breadth.covered} areas on record"
    return f"{pair} stand close in {tied} (as of {partnership.year})"
