"""Minimum distance: keys in order, the smaller of two codes of one state."""

import polars as pl

from comity.record.sources import distance


def read(invented, *rows):
    frame = pl.DataFrame(rows, schema=["ccode1", "ccode2", "year", "mindist"], orient="row")
    return distance.tables(invented({"cow_mindist.rda": frame}))


def test_distances_stand_under_keys_and_under_codes(invented):
    tables = read(invented, (2.0, 732.0, 2019.0, 4333.4))
    assert tables["dyad_year"].rows() == [("KOR", "USA", 2019, 4333.4)]
    assert tables["cow_min_distance"].rows() == [(2, 732, 2019, 4333.4)]


def test_of_two_codes_of_one_state_the_nearer_counts(invented):
    rows = read(invented, (220.0, 260.0, 1990.0, 0.0), (220.0, 255.0, 1990.0, 7.0))["dyad_year"].rows()
    assert rows == [("DEU", "FRA", 1990, 0.0)]


def test_real_file(check_real):
    check_real(distance)
