"""Who gives and who gains: both alike, or one more."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.context import BOND, Context, Passage
from comity.claims.dependence import OTHER_NEEDS, leans_of
from comity.claims.kinds import mutuality
from comity.claims.readings.reading import Reading, unread
from comity.claims.sellers import more_of

UNEVEN: Final = re.compile(
    r"\b(?:one[- ]way|one-sided|unequal\w*|junior|depend\w+|rel(?:y|ies|iant|iance)|deficits?|surplus\w*|nothing in "
    r"return|at the mercy|for (?:each|every) [^.;]{3,60}? (?:buys?|sells?|takes?|imports?|pays?|gets?|gives?|"
    r"receives?)|needy|lopsided|imbalance\w*|far more|far less|times (?:as|more|what)|less to lose|owes?|better "
    r"served|never been a partnership of equals|not returned|lifeline|donor and (?:\w+ )?recipient|(?:in |all )*one "
    r"direction|giver and taker)\b",
    re.I,
)
MORE: Final = re.compile(r"\b(?:more|less|fewer|balance|favou?r|advantage)\b", re.I)
# "Sells as much as it buys", "tolerably well balanced", "not far apart"
EVEN: Final = re.compile(
    r"\bas much (?:\w+ )?as (?:it|they|we|the other) (?:buys?|sells?|takes?|receives?|gets?)\b|\b(?:well|perfectly|"
    r"tolerably|evenly|roughly|nearly|almost) (?:\w+ )?balanced\b|\bin (?:rough |near |perfect )?balance\b|\bnot far "
    r"apart\b|\btwo-way (?:business|traffic|street|affair)\b|\b(?:goes|runs?|flows?|works?|cuts?) both ways\b|\bin "
    r"both directions\b|\btraffic in two directions\b",
    re.I,
)
AID: Final = re.compile(r"\baid\b", re.I)
EACH: Final = re.compile(r"\b(?:each|mutual\w*|both|equal\w*|interdependen\w*|alike)\b", re.I)

LEANS: Final = re.compile(r"depend|rel", re.I)
BOTH_WAYS: Final = re.compile(r"\bmutual\w* depend|\binterdepend|\bdepend\w* on (?:each|one)", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """Even, unless a word says that it is not; of promises and of single flows where these are named."""
    text = passage.text
    uneven = UNEVEN.search(text)
    more = more_of(text, context)
    if uneven is None and more is not None and not EVEN.search(text):
        uneven = MORE.search(text) or BOND.search(text)
    if uneven and LEANS.match(uneven[0]) and OTHER_NEEDS.search(text):
        return unread(passage)
    if found := EVEN.search(text):
        uneven = None
    even = uneven is None or bool(BOTH_WAYS.search(text))
    found = found or (EACH.search(text) if even else uneven) or BOND.search(text)
    if found and denied(clause_before(text, found.start())):
        even = not even
    if found is None:
        return None
    if uneven is None and not (EVEN.search(text) or EACH.search(text) or mutuality.ANY_EVEN.search(text)):
        return None if denied(text) else unread(passage)
    start, end = found.start(), found.end()
    alone = next((flow for flow, words in mutuality.ALONE if words.search(text)), None)
    if alone is None and AID.search(text) and uneven:
        # What one gives is on record, but as the balance of no flow.
        alone = "aid"
    if mutuality.PROMISE.search(text) and alone is None:
        alone = "promises"
    more = None if even else more
    leans = None if even else leans_of(text, context)
    return Reading(start, end, {"even": even, "alone": alone, "more": more, "leans": leans}, denies=True)
