"""Panels from the record inside the package, where values come by key."""

import warnings

import polars as pl
import pytest

from comity.errors import BadRequest
from comity.panel import CoverageWarning, dyad_years, state_years
from comity.record import load


@pytest.fixture(scope="module", autouse=True)
def embedded():
    from comity.errors import DamagedRecord

    try:
        return load()
    except DamagedRecord:
        pytest.skip("no record inside the package yet")


def test_additions_by_key_under_their_names():
    panel = dyad_years(1990, 2000).politically_relevant().add("alliances", "disputes", "capabilities", "igos")
    frame = panel.spells("disputes").named("peacesciencer").frame
    korea = frame.filter((pl.col("ccode1") == 2) & (pl.col("ccode2") == 732) & (pl.col("year") == 1995))
    assert korea.select("atop_defense", "gmlmidongoing").row(0) == (1, 0)
    assert korea["cinc2"][0] > 0
    assert korea["dyadigos"][0] > 40


@pytest.mark.parametrize("system", ["gw", "iso"])
def test_other_systems(system):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CoverageWarning)
        frame = dyad_years(2009, 2012, system=system).add("alliances", "disputes", "democracy").frame
    pair = frame.filter(
        (pl.col("state_a").cast(pl.String) == "PRK") & (pl.col("state_b").cast(pl.String) == "KOR")
    )
    turned = frame.filter(
        (pl.col("state_a").cast(pl.String) == "KOR") & (pl.col("state_b").cast(pl.String) == "PRK")
    )
    rows = pl.concat([pair, turned])
    assert rows["dispute"].to_list() == [1.0, 1.0, None, None]


def test_any_indicator_by_its_id():
    frame = dyad_years(2000, 2000, directed=True).add("troops").frame
    usa = frame.filter((pl.col("actor_code") == 2) & (pl.col("recipient_code") == 732))
    assert usa["troops"][0] > 20_000
    assert (
        frame.filter(pl.col("actor_code") == 732)["troops"].null_count()
        == frame.filter(pl.col("actor_code") == 732).height
    )


def test_states_take_the_states_part_of_an_addition():
    columns = state_years(2000, 2000).add("igos", "trade", "emissions").frame.columns
    assert {"igos_full", "total_exports", "co2"} <= set(columns)
    assert "joint_igos" not in columns


def test_what_a_record_lacks_is_said():
    with pytest.raises(BadRequest, match="record build"):
        dyad_years(2000, 2000).add("capital_distance")


def test_citations_of_exactly_these_columns():
    text = dyad_years(2000, 2000).add("alliances").cite()
    assert "Leeds" in text
    assert "Singer" not in text


def test_major_powers_are_carried_on():
    with pytest.warns(CoverageWarning, match=r"[1-9][\d,]* dyad-years after it"):
        frame = dyad_years(2016, 2018).politically_relevant().frame
    usa = frame.filter(pl.col("code_a") == 2).group_by("year").len()
    assert usa["len"].n_unique() == 1
    assert usa.height == 3
