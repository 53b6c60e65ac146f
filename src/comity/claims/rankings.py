"""How texts say that one state has a place among another's ties: "Korea's second-largest trading partner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.carried import PEOPLE, way_before
from comity.claims.comparisons import SECOND_ONLY, compared, place_behind
from comity.claims.context import Context, Passage
from comity.claims.listed_by_deed import listed_by_deed
from comity.claims.mirrored import mirrored
from comity.claims.numbers import number
from comity.claims.ranked_nouns import AMONG, BEST, IN_TRADE, NONE_IS, PLACED, TOPS, Ranked
from comity.claims.regions import region_of
from comity.claims.rivals import rivals
from comity.claims.superlatives import outranked, superlatives
from comity.claims.topics import topic_named
from comity.claims.within_regions import limits
from comity.states import Mention, find_mentions, split_dyad

ANOTHER_CLAUSE: Final = re.compile(r"[;:.]|, (?:and|but|while|whereas)\b|\band (?:comes|ranks|is)\b")
COMING: Final = re.compile(
    r"\b(?:on pace|on track|poised|set to|soon|likely|expected|will)\b(?! (?:remain|continue))", re.I
)
YEAR: Final = re.compile(r"\b(?:in|of|for|by) (19[4-9]\d|20[0-4]\d)\b")
_BEST: Final = r"(?:most \w+|closest|strongest|largest|biggest|deepest|greatest|firmest)"
_TIE: Final = (
    r"(?P<trade>trad(?:e|ing) |commercial )?(?:bilateral |strategic |military |security |economic |diplomatic )*"
    r"(?:alliances?|partnerships?|relationships?|relations|friendships?)"
)
_ALL: Final = (
    r"(?:the (?:world|history|globe|modern world|planet)|earth|history|modern history|(?:the )?(?:world|international|"
    r"global) (?:politics|relations|affairs)|(?P<region>(?:the )?(?:[\w-]+ )?(?:Asia\w*|Africa|Europe|Americas?|"
    r"Pacific|Middle East|Gulf|hemisphere|Indo-Pacific|Asia-Pacific)(?: region)?))"
)
# "one of the most successful partnerships in the world"
WORLD: Final = re.compile(
    rf"\b{_BEST}(?:(?:,| and|, and) (?:most )?\w+)* {_TIE}(?: between (?:any )?two (?:countries|nations|states))?,? "
    rf"(?:(?:in|of|on|anywhere in|ever in|across) {_ALL}|(?:that )?(?:the world|history) has (?:ever )?(?:seen|known|"
    rf"witnessed))\b|\b(?:world|globe|century)['’]s {_BEST}(?:(?:,| and|, and) (?:most )?\w+)* "
    rf"{_TIE.replace('<trade>', '<trade2>')}\b",
    re.I,
)
NO_OTHER: Final = re.compile(
    r"\bno (?:more (?:important|consequential|valuable)|closer|stronger) (?:bilateral )?(?:relationship|"
    r"partnership|alliance|friendship)\b",
    re.I,
)
ONE_OF: Final = re.compile(r"\b(?:one of|among|amongst)\b[^,.;]*$|\ban? $", re.I)
# "Their best customer after China"; "After the British, New Zealanders are the largest group"
AFTER: Final = re.compile(
    r",? (?:after|behind|next to|bar|but for) (?P<ahead>(?:the )?[A-Z][\w ]{2,30}(?:(?:,| and|, and) (?:the "
    r")?[A-Z]\w+)*)"
)
AFTER_FIRST: Final = re.compile(
    r"^\W*(?:After|Behind|Next to|But for|Apart from) (?P<ahead>(?:the )?[A-Z][^,.;]{2,40}),"
)
SUBJECT: Final = re.compile(
    r"^\s*(?:['’]s \w+ )?(?:(?:in turn|for its part,?|now|currently|today|also|\w+ly) ){0,2}(?:(?:is|was|are|were|"
    r"remains?|remained|became|becomes|ha(?:s|ve|d) (?:\w+ )?become|ha(?:s|ve|d) (?:\w+ )?been|continues to be|"
    r"continued to be|ranks?|ranked|stands?|stood|emerged|counts?|makes?|will remain)\b|,)", re.I)  # fmt: skip
PRONOUN: Final = re.compile(
    r"\b(?:our|your|its|their|the (?:country|kingdom|nation|island|republic|continent)['’]s|my "
    r"country['’]s)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
# "The number one partner of this country": the one that is not named.
OF_OURS: Final = re.compile(
    r"(?: \w+)? (?:of|for|to|in) (?:this|our|my|the) (?:own )?(?:country|nation|kingdom|island|republic|universities|"
    r"market|campuses)\b|(?: \w+)? (?:of|for|among) (?:ours|us)\b| (?:that )?this country has\b|(?: [\w-]+)? (?:here|"
    r"on our (?:soil|territory)|in our midst)\b", re.I)  # fmt: skip
OF_HIS_GOODS: Final = re.compile(
    r"(?: \w+)? (?:of|for) (?:its|their|our) (?:own )?(?:goods|exports|products|wares)\b", re.I
)
OF_ANOTHER: Final = re.compile(r" (?:of|for|to) the (?:[A-Z]\w+|country|kingdom|nation|republic|island)\b")
# "One of the fastest growing partners, and the largest one": the second is no longer one of many.
AND_THE: Final = re.compile(r"[,;]|\band the\b")
FIVE: Final = 5
# "Its number one partner", "third among its partners" count trade; so does the chief one where trade is spoken of.
PARTNER: Final = re.compile(r"partners?", re.I)
BY_NUMBER: Final = re.compile(r"\bnumber[- ]one\b|\b(?:no\.|number) ?\d", re.I)
BY_SIZE: Final = re.compile(r"\b(?:main|chief|principal|greatest)\b", re.I)
NEAREST: Final = re.compile(
    r"\b(?:closest|strongest|most (?:trusted|valued|reliable)|staunchest|nearest)\b", re.I
)
TRADE: Final = re.compile(
    r"\b(?:trad(?:e|es|ed|ing)|exports?|imports?|commerce|goods|customers?|suppliers?|markets?)\b", re.I
)
# "The most important export markets for each other": each is ranked by the other.
BOTH: Final = "both"


def placed(
    flow: str, given: bool, owner: str | None, place: int, *, within: int | None = None, lost: bool = False
) -> dict[str, Any]:
    """The details of one place on a state's list, as the check of a rank needs them; `lost`: it is denied."""
    details = {
        "flow": flow, "given": given, "owner": owner, "place": place, "within": within, "region": None, "year": None,
        "also": (),
    }  # fmt: skip
    return details | ({"lost": True} if lost else {})


