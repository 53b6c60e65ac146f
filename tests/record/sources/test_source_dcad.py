"""Defence cooperation agreements: spells from the signature."""

import datetime as dt

import polars as pl

from comity.record.sources import dcad

COLUMNS = ["DCAid", "ccode1", "ccode2", "signYear", "signMonth", "signDay", "endYearEstimate"]


def read(invented, *rows):
    frame = pl.DataFrame(rows, schema=COLUMNS, orient="row").with_columns(source=pl.lit("a text"))
    return dcad.tables(invented({"dcad.csv": frame}))


def test_an_agreement_counts_from_its_signature_to_its_end(invented):
    rows = [("D-1", 2, 732, 1988, 6, 8, 1989), ("D-2", 732, 2, 1989, None, None, 2010)]
    tables = read(invented, *rows)
    assert tables["spells"].select("state_a", "state_b", "label", "start", "end").rows() == [
        ("KOR", "USA", "D-1", dt.date(1988, 6, 8), dt.date(1989, 12, 31)),
        ("KOR", "USA", "D-2", dt.date(1989, 1, 1), None),
    ]
    years = tables["dyad_year"].rows()
    assert years[:3] == [("KOR", "USA", 1988, 1), ("KOR", "USA", 1989, 2), ("KOR", "USA", 1990, 1)]
    assert years[-1] == ("KOR", "USA", 2010, 1)


def test_a_code_that_stands_twice_is_mended_or_left_out(invented):
    rows = [("DCADv1.0-0297", 145, 145, 2006, 5, 26, 2010), ("D-2", 750, 750, 2006, 3, 8, 2010)]
    assert read(invented, *rows)["spells"].select("state_a", "state_b").rows() == [("BOL", "VEN")]


def test_an_agreement_ends_with_a_party(invented):
    tables = read(invented, ("D-1", 2, 265, 1988, 1, 1, 2010))
    assert tables["dyad_year"]["year"].to_list() == [1988, 1989, 1990]


def test_real_file(check_real):
    check_real(dcad)
