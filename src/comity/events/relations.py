"""Who does what to whom in a sentence: pairs of actor mentions, each read by the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from comity.errors import BadRequest
from comity.events.model import NONE, Encoder, decide, read_encoder

RECIPROCAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
# Pairs grow with the square of the mentions; a list of twenty states is no twenty times nineteen events.
MAX_PAIRS: Final = 24
MAX_APART: Final = 300
MARKS: Final = re.compile(r"</?[st]>")
# The actor of English news usually stands first: a reading that says otherwise must be that much likelier.
AHEAD: Final = 0.85
# The other direction of a reciprocal event may be this much less likely than the first.
BACK: Final = 0.5
# A one-way event read with this confidence is not read the other way round as well: half the work for most.
SURE: Final = 0.7
SAYS: Final = re.compile(
    r"\s*(?:[\w'\-]+\s+){0,4}?(?:said|says|confirmed|reported|reports|announced|told|added|stated)\b"
    r"(?!\s+(?:it|that|they|he|she|its|his|\w+ (?:will|would|must|should|is|are|has|have)))"
)
JOINED: Final = re.compile(
    r"\s*(?:,|,?\s*\band\b|&|/|,?\s*\bas well as\b|,?\s*\balong with\b)\s*(?:the\s+)?", re.I
)
WITH: Final = re.compile(r"\s*(?:,\s*)?\band\b\s*(?:the\s+)?", re.I)
# A mark that only says where or by whom something was reported.
REPORTED: Final = re.compile(r"^\s*(?:[-(:]|\([^)]*\)\s*-)", re.I)


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
    none. `confidence` (0 to 1) is the chance that this event, of this type and direction, is told:
    `p_event` times the chance of the type.
    """

    actor: int
    recipient: int | None
    type: str
    confidence: float
    p_event: float


def mark(text: str, actor: ActorSpan, recipient: ActorSpan | None) -> str:
    """The sentence with `<s>` and `<t>` around the two mentions; such markers in the text itself are dropped.

    Raises BadRequest where the mentions overlap or lie outside the text.
    """
    if recipient is None:
        if not 0 <= actor.start < actor.end <= len(text):
            raise BadRequest(f"mention at {actor.start}-{actor.end} outside a text of {len(text)} characters")
        before, named, after = (
            MARKS.sub(" ", part)
            for part in (text[: actor.start], text[actor.start : actor.end], text[actor.end :])
        )
        return f"{before}<s>{named}</s>{after}"
    spans = sorted(((actor.start, actor.end, "s"), (recipient.start, recipient.end, "t")))
    (a, b, first), (c, d, second) = spans
    if not 0 <= a < b <= c < d <= len(text):
        raise BadRequest(
            f"mentions at {a}-{b} and {c}-{d} overlap or lie outside a text of {len(text)} characters"
        )
    parts = [MARKS.sub(" ", part) for part in (text[:a], text[a:b], text[b:c], text[c:d], text[d:])]
    return f"{parts[0]}<{first}>{parts[1]}</{first}>{parts[2]}<{second}>{parts[3]}</{second}>{parts[4]}"


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

    `among` is by default what `acting` gives. Left out are mentions more than 300 characters apart and a
    mention of the same words as the other; the nearest pairs stay where there are more than 24.
    """
    kept = list(acting(text, mentions) if among is None else among)
    found = []
    for place, i in enumerate(kept):
        for j in kept[place + 1 :]:
            one, other = mentions[i], mentions[j]
            apart = other.start - one.end
            same = text[one.start : one.end].lower() == text[other.start : other.end].lower()
            if apart <= MAX_APART and not same:
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
    p_event: float


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
        all that stand coordinated with either side; a further event needs other mentions and the encoder's
        `further_threshold`. The two directions of a pair are both given for reciprocal types alone. A
        sentence with a single mention may give an event without recipient.

    Raises:
        DamagedModel: a file of the encoder is missing or altered.
    """
    encoder = encoder or read_encoder()
    least = float(encoder.settings.get("event_threshold", 0.4)) if threshold is None else threshold
    further = max(least, float(encoder.settings.get("further_threshold", 0.8)))
    ahead: list[list[tuple[int, int | None]]] = []
    for text, mentions in sentences:
        among = acting(text, mentions)
        forward: list[tuple[int, int | None]] = list(pairs(text, mentions, among))
        ahead.append(forward or [(i, None) for i in among[:1]])
    first = _read(sentences, ahead, encoder)
    behind: list[list[tuple[int, int | None]]] = [
        [
            (reading.recipient, reading.actor)
            for reading in readings
            if reading.recipient is not None and (reading.confidence < SURE or reading.type in RECIPROCAL)
        ]
        for readings in first
    ]
    second = _read(sentences, behind, encoder)
    return [
        _chosen(text, mentions, [*forwards, *backwards], least, further)
        for (text, mentions), forwards, backwards in zip(sentences, first, second, strict=True)
    ]


