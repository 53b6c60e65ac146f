"""Spells cut to the lives of states, and the years they cover."""

import datetime as dt

import polars as pl
import pytest

from comity.record.spells import dyad_years, spell_years, within_lives

SCHEMA = {"state_a": pl.String, "state_b": pl.String, "start": pl.Date, "end": pl.Date}


def spells(*rows):
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def test_a_spell_starts_with_the_younger_state():
    cut = within_lives(spells(("FRA", "HRV", dt.date(1970, 1, 1), None)))
    assert cut["start"][0].year == 1992
    assert cut["end"][0] is None


def test_a_spell_ends_with_the_state_that_ends_first():
    cut = within_lives(spells(("FRA", "SUN", dt.date(1970, 1, 1), None)))
    assert cut["end"][0].year == 1991


def test_a_spell_over_a_state_s_gap_becomes_two():
    cut = within_lives(spells(("CHE", "DEU", dt.date(1930, 1, 1), None)))
    assert [start.year for start in cut["start"]] == [1930, 1949]
    assert cut["end"].to_list() == [dt.date(1945, 5, 8), None]


def test_states_that_never_met_have_no_spell():
    assert within_lives(spells(("DDR", "SSD", dt.date(1970, 1, 1), None))).is_empty()


def test_a_territory_is_refused():
    with pytest.raises(ValueError, match="HKG"):
        within_lives(spells(("FRA", "HKG", dt.date(1970, 1, 1), None)))


def test_a_spell_counts_in_the_years_of_its_start_and_its_end():
    years = spell_years(
        spells(
            ("FRA", "USA", dt.date(1999, 12, 31), dt.date(2001, 1, 1)),
            ("FRA", "ITA", dt.date(1950, 1, 1), dt.date(1960, 1, 1)),
            ("DEU", "FRA", dt.date(2002, 5, 1), None),
        ),
        first=1990,
        last=2003,
    )
    assert years.select("state_b", "year").rows() == [
        ("USA", 1999),
        ("USA", 2000),
        ("USA", 2001),
        ("FRA", 2002),
        ("FRA", 2003),
    ]


def test_two_stretches_of_one_treaty_in_a_year_are_one():
    frame = spells(
        ("FRA", "USA", dt.date(2000, 1, 1), dt.date(2000, 3, 1)),
        ("FRA", "USA", dt.date(2000, 6, 1), None),
        ("FRA", "USA", dt.date(2000, 1, 1), None),
    ).with_columns(label=pl.Series(["one", "one", "two"]))
    assert dyad_years(frame, first=1999, last=2000, name="treaties").rows() == [("FRA", "USA", 2000, 2)]
