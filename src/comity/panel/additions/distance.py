"""Distance between territories."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column("min_distance", "Shortest distance between territories", "km", "distance", 1886, 2019, "mindist"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    return [Part("dyad", "code", record.table("distance", "cow_min_distance"), COLUMNS)]


ADDITION = Addition(
    "distance",
    "Minimum distance (CShapes)",
    parts,
    indicators=("min_distance",),
    theirs="add_minimum_distance()",
    columns=COLUMNS,
)
