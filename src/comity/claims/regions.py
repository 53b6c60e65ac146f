"""The regions that a text names, as sets of states: by the ranges of the Correlates of War country codes."""

from __future__ import annotations

import re
from typing import Final

from comity.states import memberships

REGIONS: Final = {
    "the Americas": (
        re.compile(
            r"\b(?:Americas|Latin America\w*|hemisphere|Caribbean|South America\w*|Central America\w*)\b"
        ),
        (2, 199),
    ),
    "Europe": (re.compile(r"\b(?:Europe\w*|[Tt]ransatlantic|Atlantic|Balkans?|Baltics?|EU)\b"), (200, 399)),
    "Africa": (re.compile(r"\b(?:Africa\w*|Sahel|Maghreb)\b"), (400, 626)),
    "the Middle East": (re.compile(r"\b(?:Middle East\w*|Gulf|Levant)\b"), (630, 698)),
    "Asia and the Pacific": (
        re.compile(r"\b(?:Asia\w*|(?:Indo-|Asia-)?Pacific|Korean Peninsula|Oceania|ASEAN)\b"),
        (700, 990),
    ),
}

# Parts of these; a text that names one means it alone.
PARTS: Final = {
    "North America": (re.compile(r"\bNorth America\w*\b"), (2, 70)),
    "Central America and the Caribbean": (re.compile(r"\b(?:Central America\w*|Caribbean)\b"), (31, 95)),
    "South America": (
        re.compile(r"\b(?:South America\w*|Southern Cone|Mercosur|Andean region|Andes)\b"),
        (100, 165),
    ),
    "Latin America": (re.compile(r"\bLatin[- ]America\w*\b"), (40, 165)),
    "the Gulf": (re.compile(r"\b(?:(?:Persian|Arabian) Gulf|(?<!of )the Gulf(?! of))\b"), (670, 698)),
    "the Balkans": (re.compile(r"\bBalkans?\b"), (339, 360)),
    "the Baltic states": (re.compile(r"\bBaltics?\b(?! Sea)"), (366, 368)),
    "Central Europe": (re.compile(r"\bCentral Europe\w*\b"), (290, 317)),
    "the Caucasus": (re.compile(r"\bCaucas(?:us|ian)\b"), (371, 373)),
    "sub-Saharan Africa": (re.compile(r"\b[Ss]ub-Saharan\b"), (402, 590)),
    "West Africa": (re.compile(r"\bWest(?:ern)? Africa\w*\b"), (402, 475)),
    "East Africa": (
        re.compile(
            r"\b(?:East(?:ern)? Africa\w*|(?:the (?:whole |entire )?)?Horn of Africa|the (?:whole |entire )?Horn)\b"
        ),
        (500, 531),
    ),
    "Southern Africa": (re.compile(r"\b[Ss]outhern Africa\w*\b"), (540, 580)),
    "North Africa": (re.compile(r"\b(?:North(?:ern)? Africa\w*|Maghreb)\b"), (600, 625)),
    "Central Asia": (re.compile(r"\bCentral Asia\w*\b"), (701, 705)),
    "Northeast Asia": (
        re.compile(r"\b(?:North-?[Ee]ast(?:ern)? Asia\w*|East Asia\w*|Korean Peninsula)\b"),
        (710, 740),
    ),
    "South Asia": (re.compile(r"\b(?:South Asia\w*|subcontinent)\b"), (750, 790)),
    "Southeast Asia": (re.compile(r"\b(?:South-?[Ee]ast(?:ern)? Asia\w*|ASEAN)\b"), (800, 860)),
    "Oceania": (re.compile(r"\b(?:Oceania|South Pacific|Pacific [Ii]slands?)\b"), (900, 990)),
}

# Blocs stand for their members of a year; the alliance of Europe and America is no part of either.
BLOCS: Final = {
    "NATO": re.compile(r"\bNATO\b|\bNorth Atlantic (?:Treaty|Alliance)\b|\bAtlantic [Aa]lliance\b"),
    "EU": re.compile(r"\bEU\b|\bEuropean Union\b"),
    "BRICS": re.compile(r"\bBRICS\b"),
    "Mercosur": re.compile(r"\bM(?:ercosur|ERCOSUR)\b"),
    "GCC": re.compile(r"\bGCC\b|\bGulf Co-?operation Council\b"),
    "CSTO": re.compile(r"\bCSTO\b|\bCollective Security Treaty\b"),
}


# Seas and flanks have no list of states.
UNBOUNDED: Final = re.compile(
    r"\b(?:(?:(?:[Ee]astern|[Ww]estern|[Cc]entral) )?Mediterranean|Black Sea|Red Sea|Arctic|Indian Ocean|Great Lakes|"
    r"South China Sea|High North|Arab (?:order|world|nation)|(?:southern|eastern|northern|western) flank)\b"
)


def unbounded_in(text: str) -> str | None:
    """A part of the world that a text names and of which the record has no list of states; None where it names none.

    Example:
        >>> unbounded_in("a keystone of order in the western Mediterranean")
        'western Mediterranean'
    """
    found = UNBOUNDED.search(text)
    return found[0] if found else None


def region_of(text: str) -> str | None:
    """The one region or bloc that a text names, or the part of one; None where it names none or several.

    Example:
        >>> region_of("the linchpin of peace in the Indo-Pacific")
        'Asia and the Pacific'
    """
    blocs = [name for name, pattern in BLOCS.items() if pattern.search(text)]
    if len(blocs) == 1:
        return blocs[0]
    parts = [name for name, (pattern, _) in PARTS.items() if pattern.search(text)]
    # "On the Korean Peninsula and in the Indo-Pacific" means the wider one.
    rest = text
    for pattern, _ in PARTS.values():
        rest = pattern.sub(" ", rest)
    named = [name for name, (pattern, _) in REGIONS.items() if pattern.search(rest)]
    if not named and len(parts) == 1:
        return parts[0]
    return named[0] if len(named) == 1 else None


def states_of(region: str, year: int) -> tuple[str, ...]:
    """The members of the Correlates of War system in a region and year, or those of a bloc, sorted."""
    if region in BLOCS:
        from comity.measures.groups import group_members

        return tuple(sorted(group_members(region, year)))
    low, high = (REGIONS | PARTS)[region][1]
    rows = memberships("cow").select("state", "code", "start", "end").iter_rows()
    return tuple(
        sorted(
            {
                state
                for state, code, start, end in rows
                if low <= int(code) <= high and start.year <= year and (end is None or end.year >= year)
            }
        )
    )


def region_around(pair: tuple[str, ...]) -> str | None:
    """The region that two states mean by "the region": the one they share, or where the United States' partner lies."""
    abroad = tuple(state for state in pair if state != "USA")
    return shared_region(pair) or (shared_region(abroad) if len(abroad) == 1 else None)


def shared_region(states: tuple[str, ...]) -> str | None:
    """The region of which all these states are members today; None where they are of several.

    Example:
        >>> shared_region(("NGA", "ZAF"))
        'Africa'
    """
    codes: dict[str, int] = {}
    for state, code in memberships("cow").select("state", "code").iter_rows():
        codes[state] = int(code)
    inside = [
        name
        for name, (_, (low, high)) in REGIONS.items()
        if all(state in codes and low <= codes[state] <= high for state in states)
    ]
    return inside[0] if inside else None
