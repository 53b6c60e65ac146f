"""First places said of a deed: "no country buys more of our goods", "it is Canada that buys the most"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.comparisons import ALL_TOLD
from comity.claims.context import Context
from comity.states import Mention, find_mentions

_WHO: Final = (
    r"(?:country|nation|state|government|people|nationality|power|market|donor|customer|buyer|supplier|partner|economy|"
    r"neighbou?r|ally|place|land|capital|community|one|foreign \w+|\w+ (?:country|nation|state))"
)
# "No nation on earth, not even Russia,"
NOBODY: Final = re.compile(
    rf"\b(?:no(?: other| single)? {_WHO}|nobody|none|no one)\b(?: else)?(?: (?:on earth|in the world|anywhere|"
    rf"abroad|of (?:birth|"
    rf"origin)|in (?:[A-Z]\w+ ?){{1,2}}))?(?:,? (?:but|except|save|other than|apart from) "
    rf"(?P<but>[^,.;]{{3,40}}?)(?= [a-z]+s?\b "
    rf"))?(?:, [^,.;]{{3,40}},)? (?P<deed>[^.;]{{3,160}})", re.I)  # fmt: skip
# "Only the Chinese do more business with Japan", "outranked only by China"
ONLY: Final = re.compile(
    r"\bonly (?P<ahead>(?:the )?[A-Z][^,.;]{1,60}?) (?P<deed>(?:do(?:es)?|did|buys?|bought|sells?|sold|takes?|"
    r"took|sends?|"
    r"sent|trades?|traded|gives?|gave|gets?|receives?|received|hosts?|ha(?:s|ve)|supply|supplies|imports?|"
    r"exports?|ships?) "
    r"[^.;]{0,80}?\bmore\b[^.;]{0,80})"
)
# "More of our exports than any country but America", "more from Peru than from anybody else"
ANY_OTHER: Final = re.compile(
    r"\bthan (?:(?P<way>to|from|in|at|with|on)|by|does|do|of)? ?(?:any(?:one|body|(?P<where>where))?(?: "
    r"other)?(?: foreign| single)?"
    rf"(?: else\b| {_WHO}\b)|all others?\b)(?:[^.;,]{{0,20}}? (?:but|except|save|apart from) "
    rf"(?P<but>[^,.;]{{3,40}}))?", re.I)  # fmt: skip
# "It is Canada that buys the most Mexican goods", "the country with which Nepal trades most"
THE_MOST: Final = re.compile(
    r"\b(?:buys?|sells?|trades?|sends?|takes?|imports?|exports?|gives?|hosts?|receives?)(?: with| to| from)?(?: "
    r"by far)?(?: the)? "
    r"most\b(?! of (?:its|our|their))", re.I)  # fmt: skip
# "The country to which you sell the most": the one that is placed takes.
TURNED: Final = re.compile(r"\b(?:to|from) (?:which|whom)\b")
MORE: Final = re.compile(
    r"\b(?:more|as (?:many|much)|so (?:many|much)|larger|bigger|greater|most|a (?:larger|bigger) \w+)\b", re.I
)
AHEAD_OF: Final = re.compile(
    r"\b(?:outranked|exceeded|surpassed|outdone|topped|beaten|eclipsed|bettered|overshadowed|second) only (?:by|"
    r"to) (?:(?:that|"
    r"those|the one) (?:of|with) )?(?P<ahead>[^.;]{3,60})",
    re.I,
)
# "Ships us as much of it": of what the words before name.
OF_IT: Final = re.compile(r"\bof (?:it|them|these|those|that)\b(?! [a-z])")
AFTER_ALL: Final = re.compile(
    r"\b(?:[Aa]part from|[Oo]utside of?|[Nn]ext to|[Aa]fter|[Bb]ut for|[Ee]xcept for) (?P<but>(?:the )?[A-Z][\w "
    r"]{2,30}?),|\b(?P<apart>(?:the )?[A-Z]\w+) (?:apart|aside|excepted),"
)
# What is done, and who does it: the one who gives (sells, sends) or the one who takes (buys, hosts).
_GOODS: Final = r"(?:goods|exports|products|wares|produce|output|merchandise|imports)"
_PUPILS: Final = r"(?:students|study|studies|pupils|campus\w*|universit\w+|young (?:people|men|women|\w+s))"
DEEDS: Final = (
    ("students", "give", rf"\b(?:sends?|sent|supplies|provides?|accounts? for)\b[^.;]*\b{_PUPILS}\b"),
    ("students", "take", rf"\b(?:takes?|hosts?|attracts?|receives?|welcomes?|educates?|admits?|draws?|"
                         rf"go)\b[^.;]*\b{_PUPILS}\b|\b(?:study|enroll?ed)\b"),
    ("refugees", "take", r"\brefugees\b"),
    ("troops", "take", r"\b(?:troops|soldiers|servicemen|marines|garrison|forces|men and women in uniform|"
                       r"military personnel)\b"),
    ("migrants", "give", r"\b(?:accounts? for|sends?|sent|supplies|provides?|"
                         r"contributes?)\b[^.;]*\b(?:im)?migrants\b|\bmore numerous\b|"
                         r"\b(?:as|so|more) numerous\b"),
    ("aid", "give", r"\b(?:gives?|gave|given|provides?|provided|grants?|donates?|contributes?|"
                    r"spends?)\b(?![^.;]*\b(?:troops|students)\b)"),
    ("aid", "take", r"\b(?:receives?|received|gets?|got)\b[^.;]*\b(?:aid|assistance|help|development|grants)\b"),
    ("trade", "both", r"\b(?:trades?|traded|trading|does|do|did)\b(?: [\w-]+){0,4}? (?:trade|business|commerce|"
                      r"with)\b|\bbuys? and "
                      r"sells?\b|\bb(?:uys?|ought) (?:from )?and s(?:ells?|old)\b"),
    ("migrants", "take", r"\b(?:houses|hosts?|shelters?|is home to|gives? a home to|ha(?:s|ve) welcomed|"
                         r"harbours?|is host to|takes? in)\b|"
                         r"\b(?:ha(?:s|ve)|live|lives|living|born|settled|made their home)\b[^.;]*\b(?:people|"
                         r"[A-Z]\w+(?:s|ese|ish)|citizens|"
                         r"compatriots|emigrants|immigrants|born|nationals)\b"),
    ("exports", "take", r"\b(?:buys?|bought|takes?|took|imports?|imported|purchases?|purchased|absorbs?|receives?)\b"),
    ("exports", "give", r"\b(?:sells?|sold|exports?|exported|ships?|shipped|supplies|supplied|delivers?)\b"),
)  # fmt: skip
AID_WORDS: Final = re.compile(r"\b(?:aid|assistance|donors?|development|help|grants)\b", re.I)
NO_GOODS: Final = re.compile(
    r"\b(?:oil|gas|crude|arms|weapons|wheat|tourists?|visitors|investment|capital|coal|tea|cars|services|loans|"
    r"visas)\b",
    re.I,
)
THAN: Final = re.compile(r"\b(?:than|as) (?:does |do |did |from |to |with |in )?(?:the )?$", re.I)
TRADE_WITH: Final = re.compile(r"\btrade with (?:the )?$", re.I)
OUTRANKED: Final = (
    (("exports", True), re.compile(r"\b(?:exports?|customers?|buyers?|markets?)\b", re.I)),
    (("imports", False), re.compile(r"\b(?:imports?|suppliers?|sources?)\b", re.I)),
    (("trade", True), re.compile(r"\b(?:trade|trading|commerce)\b", re.I)),
)
STOP: Final = re.compile(r"[.;:](?= |$)")
# So far from the word that compares the deed is looked for.
REACH: Final = 160
OWNED: Final = re.compile(
    r"(?:['’]s?)? ?(?:[\w-]+ ){0,2}?(?:goods|exports|imports|products|emigrants|students|refugees|soldiers|"
    r"troops|aid)\b"
)


def superlatives(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of a place that a sentence gives one of the two by what nobody does more."""
    for pattern in (NOBODY, ONLY, ANY_OTHER, THE_MOST):
        found = pattern.search(text)
        if found is None or ALL_TOLD.search(text):
            continue
        start, end = _deed_at(text, found)
        deed = text[start:end]
        made = _deed_of(deed, text) if MORE.search(deed) else None
        if made is None:
            continue
        flow, role = made
        words = found.groupdict()
        turned = bool(words.get("way") or words.get("where") or TURNED.search(deed))
        inside = [each for each in named if start <= each.start < end]
        first = _placed(
            text, inside, pair, negated=pattern in (NOBODY, ONLY), turned=turned and pattern is ANY_OTHER
        )
        if first is None or (flow == "troops" and "USA" not in pair):
            continue
        # "Uganda is where Kenya sells the most": the one that sells is not the one that is placed.
        doer = next((each.state for each in reversed(inside) if each.end <= found.start()), first)
        elsewhere = pattern is THE_MOST and doer != first
        if (words.get("way") in ("to", "from") or TURNED.search(deed) or elsewhere) and flow in (
            "exports",
            "aid",
        ):
            role = "give" if role == "take" else "take"
        owner = next(state for state in pair if state != first)
        yield (
            found.start(),
            max(end, found.end()),
            _details(flow, role, owner, 1 + _ahead(text, found, context, pair)),
        )
        return


