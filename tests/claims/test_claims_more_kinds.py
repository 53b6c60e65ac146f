"""Rank and alignment, found and checked on the record that comes with comity."""

import datetime as dt

import pytest

from comity import record
from comity.claims import Check, Claim, check_claims, find_claims
from comity.claims.writing import single


def checked(sentence: str, dyad: str, date: dt.date) -> tuple[Claim, Check]:
    (claim,) = find_claims(single(sentence, date), None, dyad)
    return claim, check_claims([claim], record.load(), date)[0]


@pytest.mark.parametrize(
    ("sentence", "owner", "verdict"),
    [
        ("The United States is Korea's second-largest trading partner.", "KOR", "supported"),
        ("The United States is Korea's largest trading partner.", "KOR", "contradicted"),
        ("The US is one of the largest trading partners of Korea.", "KOR", "supported"),
    ],
)
def test_rank(sentence: str, owner: str, verdict: str) -> None:
    claim, check = checked(sentence, "KOR-USA", dt.date(2015, 6, 1))
    assert (claim.kind, claim.details["owner"], check.verdict) == ("rank", owner, verdict)
    assert all(figure.year is not None and figure.year < 2015 for figure in check.figures)


def test_whose_partner_must_be_said() -> None:
    sentence = "Korea and the United States are the largest trading partners."
    assert find_claims(single(sentence, dt.date(2015, 6, 1)), None, "KOR-USA") == []


@pytest.mark.parametrize(
    ("sentence", "dyad", "verdict"),
    [
        ("Korea and the United States share values such as democracy.", "KOR-USA", "supported"),
        ("China and the United States have common values of democracy.", "CHN-USA", "contradicted"),
    ],
)
def test_democracy(sentence: str, dyad: str, verdict: str) -> None:
    claim, check = checked(sentence, dyad, dt.date(2021, 3, 18))
    assert (claim.kind, check.verdict) == ("alignment", verdict)


def test_values_without_democracy_take_the_area() -> None:
    _, check = checked("France and Germany are like-minded.", "DEU-FRA", dt.date(2019, 1, 22))
    assert check.verdict == "supported"
    assert check.figures[0].label == "values"
