"""Which agreement "the accord itself" or "it was signed" means: the one of which the text spoke before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from comity.claims.agreement_sorts import WHAT
from comity.claims.claim import Claim
from comity.claims.context import Context
from comity.claims.in_passing import MADE
from comity.claims.registered import is_named

# "The accord itself", "that treaty"; not "the treaty on fisheries".
BARE: Final = re.compile(
    r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Oo]ur|[Tt]heir) (?:(?:new|same|present|old) )?(?:agreement|accord|treaty|pact|"
    r"deal)(?: itself)?\b(?! (?:on|of|for|to|between|with|against|about|signed|made|concluded|that|which|he|she|we|"
    r"they|it)\b)|^\W*It (?:was (?:signed|concluded|ratified)|took effect|entered|came into)\b"
)
BACK: Final = 6


def sort_meant(context: Context, index: int) -> str | None:
    """The sort of agreement that sentence `index` takes up: the one named last in those before, else in the title."""
    before = [
        passage.text
        for passage in context.passages
        if index - BACK <= passage.index < index and not (passage.third and not passage.pair)
    ]
    return next(filter(None, map(_last_sort, reversed([context.title, *before]))), None)


def with_sort_meant(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """The claims, those on an agreement without a sort given that of the agreement named last before them."""
    return [_with_sort(claim, context) if claim.kind == "agreement" else claim for claim in claims]


def _with_sort(claim: Claim, context: Context) -> Claim:
    sentence = claim.sentence
    bare = BARE.search(sentence) and MADE.search(sentence)
    if claim.details.get("what") != "other" or not bare or is_named(claim):
        return claim
    meant = sort_meant(context, claim.sentence_index)
    return replace(claim, details={**claim.details, "what": meant}) if meant else claim


def _last_sort(text: str) -> str | None:
    """The sort of the agreement that a text names last."""
    named = [(found.start(), what) for what, (words, *_) in WHAT.items() for found in words.finditer(text)]
    return max(named)[1] if named else None
