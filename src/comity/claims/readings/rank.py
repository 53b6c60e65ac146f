"""What is ranked, whose ties, and in which place."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before
from comity.claims.context import Context, Passage
from comity.claims.numbers import ORDINAL, number
from comity.claims.rankings import COMING, FIVE, ONE_OF, Ranked, owner_of
from comity.claims.readings.reading import Reading, unread
from comity.claims.regions import region_of
from comity.claims.sellers import MORE_THAN
from comity.claims.topic_trend import last_topic, way_before
from comity.states import find_mentions, split_dyad

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
REACH: Final = 60
INSIDE: Final = re.compile(r",? (?:in|inside|within|across|of|among)\b")
LARGEST_PARTNER: Final = re.compile(r"\b(?:largest|biggest|top) (?:\w+ )?partners?\b", re.I)
# "Nobody sells more" ranks; "is not the largest" is a denial.
NOBODY: Final = re.compile(r"no|few", re.I)


# "Argentina comes third on Brazil's own list, after China", "for Mexicans, Canada stands second"
ON_A_LIST: Final = re.compile(
    rf"\b(?:comes?|came|stands?|stood|ranks?|ranked|sits?|are|is) (?:only |about |just )*(?P<nth>{ORDINAL})\b(?! "
    rf"(?:to|in) none)",
    re.I,
)
LIST: Final = re.compile(r"\b(?:list|table|ranking|league)\b", re.I)
FOR_WHOM: Final = re.compile(r"\b(?:[Ff]or|[Ss]een from) (?:the )?$")


# "No other country is host to so many": of those whom the sentences before count.
ONLY_MORE: Final = re.compile(
    r"\b[Oo]nly (?P<ahead>(?:the )?[A-Z][^;.]{1,60}?) (?:ha(?:s|ve)|hosts?|takes?|sends?|does|do|gives?|buys?|sells?) "
    r"more\b(?! (?:than|"
    r"often|and)\b)"
)
SO_MANY: Final = re.compile(
    r"\bno (?:other )?(?:country|nation|state|ally|people|place)\b[^.;]{0,30}? (?:(?P<host>hosts?|is (?:host|home) to|"
    r"houses?|"
    r"harbou?rs?|shelters?|takes? in|has|holds)|(?P<send>sends?|provides?|supplies)) (?:us )?(?:(?:so|as) many\b|more "
    r"of (?:them|these)\b)",
    re.I,
)
# "Has entered China's top five", "not among China's ten biggest"
TOP: Final = re.compile(
    r"['’]s (?:(?:top|first|biggest|largest|leading|foremost) (?P<n>two|three|four|five|six|ten|twenty)|(?P<few>two|"
    r"three|four|"
    r"five|six|"
    r"ten|twenty) (?:biggest|largest|leading|main|principal))\b",
    re.I,
)
NOT: Final = re.compile(r"\b(?:not|never|nor|outside|well outside|far from)\b|n['’]t\b", re.I)


def _so_many(passage: Passage, context: Context) -> Reading | None:
    """The first place among hosts or senders of the people whom the sentences before count."""
    found = SO_MANY.search(passage.text)
    topics = [each for each in last_topic(passage.before) if each.unit == "persons"] if found else []
    unit = way_before(topics[0], passage.before, context) if topics else None
    if found is None or unit is None:
        return None
    giver, host = unit.split(">")
    owner = giver if found["host"] else host
    details = {
        "flow": topics[0].name, "given": owner == giver, "owner": owner, "place": 1, "within": None, "region": None,
        "year": None, "also": (),
    }  # fmt: skip
    return Reading(found.start(), found.end(), details, denies=True)


def _only_more(passage: Passage, context: Context) -> Reading | None:
    """The place after those named, of what the sentences before are about: "only the Chinese send more"."""
    found = ONLY_MORE.search(passage.text)
    topics = last_topic(passage.before) if found and not last_topic(passage.text) else []
    unit = way_before(topics[0], passage.before, context) if topics else None
    if found is None or unit is None or topics[0].name not in COUNTED:
        return None
    pair = split_dyad(context.dyad)
    ahead = {each.state for each in find_mentions(found["ahead"], date=context.date) if each.state} - set(
        pair
    )
    giver, name = unit[:3], topics[0].name
    host = next(state for state in pair if state != giver)
    # Those who send more are ranked by the host, those who take more by the giver.
    sends = re.search(r"\b(?:sends?|gives?|sells?) more\b", found[0])
    owner = "USA" if name == "troops" else host if sends else giver
    if name == "trade" or not ahead:
        return None
    details = {
        "flow": {"exports": "exports", "imports": "exports"}.get(name, name) if owner == giver else
        {"exports": "imports", "imports": "imports"}.get(name, name),
        "given": owner == giver, "owner": owner, "place": 1 + len(ahead), "within": None, "region": None, "year": None,
        "also": (),
    }  # fmt: skip
    return Reading(found.start(), found.end(), details)


def _in_the_top(passage: Passage, context: Context) -> Reading | None:
    """A place within the first so many of a state's, in trade or what the sentences before are about."""
    found = TOP.search(passage.text)
    owner = next(
        (each.state for each in context.named(passage.text) if found and each.end == found.start()), None
    )
    within = number(found["n"] or found["few"]) if found else None
    if found is None or owner is None or within is None:
        return None
    topics = [each for each in last_topic(passage.text) or last_topic(passage.before) if each.name in COUNTED]
    name = topics[0].name if topics else "trade"
    lost = bool(NOT.search(passage.text[: found.start()]))
    details = {
        "flow": name, "given": name in ("trade", "exports", "troops"), "owner": owner, "place": 1, "within": within,
        "region": None, "year": None, "also": (),
    }  # fmt: skip
    return Reading(found.start(), found.end(), details | ({"lost": True} if lost else {}), denies=True)


