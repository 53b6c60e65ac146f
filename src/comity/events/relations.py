"""Who does what to whom in a sentence: pairs of actor mentions, each read by the encoder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from comity.events.model import NONE, Encoder, decide, read_encoder

RECIPROCAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
# Pairs grow with the square of the mentions; a list of twenty states is no twenty times nineteen events.
# A state, its government and its forces act as one: between them there is no event.
RULERS: Final = frozenset({None, "GOV", "MIL"})
MAX_PAIRS: Final = 12
MAX_APART: Final = 300
# The actor of English news usually stands first: a reading that says otherwise must be that much likelier.
AHEAD: Final = 0.85
# An event without recipient must be this likely.
ALONE: Final = 0.5
# The other direction of a reciprocal event may be this much less likely than the first.
BACK: Final = 0.5
SAYS: Final = re.compile(
    r"\s*(?:[\w'\-]+\s+){0,4}?(?:said|says|confirmed|reported|reports|announced|told|added|stated)\b"
    r"(?!\s+(?:it|that|they|he|she|its|his|\w+ (?:will|would|must|should|is|are|has|have)))"
)
JOINED: Final = re.compile(
    r"\s*(?:,|,?\s*\band\b|&|/|,?\s*\bas well as\b|,?\s*\balong with\b)\s*(?:the\s+)?", re.I
)


class ActorSpan(Protocol):
    """What a mention must have: its place in the sentence and who it is."""

    @property
    def start(self) -> int:
        """Offset of the first character in the sentence."""

    @property
    def end(self) -> int:
        """Offset after the last character in the sentence."""

    @property
    def state(self) -> str | None:
        """The state's key, a code such as IGO, or None where it is not decided."""

    @property
    def sector(self) -> str | None:
        """PLOVER's sector, or None."""


@dataclass(frozen=True, slots=True)
class Relation:
    """One event between two mentions of a sentence.

    `actor` and `recipient` are indices into the mentions handed in; `recipient` is None where the event has
    none. `confidence` (0 to 1) is the chance that this event, of this type and direction, is told.
    """

    actor: int
    recipient: int | None
    type: str
    confidence: float


def acting(text: str, mentions: Sequence[ActorSpan]) -> list[int]:
    """The mentions that may take part in an event, in order.

    A mention that only reports (", a Jordanian official said on Monday" at the end of a sentence) is left
    out, and so is one inside a longer mention.
    """
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, -mentions[i].end))
    kept: list[int] = []
    for i in order:
        if kept and mentions[i].start < mentions[kept[-1]].end:
            continue
        before = text[: mentions[i].start]
        reports = bool(kept) and SAYS.match(text, mentions[i].end) is not None
        if reports and re.search(r",[\"']*\s+(?:an?\s|the\s)?(?:[\w\-]+\s){0,3}$", before):
            continue
        kept.append(i)
    return kept


def pairs(
    text: str, mentions: Sequence[ActorSpan], among: Sequence[int] | None = None
) -> list[tuple[int, int]]:
    """The pairs of mentions, earlier one first, between which an event is looked for.

    `among` is by default what `acting` gives. Left out are mentions more than 300 characters apart, of the
    same words, of one state and its forces, joined by a hyphen, and the third and further of a list; the
    nearest pairs stay where there are more than 12.
    """
    kept = list(acting(text, mentions) if among is None else among)
    leader = groups(text, mentions)
    # Of "A, B, C and D" the first is read for all, with the second for what they do together.
    kept = [i for i in kept if leader[i] == i or leader[i] == i - 1]
    found = []
    for place, i in enumerate(kept):
        for j in kept[place + 1 :]:
            one, other = mentions[i], mentions[j]
            apart = other.start - one.end
            same = text[one.start : one.end].lower() == text[other.start : other.end].lower()
            at_one = (
                one.state is not None and one.state == other.state and {one.sector, other.sector} <= RULERS
            )
            # "the Korea-US alliance" tells of no deed.
            compound = text[one.end : other.start] in ("-", "\u2013")
            if apart <= MAX_APART and not (same or at_one or compound):
                found.append((apart, i, j))
    found.sort()
    return sorted((i, j) for _, i, j in found[:MAX_PAIRS])


