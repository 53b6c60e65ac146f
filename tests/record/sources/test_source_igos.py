"""Joint memberships: one row per key and year."""

import polars as pl

from comity.record.sources import igos

COUNTS = ["sum_igo_full", "sum_igo_associate", "sum_igo_observer", "sum_igo_anytype"]


def read(invented, *rows):
    pairs = pl.DataFrame(
        [tuple(map(float, row)) for row in rows],
        schema=["ccode1", "ccode2", "year", "dyadigos"],
        orient="row",
    )
    counts = pl.DataFrame(
        [(2.0, 2000.0, 3.0, 1.0, 0.0, 4.0)], schema=["ccode", "year", *COUNTS], orient="row"
    )
    return igos.tables(invented({"cow_igo_ndy.rda": pairs, "cow_igo_sy.rda": counts}))


def test_two_codes_of_one_key_give_one_row(invented):
    found = read(invented, (2, 255, 1990, 5), (2, 260, 1990, 60))
    assert found["dyad_year"].rows() == [("DEU", "USA", 1990, 60)]
    assert found["cow_igos"].height == 2


def test_full_memberships_of_a_state(invented):
    assert read(invented, (2, 20, 2000, 5))["state_year"].row(0)[:3] == ("USA", 2000, 3)


def test_real_file(check_real):
    check_real(igos)
