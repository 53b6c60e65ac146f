"""Leaders: spells in office and lives."""

import datetime as dt

import polars as pl

from comity.record.sources import leaders

COLUMNS = ["obsid", "gwcode", "leadid", "leader", "yrborn", "gender", "startdate", "enddate", "entry", "exit"]


def read(invented, leave, end):
    spell = ("ROK-2013", 732.0, "x1", "Doe", 1952.0, "F", 15761.0, end, "Regular", leave, leave)
    return leaders.tables(
        invented(
            {
                "archigos.rda": pl.DataFrame([spell], schema=[*COLUMNS, "exitcode"], orient="row"),
                "LEAD.rda": pl.DataFrame({"obsid": ["ROK-2013"], "leveledu": [2.0], "combat": [None]}),
                "leader_codes.rda": pl.DataFrame(
                    {"obsid": ["ROK-2013"], "leadid": ["x1"], "leadid29": ["A2"], "leaderid": ["L1"]}
                ),
            }
        )
    )


def test_still_in_office_when_the_list_ends_is_an_open_end(invented):
    tables = read(invented, "Still in Office", 16800.0)
    assert tables["leaders"].select("state", "leader", "start", "end").rows() == [
        ("KOR", "Doe", dt.date(2013, 2, 25), None)
    ]
    assert tables["gw_leaders"]["gwcode"].to_list() == [732]


def test_who_left_on_the_last_day_left(invented):
    assert read(invented, "Regular", 16800.0)["leaders"]["end"].to_list() == [dt.date(2015, 12, 31)]


def test_lives_carry_the_ids_of_other_versions(invented):
    lives = read(invented, "Regular", 16800.0)["leader_lives"]
    assert lives.row(0, named=True) == {
        "obsid": "ROK-2013",
        "leadid29": "A2",
        "leaderid": "L1",
        "leveledu": 2,
        "combat": None,
    }


def test_real_file(check_real):
    check_real(leaders)
