"""COW dyadic trade: who exports to whom, and what a missing direction does to the total."""

import polars as pl
import pytest

from comity.record.sources import trade


def read(invented, *rows):
    columns = ["ccode1", "ccode2", "year", "flow1", "flow2", "smoothflow1", "smoothflow2"]
    frame = pl.DataFrame([(*row, row[3], row[4]) for row in rows], schema=columns, orient="row")
    return trade.tables(invented({"trade.rds": {"": frame}}))


def test_imports_of_the_first_from_the_second_are_exports_of_the_second(invented):
    tables = read(invented, (2, 732, 2014, 69606.0, 45540.0), (732, 2, 2014, 45540.0, 69606.0))
    assert tables["directed_dyad_year"].rows() == [
        ("KOR", "USA", 2014, 69606.0),
        ("USA", "KOR", 2014, 45540.0),
    ]
    assert tables["dyad_year"].rows() == [("KOR", "USA", 2014, 115146.0)]


@pytest.mark.parametrize(
    ("there", "back", "total"),
    [
        pytest.param(0.0, 0.0, 0.0, id="no-trade-is-zero"),
        pytest.param(None, 5.0, None, id="one-direction-unknown"),
        pytest.param(None, None, None, id="both-unknown"),
    ],
)
def test_unknown_is_null_never_zero(invented, there, back, total):
    tables = read(invented, (2, 732, 2014, there, back), (732, 2, 2014, back, there))
    assert tables["dyad_year"]["trade"].to_list() == [total]


def test_of_two_codes_of_one_state_the_one_that_went_on_is_kept(invented):
    rows = [
        (630, 678, 1990, None, 0.0),
        (678, 630, 1990, 0.0, None),
        (630, 679, 1990, 1.0, 24.0),
        (679, 630, 1990, 24.0, 1.0),
    ]
    tables = read(invented, *rows)
    assert tables["dyad_year"].rows() == [("IRN", "YEM", 1990, 25.0)]


def test_real_file(check_real):
    check_real(trade)
