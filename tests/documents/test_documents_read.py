"""The reader: bytes of any make to one document or one clear error."""

import datetime as dt
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.documents import read_document, sentence_frame
from comity.errors import MissingFile, UnreadableDocument

SHARED = Path(__file__).parents[3] / "shared"
OP_ED = SHARED / "documents" / "000_ac7feccfb1e51603.txt"
TREATY = "South Korea and the United States signed a treaty in Seoul on Monday. It is new."
VISITS = pl.DataFrame(
    {
        "actor": ["USA"] * 4,
        "recipient": ["JPN", "KOR", "KOR", "KOR"],
        "person": ["Antony John Blinken"] * 4,
        "role": ["Secretary of State"] * 4,
        "city": ["Tokyo", "Seoul", "Seoul", "Seoul"],
        "start": [dt.date(2021, 3, 15), dt.date(2021, 3, 17), dt.date(2023, 11, 8), dt.date(2024, 3, 17)],
        "end": [dt.date(2021, 3, 17), dt.date(2021, 3, 18), dt.date(2023, 11, 9), dt.date(2024, 3, 18)],
    }
)
ARRIVAL = "On Wednesday, US Secretary of State Antony J. Blinken touched down in Seoul for talks."


@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_document_or_one_error(data: bytes) -> None:
    try:
        document = read_document(data)
    except UnreadableDocument:
        return
    for sentence in document.sentences:
        assert document.text[sentence.start : sentence.end] == sentence.text


@given(st.text(max_size=300))
def test_offsets_are_exact_for_any_text(text: str) -> None:
    try:
        document = read_document(text.encode("utf-8", errors="replace"))
    except UnreadableDocument:
        return
    for piece in (*document.sentences, *document.set_aside):
        assert document.text[piece.start : piece.end] == piece.text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = f"{TREATY} The café’s “owner” agreed."
    document = read_document(text.encode(encoding))
    assert [sentence.text for sentence in document.sentences][-1] == "The café’s “owner” agreed."


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (bytes(range(256)) * 20, "binary"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"%PDF-1.7 broken", "PDF"),
        (b"a" * 10_000_001, "10 MB"),
    ],
)
def test_what_is_no_document_is_refused_with_the_reason(data: bytes, says: str) -> None:
    with pytest.raises(UnreadableDocument, match=says):
        read_document(data)


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match=r"none\.txt"):
        read_document(tmp_path / "none.txt")


def test_korean_is_recognised_and_not_coded() -> None:
    document = read_document(
        "한국과 미국은 동맹을 강화하기로 합의했다. 양국 정상은 서울에서 만났다.".encode("euc-kr")
    )
    assert document.language == "ko"
    assert "Korean" in " ".join(document.warnings)
    assert sentence_frame(document).is_empty()


def test_one_line_without_an_end_is_the_text() -> None:
    document = read_document(b"South Korea and the United States signed a treaty")
    assert [sentence.text for sentence in document.sentences] == [
        "South Korea and the United States signed a treaty"
    ]


def test_a_long_run_of_letters_costs_no_more_than_its_length() -> None:
    assert read_document(b"D" * 20_000).sentences


def test_scripts_of_a_page_are_no_text() -> None:
    page = f"<html><head><title>T</title></head><body><script>steal()</script><p>{TREATY}</p></body></html>"
    document = read_document(page.encode())
    assert "steal" not in document.text
    assert document.title == "T"


def test_head_of_a_markdown_file() -> None:
    head = (
        "---\ntitle: 'A joint statement'\ndate: '2024-10-25'\nsource_url: https://www.whitehouse.gov/x\n---\n"
    )
    document = read_document(f"{head}\n**The two\nsides** met in Washington.\n".encode())
    assert (document.title, document.date, document.date_source) == (
        "A joint statement",
        dt.date(2024, 10, 25),
        "metadata",
    )
    assert (document.outlet, document.own_side) == ("The White House", "USA")
    assert document.sentences[0].text == "The two sides met in Washington."


