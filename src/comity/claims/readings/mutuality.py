"""Who gives and who gains: both alike, or one more."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.context import BOND, Context, Passage
from comity.claims.dependence import OTHER_NEEDS, leans_of
from comity.claims.evenness import ANY_EVEN, EACH, EVEN_WORDS, UNEVEN_WORDS
from comity.claims.kinds import mutuality
from comity.claims.readings.places import NEW_CLAUSE
from comity.claims.readings.reading import Reading, unread
from comity.claims.sellers import more_of
from comity.claims.shares import share_of
from comity.claims.weighed import flow_weighed

MORE: Final = re.compile(r"\b(?:more|less|fewer|balance|favou?r|advantage)\b", re.I)
AID: Final = re.compile(r"\baid\b", re.I)
LEANS: Final = re.compile(r"depend|rel", re.I)
BOTH_WAYS: Final = re.compile(r"\bmutual\w* depend|\binterdepend|\bdepend\w* on (?:each|one)", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """Even, unless a word says that it is not; of promises and of single flows where these are named."""
    text = passage.text
    if made := mutuality.claimed(passage, context):
        start, end, _, details = made
        return Reading(start, end, details, denies=True)
    if mutuality.THAN_THEN.search(text) or mutuality.OF_ALL.search(text):
        return None
    uneven = UNEVEN_WORDS.search(text)
    more = more_of(text, context)
    if uneven is None and not EVEN_WORDS.search(text) and share_of(passage, context):
        return None
    if uneven is None and more is not None and not EVEN_WORDS.search(text):
        uneven = MORE.search(text) or BOND.search(text)
    if uneven and LEANS.match(uneven[0]) and OTHER_NEEDS.search(text):
        return unread(passage)
    if found := EVEN_WORDS.search(text):
        uneven = None
    even = uneven is None or bool(BOTH_WAYS.search(text))
    found = found or (EACH.search(text) if even else uneven) or BOND.search(text)
    before = NEW_CLAUSE.split(clause_before(text, found.start()))[-1] if found else ""
    if denied(before) or mutuality.NOTHING.search(before):
        even = not even
    if found is None:
        return None
    if uneven is None and not (EVEN_WORDS.search(text) or EACH.search(text) or ANY_EVEN.search(text)):
        return None if denied(text) else unread(passage)
    start, end = found.start(), found.end()
    alone = flow_weighed(passage)
    if alone is None and AID.search(text) and uneven:
        # What one gives is on record, but as the balance of no flow.
        alone = "aid"
    if mutuality.PROMISE.search(text) and alone is None:
        alone = "promises"
    more = None if even else more
    leans = None if even else leans_of(text, context)
    return Reading(start, end, {"even": even, "alone": alone, "more": more, "leans": leans}, denies=True)
