"""Direct contiguity: spells to years, the first listed month of a year decides."""

import datetime as dt

import polars as pl

from comity.record.sources import contiguity


def days(text):
    return float((dt.date.fromisoformat(text) - dt.date(1970, 1, 1)).days)


def read(invented, *rows):
    frame = pl.DataFrame(
        [(a, b, kind, days(start), days(end)) for a, b, kind, start, end in rows],
        schema=["ccode1", "ccode2", "conttype", "stdate", "enddate"],
        orient="row",
    )
    return contiguity.tables(invented({"cow_contdir.rda": frame}))


def test_a_year_has_the_type_of_its_first_listed_month(invented):
    rows = [(731, 732, 1.0, "2001-01-01", "2002-03-01"), (731, 732, 4.0, "2002-04-01", "2003-12-01")]
    both_sides = rows + [(b, a, kind, start, end) for a, b, kind, start, end in rows]
    assert read(invented, *both_sides)["dyad_year"].rows() == [
        ("KOR", "PRK", 2001, 1),
        ("KOR", "PRK", 2002, 1),
        ("KOR", "PRK", 2003, 4),
    ]


def test_an_end_at_the_end_of_the_coding_is_open(invented):
    spells = read(invented, (731, 732, 1.0, "2001-01-01", "2016-12-01"))["cow_contiguity"]
    assert spells["end"].to_list() == [None]


def test_years_outside_membership_are_left_out(invented):
    years = read(invented, (2, 255, 0.0, "1944-01-01", "1950-12-01"))["dyad_year"]["year"].to_list()
    assert years == [1944, 1945, 1949, 1950]


def test_real_file(check_real):
    check_real(contiguity)
