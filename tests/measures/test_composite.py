"""Each step of the composite against figures that are not ours."""

import numpy as np
import pytest
from scipy import stats
from sklearn.decomposition import PCA

from comity import record
from comity.errors import BadRequest, OutsideRecord
from comity.measures import area_scores, depth
from comity.measures.composite import Choices, composite
from comity.measures.composite.aggregation import aggregate
from comity.measures.composite.normalisation import normalise
from comity.measures.composite.outliers import kurtosis, skewness, treat
from comity.measures.composite.reference import residual
from comity.measures.composite.weights import area_weights, first_component

NAN = np.nan


def test_the_default_is_the_area_score_and_depth():
    loaded = record.load()
    made = composite(loaded, 2000)
    scores = area_scores(loaded, since=2000, until=2000).values[:, 0]
    np.testing.assert_array_equal(made.areas, scores)
    np.testing.assert_allclose(made.depth, depth(scores), atol=1e-6)


def test_moments_are_scipys():
    values = np.random.default_rng(0).lognormal(size=200)
    assert skewness(values) == pytest.approx(stats.skew(values))
    assert kurtosis(values) == pytest.approx(stats.kurtosis(values))


def test_winsorising_stops_within_the_limits():
    values = np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500])
    assert treat(values, "winsorised").tolist() == [*range(1, 11), 10]


def test_what_many_share_is_no_outlier():
    values = np.array([0.0] * 200 + [1.0] * 8)
    assert treat(values, "winsorised").tolist() == values.tolist()


def test_the_logarithm_is_of_the_distance_from_the_smallest():
    values = np.array([0.0] * 50 + [1, 1000.0])
    assert treat(values, "log")[-1] == pytest.approx(np.log(1001))
    assert treat(np.array([1.0, 2, 3]), "log").tolist() == [1, 2, 3]


def test_the_residual_of_an_additive_matrix_is_nought():
    level = np.array([1.0, 2, 5, 9])
    values = level[:, None] + level[None, :]
    np.fill_diagonal(values, NAN)
    np.testing.assert_allclose(residual(values, flow=False)[~np.isnan(values)], 0, atol=1e-4)


def test_the_residual_of_a_gravity_flow_is_nought():
    size = np.array([10.0, 20, 40, 80])
    values = np.outer(size, size) - 1
    np.fill_diagonal(values, NAN)
    np.testing.assert_allclose(residual(values, flow=True)[~np.isnan(values)], 0, atol=1e-4)


VALUES = np.array([[NAN, 1, 2], [1, NAN, 5], [2, 5, NAN]])


@pytest.mark.parametrize(
    ("how", "own", "expected"),
    [
        # (0 of 1 below among the first's ties, 0 of 1 among the second's) ...
        ("below", True, {(0, 1): 0.0, (0, 2): 0.5, (1, 2): 1.0}),
        ("minmax", True, {(0, 1): 0.0, (0, 2): 0.5, (1, 2): 1.0}),
        ("minmax", False, {(0, 1): 0.0, (0, 2): 0.25, (1, 2): 1.0}),
        ("below", False, {(0, 1): 0.0, (0, 2): 0.5, (1, 2): 1.0}),
    ],
)
def test_normalisation(how, own, expected):
    made = normalise(VALUES, how, own=own)
    for (a, b), value in expected.items():
        assert made[a, b] == pytest.approx(value)
        assert made[b, a] == pytest.approx(value)


def test_z_scores_follow_the_normal_distribution():
    values = np.full((40, 40), NAN)
    upper = np.triu_indices(40, 1)
    values[upper] = np.random.default_rng(1).normal(size=upper[0].size)
    values = np.where(np.isnan(values), values.T, values)
    made = normalise(values, "z", own=False)[upper]
    np.testing.assert_allclose(made, stats.norm.cdf(stats.zscore(values[upper])), atol=0.0105)


def test_loadings_are_those_of_the_first_component():
    draws = np.random.default_rng(2).normal(size=(3, 300))
    scores = np.array([draws[0], draws[0] + 0.5 * draws[1], draws[2]])
    scaled = ((scores - scores.mean(axis=1, keepdims=True)) / scores.std(axis=1, keepdims=True)).T
    np.testing.assert_allclose(first_component(scores), np.abs(PCA(1).fit(scaled).components_[0]), atol=1e-6)


def test_an_area_without_spread_has_no_loading():
    scores = np.array([[1.0, 2, 3, 4], [0.5] * 4, [2.0, 1, 4, 3]])
    assert first_component(scores)[1] == 0


@pytest.mark.parametrize(("how", "expected"), [("arithmetic", 0.625), ("geometric", 0.5)])
def test_one_area_makes_up_for_another_only_in_an_arithmetic_mean(how, expected):
    scores = np.array([[0.25, NAN], [1.0, 0.5]])
    made = aggregate(scores, np.array([0.5, 0.5]), how, 2)
    assert made[0] == pytest.approx(expected)
    assert np.isnan(made[1])


@pytest.mark.parametrize("weights", [(1.0,), (-1.0,) * 9, (0.0,) * 9])
def test_weights_that_do_not_fit(weights):
    with pytest.raises(BadRequest, match="weights"):
        area_weights(np.zeros((9, 4)), weights)


@pytest.mark.parametrize("wrong", [{"outliers": "cut"}, {"aggregation": "sum"}, {"min_areas": 0}])
def test_options_that_there_are_not(wrong):
    with pytest.raises(BadRequest, match="expected"):
        Choices(**wrong)


def test_a_year_without_ties():
    with pytest.raises(OutsideRecord):
        composite(record.load(), 1900)
