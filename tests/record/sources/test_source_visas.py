"""Visas: two codings of two days made one."""

import polars as pl
import pytest

from comity.record.sources import visas


def read(invented, old=(), new=()):
    schema = {"Passport": pl.String, "Destination": pl.String}
    return visas.tables(
        invented(
            {
                "visas_2019.csv": pl.DataFrame(list(old), schema=schema | {"Code": pl.Int8}, orient="row"),
                "visas_2025.csv": pl.DataFrame(
                    list(new), schema=schema | {"Requirement": pl.String}, orient="row"
                ),
            }
        )
    )["directed_dyad_year"]


@pytest.mark.parametrize(
    ("requirement", "free"),
    [
        pytest.param("90", 1, id="days"),
        pytest.param("visa free", 1, id="no-limit"),
        pytest.param("eta", 1, id="authorisation"),
        pytest.param("e-visa", 0, id="e-visa"),
        pytest.param("visa on arrival", 0, id="on-arrival"),
        pytest.param("no admission", 0, id="no-admission"),
    ],
)
def test_2025(invented, requirement, free):
    assert read(invented, new=[("KOR", "USA", requirement)]).rows() == [("KOR", "USA", 2025, free)]


def test_own_country_is_left_out(invented):
    assert read(invented, new=[("KOR", "KOR", "-1")]).is_empty()


def test_2019(invented):
    codes = [("USA", "KOR", 3), ("USA", "IDN", 2), ("KOR", "USA", 1), ("KOR", "BTN", 0)]
    assert dict(read(invented, old=codes).select("recipient", "visa_free").rows()) == {
        "KOR": 1,
        "IDN": 0,
        "USA": 1,
        "BTN": 0,
    }


def test_an_unknown_word_stops_the_build(invented):
    with pytest.raises(pl.exceptions.InvalidOperationError):
        read(invented, new=[("KOR", "USA", "maybe")])


def test_real_files(check_real):
    check_real(visas)
