"""Claims that no pattern finds: the network says that a sentence makes one, plain rules read what it says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from comity.claims.claim import Claim
from comity.claims.context import Context, Passage
from comity.claims.readings import READINGS, by_terms
from comity.claims.readings.reading import Reading, unread
from comity.states import split_dyad

# The chance from which a kind is proposed, chosen on sentences that the network had not learned from.
ENOUGH: Final = 0.7
# Below this chance what a pattern of these kinds found is none: their patterns know no context.
DOUBTED: Final = {"duration": 0.05, "centrality": 0.05}
# The age of an agreement is told plainly by patterns alone: "twenty years ago the free trade agreement took effect".
AGE_OF_ONE: Final = re.compile(r"\b(?:agreement|treaty|pact|accord)\b", re.I)
# Of a sentence that names a third state or an organisation with both the network must be surer, and so where one of
# the two alone or neither is named after sentences on both and nobody else.
BESIDE: Final = 0.8
SURE: Final = 0.8
# And surest of all where others were named just before, or in it without both of the two.
SUREST: Final = 0.95
# Of words that hold nothing to check it must be as good as certain; a trend without a direction is none.
UNREAD: Final = 0.995
NEVER_UNREAD: Final = ("trend",)
CARRIED: Final = re.compile(r"\b(?:it|its|they|their|this|these|we|our|both|here|there|the country)\b", re.I)
# A treaty of 1954 is an agreement, not the age of a bond, nor what it covers the breadth of one.
RIVALS: Final = {"duration": ("agreement", "first"), "agreement": ("duration",), "breadth": ("agreement",)}
# What a point of a programme says of these is what is to come.
NO_POINTS: Final = ("trend", "breadth", "mutuality", "alignment")
OF_BOTH: Final = ("quantity",)
OWN: Final = 0.9
# The network was taught with sentences; headings, scraps and points of a programme ("Promote trade.") are none.
SHORTEST: Final = 25
ENDED: Final = re.compile(r"[.!][\s”\"’')\]]*$")
POINT: Final = re.compile(
    r"\W*(?:advance|build|continue|deepen|develop|enhance|establish|expand|explore|implement|increase|launch|promote|"
    r"strengthen|support)(?:ing)?\b(?![^.;]*, (?:we|it|they|the|our|both|(?-i:[A-Z])\w+) )",
    re.I,
)


def propose(context: Context, found: Sequence[Claim]) -> list[Claim]:
    """The claims that the network adds to those found, in sentences on the two where that kind is not found yet.

    A claim is left out where the sentence does not hold what its check needs (no number for a duration, no
    direction for a trend), and where it asks, denies or wishes.
    """
    have = {(claim.kind, claim.sentence_index) for claim in found}
    proposed = []
    for passage in context.passages:
        if not is_a_sentence(passage.text):
            continue
        asked = surety(passage, context.dyad)
        for kind, chance in context.likelihood(passage).items():
            # A plan names nobody but those who carry it out.
            least = ENOUGH if kind == "scheduled" and not passage.third else asked
            if chance < least or (kind, passage.index) in have:
                continue
            rivals = [rival for rival in RIVALS.get(kind, ()) if (rival, passage.index) in have]
            if rivals and (kind, rivals) != ("duration", ["agreement"]):
                continue
            # An amount in a sentence on one of the two alone is mostly that one's own.
            if kind in OF_BOTH and not passage.about and chance < OWN:
                continue
            claim = _claim(context, passage, kind, chance)
            # "Forty-one years under one agreement" is an age; a year alone is the agreement's.
            if claim and rivals and "low" not in claim.details:
                continue
            proposed += [claim] if claim else []
    return proposed


def _claim(context: Context, passage: Passage, kind: str, chance: float) -> Claim | None:
    """The claim of a kind as its reading reads it; denied, or with nothing to check, only where the network is sure."""
    read = reading_of(passage, context, kind)
    if read is None or ("unread" in read.details and (chance < UNREAD or kind in NEVER_UNREAD)):
        return None
    made = context.claim(kind, passage, read.start, read.end, reads_denial=read.denies, **read.details)
    if made is None and chance >= UNREAD:
        left = unread(passage)
        made = context.claim(kind, passage, left.start, left.end, reads_denial=True, **left.details)
    return made


def reading_of(passage: Passage, context: Context, kind: str) -> Reading | None:
    """What a sentence says of a kind, read plainly; where that leaves it open, by the terms that the network reads."""
    read = READINGS[kind](passage, context)
    if read is None or by_terms.is_open(kind, read.details):
        return by_terms.read(kind, passage, context, read.details if read else {}) or read
    return read


def completed(context: Context, found: Sequence[Claim]) -> list[Claim]:
    """The claims found, with the terms that the network reads where their patterns leave open what is meant."""
    passages = {passage.index: passage for passage in context.passages}
    whole = []
    for claim in found:
        read = (
            by_terms.read(claim.kind, passages[claim.sentence_index], context, claim.details)
            if by_terms.is_open(claim.kind, claim.details)
            else None
        )
        whole.append(replace(claim, details=read.details) if read else claim)
    return whole


def confirmed(context: Context, found: Sequence[Claim]) -> list[Claim]:
    """The claims found, less those of some kinds that the network holds for none."""
    passages = {passage.index: passage for passage in context.passages}
    return [
        claim
        for claim in found
        if not (claim.kind in NO_POINTS and POINT.match(claim.sentence))
        if claim.kind not in DOUBTED
        or "low" in claim.details
        and AGE_OF_ONE.search(claim.sentence)
        or context.likelihood(passages[claim.sentence_index])[claim.kind] >= DOUBTED[claim.kind]
    ]


def is_a_sentence(text: str) -> bool:
    """Whether a text is a whole sentence, with a subject, and no heading or point of a programme."""
    return len(text) >= SHORTEST and bool(ENDED.search(text)) and not POINT.match(text)


def surety(passage: Passage, dyad: str) -> float:
    """The chance that a sentence must have at least, by whom it names."""
    pair = set(split_dyad(dyad))
    if passage.about:
        return ENOUGH
    if passage.third or passage.organisation:
        return BESIDE if passage.pair else SUREST
    carried = bool(passage.states) or CARRIED.search(passage.text)
    return SURE if carried and set(passage.near) <= pair else SUREST
