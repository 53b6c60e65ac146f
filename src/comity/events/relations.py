"""Who does what to whom in a sentence: pairs of actor mentions, each read by the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from comity.errors import BadRequest
from comity.events.model import Encoder, decide, read_encoder

RECIPROCAL: Final = frozenset({"AGREE", "CONSULT", "COOPERATE", "SUPPORT"})
# Pairs grow with the square of the mentions; a list of twenty states is no twenty times nineteen events.
MAX_PAIRS: Final = 24
MAX_APART: Final = 300
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


def mark(text: str, actor: ActorSpan, recipient: ActorSpan) -> str:
    """The sentence with `<s>` and `<t>` around the two mentions; such markers in the text itself are dropped.

    Raises BadRequest where the mentions overlap or lie outside the text.
    """
    spans = sorted(((actor.start, actor.end, "s"), (recipient.start, recipient.end, "t")))
    (a, b, first), (c, d, second) = spans
    if not 0 <= a < b <= c < d <= len(text):
        raise BadRequest(
            f"mentions at {a}-{b} and {c}-{d} overlap or lie outside a text of {len(text)} characters"
        )
    parts = [re.sub(r"</?[st]>", " ", part) for part in (text[:a], text[a:b], text[b:c], text[c:d], text[d:])]
    return f"{parts[0]}<{first}>{parts[1]}</{first}>{parts[2]}<{second}>{parts[3]}</{second}>{parts[4]}"


def pairs(text: str, mentions: Sequence[ActorSpan]) -> list[tuple[int, int]]:
    """The pairs of mentions, earlier one first, between which an event is looked for.

    Left out are mentions that overlap, that lie more than 300 characters apart, and a mention that repeats
    an earlier one of the same text; the nearest pairs come first where there are more than 24.
    """
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].start, -mentions[i].end))
    kept: list[int] = []
    for i in order:
        if kept and mentions[i].start < mentions[kept[-1]].end:
            continue
        kept.append(i)
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
    """What the encoder says of one ordered pair."""

    actor: int
    recipient: int
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
        For each sentence its events, by actor and recipient. An ordered pair has one event at most; the
        two directions of a pair are both given for reciprocal types alone, else the likelier one.

    Raises:
        DamagedModel: a file of the encoder is missing or altered.
    """
    encoder = encoder or read_encoder()
    least = float(encoder.settings.get("event_threshold", 0.5)) if threshold is None else threshold
    marked: list[str] = []
    asked: list[list[tuple[int, int]]] = []
    for text, mentions in sentences:
        both = [pair for i, j in pairs(text, mentions) for pair in ((i, j), (j, i))]
        asked.append(both)
        marked += [mark(text, mentions[i], mentions[j]) for i, j in both]
    types, chances = encoder.probabilities(marked)
    names, confidences = decide(encoder, types, chances)
    readings: Iterator[tuple[str, float, float]] = iter(
        zip(names, confidences, chances.tolist(), strict=True)
    )
    found = []
    for (text, mentions), both in zip(sentences, asked, strict=True):
        read = [
            _Reading(i, j, name, round(chance * sure, 4) if name != "NONE" else 0.0, chance)
            for (i, j), (name, sure, chance) in zip(both, readings, strict=False)
        ]
        found.append(_chosen(text, mentions, read, least))
    return found


def _chosen(
    text: str, mentions: Sequence[ActorSpan], read: Sequence[_Reading], least: float
) -> list[Relation]:
    """Of the readings of a sentence those that stand together."""
    by_pair = {(r.actor, r.recipient): r for r in read}
    leader = groups(text, mentions)
    found = []
    for reading in read:
        back = by_pair[reading.recipient, reading.actor]
        if reading.confidence < least:
            continue
        joint = leader[reading.actor] == leader[reading.recipient]
        reciprocal = reading.type == back.type and reading.type in RECIPROCAL
        if joint and reading.type not in RECIPROCAL | {"ASSAULT"}:
            continue
        if not (reciprocal or joint) and (back.p_event, back.actor) > (reading.p_event, reading.actor):
            continue
        found.append(
            Relation(reading.actor, reading.recipient, reading.type, reading.confidence, reading.p_event)
        )
    return sorted(found, key=lambda relation: (relation.actor, relation.recipient or 0))
