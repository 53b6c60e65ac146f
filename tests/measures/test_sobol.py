import numpy as np
import pytest

from comity.measures.sobol import design, sobol


def test_ishigami():
    # Analytic indices for a = 7, b = 0.1: Ishigami and Homma (1990).
    made = design(20_000, 3, seed=1)
    x = np.pi * (2 * made.points - 1)
    results = np.sin(x[:, 0]) + 7 * np.sin(x[:, 1]) ** 2 + 0.1 * x[:, 2] ** 4 * np.sin(x[:, 0])
    found = sobol(made, results)
    np.testing.assert_allclose(found.first, [0.3139, 0.4424, 0.0], atol=0.02)
    np.testing.assert_allclose(found.total, [0.5576, 0.4424, 0.2437], atol=0.02)


def test_a_result_that_never_changes_has_no_shares():
    made = design(8, 2)
    assert np.isnan(sobol(made, np.ones(len(made.points))).first).all()


def test_a_result_for_each_point():
    with pytest.raises(ValueError, match="one for each"):
        sobol(design(4, 2), np.ones(3))
