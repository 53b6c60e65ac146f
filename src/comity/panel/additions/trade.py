"""Trade between states."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (Column("exports", "Goods exported to the other", "million current US$", "trade", 1870, 2014, ""),)
TOTALS = (
    Column(
        "total_imports",
        "Imports from all states",
        "million current US$",
        "national_trade",
        1870,
        2014,
        "imports",
    ),
    Column(
        "total_exports",
        "Exports to all states",
        "million current US$",
        "national_trade",
        1870,
        2014,
        "exports",
    ),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    if unit in ("state_year", "leader_year"):
        return [Part("state", "code", record.table("national_trade", "cow_national_trade"), TOTALS)]
    flows = record.table("trade", "cow_trade").select("ccode1", "ccode2", "year", exports="flow1")
    # flow1 is what ccode1 imports from ccode2
    return [Part("directed", "code", flows, COLUMNS, reverse=True)]


ADDITION = Addition(
    "trade",
    "Goods trade (Correlates of War); what one imports from the other is the other's export",
    parts,
    indicators=("exports", "total_imports", "total_exports"),
    theirs="add_cow_trade()",
    columns=(*COLUMNS, *TOTALS),
)
