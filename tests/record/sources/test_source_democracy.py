"""Democracy scores by key and by COW code."""

import polars as pl

from comity.record.sources import democracy

SCORES = ["year", "euds", "aeuds", "polity2", "v2x_polyarchy"]


def read(invented, *rows):
    return democracy.tables(
        invented(
            {
                "democracy.rda": pl.DataFrame(rows, schema=["ccode", *SCORES], orient="row"),
                "gw_democracy.rda": pl.DataFrame(
                    [(99, 1950, 0.0, 0.0, None, 0.5)], schema=["gwcode", *SCORES], orient="row"
                ),
            }
        )
    )


def test_scores_stand_under_keys_and_under_codes(invented):
    tables = read(invented, (732, 2020, 1.4, 1.1, None, 0.84))
    assert tables["state_year"].rows() == [("KOR", 2020, 1.4, 1.1, None, 0.84)]
    assert tables["cow_state_year"].rows() == [(732, 2020, 1.4, 1.1, None, 0.84)]
    assert tables["gw_state_year"].rows() == [(99, 1950, 0.0, 0.0, None, 0.5)]


def test_of_two_codes_of_one_state_the_one_that_went_on_is_kept(invented):
    tables = read(invented, (260, 1990, 1.0, 1.0, 10.0, 0.9), (255, 1990, 2.0, 2.0, 10.0, 0.8))
    assert tables["state_year"]["euds"].to_list() == [2.0]
    assert tables["cow_state_year"].height == 2


def test_real_file(check_real):
    check_real(democracy)
