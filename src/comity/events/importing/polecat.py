"""POLECAT (Halterman, Bagozzi, Beger, Schrodt and Scarborough 2023): tab- or comma-separated with a header, PLOVER."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.events.importing.cells import day, event, filled
from comity.events.importing.codes import sector_of, state_of_name
from comity.events.importing.format import Format

_NEEDED: Final = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Contexts",
    "Actor Country",
    "Recipient Country",
)
STATUS: Final = {"future": "planned", "hypothetical": "hypothetical", "negation": "denied"}
SEVERAL: Final = re.compile(r"\s*[;|]\s*")


def events(cells: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The events of a row: one for each actor state with each recipient state, where several are given."""
    date = day(cells, "Event Date")
    year = date.year if date else None
    given = [word.lower() for word in SEVERAL.split(cells["Contexts"])]
    status = next((STATUS[word] for word in given if word in STATUS), "happened")
    for actor in SEVERAL.split(filled(cells, "Actor Country") or ""):
        for recipient in SEVERAL.split(filled(cells, "Recipient Country") or ""):
            yield event(
                cells["Event ID"],
                type=filled(cells, "Event Type"),
                mode=(filled(cells, "Event Mode") or "").lower() or None,
                contexts=cells["Contexts"],
                status=status,
                date=date,
                actor_text=filled(cells, "Actor Name Raw") or filled(cells, "Actor Name"),
                actor_given=actor or None,
                actor_state=state_of_name(actor, year),
                actor_sector=sector_of(filled(cells, "Primary Actor Sector") or ""),
                recipient_text=filled(cells, "Recipient Name Raw") or filled(cells, "Recipient Name"),
                recipient_given=recipient or None,
                recipient_state=state_of_name(recipient, year),
                recipient_sector=sector_of(filled(cells, "Primary Recipient Sector") or ""),
                place=filled(cells, "City"),
                place_state=state_of_name(filled(cells, "Country") or "", year),
            )


FORMAT: Final = Format(needed=_NEEDED, events=events)
