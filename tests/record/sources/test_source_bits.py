"""Investment treaties: parties in one string, groups, ends."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import SourceChanged
from comity.record.sources import bits

IGNORED = ["full_title", "short_title", "status", "text"]
SIGNED = dt.date(2000, 5, 1)


def read(invented, *rows):
    columns = [
        "treaty_id",
        "type",
        "parties",
        "date_of_entry_into_force",
        "termination_date",
        "date_of_signature",
    ]
    rows = [(*row, SIGNED)[:6] for row in rows]
    frame = pl.DataFrame(
        rows,
        schema={name: pl.Date if "date" in name else None for name in columns},
        orient="row",
    ).with_columns(pl.lit("x").alias(name) for name in IGNORED)
    return bits.tables(invented({"bits.rda": {"bits_raw": frame}}))


def pairs(tables):
    return tables["spells"].select("state_a", "state_b").rows()


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        pytest.param("Korea, Republic of, United States of America", [("KOR", "USA")], id="comma-in-a-name"),
        pytest.param("Japan, Korea, Dem. People's Rep. of", [("JPN", "PRK")], id="the-other-korea"),
        pytest.param("Congo, Korea, Republic of", [("COG", "KOR")], id="congo-without-comma"),
        pytest.param(
            "BLEU (Belgium-Luxembourg Economic Union), Kuwait",
            [("BEL", "KWT"), ("KWT", "LUX")],
            id="union-of-two",
        ),
        pytest.param("EU (European Union), Viet Nam", [], id="group"),
        pytest.param("Hong Kong, China SAR, Mexico", [], id="territory"),
    ],
)
def test_parties(invented, parties, expected):
    assert pairs(read(invented, (1, "BITs", parties, dt.date(2012, 3, 15), None))) == expected


def test_an_unknown_party_stops_the_build(invented):
    with pytest.raises(SourceChanged, match="Atlantis"):
        read(invented, (1, "BITs", "Atlantis, Japan", dt.date(2000, 1, 1), None))


def test_counts_from_entry_into_force_to_the_end(invented):
    tables = read(
        invented,
        (1, "BITs", "India, Mexico", dt.date(2008, 2, 23), dt.date(2017, 3, 22)),
        (2, "TIPs", "India, Mexico", None, None),
    )
    assert tables["spells"]["label"].to_list() == ["bit-1"]
    assert tables["dyad_year"]["year"].to_list() == list(range(2008, 2018))


def test_yugoslavia_keeps_its_own_treaties(invented):
    tables = read(invented, (1, "BITs", "Sweden, Yugoslavia (former)", dt.date(1979, 11, 21), None))
    assert pairs(tables) == [("SWE", "YUG")]
    assert tables["spells"]["end"][0] is not None


def test_real_files(check_real):
    check_real(bits)


def test_a_treaty_that_never_entered_into_force_has_a_signature_alone(invented):
    tables = read(
        invented,
        (1, "BITs", "India, Mexico", dt.date(2008, 2, 23), None, dt.date(2007, 5, 21)),
        (2, "TIPs", "India, Mexico", None, None, dt.date(2015, 1, 1)),
        (3, "BITs", "Namibia, Mexico", None, None, dt.date(1985, 1, 1)),
    )
    assert tables["spells"]["label"].to_list() == ["bit-1"]
    assert tables["signatures"].rows() == [
        ("IND", "MEX", "investment_treaty", "bit-1", 2007),
        ("IND", "MEX", "investment_treaty", "tip-2", 2015),
    ]
