"""Adding to panels: zeros, nulls, names, errors."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import BadRequest, UnknownIndicator
from comity.panel import CoverageWarning, dyad_years, state_years
from comity.panel.additions.disputes import one_dispute


@pytest.fixture
def record(hand_record):
    day = dt.date
    return hand_record(
        {
            ("contiguity", "cow_contiguity"): pl.DataFrame(
                {
                    "ccode1": [2, 20],
                    "ccode2": [20, 2],
                    "contiguity": [1, 1],
                    "start": [day(1920, 1, 1)] * 2,
                    "end": [None, None],
                },
                schema_overrides={"contiguity": pl.Int8, "end": pl.Date},
            ),
            ("majors", "cow_majors"): pl.DataFrame(
                {"ccode": [200], "start": [day(1816, 1, 1)], "end": [None]}, schema_overrides={"end": pl.Date}
            ),
            ("nmc", "cow_nmc"): pl.DataFrame(
                {
                    "ccode": [2, 20],
                    "year": [2016, 2016],
                    **{
                        name: [2.0, 1.0]
                        for name in ("milex", "milper", "irst", "pec", "tpop", "upop", "cinc")
                    },
                }
            ),
            ("atop", "cow_alliances"): pl.DataFrame(
                {
                    "ccode1": [20],
                    "ccode2": [2],
                    "year": [2016],
                    **{f"atop_{name}": [1] for name in ("defense", "offense", "neutral", "nonagg", "consul")},
                }
            ),
        }
    )


def pair(panel, one, other):
    return panel.frame.filter((pl.col("code_a") == one) & (pl.col("code_b") == other))


def test_absent_inside_coverage_is_zero_and_null_after_it(record):
    with pytest.warns(CoverageWarning, match="contiguity ends in 2016"):
        panel = dyad_years(2016, 2017, record=record).add("contiguity")
    assert pair(panel, 2, 20)["contiguity"].to_list() == [1, None]
    assert pair(panel, 2, 200)["contiguity"].to_list() == [0, None]


def test_an_alliance_in_one_direction_binds_both(record):
    panel = dyad_years(2016, 2016, directed=True, record=record).add("alliances")
    found = panel.frame.filter(pl.col("actor_code").is_in([2, 20]) & pl.col("recipient_code").is_in([2, 20]))
    assert found["defense_pact"].to_list() == [1, 1]


def test_state_columns_come_once_per_side(record):
    panel = dyad_years(2016, 2016, record=record).add("capabilities")
    assert pair(panel, 2, 20).select("cinc_a", "cinc_b").row(0) == (2.0, 1.0)
    assert pair(panel, 2, 200).select("cinc_a", "cinc_b").row(0) == (2.0, None)


def test_politically_relevant_says_what_it_cannot_decide(record):
    with pytest.warns(CoverageWarning, match="cannot be decided"):
        panel = dyad_years(2016, 2017, record=record).politically_relevant()
    assert pair(panel, 2, 20)["year"].to_list() == [2016]
    assert pair(panel, 2, 200)["year"].to_list() == [2016, 2017]
    carried = dyad_years(2016, 2017, record=record).politically_relevant(carry=True)
    assert pair(carried, 2, 20)["year"].to_list() == [2016, 2017]


def test_names_of_peacesciencer(record):
    panel = (
        dyad_years(2016, 2016, record=record)
        .politically_relevant()
        .add("capabilities")
        .named("peacesciencer")
    )
    assert panel.frame.columns[:6] == ["ccode1", "ccode2", "year", "conttype", "cowmaj1", "cowmaj2"]
    assert "cinc2" in panel.frame.columns
    with pytest.raises(BadRequest, match="before named"):
        panel.add("alliances")


@pytest.mark.parametrize(
    ("names", "options", "error", "says"),
    [
        (("aliances",), {}, UnknownIndicator, "did you mean alliances"),
        (("majors", "majors"), {}, BadRequest, "twice"),
        (("majors",), {"rules": ()}, BadRequest, "no option rules"),
    ],
)
def test_bad_additions(record, names, options, error, says):
    with pytest.raises(error, match=says):
        dyad_years(2016, 2016, record=record).add(*names, **options)


def test_added_already(record):
    panel = dyad_years(2016, 2016, record=record).add("majors")
    with pytest.raises(BadRequest, match="already"):
        panel.add("majors")


def test_dyadic_columns_have_no_place_in_state_years(record):
    with pytest.raises(BadRequest, match="belongs to dyads"):
        state_years(2016, 2016, record=record).add("contiguity")


def test_rules_choose_one_dispute_of_a_year():
    disputes = pl.DataFrame(
        {
            "dispnum": [1, 2],
            "ccode1": [2, 2],
            "ccode2": [20, 20],
            "year": [1900, 1900],
            "midonset": [0, 1],
            "fatality": [6, 0],
            "hostlev": [5, 2],
            "mindur": [1, 1],
            "maxdur": [1, 1],
            "recip": [0, 0],
            "stmon": [1, 1],
        }
    )
    assert one_dispute(disputes, ("onset",))["dispnum"].to_list() == [2]
    assert one_dispute(disputes, ("fatality", "onset"))["dispnum"].to_list() == [1]
    with pytest.raises(BadRequest, match="no rule"):
        one_dispute(disputes, ("colour",))


def test_own_frame_joins_by_any_code(record):
    own = pl.DataFrame({"state_a": [20], "state_b": [2], "year": [2016], "score": [7]})
    panel = dyad_years(2016, 2016, record=record).join(own, on="dyad", codes="cow")
    assert pair(panel, 2, 20)["score"].to_list() == [7]
    assert pair(panel, 2, 200)["score"].to_list() == [None]


def test_own_frame_is_checked(record):
    panel = dyad_years(2016, 2016, record=record)
    twice = pl.DataFrame({"dyad": ["CAN-USA", "USA-CAN"], "year": [2016, 2016], "score": [7, 8]})
    with pytest.raises(BadRequest, match="more than once"):
        panel.join(twice, on="dyad")
    with pytest.warns(UserWarning, match="SUN 2016"):
        panel.join(pl.DataFrame({"state": ["SUN", "USA"], "year": [2016, 2016], "x": [1, 2]}), on="state")
    with pytest.raises(BadRequest, match="no column year"):
        panel.join(pl.DataFrame({"state": ["USA"], "x": [1]}), on="state")


@pytest.mark.parametrize("ending", ["parquet", "csv", "feather", "xlsx", "dta"])
def test_written_files_are_read_back(record, tmp_path, ending):
    if ending == "dta":
        pytest.importorskip("pandas")
    panel = dyad_years(1816, 1816, record=record).add("majors")
    path = tmp_path / f"panel.{ending}"
    panel.write(path)
    assert path.stat().st_size > 0
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    if ending == "csv":
        assert pl.read_csv(path).height == len(panel)
    if ending == "parquet":
        assert pl.read_parquet(path)["state_a"].dtype == pl.String


def test_another_ending_is_refused(record, tmp_path):
    with pytest.raises(BadRequest, match="ending"):
        dyad_years(1816, 1816, record=record).write(tmp_path / "panel.sav")


def test_codebook_describes_every_column(record):
    panel = dyad_years(2016, 2016, record=record).add("majors")
    book = panel.codebook()
    assert book["column"].to_list() == panel.frame.columns
    assert book.filter(pl.col("what") == "").height == 0


def test_alliances_may_count_what_the_first_promised_alone(hand_record):
    promises = {f"atop_{name}": [0, 0] for name in ("offense", "neutral", "nonagg", "consul")}
    table = pl.DataFrame(
        {"ccode1": [211, 325], "ccode2": [325, 211], "year": [1925, 1925], "atop_defense": [0, 1], **promises}
    )
    record = hand_record({("atop", "cow_alliances"): table})
    columns = ["alliance", "defense_pact"]
    either = dyad_years(1925, 1925, record=record).add("alliances")
    assert pair(either, 211, 325).select(columns).row(0) == (1, 1)
    first = dyad_years(1925, 1925, record=record).add("alliances", sides="first")
    assert pair(first, 211, 325).select(columns).row(0) == (0, 0)


def test_great_circle():
    import numpy as np

    from comity.panel.additions.capital_distance import great_circle

    quarter = great_circle(np.array([0.0]), np.array([0.0]), np.array([0.0]), np.array([90.0]))
    assert quarter[0] == pytest.approx(10007.557, abs=0.01)


def test_a_column_stands_once(record):
    own = pl.DataFrame({"dyad": ["CAN-USA"], "year": [2016], "score": [7]})
    panel = dyad_years(2016, 2016, record=record).join(own, on="dyad")
    with pytest.raises(BadRequest, match="score stands in the panel already"):
        panel.join(own, on="dyad")


def test_the_filters_own_columns_may_be_asked_for_again(record):
    panel = dyad_years(2016, 2016, record=record).politically_relevant().add("contiguity", "majors")
    assert panel.frame.columns.count("contiguity") == 1
    with pytest.raises(BadRequest, match="already"):
        panel.add("contiguity")
