"""States named in running text."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.states import find_mentions


def named(text, date=None):
    return [(mention.text, mention.state) for mention in find_mentions(text, date=date)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("South Korea's ties", [("South Korea", "KOR")]),
        ("Koreans and Americans", [("Koreans", "KOR"), ("Americans", "USA")]),
        ("the U.S.-ROK alliance", [("U.S.", "USA"), ("ROK", "KOR")]),
        ("the Korea-US alliance", [("Korea", "KOR"), ("US", "USA")]),
        ("join us; turkey, china, chile", []),
        ("Turkey and China", [("Turkey", "TUR"), ("China", "CHN")]),
        ("Côte d’Ivoire", [("Côte d’Ivoire", "CIV")]),
        ("Sino-American", [("Sino", "CHN"), ("American", "USA")]),
        ("Franco-German", [("Franco", "FRA"), ("German", "DEU")]),
        ("the Indo-Pacific", []),
        ("North and South Korea", [("North", "PRK"), ("South Korea", "KOR")]),
        ("Atlanta, Georgia", []),
        ("a Georgia senator", []),
        ("Georgia and Armenia", [("Georgia", "GEO"), ("Armenia", "ARM")]),
        ("Michael Jordan", []),
        ("Jordan Smith said", []),
        ("in Jordan", [("Jordan", "JOR")]),
        ("Chad Smith in Chad", [("Chad", "TCD")]),
        ("Guinea pig", []),
        (
            "Papua New Guinea, Equatorial Guinea, Guinea-Bissau, Guinea",
            [
                ("Papua New Guinea", "PNG"),
                ("Equatorial Guinea", "GNQ"),
                ("Guinea-Bissau", "GNB"),
                ("Guinea", "GIN"),
            ],
        ),
        ("Niger and Nigeria", [("Niger", "NER"), ("Nigeria", "NGA")]),
        ("Dominica and the Dominican Republic", [("Dominica", "DMA"), ("the Dominican Republic", "DOM")]),
        ("South Sudan and Sudan", [("South Sudan", "SSD"), ("Sudan", "SDN")]),
        ("American Samoa and Samoa", [("Samoa", "WSM")]),
        ("New Mexico, New England, Northern Ireland, Indiana", []),
        ("the South China Sea, Sea of Japan, Gulf of Mexico, Panama Canal, Indian Ocean", []),
        ("Latin America and North America", []),
        ("the Central African Republic", [("the Central African Republic", "CAF")]),
        ("Washington state; George Washington", []),
        ("Washington agreed", [("Washington", "USA")]),
        ("Lebanon, Pennsylvania; Paris, Texas; Athens, Georgia", []),
        ("the Paris Agreement", []),
        ("African American and Korean Americans", []),
        ("US$ 5 and U.S. dollars", []),
        ("the Korean War", []),
        ("Seoul told the Kremlin", [("Seoul", "KOR"), ("the Kremlin", "RUS")]),
        ("SOUTH KOREA", [("SOUTH KOREA", "KOR")]),
        ("Hong Kong and Puerto Rico", [("Hong Kong", "HKG")]),
    ],
)
def test_named_today(text, found):
    assert named(text, dt.date(2023, 1, 1)) == found


@pytest.mark.parametrize(
    ("text", "year", "states"),
    [
        ("Russia", 1970, ["SUN"]),
        ("Germany", 1970, ["DEU"]),
        ("Soviet Union", 2021, ["SUN"]),
        ("Moscow and Prague", 1975, ["SUN", "CSK"]),
        ("Burma, Zaire and Ceylon", 1970, ["MMR", "COD", "LKA"]),
        ("Belgrade", 2021, ["SRB"]),
        ("Korea", 1890, ["KOR"]),
        ("Korea", 1930, [None]),
    ],
)
def test_named_then(text, year, states):
    assert [mention.state for mention in find_mentions(text, date=dt.date(year, 6, 1))] == states


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("the Korean Peninsula", ("KOR", "PRK")),
        ("the Congo", ("COD", "COG")),
        ("Brussels", ("BEL",)),
    ],
)
def test_what_stays_open_is_said(text, candidates):
    (mention,) = find_mentions(text)
    assert mention.state is None
    assert mention.candidates == candidates
    assert mention.reason


def test_congo_is_decided_by_the_rest_of_the_text():
    assert named("Kinshasa rules the Congo") == [("Kinshasa", "COD"), ("Congo", "COD")]
    assert named("From Brazzaville the Congo looks small")[1] == ("Congo", "COG")


@pytest.mark.parametrize(
    ("text", "office", "state", "sector"),
    [
        ("South Korean First Vice Foreign Minister", "First Vice Foreign Minister", "KOR", "GOV"),
        ("the president of France", "president", "FRA", "GOV"),
        ("Japan's new defense minister", "defense minister", "JPN", "MIL"),
        ("the Secretary of State", "Secretary of State", "USA", "GOV"),
        ("the Foreign Secretary", "Foreign Secretary", "GBR", "GOV"),
    ],
)
def test_offices(text, office, state, sector):
    found = [mention for mention in find_mentions(text) if mention.kind == "office"]
    assert [(mention.text, mention.state, mention.sector) for mention in found] == [(office, state, sector)]


@given(st.text(max_size=80), st.sampled_from(["Korea's", " U.S. ", "Sino-", "Georgia,", "president of "]))
def test_offsets_hold_and_names_do_not_overlap(text, word):
    whole = text + word + text
    reached = 0
    for mention in find_mentions(whole):
        assert whole[mention.start : mention.end] == mention.text
        assert mention.state is not None or mention.candidates
        if mention.kind != "office":
            assert mention.start >= reached
            reached = mention.end
