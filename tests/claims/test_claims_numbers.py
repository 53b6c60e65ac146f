"""Numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comity.claims.durations import limits
from comity.claims.numbers import number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("seven", 7),
        ("seventieth", 70),
        ("sixty-five", 65),
        ("70th", 70),
        ("two hundred", 200),
        ("alliance", None),
    ],
)
def test_number(text: str, value: int | None) -> None:
    assert number(text) == value


@given(st.integers(0, 999))
def test_digits_stand_for_themselves(value: int) -> None:
    assert number(str(value)) == value


@pytest.mark.parametrize(
    ("years", "exact", "bound", "expected"),
    [
        (70, False, "", (65, 74)),
        (70, True, "", (69, 71)),
        (68, False, "", (67, 69)),
        (70, False, "over", (70, 79)),
        (70, False, "nearly", (65, 71)),
    ],
)
def test_limits(years: int, exact: bool, bound: str, expected: tuple[int, int]) -> None:
    assert limits(years, exact=exact, bound=bound, step=10) == expected
