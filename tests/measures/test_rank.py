"""Ranking dyads by hand-made scores."""

import numpy as np
import pytest
import scipy.stats

from comity.errors import BadRequest, OutsideRecord, UnknownState
from comity.measures.linchpin import drop_without_tie
from comity.measures.rank import rank, well_covered_year
from comity.measures.scores import Scores
from comity.measures.slopes import slopes

NAN = float("nan")


@pytest.fixture
def scores():
    years, states = tuple(range(1995, 2010)), ("AAA", "BBB", "CCC")
    depth = np.full((15, 3, 3), NAN, dtype=np.float32)
    for at in range(15):
        for (i, j), value in {(0, 1): 0.5, (0, 2): 0.2 + 0.01 * at, (1, 2): 1 - 0.02 * at}.items():
            depth[at, i, j] = depth[at, j, i] = value
    tied = np.where(np.isnan(depth), 0, 2).astype(np.uint8)
    tied[:, 0, 1] = tied[:, 1, 0] = 4
    covered = np.where(np.isnan(depth), 0, 6).astype(np.uint8)
    covered[14] //= 2
    return Scores(years, states, depth, tied, covered, np.zeros((9, 15, 5)), {}, exact=True)


@pytest.mark.parametrize(
    ("by", "first", "value"),
    [("depth", "BBB-CCC", 0.74), ("breadth", "AAA-BBB", 4), ("trend", "AAA-CCC", 0.1)],
)
def test_order(scores, by, first, value):
    found = rank(None, by=by, year=2009 if by == "trend" else None, scores=scores)
    assert found["dyad"][0] == first
    assert found["value"][0] == pytest.approx(value, abs=1e-5)
    assert found["rank"].to_list()[0] == 1


def test_equal_breadth_shares_a_rank_in_order_of_depth(scores):
    found = rank(None, by="breadth", scores=scores)
    assert found["rank"].to_list() == [1, 2, 2]
    assert found["dyad"].to_list()[1:] == ["BBB-CCC", "AAA-CCC"]


def test_latest_year_with_enough_areas(scores):
    assert well_covered_year(scores) == 2008
    assert well_covered_year(scores, until=2003) == 2003


def test_among_and_bad_requests(scores):
    assert rank(None, among=["AAA", "BBB"], scores=scores)["dyad"].to_list() == ["AAA-BBB"]
    with pytest.raises(OutsideRecord, match="no scores for 1900"):
        rank(None, year=1900, scores=scores)
    with pytest.raises(UnknownState, match="QQQ"):
        rank(None, among=["QQQ"], scores=scores)
    with pytest.raises(BadRequest, match="expected two or more"):
        rank(None, among=["AAA"], scores=scores)
    with pytest.raises(BadRequest, match="cannot rank"):
        rank(None, by="size", scores=scores)
    with pytest.raises(OutsideRecord, match="up to 1990"):
        well_covered_year(scores, until=1990)


def test_linchpin_is_the_drop_of_efficiency(scores):
    found = rank(None, by="linchpin", scores=scores)
    assert found["value"].to_list() == pytest.approx(
        sorted(drop_without_tie(scores.depth[-2])[1][np.triu_indices(3, 1)], reverse=True)
    )


def test_a_state_that_is_gone_has_no_trend(scores):
    scores.depth[14, 0, :] = scores.depth[14, :, 0] = NAN
    assert rank(None, by="trend", year=2009, scores=scores)["dyad"].to_list() == ["BBB-CCC"]


def test_fewer_than_fifteen_years_are_no_trend(scores):
    scores.depth[3, 1, 2] = scores.depth[3, 2, 1] = NAN
    found = rank(None, by="trend", year=2009, scores=scores)
    assert sorted(found["dyad"]) == ["AAA-BBB", "AAA-CCC"]


def test_slopes_equal_scipy_and_skip_thin_series():
    random = np.random.default_rng(4)
    values = random.normal(size=(15, 30))
    values[random.random(values.shape) < 0.2] = NAN
    values[:, 0] = NAN
    found = slopes(range(15), values)
    for at in range(1, 30):
        known = ~np.isnan(values[:, at])
        if known.sum() >= 8:
            expected = scipy.stats.theilslopes(values[known, at], np.arange(15)[known]).slope
            assert found[at] == pytest.approx(expected, abs=1e-6)
    assert np.isnan(found[0])
