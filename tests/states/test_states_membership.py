"""Members, dyads and names of states."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import BadRequest, UnknownState
from comity.states import (
    dyad_key,
    is_member,
    members,
    memberships,
    resolve_state,
    split_dyad,
    state_kind,
    state_name,
)


def test_membership_by_day_and_by_year():
    assert is_member("KOR", dt.date(1948, 8, 15))
    assert not is_member("KOR", dt.date(1948, 8, 15), system="cow")
    assert is_member("KOR", 1949, system="cow")
    assert is_member("SUN", 1991)
    assert is_member("RUS", 1991)
    assert not is_member("DDR", 1991)
    assert not is_member("PSE", 2020)


@pytest.mark.parametrize(("year", "number"), [(1816, 23), (1946, 66), (2016, 195), (2020, 195)])
def test_number_of_cow_members(year, number):
    found = memberships("cow").filter(
        (pl.col("start").dt.year() <= year) & (pl.col("end").dt.year().fill_null(9999) >= year)
    )
    assert found["code"].n_unique() == number


def test_iso_members_are_the_union():
    assert set(members(1950)) == set(members(1950, system="cow")) | set(members(1950, system="gw"))


@pytest.mark.parametrize("system", ["cow", "gw"])
def test_one_code_holds_a_key_on_any_day(system):
    spells = (
        memberships(system)
        .with_columns(pl.col("end").fill_null(dt.date(9999, 12, 31)))
        .sort("state", "start")
    )
    overlap = spells.filter(pl.col("start") <= pl.col("end").shift(1).over("state"))
    assert overlap.height == 0


def test_dyads():
    assert dyad_key("USA", "KOR") == "KOR-USA"
    assert split_dyad("usa-kor") == ("KOR", "USA")
    for bad in ("KORUSA", "KOR-KOR", "A-B"):
        with pytest.raises(BadRequest):
            split_dyad(bad)
    with pytest.raises(BadRequest):
        dyad_key("KOR", "KOR")


@pytest.mark.parametrize(
    ("text", "date", "state"),
    [
        ("kor", None, "KOR"),
        ("the United States", None, "USA"),
        ("U.K.", None, "GBR"),
        ("Koreans", None, "KOR"),
        ("Seoul", None, "KOR"),
        ("Russia", 1970, "SUN"),
        ("Russia", dt.date(1991, 12, 26), "RUS"),
        ("Serbia", 1995, "YUG"),
        ("Republic of China", 1930, "CHN"),
        ("Republic of China", 1970, "TWN"),
        ("Hong Kong", None, "HKG"),
    ],
)
def test_resolve_state(text, date, state):
    assert resolve_state(text, date=date) == state


@pytest.mark.parametrize(
    ("text", "date", "hint"),
    [
        ("Korea", 1920, "1948-08-15 to now"),
        ("Koreaa", None, "did you mean KOR"),
        ("SUN", 2020, "1922-12-30 to 1991-12-25"),
        ("Congolese", None, "COD.* or COG|COG.* or COD"),
        ("xqzzy", None, "three letters"),
    ],
)
def test_what_is_no_state_is_said_with_the_nearest(text, date, hint):
    with pytest.raises(UnknownState, match=hint):
        resolve_state(text, date=date)


def test_names():
    assert state_name("KOR") == "South Korea"
    assert state_name("USA", article=True) == "the United States"
    assert state_name("RUS", date=1970) == "Soviet Union"
    assert state_kind("HKG") == "territory"
    with pytest.raises(UnknownState):
        state_name("XYZ")
