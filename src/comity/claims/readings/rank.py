"""What is ranked, whose ties, and in which place."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before
from comity.claims.carried import PEOPLE
from comity.claims.context import Context, Passage
from comity.claims.numbers import ORDINAL, number
from comity.claims.ranked_nouns import Ranked
from comity.claims.rankings import COMING, FIVE, ONE_OF, ahead_of, owner_of
from comity.claims.readings.places import COUNTED, place_of
from comity.claims.readings.reading import Reading, unread
from comity.claims.regions import region_of
from comity.claims.sellers import MORE_THAN
from comity.claims.within_regions import limits
from comity.states import split_dyad

PLACE: Final = re.compile(
    rf"\b(?:(?P<nth>{ORDINAL})[ -]?)?(?P<most>largest|biggest|closest|most|top|leading|main|chief|number one|principal|"
    rf"greatest|foremost|premier|first(?!,)|more|less|no(?:body|ne| one| other| country| state)|few|ranks?|ranked|"
    rf"stands?|heads?|leads?|overtak\w+|oldest|nearest|strongest)\b|\b(?P<only>{ORDINAL}) (?=[a-z])",
    re.I,
)
# What is ranked, the plainest word first; what the record does not count by pair has no topic.
RANKED: Final = tuple(
    (Ranked(flow, given, ""), re.compile(rf"\b(?:{words})\b", re.I))
    for flow, given, words in (
        ("investment", False, r"invest\w+|FDI"),
        ("tourists", False, r"tourists?|tourism|visitors|holidaymakers"),
        ("energy", False, r"gas|oil|crude|electricity|energy|fuel"),
        ("arms", False, r"arms|weapons|military equipment"),
        ("debt", False, r"creditors?|lenders?|debt"),
        ("refugees", True, r"refugees|shelter|asylum"),
        ("students", False, r"students"),
        ("troops", True, r"troops|soldiers"),
        ("aid", True, r"beneficiar(?:y|ies)|recipients?"),
        ("aid", False, r"donors?|aid|assistance|benefactor"),
        ("migrants", False, r"community|diaspora|immigrants|migrants|foreign group|foreigners|population"),
        ("trade", True, r"trad(?:e|es|ing)|commercial|economic partner|business partner"),
        ("exports", True, r"exports?|markets?|buyers?|buys|customers?|outlets?|sells?"),
        ("imports", False, r"imports?|suppliers?|supplies|sources? of goods"),
        ("benefits", True, r"designation|status"),
        ("depth", True, r"all(?:y|ies)|friends?|partners?|closer|close|relationship|partnership"),
    )
)
# Said to stand out, in words that give no place.
STANDS_OUT: Final = re.compile(
    r"\b(?:best|oldest|only|sole|unique\w*|unparalleled|unrivalled|unmatched|preferred|favou?rite|second to none|"
    r"no other|in a class|class apart|one of (?:the|our|its|their)|among (?:the|our|its)|(?:most|least) \w+|\w{3,}est|"
    r"exclusive\w*)\b",
    re.I,
)
# "Where most of our students go": those that the owner of the list sends, unless they come.
OWN_PEOPLE: Final = re.compile(
    r"(?:['’]s?)? (?:own |young )?(?:students|people|emigrants|compatriots|citizens|nationals)\b"
)
COMES: Final = re.compile(r"\b(?:sources?|comes?|came|from|sends?|sent|suppl(?:y|ies))\b", re.I)
REACH: Final = 60
INSIDE: Final = re.compile(r",? (?:in|inside|within|across|of|among)\b")
LARGEST_PARTNER: Final = re.compile(r"\b(?:largest|biggest|top) (?:\w+ )?partners?\b", re.I)
# "Nobody sells more" ranks; "is not the largest" is a denial.
NOBODY: Final = re.compile(r"no|few", re.I)


def read(passage: Passage, context: Context) -> Reading | None:
    """What is ranked and in which place; open (place None) where the sentence does not say plainly whose ties."""
    text = passage.text
    placed = PLACE.search(text)
    if MORE_THAN.search(text):
        return None
    if listed := place_of(passage, context):
        return listed
    if placed is None:
        return unread(passage) if STANDS_OUT.search(text) else None
    near = text[placed.start() : placed.end() + REACH]
    found = next(
        ((ranked, word) for part in (near, text) for ranked, words in RANKED if (word := words.search(part))),
        None,
    )
    if found is None:
        return unread(passage)
    ranked, word = found
    if ranked.flow == "depth" and LARGEST_PARTNER.search(text):
        # The largest partner is one in trade; the closest one is not.
        ranked = Ranked("trade", True, "")
    end = placed.start() + word.end() if word.string is near else placed.end()
    pair = split_dyad(context.dyad)
    named = context.named(text)
    owner = owner_of(text, placed.start(), end, named, pair, ranked)
    nth = number(placed["nth"] or placed["only"] or "1")
    if nth == 1:
        nth += ahead_of(text, placed.start(), end, pair)
    own = owner and any(each.state == owner and OWN_PEOPLE.match(text[each.end :]) for each in named)
    one_of = ONE_OF.search(text[: placed.start()]) and not placed["nth"]
    sure = placed["most"] is not None and placed["most"].lower() not in UNSURE
    if (sure and owner is None and ranked.flow in COUNTED) or COMING.search(
        clause_before(text, placed.start())
    ):
        return None
    details = {
        "flow": ranked.flow,
        "given": ranked.given or bool(own and ranked.flow in PEOPLE and not COMES.search(text)),
        "owner": owner or pair[0],
        "place": nth if (sure and owner) or ranked.flow not in COUNTED else None,
        "within": FIVE if one_of else None,
        "region": region_of(text[end : end + REACH]) if INSIDE.match(text[end:]) else None,
        "year": None,
        "also": (),
    }
    if details["region"] is None and details["place"] is not None:
        details |= limits(text, placed.start(), end, context)
    return Reading(placed.start(), end, details, denies=bool(NOBODY.match(placed[0])))


# "More", "no one" and "ranks" place the state by the rest of the sentence.
UNSURE: Final = ("more", "less", "few", "ranks", "rank", "ranked", "stand", "stands", "nobody", "no one", "none",
                 "no other", "no country", "no state", "first", "oldest", "nearest")  # fmt: skip
