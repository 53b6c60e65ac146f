"""How alike two states vote, by hand and by definition."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.record.votes import agreement_cube, agreement_of, read_ballots


def agreement(votes, calls, states, years, issue=None):
    return agreement_cube(read_ballots(votes, calls, tuple(states)), np.array(years), issue)


def ballots(**votes):
    rows = [(call, state, vote) for state, cast in votes.items() for call, vote in enumerate(cast) if vote]
    frame = pl.DataFrame(
        rows, schema={"rollcall": pl.Int32, "state": pl.String, "vote": pl.Int8}, orient="row"
    )
    calls = pl.DataFrame({"rollcall": range(8), "hr": [call < 5 for call in range(8)]}).with_columns(
        pl.col("rollcall").cast(pl.Int32), year=pl.lit(2000, dtype=pl.Int16)
    )
    return frame, calls


def test_agreement_by_hand():
    # alike, half alike, opposed, alike, alike; the sixth call only one of them voted in: (1 + .5 + 0 + 1 + 1)
    # / 5
    votes, calls = ballots(KOR=[1, 2, 1, 3, 2, 1], USA=[1, 1, 3, 3, 2, 0])
    cube = agreement(votes, calls, states=["KOR", "PRK", "USA"], years=[1999, 2000])
    assert cube[1, 0, 2] == cube[1, 2, 0] == pytest.approx(0.7)
    assert np.isnan(cube[0]).all()
    assert np.isnan(cube[1, 0, 1])
    assert np.isnan(cube[1, 0, 0])


def test_fewer_than_five_shared_roll_calls_say_nothing():
    votes, calls = ballots(KOR=[1, 1, 1, 1], USA=[1, 1, 1, 1, 1])
    assert np.isnan(agreement(votes, calls, states=["KOR", "USA"], years=[2000])).all()


def test_an_issue_counts_its_own_roll_calls():
    votes, calls = ballots(KOR=[1] * 8, USA=[1] * 5 + [3] * 3)
    assert agreement(votes, calls, states=["KOR", "USA"], years=[2000], issue="hr")[0, 0, 1] == 1
    assert agreement(votes, calls, states=["KOR", "USA"], years=[2000])[0, 0, 1] == pytest.approx(5 / 8)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=8, max_size=8))
def test_agreement_equals_its_definition(pairs):
    votes, calls = ballots(KOR=[a for a, _ in pairs], USA=[b for _, b in pairs])
    cube = agreement(votes, calls, states=["KOR", "USA"], years=[2000])
    closeness = [1 - abs(a - b) / 2 for a, b in pairs if a and b]
    if len(closeness) < 5:
        assert np.isnan(cube[0, 0, 1])
    else:
        assert cube[0, 0, 1] == pytest.approx(sum(closeness) / len(closeness), abs=1e-6)


def test_one_states_row_is_its_row_of_the_cube():
    votes, calls = ballots(KOR=[1, 2, 1, 3, 2, 1], USA=[1, 1, 3, 3, 2, 0], PRK=[3, 3, 3, 3, 3, 3])
    states = ("KOR", "PRK", "USA")
    read = read_ballots(votes, calls, states)
    cube = agreement_cube(read, np.array([2000]), None)
    for position in range(3):
        np.testing.assert_array_equal(agreement_of(read, np.array([2000]), None, position), cube[:, position])
