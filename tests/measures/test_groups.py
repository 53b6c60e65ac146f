"""Groups: membership by date, and their depth by hand."""

import numpy as np
import pytest

from comity.errors import BadRequest
from comity.measures.groups import group_depth, group_members, group_names, group_series, memberships
from comity.states import is_member


def test_members_by_year():
    assert len(group_members("nato", 1949)) == 12
    assert len(group_members("NATO", 2024)) == 32
    assert "GBR" not in group_members("EU", 2021)
    assert group_members("NATO", 1946) == ()
    assert group_members("usa-KOR-jpn", 2000) == ("JPN", "KOR", "USA")


def test_what_is_no_group():
    with pytest.raises(BadRequest, match="is no group; expected one of"):
        group_members("Justice League", 2000)


def test_every_membership_lies_in_the_life_of_its_state():
    assert "Five Eyes" in group_names()
    for row in memberships():
        assert row.end is None or row.start <= row.end
        assert row.source.startswith("https://") or row.source.startswith("http://")
        assert is_member(row.state, row.start), row


def test_depth_of_a_group_by_hand():
    depth = np.full((4, 4), np.nan)
    depth[0, 1] = depth[1, 0] = 0.8
    depth[0, 2] = depth[2, 0] = 0.4
    found = group_depth(depth, ("JPN", "KOR", "USA", "ZMB"), ("USA", "KOR", "JPN"), 2000)
    assert (found.n, found.n_dyads) == (2, 3)
    assert found.mean == pytest.approx(0.6)
    assert found.spread == pytest.approx(0.2)
    assert found.weakest == ("JPN-USA", 0.4)
    assert found.strongest == ("JPN-KOR", 0.8)


def test_series_begins_with_the_group():
    depth = np.zeros((3, 2, 2))
    found = group_series(depth, (1948, 1949, 1950), ("FRA", "USA"), "NATO")
    assert [group.year for group in found] == [1949, 1950]
    assert (found[0].n, found[0].n_dyads, found[0].mean) == (1, 66, 0)
    nothing = group_depth(np.full((1, 1), np.nan), ("FRA",), ("KOR", "USA"), 1990)
    assert (nothing.mean, nothing.weakest) == (None, None)