def _on_a_list(passage: Passage, context: Context) -> Reading | None:
    """A place on the list of what the sentences before were about, where it is said whose list it is."""
    text = passage.text
    found = ON_A_LIST.search(text)
    topics = last_topic(passage.before) if found else []
    if found is None or not topics or topics[0].name not in COUNTED or not (nth := number(found["nth"])):
        return None
    for mention in context.named(text):
        listed = mention.start >= found.end() and LIST.search(text[mention.end : mention.end + REACH // 2])
        if listed or FOR_WHOM.search(text[: mention.start]):
            name = topics[0].name
            details = {
                "flow": name, "given": name in ("trade", "exports", "troops"), "owner": mention.state,
                "place": nth, "within": None, "region": None, "year": None, "also": (),
            }  # fmt: skip
            # "The compliment is not returned, since we are fifth on theirs"
            return Reading(found.start(), found.end(), details, denies=True)
    return None


def read(passage: Passage, context: Context) -> Reading | None:
    """What is ranked and in which place; open (place None) where the sentence does not say plainly whose ties."""
    text = passage.text
    placed = PLACE.search(text)
    if MORE_THAN.search(text):
        return None
    for reader in (_on_a_list, _so_many, _only_more, _in_the_top):
        if listed := reader(passage, context):
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
    one_of = ONE_OF.search(text[: placed.start()]) and not placed["nth"]
    sure = placed["most"] is not None and placed["most"].lower() not in UNSURE
    if (sure and owner is None and ranked.flow in COUNTED) or COMING.search(
        clause_before(text, placed.start())
    ):
        return None
    details = {
        "flow": ranked.flow,
        "given": ranked.given,
        "owner": owner or pair[0],
        "place": nth if (sure and owner) or ranked.flow not in COUNTED else None,
        "within": FIVE if one_of else None,
        "region": region_of(text[end : end + REACH]) if INSIDE.match(text[end:]) else None,
        "year": None,
        "also": (),
    }
    return Reading(placed.start(), end, details, denies=bool(NOBODY.match(placed[0])))


# "More", "no one" and "ranks" place the state by the rest of the sentence.
UNSURE: Final = ("more", "less", "few", "ranks", "rank", "ranked", "stand", "stands", "nobody", "no one", "none",
                 "no other", "no country", "no state", "first", "oldest", "nearest")  # fmt: skip
COUNTED: Final = ("students", "troops", "aid", "migrants", "trade", "exports", "imports", "depth")
