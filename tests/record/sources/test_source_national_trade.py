"""National trade totals: years before independence left out of the keys' table."""

import polars as pl

from comity.record.sources import national_trade


def test_totals_stand_under_keys_within_lives_and_under_codes(invented):
    rows = [(732.0, 2014.0, 5.0, None), (31.0, 1960.0, 1.0, 1.0)]
    frame = pl.DataFrame(rows, schema=["ccode", "year", "imports", "exports"], orient="row")
    tables = national_trade.tables(invented({"cow_trade_sy.rda": frame}))
    assert tables["state_year"].rows() == [("KOR", 2014, 5.0, None)]
    assert tables["cow_national_trade"].height == 2


def test_real_file(check_real):
    check_real(national_trade)
