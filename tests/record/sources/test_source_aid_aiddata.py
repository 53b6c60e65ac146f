"""AidData: millions, and codes of two lists in one column."""

import polars as pl

from comity.record.sources import aid_aiddata


def read(invented, *rows):
    columns = ["ccodeS", "ccodeR", "year", "commitment_amount_usd_constant_sum", "education"]
    frame = pl.DataFrame([(*row, 0.0) for row in rows], schema=columns, orient="row")
    return aid_aiddata.tables(invented({"aid.rda": {"aidData": frame}}))["directed_dyad_year"]


def test_dollars_become_millions(invented):
    assert read(invented, (2.0, 732.0, 1973, 669_412_334.0)).rows() == [("USA", "KOR", 1973, 669.412334)]


def test_germany_keeps_one_code_through_1990(invented):
    table = read(invented, (260.0, 651.0, 1985, 1e6), (260.0, 651.0, 2000, 1e6))
    assert table["actor"].to_list() == ["DEU", "DEU"]


def test_970_is_kiribati_here_and_971_nauru(invented):
    table = read(invented, (2.0, 970.0, 2000, 1e6), (2.0, 971.0, 2000, 1e6), (2.0, 973.0, 2001, 1e6))
    assert table["recipient"].to_list() == ["KIR", "NRU", "TUV"]


def test_years_before_independence_and_the_undivided_vietnam_are_left_out(invented):
    assert read(invented, (2.0, 347.0, 1999, 1e6), (2.0, 816.0, 1974, 1e6)).is_empty()


def test_real_files(check_real):
    check_real(aid_aiddata)
