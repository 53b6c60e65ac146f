"""An agreement that a sentence names only in passing is no claim of its own; one that it says was made is."""

import pytest
from judging import verdicts_of

OF_AN_AGE = [
    (
        "For sixty-eight years now a mutual defence treaty has tied South Korea to the United States.",
        "KOR-USA",
    ),
    ("Canada and Mexico have shared a free trade area for almost twenty years.", "CAN-MEX"),
    ("Germany and Poland have been bound by a mutual defence pact since 1999.", "DEU-POL"),
]
MADE = [
    ("Sixty years ago the United States and South Korea signed a mutual defence treaty.", "KOR-USA"),
    (
        "The Mutual Defense Treaty of 1953 has bound South Korea and the United States for sixty years.",
        "KOR-USA",
    ),
    ("Korea and the United States have a free trade agreement.", "KOR-USA"),
]
FROM_THEN_ON = [
    (
        "Trade between Chile and China has more than tripled since the free trade agreement came into force.",
        "CHL-CHN",
    ),
    ("Exports from Colombia to the United States have doubled under the trade agreement.", "COL-USA"),
]


@pytest.mark.parametrize(("text", "dyad"), OF_AN_AGE)
def test_the_age_of_a_treaty_is_a_duration_alone(text: str, dyad: str) -> None:
    kinds = [kind for kind, _ in verdicts_of(text, dyad, "2013-06-17")]
    assert "duration" in kinds
    assert "agreement" not in kinds


@pytest.mark.parametrize(("text", "dyad"), MADE)
def test_what_is_said_to_have_been_made_is_an_agreement(text: str, dyad: str) -> None:
    assert "agreement" in [kind for kind, _ in verdicts_of(text, dyad, "2013-06-17")]


@pytest.mark.parametrize(("text", "dyad"), FROM_THEN_ON)
def test_the_agreement_that_a_trend_is_counted_from_is_none(text: str, dyad: str) -> None:
    assert [kind for kind, _ in verdicts_of(text, dyad, "2013-06-17")] == ["trend"]
