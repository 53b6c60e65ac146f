import numpy as np

from comity.measures.peers import profile_distance


def test_distance_is_the_root_mean_square_over_shared_areas():
    scores = np.array([[0.9, 0.1], [0.8, 0.2], [0.7, 0.3], [np.nan, 0.5]])
    result = profile_distance(scores, np.array([0.9, 0.8, 0.7, 0.6]))
    assert result[0] == 0
    assert result[1] == np.sqrt((0.8**2 + 0.6**2 + 0.4**2 + 0.1**2) / 4)


def test_too_few_shared_areas_are_not_compared():
    scores = np.array([[0.9], [np.nan], [np.nan]])
    assert np.isnan(profile_distance(scores, np.array([0.9, 0.8, 0.7])))[0]
