"""Whether a sentence says that two states have an agreement, or that they have none."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import NO_DENIAL

# Up to how far behind an agreement what is denied of it may stand.
REACH: Final = 100
# "Was signed in 1998, but no alliance binds the two"
ANOTHER: Final = re.compile(r";|, (?:but|yet|while|though|although)\b")
NOT: Final = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.I)
# "No free trade agreement", "without a formal alliance", "are not treaty allies"
_ADJECTIVES: Final = r"(?:[\w'’-]+ ){0,3}$"
_FUNCTION: Final = (
    r"(?:yet|ever|been|by|in|an?|any|the|such|even|and|ha(?:ve|s)|never|bound|linked|joined|tied|protected|covered|"
    r"party|to|now|today)"
)
NO_SUCH: Final = re.compile(
    rf"\bno (?!doubt|longer|less|more|other|better|mere|ordinary|small|secret|question|matter|wonder|need|reason|one\b)"
    rf"{_ADJECTIVES}|\b(?:without|lack(?:s|ed|ing)?|(?:absence|want) of|short of)(?: the protection of)? (?:(?:an?|any|"
    rf"such an?|either) )?{_ADJECTIVES}|(?:\b(?:not|never|neither|nor)\b|n['’]t\b)(?:,? {_FUNCTION})+,? (?:[\w'’-]+ "
    r"){0,2}$|\b(?:is|are|was|were) (?:not|neither|never) (?:[\w-]+ )?$",
    re.I,
)
# "Have yet to conclude", "neither has ever put its name to"
NEVER_DID: Final = re.compile(
    r"(?:\b(?:never|not|neither|nor|nobody|yet to|fail(?:s|ed)? to)\b|n['’]t\b)[^.;:,]{0,50}?\b(?:sign\w*|conclud\w+|"
    r"ha(?:ve|s|d)|put (?:its|their|our) names?|agree\w*|enter\w* into|ratif\w+|ma[kd]e|share|enjoy\w*|exist\w*|"
    r"negotiat\w+|reach\w*|seal\w*|possess\w*|s(?:ee|aw) (?:the )?need)\b[^.;:,]{0,40}$",
    re.I,
)
# "What is missing is an investment treaty"
MISSING_IS: Final = re.compile(
    r"\b(?:missing|lacking|absent|wanting|still lack|lacks?) (?:is|are) (?:an? |any )?(?:[\w-]+ ){0,2}$", re.I
)
# "Has not been concluded either", "remains unwritten", "is what the two have never had"
CAME_TO_NOTHING: Final = re.compile(
    r"(?:(?!\b(?:which|that|who)\b)[^.;:]){0,60}?(?:(?:\b(?:ha(?:s|ve|d)|was|were|is|are|did|does|do)(?: (?:not|never|"
    r"yet to)\b|n['’]t\b)|\bnever)(?: (?:yet|even|ever|so far|been|be|actually|to|quite))*? (?:sign(?:ed)?|"
    r"conclude[d]?|agreed?|exist\w*|materiali[sz]ed?|come (?:about|to pass)|reach(?:ed)?|negotiated|seal(?:ed)?|"
    r"initialled|made|had|got|possessed|in (?:force|effect|place)|binding)\b|\b(?:eludes?|escapes)\b|\b(?:remains?|"
    r"stays?|is|are|was)(?: \w+)? (?:unwritten|unsigned|nowhere in sight|not in sight|missing|lacking|absent|wanting|"
    r"out of reach|elusive|a long way off|(?:still |yet )?to be (?:signed|concluded|negotiated|agreed))\b|\bthere "
    r"(?:is|exists) (?:\w+ )?no(?: trace|ne)\b)",
    re.I,
)
IS_NOT: Final = re.compile(
    r"[^.;]{0,40}?[;:,] (?:but |and )?(?:none (?:between|of|exists|is|has|was)\b|(?:none|there is none|they are not|"
    r"it is not|they do not)(?=[\s”\"’]*(?:[.;,!]|$)))|,? (?:that )?(?:they|we|the two|both|it) (?:have|has|had|did) "
    r"(?:never|not) (?:yet )?(?:had|signed|concluded|got|sign|conclude)\b",
    re.I,
)
NOT_ALLIES: Final = re.compile(r" (?:by|under|through) (?:any|a) (?:\w+ )?(?:treaty|pact)\b")
# "Denied reports that the two had signed one"; what is called false or untrue is turned around by the check.
DENIES: Final = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut\w+|disput(?:e|es|ed|ing)|scotch(?:es|"
    r"ed|ing)?|contradict(?:s|ed)?)\b[^.;:]{0,60}?\b(?:that|reports?|claims?|rumou?rs?|suggestions?|talk|any)\b|"
    r"\b(?:myth|legend|illusion|misconception|(?:popular|mistaken|false) (?:notion|belief|idea)) that\b|\bnot (?:true|"
    r"the case|so|correct)\b[^.;:]{0,60}? that (?!(?:there (?:is|are) )?no\b)",
    re.I,
)


def says_none(text: str, start: int, end: int) -> bool:
    """Whether a text denies the agreement named at start..end by the words around it."""
    before = re.split(r"[;:]", text[:start])[-1]
    after = ANOTHER.split(text[end : end + REACH])[0]
    plain = NO_DENIAL.sub(" ", DENIES.sub(" ", before))
    return bool(
        NO_SUCH.search(plain)
        or NEVER_DID.search(plain)
        or MISSING_IS.search(before)
        or CAME_TO_NOTHING.match(after)
        or IS_NOT.match(text[end : end + REACH])
        or (NOT_ALLIES.match(after) and NOT.search(before))
    )


def is_disputed(before: str) -> bool:
    """Whether what follows is said to be untrue: "denied that", "rejected reports that"."""
    return bool(DENIES.search(re.split(r"[;:]", before)[-1]))
