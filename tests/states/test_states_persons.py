"""Persons in office."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.states import find_persons


@pytest.mark.parametrize(
    ("text", "office", "name", "state"),
    [
        (
            "South Korean First Vice Foreign Minister Choi Jong Kun",
            "first vice foreign minister",
            "Choi Jong Kun",
            "KOR",
        ),
        ("US Secretary of State Antony J. Blinken said", "secretary of state", "Antony J. Blinken", "USA"),
        ("Secretary of Defense Lloyd J. Austin III.", "secretary of defense", "Lloyd J. Austin III", "USA"),
        ("President Yoon Suk Yeol of the Republic of Korea", "president", "Yoon Suk Yeol", "KOR"),
        ("Ana Pena, Brazil's foreign minister, said", "foreign minister", "Ana Pena", "BRA"),
        (
            "By Choi Jong Kun, First Vice Foreign Minister of Korea",
            "first vice foreign minister",
            "Choi Jong Kun",
            "KOR",
        ),
        ("German Chancellor Angela Merkel's visit", "chancellor", "Angela Merkel", "DEU"),
        ("Prime Minister Modi on Monday", "prime minister", "Modi", "IND"),
        ("Prime Minister of Japan Kishida Fumio", "prime minister", "Kishida Fumio", "JPN"),
        ("Republic of Korea (ROK) Foreign Minister Ana Bo", "foreign minister", "Ana Bo", "KOR"),
        ("Georgia's Secretary of State Brad Poe", "secretary of state", "Brad Poe", "USA"),
        ("Prime Minister Zed Quux", "prime minister", "Zed Quux", None),
    ],
)
def test_person(text, office, name, state):
    (person,) = find_persons(text, date=dt.date(2023, 1, 1))
    assert (person.office, person.name, person.state) == (office, name, state)
    assert text[person.name_start : person.name_end] == name


def test_an_office_without_a_name_is_no_person():
    assert find_persons("The foreign minister said that The Hague agreed.") == []


@given(
    st.text(max_size=60),
    st.sampled_from(["President Ana B. Cruz ", "Xi, the premier of China,", "Secretary of State "]),
)
def test_any_text_has_an_answer(text, phrase):
    for person in find_persons(text + phrase + text):
        assert (text + phrase + text)[person.start : person.end] == person.text
