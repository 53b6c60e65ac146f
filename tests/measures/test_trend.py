"""Theil-Sen and Mann-Kendall against scipy, by hand, and where data are thin."""

import numpy as np
import pytest
import scipy.stats

from comity.measures.trend import average_ranks, mann_kendall, trend


def test_hand_worked():
    # slopes 1, 1, 6, 1, 3.5, 8/3 -> sorted 1 1 1 8/3 3.5 6 -> median (1 + 8/3) / 2
    found = trend([2000, 2001, 2002, 2003], [1, 2, 3, 9])
    assert found.slope == pytest.approx((1 + 8 / 3) / 2)
    assert (found.first, found.last, found.n) == (2000, 2003, 4)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("digits", [1, 6])
def test_equals_scipy(seed, digits):
    random = np.random.default_rng(seed)
    years = np.sort(random.choice(np.arange(1946, 2024), 40, replace=False))
    values = np.round(0.01 * (years - 1946) + random.normal(0, 0.2, 40), digits)
    expected = scipy.stats.theilslopes(values, years, alpha=0.9)
    found = trend(years, values, level=0.9)
    assert found.slope == pytest.approx(expected.slope)
    assert found.low == pytest.approx(expected.low_slope)
    assert found.high == pytest.approx(expected.high_slope)
    assert found.intercept == pytest.approx(expected.intercept)


def test_null_years_are_left_out_and_order_does_not_matter():
    plain = trend([1, 2, 4, 5], [1.0, 2.5, 3.0, 7.0])
    odd = trend([5, 3, 2, 1, 4], [7.0, np.nan, 2.5, 1.0, 3.0])
    assert plain == odd


@pytest.mark.parametrize("n", [0, 1, 2])
def test_too_few_years_give_null(n):
    found = trend(range(n), range(n))
    assert (found.slope, found.low, found.high, found.direction, found.per_decade, found.n) == (
        None,
        None,
        None,
        None,
        None,
        n,
    )


def test_direction_and_decade():
    rising = trend(range(20), np.arange(20) * 0.5)
    assert rising.direction == "rising"
    assert rising.per_decade == pytest.approx((5, 5, 5))
    assert trend(range(20), -np.arange(20)).direction == "falling"
    assert trend(range(20), np.ones(20)).direction == "flat"
    assert trend(range(2000, 2020), np.r_[np.zeros(10), np.arange(10)], since=2010).slope == pytest.approx(1)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="differ in shape"):
        trend([1, 2], [1, 2, 3])
    with pytest.raises(ValueError, match="level is 95"):
        trend([1, 2], [1, 2], level=95)


def test_ranks_equal_scipy():
    values = [3, 1, 1, 7, 3, 3]
    np.testing.assert_array_equal(average_ranks(values), scipy.stats.rankdata(values))


def test_mann_kendall_of_independent_years_equals_kendalls_tau():
    random = np.random.default_rng(3)
    values = random.normal(size=50)
    found = mann_kendall(range(50), values, level=0.999999)
    assert found.correction == pytest.approx(1)
    assert found.tau == pytest.approx(scipy.stats.kendalltau(range(50), values).statistic)
    assert found.variance == pytest.approx(50 * 49 * 105 / 18)


def test_memory_widens_the_variance():
    random = np.random.default_rng(0)
    memory = np.zeros(60)
    for year in range(1, 60):
        memory[year] = 0.8 * memory[year - 1] + random.normal()
    found = mann_kendall(range(60), memory)
    assert found.correction > 2
    assert abs(found.z) < abs(found.s) / np.sqrt(found.variance / found.correction)


def test_mann_kendall_where_nothing_can_be_said():
    assert mann_kendall([1, 2, 3], [1, 2, 3]) is None
    constant = mann_kendall(range(10), np.ones(10))
    assert (constant.s, constant.z, constant.p) == (0, None, None)
