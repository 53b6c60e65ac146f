"""Ranks and knots."""

import numpy as np
import pytest
import scipy.stats
from hypothesis import given
from hypothesis import strategies as st

from comity.measures.knots import share_at, share_knots
from comity.measures.ranks import ranks

NAN = float("nan")


def test_largest_is_first_and_equals_share():
    np.testing.assert_array_equal(ranks([0.1, 0.9, 0.5, 0.5, NAN]), [4, 1, 2, 2, NAN])


def test_equals_scipy():
    values = np.random.default_rng(0).integers(0, 20, 100)
    np.testing.assert_array_equal(ranks(values), scipy.stats.rankdata(-values, method="min"))


def test_nothing_to_rank():
    assert ranks([]).size == 0
    assert np.isnan(ranks([NAN])).all()


@given(st.lists(st.integers(0, 10), min_size=2, max_size=80))
def test_few_levels_are_exact(values):
    levels, shares = share_knots(values)
    for value in values:
        below = sum(other < value for other in values) / (len(values) - 1)
        assert share_at(value, levels, shares) == pytest.approx(below, abs=1e-6)


@given(st.integers(0, 1000), st.floats(0, 0.9))
def test_many_levels_are_off_by_less_than_a_step(seed, zeros):
    random = np.random.default_rng(seed)
    values = random.lognormal(0, 3, 700).astype(np.float32)
    values[random.random(700) < zeros] = 0
    levels, shares = share_knots(values, steps=32)
    for value in values[::50]:
        exact = (values < value).sum() / (values.size - 1)
        assert share_at(value, levels, shares) == pytest.approx(exact, abs=1 / 32)


def test_no_knots_from_nothing():
    assert np.isnan(share_at(1.0, *share_knots([NAN, 1.0])))
