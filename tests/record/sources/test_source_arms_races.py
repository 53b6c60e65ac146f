"""Arms races: spells to years."""

import polars as pl

from comity.record.sources import arms_races


def test_a_race_is_its_years(invented):
    columns = ["race_id", "ccode1", "ccode2", "styear", "endyear"]
    frame = pl.DataFrame([(70.0, 91.0, 92.0, 1982.0, 1983.0)], schema=columns, orient="row")
    tables = arms_races.tables(invented({"grh_arms_races.rda": frame}))
    assert tables["dyad_year"].rows() == [("HND", "SLV", 1982, 1), ("HND", "SLV", 1983, 1)]
    assert tables["cow_arms_races"].rows() == [(70, 91, 92, 1982, 1983)]


def test_real_file(check_real):
    check_real(arms_races)
