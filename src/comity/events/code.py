"""Code events: sentences in, events out, the same for any batch size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from comity.areas import CONTEXT_AREAS
from comity.errors import BadRequest
from comity.events.actors import Actor, find_actors, main_pair
from comity.events.lexicon import Found, code_sentence

if TYPE_CHECKING:
    import polars as pl

# A longer run of words without a full stop is a table or noise: no one did it to anyone.
LONGEST_SENTENCE = 3000
COLUMNS_IN = ("doc_id", "sentence", "start", "end", "text", "date")


def schema() -> dict[str, Any]:
    """The columns of an event frame and their types."""
    import polars as pl

    text, whole = pl.String, pl.Int32
    return {
        "doc_id": text, "sentence": whole, "start": whole, "end": whole,
        "actor_text": text, "actor_state": text, "actor_sector": text,
        "recipient_text": text, "recipient_state": text, "recipient_sector": text,
        "type": text, "mode": text, "contexts": pl.List(text), "area": text,
        "date": pl.Date, "date_precision": text, "place": text, "place_state": text,
        "status": text, "confidence": pl.Float64,
    }  # fmt: skip


def code(sentences: pl.DataFrame) -> pl.DataFrame:
    """Who did what to whom in each sentence.

    Args:
        sentences: doc_id, sentence, start, end (offsets in the document), text, date (of the document, may be
            null). Sentences of one document must stand together, in order: pronouns look back.

    Returns:
        One row an event, in the order of the text, with the columns of `schema()`: `start` and `end` are the
        offsets of the words that name the deed; `recipient_*` is null where the deed has none; `date` is null
        where the text gives none, `date_precision` is day, month or year; `status` is happened, planned,
        hypothetical or denied; `confidence` is 0.6 with a recipient, 0.5 for a joint deed, 0.4 without: a rank
        of how much of the event the text spells out, not a probability.

    Raises:
        BadRequest: a column is missing.

    Source: types after PLOVER (Halterman et al. 2023), by a lexicon of our own.
    """
    import polars as pl

    missing = [column for column in COLUMNS_IN if column not in sentences.columns]
    if missing:
        raise BadRequest(f"sentences lack the column {missing[0]!r}; expected {', '.join(COLUMNS_IN)}")
    rows: list[dict[str, Any]] = []
    for _, document in sentences.group_by("doc_id", maintain_order=True):
        rows.extend(_code_document(list(document.iter_rows(named=True))))
    return pl.DataFrame(rows, schema=schema())


def _code_document(sentences: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The events of one document."""
    date = sentences[0]["date"]
    sentences = [row for row in sentences if len(row["text"] or "") <= LONGEST_SENTENCE]
    named = [
        [state for actor in find_actors(row["text"], date, ()) for state in actor.states] for row in sentences
    ]
    pair = main_pair(named)
    carried: list[Actor] = []
    for row in sentences:
        actors = find_actors(row["text"], date, pair)
        for found in code_sentence(row["text"], actors, carried, date, pair):
            yield _row(row, found)
        carried = [actor for actor in actors if not actor.oblique][:1] or carried


def _row(sentence: dict[str, Any], found: Found) -> dict[str, Any]:
    area = next((CONTEXT_AREAS[context] for context in found.contexts), None)
    return {
        "doc_id": sentence["doc_id"],
        "sentence": sentence["sentence"],
        "start": sentence["start"] + found.start,
        "end": sentence["start"] + found.end,
        "actor_text": found.actor.text if found.actor else None,
        "actor_state": found.actor_state,
        "actor_sector": found.actor.sector if found.actor else None,
        "recipient_text": found.recipient.text if found.recipient else None,
        "recipient_state": found.recipient_state,
        "recipient_sector": found.recipient.sector if found.recipient else None,
        "type": found.type,
        "mode": None,
        "contexts": list(found.contexts),
        "area": area,
        "date": found.dated.date if found.dated else None,
        "date_precision": found.dated.precision if found.dated else None,
        "place": None,
        "place_state": None,
        "status": found.status,
        "confidence": found.confidence,
    }