def test_abbreviations_end_no_sentence() -> None:
    document = read_document(b"The U.S. and Gen. Lloyd J. Austin III met Antony J. Blinken there. He left.")
    assert len(document.sentences) == 2


def test_a_capital_after_an_abbreviation_goes_on_an_opener_begins_anew() -> None:
    document = read_document(
        b"They apply the U.S. Most Favored Nation rate. He lives in the U.S. The rate fell."
    )
    assert [sentence.text for sentence in document.sentences] == [
        "They apply the U.S. Most Favored Nation rate.",
        "He lives in the U.S.",
        "The rate fell.",
    ]


def test_a_sentence_ends_after_may() -> None:
    document = read_document(
        b"They stay from 12 to 16 May. Members pay on 1 April. He came in May. Nobody did."
    )
    assert [sentence.text for sentence in document.sentences] == [
        "They stay from 12 to 16 May.",
        "Members pay on 1 April.",
        "He came in May.",
        "Nobody did.",
    ]


def test_a_question_above_a_text_is_its_title_and_a_line_below_it_dates_it() -> None:
    document = read_document(
        b"How much is there between them?\n\nTamsin Okell, Research Fellow\nPolicy note 15/07, 18 May 2015\n\n"
        b"The parade has renewed a guessing game. Is it more than that?\n"
    )
    assert document.title == "How much is there between them?"
    assert document.date == dt.date(2015, 5, 18)
    assert document.sentences[-1].text == "Is it more than that?"


def test_a_trip_on_a_weekday_dates_the_text() -> None:
    text = f"{ARRIVAL} It was part of his first overseas trip."
    document = read_document(text.encode(), visits=VISITS)
    assert document.date_source == "inferred"
    assert document.date == dt.date(2021, 3, 18)
    assert "2021-03-17" in str(document.date_reason)


def test_no_date_is_guessed_where_two_trips_fit() -> None:
    document = read_document(ARRIVAL.encode(), visits=VISITS)
    assert document.date is None
    assert "2 visits" in " ".join(document.warnings)


def test_the_reader_s_date_goes_first() -> None:
    document = read_document(ARRIVAL.encode(), visits=VISITS, date=dt.date(2021, 3, 20))
    assert (document.date, document.date_source) == (dt.date(2021, 3, 20), "given")


@pytest.mark.skipif(not OP_ED.exists(), reason="the shared documents are not beside this checkout")
def test_the_op_ed_as_scraped() -> None:
    document = read_document(OP_ED, visits=VISITS)
    assert document.title == "The Korea-US alliance: A bona fide comprehensive partnership"
    assert document.author == "Choi Jong Kun"
    assert str(document.office).replace("’", "'") == "South Korea's First Vice Foreign Minister"
    assert (document.own_side, document.date) == ("KOR", dt.date(2021, 3, 18))
    reasons = [piece.reason for piece in document.set_aside]
    assert {"page chrome", "caption", "caption said twice", "byline"} <= set(reasons)
    assert len(document.sentences) == 24


