"""Change years against ruptures' exact search, and the words."""

import numpy as np
import pytest
import ruptures

from comity.measures.changes import change_years, line_costs, stretches, trend_in_words

YEARS = np.arange(1950, 2020)


def course(random, noise=0.01):
    flat, rise = np.full(37, 0.3), 0.3 + 0.012 * np.arange(1, 24)
    values = np.concatenate([flat, rise, np.full(10, rise[-1])])
    return values + random.normal(0, noise, values.size)


def test_two_changes_are_found_and_worded():
    values = course(np.random.default_rng(1))
    found = change_years(YEARS, values)
    assert len(found) == 2
    assert abs(found[0] - 1987) <= 2
    assert abs(found[1] - 2010) <= 2
    words = trend_in_words(stretches(YEARS, values))
    assert (
        words == f"flat until {found[0] - 1}, rising from {found[0]} to {found[1] - 1}, flat since {found[1]}"
    )


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("changes", [1, 2, 3])
def test_cuts_equal_ruptures(seed, changes):
    random = np.random.default_rng(seed)
    values = np.cumsum(random.normal(size=60))
    x = np.arange(60.0)
    signal = np.column_stack([values, x, np.ones(60)])
    expected = ruptures.Dynp(model="linear", min_size=8, jump=1).fit(signal).predict(changes)
    cost = line_costs(x, values, 8)

    def total(cuts):
        return sum(cost[i, j] for i, j in zip([0, *cuts], cuts, strict=False))

    best = cost[0]
    for _ in range(changes):
        best = (best[:, None] + cost).min(axis=0)
    assert best[60] == pytest.approx(total(expected))


def test_one_line_has_no_change():
    random = np.random.default_rng(0)
    assert change_years(YEARS, 0.01 * YEARS + random.normal(0, 0.02, YEARS.size)) == ()
    assert change_years(YEARS, np.ones(YEARS.size)) == ()
    assert change_years(YEARS[:10], np.arange(10)) == ()


def test_a_step_is_told_from_a_level():
    values = np.where(YEARS < 1991, 0.2, 0.6) + np.random.default_rng(0).normal(0, 0.01, YEARS.size)
    assert change_years(YEARS, values) == (1991,)
    assert trend_in_words(stretches(YEARS, values)) == "flat until 1990, higher and flat since 1991"


def test_words_for_one_stretch_and_none():
    assert trend_in_words(stretches(YEARS, 0.01 * YEARS)) == "rising from 1950 to 2019"
    assert trend_in_words(stretches(YEARS, -0.01 * YEARS)) == "falling from 1950 to 2019"
    assert trend_in_words(stretches([2000, 2001], [1, 2])) is None


def test_null_years_are_left_out():
    values = course(np.random.default_rng(1))
    values[5] = np.nan
    assert len(change_years(YEARS, values)) == 2
