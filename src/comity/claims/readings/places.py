"""Places on the list of what the sentences before count: "only the Chinese send more", "it comes third on Brazil's"."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.carried import last_topic, way_before
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, ORDINAL, number
from comity.claims.rankings import placed, ranked_before
from comity.claims.readings.reading import Reading
from comity.states import Mention, find_mentions, split_dyad

COUNTED: Final = ("students", "troops", "aid", "migrants", "trade", "exports", "imports", "depth")
# What the owner of a list gives, where nothing says which way it runs.
GIVEN: Final = ("trade", "exports", "troops")
# "Argentina comes third on Brazil's own list, after China", "for Mexicans, Canada stands second"
ON_A_LIST: Final = re.compile(
    rf"\b(?:comes?|came|stands?|stood|ranks?|ranked|sits?|are|is) (?:only |about |just )*(?P<nth>{ORDINAL})\b(?! "
    rf"(?:to|in) none)", re.I)  # fmt: skip
LIST: Final = re.compile(r"\b(?:list|table|ranking|league|books|ledgers?|accounts)\b", re.I)
# "Seoul is Tokyo's number three in trade", "for Uruguay Brazil is partner number two"
NUMBERED: Final = re.compile(rf"\bnumber (?P<n>{CARDINAL})\b(?! (?:of|years?|times))", re.I)
FOR_WHOM: Final = re.compile(r"\b(?:[Ff]or|[Ss]een from) (?:the )?$")
REACH: Final = 30
# "No other country is host to so many"
SO_MANY: Final = re.compile(
    r"\bno (?:other )?(?:country|nation|state|ally|people|place)\b[^.;]{0,30}? (?:(?P<host>hosts?|is (?:host|home) to|"
    r"houses?|harbou?rs?|shelters?|takes? in|has|holds)|(?:sends?|provides?|supplies)) (?:us )?(?:(?:so|as) many\b|"
    r"more of (?:them|these)\b)", re.I)  # fmt: skip
ONLY_MORE: Final = re.compile(
    r"\b[Oo]nly (?P<ahead>(?:the )?[A-Z][^;.]{1,60}?) (?:(?P<send>sends?|gives?|sells?)|ha(?:s|ve)|hosts?|takes?|does|"
    r"do|buys?) more\b(?! (?:than|often|and)\b)")  # fmt: skip
# "Has entered China's top five", "not among China's ten biggest"
TOP: Final = re.compile(
    r"(?:['’]s|\b(?:its|their|our)) (?:(?:top|first|biggest|largest|leading|foremost) (?P<n>two|three|four|five|six|"
    r"ten|twenty|thirty|fifty)|(?P<few>two|three|four|five|six|ten|twenty) (?:biggest|largest|leading|main|principal|"
    r"foremost))\b", re.I)  # fmt: skip
# "Is now China's second", "it comes third, behind China": of what the sentence before ranks.
ELIDED: Final = re.compile(
    rf"(?P<whose>['’]s?)? ?\b(?(whose)|(?:comes?|came|ranks?|ranked|stands?|stood|is|was|fell|slipped|rose|climbed|"
    rf"dropped)(?: (?:now|only|just|still|in|to|at|the|a distant|somewhere|around|about))* )(?P<nth>{ORDINAL})(?: "
    rf"place)?(?=[.,;]| (?:after|behind|ahead of|today|now|and)\b|$)",
    re.I,
)
# "We are not small in its eyes either, for Nepal figures among India's ten biggest"
NEW_CLAUSE: Final = re.compile(r"[;:]|, (?:for|since|because|but|and|while|as)\b")
NOT: Final = re.compile(r"\b(?:not|never|nor|outside|far from)\b|n['’]t\b", re.I)


def place_of(passage: Passage, context: Context) -> Reading | None:
    """The place that a sentence gives one of the two on such a list of the other; None where it gives none."""
    readers = (_on_a_list, _numbered, _so_many, _only_more, _in_the_top, _of_the_list_before)
    return next((made for reader in readers if (made := reader(passage, context))), None)


def _on_a_list(passage: Passage, context: Context) -> Reading | None:
    """A place, where it is said whose list it is."""
    text = passage.text
    found = ON_A_LIST.search(text)
    topics = (last_topic(passage.before) or last_topic(text)) if found else []
    if found is None or not (nth := number(found["nth"])) or (topics and topics[0].name not in COUNTED):
        return None
    for mention in context.named(text):
        listed = LIST.search(text[mention.end : mention.end + REACH])
        if listed or (topics and FOR_WHOM.search(text[: mention.start])):
            name = topics[0].name if topics else "trade"
            # "The compliment is not returned, since we are fifth on theirs"
            details = placed(name, name in GIVEN, mention.state, nth)
            return Reading(found.start(), found.end(), details, denies=True)
    return None


def _numbered(passage: Passage, context: Context) -> Reading | None:
    """A number among a state's partners, in trade where nothing else is counted."""
    text = passage.text
    found = NUMBERED.search(text)
    n = number(found["n"]) if found else None
    if found is None or not n:
        return None
    topics = [each.name for each in last_topic(text) if each.name in COUNTED]
    for mention in context.named(text):
        possessed = re.fullmatch(r"(?:['’]s?)? ", text[mention.end : found.start()])
        if possessed or (mention.end < found.start() and FOR_WHOM.search(text[: mention.start])):
            name = topics[0] if topics else "trade"
            return Reading(found.start(), found.end(), placed(name, name in GIVEN, mention.state, n))
    return None