def test_word_and_pdf_files(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    file = docx.Document()
    file.add_paragraph(TREATY)
    file.save(str(tmp_path / "treaty.docx"))
    document = read_document(tmp_path / "treaty.docx")
    assert [sentence.text for sentence in document.sentences][1] == "It is new."


def test_escapes_in_a_head_are_the_characters_they_stand_for() -> None:
    head = '---\ntitle: "Leaders\\u2019 Statement\\\n  \\ of the\\_Quad, Caf\\xE9"\n---\n'
    assert read_document(f"{head}They met in Tokyo.".encode()).title == "Leaders’ Statement of the Quad, Café"


@pytest.mark.parametrize(
    ("head", "day", "place"),
    [
        ("By Park Ji-won, The Review\nSeoul, April 28, 2021", dt.date(2021, 4, 28), "Seoul"),
        ("Daily Meridian (Lagos), 17 May 2016", dt.date(2016, 5, 17), None),
        ("The Visayan Sentinel\nTacloban, December 17, 2018", dt.date(2018, 12, 17), "Tacloban"),
        ("Office of the Press Secretary\nWashington, April 18, 2014", dt.date(2014, 4, 18), "Washington"),
        ("Speech at the Youth Forum, Ludwigsburg, 3rd March 2013", dt.date(2013, 3, 3), "Ludwigsburg"),
    ],
)
def test_the_lines_of_the_head_say_when_and_where(head: str, day: dt.date, place: str | None) -> None:
    text = f"Old friends, new homework\n\n{head}\n\nThe two countries met on April 1, 2020. They talked at length.\n"
    document = read_document(text.encode())
    assert (document.date, document.date_source, document.place) == (day, "stated", place)
    assert document.sentences[-1].text == "They talked at length."


def test_an_agency_s_dateline_with_a_state_dates_the_text() -> None:
    text = "Talks resume\n\nSANTA MARTA, Colombia, Aug 11 2010 - The presidents shook hands. They left at noon.\n"
    document = read_document(text.encode())
    assert (document.date, document.place) == (dt.date(2010, 8, 11), "SANTA MARTA, Colombia")
    assert document.sentences[0].text == "The presidents shook hands."


@pytest.mark.parametrize("office", ["", ", senior fellow, Harbor Institute for Pacific Affairs"])
@pytest.mark.parametrize("agency", ["", " (Meridian Wire)"])
def test_a_dateline_under_a_byline_dates_the_text(office: str, agency: str) -> None:
    text = (
        f"Seventy candles\n\nBy Harriet Lindqvist{office}\nWASHINGTON, 28 September 2023{agency}\n\n"
        "The alliance of Korea and the United States is old."
    )
    document = read_document(text.encode())
    assert document.date == dt.date(2023, 9, 28)
    assert document.author == "Harriet Lindqvist"
    assert document.place == "WASHINGTON"
    assert document.office == (office.strip(", ") or None)


@pytest.mark.parametrize(
    "text",
    [
        "Nairobi seeks relief on its railway loan as imports surge\nNAIROBI, 18 May 2015 (Wire) - Kenya will ask "
        "lenders in "
        "Beijing for a longer grace period on the loan behind its railway, officials said on Monday, as figures "
        "showed how "
        "far its trade has swung.",
        "Before the convoy arrives\n\nBy Jane Q. Doe. The writer is a member of the Assembly.\n\nKathmandu, 18 May "
        "2015\n\n"
        "Tomorrow the road from the airport will be swept twice.",
        "Before the convoy arrives\n\nIt is a summer of many guests.\n\nKathmandu, 18 May 2015\n\n"
        "Tomorrow the road from the airport will be swept twice.",
    ],
)
def test_place_and_day_are_found_below_a_title_a_byline_or_an_opening(text: str) -> None:
    document = read_document(text.encode())
    assert document.date == dt.date(2015, 5, 18)
    assert not any("18 May" in sentence.text for sentence in document.sentences)


def test_a_byline_with_a_note_gives_name_and_office() -> None:
    document = read_document(
        b"Before the convoy\n\nBy Jane Q. Doe. The writer is a member of the Assembly.\n\nThe road was swept."
    )
    assert (document.author, document.office) == ("Jane Q. Doe", "member of the Assembly")


def test_a_note_that_says_when_a_column_appeared_dates_it() -> None:
    text = (
        "What Dakar owes to Paris\nBy Jane Q. Doe\nThe author teaches economics. This column appeared in The Baobab, "
        "18 October 2011.\n\nMy grandmother kept a portrait behind the kitchen door.\n"
    )
    assert read_document(text.encode()).date == dt.date(2011, 10, 18)
