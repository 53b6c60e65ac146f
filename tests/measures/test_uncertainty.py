import numpy as np
import pytest

from comity import record
from comity.measures.intervals import rank_interval, to_stored
from comity.measures.uncertainty import FACTORS, options_at, uncertainty


@pytest.fixture(scope="module")
def made():
    return uncertainty(record.load(), 1960, n_base=4)


def test_every_factor_is_drawn(made):
    assert made.n_variants == 4 * (len(FACTORS) + 2)
    assert made.first.shape == (len(FACTORS), len(made.dyads))


def test_the_interval_holds_the_median(made):
    assert (made.low <= made.median).all()
    assert (made.median <= made.high).all()
    assert made.low.min() >= 1
    assert made.high.max() <= len(made.dyads)


def test_the_same_seed_gives_the_same_ranks(made):
    again = uncertainty(record.load(), 1960, n_base=4)
    np.testing.assert_array_equal(made.median, again.median)


def test_the_ends_of_a_factor_are_its_first_and_last_option():
    k = len(FACTORS)
    assert list(options_at(np.zeros(k)).values()) == [options[0] for options in FACTORS.values()]
    assert list(options_at(np.full(k, 1.0)).values()) == [options[-1] for options in FACTORS.values()]


def test_what_is_stored_has_a_row_for_each_dyad(made):
    frame = to_stored(made)
    assert frame.height == len(made.dyads)
    assert frame["share"].max() <= 100


def test_the_record_carries_the_interval_of_its_last_well_covered_year():
    found = rank_interval(record.load(), "USA-KOR")
    assert found is not None
    assert found.low <= found.median <= found.high <= found.of
    assert found.n_variants >= 1000
    assert rank_interval(record.load(), "KOR-USA", until=1990) is None
    assert rank_interval(record.load(), "DDR-KOR") is None
