"""Joint memberships in intergovernmental organisations."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

COLUMNS: Final = (
    Column(
        "joint_igos", "Organisations of which both are full members", "count", "igos", 1816, 2014, "dyadigos"
    ),
)
COUNTS: Final = (
    Column("igos_full", "Organisations: full member", "count", "igos", 1816, 2014, "sum_igo_full"),
    Column(
        "igos_associate", "Organisations: associate member", "count", "igos", 1816, 2014, "sum_igo_associate"
    ),
    Column("igos_observer", "Organisations: observer", "count", "igos", 1816, 2014, "sum_igo_observer"),
    Column("igos_any", "Organisations: any of these", "count", "igos", 1816, 2014, "sum_igo_anytype"),
)


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    if unit in ("state_year", "leader_year"):
        counts = record.table("igos", "cow_igo_counts")
        return [Part("state", "code", counts.rename({column.theirs: column.id for column in COUNTS}), COUNTS)]
    return [
        Part("dyad", "code", record.table("igos", "cow_igos").rename({"dyadigos": "joint_igos"}), COLUMNS)
    ]


ADDITION = Addition(
    "igos",
    "Joint memberships in intergovernmental organisations (Correlates of War)",
    parts,
    indicators=tuple(column.id for column in (*COLUMNS, *COUNTS)),
    theirs="add_igos()",
    columns=(*COLUMNS, *COUNTS),
)
