"""The lexicon's coder: sentences in, events out, each read by rules."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from comity.areas import CONTEXT_AREAS
from comity.events.actors import Actor, find_actors, main_pair
from comity.events.code import LONGEST_SENTENCE, check_columns, schema
from comity.events.lexicon import Found, code_sentence

if TYPE_CHECKING:
    import polars as pl


def code_with_lexicon(sentences: pl.DataFrame) -> pl.DataFrame:
    """Who did what to whom in each sentence, by phrases and rules.

    Args:
        sentences: as `code.code` takes them; those of one document must stand together, in order: pronouns look
            back.

    Returns:
        One row an event with the columns of `code.schema()`: `start` and `end` are the offsets of the words that
        name the deed; `confidence` is 0.6 with a recipient, 0.5 for a joint deed, 0.4 without: a rank of how much
        of the event the text spells out, not a probability.

    Raises:
        BadRequest: a column is missing.
    """
    import polars as pl

    check_columns(sentences)
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
        "contexts": list(found.contexts),
        "area": area,
        "date": found.dated.date if found.dated else None,
        "date_precision": found.dated.precision if found.dated else None,
        "status": found.status,
        "confidence": found.confidence,
    }
