"""Treaties by name and the day of relations: the register bears out what the lists of the record do not have."""

import pytest
from judging import verdicts_of

NAMED = [
    ("The Élysée Treaty was signed in 1963.", "DEU-FRA", "2013-01-21", "agreement", "supported"),
    ("The Elysee Treaty was signed in 1958.", "DEU-FRA", "2013-01-21", "agreement", "contradicted"),
    ("The Entente Cordiale is one hundred and six years old.", "FRA-GBR", "2010-11-25", "duration", "supported"),
    ("The Entente Cordiale is sixty years old.", "FRA-GBR", "2010-11-25", "duration", "contradicted"),
    ("Australia and Japan put their names to a commerce agreement in 1957.", "AUS-JPN", "2014-06-17", "agreement",
     "supported"),
    ("Half a century ago today Japan and Korea signed the Treaty on Basic Relations.", "JPN-KOR", "2015-06-22",
     "agreement", "supported"),
    ("Twenty years ago Germany and Poland signed the Treaty of Good Neighbourship and Friendly Cooperation.",
     "DEU-POL", "2011-06-17", "agreement", "supported"),
    ("No treaty between Germany and Poland has ever confirmed their common border.", "DEU-POL", "2013-06-17",
     "agreement", "contradicted"),
]  # fmt: skip
# A friendship treaty is no defence pact, and a treaty of another year is not the one meant.
NOT_BORNE_OUT = [
    ("France and Germany signed a treaty on fisheries in 1983.", "DEU-FRA", "2013-01-21", "agreement", "no_data"),
    ("The mutual defence treaty of India and Pakistan was signed in 1960.", "IND-PAK", "2013-01-21", "agreement",
     "contradicted"),
]  # fmt: skip
OF_RELATIONS = [
    ("China and South Korea have had diplomatic relations since 1992.", "CHN-KOR", "2014-06-17", "supported"),
    ("China and South Korea have had diplomatic relations since 1965.", "CHN-KOR", "2014-06-17", "contradicted"),
    ("China and Japan look back on more than half a century of diplomatic relations.", "CHN-JPN", "2014-11-07",
     "contradicted"),
    ("China and Japan look back on more than forty years of diplomatic relations.", "CHN-JPN", "2014-11-07",
     "supported"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "dyad", "date", "kind", "verdict"), [*NAMED, *NOT_BORNE_OUT])
def test_treaties_by_name(text: str, dyad: str, date: str, kind: str, verdict: str) -> None:
    assert verdicts_of(text, dyad, date, kind) == [(kind, verdict)]


@pytest.mark.parametrize(("text", "dyad", "date", "verdict"), OF_RELATIONS)
def test_the_age_of_relations(text: str, dyad: str, date: str, verdict: str) -> None:
    assert verdicts_of(text, dyad, date, "duration") == [("duration", verdict)]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("The Military Bases Agreement of 1947 is still in force between the Philippines and the United States.",
         "contradicted"),
        ("The Visiting Forces Agreement of 1998 is still in force between the Philippines and the United States.",
         "no_data"),
        ("The Philippines and the United States signed the Visiting Forces Agreement in 1998.", "supported"),
    ],
)  # fmt: skip
def test_an_end_contradicts_and_a_missing_one_bears_nothing_out(text: str, verdict: str) -> None:
    assert verdicts_of(text, "PHL-USA", "2014-06-17", "agreement") == [("agreement", verdict)]
