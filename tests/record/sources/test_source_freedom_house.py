"""Freedom House: codes of former states, the double year, territories, the sum of questions."""

import polars as pl
import pytest

from comity.record.sources import freedom_house


def read(invented, ratings, items=()):
    rating = ["year", "country", "iso3c", "political_rights", "civil_liberties"]
    item = ["year", "country_territory", "iso3c", "score"]
    spare = ["iso2c", "continent", "status", "color"]
    parts = ["iso2c", "continent", "item", "sub_item", "item_description", "sub_item_description"]
    return freedom_house.tables(
        invented(
            {
                "ratings.rda": {
                    "r": pl.DataFrame(ratings, schema=rating, orient="row").with_columns(
                        pl.lit("x").alias(name) for name in spare
                    )
                },
                "scores.rda": {
                    "s": pl.DataFrame(
                        list(items),
                        schema=dict(zip(item, [pl.Int16, pl.String, pl.String, pl.Int16], strict=True)),
                        orient="row",
                    ).with_columns(pl.lit("x").alias(name) for name in parts)
                },
            }
        )
    )["state_year"]


@pytest.mark.parametrize(
    ("name", "code", "state"),
    [
        pytest.param("Germany, E.", "DEU", "DDR", id="east-germany"),
        pytest.param("Germany, W.", "DEU", "DEU", id="west-germany"),
        pytest.param("Vietnam, S.", "VNM", "VDR", id="south-vietnam"),
        pytest.param("Yemen, S.", "YEM", "YMD", id="south-yemen"),
        pytest.param("USSR", "RUS", "SUN", id="soviet-union"),
        pytest.param("Czechoslovakia", None, "CSK", id="no-code"),
    ],
)
def test_former_states_are_read_by_name(invented, name, code, state):
    assert read(invented, [(1974, name, code, 6, 6)])["state"].to_list() == [state]


def test_the_score_is_the_sum_of_the_questions_and_null_before_them(invented):
    table = read(
        invented,
        [(2011, "South Korea", "KOR", 1, 2), (2022, "South Korea", "KOR", 2, 2)],
        [(2022, "South Korea", "KOR", 4), (2022, "South Korea", "KOR", 3)],
    )
    assert table["freedom_score"].to_list() == [None, 7]


def test_parts_of_a_state_with_its_code_do_not_count(invented):
    table = read(
        invented,
        [(2022, "India", "IND", 2, 3)],
        [(2022, "India", "IND", 4), (2022, "Indian Kashmir", "IND", 1), (2022, "Tibet", None, 0)],
    )
    assert table.select("state", "freedom_score").rows() == [("IND", 4)]


def test_real_files(check_real):
    table = check_real(freedom_house)["state_year"]
    assert 1982 not in table["year"].to_list()
