"""Major powers: any part of a year counts."""

import datetime as dt

import polars as pl

from comity.record.sources import majors

SPELL = ["styear", "stmonth", "stday", "endyear", "endmonth", "endday"]


def read(invented, *spells):
    return majors.tables(
        invented(
            {
                "cow_majors.rda": pl.DataFrame(spells, schema=["ccode", *SPELL], orient="row"),
                "maoz_powers.rda": pl.DataFrame(
                    [(2.0, -53326.0, -25933.0, -25932.0, 18261.0), (140.0, 0.0, 18261.0, None, None)],
                    schema=["ccode", "regstdate", "regenddate", "globstdate", "globenddate"],
                    orient="row",
                ),
            }
        )
    )


def test_any_part_of_a_year_counts(invented):
    tables = read(invented, (740, 1991, 12, 11, 1993, 1, 2))
    assert tables["state_year"].rows() == [("JPN", 1991, 1), ("JPN", 1992, 1), ("JPN", 1993, 1)]
    assert tables["cow_majors"].rows() == [(740, dt.date(1991, 12, 11), dt.date(1993, 1, 2))]


def test_the_end_of_the_list_is_open(invented):
    assert read(invented, (2, 1898, 8, 13, 2016, 12, 31))["cow_majors"]["end"].to_list() == [None]


def test_regional_and_global_powers_are_spells(invented):
    powers = read(invented, (2, 1898, 8, 13, 2016, 12, 31))["cow_maoz_powers"]
    assert powers.select("ccode", "kind").rows() == [(2, "regional"), (2, "global"), (140, "regional")]


def test_real_file(check_real):
    check_real(majors)
