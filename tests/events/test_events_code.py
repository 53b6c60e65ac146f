import datetime as dt
from functools import partial

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comity import events as coding
from comity.errors import BadRequest
from comity.events import event_types, scheduled, schema
from comity.events.dates import find_dates
from comity.events.ontology import context_words, phrases

code = partial(coding.code, coder="lexicon")

DAY = dt.date(2021, 3, 18)


def frame(*texts: str, date: dt.date | None = DAY, doc_id: str = "d") -> pl.DataFrame:
    at, rows = 0, []
    for index, text in enumerate(texts):
        rows.append((doc_id, index, at, at + len(text), text, date))
        at += len(text) + 1
    columns = {
        "doc_id": pl.String,
        "sentence": pl.Int32,
        "start": pl.Int32,
        "end": pl.Int32,
        "text": pl.String,
    }
    return pl.DataFrame(rows, schema={**columns, "date": pl.Date}, orient="row")


def triples(*texts: str) -> list[tuple[str | None, str, str | None, str]]:
    events = code(frame(*texts))
    return [
        (row["actor_state"], row["type"], row["recipient_state"], row["status"])
        for row in events.iter_rows(named=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("France condemned Russia.", ("FRA", "ACCUSE", "RUS", "happened"), id="active"),
        pytest.param("Russia was condemned by France.", ("FRA", "ACCUSE", "RUS", "happened"), id="passive"),
        pytest.param("Japan will host Australia in May.", ("JPN", "CONSULT", "AUS", "planned"), id="planned"),
        pytest.param("Iran did not attack Israel.", ("IRN", "ASSAULT", "ISR", "denied"), id="denied"),
        pytest.param(
            "China could sanction Japan.", ("CHN", "SANCTION", "JPN", "hypothetical"), id="hypothetical"
        ),
        pytest.param("Kenya urged Uganda to talk.", ("KEN", "REQUEST", "UGA", "happened"), id="request"),
    ],
)
def test_who_did_what_to_whom(text, expected):
    assert expected in triples(text)


def test_a_joint_deed_goes_both_ways():
    assert triples("Brazil and Argentina signed a treaty.") == [
        ("BRA", "AGREE", "ARG", "happened"),
        ("ARG", "AGREE", "BRA", "happened"),
    ]


def test_the_two_countries_are_the_pair_of_the_document():
    coded = triples("India met Japan.", "The two countries signed an agreement.")
    assert ("IND", "AGREE", "JPN", "happened") in coded
    assert ("JPN", "AGREE", "IND", "happened") in coded


def test_a_noun_is_no_deed():
    assert triples("The visit of the week in France was a supply of Germany's demand.") == []


def test_second_verb_keeps_the_subject():
    assert ("JPN", "ACCUSE", "RUS", "happened") in triples("Japan visited India and condemned Russia.")


def test_offsets_point_at_the_words_of_the_deed():
    sentences = frame("Nothing here.", "France condemned Russia.")
    event = code(sentences).row(0, named=True)
    whole = "\n".join(sentences["text"])
    assert whole[event["start"] : event["end"]] == "condemned"


def test_no_sentences_give_an_empty_frame_of_the_schema():
    empty = code(frame())
    assert empty.height == 0
    assert dict(empty.schema) == schema()


def test_a_missing_column_is_named():
    with pytest.raises(BadRequest, match="'date'"):
        code(frame("France met Germany.").drop("date"))


def test_documents_do_not_look_into_each_other():
    together = pl.concat(
        [frame("India met Japan.", doc_id="a"), frame("The two countries signed an agreement.", doc_id="b")]
    )
    assert code(together).filter(pl.col("doc_id") == "b").height == 0


def test_gapped_announcements_stand_for_themselves():
    sentences = frame(
        "The US is scheduled to host the Climate Summit in April and Korea the P4G Summit in May."
    )
    found = scheduled(code(sentences), sentences)
    assert [(item.states, item.what, item.date) for item in found] == [
        (("USA",), "host the Climate Summit", "2021-04"),
        (("KOR",), "host the P4G Summit", "2021-05"),
    ]


def test_a_promise_without_a_date_is_not_scheduled():
    sentences = frame("Korea will host a summit.", "Korea will continue its work in May.")
    assert scheduled(code(sentences), sentences) == []


@pytest.mark.parametrize(
    ("text", "future", "expected"),
    [
        ("On Wednesday they met.", False, (dt.date(2021, 3, 17), "day")),
        ("They meet on Wednesday.", True, (dt.date(2021, 3, 24), "day")),
        ("It is held in May.", True, (dt.date(2021, 5, 1), "month")),
        ("It was held in May.", False, (dt.date(2020, 5, 1), "month")),
        ("on September 1, 1951", False, (dt.date(1951, 9, 1), "day")),
        ("on 22 January 1963,", False, (dt.date(1963, 1, 22), "day")),
        ("in March 2022", False, (dt.date(2022, 3, 1), "month")),
        ("by 2030", True, (dt.date(2030, 1, 1), "year")),
        ("later this month", True, (dt.date(2021, 3, 1), "month")),
        ("last year", False, (dt.date(2020, 1, 1), "year")),
        ("tomorrow", True, (dt.date(2021, 3, 19), "day")),
        ("They said Monday that they met.", False, (dt.date(2021, 3, 15), "day")),
        ("late last Sunday", True, (dt.date(2021, 3, 14), "day")),
        ("next April", False, (dt.date(2021, 4, 1), "month")),
        ("three days ago", False, (dt.date(2021, 3, 15), "day")),
        ("a month ago", False, (dt.date(2021, 2, 1), "month")),
        ("ten years ago", False, (dt.date(2011, 1, 1), "year")),
    ],
)
def test_dates_are_seen_from_the_document(text, future, expected):
    found = find_dates(text, DAY, future=future)
    assert (found[0].date, found[0].precision) == expected


def test_a_date_that_cannot_be_is_left_out():
    assert find_dates("on February 31, 2021", DAY) == []


@example(dt.date.max, True, "next month")
@example(dt.date.min, False, "last year")
@given(
    st.dates(),
    st.booleans(),
    st.sampled_from(
        ["last year", "next month", "12 weeks ago", "on Monday", "tomorrow", "in May", "on March 3"]
    ),
)
def test_no_day_of_the_calendar_breaks_a_date(day, future, text):
    for found in find_dates(text, day, future=future):
        assert found.precision in ("day", "month", "year")
        assert found.end == len(text)


def test_names_with_a_weekday_are_no_dates():
    assert find_dates("The Sunday Times told of Bloody Sunday and of Good Friday.", DAY) == []


def test_a_relative_date_needs_the_documents_date():
    assert find_dates("on Wednesday", None) == []


def test_the_ontology_is_plovers_sixteen_types():
    assert len(event_types()) == 16
    assert set(phrases().values()) <= set(event_types())
    assert event_types()["ASSAULT"].weight < event_types()["AGREE"].weight


def test_every_context_has_an_area():
    from comity.areas import AREAS, CONTEXT_AREAS

    assert set(context_words().values()) == set(CONTEXT_AREAS)
    assert set(CONTEXT_AREAS.values()) <= set(AREAS)
