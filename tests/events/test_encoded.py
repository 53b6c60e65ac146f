"""The encoder's coder: the frame it gives, and that company does not change it."""

import polars as pl
import pytest

from comity.errors import BadRequest
from comity.events.code import schema
from comity.events.encoded import code_with_encoder

TEXTS = ["Iran condemned Israel over the raid.", "Rain fell.", "Finland sent food and medicine to Sudan."]


def frame(texts: list[str]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "doc_id": [f"d{i}" for i in range(len(texts))],
            "sentence": [0] * len(texts),
            "start": [10] * len(texts),
            "end": [10 + len(text) for text in texts],
            "text": texts,
            "date": [None] * len(texts),
        },
        schema_overrides={"sentence": pl.Int32, "start": pl.Int32, "end": pl.Int32, "date": pl.Date},
    )


def test_events_name_who_did_what_to_whom():
    events = code_with_encoder(frame(TEXTS))
    assert events.select("doc_id", "actor_state", "type", "recipient_state").rows() == [
        ("d0", "IRN", "ACCUSE", "ISR"),
        ("d2", "FIN", "AID", "SDN"),
    ]
    assert events.schema == pl.Schema(schema())
    assert events["start"].to_list() == [10, 10]


def test_a_document_is_coded_alike_alone_and_among_others():
    together = code_with_encoder(frame(TEXTS))
    alone = code_with_encoder(frame(TEXTS).filter(doc_id="d2"))
    assert alone.rows() == together.filter(doc_id="d2").rows()


def test_no_sentence_gives_an_empty_frame():
    assert code_with_encoder(frame([])).height == 0


def test_a_missing_column_is_named():
    with pytest.raises(BadRequest, match="'text'"):
        code_with_encoder(frame(TEXTS).drop("text"))
