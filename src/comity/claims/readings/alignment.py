"""What the two hold, or vote for: alike or not."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.context import Context, Passage
from comity.claims.kinds import alignment
from comity.claims.readings.reading import Reading, unread
from comity.claims.regimes import DEMOCRACY, FREE
from comity.claims.vote_trend import moved
from comity.claims.votes import ELECTION, votes_of, without_than

UNLIKE: Final = re.compile(r"\b(?:" + "|".join((
    r"differ\w*", r"diverg\w+", r"disagree\w*", "apart", "opposite", "opposed", "irreconcilable", "at odds",
    r"quarrel\w*", "conflicting", "dispute", "at variance", "no longer", "rarely", "seldom", "parted ways", "unlike",
    r"(?:not|never|little)(?: \w+)? (?:shar\w+|agree\w*|see|alike|in common)",
    r"one (?:of (?:the two|them) )?(?:is|has|was)\b[^.;]{3,60}? (?:and|while|but) the other",
    "nothing of the (?:sort|kind)",
    r"no(?:body|t)\b[^.;]{0,40}? common values",
)) + r")\b|n['’]t (?:\w+ )?(?:share|agree|see)\b", re.I)  # fmt: skip
LIKE: Final = re.compile(r"\b(?:" + "|".join((
    r"shar\w+", "same", "common", "both", "alike", "like-minded", r"agree\w*", r"similar\w*", "identical", "two",
    "united (?:in|by)", "bound by", "in full agreement", "see eye to eye", "(?:at|as) one", "one voice", r"match\w*",
    r"coincid\w+", "aligned", "natural allies", "(?:founded|based) on", r"rest\w* (?:on|upon)", "rooted in", "each",
    "moral",
)) + r")\b", re.I)  # fmt: skip
# What is held alike, or not.
HELD: Final = re.compile(
    r"\b(?:values?|ideals?|principles?|democra\w+|visions?|views?|positions?|interests?|outlook|beliefs?|faith|"
    r"convictions?|freedoms?|liberty|rights|vot\w+|law|ideas?|world|policy|policies|respect|alignment|kinship|minds?|"
    r"eye|voice|page|over|about|on)\b",
    re.I,
)
SELDOM_APART: Final = re.compile(
    r"\b(?:seldom|rarely|(?:hardly|scarcely) ever) (?:far )?(?:apart|divided|at odds)\b", re.I
)
# A language or a past in common is no value, and not on record.
HERITAGE: Final = re.compile(
    r"\b(?:language|linguistic|cultur\w+|heritage|religio\w+|roots|history|historical|past|colonial|kinship|enem(?:y|"
    r"ies))\b",
    re.I,
)
BOTH_FREE: Final = re.compile(rf"\b(?:both|each)\b[^.;]{{0,60}}?\b(?:{FREE}|choose our governments)\b", re.I)
# A vision of clean energy, a goal, a task that two states share is no value.
AIM: Final = re.compile(
    r"\bshar\w+ (?:an? |the |their |our |its )?(?:[\w-]+,? (?:and )?){0,3}?(?:visions?|goals?|aims?|ambitions?|"
    r"objectives?|responsibilit(?:y|ies)|borders?|concerns?|determination|resolve|priorit(?:y|ies)) (?:to|of|for|that|"
    r"is|was)\b|\b(?:is to make sure|home to)\b",
    re.I,
)
VALUED: Final = re.compile(r"\b(?:values?|principles?|democra\w+|ideals?|beliefs?|norms|rule of law)\b", re.I)
# What was on the table is nothing that is shared.
WANTED: Final = re.compile(
    r"\b(?:exchang\w+ (?:of )?views|(?:matters|issues) of (?:common|mutual)|let us|stand with|must|condemn\w*|"
    r"sovereign states)\b",
    re.I,
)


def read(passage: Passage, context: Context) -> Reading | None:
    """Votes, democracy or values, held alike unless a word says otherwise."""
    if moving := moved(passage.text, context.date):
        return Reading(*moving, denies=True)
    if votes := votes_of(passage):
        return Reading(*votes, denies=True)
    text = passage.text
    if made := alignment.values_of(passage, of_them=True):
        start, end, details = made
        alike = details["alike"] and not denied(clause_before(text, start))
        return Reading(start, end, {**details, "alike": alike}, denies=True)
    free = BOTH_FREE.search(text)
    if ELECTION.search(text) and not free:
        return None
    what = "democracy" if free or DEMOCRACY.search(text) else "values"
    unlike = UNLIKE.search(without_than(text))
    if WANTED.search(text) or not (unlike or LIKE.search(text)):
        return None
    if AIM.search(text) and not VALUED.search(text):
        return None
    if not (free or HELD.search(text)):
        return unread(passage) if HERITAGE.search(text) else None
    found = unlike or LIKE.search(text)
    start, end = (found.start(), found.end()) if found else (0, len(text))
    alike = (unlike is None) != denied(clause_before(text, start))
    if SELDOM_APART.search(text):
        alike = True
    elif unlike and alignment.OVER_A_MATTER.search(text) and not alignment.VALUED.search(text):
        # A quarrel over one matter says nothing of what else is shared.
        return unread(passage)
    return Reading(start, end, {"what": what, "alike": alike}, denies=True)
