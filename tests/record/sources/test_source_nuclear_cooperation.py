"""Nuclear cooperation: once per dyad, year and kind."""

import polars as pl

from comity.record.sources import nuclear_cooperation

COLUMNS = ["ccode1", "ccode2", "country1", "country2", "year", "nca", "nca_type"]


def test_an_agreement_listed_from_both_sides_is_one(invented):
    rows = [
        (2.0, 732.0, "USA", "Korea, South", 1996.0, 1.0, "intangibles"),
        (732.0, 2.0, "Korea South", "USA", 1996.0, 1.0, "intangibles"),
        (2.0, 732.0, "USA", "Korea, South", 1996.0, 1.0, "nuclear safety"),
    ]
    frame = pl.DataFrame(rows, schema=COLUMNS, orient="row")
    tables = nuclear_cooperation.tables(invented({"agreements.rda": {"nca_df": frame}}))
    assert tables["dyad_year"].rows() == [("KOR", "USA", 1996, 2)]
    assert tables["nuclear_agreements"]["kind"].to_list() == ["intangibles", "nuclear safety"]


def test_real_file(check_real):
    check_real(nuclear_cooperation)
