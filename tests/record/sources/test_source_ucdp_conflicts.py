"""UCDP armed conflicts: main parties count, allies do not."""

import polars as pl

from comity.record.sources import ucdp_conflicts

COLUMNS = ["conflict_id", "year", "gwno_a", "gwno_a_2nd", "gwno_b", "gwno_b_2nd", "incompatibility"]
COLUMNS += ["intensity_level", "type_of_conflict", "start_date", "start_prec", "start_date2", "start_prec2"]
COLUMNS += ["ep_end", "ep_end_date"]


def conflict(number, side_a, ally, side_b, intensity):
    rest = ("government", intensity, "interstate", 0.0, 1.0, 0.0, 1.0, 0.0, None)
    return (number, 2022.0, side_a, ally, side_b, None, *rest)


def read(invented, *rows):
    return ucdp_conflicts.tables(invented({"ucdp_acd.rda": pl.DataFrame(rows, schema=COLUMNS, orient="row")}))


def test_main_parties_have_their_highest_intensity(invented):
    rows = [conflict(1.0, 365.0, 370.0, 369.0, 2.0), conflict(2.0, 369.0, None, None, 1.0)]
    assert read(invented, *rows)["state_year"].rows() == [("RUS", 2022, 2), ("UKR", 2022, 2)]


def test_an_internal_conflict_has_one_party(invented):
    tables = read(invented, conflict(2.0, 625.0, None, None, 1.0))
    assert tables["state_year"].rows() == [("SDN", 2022, 1)]
    assert tables["gw_conflicts"]["gwno_b"].to_list() == [None]


def test_real_file(check_real):
    check_real(ucdp_conflicts)
