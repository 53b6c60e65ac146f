"""Breadth, its effective number, and since when."""

import numpy as np
import pytest
import scipy.stats

from comity.measures.breadth import breadth, count_tied, effective_areas, tied_since
from comity.measures.depth import depth

NAN = float("nan")


def test_hand_worked():
    found = breadth([0.9, 0.75, 0.2, NAN], ["security", "values", "people", "health"])
    assert (found.tied, found.covered, found.areas) == (2, 3, ("security", "values"))


def test_nothing_covered():
    found = breadth([NAN, NAN], ["security", "values"])
    assert (found.tied, found.covered, found.areas, found.effective) == (0, 0, (), None)


def test_lengths_are_checked():
    with pytest.raises(ValueError, match="one score per area"):
        breadth([0.5], ["security", "values"])


def test_effective_areas_equals_exp_of_scipys_entropy():
    random = np.random.default_rng(2)
    scores = random.random((9, 50))
    np.testing.assert_allclose(effective_areas(scores), np.exp(scipy.stats.entropy(scores, axis=0)))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param([0.4, 0.4, 0.4], 3.0, id="even"),
        pytest.param([0.9, 0, NAN], 1.0, id="one-area"),
        pytest.param([0, 0], NAN, id="no-tie"),
        pytest.param([NAN], NAN, id="not-covered"),
    ],
)
def test_effective_areas_at_the_edges(scores, expected):
    assert effective_areas(scores) == pytest.approx(expected, nan_ok=True)


def test_counts_for_arrays():
    tied, covered = count_tied([[0.8, NAN], [0.75, 0.1]])
    assert tied.tolist() == [2, 0]
    assert covered.tolist() == [2, 1]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        pytest.param([0.1, 0.8, 0.9, 0.8], 2001, id="run-to-the-end"),
        pytest.param([0.8, 0.1, 0.9, 0.8], 2000, id="one-year-off-is-bridged"),
        pytest.param([0.8, 0.1, 0.1, 0.8], 2003, id="two-years-off-are-not"),
        pytest.param([0.8, 0.8, 0.8, 0.1], None, id="over"),
        pytest.param([0.8, NAN, 0.8, NAN], 2000, id="unknown-neither-breaks-nor-ends"),
        pytest.param([NAN] * 4, None, id="never-covered"),
    ],
)
def test_tied_since(scores, expected):
    assert tied_since([2000, 2001, 2002, 2003], scores) == expected


def test_depth_is_the_mean_over_covered_areas():
    assert depth([0.2, 0.4, NAN, 0.9]) == pytest.approx(0.5)
    assert np.isnan(depth([0.2, 0.4, NAN, NAN]))
    assert depth([0.2, 0.4], min_areas=1) == pytest.approx(0.3)