def groups(text: str, mentions: Sequence[ActorSpan]) -> list[int]:
    """For each mention the index of the first of the coordinated ones it stands with ("A, B and C")."""
    leader = list(range(len(mentions)))
    order = sorted(range(len(mentions)), key=lambda i: mentions[i].start)
    for one, other in zip(order, order[1:], strict=False):
        between = text[mentions[one].end : mentions[other].start]
        if len(between) < 24 and JOINED.fullmatch(between):
            leader[other] = leader[one]
    return leader


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the encoder says of one ordered pair, or of an actor alone."""

    actor: int
    recipient: int | None
    type: str
    confidence: float


def relate(
    sentences: Sequence[tuple[str, Sequence[ActorSpan]]],
    *,
    threshold: float | None = None,
    encoder: Encoder | None = None,
) -> list[list[Relation]]:
    """The events that each sentence tells between its mentions.

    Args:
        sentences: texts with their mentions, in any order; offsets are into that text.
        threshold: least confidence of an event, 0 to 1; by default the encoder's, chosen on annotated text.
        encoder: by default the one in the package.

    Returns:
        For each sentence its events, by actor and recipient. The likeliest pair makes the first event, with
        all that stand coordinated with either side; a further event needs another recipient, another type
        and the encoder's `further_threshold`. The two directions of a pair are both given for reciprocal types
        alone. Where no pair does, the first mention may make an event without recipient.

    Raises:
        DamagedModel: a file of the encoder is missing or altered.
    """
    encoder = encoder or read_encoder()
    least = float(encoder.settings.get("event_threshold", 0.4)) if threshold is None else threshold
    further = max(least, float(encoder.settings.get("further_threshold", 0.8)))
    return [
        _chosen(text, mentions, _read(text, mentions, encoder), least, further)
        for text, mentions in sentences
    ]


def _read(text: str, mentions: Sequence[ActorSpan], encoder: Encoder) -> list[_Reading]:
    """What the encoder says of each pair of a sentence in both directions, and of its first actor alone."""
    among = acting(text, mentions)
    found = pairs(text, mentions, among)
    asked: list[tuple[int, int | None]] = [
        *found,
        *((j, i) for i, j in found),
        # What nobody in particular does to nobody tells nothing of any state.
        *((i, None) for i in among[:1] if mentions[i].state is not None),
    ]
    if not asked:
        return []
    spans = [(mention.start, mention.end) for mention in mentions]
    types, chances = encoder.read(text, [(spans[i], None if j is None else spans[j]) for i, j in asked])
    names, confidences = decide(encoder, types, chances)
    return [
        _Reading(i, j, name, round(chance * sure, 4) if name != NONE else 0.0)
        for (i, j), name, sure, chance in zip(asked, names, confidences, chances.tolist(), strict=True)
    ]


def _chosen(
    text: str, mentions: Sequence[ActorSpan], read: Sequence[_Reading], least: float, further: float
) -> list[Relation]:
    """Of the readings of a sentence those that stand together."""
    leader, among = groups(text, mentions), acting(text, mentions)
    found: dict[tuple[int, int | None], Relation] = {}
    used: set[int] = set()
    told: set[str] = set()

    def rank(reading: _Reading) -> tuple[float, int, int]:
        ahead = reading.recipient is None or mentions[reading.actor].start < mentions[reading.recipient].start
        return (
            reading.confidence * (1.0 if ahead else AHEAD),
            -mentions[reading.actor].start,
            -(reading.recipient or 0),
        )

    for first in sorted((r for r in read if r.recipient is not None), key=rank, reverse=True):
        sides = {leader[first.actor], leader[first.recipient or 0]}
        joint = len(sides) == 1
        if (
            first.confidence < (further if found else least)
            or leader[first.recipient or 0] in used
            or first.type in told
        ):
            continue
        if joint and first.type not in RECIPROCAL | {"ASSAULT"}:
            continue
        used |= sides
        told.add(first.type)
        doers = [i for i in among if leader[i] == leader[first.actor]]
        others = [i for i in among if leader[i] == leader[first.recipient or 0]]
        backward = [
            r
            for r in read
            if r.recipient is not None
            and leader[r.actor] != leader[first.actor]
            and {leader[r.actor], leader[r.recipient]} == sides
            and r.type == first.type
        ]
        told_pairs = [(i, j) for i in doers for j in others if i != j]
        if first.type in RECIPROCAL and any(r.confidence >= BACK * first.confidence for r in backward):
            told_pairs += [(j, i) for i, j in told_pairs]
        for i, j in told_pairs:
            found[i, j] = Relation(i, j, first.type, first.confidence)
    alone = next((r for r in read if r.recipient is None), None)
    if alone is not None and not found and alone.confidence >= max(least, ALONE):
        company = [i for i in range(len(mentions)) if leader[i] == leader[alone.actor]]
        if alone.type in RECIPROCAL and len(company) > 1:
            both = [(i, j) for i in company for j in company if i != j]
            return [Relation(i, j, alone.type, alone.confidence) for i, j in both]
        return [Relation(i, None, alone.type, alone.confidence) for i in company]
    return sorted(found.values(), key=lambda relation: (relation.actor, relation.recipient or 0))
