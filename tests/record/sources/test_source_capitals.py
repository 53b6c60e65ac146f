"""Capitals: dates of the list are not dates of the capital."""

import datetime as dt

import polars as pl

from comity.record.sources import capitals


def test_a_capital_has_place_and_dates_and_an_open_end(invented):
    columns = ["statenme", "capital", "stdate", "enddate", "lat", "lng"]
    row = ("Somewhere", "Town", 0.0, 20088.0, 10.5, -20.25)
    files = {
        "cow_capitals.rda": pl.DataFrame([(2.0, *row)], schema=["ccode", *columns], orient="row"),
        "gw_capitals.rda": pl.DataFrame([(3.0, *row)], schema=["gwcode", *columns], orient="row"),
    }
    tables = capitals.tables(invented(files))
    assert tables["cow_capitals"].rows() == [(2, "Town", 10.5, -20.25, dt.date(1970, 1, 1), None)]
    assert tables["gw_capitals"]["code"].to_list() == [3]


def test_real_file(check_real):
    check_real(capitals)
