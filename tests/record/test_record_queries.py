"""What a record answers: zero where a source knows of no tie, null where nobody knows."""

import numpy as np
import polars as pl
import pytest

from comity.errors import BadRequest, UnknownIndicator, UnknownState


def at(record, indicator, a, b, year):
    cube = record.cube(indicator)
    value = cube.values[list(cube.years).index(year), record.states.index(a), record.states.index(b)]
    return None if np.isnan(value) else float(value)


@pytest.mark.parametrize(
    ("dyad", "year", "expected"),
    [
        pytest.param(("JPN", "USA"), 1960, 1, id="a-row"),
        pytest.param(("USA", "JPN"), 1961, 1, id="the-same-from-either-side"),
        pytest.param(("KOR", "USA"), 1960, 0, id="covered-and-absent-is-zero"),
        pytest.param(("JPN", "KOR"), 1962, 0, id="never-a-row-is-zero"),
        pytest.param(("DDR", "PRK"), 1948, None, id="before-a-state-is-born-is-null"),
        pytest.param(("USA", "USA"), 1960, None, id="a-state-with-itself-is-null"),
    ],
)
def test_undirected_cube(record, dyad, year, expected):
    assert at(record, "pact", *dyad, year) == expected


@pytest.mark.parametrize(
    ("pair", "year", "expected"),
    [
        pytest.param(("USA", "KOR"), 2000, 2, id="a-row"),
        pytest.param(("USA", "FRA"), 2000, 0, id="the-followed-actor-without-a-row-is-zero"),
        pytest.param(("KOR", "USA"), 2000, None, id="an-actor-not-followed-is-null"),
        pytest.param(("USA", "KOR"), 2001, None, id="a-row-without-a-value-is-null"),
        pytest.param(("USA", "JPN"), 2001, 0, id="another-wave-without-a-row-is-zero"),
        pytest.param(("USA", "JPN"), 2002, None, id="a-year-not-observed-is-null"),
    ],
)
def test_directed_cube(record, pair, year, expected):
    assert at(record, "visits", *pair, year) == expected


def test_years_end_with_coverage(record):
    assert list(record.cube("pact", since=1955).years) == list(range(1955, 1963))
    assert list(record.cube("pact", since=1950, until=1951).years) == [1950, 1951]
    assert record.cube("pact", since=1990).values.shape[0] == 0


@pytest.mark.parametrize("state", ["KOR", "USA", "DDR"])
@pytest.mark.parametrize("indicator", ["pact", "visits", "agreement", "agreement_hr"])
def test_one_states_ties_are_its_rows_of_the_cube(record, indicator, state):
    cube, ties = record.cube(indicator), record.ties(indicator, state)
    place = record.states.index(state)
    expected = cube.values[:, place, :]
    if indicator == "visits":
        expected = np.stack([expected, cube.values[:, :, place]])
    np.testing.assert_array_equal(ties.values, expected)


def test_agreement_is_computed_from_votes(record):
    assert at(record, "agreement", "JPN", "KOR", 2000) == 0.5
    assert at(record, "agreement", "JPN", "USA", 2000) == 0.5
    # two roll calls on human rights are too few to tell
    assert at(record, "agreement_hr", "JPN", "KOR", 2000) is None


def test_series_has_every_year_of_coverage(record):
    series = record.series("visits", "USA>KOR")
    assert series.rows() == [(2000, 2.0), (2001, None), (2002, None), (2003, 0.0)]
    assert record.series("pact", "USA-KOR").tail(2).rows() == [(1961, 1.0), (1962, 0.0)]
    assert record.series("people", "USA").rows() == [(1960, pytest.approx(180.671)), (1961, None)]


def test_state_years_have_a_row_for_every_member(record):
    rows = record.state_years("people").filter(pl.col("state").is_in(["KOR", "JPN"]))
    assert rows.rows() == [("JPN", 1960, None), ("JPN", 1961, None), ("KOR", 1960, 25.5), ("KOR", 1961, 26.0)]


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda record: record.cube("pcat"), UnknownIndicator, "did you mean pact"),
        (lambda record: record.cube("people"), BadRequest, "per state, not per dyad"),
        (lambda record: record.ties("pact", "ROK"), UnknownState, "'ROK' is no key"),
        (lambda record: record.series("pact", "USA>KOR"), BadRequest, "given per dyad"),
        (lambda record: record.series("people", "KOR-USA"), BadRequest, "given per state"),
        (lambda record: record.table("pacts", "spells"), BadRequest, "has no table 'spells'"),
        (lambda record: record.table("pact", "dyad_year"), BadRequest, "did you mean pacts"),
    ],
)
def test_a_mistake_is_told(record, call, error, match):
    with pytest.raises(error, match=match):
        call(record)


def test_no_spells_and_no_visits_are_empty_frames(record):
    assert record.spells().height == 0
    assert record.signatures().columns == ["state_a", "state_b", "kind", "label", "signed", "source_id"]
    assert record.visits(actor="USA").columns[-1] == "source_id"


def test_a_table_keeps_its_types(record):
    table = record.table("people", "state_year")
    assert table.schema == {"state": pl.String, "year": pl.Int16, "people": pl.Float64}
    pacts = record.table("pacts", "dyad_year").filter(pl.col("year") == 1961)
    assert pacts.rows() == [("JPN", "USA", 1961, 1), ("KOR", "USA", 1961, 1)]
    assert pacts.schema["state_a"] == pl.String
