"""First places said of a deed: "no country buys more of our goods", "it is Canada that buys the most"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.carried import PEOPLE
from comity.claims.comparisons import ALL_TOLD
from comity.claims.context import Context
from comity.claims.deeds import deed_of, details_of
from comity.claims.numbers import number
from comity.states import Mention, find_mentions

_WHO: Final = (
    r"(?:country|nation|state|government|people|nationality|power|market|donor|customer|buyer|supplier|partner|economy|"
    r"neighbou?r|ally|place|land|capital|community|one|foreign \w+|(?:[\w-]+ ){1,3}(?:country|nation|state))"
)
_WHERE: Final = r"(?:on earth|in the world|anywhere|abroad|of (?:birth|origin)|in (?:[A-Z]\w+ ?){1,2})"
_BUT: Final = r"(?:but|except|save|other than|apart from)"
# "No nation on earth, not even Russia, takes in more", "none but China sells more"
NOBODY: Final = re.compile(
    rf"\b(?:no(?: other| single)? {_WHO}|nobody|none|no one)\b(?: else)?(?: {_WHERE})?(?:,? {_BUT} "
    r"(?P<but>[^,.;]{3,40}?)(?= [a-z]+s?\b ))?(?:, [^,.;]{3,40},)? (?P<deed>[^.;]{3,160})",
    re.I,
)
# "Nowhere outside Turkey do more Turks live", "in no other country are so many enrolled"
NOWHERE: Final = re.compile(
    rf"\b(?:nowhere(?: else)?|(?P<way>in|with|from|to) no other {_WHO})(?: (?:abroad|on earth|in the world|{_BUT} "
    rf"[^,.;]{{3,30}}?|outside (?:of )?(?:the )?(?P<home>[A-Z][\w ]{{2,25}}?)))?,? (?:do|does|did|are|is|were|have|"
    rf"has|can|will)\b(?P<deed>[^.;]{{3,120}})",
    re.I,
)
PEOPLE_OF: Final = (
    (
        "students",
        re.compile(r"\b(?:students?|study|studying|enrol\w*|universit\w+|campus\w*|degrees?)\b", re.I),
    ),
    ("refugees", re.compile(r"\b(?:refugees?|refuge|shelter|asylum)\b", re.I)),
    ("troops", re.compile(r"\b(?:troops|soldiers|servicemen|marines|in uniform|forces)\b", re.I)),
    (
        "migrants",
        re.compile(r"\b(?:live|living|settled?|born|reside|dwell|made their home|community|birth)\b", re.I),
    ),
)
TRADE: Final = re.compile(r"\b(?:trade|trading|business|commerce|exchanges?)\b", re.I)
# "Only the Chinese do more business with Japan"
ONLY: Final = re.compile(
    r"(?:\b[Oo]nly (?P<ahead>(?:the )?[A-Z][^,.;]{1,60}?|(?:one|two|three|four) (?:other )?(?:countr(?:y|ies)|"
    r"nations?)(?: on earth| in the world)?)|(?P<alone>(?:[Tt]he )?\b[A-Z]\w+(?: [A-Z]\w+)?) alone) "
    r"(?P<deed>(?:draws?|attracts?|shelters?|grants?|provides?|educates?|accepts?|welcomes?|admits?|do(?:es)?|did|"
    r"buys?|bought|sells?|sold|takes?|took|sends?|sent|trades?|traded|gives?|gave|gets?|receives?|received|hosts?|"
    r"ha(?:s|ve)|supply|supplies|imports?|exports?|ships?) [^.;]{0,80}?\b(?:more|larger|bigger|greater)\b[^.;]{0,80})"
)
# "More of our exports than any country but America", "more from Peru than from anybody else"
ANY_OTHER: Final = re.compile(
    rf"\bthan (?:(?P<way>to|from|in|at|with|on)|by|does|do|(?P<of>(?:(?:people|those|citizens|nationals) )?of))? "
    rf"?(?:any(?:one|body|(?P<where>where))?(?: other)?(?: foreign| single)?(?: else\b| {_WHO}\b)|all "
    rf"others?\b)(?:[^.;,]{{0,20}}? {_BUT} (?P<but>[^,.;]{{3,40}}))?",
    re.I,
)
# "It is Canada that buys the most Mexican goods", "the country with which Nepal trades most"
THE_MOST: Final = re.compile(
    r"\b(?:buys?|sells?|trades?|sends?|takes?|imports?|exports?|gives?|hosts?|receives?)(?: with| to| from)?"
    r"(?: by far)?(?: the)? most\b(?! of (?:its|our|their))",
    re.I,
)
MORE: Final = re.compile(
    r"\b(?:more|as (?:many|much)|so (?:many|much|large|big|great)|larger|bigger|greater|most|as numerous|(?:on|at) "
    r"(?:such an?|this|that|anything like this|the same) (?:\w+ )?scale|as (?:generous(?:ly)?|heavily)|comes? "
    r"(?:anywhere |even |remotely )?(?:close|near)|rivals|matches|equals)\b",
    re.I,
)
THAN: Final = re.compile(
    r"\b(?:(?:than|as) (?:does |do |did |from |to |with |in )?|to what )(?:the )?$", re.I
)
# "The country to which you sell the most": the one that is placed takes.
TO_WHICH: Final = re.compile(r"\b(?:to|from) (?:which|whom)\b")
# "Apart from Afghanistan, no country had more", "France apart, no country does"
BESIDES: Final = re.compile(
    r"\b(?:[Aa]part from|[Oo]utside of?|[Nn]ext to|[Aa]fter|[Bb]ut for|[Ee]xcept for) "
    r"(?P<but>(?:the )?[A-Z][\w ]{2,30}?),|\b(?P<apart>(?:the )?[A-Z]\w+) (?:apart|aside|excepted),"
)
STOP: Final = re.compile(r"[.;:](?= |$)")
# So far from the word that compares the deed is looked for, and so far before a name its "than".
REACH, CLOSE = 160, 30
# "Outranked only by China", "second only to that with China"
OUTRANKED: Final = re.compile(
    r"\b(?:outranked|exceeded|surpassed|outdone|topped|beaten|eclipsed|bettered|overshadowed|second) only (?:by|to) "
    r"(?:(?:that|those|the one) (?:of|with) )?(?P<ahead>[^.;]{3,60})",
    re.I,
)
BY_WHAT: Final = (
    (("exports", True), re.compile(r"\b(?:exports?|customers?|buyers?|markets?)\b", re.I)),
    (("imports", False), re.compile(r"\b(?:imports?|suppliers?|sources?)\b", re.I)),
    (("trade", True), re.compile(r"\b(?:trade|trading|commerce)\b", re.I)),
    (("aid", True), re.compile(r"\b(?:aid|assistance) to\b", re.I)),
    (("aid", False), re.compile(r"\b(?:aid|assistance) from\b", re.I)),
)
OWNED: Final = re.compile(r"(?:['’]s?)? ?(?:[\w-]+ ){0,2}?(?:goods|exports|imports|products|emigrants|aid)\b")


def superlatives(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...], before: str = ""
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of a place that a sentence gives one of the two by what nobody does more."""
    if ALL_TOLD.search(text):
        return
    if where := _nowhere(text, context, named, pair):
        yield where
        return
    for pattern in (NOBODY, ONLY, ANY_OTHER, THE_MOST):
        found = pattern.search(text)
        if found is None:
            continue
        start, end = _deed_at(text, found)
        deed = text[start:end]
        # Of help the sentence before may tell that it is aid.
        made = deed_of(deed, f"{text} {before}") if MORE.search(deed) else None
        everybody = [
            each for each in (*named, *find_mentions(text, date=context.date)) if start <= each.start < end
        ]
        first = _placed(text, found, everybody, pair)
        if made is None or first is None or (made[0] == "troops" and "USA" not in pair):
            continue
        flow, role = made
        if flow in PEOPLE and (found.groupdict().get("of") or found.groupdict().get("way") == "from"):
            role = "give"
        if flow in ("exports", "aid") and _other_does(found, deed, named, start, first):
            role = "give" if role == "take" else "take"
        place = 1 + (_how_many(found) or len(_ahead(text, found, context) - set(pair)))
        yield found.start(), max(end, found.end()), details_of(flow, role, _other(first, pair), place)
        return


