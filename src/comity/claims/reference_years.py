"""The year that a sentence points back to without naming it: "since then", "in the year of the signature"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, Final

from comity.claims.regions import BLOCS
from comity.claims.shared_blocs import entered
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.claims.context import Context, Passage

# "Since the war next door began", "has since doubled"; ", since" gives a reason, "since last year" a date.
SINCE: Final = re.compile(
    r"\bsince(?=[.,;”\"]|$)|(?<!, )\b(?:since|from the (?:very )?(?:day|moment|time|year)) (?!last\b|early\b|late\b|"
    r"mid\b)(?P<what>(?:then|that|this|the|its|their|our|his|her|it|they|we|(?-i:[A-Z])\w*|independence|accession|"
    r"unification)\b[^,;.]{0,80})|\b(?:has|have|had) since (?=\w+(?:ed|n|t|w)\b)",
    re.I,
)
# "What it was when the ink dried", "than in the year it came in", "as large as it was then"
THEN: Final = re.compile(
    r"\b(?:than|times|what|as|level|figure|twice|half|double|triple)\b[^,;.]{0,60}? (?:(?:in|at|by) (?:the|that|"
    r"which) (?!(?:last|past|recent|coming|next|early|late|first|second)\b)(?:very |same )?(?:[\w-]+ ){0,2}?(?:years?|"
    r"times?|days?|date|moment|era|peak|height)\b(?P<year>[^,;.]{0,60})|when (?P<when>[^,;.]{4,60})|(?:before|under) "
    r"(?P<before>(?:the|that|this|its) [^,;.]{2,40})|(?:was|were|had been|did) (?:back )?then\b)",
    re.I,
)
# "Since then commerce has doubled": nothing else is named.
BARE: Final = re.compile(
    r"(?:then|that|this)\b(?! \w)|then\b|(?:that|this) (?:time|date|year|day|moment)\b", re.I
)
VERB: Final = re.compile(r" (?:has|have|is|are)\b")
A_YEAR: Final = re.compile(r"\b(?:19[4-9]\d|20[0-4]\d)\b")
# Words that stand for each other: "signed in 2000 ... in the year of the signature"; of the first that fit.
SIGNED: Final = re.compile(r"\b(?:sign\w*|signature|concluded|ink)\b", re.I)
BEGUN: Final = re.compile(
    r"\b(?:force|effect|came in|com(?:es|ing) in(?:to)?|came into|implement\w*)\b", re.I
)
PAPER: Final = re.compile(
    rf"\b(?:agreement|accord|treaty|pact|deal|arrangement|NAFTA|FTA)\b|{SIGNED.pattern}|{BEGUN.pattern}", re.I
)
KINDRED: Final = (
    (SIGNED, SIGNED, PAPER),
    (BEGUN, BEGUN, PAPER),
    (PAPER, PAPER),
    *(
        (words, words)
        for words in (
            re.compile(
                r"\b(?:born|birth|found(?:ed|ing|ation)|creat\w+|establish\w+|set up|launch\w+)\b", re.I
            ),
            re.compile(r"\b(?:join(?:ed|ing)|enter(?:ed|ing)|entry|accession|acced\w+)\b", re.I),
            re.compile(r"\b(?:met|meeting|summit|visit\w*)\b", re.I),
            re.compile(r"\b(?:quarrel|rupture|broke off|break|freeze|froze|row|dispute)\b", re.I),
        )
    ),
)
# An agreement on what is traded, which the record may know.
OF_TRADE: Final = re.compile(r"\b(?:agreement|accord|pact|deal|FTA)\b", re.I)
# Words that name no event of their own.
WORD: Final = re.compile(
    r"\b(?!(?:since|years?|began|begun|start\w*|ended|their|there|these|those|which|where|while|other|became|first|"
    r"country|countries|about|after|under|between|government|have|been|with|that|this|from|they|came|went|took|"
    r"were)\b)[A-Za-z]{4,}",
    re.I,
)
STEM: Final = 5
# Sentences looked back over.
REACH: Final = 6


def pointed_back(text: str) -> str | None:
    """What a sentence says of the time that it compares with and does not date; empty for a bare "then".

    None where it points back to no such time.

    Example:
        >>> pointed_back("It has dwindled every year since the war next door began.")
        'the war next door began'
    """
    found = SINCE.search(text) or THEN.search(text)
    if found is None or A_YEAR.search(found[0]):
        return None
    what = next((each for each in found.groups() if each), "")
    return "" if BARE.match(what) else VERB.split(what)[0].strip()


def year_pointed_to(passage: Passage, context: Context) -> int | None:
    """The year that "since then", or "in the year of the signature", means by the sentences before; None if untold."""
    what = pointed_back(passage.text)
    if what is None or context.date is None:
        return None
    if not what and (own := A_YEAR.findall(passage.text)):
        # "Peaked in 2006 and has come down since"
        return int(own[-1])
    bloc = next((name for name, pattern in BLOCS.items() if pattern.search(what)), None)
    if bloc:
        return entered(bloc, split_dyad(context.dyad), context.date.year)
    at = bisect_left(context.passages, passage.index, key=lambda each: each.index)
    for each in reversed(context.passages[max(0, at - REACH) : at]):
        if (year := _told_in(each.said, what)) is not None and year <= context.date.year:
            return year
    return None


def _told_in(text: str, what: str) -> int | None:
    """The year that a sentence gives for the event named; for a bare "then" its last year."""
    years = list(A_YEAR.finditer(text))
    if not years:
        return None
    words = {word.lower()[:STEM] for word in WORD.findall(what)}
    places = [each.start() for each in WORD.finditer(text) if each[0].lower()[:STEM] in words]
    kindred = next((pattern for said, *patterns in KINDRED if said.search(what) for pattern in patterns
                    if pattern.search(text)), None)  # fmt: skip
    places += [each.start() for each in kindred.finditer(text)][:1] if kindred else []
    if places:
        return int(min(years, key=lambda year: min(abs(year.start() - place) for place in places))[0])
    return None if words else int(years[-1][0])
