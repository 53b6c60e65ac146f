"""Figures that are known beforehand, on the record that the package carries."""

import numpy as np
import pytest

from comity import measures, record
from comity.measures.standing import shares_below
from comity.measures.ties import tie_cube, tie_indicators


@pytest.fixture(scope="module")
def loaded():
    return record.load()


def test_votes_of_korea_and_the_united_states_in_2018(loaded):
    # above some 2 % of all dyads, but above some 87 % of the United States' own ties
    tie = next(tie for tie in tie_indicators(loaded) if tie.id == "vote_agreement")
    cube = tie_cube(loaded, tie, since=2018, until=2018)
    kor, usa = cube.states.index("KOR"), cube.states.index("USA")
    own = np.delete(cube.values[0, usa], [kor, usa])
    own = own[~np.isnan(own)]
    assert (own < cube.values[0, usa, kor]).mean() == pytest.approx(0.87, abs=0.01)
    assert shares_below(cube.values[0])[1][kor, usa] == pytest.approx(0.02, abs=0.005)


def test_stored_scores_belong_to_this_record(loaded):
    stored = measures.load_scores(loaded)
    assert not stored.exact
    year = stored.years.index(2010)
    every = measures.area_scores(loaded, since=2010, until=2010)
    exact = measures.depth(every.values[:, 0])
    np.testing.assert_allclose(stored.depth[year], exact, atol=0.0021)
