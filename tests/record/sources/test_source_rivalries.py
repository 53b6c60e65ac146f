"""Strategic rivalries: two codings apart, years within lives."""

import datetime as dt

import polars as pl

from comity.record.sources import rivalries

TSS = ["tssr_id", "rivalry", "ccode1", "ccode2", "start", "end", "positional", "spatial", "ideological"]
TSS += ["interventionary", "principal", "aprin"]
TD = [
    "rivalryno",
    "rivalryname",
    "ccode1",
    "ccode2",
    "styear",
    "endyear",
    "region",
    "type1",
    "type2",
    "type3",
]


def read(invented, first, last, ccode1=731.0, ccode2=732.0):
    newer = (1, "x", ccode1, ccode2, first, last, None, 1.0, 1.0, None, 1.0, None)
    older = (7.0, "x", ccode1, ccode2, first, last, "y", "spatial", "ideological", None)
    return rivalries.tables(
        invented(
            {
                "tss_rivalries.rda": pl.DataFrame([newer], schema=TSS, orient="row"),
                "td_rivalries.rda": pl.DataFrame([older], schema=TD, orient="row"),
            }
        )
    )


def test_a_rivalry_is_years_and_a_spell(invented):
    tables = read(invented, 2018.0, 2019.0)
    assert tables["dyad_year"].rows() == [("KOR", "PRK", 2018, 1), ("KOR", "PRK", 2019, 1)]
    assert tables["spells"].rows() == [
        ("KOR", "PRK", "rivalry", "tss-1", dt.date(2018, 1, 1), dt.date(2019, 12, 31))
    ]


def test_an_end_at_the_end_of_the_coding_is_open(invented):
    tables = read(invented, 2018.0, 2020.0)
    assert tables["spells"]["end"].to_list() == [None]
    assert tables["cow_rivalries"].select("coding", "last_year").rows() == [("td", None), ("tss", None)]


def test_types_are_flags_in_both_codings(invented):
    both = read(invented, 2018.0, 2019.0)["cow_rivalries"]
    assert both.select("positional", "spatial", "ideological").rows() == [(False, True, True)] * 2
    assert both["principal"].to_list() == [None, True]


def test_years_before_both_were_members_are_left_out(invented):
    assert read(invented, 1946.0, 1950.0)["dyad_year"]["year"].min() >= 1948


def test_real_file(check_real):
    check_real(rivalries)
