"""Alliances: either side's promise counts, runs of years become spells."""

import datetime as dt

import polars as pl

from comity.record.sources import atop

NAMES = ["atop_defense", "atop_offense", "atop_neutral", "atop_nonagg", "atop_consul"]


def read(invented, *rows):
    frame = pl.DataFrame(
        [tuple(map(float, row)) for row in rows], schema=["ccode1", "ccode2", "year", *NAMES], orient="row"
    )
    return atop.tables(invented({"atop_alliance.rda": frame}))


def test_a_promise_of_either_side_counts(invented):
    rows = read(invented, (211, 325, 1925, 0, 0, 0, 0, 0), (325, 211, 1925, 1, 0, 0, 0, 0))["dyad_year"]
    assert rows.rows() == [("BEL", "ITA", 1925, 1, 1, 0, 0, 0, 0)]


def test_runs_of_years_are_spells_open_at_the_files_end(invented):
    years = [(2, 20, year, 1, 0, 0, 0, 0) for year in (1950, 1951, 2017, 2018)]
    spells = read(invented, *years)["spells"].filter(pl.col("label") == "defense")
    assert spells.select("start", "end").rows() == [
        (dt.date(1950, 1, 1), dt.date(1951, 12, 31)),
        (dt.date(2017, 1, 1), None),
    ]


def test_years_before_the_systems_begin_are_left_out(invented):
    assert read(invented, (200, 220, 1815, 1, 0, 0, 0, 0))["dyad_year"].height == 0


def test_real_file(check_real):
    check_real(atop)
