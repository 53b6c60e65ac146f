"""GDELT 1.0 and 2.0 event exports (Leetaru and Schrodt 2013): tab-separated, no header, CAMEO codes, FIPS places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from comity.events.importing.cells import day, event, filled, whole
from comity.events.importing.codes import sector_of, state_of_cameo, state_of_fips
from comity.events.importing.format import Format

_ACTOR: Final = (
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
)
_TYPES: Final = ("Type1Code", "Type2Code", "Type3Code")
_EVENT: Final = (
    "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
    *(f"Actor1{name}" for name in (*_ACTOR, *_TYPES)),
    *(f"Actor2{name}" for name in (*_ACTOR, *_TYPES)),
    "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale",
    "NumMentions", "NumSources", "NumArticles", "AvgTone",
)  # fmt: skip
_GEO: Final = ("Type", "FullName", "CountryCode", "ADM1Code", "Lat", "Long", "FeatureID")
_GEO_2: Final = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
_PLACES: Final = ("Actor1Geo", "Actor2Geo", "ActionGeo")
# A city in the United States, and one elsewhere.
CITY: Final = ("3", "4")

_NEEDED: Final = ("GLOBALEVENTID", "SQLDATE", "Actor1CountryCode", "Actor2CountryCode", "EventCode")
# 1.0 to March 2013 without the address of the report, 1.0 with it, 2.0.
_LAYOUTS: Final = (
    (*_EVENT, *(f"{place}_{name}" for place in _PLACES for name in _GEO), "DATEADDED"),
    (*_EVENT, *(f"{place}_{name}" for place in _PLACES for name in _GEO), "DATEADDED", "SOURCEURL"),
    (*_EVENT, *(f"{place}_{name}" for place in _PLACES for name in _GEO_2), "DATEADDED", "SOURCEURL"),
)


def events(cells: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The event of a row; `place` is the city, where GDELT places it in one."""
    city = cells.get("ActionGeo_FullName", "") if cells.get("ActionGeo_Type") in CITY else ""
    sides: dict[str, Any] = {}
    for role, prefix in (("actor", "Actor1"), ("recipient", "Actor2")):
        types = ";".join(cells.get(f"{prefix}{name}", "") for name in _TYPES)
        # International organisations have no country; their kind stands among the types.
        given = cells[f"{prefix}CountryCode"] or cells.get(f"{prefix}Type1Code", "")
        sides |= {
            f"{role}_text": filled(cells, f"{prefix}Name"),
            f"{role}_given": given or None,
            f"{role}_state": state_of_cameo(given) if given else None,
            f"{role}_sector": sector_of(types),
        }
    yield event(
        cells["GLOBALEVENTID"],
        cameo=cells["EventCode"],
        date=day(cells, "SQLDATE"),
        place=city.split(",")[0].strip() or None,
        place_state=state_of_fips(cells.get("ActionGeo_CountryCode", "")),
        mentions=whole(cells, "NumMentions"),
        **sides,
    )


FORMAT: Final = Format(needed=_NEEDED, events=events, layouts=_LAYOUTS)
