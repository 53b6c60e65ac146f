"""Time since the last dispute."""

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.panel.spells import spell_column, time_since


def since(years, events, count):
    unit = np.zeros(len(years), dtype=np.int64)
    found = time_since(unit, np.array(years), np.array(events, dtype=float), count)
    return [None if np.isnan(value) else int(value) for value in found]


@pytest.mark.parametrize("count", ["rows", "calendar"])
def test_without_gaps_rows_and_years_agree(count):
    assert since([1, 2, 3, 4, 5, 6], [0, 0, 1, 1, 0, 0], count) == [0, 1, 2, 0, 0, 1]


def test_with_a_gap_they_differ():
    years, events = [1900, 1901, 1910, 1911], [1, 0, 0, 0]
    assert since(years, events, "rows") == [0, 0, 1, 2]
    assert since(years, events, "calendar") == [0, 0, 9, 10]


def test_a_gap_right_after_a_dispute_counts():
    assert since([1900, 1905], [1, 0], "calendar") == [0, 4]


def test_unknown_from_the_first_unknown_event_on():
    assert since([1, 2, 3], [0, np.nan, 0], "rows") == [0, None, None]


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(1900, 1910)), unique=True), st.randoms())
def test_order_of_rows_has_no_influence(rows, random):
    frame = pl.DataFrame(
        {
            "u": [u for u, _ in rows],
            "year": [y for _, y in rows],
            "dispute": [(u * y) % 3 == 0 for u, y in rows],
        },
        schema={"u": pl.Int64, "year": pl.Int16, "dispute": pl.Boolean},
    ).with_columns(pl.col("dispute").cast(pl.Int8))
    shuffled = list(range(len(rows)))
    random.shuffle(shuffled)
    mixed = frame[shuffled]
    a = frame.hstack([spell_column(frame, pl.col("u"), "dispute", "rows")]).sort("u", "year")
    b = mixed.hstack([spell_column(mixed, pl.col("u"), "dispute", "rows")]).sort("u", "year")
    assert a.equals(b)
