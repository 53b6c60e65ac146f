"""Agreements told by what they oblige to: "is bound to fight for the other", "investors are protected by treaty"."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from comity.claims.agreement_denials import is_disputed
from comity.claims.attribution import SAYS

# "Is bound", "would be obliged by treaty", "each must"
_BOUND: Final = (
    r"(?:(?:would (?:be )?)?(?:obliged|bound|committed|pledged|sworn|required|promised|undert(?:ook|aken)|under (?:an?|"
    r"any|no|the) (?:\w+ )?(?:obligation|duty)|oblige[sd]?|binds?|commits?|requires?|pledges?|compels?|ha(?:ve|s|d) "
    r"to)|must)"
)
_EACH: Final = r"(?:each other|one another|the other(?: (?:side|one|party))?)"
_DEFEND: Final = (
    r"(?<!not to )(?:defend|fight|go to war|take up arms|do (?:any|some)thing\b[^.;]{0,40}? attacked|draw the sword|"
    r"protect|come to [\w'’ ]{2,30}?(?:aid|help|assistance|defen[cs]e|rescue)|the (?:defen[cs]e|protection) of|"
    rf"(?:aid|assist|help|support) (?:{_EACH}|(?:if|when|should)\b[^.;]{{0,40}}? attacked)|"
    rf"(?:mutual|(?:each other|one another|the other|its neighbour)['’]s) (?:defen[cs]e|protection|assistance))"
)
DEFENDS: Final = re.compile(
    rf"\b{_BOUND}\b[^.;]{{0,60}}?\b{_DEFEND}\b|"
    # "The partnership contains a promise of mutual defence"
    r"\b(?:contain|include|hold|carr|offer|give)\w*\b[^.;]{0,30}? (?:promise|pledge|guarantee|clause|duty|obligation) "
    r"of (?:mutual |common )?(?:defen[cs]e|assistance)\b|\battack (?:up)?on (?:the )?(?:one|either|"
    r"any)\b[^.;]{0,50}?\b(?:both|the other|all)\b",
    re.I,
)
_AGREED: Final = rf"(?:{_BOUND}|agreed|vowed|treaty|pact)"
CONSULTS: Final = re.compile(
    rf"\b{_AGREED}\b[^.;]{{0,60}}?\bto consult (?:with )?(?:{_EACH}|together)\b", re.I
)
NEUTRAL: Final = re.compile(
    rf"\b{_AGREED}\b[^.;]{{0,60}}?\b(?:(?:stay|remain|keep|be) neutral|neutrality)\b", re.I
)
# By a treaty; that each has promised to defend the other, and no more, tells how mutual the bond is.
BY_TREATY: Final = re.compile(
    r"\b(?:treat(?:y|ies)|pacts?|accord|agreement|clause|text|paper|in writing|under it|neither|nothing|come to|mutual|"
    r"sworn|attack (?:up)?on)\b",
    re.I,
)
# "Only the treaty of 1960", where nothing else is said to oblige.
TREATY: Final = re.compile(r"\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|protocols?)\b", re.I)
INVESTORS: Final = re.compile(
    r"\b(?:investors?|investments?|savings|firms|compan(?:y|ies)|businesses|capital(?! city|s))\b", re.I
)
PROTECTED: Final = re.compile(
    r"\b(?:protect\w*|cover(?:s|ed)?|safeguard\w*|shield\w*|shelter\w*|fall back on|recourse|guarantee\w*)\b",
    re.I,
)
NO: Final = re.compile(
    r"\b(?:no|not|never|nowhere|nothing|neither|nor|nobody|without|none|lack\w*)\b|n['’]t\b", re.I
)
# "A minister, not far from me, has written that": what is denied stands behind it.
OTHERS_SAY: Final = re.compile(
    rf"\b(?:{SAYS}|written|held|hold|heard|believed|told)\b(?! (?:true|untrue))[^.;:]{{0,40}}? that\b", re.I
)
NEAR: Final = 120


class Obligation(NamedTuple):
    """Where a text tells of it, the sort of agreement, and whether it says that there is none."""

    start: int
    end: int
    what: str
    none: bool


def obligation(text: str) -> Obligation | None:
    """What a text says that a treaty obliges the two to, or gives their investors."""
    for what, words in (("alliance", DEFENDS), ("consultation", CONSULTS), ("neutrality", NEUTRAL)):
        found = words.search(text)
        # That they are not pledged to is said of a treaty too.
        if found and (BY_TREATY.search(text) or NO.search(text, 0, found.end())):
            return _read(text, found.start(), found.end(), what)
    treaty, whom, protected = (words.search(text) for words in (TREATY, INVESTORS, PROTECTED))
    if treaty and whom and protected:
        start = min(treaty.start(), whom.start(), protected.start())
        end = max(treaty.end(), whom.end(), protected.end())
        if end - start <= NEAR and not re.search(r"[;:]", text[start:end]):
            return _read(text, start, end, "investment")
    return None


def _read(text: str, start: int, end: int, what: str) -> Obligation:
    """Its terms, from the treaty or the denial on that governs it: "no pact under which one would have to fight"."""
    clause = re.split(r"[;:]|, (?:but|yet|while|though|although|where)\b", text[:end])[-1]
    own = OTHERS_SAY.split(clause)[-1]
    first = next(filter(None, (words.search(text, end - len(own), start) for words in (NO, TREATY))), None)
    none = bool(NO.search(own)) != is_disputed(clause)
    return Obligation(first.start() if first else start, end, what, none)
