"""Agreements that a sentence names only in passing: "tied by treaty since 1951", "has doubled since the deal"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from comity.claims.claim import Claim

# That one was made, and not only that it has lasted: "signed in 1953", "the treaty of 1951".
MADE: Final = re.compile(
    r"\b(?:sign\w*|conclud\w+|ratif\w+|seal\w*|put (?:their|our|its) (?:names?|signatures?)|(?:came|come|entered|"
    r"brought) in(?:to)? (?:force|effect)|took effect|dates from|(?:treaty|pact|agreement|accord)(?: of \w+){0,2}? of "
    r"(?:\w+ )?\d{4})\b",
    re.I,
)
# "Since the Treaty of Asunción (commerce has grown)", "under the agreement"
FROM_THEN_ON: Final = re.compile(
    r"\b(?:since|under|after|before|following|thanks to) (?:(?:the|that|this|our|its|their) (?:[\w-]+ "
    r"){0,6}?(?:agreement|treaty|pact|accord|deal|signature)|(?-i:[A-Z]{3,}) (?:took|came|entered|was))\b",
    re.I,
)


def told_for_themselves(found: Sequence[Claim]) -> list[Claim]:
    """The claims without those on agreements that a sentence names in passing, in the same order.

    An agreement is named in passing where the sentence gives its age and does not say that it was made, where it is
    the beginning of a trend, where a region or bloc is said to hang on the tie, and where the first of its sort is
    meant (which says no more of it unless it gives its year). That the two are not pledged to defend each other is
    said of the pact alone, not of how mutual their bond is.
    """
    beside: dict[int, dict[str, Claim]] = defaultdict(dict)
    for claim in found:
        beside[claim.sentence_index][claim.kind] = claim
    return [
        claim
        for claim in found
        if not (
            (claim.kind == "agreement" and _in_passing(claim, beside[claim.sentence_index]))
            or (claim.kind == "mutuality" and _is_the_denied_pact(claim, beside[claim.sentence_index]))
        )
    ]


def _is_the_denied_pact(claim: Claim, beside: dict[str, Claim]) -> bool:
    """Whether the promise that it denies is the pact that the same sentence says there is none of."""
    pact = beside.get("agreement")
    return claim.details.get("alone") == "promises" and pact is not None and bool(pact.details.get("none"))


def _in_passing(claim: Claim, beside: dict[str, Claim]) -> bool:
    first = beside.get("first")
    if first and first.details.get("form") == "deed":
        return not claim.details.get("year")
    if claim.details.get("none"):
        return False
    if "trend" in beside and FROM_THEN_ON.search(claim.sentence):
        return True
    return "centrality" in beside or ("duration" in beside and not MADE.search(claim.sentence))
