"""Multinational exercises: participants in columns, unknown days."""

import datetime as dt

import polars as pl

from comity.record.sources import exercises


def read(invented, *rows):
    columns = [
        "MMEID",
        "s.year",
        "s.month",
        "s.day",
        "e.year",
        "e.month",
        "e.day",
        "StateA",
        "StateB",
        "StateC",
    ]
    return exercises.tables(invented({"exercises.csv": pl.DataFrame(rows, schema=columns, orient="row")}))


def test_each_pair_of_participants_has_the_exercise(invented):
    row = ("m1", "1999", "9", "xx", "1999", "9", "xx", "United States", "South Korea", "Japan")
    tables = read(invented, row, (*row[:9], None))
    assert tables["exercise_participants"].row(0) == (1, "JPN", dt.date(1999, 9, 1), dt.date(1999, 9, 30))
    assert tables["dyad_year"].rows() == [
        ("JPN", "KOR", 1999, 1),
        ("JPN", "USA", 1999, 1),
        ("KOR", "USA", 1999, 2),
    ]


def test_a_state_named_twice_and_unknown_participants_do_not_count(invented):
    row = ("m1", "1999", "9", "1", "1999", "9", "2", "Japan", "Japan", "-9")
    tables = read(invented, row)
    assert tables["exercise_participants"]["state"].to_list() == ["JPN"]
    assert tables["dyad_year"].is_empty()


def test_real_file(check_real):
    participants = check_real(exercises)["exercise_participants"]
    both = participants.filter(state="KOR").join(participants.filter(state="USA"), on="exercise")
    assert both.height == 140
