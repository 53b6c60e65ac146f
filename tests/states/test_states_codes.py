"""Codes to keys, year by year."""

import polars as pl
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comity.errors import SourceChanged
from comity.states import code_to_state, is_member, memberships, to_iso3


@pytest.mark.parametrize(
    ("system", "code", "year", "state"),
    [
        ("cow", "255", 1938, "DEU"),
        ("cow", "260", 1990, "DEU"),
        ("cow", "255", 1990, "DEU"),
        ("cow", "265", 1980, "DDR"),
        ("gw", "260", 2005, "DEU"),
        ("cow", "365", 1900, "RUS"),
        ("cow", "365", 1970, "SUN"),
        ("cow", "364", 1970, "SUN"),
        ("cow", "365", 1992, "RUS"),
        ("cow", "345", 1900, "SRB"),
        ("cow", "345", 1960, "YUG"),
        ("cow", "345", 2004, "SCG"),
        ("cow", "345", 2010, "SRB"),
        ("gw", "340", 2010, "SRB"),
        ("cow", "678", 1980, "YEM"),
        ("cow", "679", 2000, "YEM"),
        ("cow", "680", 1980, "YMD"),
        ("cow", "816", 1960, "VNM"),
        ("cow", "817", 1960, "VDR"),
        ("cow", "730", 1890, "KOR"),
        ("cow", "731", 1990, "PRK"),
        ("cow", "732.0", 1990, "KOR"),
        ("cow", "002", 1990, "USA"),
        ("cow", "347", 2012, "XKX"),
        ("cow", "970", 2005, "NRU"),
        ("gw", "970", 2005, "KIR"),
        ("iso3", "RUS", 1970, "SUN"),
        ("iso3", "SRB", 2004, "SCG"),
        ("iso3", "ROM", 1970, "ROU"),
        ("iso2", "CS", 1970, "CSK"),
        ("iso2", "CS", 2004, "SCG"),
        ("isonum", "004", 1990, "AFG"),
        ("isonum", "410", 1990, "KOR"),
        ("slug", "korea-south", 1990, "KOR"),
        ("slug", "vietnam", 1965, "VDR"),
        ("slug", "congo-democratic-republic", 1990, "COD"),
        ("name", "Korea, Rep.", 1990, "KOR"),
        ("name", "Dem. People's Republic of Korea", 1990, "PRK"),
        ("name", "CÔTE D’IVOIRE", 1990, "CIV"),
        ("name", "Russian Federation", 1970, "SUN"),
        ("name", "Congo, Dem. Rep.", 1990, "COD"),
        ("name", "Hong Kong SAR, China", 1990, "HKG"),
        ("cowabb", "AUS", 1990, "AUT"),
        ("cowabb", "GFR", 1970, "DEU"),
    ],
)
def test_code_by_year(system, code, year, state):
    assert code_to_state(system, code, year) == state


def test_columns_are_replaced_in_place_and_order_kept():
    frame = pl.DataFrame({"a": [732, 2], "b": ["2", "365"], "year": [1960, 1960], "v": [1, 2]})
    found = to_iso3(frame, {"a": "state_a", "b": "state_b"}, system="cow", year="year")
    assert found.rows() == [("KOR", "USA", 1960, 1), ("USA", "SUN", 1960, 2)]
    assert found.columns == ["state_a", "state_b", "year", "v"]


def test_every_code_that_does_not_resolve_is_listed():
    frame = pl.DataFrame({"a": [999, 2, 998], "year": [1960, 1960, 1961]})
    with pytest.raises(SourceChanged, match=r"999 1960.*998 1961"):
        to_iso3(frame, {"a": "state"}, system="cow", year="year")


def test_named_codes_and_years_are_dropped():
    frame = pl.DataFrame({"c": ["EU-27", "UA", "UA", None, "KR"], "year": [1960, 1960, 2000, 2000, 2000]})
    unresolved = {"EU-27": "a union", "UA 1946-1990": "a Soviet republic", "": "no code"}
    found = to_iso3(frame, {"c": "state"}, system="iso2", year="year", unresolved=unresolved)
    assert found["state"].to_list() == ["UKR", "KOR"]


def test_outside_its_life_a_state_raises_drops_or_stays():
    frame = pl.DataFrame({"c": ["SSD", "HKG", "KOR"]})
    with pytest.raises(SourceChanged, match="SSD is no member"):
        to_iso3(frame, {"c": "state"}, system="iso3", year=2000)
    assert to_iso3(frame, {"c": "state"}, system="iso3", year=2000, outside="drop")["state"].to_list() == [
        "KOR"
    ]
    assert to_iso3(frame, {"c": "state"}, system="iso3", year=2000, outside="keep").height == 3


def test_codes_may_be_kept():
    found = to_iso3(pl.DataFrame({"c": [2]}), {"c": "state"}, system="cow", year=2000, keep=True)
    assert found.columns == ["c", "state"]


# Gleditsch and Ward's 345 begins as Yugoslavia in December 1918, Serbia having ended in 1915.
@example(1918, "gw")
@given(st.integers(1816, 2024), st.sampled_from(["cow", "gw"]))
def test_every_code_of_a_system_resolves_to_a_member(year, system):
    spells = memberships(system).filter(
        (pl.col("start").dt.year() <= year) & (pl.col("end").dt.year().fill_null(9999) >= year)
    )
    for code in spells["code"]:
        state = code_to_state(system, str(code), year)
        assert state is not None
        assert is_member(state, year, system=system)