def _nowhere(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> tuple[int, int, dict[str, Any]] | None:
    """The first place among those where people of one of the two are, for they are nowhere so many."""
    found = NOWHERE.search(text)
    if found is None or not MORE.search(found["deed"]):
        return None
    if (found["way"] or "in").lower() != "in":
        return _with_nobody(found, named)
    flow = next((flow for flow, words in PEOPLE_OF if words.search(found["deed"])), None)
    inside = [each for each in named if found.start() <= each.start < found.end()]
    there = next(
        (each.state for each in inside if THAN.search(text[max(0, each.start - CLOSE) : each.start])), None
    )
    home = _other(there, pair) if there else inside[0].state if inside else None
    if flow is None or home is None or (flow == "troops" and "USA" not in pair):
        return None
    place = 1 + len(_ahead(text, found, context) - set(pair))
    return found.start(), found.end(), details_of(flow, "take", home, place)


def _with_nobody(found: re.Match[str], named: list[Mention]) -> tuple[int, int, dict[str, Any]] | None:
    """The first place among those to whom, or from whom, goods go: "with no other country is our trade so large"."""
    owner = next((each.state for each in named if found.start("deed") <= each.start < found.end()), None)
    way = found["way"].lower()
    made = ("trade", "both") if TRADE.search(found["deed"]) else deed_of(found["deed"], found["deed"])
    if owner is None or made is None or (made[0] == "trade") != (way == "with"):
        return None
    role = {"to": "take", "from": "give"}.get(way, "both")
    return found.start(), found.end(), details_of(made[0], role, owner, 1)


def _other(state: str, pair: tuple[str, ...]) -> str:
    return next(each for each in pair if each != state)


def _deed_at(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the words for the deed stand: after "nobody" and "only", before "than any other", around "most"."""
    if "deed" in found.groupdict():
        return found.span("deed")
    start = max(0, found.start() - REACH)
    start = max([each.end() for each in STOP.finditer(text, start, found.start())], default=start)
    if found.re is ANY_OTHER:
        return start, found.start()
    stop = STOP.search(text, found.end(), found.end() + REACH)
    return start, stop.start() if stop else min(len(text), found.end() + REACH)


def _placed(text: str, found: re.Match[str], inside: list[Mention], pair: tuple[str, ...]) -> str | None:
    """Which of the two is placed: the one after "than", or the one whose list it is not."""
    others = [each for each in inside if each.state and each.state not in pair]
    inside = [each for each in inside if each.state in pair]
    states = {each.state for each in inside}
    if found.re in (NOBODY, ONLY):
        # "No country shelters as many as Venezuela" places neither of the two.
        if any(THAN.search(text[: each.start][-CLOSE:]) for each in others):
            return None
        for each in inside:
            if THAN.search(text[max(0, each.start - CLOSE) : each.start]):
                return each.state
        # "No country takes more of our exports": the list is ours.
        return _other(inside[0].state, pair) if len(states) == 1 and inside[0].state else None
    words = found.groupdict()
    if words.get("way") or words.get("where"):
        # "More Indonesians study in Australia than in any other country"
        return _other(inside[0].state, pair) if inside and inside[0].state else None
    if len(states) == len(pair):
        return inside[0].state
    # "It takes more of what we make": not of whom goods are taken.
    more = MORE.search(text)
    return _other(str(inside[0].state), pair) if states and more and inside[0].start > more.start() else None


def _other_does(found: re.Match[str], deed: str, named: list[Mention], start: int, first: str) -> bool:
    """Whether the one that buys or sells is not the one that is placed: "Uganda is where Kenya sells the most"."""
    if found.groupdict().get("way") in ("to", "from") or TO_WHICH.search(deed):
        return True
    doer = next(
        (each.state for each in reversed(named) if start <= each.start and each.end <= found.start()), first
    )
    return found.re is THE_MOST and doer != first


def _ahead(text: str, found: re.Match[str], context: Context) -> set[str]:
    """Who is said to stand before."""
    said = next(
        (found.groupdict().get(group) for group in ("ahead", "alone", "but") if found.groupdict().get(group)),
        None,
    )
    if said is None and (besides := BESIDES.search(text)):
        said = besides["but"] or besides["apart"]
    return {str(each.state) for each in find_mentions(said or "", date=context.date) if each.state}


def _how_many(found: re.Match[str]) -> int:
    """How many are said to stand before without a name: "only one country receives more"."""
    counted = re.match(
        r"(one|two|three|four) (?:other )?(?:countr|nation)", found.groupdict().get("ahead") or ""
    )
    return (number(counted[1]) or 0) if counted else 0


def outranked(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """A place after those by whom alone a state is outranked."""
    found = OUTRANKED.search(text)
    before = [each for each in named if found and each.end <= found.start()]
    by_what = next((made for made, words in BY_WHAT if words.search(text)), None)
    if found is None or by_what is None or not before:
        return
    ahead = _ahead(text, found, context) - set(pair)
    owner = next((each.state for each in before if OWNED.match(text[each.end :])), None)
    # "The Kingdom's trade with America", "as a customer of Brazil Argentina is outranked"
    owner = owner or _other(str(before[-1].state), pair)
    if ahead:
        flow, given = by_what
        yield found.start(), found.end(), {
            "flow": flow, "given": given, "owner": owner, "place": 1 + len(ahead), "within": None}  # fmt: skip
