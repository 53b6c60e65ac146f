"""Similarity against scikit-learn, statsmodels, scipy, and by hand."""

import numpy as np
import pytest
import scipy.stats
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

from comity.measures.similarity import (
    agreement,
    bootstrap,
    cohens_kappa,
    ideal_point_distance,
    kendalls_tau_b,
    s_score,
    scotts_pi,
    table,
    tables,
)

NAN = np.nan


@pytest.fixture
def votes():
    random = np.random.default_rng(7)
    a = random.choice([1, 2, 3], 80, p=[0.6, 0.1, 0.3]).astype(float)
    b = np.where(random.random(80) < 0.6, a, random.choice([1, 2, 3], 80)).astype(float)
    return a, b


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param([1, 3], [3, 1], 0.0, id="opposed"),
        pytest.param([1, NAN], [2, 1], 0.5, id="absence-does-not-count"),
        pytest.param([NAN], [1], NAN, id="nothing-shared"),
        pytest.param([1, 2, 1, 3], [1, 1, 3, NAN], 0.5, id="docstring"),
    ],
)
def test_agreement_by_hand(a, b, expected):
    assert float(agreement(table(a, b))) == pytest.approx(expected, nan_ok=True)


@pytest.mark.parametrize(
    ("metric", "weights"), [("nominal", None), ("absolute", "linear"), ("squared", "quadratic")]
)
def test_kappa_equals_scikit_learn(votes, metric, weights):
    a, b = votes
    expected = cohen_kappa_score(a.astype(int), b.astype(int), weights=weights)
    assert float(cohens_kappa(table(a, b), metric=metric)) == pytest.approx(expected)


def test_pi_of_two_raters_equals_fleiss(votes):
    a, b = votes
    expected = fleiss_kappa(aggregate_raters(np.column_stack([a, b]).astype(int))[0])
    assert float(scotts_pi(table(a, b), metric="nominal")) == pytest.approx(expected)


def test_tau_b_equals_scipy(votes):
    a, b = votes
    expected = scipy.stats.kendalltau(a, b).statistic
    assert float(kendalls_tau_b(table(a, b))) == pytest.approx(expected)
    assert np.isnan(kendalls_tau_b(table([1, 1], [1, 3])))


def test_s_by_hand():
    # levels 0 (none) to 3 (defence pact): distances 0, 3, 1 of at most 3
    pacts = (0.0, 1.0, 2.0, 3.0)
    cells = table([3, 3, 2], [3, 0, 1], pacts)
    assert float(s_score(cells, pacts)) == pytest.approx(1 - 2 * (0 + 1 + 1 / 3) / 3)
    assert float(s_score(cells, pacts, metric="squared")) == pytest.approx(1 - 2 * (0 + 1 + 1 / 9) / 3)
    weighted = table([3, 3, 2], [3, 0, 1], pacts, weights=[0.5, 0.25, 0.25])
    assert float(s_score(weighted, pacts)) == pytest.approx(1 - 2 * (0.25 + 0.25 / 3))


def test_chance_correction_tells_habit_from_likeness():
    # both nearly always vote yes: high agreement, none beyond chance (Haege 2011)
    a = [1.0] * 18 + [3.0, 1.0]
    b = [1.0] * 18 + [1.0, 3.0]
    assert float(agreement(table(a, b))) == pytest.approx(0.9)
    assert float(scotts_pi(table(a, b))) < 0
    assert np.isnan(float(scotts_pi(table([1, 1], [1, 1]))))


def test_tables_of_all_pairs_equal_pair_by_pair():
    random = np.random.default_rng(3)
    votes = random.choice([1, 2, 3, NAN], (40, 5))
    every = tables(votes)
    np.testing.assert_array_equal(every[1, 4], table(votes[:, 1], votes[:, 4]))
    np.testing.assert_allclose(agreement(every), agreement(every).T)


def test_bootstrap_interval_holds_the_value_and_repeats(votes):
    cells = table(*votes)
    first, second = bootstrap(cells, scotts_pi), bootstrap(cells, scotts_pi)
    assert first == second
    assert first.low < first.value < first.high
    # the binomial interval of nominal agreement is the reference
    found = bootstrap(cells, lambda t: agreement(t, metric="nominal"), n_draws=4000)
    low, high = scipy.stats.binom(80, found.value).ppf([0.025, 0.975]) / 80
    assert found.low == pytest.approx(low, abs=0.02)
    assert found.high == pytest.approx(high, abs=0.02)


def test_bootstrap_of_nothing():
    assert bootstrap(np.zeros((3, 3)), agreement).value is None
    always_yes = bootstrap(table([1, 1, 1], [1, 1, 1]), scotts_pi)
    assert (always_yes.value, always_yes.low, always_yes.n) == (None, None, 3)


def test_bad_input_is_refused():
    with pytest.raises(ValueError, match="choice 9 unknown"):
        table([9], [1])
    with pytest.raises(ValueError, match="align them"):
        table([1, 2], [1])
    with pytest.raises(ValueError, match="one each"):
        table([1, 2], [1, 2], weights=[1])
    assert ideal_point_distance(1.5, -0.5) == 2
