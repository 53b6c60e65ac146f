"""The rows of panels."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import BadRequest
from comity.panel import dyad_months, dyad_years, leader_years, state_years


def test_known_numbers_of_rows():
    assert len(dyad_years(1816, 2010)) == 842_655
    assert len(dyad_years(1946, 2018, directed=True)) == 1_747_600


def test_rows_per_year_are_pairs_of_members():
    states = state_years(1980, 1980).frame.height
    assert len(dyad_years(1980, 1980)) == states * (states - 1) // 2


def test_two_codes_of_one_key_keep_their_rows_but_not_each_other():
    frame = dyad_years(1990, 1990, directed=True).frame
    codes = frame.filter(pl.col("actor") == "DEU")["actor_code"].unique().sort().to_list()
    assert codes == [255, 260]
    assert frame.filter((pl.col("actor_code") == 260) & (pl.col("recipient_code") == 255)).height == 0
    assert frame.filter((pl.col("actor_code") == 260) & (pl.col("recipient_code") == 265)).height == 1


def test_rows_are_sorted_and_dyads_ordered():
    frame = dyad_years(1900, 1910).frame
    assert frame.equals(frame.sort("code_a", "code_b", "year"))
    assert (frame["code_a"] < frame["code_b"]).all()


def test_directed_is_undirected_twice():
    assert len(dyad_years(1950, 1952, directed=True)) == 2 * len(dyad_years(1950, 1952))


@pytest.mark.parametrize("system", ["cow", "gw", "iso"])
def test_systems(system):
    frame = state_years(2018, 2018, system=system).frame
    assert "KOR" in frame["state"].cast(pl.String).to_list()
    assert ("code" in frame.columns) == (system != "iso")


@pytest.mark.parametrize(
    ("first", "last", "system", "says"),
    [
        (2010, 1990, "cow", "reversed"),
        (-5, 1990, "cow", "begin in 1816"),
        (1990, 2999, "cow", "future"),
        (1990, 1991, "un", "no system"),
    ],
)
def test_impossible_requests(first, last, system, says):
    with pytest.raises(BadRequest, match=says):
        dyad_years(first, last, system=system)


def test_months_change_hands_with_the_states():
    frame = dyad_months(1990, 1990).frame.filter((pl.col("code_a") == 2) & pl.col("code_b").is_in([255, 260]))
    months = {code: frame.filter(pl.col("code_b") == code)["month"].to_list() for code in (255, 260)}
    assert months == {255: [10, 11, 12], 260: list(range(1, 11))}


def test_a_leader_has_a_row_for_every_year_in_office(hand_record):
    day = dt.date
    leaders = pl.DataFrame(
        {
            "gwcode": [732, 732],
            "obsid": ["ROK-1", "ROK-2"],
            "leader": ["A", "B"],
            "start": [day(2000, 5, 1), day(2002, 2, 1)],
            "end": [day(2002, 1, 31), None],
        }
    )
    frame = leader_years(2000, 2002, record=hand_record({("leaders", "gw_leaders"): leaders})).frame
    assert frame.select("leader", "year", "years_in_office").rows() == [
        ("A", 2000, 1),
        ("A", 2001, 2),
        ("A", 2002, 3),
        ("B", 2002, 1),
    ]


def test_a_panel_too_large_says_its_size_first(monkeypatch):
    monkeypatch.setattr("comity.panel.units.free_memory", lambda: 1_000)
    with pytest.raises(BadRequest, match=r"rows and takes some .* GiB"):
        dyad_years(1990, 2000)
