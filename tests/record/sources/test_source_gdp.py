"""GDP and population with their uncertainty."""

import polars as pl

from comity.record.sources import gdp

COLUMNS = ["ccode", "year", "mrgdppc", "sd_mrgdppc", "pwtrgdp", "sd_pwtrgdp", "pwtpop", "sd_pwtpop"]


def test_estimates_carry_their_standard_deviations(invented):
    row = (732.0, 2019.0, 39463.6, 6483.6, 2258000.0, 982575.0, 51.4, 3.8)
    tables = gdp.tables(invented({"cw_gdppop.rda": pl.DataFrame([row], schema=COLUMNS, orient="row")}))
    assert tables["state_year"].row(0, named=True)["gdp_per_person_sd"] == 6483.6
    assert tables["cow_gdp"].rows() == [(732, 2019, *row[2:])]


def test_real_file(check_real):
    check_real(gdp)
