"""From which of two states to which a flow runs that a sentence speaks of."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import Context
from comity.claims.topics import Topic
from comity.states import Mention, split_dyad

TO: Final = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:to|into|for|towards?|bound for)\s+(?:the\s+)?$", re.I)
FROM: Final = re.compile(r"\s+(?:[\w-]+\s+){0,3}?(?:from|of|by)\s+(?:the\s+)?$", re.I)
# "On American campuses": what follows is the host.
OF_CAMPUSES: Final = re.compile(r"\s*(?:the )?")
IN: Final = re.compile(r"\s+(?:[\w-]+\s+){0,4}?(?:in|at|on)\s+(?:the\s+)?$", re.I)
OWNED: Final = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,3}$")
# "Peruvians in Chile", "the Angolan community in Portugal": people who live there.
SETTLED: Final = re.compile(
    r"(?P<noun> (?:community|population|diaspora|minority|residents|people|immigrants|workers|migrants)| by "
    r"birth)?(?: (?:who (?:now )?)?(?:lives?|living|resid\w+|settled))? (?:in|of|among) (?:the )?",
    re.I,
)
MOVED: Final = re.compile(
    r"[^.;]{0,40}? (?:crossed|moved|c[ao]mes?|gone|went|emigrat\w+|migrat\w+|settled|work(?:ed|s)?|lived?|ma[dk]e "
    r"their homes?|buil[dt]|cleans?|ride)\b", re.I)  # fmt: skip
IN_THE_OTHER: Final = re.compile(r"[^.;:]{3,80}? in (?:the )?")
PLURAL: Final = re.compile(r"(?:s|ese|ish|ch)$")
GIVES: Final = re.compile(
    r" (?:has |have |had |also |already |now |still )*(?:g[ai]ves?|given|provide[sd]?|grant(?:s|ed)|disburse[sd]|"
    r"donate[sd]|sends?|sent|committed|contribute[sd]|sells?|sold|exports?|exported|ship(?:s|ped))\b",
    re.I,
)
TAKES: Final = re.compile(
    r" (?:has |have |had |also |already )*(?:receive[sd]?|buys?|bought|import(?:s|ed)?|gets?|got|takes?|took|"
    r"purchase[sd]?)\b", re.I)  # fmt: skip
# Members of the OECD's Development Assistance Committee of old; of two of them neither gives.
DONORS: Final = (
    "AUS", "AUT", "BEL", "CAN", "CHE", "DEU", "DNK", "ESP", "FIN", "FRA", "GBR", "IRL", "ITA", "JPN", "KOR", "LUX",
    "NLD", "NOR", "NZL", "PRT", "SWE", "USA",
)  # fmt: skip
# "What Australia earns from Japan": what is earned from one is sold to it.
# "Enrolments from there", "those born here"
THERE: Final = re.compile(r" (?:(?P<way>from|to|in) )?(?P<place>here|there)\b", re.I)
EARNED: Final = re.compile(r"(?:earn|receipts|revenue|proceeds)", re.I)
# "Bought goods to the value of two billion dollars from its neighbour Colombia"
FROM_AFAR: Final = re.compile(
    r"(?:[^.;,]|\.(?=\d)){0,80}? from (?:the |its |their |our )?(?:[\w-]+ )?$", re.I
)
TO_AFAR: Final = re.compile(r"(?:[^.;,]|\.(?=\d)){0,80}? to (?:the |its |their |our )?(?:[\w-]+ )?$", re.I)
PREPOSITION: Final = re.compile(r" (?:to|from)$", re.I)
PEOPLE: Final = ("students", "migrants", "refugees")
# "Who were born in Turkey", "the Fijian-born population": whence people come.
BORN_IN: Final = re.compile(r"\bborn in (?:the )?$", re.I)
BORN: Final = re.compile(r"-born\b", re.I)


def way_of(topic: Topic, text: str, start: int, end: int, context: Context) -> str | None:
    """The unit of a topic whose words stand at start..end: the dyad, or "KOR>USA" for what runs one way.

    None where the sentence does not say whence and whither. Troops are those of the United States in the other,
    finance is China's.
    """
    pair = split_dyad(context.dyad)
    if not topic.directed:
        return context.dyad
    if topic.name == "troops":
        return f"USA>{next(state for state in pair if state != 'USA')}" if "USA" in pair else None
    if topic.name == "finance":
        return f"CHN>{next(state for state in pair if state != 'CHN')}" if "CHN" in pair else None
    named = context.named(text)
    origin = _origin(topic, text, start, end, named, pair, context.own)
    if origin is None and topic.name == "aid":
        donors = [state for state in pair if state in DONORS]
        origin = donors[0] if len(donors) == 1 else None
    return None if origin is None else f"{origin}>{next(state for state in pair if state != origin)}"


def emigrants(text: str, context: Context) -> str | None:
    """The unit of the people of one of the two who have moved, or do something in the other.

    Example: "Finns crossed the gulf" are FIN>SWE, "Moroccans pick the strawberries of Huelva in Spain" MAR>ESP.
    """
    named = context.named(text)
    people = [
        each.state
        for each in named
        if each.kind == "demonym"
        and PLURAL.search(each.text)
        and (MOVED.match(text, each.end) or any(_works_in(text, each, place) for place in named))
    ]
    if not people:
        return None
    return f"{people[-1]}>{next(state for state in split_dyad(context.dyad) if state != people[-1])}"


def _works_in(text: str, people: Mention, place: Mention) -> bool:
    between = text[people.end : max(people.end, place.start)]
    return people.state != place.state and bool(IN_THE_OTHER.fullmatch(between))


def settlers(text: str, context: Context) -> tuple[int, int, str] | None:
    """Start, end and unit of the people of one of the two who are said to be in the other; None where none are.

    Example: "Peruvians in Chile" are PER>CHL.
    """
    named = context.named(text)
    for people, place in zip(named, named[1:], strict=False):
        between = SETTLED.fullmatch(text[people.end : max(people.end, place.start)])
        whole = between and (between["noun"] or PLURAL.search(people.text))
        if whole and people.kind == "demonym" and place.kind != "demonym" and people.state != place.state:
            return people.start, place.end, f"{people.state}>{place.state}"
    return None


def _origin(
    topic: Topic,
    text: str,
    start: int,
    end: int,
    named: list[Mention],
    pair: tuple[str, ...],
    own: str | None,
) -> str | None:
    """The state that gives: what is bought comes from the other one; `own` is where "here" is."""

    def other(state: str | None) -> str:
        return next(each for each in pair if each != state)

    # "Sales to India": the preposition is of what follows.
    end = start + len(PREPOSITION.sub("", text[start:end]))

    for mention in named:
        if topic.name == "migrants" and (
            BORN_IN.search(text[: mention.start]) or BORN.match(text[mention.end :])
        ):
            return mention.state
    for mention in named:
        if mention.start >= end:
            between = text[end : mention.start]
            if FROM.fullmatch(between):
                return other(mention.state) if EARNED.match(text, start) else mention.state
            if TO.fullmatch(between) and topic.name != "imports":
                return other(mention.state)
            if topic.name == "students" and text[start:end].endswith(" ") and OF_CAMPUSES.fullmatch(between):
                return other(mention.state)
            if IN.fullmatch(between) and topic.name in PEOPLE:
                return other(mention.state)
    for mention in named:
        # "What they sell us", "India sent us its students": who is given to owns nothing of it.
        if (
            mention.text.lower() == "us"
            and topic.name in ("exports", "aid")
            and text[end : mention.start] == " "
        ):
            return other(mention.state)
    for mention in reversed(named):
        if (
            mention.text.lower() != "us"
            and mention.end <= start
            and OWNED.fullmatch(text[mention.end : start])
        ):
            return other(mention.state) if topic.name == "imports" else mention.state
    for mention in named:
        if topic.name in ("exports", "imports") and mention.start >= end:
            afar = FROM_AFAR if topic.name == "imports" else TO_AFAR
            if afar.fullmatch(text[end : mention.start]):
                return mention.state if topic.name == "imports" else other(mention.state)
    place = THERE.match(text, end)
    if own and place and (place["way"] or topic.name == "migrants"):
        at = own if place["place"].lower() == "here" else other(own)
        return other(at) if (place["way"] or "").lower() in ("to", "in") else at
    for mention in named:
        if GIVES.match(text[mention.end :]):
            return mention.state
        if TAKES.match(text[mention.end :]):
            return other(mention.state)
    return None
