import numpy as np
import pytest

from comity.measures.ties import trailing_mean

NULL = float("nan")


def test_one_year_alone_is_left_as_it_is():
    values = np.array([1, NULL, 3], dtype=np.float32)
    assert trailing_mean(values, 1) is values


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([3, 0, 0, 6], [3, 1.5, 1, 2]),
        ([3, NULL, 1, 0], [3, NULL, 2, 0.5]),
        ([NULL, NULL], [NULL, NULL]),
    ],
)
def test_the_mean_of_the_known_years_up_to_each_year(values, expected):
    np.testing.assert_allclose(trailing_mean(np.array(values, dtype=np.float32), 3), expected)