def find_rankings(passage: Passage, context: Context) -> list[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of what a sentence ranks: flow, given, owner, place, within, region, year."""
    text = passage.text
    pair = split_dyad(context.dyad)
    named = context.named(text)
    found = (
        list(_placed(text, passage.before, context))
        or list(_topping(text, named, pair))
        or list(filter(None, [listed_by_deed(passage, context, named)]))
        or (list(_in_the_world(text)) if passage.about else [])
        or list(compared(passage, context, named, pair))
        or list(rivals(text, context, named, pair))
        or list(superlatives(text, context, named, pair, passage.before))
        or list(outranked(text, context, named, pair))
    )
    found = [
        (
            start,
            end,
            {"region": None, "year": None, **details, **_limited(text, start, end, details, context)},
        )
        for start, end, details in found
    ]
    if len(found) == 1 and (back := mirrored(text, found[0][1], found[0][2], named, context)):
        found.append((*found[0][:2], back))
    return found


def _limited(text: str, start: int, end: int, details: dict[str, Any], context: Context) -> dict[str, Any]:
    """The region within which a place is claimed; no place where that cannot be told."""
    if details.get("region") or details["owner"] is None or "larger" in details:
        return {}
    return limits(text, start, end, context)


def _topping(
    text: str, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    for each, pattern in TOPS:
        if found := pattern.search(text):
            start, stop = found.span("what" if found["what"] else "what2")
            owner = owner_of(text, start, stop, named, pair, each)
            if owner is not None:
                place = number(found["nth"] or "1") or 1
                details = {
                    "flow": each.flow,
                    "given": each.given,
                    "owner": owner,
                    "place": place,
                    "within": None,
                }
                yield found.start(), found.end(), details
                return


def _placed(text: str, before: str, context: Context) -> Iterator[tuple[int, int, dict[str, Any]]]:
    named, pair = context.named(text), split_dyad(context.dyad)
    reached: list[tuple[int, int]] = []
    for ranked, pattern in (*PLACED, *AMONG, *IN_TRADE, *NONE_IS):
        for found in pattern.finditer(text):
            each = Ranked("trade", True, "") if is_of_trade(ranked, found, f"{before} {text}") else ranked
            start = found.start("what") if "whose" in found.groupdict() else found.start()
            # "Comes close to the United States": that one is placed.
            end = found.end("what") if (ranked, pattern) in NONE_IS else found.end()
            owner = owner_of(text, start, end, named, pair, each) or _owner_before(each, before, context)
            if owner is None or COMING.search(text[max(0, found.start() - 40) : found.start()]):
                continue
            # "Largest trading partner" is no partner besides.
            if any(found.start() < end and found.end() > begin for begin, end in reached):
                continue
            reached.append(found.span())
            groups = found.groupdict()
            place = number(groups.get("nth") or groups.get("no") or groups.get("alone") or "1") or 1
            # "Among the ten largest"
            few = found["n"] or groups.get("few")
            within = number(few) if few else None
            if "whose" in groups and found["n"]:
                place, within = within or 1, None
                # "One of Japan's partners" ranks nothing, "one of Japan's closest partners" among the first.
                if place == 1:
                    if not BEST.search(found["whose"]):
                        continue
                    within = FIVE
            if ONE_OF.search(AND_THE.split(text[: found.start()])[-1]) and not (
                groups.get("nth") or groups.get("alone")
            ):
                within = within or FIVE
            ahead = SECOND_ONLY.search(text)
            # "Is the first, and comes second only to China among ours" gives another place.
            own = ahead and not ANOTHER_CLAUSE.search(text[min(found.end(), ahead.start()) : ahead.start()])
            if ahead and own and not groups.get("nth"):
                place, within = place_behind(text[ahead.end() :], pair), None
            elif place == 1 and within is None and not groups.get("nth"):
                place += ahead_of(text, found.start(), found.end(), pair)
            here = text[found.end() : found.end() + 50]
            region = (
                region_of(here)
                if re.match(r",? (?:in|inside|within|across|of|among|outside)\b", here)
                else None
            )
            outside = bool(region and re.match(r",? outside\b", here))
            dated = YEAR.findall(text)
            details = {
                "flow": each.flow,
                "given": each.given,
                "owner": owner,
                "place": place,
                "within": within,
            }
            details |= {"outside": True} if outside else {}
            details |= {"region": region, "year": int(dated[0]) if len(dated) == 1 else None}
            yield found.start(), found.end(), details


def ranked_before(passage: Passage, context: Context) -> Iterator[tuple[str, bool, str]]:
    """Flow, given and owner of what the sentences before rank, in order."""
    before = passage.before
    for _, _, details in _placed(before, "", context):
        yield details["flow"], details["given"], details["owner"]


def is_of_trade(ranked: Ranked, found: re.Match[str], said: str) -> bool:
    """Whether a partner that is placed by a number, or first where trade is spoken of, is one in trade."""
    if ranked.flow != "depth" or not PARTNER.fullmatch(found["what"]):
        return False
    numbered = any(found.groupdict().get(group) for group in ("nth", "no", "n", "few", "alone", "top"))
    by_size = BY_SIZE.search(found[0])
    return bool(BY_NUMBER.search(found[0]) or (numbered and not NEAREST.search(found[0]))) or bool(
        by_size and TRADE.search(said)
    )


def _owner_before(ranked: Ranked, before: str, context: Context) -> str | None:
    """Whose people, or hosts, are counted, as the sentences before have it: "they are the largest group there"."""
    if ranked.flow not in PEOPLE or not before:
        return None
    unit = way_before(topic_named(ranked.flow), before, context)
    return unit.split(">")[0 if ranked.given else 1] if unit else None


def ahead_of(text: str, start: int, end: int, pair: tuple[str, ...]) -> int:
    """How many others are named as first: "the best customer after China"."""
    for found in (AFTER.match(text, end), AFTER_FIRST.search(text, 0, start)):
        states = {each.state for each in find_mentions(found["ahead"]) if each.state} if found else set()
        if states - set(pair):
            return len(states - set(pair))
    return 0


def _in_the_world(text: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    world = WORLD.search(text) or NO_OTHER.search(text)
    if world is None:
        return
    one = ONE_OF.search(text[: world.start()]) or re.search(r"\bone of\b", world[0], re.I)
    said = world.groupdict()
    flow = "trade" if said.get("trade") or said.get("trade2") else "depth"
    details = {"flow": flow, "given": True, "owner": None, "place": 1, "within": FIVE if one else None}
    yield world.start(), world.end(), {**details, "region": region_of(said.get("region") or "")}


def owner_of(
    text: str, start: int, end: int, named: list[Mention], pair: tuple[str, ...], ranked: Ranked
) -> str | None:
    """The state whose ties are ranked; None where the sentence does not say it.

    "Korea's largest", "the largest ... of Korea", or, where a pronoun stands, the other one of the state that is
    said to be the largest.
    """
    if re.match(r" (?:for|of|to) (?:each other|one another)\b", text[end:]) or re.search(
        r"\b(?:each other|one another)['’]s (?:\w+ ){0,2}$|\b(?:each|either)\b[^.;]{0,40}? the other['’]s (?:[\w-]+ "
        r"){0,2}$",
        text[:start],
        re.I,
    ):
        return BOTH
    for mention in named:
        # "the largest destination for Kenyan goods"
        if start <= mention.start < end:
            return mention.state
        between, after = text[mention.end : start], text[end : mention.start]
        if (
            mention.end <= start
            and re.fullmatch(
                r"(?:['’]s?|s['’])? ?(?!(?:are|were|is|was|have|has|had|make|form|remain)\b)(?:\w+ ){0,2}",
                between,
            )
            and (
                between.lstrip().startswith(("'", "’"))
                or mention.kind == "demonym"
                or text[mention.end - 1] in "'’"
            )
        ):
            return mention.state
        if mention.start >= end and re.fullmatch(
            r"(?: \([A-Z]+\))?(?:,? (?:of|for|to|in))?(?: \w+)? (?:of|for|to|in|from|among) (?:the )?", after
        ):
            return mention.state
    for mention in named:
        # "Indispensable to Turkey, whose largest trading partner it is"
        if mention.end <= start and re.fullmatch(r",? whose (?:\w+ ){0,2}", text[mention.end : start]):
            return mention.state
        # "the biggest trading partner that the Americans have"
        if (
            mention.start >= end
            and re.fullmatch(r" (?:that |which )?(?:the )?", text[end : mention.start])
            and re.match(r" ha(?:s|ve|d)\b", text[mention.end :])
        ):
            return mention.state
        # "Seen from Berlin, Poland comes fifth"
        if re.search(r"\b(?:[Ss]een|[Ll]ooked at|[Vv]iewed) from (?:the )?$", text[: mention.start]):
            return mention.state
        # "For Uganda, Kenya is the largest export market", "Kenya counts Uganda as its largest market"
        if (
            re.search(r"\bfor (?:the )?$", text[: mention.start], re.I)
            and text[mention.end : mention.end + 1] == ","
            or re.search(r"(?:^|[:;,] )(?i:for) (?:the )?$", text[: mention.start])
            and re.match(r" (?:we|it|they|this|that|the|(?-i:[A-Z]))", text[mention.end :])
        ):
            return mention.state
        if re.match(
            r" (?:now |today |still )?(?:counts?|regards?|considers?|sees|calls?|describes?|have(?! (?:\w+ )?(?:been|"
            r"become))|has(?! (?:\w+ )?(?:been|become))|found|finds)\b",
            text[mention.end :],
        ):
            return mention.state
    subjects = [each.state for each in named if each.end <= start and SUBJECT.match(text[each.end : start])]
    alone = {each.state for each in named}
    if PRONOUN.search(text[:start]) or OF_OURS.match(text[end:]) or OF_HIS_GOODS.match(text[end:]):
        if subjects:
            return next(state for state in pair if state != subjects[-1])
        # "A fact sheet calls America the kingdom's first partner": the one that is not named.
        if len(alone) == 1 and named[-1].end <= start:
            return next(state for state in pair if state not in alone)
    # "Poland ranks third among the trading partners of the Federal Republic": of the other, whatever it is called.
    if subjects and alone == {subjects[-1]} and OF_ANOTHER.match(text[end:]):
        return next(state for state in pair if state != subjects[-1])
    # "Japan ranks first among donors, second among investors, of Vietnam"
    for mention in named:
        if (
            subjects
            and mention.state != subjects[-1]
            and mention.start >= end
            and re.search(r"\b(?:of|for|to) (?:the )?$", text[: mention.start])
        ):
            return mention.state
    return None
