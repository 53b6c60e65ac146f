"""Agreement in the UN General Assembly."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from comity.panel.columns import Addition, Part

if TYPE_CHECKING:
    from comity.record import Record


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    return []


ADDITION = Addition(
    "votes",
    "Agreement of votes in the UN General Assembly, overall and by issue",
    parts,
    indicators=(
        "vote_agreement",
        "vote_agreement_palestine",
        "vote_agreement_nuclear",
        "vote_agreement_arms",
        "vote_agreement_colonialism",
        "vote_agreement_human_rights",
        "vote_agreement_development",
    ),
    theirs="add_fpsim() (its own sources)",
)
