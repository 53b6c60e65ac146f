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
    "Agreement of votes in the UN General Assembly; by issue: add the indicators vote_agreement_...",
    parts,
    indicators=("vote_agreement",),
    theirs="add_fpsim() (its own sources)",
)
