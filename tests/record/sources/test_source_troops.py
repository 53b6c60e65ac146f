"""US troops abroad: codes by year, two spellings, territories."""

import polars as pl

from comity.record.sources import troops


def read(invented, *rows):
    frame = pl.DataFrame(rows, schema=["ccode", "year", "troops_ad"], orient="row")
    return troops.tables(invented({"troops.csv": frame}))["directed_dyad_year"].rows()


def test_a_host_and_a_year_are_a_row(invented):
    assert read(invented, (732, 2024, 24515)) == [("USA", "KOR", 2024, 24515)]


def test_of_two_spellings_the_larger_figure_is_kept(invented):
    assert read(invented, (316, 2013, 0), (316, 2013, 17)) == [("USA", "CZE", 2013, 17)]


def test_one_code_for_all_years_becomes_the_state_of_the_year(invented):
    rows = read(
        invented, (816, 1968, 537377), (816, 1995, 4), (255, 1960, 232256), (679, 1977, 8), (678, 1977, 0)
    )
    assert rows == [
        ("USA", "DEU", 1960, 232256),
        ("USA", "VDR", 1968, 537377),
        ("USA", "VNM", 1995, 4),
        ("USA", "YEM", 1977, 8),
    ]


def test_territories_the_home_country_and_years_before_independence_are_left_out(invented):
    assert read(invented, (1008, 2024, 6000), (2, 2024, 1110799), (615, 1955, 3)) == []


def test_real_file(check_real):
    check_real(troops)
