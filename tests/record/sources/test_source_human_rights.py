"""Latent human rights scores: mean with its deviation, one row per state and year."""

import polars as pl

from comity.record.sources import human_rights


def read(invented, *rows):
    columns = ["COW", "YEAR", "theta_mean", "theta_sd", "CIRI"]
    frame = pl.DataFrame([(*row, None) for row in rows], schema=columns, orient="row")
    return human_rights.tables(invented({"scores.csv": frame}))["state_year"]


def test_mean_and_deviation(invented):
    assert read(invented, (732, 2021, 2.02, 0.28)).rows() == [("KOR", 2021, 2.02, 0.28)]


def test_in_1990_germany_is_the_one_that_went_on(invented):
    table = read(invented, (260, 1990, 1.0, 0.1), (255, 1990, 1.5, 0.2))
    assert table.rows() == [("DEU", 1990, 1.5, 0.2)]


def test_real_files(check_real):
    check_real(human_rights)
