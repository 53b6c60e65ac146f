"""Treaties: parties once, messy dates, what is in force for whom."""

import datetime as dt

import polars as pl
import pytest

from comity.record.sources import treaties

PARTY = {
    "treatyID": "AB_1990A",
    "stateID": "KOR",
    "Title": "x",
    "Begin": "1990-01-01",
    "End": None,
    "Signature": None,
}
PARTY |= {
    "StateSignature": "1990-01-01",
    "StateRatification": None,
    "Force": None,
    "StateForce": "1991-05-01",
}
PARTY |= {"Term": None, "StateEnd": None, "Coder": None, "Comments": None}
TREATY = {"treatyID": "AB_1990A", "TypeDomain": "Environment", "TypeAgree": "Agreement"}
TEXT = dict.fromkeys(PARTY, pl.String)


def read(invented, *parties, agreements=(TREATY,)):
    return treaties.tables(
        invented(
            {
                "parties.rda": {
                    "parties/GGO": pl.DataFrame([PARTY | party for party in parties], schema=TEXT)
                },
                "agreements.rda": {"agreements/GGO": pl.DataFrame(list(agreements))},
            }
        )
    )["treaty_parties"]


def test_a_party_is_bound_from_its_own_entry_into_force(invented):
    parties = read(invented, {}, {"stateID": "USA"}, {"stateID": "EUE"})
    assert parties.row(0, named=True) == {
        "treaty": "AB_1990A",
        "state": "KOR",
        "kind": "agreement",
        "signed": dt.date(1990, 1, 1),
        "start": dt.date(1991, 5, 1),
        "end": None,
        "area": "climate",
        "n_parties": 3,
    }
    assert parties["state"].to_list() == ["KOR", "USA"]


def test_a_repeated_party_is_one_row_from_earliest_to_latest(invented):
    parties = read(
        invented,
        {"StateForce": "1992-01-01", "StateEnd": "1995-12-31"},
        {"StateForce": "1991", "StateEnd": "1999-10"},
    )
    assert parties.select("start", "end").rows() == [(dt.date(1991, 1, 1), dt.date(1999, 10, 31))]


@pytest.mark.parametrize(
    ("dates", "start"),
    [
        pytest.param({"StateForce": None}, None, id="signed-only"),
        pytest.param({"StateForce": "9999-12-31"}, None, id="not-in-force"),
        pytest.param(
            {"StateForce": None, "StateRatification": "1993-01-01", "Force": "1992-01-01"},
            dt.date(1993, 1, 1),
            id="ratified-after-force",
        ),
        pytest.param(
            {"StateForce": "1991-05-01", "StateEnd": "1990-06-30"}, None, id="ended-before-it-began"
        ),
    ],
)
def test_what_is_not_known_to_be_in_force_has_no_start(invented, dates, start):
    assert read(invented, dates, {"stateID": "USA"}, {"stateID": "JPN"}).filter(state="KOR")[
        "start"
    ].to_list() == [start]


def test_a_bilateral_treaty_binds_both_from_its_entry_into_force(invented):
    sides = [
        {"StateForce": None, "Force": "1994-01-01"},
        {"stateID": "USA", "StateForce": None, "Force": "1994-01-01"},
    ]
    assert read(invented, *sides)["start"].to_list() == [dt.date(1994, 1, 1)] * 2


def test_a_slip_in_the_code_is_the_state_meant(invented):
    assert read(invented, {"stateID": "ALG"}, {"stateID": "ROM"})["state"].to_list() == ["DZA", "ROU"]


def test_real_file(check_real):
    parties = check_real(treaties)["treaty_parties"]
    shared = parties.filter(state="KOR").join(parties.filter(state="USA"), on="treaty")
    assert shared.height == pytest.approx(432, abs=3)
