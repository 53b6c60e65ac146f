"""Shares strictly below: by hand, by brute force, and the edge cases."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.measures.standing import shares_below, shares_below_by_year, shares_of_tie

NAN = np.nan


def symmetric(n, pairs):
    matrix = np.full((n, n), NAN)
    for (i, j), value in pairs.items():
        matrix[i, j] = matrix[j, i] = value
    return matrix


def by_definition(ties):
    """The definition in words, one dyad at a time."""
    n = len(ties)
    score, share_all = np.full((n, n), NAN), np.full((n, n), NAN)
    dyads = [(i, j) for i in range(n) for j in range(i + 1, n) if not np.isnan(ties[i, j])]
    for i, j in dyads:
        sides = []
        for own, other in ((i, j), (j, i)):
            rest = [ties[own, k] for k in range(n) if k not in (own, other) and not np.isnan(ties[own, k])]
            if rest:
                sides.append(sum(value < ties[i, j] for value in rest) / len(rest))
        if sides:
            score[i, j] = score[j, i] = sum(sides) / len(sides)
        if len(dyads) > 1:
            share = sum(ties[d] < ties[i, j] for d in dyads) / (len(dyads) - 1)
            share_all[i, j] = share_all[j, i] = share
    return score, share_all


def test_hand_worked():
    # state 0 has ties 1, 2, 3 to states 1, 2, 3; state 3 has 3, 0, 0: above both of its others
    ties = symmetric(4, {(0, 1): 1, (0, 2): 2, (0, 3): 3, (1, 2): 5, (1, 3): 0, (2, 3): 0})
    score, share_all = shares_below(ties)
    assert score[0, 3] == pytest.approx((2 / 2 + 2 / 2) / 2)
    assert score[0, 1] == pytest.approx((0 / 2 + 1 / 2) / 2)
    assert share_all[0, 1] == pytest.approx(2 / 5)
    assert np.isnan(score[0, 0])


def test_a_state_without_another_tie_has_no_say():
    # only state 0's ties are on record, as with one state's travel
    score, _ = shares_below(symmetric(4, {(0, 1): 1, (0, 2): 2, (0, 3): 2}))
    assert score[0, 2] == pytest.approx(1 / 2)
    assert score[0, 1] == 0
    assert np.isnan(score[1, 2])


def test_null_stays_null_and_single_tie_has_no_standing():
    score, share_all = shares_below(symmetric(3, {(0, 1): 7}))
    assert np.isnan(score).all()
    assert np.isnan(share_all).all()
    assert np.isnan(shares_below(np.full((3, 3), NAN))[0]).all()


def test_constant_ties_lie_above_nothing():
    score, share_all = shares_below(np.ones((5, 5)))
    off = ~np.eye(5, dtype=bool)
    assert (score[off] == 0).all()
    assert (share_all[off] == 0).all()


@pytest.mark.parametrize("n_levels", [2, 9, 100_000])
@pytest.mark.parametrize("missing", [0.0, 0.6])
def test_equals_the_definition(n_levels, missing):
    random = np.random.default_rng(n_levels)
    n = 40
    ties = random.integers(0, n_levels, (n, n)).astype(float) - n_levels / 3
    ties[random.random((n, n)) < missing] = NAN
    ties = np.triu(ties, 1) + np.triu(ties, 1).T
    np.fill_diagonal(ties, NAN)
    expected = by_definition(ties)
    found = shares_below(ties)
    np.testing.assert_allclose(found[0], expected[0], atol=1e-6)
    np.testing.assert_allclose(found[1], expected[1], atol=1e-6)


def test_many_levels_take_the_sorting_path():
    random = np.random.default_rng(5)
    n = 60
    ties = np.triu(random.random((n, n)), 1)
    ties = ties + ties.T
    np.fill_diagonal(ties, NAN)
    np.testing.assert_allclose(shares_below(ties)[0], by_definition(ties)[0], atol=1e-6)
    np.testing.assert_allclose(shares_below(ties)[1], by_definition(ties)[1], atol=1e-6)


@given(st.lists(st.one_of(st.none(), st.integers(-2, 2)), min_size=15, max_size=15))
def test_one_dyad_alone_equals_its_place_in_the_matrix(values):
    ties = np.full((6, 6), NAN)
    rows, columns = np.triu_indices(6, 1)
    ties[rows, columns] = ties[columns, rows] = [NAN if value is None else value for value in values]
    alone = shares_of_tie(ties[None, 1], ties[None, 4], 1, 4)
    np.testing.assert_allclose(alone[0], shares_below(ties)[0][1, 4], atol=1e-6)


def test_years_are_independent_and_inputs_stay():
    random = np.random.default_rng(1)
    cube = random.integers(0, 4, (3, 10, 10)).astype(np.float32)
    cube = cube + cube.transpose(0, 2, 1)
    before = cube.copy()
    score, share_all = shares_below_by_year(cube)
    np.testing.assert_array_equal(score[1], shares_below(cube[1])[0])
    np.testing.assert_array_equal(share_all[2], shares_below(cube[2])[1])
    np.testing.assert_array_equal(cube, before)


def test_shapes_are_checked():
    with pytest.raises(ValueError, match="square"):
        shares_below(np.ones((2, 3)))
    with pytest.raises(ValueError, match="years, states, states"):
        shares_below_by_year(np.ones((2, 3)))
    with pytest.raises(ValueError, match="twice"):
        shares_of_tie(np.ones((2, 3)), np.ones((2, 4)), 0, 1)
