"""US bases: a snapshot, and construction by year."""

import polars as pl

from comity.record.sources import bases


def read(invented, sites=(), spending=()):
    site = ["countryname", "ccode", "iso3c", "basename", "lat", "lon", "base", "lilypad", "fundedsite"]
    spend = ["countryname", "ccode", "iso3c", "year", "location", "lat", "lon", "spend_construction"]
    return bases.tables(
        invented(
            {
                "bases.csv": pl.DataFrame(
                    [("x", 1, code, "x", lat, lon, *kind) for code, lat, lon, kind in sites],
                    schema=dict.fromkeys(site, pl.String)
                    | dict.fromkeys(site[6:], pl.Int64)
                    | {"ccode": pl.Int64},
                    orient="row",
                ),
                "construction.csv": pl.DataFrame(
                    [("x", "1", code, year, "x", "0", "0", amount) for code, year, amount in spending],
                    schema=dict.fromkeys(spend, pl.String) | {"year": pl.Int64, spend[-1]: pl.Int64},
                    orient="row",
                ),
            }
        )
    )


def test_sites_of_every_kind_are_counted_in_the_year_of_the_list(invented):
    sites = [
        ("KOR", "36.9", "127.0", (1, 0, 0)),
        ("KOR", "", "", (0, 1, 0)),
        ("GRL", "76.5", "-68.7", (1, 0, 0)),
    ]
    tables = read(invented, sites)
    assert tables["bases"].rows() == [
        ("DNK", "base", 76.5, -68.7),
        ("KOR", "base", 36.9, 127.0),
        ("KOR", "lilypad", None, None),
    ]
    assert tables["directed_dyad_year"].select("recipient", "year", "us_bases").rows() == [
        ("DNK", 2018, 1),
        ("KOR", 2018, 2),
    ]


def test_construction_is_summed_by_state_and_year(invented):
    spending = [("KOR", 2010, 100), ("KOR", 2010, 50), ("GUM", 2010, 7), ("USA", 2010, 9), (None, 2010, 3)]
    rows = read(invented, spending=spending)["directed_dyad_year"].rows()
    assert rows == [("USA", "KOR", 2010, None, 150)]


def test_real_file(check_real):
    check_real(bases)
