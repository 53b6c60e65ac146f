"""Amounts as texts give them, and the years and multiples that stand beside them."""

import datetime as dt

import pytest

from comity.claims.amounts import RANGE, first_count, not_a_year, value_of, year_meant
from comity.claims.amounts import STUDYING as STUDY
from comity.claims.sellers import multiple_of

DATE = dt.date(2013, 5, 1)


def test_a_year_before_a_number_in_words_is_not_the_number():
    found = not_a_year(
        STUDY, "In 2012 nearly twenty-nine thousand Moroccans were enrolled in our universities."
    )
    assert found
    assert value_of(found) == 29_000


def test_two_thousand_and_twelve_students_are_no_year():
    found = not_a_year(STUDY, "Some 2012 Moroccans were enrolled in our universities.")
    assert found
    assert value_of(found) == 2012


@pytest.mark.parametrize(
    ("amount", "year"),
    [("$8 billion", 2008), ("$5 billion", 2009)],
)
def test_an_amount_has_the_year_right_after_it(amount, year):
    text = "Trade shrank from about $8 billion in 2008 to less than $5 billion in 2009."
    at = text.index(amount)
    assert year_meant(text, at, at + len(amount), DATE) == year


def test_a_year_and_an_amount_are_no_range():
    assert RANGE.search("It shrank from about $8 billion in 2008 to ") is None
    assert RANGE.search("between 1,500 and ")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("At the last count they numbered a little over a quarter of a million.", 250_000),
        ("Some 28,500 of our people still serve there.", 28_500),
        ("Since 2010 their number has stood at half a million.", 500_000),
        ("Their number fell by 40 per cent in three years.", None),
        ("It cost 20 million dollars.", None),
    ],
)
def test_the_first_number_that_counts_people(text, count):
    found = first_count(text)
    assert (value_of(found) if found else None) == count


@pytest.mark.parametrize(
    ("text", "multiple"),
    [
        ("Japan sells us about half as much again as it buys.", (1.5, False)),
        ("Japan sells us two dollars' worth for every dollar it buys.", (2.0, False)),
        ("We sell them about two and a half times what they sell us.", (2.5, False)),
        ("For each dollar's worth that it sends north it takes more than three in return.", (3.0, True)),
        ("We sell far more than we buy.", None),
    ],
)
def test_how_many_times_as_much(text, multiple):
    assert multiple_of(text) == multiple
