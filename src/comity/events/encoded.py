"""The encoder's coder: sentences in, events out, each pair of participants read by the encoder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from comity.areas import CONTEXT_AREAS
from comity.errors import BadRequest
from comity.events.actors import BOTH, WE, main_pair
from comity.events.code import COLUMNS_IN, LONGEST_SENTENCE, schema
from comity.events.dates import find_dates
from comity.events.lexicon import contexts_of, status_of, triggers
from comity.events.model import Encoder, read_encoder
from comity.events.ontology import phrases
from comity.events.participants import Participant, find_participants, with_states
from comity.events.relations import RECIPROCAL, Relation, relate

if TYPE_CHECKING:
    import datetime as dt

    import polars as pl

# What stands at the head of a sentence for the subject of the one before.
CARRIED: Final = re.compile(
    r"(?:They|He|She|It)\b|The (?:government|ministry|president|prime minister|foreign minister|minister|"
    r"spokes(?:man|woman|person)|army|two leaders)\b"
)
# A menace, refusal or demand has been made, whatever becomes of what it is about; so has a promise, where a
# word says that one was made: of "will meet" the meeting is still to come.
SPOKEN: Final = frozenset({"AGREE", "THREATEN", "REJECT", "REQUEST"})


SIDES: Final = ("actor_state", "actor_sector", "type", "recipient_state", "recipient_sector")


def code_with_encoder(sentences: pl.DataFrame, *, encoder: Encoder | None = None) -> pl.DataFrame:
    """Who did what to whom in each sentence, as the encoder reads it.

    Args:
        sentences: doc_id, sentence, start, end (offsets in the document), text, date (of the document, null
            where unknown). Sentences of one document must stand in order: pronouns look back.
        encoder: by default the one in the package.

    Returns:
        One row an event with the columns of `code.schema()`, sorted by doc_id, sentence, start: `start` and
        `end` span actor and recipient with the words between; `confidence` (0 to 1) is the chance of this
        event, direction and type; `recipient_*` is null where the deed has none.

    Raises:
        BadRequest: a column is missing. DamagedModel: a file of the encoder is missing or altered.
    """
    import polars as pl

    if missing := [column for column in COLUMNS_IN if column not in sentences.columns]:
        raise BadRequest(f"sentences lack the column {missing[0]!r}; expected {', '.join(COLUMNS_IN)}")
    documents: dict[str, list[dict[str, Any]]] = {}
    for row in sentences.iter_rows(named=True):
        if row["text"] and len(row["text"]) <= LONGEST_SENTENCE:
            documents.setdefault(row["doc_id"], []).append(row)
    encoder = encoder or read_encoder()
    events = [event for rows in documents.values() for event in _code_document(rows, encoder)]
    order = ["doc_id", "sentence", "start", "end", "actor_text", "recipient_text"]
    return pl.DataFrame(events, schema=schema()).sort(order, maintain_order=True)


def _code_document(sentences: list[dict[str, Any]], encoder: Encoder) -> Iterator[dict[str, Any]]:
    """The events of one document."""
    date: dt.date | None = sentences[0]["date"]
    named = [find_participants(row["text"], date=date) for row in sentences]
    pair = main_pair([[p.state for p in found if p.state and p.kind == "state"] for found in named])
    asked: list[tuple[str, list[Participant]]] = []
    before: Participant | None = None
    for row, found in zip(sentences, named, strict=True):
        participants = in_document(row["text"], with_states(found, pair), pair, before)
        asked.append((row["text"], participants))
        before = next((p for p in participants if p.state or p.kind == "pair"), before)
    for row, (_, participants), relations in zip(
        sentences, asked, relate(asked, encoder=encoder), strict=True
    ):
        told: set[tuple[str | None, ...]] = set()
        for relation in relations:
            for event in _rows(row, participants, relation, pair):
                # Two ministers of one state who meet another's are one meeting of two states.
                key = tuple(event[name] for name in SIDES)
                if key not in told:
                    told.add(key)
                    yield event


def in_document(
    text: str, participants: Sequence[Participant], pair: tuple[str, ...], before: Participant | None
) -> list[Participant]:
    """The participants of a sentence with those that only its document tells of.

    "The two countries" and "we" are of kind pair and stand for both states of `pair`; "They" or "The
    government" at the head of the sentence stands for the first participant of the sentence before.
    """
    found = list(participants)

    def free(match: re.Match[str]) -> bool:
        return all(match.end() <= p.start or match.start() >= p.end for p in found)

    if len(pair) == 2:
        for match in [*BOTH.finditer(text), *WE.finditer(text)]:
            if free(match):
                found.append(Participant(match.start(), match.end(), match.group(), None, "GOV", "pair"))
    head = CARRIED.match(text)
    if head and before and free(head):
        sector = before.sector or "GOV"
        found.append(Participant(0, head.end(), head.group(), before.state, sector, before.kind))
    return sorted(found, key=lambda p: p.start)


def _rows(
    sentence: dict[str, Any], participants: Sequence[Participant], relation: Relation, pair: tuple[str, ...]
) -> Iterator[dict[str, Any]]:
    """The rows of one relation: one for each state of its actor with each of its recipient."""
    actor = participants[relation.actor]
    recipient = None if relation.recipient is None else participants[relation.recipient]
    doers = pair if actor.kind == "pair" else (actor.state,)
    if relation.type in RECIPROCAL:
        # "The two countries held talks in Tokyo."
        if actor.kind == "pair" and (recipient is None or recipient.state in pair):
            recipient = actor
        elif recipient is not None and recipient.kind == "pair" and actor.state in pair:
            actor = recipient
    if recipient is None and actor.kind == "pair":
        return
    others = (None,) if recipient is None else pair if recipient.kind == "pair" else (recipient.state,)
    both_stated = recipient is not None and "pair" not in (actor.kind, recipient.kind)
    deed = _deed(sentence, actor, recipient, relation)
    for doer in doers:
        for other in others:
            if both_stated or doer != other:
                yield {**deed, "actor_state": doer, "recipient_state": other}


def _deed(
    sentence: dict[str, Any], actor: Participant, recipient: Participant | None, relation: Relation
) -> dict[str, Any]:
    text = sentence["text"]
    ends = [actor] if recipient is None else [actor, recipient]
    start, end = min(p.start for p in ends), max(p.end for p in ends)
    verb, said = verb_of(text, relation.type, actor, recipient)
    contexts = contexts_of(text)
    spoken = relation.type in SPOKEN and (said or relation.type != "AGREE")
    status = "happened" if spoken else status_of(text, verb)
    dates = find_dates(text, sentence["date"], future=status == "planned")
    dated = min(dates, key=lambda d: (d.start < verb, abs(d.start - verb)), default=None)
    if status == "happened" and dated and sentence["date"] and dated.date > sentence["date"]:
        status = "planned"
    return {
        "doc_id": sentence["doc_id"],
        "sentence": sentence["sentence"],
        "start": sentence["start"] + start,
        "end": sentence["start"] + end,
        "actor_text": actor.text,
        "actor_sector": actor.sector,
        "recipient_text": recipient.text if recipient else None,
        "recipient_sector": recipient.sector if recipient else None,
        "type": relation.type,
        "mode": None,
        "contexts": list(contexts),
        "area": next((CONTEXT_AREAS[context] for context in contexts), None),
        "date": dated.date if dated else None,
        "date_precision": dated.precision if dated else None,
        "place": None,
        "place_state": None,
        "status": status,
        "confidence": relation.confidence,
    }


def verb_of(text: str, type: str, actor: Participant, recipient: Participant | None) -> tuple[int, bool]:
    """Where the word stands that most likely tells the deed, and whether it is one of that type.

    A phrase of the lexicon of that type, else any, nearest behind the actor (a passive's recipient); without
    one the third word behind it.
    """
    subject = actor if recipient is None or actor.start < recipient.start else recipient
    behind = [phrase for phrase in _phrases_in(text) if phrase[0] >= subject.end]
    for start, of_type in behind:
        if of_type == type:
            return start, True
    word = re.compile(r"\W*\w+\W+\w+\W+").match(text, subject.end)
    return behind[0][0] if behind else word.end() if word else subject.end, False


@lru_cache(maxsize=16)
def _phrases_in(text: str) -> list[tuple[int, str]]:
    """Where the lexicon's phrases stand in a sentence, and their types."""
    return [(match.start(), phrases()[match[1].lower()]) for match in triggers().finditer(text)]
