"""OECD aid: one type of aid, and which Korea."""

import polars as pl
import pytest

from comity.errors import SourceChanged
from comity.record.sources import aid_oecd


def read(invented, *rows):
    columns = ["Donor", "Recipient", "Aid type", "Year", "Value", "Amount type"]
    frame = pl.DataFrame([(*row, "constant") for row in rows], schema=columns, orient="row")
    return aid_oecd.tables(invented({"oecd.rda": {"OECD": frame}}))["directed_dyad_year"]


def test_only_the_net_total_is_aid_and_types_are_not_added(invented):
    table = read(
        invented,
        ("United States", "Kenya", "ODA: Total Net", 2020.0, 800.0),
        ("United States", "Kenya", "Grants, Total", 2020.0, 790.0),
        ("United States", "Kenya", "Humanitarian Aid", 2020.0, 90.0),
    )
    assert table.rows() == [("USA", "KEN", 2020, 800.0, 90.0)]


def test_korea_is_a_donor_in_the_south_and_a_recipient_in_the_north(invented):
    table = read(
        invented,
        ("Korea", "Viet Nam", "ODA: Total Net", 2020.0, 200.0),
        ("Sweden", "Democratic People's Republic of Korea", "ODA: Total Net", 2020.0, 1.0),
    )
    assert table.select("actor", "recipient").rows() == [("KOR", "VNM"), ("SWE", "PRK")]


def test_a_donor_that_is_no_state_stops_the_build(invented):
    with pytest.raises(SourceChanged, match="EU Institutions"):
        read(invented, ("EU Institutions", "Kenya", "ODA: Total Net", 2020.0, 1.0))


def test_real_files(check_real):
    table = check_real(aid_oecd)["directed_dyad_year"]
    korea = table.filter((pl.col("actor") == "KOR") & (pl.col("year") == 2022))
    assert korea["aid"].sum() == pytest.approx(1898, abs=10)
    assert not table.filter(pl.col("recipient") == "KOR").height
