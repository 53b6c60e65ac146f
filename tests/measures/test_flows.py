import pytest

from comity import record
from comity.measures.flows import balances


def test_each_flow_once_in_its_last_year_on_record() -> None:
    found = {each.what: each for each in balances(record.load(), "KOR", "USA", until=2013)}
    assert found["exports"].year == 2013
    assert found["exports"].indicator == "recent_exports"
    assert set(found) <= {"exports", "students", "migrants"}


def test_the_balance_is_the_smaller_flow_over_the_mean() -> None:
    for each in balances(record.load(), "DEU", "FRA"):
        mean = (each.forward + each.backward) / 2
        assert each.balance == pytest.approx(min(each.forward, each.backward) / mean)
        assert (each.lean > 0) == (each.forward > each.backward)


def test_a_flow_unknown_from_one_side_is_left_out() -> None:
    assert balances(record.load(), "KOR", "USA", until=1946) == ()
