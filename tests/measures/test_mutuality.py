import numpy as np
import pytest

from comity.measures.mutuality import mutuality


def test_by_hand():
    result = mutuality([30.0, 5.0, 0.0, np.nan, 7.0], [10.0, 5.0, 0.0, 1.0, 0.0])
    np.testing.assert_array_equal(result, [0.5, 1.0, np.nan, np.nan, 0.0])


def test_does_not_mind_which_side_is_named_first():
    assert mutuality([3.0], [9.0]) == mutuality([9.0], [3.0])


def test_a_flow_below_zero_is_a_mistake():
    with pytest.raises(ValueError, match="0"):
        mutuality([-1.0], [2.0])


def test_shapes_must_agree():
    with pytest.raises(ValueError, match="shape"):
        mutuality([1.0, 2.0], [1.0])
