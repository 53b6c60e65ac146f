"""Sanctions: every sender, and cases without an end."""

import polars as pl
import pytest

from comity.record.sources import sanctions

COLUMNS = ["caseid", "startyear", "endyear", "ongoingasofyear", "targetstate", "sender1", "sender2"]
COLUMNS += ["sender3", "sender4", "sender5"]


def read(invented, end=None, known_until=None, senders=(2, 1000, 200)):
    row = (1, 1998, end, known_until, 645, *senders, *(None,) * (5 - len(senders)))
    frame = pl.DataFrame([row], schema=dict.fromkeys(COLUMNS, pl.Float64), orient="row")
    return sanctions.tables(invented({"sanctions.rda": {"sanctionData": frame}}))


def test_each_sending_state_has_the_case(invented):
    cases = read(invented, end=1999)["sanction_cases"]
    assert cases.rows() == [(1, "GBR", "IRQ", 1998, 1999), (1, "USA", "IRQ", 1998, 1999)]


@pytest.mark.parametrize(
    ("end", "known_until", "years"),
    [
        pytest.param(2000, None, [1998, 1999, 2000], id="ended"),
        pytest.param(None, 1999, [1998, 1999], id="known-until"),
        pytest.param(None, None, [1998], id="nothing-known"),
        pytest.param(2012, None, list(range(1998, 2006)), id="beyond-coverage"),
    ],
)
def test_years_of_a_case(invented, end, known_until, years):
    table = read(invented, end, known_until, senders=(2,))["directed_dyad_year"]
    assert table["year"].to_list() == years


def test_real_file(check_real):
    cases = check_real(sanctions)["sanction_cases"]
    assert cases.filter(actor="USA", recipient="KOR").height == 13
    assert cases.filter(actor="KOR", recipient="USA").height == 1
