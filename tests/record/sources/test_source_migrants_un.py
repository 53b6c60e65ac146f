"""UN migrant stock: origins in columns, zeros and dots unknown, regions left out."""

import polars as pl

from comity.record.sources import migrants_un


def read(invented, rows, origins):
    frame = pl.DataFrame(rows, schema=["Year", "Dest", *origins], orient="row")
    return migrants_un.tables(invented({"stock.csv": frame}))["directed_dyad_year"]


def test_the_origin_is_the_actor(invented):
    table = read(invented, [("2019", "United States of America", "1083794")], ["Republic of Korea"])
    assert table.rows() == [("KOR", "USA", 2019, 1_083_794)]


def test_zero_and_missing_are_unknown_and_regions_no_state(invented):
    rows = [("2019", "Japan", "0", None), ("2019", "Caribbean", "5", "5"), ("2019", "Micronesia", "5", "5")]
    assert read(invented, rows, ["France", "Chile"]).is_empty()


def test_micronesia_with_brackets_is_the_state(invented):
    table = read(invented, [("2019", "Micronesia (Fed. States of)", "7")], ["Japan"])
    assert table["recipient"].to_list() == ["FSM"]


def test_a_state_before_its_time_is_left_out(invented):
    assert read(invented, [("1990", "Russian Federation", "7")], ["Ukraine"]).is_empty()


def test_real_files(check_real):
    assert set(check_real(migrants_un)["directed_dyad_year"]["year"].unique()) == set(migrants_un.WAVES)
