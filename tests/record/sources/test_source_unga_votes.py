"""UNGA votes: who voted how, under which name."""

import datetime as dt

import polars as pl
import pytest

from comity.record.sources import unga_votes


def read(invented, votes, calls, issues=()):
    empty = {"importantvote": None, "unres": None, "amend": None, "para": None, "short": None, "descr": None}
    return unga_votes.tables(
        invented(
            {
                "un_votes.rda": pl.DataFrame(
                    votes, schema=["rcid", "country", "vote"], orient="row"
                ).with_columns(country_code=pl.lit(None)),
                "un_roll_calls.rda": pl.DataFrame(
                    calls, schema=["rcid", "session", "date"], orient="row"
                ).with_columns(**{name: pl.lit(value) for name, value in empty.items()}),
                "un_roll_call_issues.rda": pl.DataFrame(
                    issues, schema={"rcid": pl.Int32, "short_name": pl.String}, orient="row"
                ).with_columns(issue=pl.lit(None)),
            }
        )
    )


def test_votes_are_numbers_and_roll_calls_carry_their_issues(invented):
    tables = read(
        invented,
        [(9, "South Korea", "yes"), (9, "United States", "no"), (9, "France", "abstain")],
        [(9, 74, dt.date(2020, 1, 14))],
        [(9, "hr"), (9, "me")],
    )
    assert tables["votes"].rows() == [(9, "FRA", 2), (9, "KOR", 1), (9, "USA", 3)]
    call = tables["rollcalls"].row(0, named=True)
    assert (call["year"], call["hr"], call["me"], call["ec"]) == (2019, True, True, False)


def test_the_session_of_one_roll_call_is_left_out(invented):
    tables = read(invented, [(9, "France", "yes")], [(9, 19, dt.date(1965, 2, 6))])
    assert tables["votes"].is_empty()
    assert tables["rollcalls"].is_empty()


@pytest.mark.parametrize(
    ("country", "session", "state"),
    [
        pytest.param("Taiwan", 2, "CHN", id="seat-of-china-before-1949"),
        pytest.param("Taiwan", 10, "TWN", id="taiwan-later"),
        pytest.param("Russia", 30, "SUN", id="soviet-union"),
        pytest.param("Federal Republic of Germany", 30, "DEU", id="west-germany"),
        pytest.param("German Democratic Republic", 30, "DDR", id="east-germany"),
        pytest.param("Yemen People's Republic", 30, "YMD", id="south-yemen"),
        pytest.param("Ukraine", 30, None, id="soviet-republic"),
    ],
)
def test_a_name_means_the_state_of_the_session(invented, country, session, state):
    votes = read(invented, [(9, country, "yes")], [(9, session, dt.date(1975, 1, 1))])["votes"]
    assert votes["state"].to_list() == ([] if state is None else [state])


def test_real_file(check_real):
    tables = check_real(unga_votes)
    votes = tables["votes"]
    both = votes.filter(state="KOR").join(votes.filter(state="USA"), on="rollcall")
    assert both.height == 2497
    assert (both["vote"] == both["vote_right"]).mean() == pytest.approx(0.368, abs=0.0005)
