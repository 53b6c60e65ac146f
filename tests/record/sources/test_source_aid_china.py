"""Chinese finance: classes of flow add up, aid stays apart."""

import polars as pl

from comity.record.sources import aid_china


def read(invented, *rows):
    columns = ["ccode", "year", "oda_amt", "oof_amt", "vof_amt", "oda_adj", "oof_adj", "vof_adj"]
    frame = pl.DataFrame([(*row, 0.0, 0.0, 0.0) for row in rows], schema=columns, orient="row")
    return aid_china.tables(invented({"gcdf.csv": frame}))["directed_dyad_year"]


def test_finance_is_aid_and_the_two_other_classes(invented):
    assert read(invented, (731, 2020, 5e6, 2e6, 1e6)).rows() == [("CHN", "PRK", 2020, 5.0, 8.0)]


def test_south_sudan_before_its_independence_is_left_out(invented):
    assert read(invented, (626, 2008, 5e6, 0.0, 0.0)).is_empty()


def test_real_files(check_real):
    assert check_real(aid_china)["directed_dyad_year"]["actor"].unique().to_list() == ["CHN"]
