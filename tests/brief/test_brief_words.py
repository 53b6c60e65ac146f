import pytest

from comity.brief.words import counted, day, listed, number, percent


@pytest.mark.parametrize(
    ("value", "unit", "text"),
    [
        (None, "years", "unknown"),
        (69606.0, "million US$", "69,606 million US$"),
        (0.5704, "", "0.57"),
        (0.00021, "", "0.00021"),
        (12.345, "per year", "12.3 per year"),
        (0.87, "share", "87 %"),
        (1953, "year", "1953"),
        ("DEFENSE", "", "DEFENSE"),
    ],
)
def test_numbers_read_well(value, unit, text):
    assert number(value, unit) == text


def test_a_share_is_never_rounded_to_all_or_nothing():
    assert [percent(share) for share in (0, 0.001, 0.999, 1)] == ["0 %", "under 1 %", "over 99 %", "100 %"]


def test_dates_keep_their_precision():
    assert [day("2021-03-17"), day("2021-03"), day("2021"), day(None)] == [
        "17 March 2021",
        "March 2021",
        "2021",
        "date not given",
    ]


def test_lists_and_counts():
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert (counted(0, "claim"), counted(1, "claim"), counted(2, "claim")) == (
        "no claims",
        "1 claim",
        "2 claims",
    )
