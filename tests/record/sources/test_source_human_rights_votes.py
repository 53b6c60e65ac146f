"""Ideal points in human rights votes: a session is the year of its opening."""

import polars as pl

from comity.record.sources import human_rights_votes


def read(invented, *rows):
    columns = ["ccode", "session", "IdealPointHumanRights", "Countryname"]
    frame = pl.DataFrame([(*row, "x") for row in rows], schema=columns, orient="row")
    return human_rights_votes.tables(invented({"human_rights.csv": frame}))["state_year"]


def test_session_74_is_2019(invented):
    assert read(invented, (732, 74, 0.89)).rows() == [("KOR", 2019, 0.89)]


def test_years_after_the_end_of_a_state_are_left_out(invented):
    assert read(invented, (265, 50, 1.0)).is_empty()


def test_real_files(check_real):
    check_real(human_rights_votes)
