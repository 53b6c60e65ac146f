"""FBIC: directed influence, symmetric bandwidth, trade in millions."""

import polars as pl

from comity.record.sources import fbic

COLUMNS = ["iso3a", "iso3b", "year", "exportsallgoodatob_alldata", "fbic", "bandwidth", "dependence"]
COLUMNS += ["norm_lor_avg", "importsallgoodafromb_alldata", "totaltradeawithb", "totaltradeabgdpb"]
COLUMNS += ["tradeagreementindex", "norm_allianceindex", "securitybandwidth", "securitydependence"]
COLUMNS += ["maritime_connectivity"]


def read(invented, *rows):
    frame = pl.DataFrame([(*row, *[0.0] * 8) for row in rows], schema=COLUMNS, orient="row")
    return fbic.tables(invented({"fbic.csv": frame}))


def test_exports_in_millions_run_from_the_actor_and_add_up_for_the_dyad(invented):
    tables = read(
        invented,
        ("KOR", "USA", 2023, 87e9, 0.1, 0.66, 0.09, 1.0),
        ("USA", "KOR", 2023, 48e9, 0.5, 0.66, 0.41, 1.0),
    )
    assert tables["directed_dyad_year"].rows() == [
        ("KOR", "USA", 2023, 87_000.0, 0.1, 0.09),
        ("USA", "KOR", 2023, 48_000.0, 0.5, 0.41),
    ]
    assert tables["dyad_year"].rows() == [("KOR", "USA", 2023, 135_000.0, 0.66, 1.0)]


def test_hong_kong_is_no_state(invented):
    tables = read(invented, ("HKG", "USA", 2023, 1e9, 0.1, 0.1, 0.1, 1.0))
    assert tables["directed_dyad_year"].is_empty()


def test_the_indices_are_symmetric_in_the_real_file(check_real):
    tables = check_real(fbic)
    assert tables["dyad_year"].height * 2 == tables["directed_dyad_year"].height
