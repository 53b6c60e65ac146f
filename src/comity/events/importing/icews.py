"""ICEWS (Boschee, Lautenschlager, O'Brien, Shellman, Starz and Ward 2015): tab-separated with a header, CAMEO codes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from comity.events.importing.cells import day, event, filled, whole
from comity.events.importing.codes import sector_of, state_of_name
from comity.events.importing.format import Format

_NEEDED: Final = ("Event ID", "Event Date", "Source Country", "CAMEO Code", "Target Country")


def events(cells: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The event of a row; names of states are read as of the year of the event."""
    date = day(cells, "Event Date")
    year = date.year if date else None
    yield event(
        cells["Event ID"],
        cameo=cells["CAMEO Code"],
        date=date,
        sentence=whole(cells, "Sentence Number"),
        actor_text=filled(cells, "Source Name"),
        actor_given=filled(cells, "Source Country"),
        actor_state=state_of_name(cells["Source Country"], year),
        actor_sector=sector_of(cells.get("Source Sectors", "")),
        recipient_text=filled(cells, "Target Name"),
        recipient_given=filled(cells, "Target Country"),
        recipient_state=state_of_name(cells["Target Country"], year),
        recipient_sector=sector_of(cells.get("Target Sectors", "")),
        place=filled(cells, "City"),
        place_state=state_of_name(cells.get("Country", ""), year),
    )


FORMAT: Final = Format(needed=_NEEDED, events=events)
