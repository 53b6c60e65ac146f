"""Verdicts: on a hand-made record of spells, and on the record that comes with comity."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

import polars as pl
import pytest

from comity import record
from comity.claims import Check, check_claims, claim_to_dict, find_claims
from comity.claims.kinds.first import first_trips, surname
from comity.claims.writing import single, written

MARCH = dt.date(2021, 3, 18)


class Alliances:
    """A record that holds alliance spells alone."""

    def __init__(self, *spells: tuple[int, int | None]) -> None:
        self.rows = spells

    def coverage_of(self, indicator: str) -> SimpleNamespace:
        return SimpleNamespace(first=1946, last=2018)

    def spells(self, kind: str, dyad: str) -> pl.DataFrame:
        ends = [dt.date(end, 12, 31) if end else None for _, end in self.rows]
        return pl.DataFrame(
            {"label": "defense", "start": [dt.date(start, 1, 1) for start, _ in self.rows], "end": ends},
            schema={"label": pl.String, "start": pl.Date, "end": pl.Date},
        )


def checked(sentence: str, source: Any, dyad: str = "KOR-USA", date: dt.date | None = MARCH) -> Check:
    (claim,) = find_claims(single(sentence, date), None, dyad)
    return check_claims([claim], source, date)[0]


@pytest.mark.parametrize(
    ("sentence", "spells", "verdict"),
    [
        ("The alliance has stood for seven decades.", [(1953, None)], "supported"),
        ("The alliance has stood for seven decades.", [(1980, None)], "contradicted"),
        ("The alliance has stood for seven decades.", [(1930, 1950), (1951, None)], "contradicted"),
        ("The alliance has stood for seven decades.", [], "contradicted"),
        ("The partnership has stood for seven decades.", [], "no_data"),
        ("The partnership has stood for seven decades.", [(1980, None)], "no_data"),
        ("They have been allies since 1954.", [(1953, None)], "supported"),
        ("They have been allies since 1956.", [(1953, None)], "contradicted"),
        ("They have been allies since 1953.", [(1953, 1960)], "contradicted"),
    ],
)
def test_duration(sentence: str, spells: list[tuple[int, int | None]], verdict: str) -> None:
    assert checked(sentence, Alliances(*spells)).verdict == verdict


def test_the_summary_says_the_numbers() -> None:
    check = checked("The alliance has stood for seven decades.", Alliances((1953, None)))
    assert (
        check.summary
        == "The first alliance on record is of 1953: 68 years before March 2021, within 65 to 74."
    )


def test_a_first_trip_ends_with_a_pause() -> None:
    visits = pl.DataFrame(
        {
            "person": ["A. B. Cee"] * 3,
            "recipient": ["JPN", "KOR", "BEL"],
            "start": [dt.date(2021, 3, 15), dt.date(2021, 3, 17), dt.date(2021, 3, 22)],
            "end": [dt.date(2021, 3, 17), dt.date(2021, 3, 18), dt.date(2021, 3, 24)],
        }
    )
    assert first_trips(visits) == [(dt.date(2021, 3, 15), "A. B. Cee", ["JPN", "KOR"])]


def test_surnames_leave_out_what_follows() -> None:
    assert surname("Lloyd J. Austin III") == "austin"


def test_a_first_trip_on_the_record() -> None:
    check = checked(
        "US Secretary of State Antony J. Blinken came to Korea on his first overseas trip.", record.load()
    )
    assert check.verdict == "supported"
    assert "Japan and South Korea" in check.summary


def test_an_earlier_first_trip_contradicts_a_first_time() -> None:
    check = checked(
        "It was the first time that a US Secretary of State visited Korea on a first overseas trip.",
        record.load(),
    )
    assert check.verdict == "contradicted"
    assert "Hillary Rodham Clinton, 2009" in check.summary


def test_a_first_visit_is_none_where_others_came_before() -> None:
    check = checked("It is the first visit to Korea by a US president.", record.load())
    assert check.verdict == "contradicted"


def test_nothing_after_the_document_is_used() -> None:
    check = checked(
        "The alliance continues its steady upward trajectory.", record.load(), date=dt.date(1995, 1, 1)
    )
    assert max(year for year, _ in check.series) <= 1995
    assert all(figure.year is None or figure.year <= 1995 for figure in check.figures)


def test_a_document_older_than_the_record_has_no_data() -> None:
    sentence = "The alliance continues its steady upward trajectory."
    assert checked(sentence, record.load(), date=dt.date(1930, 1, 1)).verdict == "no_data"


def test_a_plan_stays_open() -> None:
    check = checked("Korea is scheduled to host the P4G Summit in May.", record.load())
    assert check.verdict == "no_data"
    assert check.summary.startswith("Announced for May 2021")


def test_all_keys_are_always_there() -> None:
    (claim,) = find_claims(single("The alliance has stood for seven decades.", MARCH), None, "KOR-USA")
    found = claim_to_dict(claim, checked("The alliance has stood for seven decades.", Alliances()))
    assert list(found) == [
        "kind", "sentence", "subject", "subject_name", "attributed_to", "verdict", "summary", "figures", "rule",
        "sources", "caveats",
    ]  # fmt: skip
    assert found["subject"] == "KOR-USA"
    assert "[contradicted] duration" in written([found], "KOR-USA")


def test_a_long_list_of_sources_stands_once_under_its_figures():
    date = dt.date(2014, 5, 1)
    claims = find_claims(
        single("The partnership of Germany and Poland is comprehensive.", date), None, "DEU-POL"
    )
    checks = check_claims(claims, record.load(), date)
    found = [claim_to_dict(claim, check) for claim, check in zip(claims, checks, strict=True)]
    text = written(found, "DEU-POL")
    sources = found[0]["figures"][0]["source_id"]
    assert sources.count(",") > 9
    assert text.count(sources) == 1
    assert text.count(f"({sources.count(',') + 1} sources)") == len(found[0]["figures"])
