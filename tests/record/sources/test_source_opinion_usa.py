"""Views of the USA: countries in columns, empty cells, the average left out."""

import polars as pl

from comity.record.sources import opinion_usa


def test_a_row_per_public_that_was_asked(invented):
    views = pl.DataFrame(
        {"year": [2016, 2017], "avg": [60.0, 50.0], "UK": [61.0, None], "South Korea": [None, 75.0]}
    )
    trust = pl.DataFrame({"year": [2017], "avg": [20.0], "South Korea": [17.0]})
    table = opinion_usa.tables(invented({"country.csv": views, "president.csv": trust}))["directed_dyad_year"]
    assert table.rows() == [("GBR", "USA", 2016, 61.0, None), ("KOR", "USA", 2017, 75.0, 17.0)]


def test_real_files(check_real):
    check_real(opinion_usa)
