"""Years that a sentence points back to: told by the sentences before, by the record, or by nobody."""

import datetime as dt

import pytest
from judging import verdicts_of_last

from comity.claims.compared_years import years_of
from comity.claims.reference_years import pointed_back


def verdict_of(text: str, dyad: str, year: int) -> str | None:
    """The verdict on the trend that the last sentence tells; None where it tells none."""
    return dict(verdicts_of_last(text, dyad, f"{year}-10-01")).get("trend")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("It has dwindled every year since the war next door began.", "the war next door began"),
        ("Trade has more than doubled since then.", ""),
        ("Exports have come down by a fifth since.", ""),
        ("Trade is worth five times what it was in the year of the signature.", "of the signature"),
        ("Trade has doubled since 2005.", None),
        ("Trade has doubled since the agreement of 2005.", None),
        ("Trade has grown, since both economies are open.", None),
        ("Trade has doubled in the last ten years.", None),
    ],
)
def test_a_time_without_a_date_is_noticed(text, what):
    assert pointed_back(text) == what


# Trade of Jordan and the United States: 0.5 billion dollars in 2000, 1.9 in 2005, 2.9 in 2015.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("In 2000 Jordan and the United States signed a free trade agreement. Trade between the two is now some five "
         "times what it was in the year of the signature.", "JOR-USA", 2016, "supported"),
        ("In 2005 Jordan and the United States opened a new chapter. Trade between the two is now some five times what "
         "it was in that year.", "JOR-USA", 2016, "contradicted"),
        ("Jordan and the United States settled their quarrel. Trade between the two is now some five times what it was "
         "when they settled it.", "JOR-USA", 2016, "no_data"),
        ("Poland and Germany are neighbours. Trade between Poland and Germany has more than doubled since accession.",
         "DEU-POL", 2013, "supported"),
        ("Argentina and Brazil founded Mercosur with two others in 1991. Commerce between them is more than ten times "
         "as large as in the year the bloc was born.", "ARG-BRA", 2012, "supported"),
    ],
)  # fmt: skip
def test_the_sentences_before_date_what_a_change_is_counted_from(text, dyad, year, verdict):
    assert verdict_of(text, dyad, year) == verdict


# American aid to Jordan rose in some of the years from whichever it is counted; that to Egypt fell from all of them.
@pytest.mark.parametrize(
    ("text", "dyad", "year", "verdict"),
    [
        ("Jordan and the United States are friends. American aid to Jordan has dwindled every year since the war next "
         "door began.", "JOR-USA", 2016, "contradicted"),
        ("Egypt and the United States are friends. American aid to Egypt has fallen since the old minister left.",
         "EGY-USA", 2012, "supported"),
        ("Kenya and the United Kingdom are friends. British aid to Kenya has fallen since the old minister left.",
         "GBR-KEN", 2013, "no_data"),
    ],
)  # fmt: skip
def test_what_nobody_dates_is_told_only_where_it_is_the_same_from_any_year(text, dyad, year, verdict):
    assert verdict_of(text, dyad, year) == verdict


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Trade has grown since the Arab Spring.", (2011, None)),
        ("Since the Asian financial crisis trade has grown.", (1997, None)),
        ("Trade came back strongly after the slump of 2009.", (2009, None)),
        ("Their number has gone up in the course of this decade.", (2010, None)),
    ],
)
def test_what_everybody_dates_needs_no_year(text, years):
    assert years_of(text, dt.date(2014, 1, 1)) == years
