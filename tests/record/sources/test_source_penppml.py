"""Exports every fourth year: old codes, zeros, economies that are no state."""

import polars as pl
import pytest

from comity.record.sources import penppml


def read(invented, *rows):
    columns = ["exp", "imp", "time", "export", "agreement"]
    frame = pl.DataFrame([(*row, "") for row in rows], schema=columns, orient="row")
    return penppml.tables(invented({"trade.rda": {"trade": frame}}))["directed_dyad_year"]


def test_dollars_become_millions(invented):
    assert read(invented, ("KOR", "USA", "2016", 66_546e6)).rows() == [("KOR", "USA", 2016, 66_546.0)]


@pytest.mark.parametrize(
    ("code", "year", "state"),
    [("ZAR", "1996", "COD"), ("SVU", "1988", "SUN"), ("VDR", "1968", "VNM"), ("SVR", "1968", "VDR")],
)
def test_codes_of_the_time(invented, code, year, state):
    assert read(invented, (code, "JPN", year, 1e6))["actor"].to_list() == [state]


def test_zeros_and_what_is_no_state_are_left_out(invented):
    assert read(
        invented,
        ("KOR", "CUB", "2016", 0.0),
        ("BLX", "JPN", "1996", 1e6),
        ("HKG", "JPN", "2016", 1e6),
        ("UKR", "JPN", "1988", 1e6),
    ).is_empty()


def test_real_files(check_real):
    check_real(penppml)
