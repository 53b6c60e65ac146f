"""Three scores of democracy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column(
        "euds", "Extended unified democracy score", "standard normal scale", "democracy", 1816, 2025, "euds"
    ),
    Column(
        "aeuds", "The same, cut-point adjusted", "standard normal scale", "democracy", 1816, 2025, "aeuds"
    ),
    Column("polity2", "Polity score", "-10 to 10", "democracy", 1816, 2020, "polity2"),
    Column(
        "polyarchy", "Electoral democracy index (V-Dem)", "0 to 1", "democracy", 1816, 2025, "v2x_polyarchy"
    ),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    return [Part("state", "code", record.table("democracy", "cow_state_year"), COLUMNS)]


ADDITION = Addition(
    "democracy",
    "How democratic each state was: extended UDS, Polity, V-Dem",
    parts,
    indicators=tuple(column.id for column in COLUMNS),
    theirs="add_democracy()",
    columns=COLUMNS,
)
