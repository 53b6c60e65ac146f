"""Diplomatic representation: who is represented where."""

import polars as pl

from comity.record.sources import diplomatic_exchange


def read(invented, *rows, table="directed_dyad_year"):
    columns = ["ccode1", "ccode2", "year", "DR_at_1", "DR_at_2"]
    frame = pl.DataFrame(rows, schema=columns, orient="row").with_columns(region1=pl.lit(1))
    return diplomatic_exchange.tables(invented({"representation.csv": frame}))[table]


def test_the_level_at_the_first_is_the_seconds_mission(invented):
    assert read(invented, (2, 732, 2000, 3, 1)).rows() == [("KOR", "USA", 2000, 3), ("USA", "KOR", 2000, 1)]


def test_another_level_is_unknown(invented):
    assert read(invented, (2, 732, 2000, 9, 0)).rows() == [
        ("KOR", "USA", 2000, None),
        ("USA", "KOR", 2000, 0),
    ]


def spells(invented, *rows):
    found = read(invented, *rows, table="spells").select("label", "start", "end").rows()
    return [(label, start.year, end and end.year) for label, start, end in found]


def test_a_mission_of_another_level_begins_the_spell(invented):
    rows = [(2, 732, year, 9, 0) for year in (1950, 1955)] + [(2, 732, 2000, 3, 3)]
    assert ("any", 1950, None) in spells(invented, *rows)


def test_a_wave_without_missions_breaks_the_run(invented):
    rows = [(2, 732, 1960, 3, 3), (2, 732, 1965, 0, 0), (2, 732, 1970, 3, 3), (2, 732, 1975, 3, 3)]
    assert spells(invented, *rows) == [("any", 1960, 1975), ("unbroken", 1970, 1975)]


def test_one_wave_may_be_missing_in_a_run(invented):
    rows = [(2, 732, year, 3, 3) for year in (1960, 1970, 1985, 2000)]
    assert spells(invented, *rows) == [("any", 1960, None), ("unbroken", 2000, None)]
    rows = [(2, 732, year, 3, 3) for year in (1960, 1970, 1980, 1990, 2000)]
    assert spells(invented, *rows) == [("any", 1960, None), ("unbroken", 1960, None)]


def test_real_file(check_real):
    check_real(diplomatic_exchange)
