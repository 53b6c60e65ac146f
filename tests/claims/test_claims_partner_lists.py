"""A state's list of partners where the newest record of it is short."""

import datetime as dt

import numpy as np
import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.partner_lists import latest_list
from comity.claims.writing import single

TRADE = ("recent_trade", "trade")


def test_a_newer_list_of_few_is_filled_from_the_last_long_one():
    known = record.load()
    found = latest_list(TRADE, True, "AUS", "JPN", known, 2020)
    assert found
    assert (found.years[-1], found.filled_from) == (2020, (2014, "trade"))
    recent = dict(known.series("recent_trade", "AUS-JPN").iter_rows())
    assert found.values[-1][found.states.index("JPN")] == pytest.approx(recent[2020])
    # New Zealand is not among the eighteen: its trade of 2014, grown as that of those that are.
    old, new = (
        known.ties(indicator, "AUS", since=year, until=year)
        for indicator, year in (("trade", 2014), ("recent_trade", 2020))
    )
    both = (new.values[0] > 0) & (old.values[0] > 0)
    grown = np.sum(new.values[0][both]) / np.sum(old.values[0][both])
    here = old.states.index("NZL")
    assert found.values[-1][found.states.index("NZL")] == pytest.approx(old.values[0][here] * grown)


def test_a_list_of_the_same_year_is_not_filled():
    found = latest_list(TRADE, True, "IND", "CHN", record.load(), 2013)
    assert found
    assert (found.indicator, found.filled_from) == ("trade", None)


def test_a_partner_outside_the_newer_list_stands_in_the_older():
    found = latest_list(TRADE, True, "AUS", "NZL", record.load(), 2020)
    assert found
    assert (found.years[-1], found.filled_from) == (2014, None)


def test_a_rank_of_a_filled_list_names_both_sources_and_says_so():
    date = dt.date(2021, 4, 28)
    claims = find_claims(single("America is Korea's biggest trading partner.", date), None, "KOR-USA")
    (found,) = check_claims(claims, record.load(), date)
    assert found.verdict == "contradicted"
    assert found.sources == ("fbic", "trade")
    assert any("stand as in 2014" in caveat for caveat in found.caveats)
