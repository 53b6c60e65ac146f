"""Mode, place and repeated reports: what every coder's events get last."""

import datetime as dt
from functools import partial

import polars as pl
import pytest

from comity import events as coding
from comity.documents import read_document
from comity.errors import BadRequest
from comity.events import classify
from comity.events.installed import encoder_is_installed
from comity.events.modes import mode_of, modes
from comity.events.places import place_of, place_of_dateline

code = partial(coding.code, coder="lexicon")

DAY = dt.date(2021, 3, 18)


@pytest.mark.parametrize(
    ("type", "text", "deed", "mode"),
    [
        pytest.param("CONSULT", "Japan's premier telephoned Modi.", "telephoned", "phone", id="phone"),
        pytest.param("ASSAULT", "Jets bombed Idlib.", "bombed", "heavy-weapons", id="from the air"),
        pytest.param(
            "COERCE", "Police arrested monks and banned rallies.", "arrested", "arrest", id="nearest"
        ),
        pytest.param("REQUEST", "Iran asked Iraq.", "asked", None, id="not said"),
        pytest.param("AGREE", "Iran agreed to talks.", "agreed", None, id="a type without modes"),
        pytest.param("PROTEST", "Prisoners began a hunger strike.", "began", "hunger", id="longest words"),
    ],
)
def test_the_words_nearest_to_the_deed_say_its_mode(
    type: str, text: str, deed: str, mode: str | None
) -> None:
    start = text.index(deed)
    assert mode_of(type, text, start, start + len(deed)) == mode


def test_no_type_has_a_mode_twice() -> None:
    for of_type in modes().values():
        names = [mode.name for mode in of_type]
        assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Blinken met Lavrov in Seoul on Friday.", "Seoul", "KOR"),
        ("Rebels shot soldiers near Aleppo.", "Aleppo", "SYR"),
        ("Police beat students in Jindo, South Korea.", "Jindo", "KOR"),
        ("In Geneva, Russia met Iran.", "Geneva", "CHE"),
        ("Troops shelled homes in the southern city of Basra.", "Basra", "IRQ"),
        ("They signed it in Japan.", None, "JPN"),
        ("The ministers met at the White House.", "the White House", "USA"),
    ],
)
def test_a_place_is_what_the_sentence_says(text: str, name: str | None, state: str) -> None:
    assert place_of(text, 0, 5, date=DAY) == (name, state)


@pytest.mark.parametrize(
    "text",
    [
        "Biden condemned the war in Ukraine.",
        "They will meet in March.",
        "The talks were held in French.",
        "The fleet sailed in China's waters.",
        "In Parliament the minister was asked.",
        "",
    ],
)
def test_no_place_is_read_where_none_is_said(text: str) -> None:
    assert place_of(text, 0, 5, date=DAY) is None


def test_a_place_beyond_the_clause_is_another_deed_s() -> None:
    text = "Trade weighs on decisions in Canberra, and Washington asked for more."
    start = text.index("asked")
    assert place_of(text, start, start + 5) is None


def test_the_nearest_place_is_the_event_s() -> None:
    text = "In Geneva they met, and in Cairo they parted."
    start = text.index("parted")
    place = place_of(text, start, start + 6)
    assert place is not None
    assert place.name == "Cairo"


def test_a_dateline_is_the_place_of_the_first_sentence_alone() -> None:
    assert place_of_dateline("ALEPPO, Syria") == ("Aleppo", "SYR")
    assert place_of_dateline("ATLANTIS") is None
    events = code(["SEOUL, March 18 (Reuters) - Japan condemned Russia. France condemned Iran."], dates=DAY)
    assert events["place"].to_list() == ["Seoul", None]


def test_an_event_that_is_told_again_is_one_with_two_mentions() -> None:
    text = "Japan condemned Russia. Kenya met Uganda. On Wednesday Japan condemned Russia in Tokyo."
    events = code([text], dates=[DAY]).filter(pl.col("type") == "ACCUSE")
    event = events.row(0, named=True)
    assert events.height == 1
    assert (event["mentions"], event["mention_sentences"], event["sentence"]) == (2, [0, 2], 0)
    assert (event["date"], event["date_precision"]) == (dt.date(2021, 3, 17), "day")
    assert (event["place"], event["place_state"]) == ("Tokyo", "JPN")


@pytest.mark.parametrize(
    "second",
    [
        pytest.param("On March 3, 2021 Japan condemned Russia.", id="another day"),
        pytest.param("Japan condemned China.", id="another recipient"),
        pytest.param("Japan could condemn Russia.", id="another status"),
    ],
)
def test_what_differs_stays_apart(second: str) -> None:
    assert code([f"On March 1, 2021 Japan condemned Russia. {second}"], dates=DAY).height == 2


def test_documents_do_not_share_an_event() -> None:
    events = code(["Japan condemned Russia."] * 2, dates=DAY)
    assert events["doc_id"].to_list() == ["0", "1"]
    assert events["mentions"].to_list() == [1, 1]


def test_texts_without_words_or_in_other_languages_give_no_events() -> None:
    korean = "한국과 미국은 동맹을 강화하기로 합의했다."
    assert code([None, " ", korean, "Japan condemned Russia."])["doc_id"].to_list() == ["3"]
    assert code([]).is_empty()


def test_offsets_are_those_of_the_text_as_read() -> None:
    text = "Nothing here.\n\nFrance condemned Russia."
    event = code([text]).row(0, named=True)
    assert read_document(text.encode()).text[event["start"] : event["end"]] == "condemned"


def test_requests_that_do_not_fit_are_refused() -> None:
    with pytest.raises(BadRequest, match="2 texts and 1 dates"):
        code(["a", "b"], dates=[DAY])
    with pytest.raises(BadRequest, match="give a list of texts"):
        code("Japan condemned Russia.")
    with pytest.raises(BadRequest, match="choose encoder or lexicon"):
        code([], coder="oracle")


def test_types_of_marked_sentences_can_be_asked() -> None:
    pytest.importorskip("onnxruntime")
    frame = classify(["<s>Japan</s> condemned <t>Russia</t>."])
    assert frame["type"].to_list() == ["ACCUSE"]


def test_the_encoder_codes_where_it_is_installed():
    made = coding.code(["Japan condemned Russia."], dates=DAY)
    chosen = "encoder" if encoder_is_installed() else "lexicon"
    assert made.equals(coding.code(["Japan condemned Russia."], dates=DAY, coder=chosen))