def _so_many(passage: Passage, context: Context) -> Reading | None:
    """The first place among hosts or senders of people."""
    found = SO_MANY.search(passage.text)
    topics = [each for each in last_topic(passage.before) if each.unit == "persons"] if found else []
    unit = way_before(topics[0], passage.before, context) if topics else None
    if found is None or unit is None:
        return None
    giver, host = unit.split(">")
    owner = giver if found["host"] else host
    details = placed(topics[0].name, owner == giver, owner, 1)
    return Reading(found.start(), found.end(), details, denies=True)


def _only_more(passage: Passage, context: Context) -> Reading | None:
    """The place after those named: of those who send more on the host's list, of those who take more on the giver's."""
    found = ONLY_MORE.search(passage.text)
    topics = last_topic(passage.before) if found and not last_topic(passage.text) else []
    unit = way_before(topics[0], passage.before, context) if topics else None
    if found is None or unit is None or topics[0].name not in COUNTED or ">" not in unit:
        return None
    pair = split_dyad(context.dyad)
    named = {each.state for each in find_mentions(found["ahead"], date=context.date) if each.state}
    if not named - set(pair):
        return None
    giver, host = unit.split(">")
    name = topics[0].name
    owner = giver if name == "troops" or not found["send"] else host
    if name in ("exports", "imports"):
        name = "exports" if owner == giver else "imports"
    details = placed(name, owner == giver, owner, 1 + len(named - set(pair)))
    return Reading(found.start(), found.end(), details)


def _owner_at(found: re.Match[str], named: list[Mention], context: Context) -> str | None:
    """Whose list begins there: of the one named just before, for "its" not of the one that is said to stand on it."""
    whose = found[0].lower()
    if whose.startswith("our"):
        return context.own
    if whose.startswith(("its", "their")):
        before = [each.state for each in named if each.end <= found.start()]
        return (
            next((state for state in split_dyad(context.dyad) if state != before[-1]), None)
            if before
            else None
        )
    return next((each.state for each in named if each.end == found.start()), None)


def _in_the_top(passage: Passage, context: Context) -> Reading | None:
    """A place within the first so many, in trade where nothing else is counted."""
    text = passage.text
    found = TOP.search(text)
    owner = _owner_at(found, context.named(text), context) if found else None
    within = number(found["n"] or found["few"]) if found else None
    if found is None or owner is None or within is None:
        return None
    topics = [each for each in last_topic(text) or last_topic(passage.before) if each.name in COUNTED]
    name = topics[0].name if topics else "trade"
    lost = bool(NOT.search(NEW_CLAUSE.split(text[: found.start()])[-1]))
    details = placed(name, name in GIVEN, owner, 1, within=within, lost=lost)
    return Reading(found.start(), found.end(), details, denies=True)


def _of_the_list_before(passage: Passage, context: Context) -> Reading | None:
    """A place on the list that the sentence before ranks: "Korea is now China's second", "it comes third"."""
    text = passage.text
    found = ELIDED.search(text)
    last = list(ranked_before(passage, context)) if found and not last_topic(text) else []
    if found is None or not last:
        return None
    flow, given, owner = last[-1]
    named = context.named(text)
    whose = next((each.state for each in named if found["whose"] and each.end == found.start("whose")), None)
    others = {each.state for each in find_mentions(text[: found.start()], date=context.date) if each.state}
    subject = next((state for state in split_dyad(context.dyad) if state != (whose or owner)), None)
    if found["whose"] and whose is None or (not found["whose"] and others - {subject}):
        return None
    nth = number(found["nth"])
    owner = whose or owner
    return (
        Reading(found.start(), found.end(), placed(flow, given, owner, nth), denies=True)
        if nth and owner
        else None
    )
