"""Messy dates: bare years, ranges, doubts."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.record.dates import messy_date


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("1998", dt.date(1998, 1, 1), dt.date(1998, 12, 31), id="bare-year"),
        pytest.param("2004-02", dt.date(2004, 2, 1), dt.date(2004, 2, 29), id="leap-month"),
        pytest.param("1981-09..1981-10", dt.date(1981, 9, 1), dt.date(1981, 10, 31), id="range"),
        pytest.param("1980-05-06?", dt.date(1980, 5, 6), dt.date(1980, 5, 6), id="doubtful"),
        pytest.param("1972-06-31?", dt.date(1972, 6, 30), dt.date(1972, 6, 30), id="day-beyond-month"),
        pytest.param("1964-XX-16", dt.date(1964, 1, 1), dt.date(1964, 12, 31), id="unknown-month"),
        pytest.param("9999-12-31", None, None, id="open"),
        pytest.param("0014-022005", None, None, id="garbled"),
        pytest.param(None, None, None, id="unknown"),
    ],
)
def test_messy_date(text, first, last):
    assert messy_date(text, bound="first") == first
    assert messy_date(text, bound="last") == last


@given(st.text(alphabet="0123456789-X.?~", max_size=24))
def test_any_text_gives_a_date_or_none(text):
    first, last = messy_date(text, bound="first"), messy_date(text, bound="last")
    if ".." not in text:
        assert (first is None) == (last is None)
        assert first is None or first <= last


@given(st.dates(max_value=dt.date(9998, 12, 31)))
def test_a_whole_date_means_itself(day):
    assert messy_date(day.isoformat(), bound="first") == messy_date(day.isoformat(), bound="last") == day
