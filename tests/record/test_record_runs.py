"""Runs give back the rows they were made of."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from comity.record.runs import expand_runs, find_runs

KEYS = ("state_a", "state_b")
SCHEMA = {"state_a": pl.String, "state_b": pl.String, "year": pl.Int16, "n": pl.Float64}

rows = st.dictionaries(
    st.tuples(st.sampled_from("AB"), st.sampled_from("CD"), st.integers(1946, 1960)),
    st.sampled_from([None, 0.0, 1.0, 2.5]),
)


@given(rows)
def test_every_row_comes_back(found):
    frame = pl.DataFrame([(*key, value) for key, value in found.items()], schema=SCHEMA, orient="row")
    back = expand_runs(find_runs(frame, KEYS, "n")).select(list(SCHEMA)).sort(*KEYS, "year")
    assert back.equals(frame.sort(*KEYS, "year"))


def test_a_gap_and_another_value_end_a_run():
    values = [(1950, 1.0), (1951, 1.0), (1953, 1.0), (1954, 2.0), (1955, None), (1956, None)]
    frame = pl.DataFrame([("A", "B", *each) for each in values], schema=SCHEMA, orient="row")
    runs = find_runs(frame, KEYS, "n").select("first", "years", "n").rows()
    assert runs == [(1950, 2, 1.0), (1953, 1, 1.0), (1954, 1, 2.0), (1955, 2, None)]
