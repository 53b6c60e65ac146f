"""Within which region a place is claimed: "on this continent", "Within South America,", "no other African country"."""

from __future__ import annotations

import re
from typing import Any, Final

from comity.claims.context import Context
from comity.claims.regions import region_around, region_of, shared_region
from comity.states import split_dyad

# "Within South America, Peru has no bigger partner", "Of all African states"
LEAD: Final = re.compile(
    r"\W*(?:Within|Inside|In|On|Across|Of|Among|Throughout) [^,;.]{3,40}?(?:,|(?= (?:no|nobody|none|there|we|it|they|"
    r"only)\b))"
)
_ONE: Final = (
    r"(?:countr(?:y|ies)|nations?|states?|partners?|customers?|markets?|neighbou?rs?|suppliers?|donors?|econom(?:y|"
    r"ies)|all(?:y|ies)|republics?|buyers?|government)"
)
# "No other Latin American country", "our first African customer"
SORT: Final = re.compile(
    rf"(?<!non-)\b(?P<sort>(?:(?:North(?:ern)?|South(?:ern)?|West(?:ern)?|East(?:ern)?|Central|Southeast|South-?East|"
    rf"Latin|sub-Saharan|Middle) ?)?(?:African|Asian|European|Eastern|Caribbean|Gulf)|(?:Latin|South|North|Central) "
    rf"American|Balkan|Baltic)(?: \w+)? {_ONE}\b"
)
# "Anywhere in Asia", "in the whole of Latin America"
IN: Final = re.compile(
    rf"(?<!every )\b{_ONE}(?: anywhere)? (?:in|on|of|within|across|throughout)(?P<where>(?: (?:the|all|whole|entire|of|"
    rf"[A-Z][\w-]+)){{1,5}})"
)
# The continent of those who speak.
HERE: Final = re.compile(
    r"\b(?:on|in|of|within|across) (?:this|our|the)(?: (?:whole|entire|own|same))? (?:continent|hemisphere|region|"
    r"subcontinent|neighbou?rhood|part of the (?:world|globe))\b|\bhereabouts\b|\bin these parts\b",
    re.I,
)
HEMISPHERE: Final = re.compile(r"\bhemisphere\b", re.I)
# "Its largest customer outside the European Union"
OUTSIDE: Final = re.compile(r"\b(?:[Oo]utside|[Bb]eyond) (?:of )?(?:the )?(?P<where>(?:[A-Z][\w-]+ ?){1,3})")
OUTSIDE_LEAD: Final = re.compile(rf"\W*{OUTSIDE.pattern}")
# So far behind the words for a place its region is looked for.
REACH: Final = 50


def limits(text: str, start: int, end: int, context: Context) -> dict[str, Any]:
    """The region within or outside which the place at start..end is claimed; no place where that cannot be told.

    Empty where the place is one in the world.
    """
    said = re.split(r"[;.]", text[start : end + REACH])[0]
    if (outside := OUTSIDE.search(said) or OUTSIDE_LEAD.match(text)) and (
        region := region_of(outside["where"])
    ):
        return {"region": region, "outside": True}
    region, known = region_meant(text, start, end, context)
    return {"region": region} if region else {} if known else {"place": None}


def region_meant(text: str, start: int, end: int, context: Context) -> tuple[str | None, bool]:
    """The region within which the place at start..end is claimed, None for the world, and whether it can be told."""
    lead = LEAD.match(text)
    said = re.split(r"[;.]", text[start : end + REACH])[0]
    sort, where = SORT.search(said), IN.search(said)
    for words in (lead and lead[0], sort and sort["sort"], where and where["where"]):
        if words and (region := region_of(words)):
            return region, True
    here = HERE.search(lead[0] if lead else "") or HERE.search(said)
    if here is None:
        return None, True
    pair = split_dyad(context.dyad)
    region = (
        "the Americas"
        if HEMISPHERE.search(here[0])
        else shared_region(pair) or (shared_region((context.own,)) if context.own else region_around(pair))
    )
    return region, region is not None
