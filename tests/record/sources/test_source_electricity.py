"""Electricity mix: shares of the sources, null where one is unknown."""

import polars as pl

from comity.record.sources import electricity


def read(invented, *rows):
    columns = ["Entity", "Year", *electricity.COLUMNS, "Electricity demand (TWh)"]
    frame = pl.DataFrame([(*row, 1.0) for row in rows], schema=columns, orient="row")
    return electricity.tables(invented({"electricity.csv": frame}))["state_year"]


def test_sun_and_wind_add_up(invented):
    table = read(invented, ("South Korea", 2021, 575.0, 35.8, 26.1, 4.0, 0.5, 442.0))
    assert table.rows() == [("KOR", 2021, 575.0, 35.8, 26.1, 4.5, 442.0)]


def test_an_unknown_share_leaves_the_sum_unknown(invented):
    table = read(invented, ("South Korea", 2021, 575.0, 35.8, 26.1, None, 0.5, 442.0))
    assert table["solar_wind_share"].to_list() == [None]


def test_no_generation_and_other_borders_are_left_out(invented):
    assert read(
        invented,
        ("South Korea", 1970, None, None, None, None, None, None),
        ("Germany", 1985, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
        ("Russia", 1990, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
        ("World", 2020, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0),
    ).is_empty()


def test_real_files(check_real):
    check_real(electricity)
