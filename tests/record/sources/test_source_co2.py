"""CO2: tonnes to million tonnes, aggregates and years before independence left out."""

import polars as pl

from comity.record.sources import co2


def read(invented, totals, per_person=()):
    return co2.tables(
        invented(
            {
                "totals.csv": pl.DataFrame(
                    totals,
                    schema={"Code": pl.String, "Year": pl.Int16, "Annual CO₂ emissions": pl.Float64},
                    orient="row",
                ),
                "per_person.csv": pl.DataFrame(
                    per_person,
                    schema={"iso_code": pl.String, "year": pl.Int16, "co2_per_capita": pl.Float64},
                    orient="row",
                ),
            }
        )
    )["state_year"].rows()


def test_tonnes_become_million_tonnes(invented):
    rows = read(invented, [("KOR", 2018, 670_168_700.0)], [("KOR", 2018, 12.874)])
    assert rows == [("KOR", 2018, 670.1687, 12.874)]


def test_without_a_figure_per_person_it_is_null(invented):
    assert read(invented, [("KOR", 2023, 577_416_640.0)]) == [("KOR", 2023, 577.41664, None)]


def test_aggregates_and_territories_are_left_out(invented):
    assert read(invented, [("OWID_WRL", 2023, 3.7e10), (None, 2023, 1.0), ("HKG", 2023, 3e7)]) == []


def test_years_of_a_larger_or_divided_state_are_left_out(invented):
    rows = read(invented, [("RUS", 1970, 1e9), ("DEU", 1970, 1e9), ("UKR", 1970, 6e8), ("UKR", 1995, 4e8)])
    assert rows == [("UKR", 1995, 400.0, None)]


def test_kosovo_has_its_own_code(invented):
    assert read(invented, [("OWID_KOS", 2010, 8e6)]) == [("XKX", 2010, 8.0, None)]


def test_real_file(check_real):
    check_real(co2)
