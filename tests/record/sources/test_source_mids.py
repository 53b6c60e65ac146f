"""Militarized disputes: several in a year, and -9."""

import polars as pl

from comity.record.sources import mids


def read(invented, *dispute_years):
    columns = ["dispnum", "ccode1", "ccode2", "year", "gmlmidongoing", "gmlmidonset", "hostlev", "fatality"]
    return mids.tables(
        invented(
            {
                "gml_mid_ddydisps.rda": pl.DataFrame(dispute_years, schema=columns, orient="row"),
                "gml_dirdisp.rda": pl.DataFrame(
                    [(1.0, 2.0, 365.0, 1962.0, "gml-2.2.1")],
                    schema=["dispnum", "ccode1", "ccode2", "year", "version"],
                    orient="row",
                ),
                "gml_mid_disps.rda": pl.DataFrame({"dispnum": [1.0], "outcome": [-9.0]}),
                "gml_part.rda": pl.DataFrame({"dispnum": [1.0], "ccode": [2.0], "obsid_start": ["USA-1961"]}),
            }
        )
    )


def test_a_year_with_two_disputes_is_one_row_with_the_higher_hostility(invented):
    rows = [(1.0, 2.0, 365.0, 1962.0, 1.0, 0.0, 3.0, 0.0), (2.0, 2.0, 365.0, 1962.0, 1.0, 1.0, 4.0, -9.0)]
    tables = read(invented, *rows)
    assert tables["dyad_year"].rows() == [("SUN", "USA", 1962, 1, 1, 4)]
    assert tables["cow_dispute_years"]["fatality"].to_list() == [0, None]


def test_lists_keep_their_names_without_the_version(invented):
    tables = read(invented, (1.0, 2.0, 365.0, 1962.0, 1.0, 0.0, 3.0, 0.0))
    assert tables["cow_directed_dispute_years"].columns == ["dispnum", "ccode1", "ccode2", "year"]
    assert tables["cow_disputes"]["outcome"].to_list() == [None]
    assert tables["cow_participants"]["obsid_start"].to_list() == ["USA-1961"]


def test_real_file(check_real):
    check_real(mids)
