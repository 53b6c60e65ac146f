"""DESTA: when an agreement counts, what accessions and withdrawals do, how depth is counted."""

import datetime as dt

import polars as pl
import pytest

from comity.record.sources import desta

DYAD = ["iso1", "iso2", "number", "base_treaty", "name", "entry_type", "year", "entryforceyear"]
SHALLOW = dict.fromkeys(desta.CODED, "0")


def read(invented, dyads, withdrawals=(), content=()):
    frames = {
        "dyads.rda": {"d": pl.DataFrame(list(dyads), schema=DYAD, orient="row")},
        "withdrawals.rda": {
            "w": pl.DataFrame(
                list(withdrawals), schema=dict.fromkeys(DYAD) | {"iso1": pl.Int32}, orient="row"
            )
        },
        "content.rda": {
            "c": pl.DataFrame(
                list(content), schema=dict.fromkeys(["number", *desta.CODED, "nti_env"], pl.String)
            )
        },
    }
    return desta.tables(invented(frames))


def test_counts_from_entry_into_force_not_from_signature(invented):
    tables = read(invented, [(410, 840, "551", 551, "Korea US", "base_treaty", 2007, "2012")])
    years = tables["dyad_year"]
    assert (years["year"].min(), years["year"].max()) == (2012, 2021)
    assert years["trade_agreements"].unique().to_list() == [1]
    assert tables["spells"].rows() == [("KOR", "USA", "trade_agreement", "551", dt.date(2012, 1, 1), None)]


def test_not_in_force_is_left_out(invented):
    tables = read(invented, [(410, 840, "1", 1, "Signed only", "base_treaty", 2007, None)])
    assert tables["dyad_year"].is_empty()


def test_accessions_and_consolidated_texts_belong_to_their_base_treaty(invented):
    tables = read(
        invented,
        [
            (40, 752, "375", 375, "EFTA", "base_treaty", 1960, "1960"),
            (40, 752, "375+3", 375, "EFTA accession", "accession", 1991, "1991"),
            (40, 752, "375a", 375, "EFTA (consolidated)", "consolidated", 2001, "2002"),
        ],
    )
    assert tables["spells"].height == 1
    assert tables["agreements"].select("agreement", "name", "entered").rows() == [("375", "EFTA", 1960)]


def test_a_withdrawal_ends_the_spell_in_its_year(invented):
    tables = read(
        invented,
        [(752, 756, "375", 375, "EFTA", "base_treaty", 1960, "1960")],
        withdrawals=[(756, 752, "375_1", 375, "EFTA withdrawal Sweden", "withdrawal", 1995, None)],
    )
    assert tables["spells"]["end"].to_list() == [dt.date(1995, 12, 31)]
    assert tables["dyad_year"]["year"].max() == 1995


def test_a_treaty_older_than_a_state_counts_from_its_independence(invented):
    tables = read(invented, [(191, 752, "8", 8, "Old", "base_treaty", 1970, "1970")])
    assert tables["spells"]["start"].dt.year().to_list() == [1992]


@pytest.mark.parametrize(
    ("coded", "depth"),
    [
        pytest.param({"mar_typedepth": "1"}, 0, id="partial-scope"),
        pytest.param({"mar_typedepth": "2"}, 1, id="free-trade-area"),
        pytest.param(
            {"mar_typedepth": "2", "ser_nt": "1", "proc_prov": "1"}, 2, id="mention-is-no-provision"
        ),
        pytest.param({"mar_typedepth": None}, None, id="not-coded"),
    ],
)
def test_depth_counts_substantive_provisions(invented, coded, depth):
    row = SHALLOW | {"number": "551", "nti_env": "1"} | coded
    tables = read(
        invented,
        [(410, 840, "551", 551, "Korea US", "base_treaty", 2007, "2012")],
        content=[row],
    )
    assert tables["dyad_year"]["trade_agreement_depth"].unique().to_list() == [depth]


def test_real_files(check_real):
    tables = check_real(desta)
    korus = tables["agreements"].filter(pl.col("agreement") == "551")
    assert korus.rows() == [("551", "Korea US", 2007, 2012, 7)]


def test_a_state_that_joins_later_signs_later(invented):
    tables = read(
        invented,
        [
            (410, 840, "551", 551, "Korea US", "base_treaty", 2007, "2012"),
            (40, 752, "375+3", 375, "EFTA accession", "accession", 1991, "1991"),
            (40, 752, "375a", 375, "EFTA (consolidated)", "consolidated", 2001, "2002"),
            (410, 36, "1", 1, "Signed only", "base_treaty", 2009, None),
        ],
    )
    assert tables["signatures"].rows() == [
        ("AUS", "KOR", "trade_agreement", "1", 2009),
        ("AUT", "SWE", "trade_agreement", "375", 1991),
        ("KOR", "USA", "trade_agreement", "551", 2007),
    ]
