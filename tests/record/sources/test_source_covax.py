"""COVAX: stages kept apart, the Union's total left out."""

import polars as pl

from comity.record.sources import covax


def test_stages_stay_apart(invented):
    columns = ["Entity", "Code", "Year", "delivered", "only donated", "only announced"]
    rows = [("South Korea", "KOR", 2022, 1, 2, 3), ("European Union", None, 2022, 9, 9, 9)]
    rows += [("Hong Kong", "HKG", 2022, 9, 9, 9)]
    frame = pl.DataFrame(rows, schema=columns, orient="row")
    assert covax.tables(invented({"covax.csv": frame}))["state_year"].rows() == [("KOR", 2022, 3, 2, 1)]


def test_real_files(check_real):
    assert check_real(covax)["state_year"]["state"].to_list() == sorted(covax.DONORS)
