"""The encoder's coder: the frame it gives, and that company does not change it."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import BadRequest
from comity.events.code import schema
from comity.events.encoded import code_with_encoder

TEXTS = ["Iran condemned Israel over the raid.", "Rain fell.", "Finland sent food and medicine to Sudan."]


def document(*texts: str, date: dt.date | None = None) -> pl.DataFrame:
    """One document of these sentences."""
    alone = frame(list(texts))
    return alone.with_columns(
        doc_id=pl.lit("d"),
        sentence=pl.int_range(len(texts), dtype=pl.Int32),
        date=pl.lit(date, dtype=pl.Date),
    )


def told(events: pl.DataFrame) -> list[tuple[str, str, str]]:
    return events.select("actor_state", "type", "recipient_state").rows()


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


def test_the_two_countries_are_those_the_document_names():
    events = code_with_encoder(
        document("India and Japan share a long history.", "The two countries held talks in Tokyo.")
    )
    assert sorted(told(events.filter(pl.col("sentence") == 1))) == [
        ("IND", "CONSULT", "JPN"),
        ("JPN", "CONSULT", "IND"),
    ]


def test_a_pronoun_stands_for_the_subject_before():
    events = code_with_encoder(
        document("France was silent for days.", "It then condemned Syria for the raid.")
    )
    assert ("FRA", "ACCUSE", "SYR") in told(events)


def test_a_minister_without_a_state_is_of_the_other_of_the_two():
    events = code_with_encoder(
        document(
            "Australia and the United States are allies.",
            "Foreign Minister Jane Miller met US officials on Monday.",
        )
    )
    assert ("AUS", "CONSULT", "USA") in told(events)


def test_a_meeting_to_come_is_planned_in_the_year_to_come():
    events = code_with_encoder(
        document("Chile will host Peru for talks in March.", date=dt.date(2021, 9, 14))
    )
    assert events.select("status", "date").rows()[0] == ("planned", dt.date(2022, 3, 1))


def test_a_compound_tells_of_no_deed():
    assert code_with_encoder(frame(["The Korea-US alliance is old."])).height == 0


def test_no_sentence_gives_an_empty_frame():
    assert code_with_encoder(frame([])).height == 0


def test_a_missing_column_is_named():
    with pytest.raises(BadRequest, match="'text'"):
        code_with_encoder(frame(TEXTS).drop("text"))
