"""Global Carbon Budget: carbon becomes CO2, zeros are no estimate."""

import polars as pl
import pytest

from comity.record.sources import carbon_budget


def read(invented, consumption, transfers):
    columns = ["Code", "Year"]
    return carbon_budget.tables(
        invented(
            {
                "consumption.csv": pl.DataFrame(
                    consumption, schema=[*columns, "Consumption-Emissions"], orient="row"
                ),
                "transfers.csv": pl.DataFrame(
                    transfers, schema=[*columns, "Emissions-Transfers"], orient="row"
                ),
            }
        )
    )["state_year"]


def test_carbon_becomes_co2(invented):
    (row,) = read(invented, [("KOR", 2017, 182.621)], [("KOR", 2017, -7.789)]).rows()
    assert row == ("KOR", 2017, pytest.approx(669.123, abs=0.01), pytest.approx(-28.539, abs=0.01))


def test_zero_transfers_are_no_estimate(invented):
    table = read(invented, [("RWA", 2000, 0.2)], [("RWA", 2000, 0.0)])
    assert table["co2_transfers"].to_list() == [None]


def test_aggregates_and_other_borders_are_left_out(invented):
    rows = [("World", 2000, 9.0), ("EUU", 2000, 9.0), ("RUS", 1990, 9.0), ("HKG", 2000, 9.0)]
    assert read(invented, rows, rows).is_empty()


def test_real_files(check_real):
    check_real(carbon_budget)
