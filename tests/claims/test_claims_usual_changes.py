"""How far amounts move in a span of years, and what an old figure may say of an amount claimed now."""

import datetime as dt

import numpy as np
import pytest

from comity import record
from comity.claims import check_claims, find_claims
from comity.claims.usual_changes import usual_change
from comity.claims.writing import single


def test_the_longer_the_span_the_wider_the_change() -> None:
    loaded = record.load()
    spans = [usual_change(loaded, "trade", years) for years in (1, 3, 6, 10)]
    assert all(spans)
    highs = [span[1] for span in spans if span]
    assert highs == sorted(highs)
    assert all(span[0] < 1 < span[1] for span in spans if span)


def test_nine_of_ten_changes_lie_within() -> None:
    """Counted by hand, from the series of the ties that were the largest of one year."""
    loaded = record.load()
    span = usual_change(loaded, "trade", 5)
    assert span
    last = loaded.coverage_of("trade").last
    changes = []
    for year in range(last - 29, last - 4):
        start = loaded.cube("trade", since=year, until=year).values[0]
        end = loaded.cube("trade", since=year + 5, until=year + 5).values[0]
        least = np.quantile(start[start > 0], 0.9)
        changes += [b / a for a, b in zip(start.flat, end.flat, strict=True) if a >= least and b > 0]
    inside = np.mean([span[0] <= change <= span[1] for change in changes])
    assert inside == pytest.approx(0.9, abs=0.005)


def test_too_few_changes_tell_nothing() -> None:
    loaded = record.load()
    covered = loaded.coverage_of("students")
    assert usual_change(loaded, "students", covered.last - covered.first + 1) is None


@pytest.mark.parametrize(
    ("amount", "verdict"),
    [("95", "supported"), ("240", "no_data"), ("2", "contradicted"), ("900", "contradicted")],
)
def test_an_old_amount_contradicts_only_what_is_beyond_reach(amount: str, verdict: str) -> None:
    """China and Russia traded 94 billion dollars in 2014; nine years on 240 is no surprise."""
    on = dt.date(2024, 5, 17)
    text = f"Trade between China and Russia came to {amount} billion dollars last year."
    claims = [claim for claim in find_claims(single(text, on), None, "CHN-RUS") if claim.kind == "quantity"]
    (check,) = check_claims(claims, record.load(), on)
    assert check.verdict == verdict
    assert any("nine times in ten" in caveat for caveat in check.caveats)
