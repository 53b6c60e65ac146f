"""ICEWS counts: zeros are zeros, states outside the list are no rows."""

import polars as pl

from comity.record.sources import icews


def test_counts_go_from_actor_to_recipient(invented):
    columns = ["i_iso3c", "j_iso3c", "year", "verbCoop", "matlCoop", "verbConf", "matlConf"]
    frame = pl.DataFrame([("KOR", "USA", 2002.0, 2809.0, 0.0, 5.0, 129.0)], schema=columns, orient="row")
    tables = icews.tables(invented({"icews.rda": frame.with_columns(i_gdp=pl.lit(1.0))}))
    assert tables["directed_dyad_year"].rows() == [("KOR", "USA", 2002, 2809, 0, 5, 129)]


def test_real_file(check_real):
    check_real(icews)
