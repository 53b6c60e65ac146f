"""Phoenix (Open Event Data Alliance): tab-separated, no header, CAMEO codes and actors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from comity.events.importing.cells import day, event, filled, whole
from comity.events.importing.codes import sector_of, state_of_cameo
from comity.events.importing.format import Format

_COLUMNS: Final = (
    "EventID", "Date", "Year", "Month", "Day",
    "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
    "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute",
    "EventCode", "EventRootCode", "PentaClass", "GoldsteinScore", "Issues", "Lat", "Lon",
    "LocationName", "StateName", "CountryCode", "SentenceID", "URLs", "NewsSources",
)  # fmt: skip
_NEEDED: Final = ("EventID", "Date", "SourceActorEntity", "TargetActorEntity", "EventCode")
_LAYOUTS: Final = (_COLUMNS, (*_COLUMNS, "GeoSentence"))


def events(cells: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The event of a row; an actor's words are its full code ("IMGMUSISI"), for Phoenix keeps no names."""
    sides: dict[str, Any] = {}
    for role, prefix in (("actor", "Source"), ("recipient", "Target")):
        entity = cells[f"{prefix}ActorEntity"]
        sides |= {
            f"{role}_text": filled(cells, f"{prefix}ActorFull"),
            f"{role}_given": entity or None,
            f"{role}_state": state_of_cameo(entity) if entity else None,
            f"{role}_sector": sector_of(cells.get(f"{prefix}ActorRole", "")),
        }
    yield event(
        cells["EventID"],
        cameo=cells["EventCode"],
        date=day(cells, "Date"),
        sentence=whole({"SentenceID": cells.get("SentenceID", "").rpartition("_")[2]}, "SentenceID"),
        place=filled(cells, "LocationName"),
        place_state=state_of_cameo(cells["CountryCode"]) if cells.get("CountryCode") else None,
        **sides,
    )


FORMAT: Final = Format(needed=_NEEDED, events=events, layouts=_LAYOUTS)
