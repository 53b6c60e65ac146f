"""Counts of events by dyad and time."""

import datetime as dt

import polars as pl
import pytest

from comity.errors import BadRequest
from comity.events.aggregate import aggregate
from comity.events.code import schema
from comity.events.ontology import event_types


def event(
    actor: str, recipient: str | None, type: str, day: dt.date | None, **other: str
) -> dict[str, object]:
    row = {"actor_state": actor, "recipient_state": recipient, "type": type, "date": day}
    return row | {"date_precision": "day", "status": "happened"} | other


ROWS = [
    event("KOR", "USA", "CONSULT", dt.date(2021, 3, 17)),
    event("KOR", "USA", "ACCUSE", dt.date(2021, 3, 30)),
    event("KOR", "USA", "CONSULT", dt.date(2021, 4, 1), date_precision="year"),
    event("KOR", "USA", "CONSULT", dt.date(2021, 5, 1), status="planned"),
    event("KOR", "IGO", "CONSULT", dt.date(2021, 3, 17)),
    event("KOR", "KOR", "COERCE", dt.date(2021, 3, 17)),
    event("KOR", None, "CONSULT", dt.date(2021, 3, 17)),
    event("KOR", "USA", "CONSULT", None),
]
EVENTS = pl.DataFrame(ROWS, schema_overrides={k: v for k, v in schema().items() if k in ROWS[0]})


def test_months_count_what_happened_between_two_states() -> None:
    counted = aggregate(EVENTS)
    types = event_types()
    weight = round(types["CONSULT"].weight + types["ACCUSE"].weight, 3)
    assert counted.select("actor", "recipient", "month", "n_events", "weight").rows() == [
        ("KOR", "USA", dt.date(2021, 3, 1), 2, weight)
    ]
    assert counted["verbal_cooperation"].to_list() == [1]
    assert counted["verbal_conflict"].to_list() == [1]


def test_years_also_count_what_is_known_to_the_year() -> None:
    assert aggregate(EVENTS, "dyad-year")["n_events"].to_list() == [3]


def test_no_events_give_no_rows() -> None:
    assert aggregate(EVENTS.clear()).is_empty()


def test_another_unit_is_refused() -> None:
    with pytest.raises(BadRequest, match="dyad-month or dyad-year"):
        aggregate(EVENTS, "week")
