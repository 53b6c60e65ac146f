"""Among whom something is the first: "the first Arab country", "with a country of continental Europe"."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.regions import BLOCS, region_of, states_of

_STATE: Final = (
    r"(?:countr(?:y|ies)|nations?|states?|powers?|econom(?:y|ies)|partners?|republics?|governments?|members?|leaders?|"
    r"neighbou?rs?|democrac(?:y|ies)|all(?:y|ies)|kingdoms?|monarch(?:y|ies)|capitals?)"
)
# "The first (Arab) country", "with a (Latin American) nation", "the first in (South America)".
GROUP: Final = re.compile(
    rf"\b(?:first|[Nn]o(?: other)?|(?:with|and) (?:an?|any|another))(?P<sort>(?: (?!(?:to|that|"
    rf"which)\b)[\w'’-]+){{0,4}}?) {_STATE}\b"
    r"(?: (?:in|of|from|on|outside)(?P<where>(?: (?:the |all |continental )?[A-Z][\w'’-]+){1,3}))?|"
    r"\bfirst in(?P<region>(?: (?:the |all |continental )?[A-Z][\w'’-]+){1,3})"
)
# Words before "country" that limit nothing.
ANY: Final = re.compile(
    r"\b(?:very|ever|foreign|other|single|sovereign|independent|such|world|head of|heads of|the|of|only|and)\b",
    re.I,
)
NOT_IN: Final = re.compile(r"\b(?:outside|beyond|apart from|other than|non-)", re.I)
ARAB: Final = frozenset(
    ("ARE", "BHR", "COM", "DJI", "DZA", "EGY", "IRQ", "JOR", "KWT", "LBN", "LBY", "MAR", "MRT", "OMN", "QAT", "SAU",
     "SDN", "SOM", "SYR", "TUN", "YEM")
)  # fmt: skip
# By the year in which they joined the OECD.
ADVANCED: Final = {
    **dict.fromkeys(
        ("AUT", "BEL", "CAN", "CHE", "DEU", "DNK", "ESP", "FRA", "GBR", "GRC", "IRL", "ISL", "ITA", "LUX", "NLD", "NOR",
         "PRT", "SWE", "TUR", "USA"), 1961),
    "JPN": 1964, "FIN": 1969, "AUS": 1971, "NZL": 1973, "MEX": 1994, "CZE": 1995, "HUN": 1996, "KOR": 1996, "POL": 1996,
    "SVK": 2000, "CHL": 2010, "EST": 2010, "ISR": 2010, "SVN": 2010, "LVA": 2016, "LTU": 2018, "COL": 2020, "CRI": 2021,
}  # fmt: skip
OF_THE_ARABS: Final = re.compile(r"\bArab\b")
OF_THE_GULF: Final = re.compile(r"\bGulf\b")
DEVELOPED: Final = re.compile(
    r"\b(?:developed|industriali[sz]ed|advanced|rich|OECD|Organi[sz]ation for Economic)\b", re.I
)


def states_among(text: str, year: int) -> tuple[frozenset[str] | None, bool]:
    """The states among whom a text calls one the first, and whether that can be told; None means all states.

    Example:
        >>> states_among("the first country to sign", 2004)
        (None, True)
        >>> states_among("the first landlocked country to sign", 2004)
        (None, False)
    """
    if NOT_IN.search(text):
        return None, False
    found = GROUP.search(text)
    if found is None:
        return None, region_of(text) is None
    words = " ".join(filter(None, (found["sort"], found["where"], found["region"]))).strip()
    if OF_THE_ARABS.search(words):
        return ARAB, True
    if OF_THE_GULF.search(words):
        return frozenset(states_of("the Gulf", year)), True
    if DEVELOPED.search(words):
        return frozenset(state for state, joined in ADVANCED.items() if joined <= year), True
    region = region_of(words)
    if region is not None:
        return frozenset(states_of(region, year)), True
    return None, not ANY.sub("", words).strip() and not any(bloc.search(words) for bloc in BLOCS.values())
