"""Codes in anybody's file."""

import datetime as dt

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.errors import BadRequest
from comity.states import memberships
from comity.states.codes import code_to_state
from comity.states.convert import convert_codes, read_year, state_to_code


@pytest.mark.parametrize(
    ("cell", "year"),
    [
        ("1990", 1990),
        (" 1990.0", 1990),
        (1990, 1990),
        ("1990-03-01", 1990),
        (dt.date(1990, 3, 1), 1990),
        ("31/12/1990", 1990),
        ("32874", 1990),
        ("", None),
        (None, None),
        ("last year", None),
    ],
)
def test_years_as_files_have_them(cell, year):
    assert read_year(cell) == year


def test_codes_convert_by_year():
    frame = pl.DataFrame({"c": ["365", "365", "732"], "when": ["1970", "2000-01-01", "1990"]})
    found, unresolved = convert_codes(frame, "c", from_system="cow", to_system="iso3", year="when")
    assert found["c_iso3"].to_list() == ["SUN", "RUS", "KOR"]
    assert unresolved == []


def test_what_does_not_resolve_is_said_once_with_its_rows():
    frame = pl.DataFrame({"c": ["KOR", "KOR", "999", None]})
    found, unresolved = convert_codes(frame, "c", from_system="cow", to_system="iso3", year=1990)
    assert found["c_iso3"].null_count() == 4
    assert [(one.code, one.rows) for one in unresolved] == [("KOR", 2), ("999", 1), ("", 1)]
    assert "iso3" in unresolved[0].reason


@pytest.mark.parametrize(
    ("system", "state", "year", "code"),
    [
        ("cow", "DEU", 1990, "255"),
        ("cow", "DEU", 1980, "260"),
        ("gw", "DEU", 2000, "260"),
        ("iso2", "KOR", 2000, "KR"),
    ],
)
def test_back_to_codes(system, state, year, code):
    assert state_to_code(system, state, year) == code


def test_unknown_systems_and_columns():
    frame = pl.DataFrame({"c": ["2"]})
    with pytest.raises(BadRequest, match="no system of codes"):
        convert_codes(frame, "c", from_system="fips", to_system="iso3", year=1990)
    with pytest.raises(BadRequest, match="no column d"):
        convert_codes(frame, "d", from_system="cow", to_system="iso3", year=1990)


@given(st.integers(1816, 2024), st.sampled_from(["cow", "gw"]))
def test_there_and_back(year, system):
    spells = memberships(system).filter(
        (pl.col("start").dt.year() <= year) & (pl.col("end").dt.year().fill_null(9999) >= year)
    )
    for code in spells["code"].unique():
        state = code_to_state(system, str(code), year)
        back = state_to_code(system, state, year)
        assert code_to_state(system, back, year) == state
