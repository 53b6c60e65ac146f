"""National material capabilities: missing stays null."""

import polars as pl

from comity.record.sources import nmc

COLUMNS = ["ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc"]


def test_components_stand_under_keys_and_under_codes(invented):
    row = (732.0, 2022.0, None, 555.0, 1.0, 2.0, 51783.0, 39176.0, 0.02)
    tables = nmc.tables(invented({"cow_nmc.rda": pl.DataFrame([row], schema=COLUMNS, orient="row")}))
    assert tables["state_year"].rows() == [("KOR", 2022, *row[2:])]
    assert tables["cow_nmc"].rows() == [(732, 2022, *row[2:])]


def test_real_file(check_real):
    check_real(nmc)
