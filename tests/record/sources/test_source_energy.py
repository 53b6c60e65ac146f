"""Primary energy: aggregates, today's borders, zeros that are no report."""

import polars as pl

from comity.record.sources import energy


def read(invented, *rows):
    columns = ["Entity", "Year", "Primary energy consumption (TWh)"]
    frame = pl.DataFrame(rows, schema=columns, orient="row")
    return energy.tables(invented({"energy.csv": frame}))["state_year"]


def test_a_state(invented):
    assert read(invented, ("South Korea", 2022, 3530.0)).rows() == [("KOR", 2022, 3530.0)]


def test_the_state_of_the_time_stands_not_its_successor(invented):
    table = read(
        invented,
        ("USSR", 1987, 9.0),
        ("Russia", 1987, 5.0),
        ("West Germany", 1985, 3.0),
        ("East Germany", 1985, 1.0),
        ("Germany", 1985, 4.0),
        ("Ukraine", 1987, 2.0),
    )
    assert table.rows() == [("DDR", 1985, 1.0), ("DEU", 1985, 3.0), ("SUN", 1987, 9.0)]


def test_aggregates_and_zeros_are_left_out(invented):
    assert read(invented, ("World", 2020, 9.0), ("OPEC (EIA)", 2020, 9.0), ("Tuvalu", 2020, 0.0)).is_empty()


def test_real_files(check_real):
    check_real(energy)
