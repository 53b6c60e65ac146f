"""Area scores of all dyads, of one dyad, and their stored form."""

import numpy as np
import polars as pl
import pytest

from comity.areas import AREAS
from comity.errors import BadRequest, UnknownState
from comity.measures.area_scores import area_scores
from comity.measures.dyad_scores import dyad_scores
from comity.measures.knots import STEPS
from comity.measures.likeness import likeness, likeness_to
from comity.measures.scores import compute_scores, scores_from_frames, scores_to_frames
from comity.measures.standing import shares_below
from comity.measures.ties import join_directions, tie_indicators

NAN = float("nan")


def test_only_marked_ties_and_likenesses_count(small_record):
    found = [tie.id for tie in tie_indicators(small_record)]
    assert found == ["alliance", "distance", "travel", "trade", "democracy_likeness"]


def test_area_is_the_mean_of_its_indicators(small_record):
    found = area_scores(small_record)
    security = AREAS.index("security")
    alliance = shares_below(small_record.cube("alliance").values[2])[0]
    distance = shares_below(-small_record.cube("distance").values[2])[0]
    np.testing.assert_allclose(found.values[security, 2], (alliance + distance) / 2)
    # in 1947 the distances are unknown: the alliances stand alone
    alone = shares_below(small_record.cube("alliance").values[1])[0]
    np.testing.assert_allclose(found.values[security, 1], alone)
    assert found.n_indicators[security, 1:3, 0, 1].tolist() == [1, 2]


def test_outside_coverage_is_null(small_record):
    found = area_scores(small_record)
    assert np.isnan(found.values[AREAS.index("economy"), found.year(1946)]).all()
    assert np.isnan(found.values[AREAS.index("technology")]).all()
    assert np.isnan(found.values[AREAS.index("values"), found.year(1949)]).all()


def test_one_states_travel_is_judged_among_its_own(small_record):
    found = area_scores(small_record)
    diplomacy = found.values[AREAS.index("diplomacy"), found.year(1948)]
    assert diplomacy[0, 1:].tolist() == pytest.approx([1, 1 / 3, 0, 2 / 3])
    assert np.isnan(diplomacy[1, 2])


def test_directions_join():
    forward = np.array([1.0, NAN, 4.0, NAN], dtype=np.float32)
    backward = np.array([3.0, 2.0, NAN, NAN], dtype=np.float32)
    np.testing.assert_array_equal(join_directions(forward, backward), [2, 2, 4, NAN])


@pytest.mark.parametrize("dyad", ["AAA-BBB", "AAA-EEE", "CCC-DDD"])
@pytest.mark.parametrize("stored", [False, True])
def test_one_dyad_alone_agrees_with_all(small_record, dyad, stored):
    every = area_scores(small_record)
    scores = compute_scores(small_record) if stored else None
    a, b = (every.state(state) for state in dyad.split("-"))
    alone = dyad_scores(small_record, dyad, scores=scores)
    assert alone.height == (every.n_indicators[:, :, a, b] > 0).sum()
    for area, year, score, share_all, n in alone.iter_rows():
        at = (AREAS.index(area), every.year(year), a, b)
        assert score == pytest.approx(float(every.values[at]), abs=1e-6)
        assert share_all == pytest.approx(float(every.share_all[at]), abs=1 / STEPS)
        assert n == every.n_indicators[at]


def test_stored_form_gives_the_scores_back(small_record):
    scores = compute_scores(small_record)
    back = scores_from_frames(scores_to_frames(scores), scores.states, scores.years[-1])
    np.testing.assert_allclose(back.depth, scores.depth, atol=0.0021)
    known = ~np.isnan(scores.depth)
    np.testing.assert_array_equal(back.tied[known], scores.tied[known])
    np.testing.assert_array_equal(back.covered[known], scores.covered[known])
    np.testing.assert_allclose(back.bands, scores.bands)
    assert back.knots.keys() == scores.knots.keys()


def test_neutral_ties_are_left_out(small_record):
    assert "noise" not in {tie.id for tie in tie_indicators(small_record)}


def test_dyads_that_are_none(small_record):
    with pytest.raises(BadRequest, match="KOR-USA"):
        dyad_scores(small_record, "AAA-AAA")
    with pytest.raises(UnknownState, match="QQQ"):
        dyad_scores(small_record, "AAA-QQQ")


def test_likeness_by_hand():
    found = likeness([0.1, 0.9, NAN])
    assert found[0, 1] == pytest.approx(0.2)
    assert np.isnan(found[0, 0])
    assert np.isnan(found[0, 2])
    np.testing.assert_array_equal(likeness_to([0.1, 0.9, NAN], 0), found[0])
    with pytest.raises(ValueError, match="span"):
        likeness([1.0], span=0)


def test_frames_are_sorted_and_deterministic(small_record):
    first, second = (scores_to_frames(compute_scores(small_record)) for _ in range(2))
    for name, frame in first.items():
        assert frame.equals(second[name])
        assert isinstance(frame, pl.DataFrame)
