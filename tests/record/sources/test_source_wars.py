"""Inter-state wars: both directions are one dyad."""

import polars as pl

from comity.record.sources import wars

COLUMNS = ["warnum", "ccode1", "ccode2", "year", "cowinterongoing", "cowinteronset", "batdeath1"]


def test_both_directions_are_one_dyad_year(invented):
    rows = [(227.0, 2.0, 645.0, 2003.0, 1.0, 1.0, 140.0), (227.0, 645.0, 2.0, 2003.0, 1.0, 1.0, -9.0)]
    tables = wars.tables(invented({"cow_war_inter.rda": pl.DataFrame(rows, schema=COLUMNS, orient="row")}))
    assert tables["dyad_year"].rows() == [("IRQ", "USA", 2003, 1, 1)]
    assert tables["cow_wars"]["batdeath1"].to_list() == [140, None]


def test_real_file(check_real):
    check_real(wars)
