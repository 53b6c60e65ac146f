"""UNESCO students: lumped destinations are no state."""

import polars as pl

from comity.record.sources import students_unesco


def read(invented, *rows):
    columns = ["year", "origin_country_name", "dest_country_lumped", "value_lumped", "cond_all"]
    frame = pl.DataFrame([(*row, "- - - -") for row in rows], schema=columns, orient="row")
    return students_unesco.tables(invented({"students.csv": frame}))["directed_dyad_year"]


def test_the_origin_is_the_actor_and_estimates_stay(invented):
    table = read(invented, (2018, "Republic of Korea", "United States", 52_368.7))
    assert table.rows() == [("KOR", "USA", 2018, 52_368.7)]


def test_the_rest_and_the_unknown_are_left_out(invented):
    assert read(
        invented,
        (2018, "Republic of Korea", "Other countries", 4_261.0),
        (2018, "Africa: unknown countries", "France", 5.0),
        (2018, "Republic of Korea", "Hong Kong", 1_273.0),
    ).is_empty()


def test_real_files(check_real):
    check_real(students_unesco)