def _read(
    sentences: Sequence[tuple[str, Sequence[ActorSpan]]],
    asked: Sequence[Sequence[tuple[int, int | None]]],
    encoder: Encoder,
) -> list[list[_Reading]]:
    """What the encoder says of the pairs asked of each sentence."""
    marked = [
        mark(text, mentions[i], None if j is None else mentions[j])
        for (text, mentions), pairs_asked in zip(sentences, asked, strict=True)
        for i, j in pairs_asked
    ]
    types, chances = encoder.probabilities(marked)
    names, confidences = decide(encoder, types, chances)
    readings: Iterator[tuple[str, float, float]] = iter(
        zip(names, confidences, chances.tolist(), strict=True)
    )
    found: list[list[_Reading]] = []
    for pairs_asked in asked:
        found.append([])
        for i, j in pairs_asked:
            name, sure, chance = next(readings)
            found[-1].append(_Reading(i, j, name, round(chance * sure, 4) if name != NONE else 0.0, chance))
    return found


def _chosen(
    text: str, mentions: Sequence[ActorSpan], read: Sequence[_Reading], least: float, further: float
) -> list[Relation]:
    """Of the readings of a sentence those that stand together."""
    by_pair = {(r.actor, r.recipient): r for r in read}
    leader = groups(text, mentions)
    found: dict[tuple[int, int | None], Relation] = {}
    used: set[int] = set()

    def rank(reading: _Reading) -> tuple[float, int, int]:
        ahead = reading.recipient is None or mentions[reading.actor].start < mentions[reading.recipient].start
        return (
            reading.confidence * (1.0 if ahead else AHEAD),
            -mentions[reading.actor].start,
            -(reading.recipient or 0),
        )

    for reading in sorted(read, key=rank, reverse=True):
        if reading.confidence < (further if found else least):
            continue
        sides = {leader[reading.actor]} | (
            set() if reading.recipient is None else {leader[reading.recipient]}
        )
        if sides & used:
            continue
        joint = reading.recipient is not None and len(sides) == 1
        if joint and reading.type not in RECIPROCAL | {"ASSAULT"}:
            continue
        used |= sides
        for other in read:
            if other.recipient is None:
                same = other is reading
            else:
                forward = leader[other.actor] == leader[reading.actor] and leader[other.recipient] in sides
                backward = (
                    {leader[other.actor], leader[other.recipient]} == sides
                    and reading.type in RECIPROCAL
                    and by_pair[reading.recipient, reading.actor].type == reading.type  # type: ignore[index]
                    and other.confidence >= BACK * reading.confidence
                )
                same = (forward and (joint or leader[other.recipient] != leader[other.actor])) or backward
            if same:
                confidence = (
                    max(other.confidence, reading.confidence) if other is not reading else reading.confidence
                )
                found[other.actor, other.recipient] = Relation(
                    other.actor,
                    other.recipient,
                    reading.type,
                    confidence,
                    max(other.p_event, reading.p_event),
                )
    return sorted(found.values(), key=lambda relation: (relation.actor, relation.recipient or 0))
