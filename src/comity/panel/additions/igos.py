"""Joint memberships in intergovernmental organisations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS = (
    Column(
        "dyadigos", "Organisations of which both are full members", "count", "igos", 1816, 2014, "dyadigos"
    ),
)
COUNTS = (
    Column("sum_igo_full", "Organisations: full member", "count", "igos", 1816, 2014, "sum_igo_full"),
    Column(
        "sum_igo_associate",
        "Organisations: associate member",
        "count",
        "igos",
        1816,
        2014,
        "sum_igo_associate",
    ),
    Column("sum_igo_observer", "Organisations: observer", "count", "igos", 1816, 2014, "sum_igo_observer"),
    Column("sum_igo_anytype", "Organisations: any of these", "count", "igos", 1816, 2014, "sum_igo_anytype"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    if unit in ("state_year", "leader_year"):
        return [Part("state", "code", record.table("igos", "cow_igo_counts"), COUNTS)]
    return [Part("dyad", "code", record.table("igos", "cow_igos"), COLUMNS)]


ADDITION = Addition(
    "igos",
    "Joint memberships in intergovernmental organisations (Correlates of War)",
    parts,
    indicators=("joint_igos",),
    theirs="add_igos()",
)
