"""Visits of US defence officials: slips in codes and dates."""

import datetime as dt

import polars as pl
import pytest

from comity.record.sources import defense_visits

COLUMNS = ["Title", "Name", "Start Day", "Start Month", "Start Year", "City Visited", "State Visit"]
COLUMNS += ["End Day", "End Month", "End Year"]
ROW = ("PACOM", "Ann Doe", 12, 7, 2011, "Yongsan", "KOR", 14, 7, 2011)


def read(invented, *rows):
    return defense_visits.tables(invented({"visits.xls": pl.DataFrame(rows, schema=COLUMNS, orient="row")}))


def test_a_visit_has_its_person_role_host_and_dates(invented):
    tables = read(invented, ROW)
    assert tables["visits"].rows() == [
        (
            "USA",
            "KOR",
            "Ann Doe",
            "Commander, US Pacific Command",
            "Yongsan",
            dt.date(2011, 7, 12),
            dt.date(2011, 7, 14),
            "defense_visits-1",
        )
    ]
    assert tables["directed_dyad_year"].rows() == [("USA", "KOR", 2011, 1)]


@pytest.mark.parametrize(
    "end", [pytest.param((1, 7, 2011), id="before-start"), pytest.param((14, 7, 2012), id="a-year")]
)
def test_an_impossible_end_is_unknown(invented, end):
    assert read(invented, (*ROW[:7], *end))["visits"]["end"].to_list() == [None]


def test_a_visit_listed_twice_counts_once(invented):
    assert read(invented, ROW, (*ROW[:5], None, *ROW[6:]))["directed_dyad_year"][
        "defense_visits"
    ].to_list() == [1]


def test_places_and_slips_become_their_state_or_are_left_out(invented):
    places = ["Nassau", "GNL", "GUM", "Antarctica", "Kosovo"]
    visits = read(invented, *((*ROW[:6], place, *ROW[7:]) for place in places))["visits"]
    assert sorted(visits["recipient"]) == ["BHS", "DNK", "XKX"]


def test_real_file(check_real):
    check_real(defense_visits)
