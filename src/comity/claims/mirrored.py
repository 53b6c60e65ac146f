"""A second place in the same sentence, the other way round: "and Peru holds the same place among Chile's"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from comity.claims.comparisons import SECOND_ONLY, place_behind
from comity.claims.context import Context
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.states import Mention, split_dyad

_LARGEST: Final = r"(?:largest|biggest|main|leading|principal|foremost|most important)"
# Whose list it is, whose noun is left out: "and we are Germany's", "Chile's thirteenth", "among its three biggest".
WHOSE: Final = re.compile(
    rf"(?P<name>['’]s?(?=\W))?(?P<own>\b(?:ours|theirs)\b|\b(?:our|its|their)(?= (?:own |top |first |{CARDINAL} |"
    rf"{ORDINAL}\b)))?(?: own)?(?: (?:list|table|ranking|books))?(?: (?:only |just )?(?P<nth>{ORDINAL})(?:[- "
    rf"]{_LARGEST})?\b| (?P<few>{CARDINAL}) {_LARGEST}\b| (?:top|first) (?P<top>{CARDINAL})\b)?(?= in turn| according|"
    rf" as (?:well|speakers)|[.,;:”\"]|$)",
    re.I,
)
CONNECTED: Final = re.compile(
    r"^[^;.]{0,30}?(?:,|;| and| while| but| whereas)[^.;]*?\b(?:is|are|was|were|remains?|ranks?|comes?|"
    r"stands?|holds?|occup(?:y|ies)|has|takes?|enjoys?|fills?)\b",
    re.I,
)
SAME: Final = re.compile(
    r"\b(?:same|equal|identical|like) (?:\w+ )?(?:place|rank|position|spot|standing)\b", re.I
)
# "And the reverse is also true", "and vice versa"
VICE_VERSA: Final = re.compile(
    r"\b(?:(?:reverse|converse|opposite) (?:is|was|holds)(?: (?:also|just as|equally))?(?: true)?|vice versa|the "
    r"other way a?round|returns the compliment|compliment is returned)\b(?! (?:not|un|false))",
    re.I,
)
DENIED: Final = re.compile(r"\b(?:not|never(?! tire)|nor|cannot|hardly|different|no longer)\b|n['’]t\b", re.I)
# What has no other way round, or is told of one alone.
BOTH_WAYS: Final = ("trade", "depth")


def mirrored(
    text: str, end: int, details: Mapping[str, Any], named: list[Mention], context: Context
) -> dict[str, Any] | None:
    """The details of the place that the rest of a sentence gives the owner on the other's list; None where none."""
    pair, owner = split_dyad(context.dyad), details["owner"]
    rest = text[end:]
    if (
        owner not in pair
        or details["flow"] not in BOTH_WAYS
        or details["place"] is None
        or DENIED.search(rest)
    ):
        return None
    other = next(state for state in pair if state != owner)
    back = {**details, "owner": other}
    if VICE_VERSA.search(rest):
        return back
    for found in WHOSE.finditer(rest):
        if not (found["name"] or found["own"]) or not CONNECTED.search(rest[: found.start()]):
            continue
        whose = next((each.state for each in named if each.end == end + found.start()), None)
        if found["own"] and found["own"].lower() in ("our", "ours"):
            whose = context.own
        elif found["own"]:
            whose = other
        if whose != other:
            continue
        if few := found["few"] or found["top"]:
            return {**back, "within": number(few), "place": 1}
        if second := SECOND_ONLY.search(rest, 0, found.start()):
            return {**back, "within": None, "place": place_behind(rest[second.end() : found.start()], pair)}
        if found["nth"]:
            return {**back, "within": None, "place": number(found["nth"]) or 1}
        return back
    return None
