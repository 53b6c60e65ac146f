"""The compact record that comes with comity."""

import json
from datetime import date

import polars as pl
import pytest

from comity.record import load
from comity.record.compact import FIRST_YEAR, KEPT_TABLES
from comity.record.open import EMBEDDED
from comity.record.package import DESCRIPTOR


@pytest.fixture(scope="module")
def embedded():
    return load()


def test_it_is_small(embedded):
    assert embedded.description.compact
    assert sum(path.stat().st_size for path in EMBEDDED.rglob("*") if path.is_file()) < 8_000_000


def test_its_descriptor_is_a_frictionless_data_package():
    frictionless = pytest.importorskip("frictionless", exc_type=ImportError)
    descriptor = json.loads((EMBEDDED / DESCRIPTOR).read_text(encoding="utf-8"))
    assert list(frictionless.Package.metadata_validate(descriptor)) == []


def test_it_holds_figures_and_names_but_no_prose(embedded):
    for resource in embedded.description.resources:
        assert resource.table in KEPT_TABLES
        frame = pl.read_parquet(EMBEDDED / resource.path)
        for column in frame.select(pl.col(pl.String)):
            longest = column.str.len_chars().max() or 0
            assert longest <= 90, f"{resource.path}: {column.name} has a text of {longest} characters"


def test_its_coverage_begins_in_1946(embedded):
    assert min(embedded.coverage_of(each).first for each in embedded.indicators) >= FIRST_YEAR


@pytest.mark.parametrize(
    ("indicator", "unit", "year", "value"),
    [
        ("defense_pact", "KOR-USA", 2018, 1),
        ("defense_pact", "KOR-USA", 1950, 0),
        ("joint_igos", "KOR-USA", 2014, 62),
        ("trade", "KOR-USA", 2014, 115_146),
        ("exports", "USA>KOR", 2014, 45_540),
        ("visits_to_us", "KOR>USA", 2018, 1),
        ("vote_agreement", "KOR-USA", 2018, 0.51),
    ],
)
def test_facts_checked_by_hand(embedded, indicator, unit, year, value):
    found = embedded.series(indicator, unit).filter(pl.col("year") == year)["value"][0]
    assert found == pytest.approx(value, rel=2e-3)


def test_after_coverage_nothing_is_known(embedded):
    # peacesciencer gives zeros for alliances after 2018 and imputes contiguity after 2016
    assert embedded.cube("alliance", since=2019).values.size == 0
    assert embedded.coverage_of("contiguity").last == 2016


def test_alliances_stand_in_both_directions(embedded):
    cube = embedded.cube("defense_pact", since=2018).values[0]
    assert ((cube == cube.T) | (cube != cube)).all()


def test_secretaries_first_trips_are_there(embedded):
    visits = embedded.visits(actor="USA", person="Blinken").filter(pl.col("start") >= date(2021, 3, 1))
    assert visits.head(2)["recipient"].to_list() == ["JPN", "KOR"]


def test_visits_reach_back_before_the_figures(embedded):
    """Whether a visit is the first is asked of all that are known."""
    visits = embedded.visits(actor="USA", recipient="FRA", person="Woodrow Wilson")
    assert visits["start"].min() == date(1918, 12, 14)
    assert embedded.coverage_of("president_visits").first == 1946


def test_signatures_stand_beside_the_spells(embedded):
    signed = embedded.signatures("trade_agreement", "USA-KOR")
    assert signed.select("label", "signed", "source_id").rows() == [("551", 2007, "desta")]
    assert embedded.signatures("investment_treaty", "KOR-USA")["signed"].to_list() == [2024, 2023, 2007]
