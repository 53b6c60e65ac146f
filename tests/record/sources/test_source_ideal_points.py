"""UNGA ideal points: one series, one scale."""

import polars as pl

from comity.record.sources import ideal_points


def read(invented, *rows):
    frame = pl.DataFrame(
        [(*row, 1.5) for row in rows],
        schema=["ccode", "year", "idealpointfp", "nvotesfp", "idealpointlegacy"],
        orient="row",
    )
    return ideal_points.tables(invented({"ideal_points.dta": frame}))["state_year"].rows()


def test_the_series_of_final_passage_votes_is_read(invented):
    assert read(invented, (732, 2024.0, 1.07, 80.0)) == [("KOR", 2024, 1.07, 80)]


def test_a_row_with_only_the_legacy_estimate_is_left_out(invented):
    assert read(invented, (740, 1956.0, None, None)) == []


def test_the_seat_of_china_before_1949_is_chinas(invented):
    assert read(invented, (713, 1948.0, 0.5, 9.0), (713, 1955.0, 0.6, 9.0)) == [
        ("CHN", 1948, 0.5, 9),
        ("TWN", 1955, 0.6, 9),
    ]


def test_soviet_republics_are_left_out(invented):
    assert read(invented, (369, 1960.0, -1.0, 9.0), (369, 1995.0, 0.1, 9.0)) == [("UKR", 1995, 0.1, 9)]


def test_real_file(check_real):
    check_real(ideal_points)