def _deed_at(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the words for the deed stand: after "nobody" and "only", before "than any other", around "most"."""
    if "deed" in found.groupdict():
        return found.span("deed")
    start = max(
        [each.end() for each in STOP.finditer(text, max(0, found.start() - REACH), found.start())], default=0
    )
    start = max(start, found.start() - REACH)
    if found.re is ANY_OTHER:
        return start, found.start()
    stop = STOP.search(text, found.end())
    return start, min(stop.start() if stop else len(text), found.end() + REACH)


def _deed_of(deed: str, text: str) -> tuple[str, str] | None:
    """What flows, and whether the one that is placed gives it or takes it."""
    if NO_GOODS.search(deed) or OF_IT.search(deed):
        return None
    for flow, role, words in DEEDS:
        if re.search(words, deed) and not (flow == "aid" and not AID_WORDS.search(text)):
            return flow, role
    return None


def _placed(
    text: str, inside: list[Mention], pair: tuple[str, ...], *, negated: bool, turned: bool
) -> str | None:
    """Which of the two is placed: the one after "than", or the one whose list it is not."""
    for each in inside:
        if negated and THAN.search(text[max(0, each.start - 30) : each.start]):
            return each.state
    owners = {each.state for each in inside}
    # "No country takes more of our exports", "more Indonesians study in Australia than in any other country"
    if (len(owners) != 1) if negated else (len(owners) != 2 and not turned) or not inside:
        return None
    return next(state for state in pair if state != inside[0].state) if negated or turned else inside[0].state


def _ahead(text: str, found: re.Match[str], context: Context, pair: tuple[str, ...]) -> int:
    """How many are said to stand before."""
    said = found.groupdict().get("ahead") or found.groupdict().get("but")
    if said is None and (after := AFTER_ALL.search(text)):
        said = after["but"] or after["apart"]
    named = {each.state for each in find_mentions(said or "", date=context.date) if each.state}
    return len(named - set(pair))


def _details(flow: str, role: str, owner: str, place: int) -> dict[str, Any]:
    # Who buys the most stands on the seller's list of exports, who sells the most on the buyer's of imports.
    given = role == "take" or flow == "trade"
    if flow == "exports" and role == "give":
        flow = "imports"
    if flow == "troops":
        owner = "USA"
    return {"flow": flow, "given": given, "owner": owner, "place": place, "within": None}


def outranked(
    text: str, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """A place after those by whom alone a state is outranked."""
    found = AHEAD_OF.search(text)
    kinds = [made for made, words in OUTRANKED if words.search(text)]
    before = [each for each in named if found and each.end <= found.start()]
    if found is None or not kinds or not before:
        return
    ahead = {each.state for each in find_mentions(found["ahead"], date=context.date) if each.state} - set(
        pair
    )
    owner = next((each.state for each in before if OWNED.match(text[each.end :])), None)
    if owner is None or before[-1].state != owner and TRADE_WITH.search(text[: before[-1].start]):
        owner = next(state for state in pair if state != before[-1].state)
    flow, given = kinds[0]
    if ahead:
        yield found.start(), found.end(), {
            "flow": flow, "given": given, "owner": owner, "place": 1 + len(ahead), "within": None}  # fmt: skip
