"""World Bank migrants: the year columns are reversed, men and women add up."""

import polars as pl

from comity.record.sources import migrants_wb


def read(invented, *rows):
    columns = ["sex", "destcode", "origincode", "Y2000", "Y1990", "Y1980", "Y1970", "Y1960"]
    frame = pl.DataFrame(rows, schema=columns, orient="row")
    return migrants_wb.tables(invented({"migration.rda": {"m": frame}}))["directed_dyad_year"]


def test_y1960_holds_2000_and_the_sexes_add_up(invented):
    table = read(
        invented,
        ("Male", "USA", "KOR", "6503", "0", "0", "0", "383354"),
        ("Female", "USA", "KOR", "6399", "0", "0", "0", "513627"),
    )
    assert table.rows() == [("KOR", "USA", 1960, 12_902), ("KOR", "USA", 2000, 896_981)]


def test_unknown_origins_and_territories_are_left_out(invented):
    assert read(
        invented,
        ("Male", "USA", "zzz", "1", "1", "1", "1", "1"),
        ("Male", "USA", "PRI", "1", "1", "1", "1", "1"),
    ).is_empty()


def test_russia_stands_from_2000_only(invented):
    assert read(invented, ("Male", "USA", "RUS", "1", "1", "1", "1", "9"))["year"].to_list() == [2000]


def test_real_files(check_real):
    check_real(migrants_wb)
