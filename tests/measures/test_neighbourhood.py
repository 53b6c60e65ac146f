import numpy as np
import pytest

from comity import record
from comity.errors import OutsideRecord
from comity.measures.linchpin import drop_without_tie, global_efficiency
from comity.measures.neighbourhood import neighbourhood, surroundings

NAMES = ["AUT", "BEL", "CHE", "DNK"]
DEPTH = np.array(
    [
        [np.nan, 0.8, 0.6, 0.2],
        [0.8, np.nan, 0.5, np.nan],
        [0.6, 0.5, np.nan, 0.9],
        [0.2, np.nan, 0.9, np.nan],
    ]
)


def test_common_partners_by_the_smaller_of_both_depths():
    found = surroundings(DEPTH, np.zeros((4, 4)), NAMES, "AUT-CHE", 2000)
    # BEL: min(0.8, 0.5) before DNK: min(0.2, 0.9)
    assert found.states == ("AUT", "CHE", "BEL", "DNK")
    assert (found.n_states, found.n_ties) == (4, 5)


def test_a_state_that_only_one_of_them_has_ties_to_is_left_out():
    found = surroundings(DEPTH, np.zeros((4, 4)), NAMES, "AUT-BEL", 2000)
    assert found.states == ("AUT", "BEL", "CHE")


def test_edges_are_deepest_first_and_null_ties_are_none():
    found = surroundings(DEPTH, np.zeros((4, 4)), NAMES, "AUT-CHE", 2000)
    assert [edge.depth for edge in found.edges] == [0.9, 0.8, 0.6, 0.5, 0.2]


def test_loss_is_the_share_of_efficiency_without_the_tie():
    _, loss = drop_without_tie(DEPTH)
    cut = DEPTH.copy()
    cut[2, 3] = cut[3, 2] = np.nan
    expected = 1 - global_efficiency(cut) / global_efficiency(DEPTH)
    found = surroundings(DEPTH, loss, NAMES, "AUT-CHE", 2000)
    assert found.edges[0].loss == pytest.approx(expected)


def test_a_bloc_bounds_the_network():
    among = ["FRA", "DEU", "ITA", "NLD", "BEL"]
    found = neighbourhood(record.load(), "DEU-FRA", year=2010, among=among)
    assert set(found.states) == set(among)
    assert found.n_states == 5


@pytest.mark.parametrize("year", [1800, 2014])
def test_no_depth_is_said(year):
    with pytest.raises(OutsideRecord):
        neighbourhood(record.load(), "DDR-KOR", year=year)
