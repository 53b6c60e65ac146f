"""How often two states are said to vote alike: "nine times out of ten", "hardly ever", "on all but a few questions"."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from comity.claims.attribution import clause_before, denied
from comity.claims.numbers import CARDINAL, number

Bound = Literal["least", "most", "about"]


class Often(NamedTuple):
    """The share of votes that agree, as claimed: at least, at most or about so much."""

    bound: Bound
    share: float


class Quantifier(NamedTuple):
    """Words for a frequency: what they say of agreeing, and of differing; both as a share of votes that agree.

    Abstentions count half: two that are apart in nearly all votes still agree at more than the rest.
    """

    words: re.Pattern[str]
    agreeing: Often
    differing: Often


def _row(pattern: str, agreeing: Often, differing: Often) -> Quantifier:
    return Quantifier(re.compile(pattern, re.I), agreeing, differing)


NEARLY_ALL: Final = 0.85
# Said of single votes: "questions", "resolutions".
_VOTES: Final = (
    r"(?:votes?|questions?|resolutions?|issues?|matters|occasions?|cases|items|points|roll[- ]calls?)"
)
_FEW: Final = r"(?:(?:very |only )?(?:a )?few|a handful of|scant)"
QUANTIFIERS: Final = (
    # "All but a handful of votes", "nearly every resolution", "for a serious difference you look in vain"
    _row(
        r"\b(?:nearly|almost|virtually|practically|well-?nigh|just about) (?:all|every(?:thing)?|each|without "
        r"exception|invariabl[ey])\b|\b(?:all|everything|every \w+) (?:but|except|save|bar)\b|\ball but "
        r"(?:invariabl[ey]|always)\b|\byear in,? year out\b|\bas a matter of course\b|\bvote after vote\b|"
        r"\bresolution after resolution\b|\b(?:almost|nearly|practically|virtually) (?:identical\w*|the same)\b",
        Often("least", NEARLY_ALL),
        Often("most", 0.25),
    ),
    _row(
        r"\b(?:seldom|rare(?:ly|st)?|infrequent\w*|uncommon\w*|unusual\w*|exceptional\w*|the exception|(?:hardly|"
        r"scarcely|barely) (?:ever|(?:\w+ )?(?:an?|any|one))\b|(?:almost|practically|virtually|nearly|next to|"
        r"well-?nigh) (?:never|no|none)\b|hardly any\b|fingers of (?:one|a) hand|(?:not|n['’]t) (?:very )?often|"
        r"(?:(?:it |one |you )?would (?:be )?)?(?:hard (?:put )?to (?:find|name|think of|recall)|hard pressed to|in "
        r"vain|(?:seek|search|look) (?:long|hard))|once in a "
        rf"(?:while|blue moon)|rare day|(?:takes?|would take|needs?) an? (?:[\w-]+ ){{1,3}}?to (?:find|tell|spot|see)|"
        rf"{_FEW} (?:\w+ ){{0,2}}?{_VOTES})\b",
        Often("most", 0.4),
        Often("least", 0.75),
    ),
    _row(
        r"\b(?:small|tiny|mere) (?:fraction|minority|share|part|number) of\b",
        Often("most", 0.35),
        Often("least", 0.65),
    ),
    _row(r"\bminority of\b", Often("most", 0.45), Often("least", 0.55)),
    _row(r"\b(?:never|not once|at no time)\b", Often("most", 0.25), Often("least", NEARLY_ALL)),
    _row(
        r"\b(?:great|vast|overwhelming|large|huge) majority\b|\bmost, if not all\b|\bby far (?:most|the most)\b",
        Often("least", 0.8),
        Often("most", 0.3),
    ),
    _row(
        r"\bmore often than not\b|\bmore (?:[\w-]+ ){1,6}?than (?:with|against|together|apart|it|on opposite|they|we|"
        r"the two)\b|\bmajority of|\b(?:most|much) (?:of (?:the )?)?(?:\w+ )?(?:votes?|times?|resolutions|questions|"
        r"issues|matters|occasions|cases)\b",
        Often("least", 0.55),
        Often("most", 0.45),
    ),
    _row(
        rf"\b(?:without exception|invariabl[ey]|always|every time|every (?:\w+ ){{0,2}}?{_VOTES}|all (?:\w+ "
        rf"){{0,2}}?{_VOTES}|on everything|at every turn)\b",
        Often("least", 0.9),
        Often("most", 0.2),
    ),
    _row(
        r"\b(?:usually|mostly|generally|normally|typically|habitually|as a rule|tends? to|by and large|for the most "
        r"part)\b",
        Often("least", 0.65),
        Often("most", 0.5),
    ),
    _row(
        rf"\b(?:(?<!more )(?<!less )(?<!as )often|frequent\w*|regularly|repeatedly|time and again|many (?:\w+ "
        rf"){{0,3}}?{_VOTES}|many of the)\b",
        Often("least", 0.6),
        Often("most", 0.65),
    ),
    _row(
        rf"\b(?:sometimes|at times|now and then|occasional\w*|from time to time|on some (?:\w+ )?{_VOTES}|not every)\b",
        Often("least", 0.3),
        Often("most", 0.9),
    ),
)  # fmt: skip
# Words that say of themselves that it is nearly always so.
WHOLLY: Final = re.compile(
    r"\b(?:(?:one|a single) voice|(?:near |perfect )?unison|lockstep|eye to eye|hand in glove|inseparable|"
    r"indistinguishable|as one|of one mind|identical\w*|(?:can )?(?:be )?counted (?:up)?on|(?:can )?count on|(?:can "
    r")?(?:be )?reli(?:ed|able|ably)|rely (?:up)?on|faithful\w*|loyal\w*)\b",
    re.I,
)
# "Do not always see eye to eye", "nor do they agree on everything"
NOT_ALWAYS: Final = re.compile(
    r"(?:\b(?:not|nor|cannot)\b|n['’]t\b)[^.;,]{0,50}?\b(?:always|invariably|on (?:every|all)|everything|every time)\b",
    re.I,
)
NOT_ALL_OF_THEM: Final = Often("most", 0.9)
FRACTIONS: Final = {
    "half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 0.25, "one quarter": 0.25,
    "three quarters": 0.75, "a fifth": 0.2, "one fifth": 0.2, "two fifths": 0.4, "three fifths": 0.6,
    "four fifths": 0.8, "nine tenths": 0.9,
}  # fmt: skip
NUMERIC: Final = re.compile(
    rf"\b(?P<n>{CARDINAL}) (?:times? |votes? |cases? |occasions? |resolutions? |questions? )?(?:out of|in) (?:every "
    rf")?(?P<of>{CARDINAL})\b|"
    r"\bevery (?P<nth>second|other|third|fourth|fifth|tenth) (?:vote|resolution|question|case|occasion)\b|"
    r"\b(?P<percent>\d+(?:\.\d+)?) ?(?:per ?cent|%)|\b(?P<often>as often as not)\b|"
    rf"\b(?P<fraction>{'|'.join(FRACTIONS).replace(' ', '[ -]')}) (?:(?:of )?(?:the |all |our |their )?(?:time|votes?|"
    r"cases|resolutions|roll[- ]calls|questions|ballots)|of what)\b",
    re.I,
)
AT_LEAST: Final = re.compile(
    r"\b(?:(?<!no )(?<!not )more than|over|above|at least|better than|upwards of|fully)(?: \w+)? $", re.I
)
AT_MOST: Final = re.compile(
    r"\b(?:fewer than|less than|under|below|at most|no more than|not more than|not even|barely|scarcely|hardly|only|"
    r"just)(?: in)? $",
    re.I,
)
# Of them the share that is left agrees, and half of what one abstained on.
ABSTAINED, MUCH = 0.1, 0.8
OPPOSITE_BOUND: Final[dict[Bound, Bound]] = {"least": "most", "most": "least", "about": "about"}
# "Do not speak with one voice"
NOT_NEARLY_ALL: Final = Often("most", 0.8)


def words_for_frequency(text: str) -> re.Match[str] | None:
    """The words that say how often; None where a text does not."""
    patterns = (NUMERIC, *(each.words for each in QUANTIFIERS), WHOLLY)
    return next(filter(None, (words.search(text) for words in patterns)), None)


def counted(text: str, agrees: bool) -> Often | None:
    """The share that a number of votes out of so many, a fraction or per cent gives; None where there is none."""
    found = NUMERIC.search(text)
    if found is None:
        return None
    if found["percent"]:
        share = float(found["percent"]) / 100
    elif found["fraction"]:
        share = FRACTIONS[found["fraction"].lower().replace("-", " ")]
    elif found["nth"]:
        share = 1 / (number(found["nth"]) or 2)
    elif found["often"]:
        share = 0.5
    else:
        n, of = number(found["n"]), number(found["of"])
        if n is None or not of:
            return None
        share = n / of
    before = text[: found.start()]
    bound: Bound = "least" if AT_LEAST.search(before) else "most" if AT_MOST.search(before) else "about"
    if agrees:
        return Often(bound, share)
    return Often(OPPOSITE_BOUND[bound], 1 - share + (ABSTAINED if share >= MUCH else 0.0))


def how_often(text: str, start: int, *, agrees: bool) -> Often | None:
    """How often two states vote alike by a text whose words at `start` say that they do, or that they differ."""
    if made := counted(text, agrees):
        return made
    if NOT_ALWAYS.search(text):
        return NOT_ALL_OF_THEM
    for quantifier in QUANTIFIERS:
        if quantifier.words.search(text):
            return quantifier.agreeing if agrees else quantifier.differing
    not_so = denied(clause_before(text, start))
    if agrees and WHOLLY.search(text):
        return NOT_NEARLY_ALL if not_so else Often("least", NEARLY_ALL)
    return Often("least", NEARLY_ALL) if not_so and not agrees else None
