"""Whose "we" a document speaks with: the state of the two that "our largest market" and "this country" mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from comity.claims.attribution import QUOTED
from comity.states import Mention, find_mentions

if TYPE_CHECKING:
    from comity.documents import Document

FIRST: Final = re.compile(
    r"\b(?P<whose>our|my country['’]s|this country['’]s)\b(?! (?:two|both|three|countr(?:y|ies)|(?:two |both )?"
    r"(?:nations|peoples|governments|states|relations\w*|partnership|alliance|friendship|ties|bonds?|treaty|"
    r"bilateral|common|shared|mutual|joint)\b))|\b(?:we|(?-i:us)|ours|ourselves|this country|my country|"
    r"our (?:own )?country)\b(?!['’]s)",
    re.I,
)
# "We sell to the Swiss", "our debt with Japan": the other one is not ours.
TO_OTHER: Final = re.compile(
    r"\b(?:we|our|(?-i:us)|ours)\b(?! (?:two|both)\b)[^.;:,]{0,60}? (?:with|to|from|in|for|than|by|on|against|towards?|"
    r"across|of) (?:the |our |a )?(?:\w+ )?$",
    re.I,
)
WE_DO: Final = re.compile(
    r"\b(?:we|and we) (?:\w+ )?(?:buy|sell|ship|send|owe|give|get|host|need|depend|trade|fought|fight|share|see|call|"
    r"signed|know)\b[^.;:,]{0,20} (?:the )?$",
    re.I,
)
OUR_FRIENDS: Final = re.compile(r"\bour (?:\w+ )?(?:\w+ )?$", re.I)
OF_US: Final = re.compile(
    r"^(?:['’]s?)? (?:(?!than )[\w'’-]+ ){0,6}?(?:(?-i:us)\b|our (?!two|both|own two|relations|partnership|"
    r"alliance|common|shared|friendship|mutual)|ours\b)",
    re.I,
)
WE_OURSELVES: Final = re.compile(r"\bwe,? (?:the )?$|\b(?:my|our) (?:own )?country, $", re.I)
SAYS_WE: Final = re.compile(r"\b(?:we|us)\b", re.I)
SAYS_WE_HERE: Final = re.compile(r"\b(?:[Ww]e|us),? $")
PLACE: Final = re.compile(r"\b(?:in|from|at|of) $")
FOR_US: Final = re.compile(r"^(?:,| is| has been)? (?:my|our) (?:own )?country\b", re.I)
# "Speech by the Minister of Trade of Viet Nam", "the Australian ambassador" above a text; guests do not speak.
OFFICE: Final = (
    r"(?:(?:vice |deputy |prime )?ministers?|presidents?|ambassador|high commissioner|commissioner|king|queen|majesty|"
    r"government|secretary|premier|chancellor|parliament|assembly|senate|congress|sejm)"
)
OFFICE_OF: Final = re.compile(rf"\b{OFFICE}\b[^\n]{{0,60}}? of (?:the )?(?:[\w ]{{3,20}} of )?$", re.I)
THEIR_OFFICE: Final = re.compile(rf"^(?: [\w-]+){{0,2}} {OFFICE}\b", re.I)
GUEST: Final = re.compile(
    r"\b(?:honour of|honor of|visit (?:of|by)|to|with|for|welcom\w+) (?:the |His |Her )?(?:\w+ ){0,3}?"
    rf"{OFFICE}?[^\n]{{0,40}}$",
    re.I,
)
LEGISLATURES: Final = (
    ("GBR", re.compile(r"\bHouse of (?:Commons|Lords)\b|\bWestminster\b")),
    ("DEU", re.compile(r"\bBundestag\b")),
    ("POL", re.compile(r"\bSejm\b")),
    ("JPN", re.compile(r"\bDiet\b")),
    ("IND", re.compile(r"\bLok Sabha\b|\bRajya Sabha\b")),
    ("ISR", re.compile(r"\bKnesset\b")),
    ("IRL", re.compile(r"\bD[áa]il\b")),
    ("USA", re.compile(r"\b(?:U\.?S\.? |United States )?(?:Senator|Congressman|Congresswoman)\b")),
)
OFFICE_ALONE: Final = re.compile(rf"\bby the {OFFICE}\b", re.I)
DATED: Final = re.compile(r"\b(?:19|20)\d\d\b")
WHOLE: Final = re.compile(r"[.!?][\s”\"’')\]]*$")
OF_OFFICE: Final = 3
# So far beside a name its company is looked for: a longer look would make long sentences slow.
REACH: Final = 120
OWN_VOTES: Final = 2
# The winner must have this many times the votes of the other.
CLEAR: Final = 3


def whose_we(document: Document, pair: tuple[str, str]) -> str | None:
    """The state of a dyad for which a document says "we"; None where it does not, or for both.

    Its author's or publisher's state where that is known. Else what stands beside the names of the two tells: who
    writes "our exports to Poland" is not Poland, who writes "we Poles" is.
    """
    if document.own_side in pair:
        return document.own_side
    votes = _above(document, pair)
    for sentence in document.sentences:
        text = unquoted(sentence.text)
        for mention in find_mentions(text, date=document.date):
            before = text[max(0, mention.start - REACH) : mention.start]
            after = text[mention.end : mention.end + REACH]
            # "Our critics in Ottawa" may be ours.
            if mention.state in pair and not (mention.kind == "capital" and PLACE.search(before)):
                other = next(state for state in pair if state != mention.state)
                if WE_OURSELVES.search(before) or FOR_US.match(after):
                    votes[mention.state] += OWN_VOTES
                elif any(words.search(before) for words in (TO_OTHER, WE_DO, OUR_FRIENDS)) or OF_US.match(
                    after
                ):
                    votes[other] += 1
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < OWN_VOTES or (len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1]):
        return None
    return ranked[0][0]


def who_says_we(document: Document) -> str | None:
    """The one state whose people a document says "we" with their name for: "we Uruguayans"; None where none or several.

    Outside quotation marks alone.
    """
    found = {
        mention.state
        for sentence in document.sentences
        for text in (unquoted(sentence.text),)
        if SAYS_WE.search(text)
        for mention in find_mentions(text, date=document.date)
        if mention.state and SAYS_WE_HERE.search(text[: mention.start])
    }
    return found.pop() if len(found) == 1 else None


def _above(document: Document, pair: tuple[str, str]) -> Counter[str]:
    """Votes from what stands above the first sentence: who speaks, in which parliament, in which capital."""
    votes: Counter[str] = Counter()
    # A byline without a name stands among the sentences.
    start = next((each.start for each in document.sentences if WHOLE.search(each.text)), 0)
    above = document.text[:start]
    head = "\n".join(each for each in (above, document.author, document.office, document.outlet) if each)
    for state, words in LEGISLATURES:
        if state in pair and words.search(head):
            votes[state] += OF_OFFICE
    capitals: list[str] = []
    for mention in find_mentions(head, date=document.date):
        if mention.state in pair:
            line, rest = head[: mention.start].split("\n")[-1], head[mention.end :].split("\n")[0]
            if GUEST.search(line):
                continue
            if OFFICE_OF.search(line) or THEIR_OFFICE.match(rest):
                votes[mention.state] += OF_OFFICE
            elif mention.kind == "capital" and DATED.search(rest):
                capitals.append(mention.state)
    # "Oslo, 8 June 2012. By the Minister of Foreign Affairs": of the state whose capital it is. Who is named with
    # a state may be abroad.
    if not votes:
        votes.update(dict.fromkeys(capitals, OWN_VOTES if OFFICE_ALONE.search(head) else 1))
    return votes


def first_persons(text: str, own: str | None) -> list[Mention]:
    """The words of a sentence by which a document names its own state, outside quotation marks."""
    if own is None:
        return []
    return [
        Mention(found.start(), found.end(), found[0], own, "demonym" if found["whose"] else "name")
        for found in FIRST.finditer(unquoted(text))
    ]


def unquoted(text: str) -> str:
    """The text with what stands between quotation marks blanked, as long as before."""
    return QUOTED.sub(lambda found: " " * len(found[0]), text)


def in_order(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions as they stand in the text."""
    return sorted(mentions, key=lambda each: each.start)
