"""National material capabilities."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column(
        "milex",
        "Military expenditure",
        "thousand current US$ (before 1914: pounds)",
        "nmc",
        1816,
        2022,
        "milex",
    ),
    Column("milper", "Military personnel", "thousands", "nmc", 1816, 2022, "milper"),
    Column("irst", "Iron and steel production", "thousand tons", "nmc", 1816, 2022, "irst"),
    Column("pec", "Primary energy consumption", "thousand coal-ton equivalents", "nmc", 1816, 2022, "pec"),
    Column("tpop", "Total population", "thousands", "nmc", 1816, 2022, "tpop"),
    Column("upop", "Urban population (cities above 100,000)", "thousands", "nmc", 1816, 2022, "upop"),
    Column("cinc", "Composite index of national capability", "share, 0 to 1", "nmc", 1816, 2022, "cinc"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    return [Part("state", "code", record.table("nmc", "cow_nmc"), COLUMNS)]


ADDITION = Addition(
    "capabilities",
    "Military and industrial capabilities of each state (Correlates of War, NMC)",
    parts,
    indicators=tuple(column.id for column in COLUMNS),
    theirs="add_nmc()",
    columns=COLUMNS,
)
