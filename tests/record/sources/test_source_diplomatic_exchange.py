"""Diplomatic representation: who is represented where."""

import polars as pl

from comity.record.sources import diplomatic_exchange


def read(invented, *rows):
    columns = ["ccode1", "ccode2", "year", "DR_at_1", "DR_at_2"]
    frame = pl.DataFrame(rows, schema=columns, orient="row").with_columns(region1=pl.lit(1))
    return diplomatic_exchange.tables(invented({"representation.csv": frame}))["directed_dyad_year"].rows()


def test_the_level_at_the_first_is_the_seconds_mission(invented):
    assert read(invented, (2, 732, 2000, 3, 1)) == [("KOR", "USA", 2000, 3), ("USA", "KOR", 2000, 1)]


def test_another_level_is_unknown(invented):
    assert read(invented, (2, 732, 2000, 9, 0)) == [("KOR", "USA", 2000, None), ("USA", "KOR", 2000, 0)]


def test_real_file(check_real):
    check_real(diplomatic_exchange)
