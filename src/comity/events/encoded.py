"""The encoder's coder: sentences in, events out, each pair of participants read by the encoder."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from comity.areas import CONTEXT_AREAS
from comity.errors import BadRequest
from comity.events.code import COLUMNS_IN, schema
from comity.events.dates import find_dates
from comity.events.lexicon import contexts_of, status_of
from comity.events.model import Encoder
from comity.events.participants import Participant, find_participants
from comity.events.relations import Relation, relate

if TYPE_CHECKING:
    import polars as pl


def code_with_encoder(sentences: pl.DataFrame, *, encoder: Encoder | None = None) -> pl.DataFrame:
    """Who did what to whom in each sentence, as the encoder reads it.

    Args:
        sentences: doc_id, sentence, start, end (offsets in the document), text, date (of the document, null
            where unknown).
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
    rows = list(sentences.iter_rows(named=True))
    asked = [(row["text"], find_participants(row["text"], date=row["date"])) for row in rows]
    found = relate(asked, encoder=encoder)
    events = [
        _row(row, participants, relation)
        for row, (_, participants), relations in zip(rows, asked, found, strict=True)
        for relation in relations
    ]
    order = ["doc_id", "sentence", "start", "end", "actor_text", "recipient_text"]
    return pl.DataFrame(events, schema=schema()).sort(order, maintain_order=True)


def _row(sentence: dict[str, Any], participants: list[Participant], relation: Relation) -> dict[str, Any]:
    text = sentence["text"]
    actor = participants[relation.actor]
    recipient = None if relation.recipient is None else participants[relation.recipient]
    ends = [actor] if recipient is None else [actor, recipient]
    start, end = min(p.start for p in ends), max(p.end for p in ends)
    verb = actor.end + 1 if recipient is None or recipient.start > actor.start else recipient.end + 1
    contexts = contexts_of(text)
    # A promise, menace, refusal or demand has been made, whatever becomes of what it is about.
    spoken = relation.type in ("AGREE", "THREATEN", "REJECT", "REQUEST")
    status = "happened" if spoken else status_of(text, min(verb + 12, len(text)))
    dates = find_dates(text, sentence["date"], future=status == "planned")
    dated = dates[0] if dates else None
    return {
        "doc_id": sentence["doc_id"],
        "sentence": sentence["sentence"],
        "start": sentence["start"] + start,
        "end": sentence["start"] + end,
        "actor_text": actor.text,
        "actor_state": actor.state,
        "actor_sector": actor.sector,
        "recipient_text": recipient.text if recipient else None,
        "recipient_state": recipient.state if recipient else None,
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
