"""Ranks said by comparison: "buys more from Peru than from anyone else", "no country sends more students"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, number
from comity.claims.regions import region_of
from comity.states import Mention, find_mentions

# "buys more from Peru than from anyone else", "No country buys more Kenyan goods"
_ELSE: Final = (
    r"than (?:(?:it |they )?(?:do(?:es)? )?(?:from|to|with|in|by|on)? ?)?(?:anyone|any|anybody|anywhere|no) ?(?:one "
    r")?(?:else|other\b[^,.;]*|country[^,.;]*|nation[^,.;]*|state[^,.;]*)"
)
VERBS: Final = (
    ("exports", True, re.compile(r"\b(?:takes?|took|buys?|bought|absorbs?|receives?) more of "
                                 r"(?P<own>[^,.;]{2,30}?) (?:exports|goods|products) than (?:any|all)\b", re.I)),
    ("exports", True, re.compile(r"\bno (?:other )?(?:country|nation|state|market|customer) (?:takes?|took|"
                                 r"buys?|bought|imports?|absorbs?) (?:as many|so many|as much|so much|more) (?:of )?"
                                 r"(?P<own>[^,.;]{2,30}?) (?:exports|goods|products|wares)\b", re.I)),
    ("troops", True, re.compile(r"\b(?:hosts?|houses?|has|holds?) more (?:American|US|U\.S\.|United States) "
                                r"(?:troops|forces|soldiers|personnel) than (?:any|all)\b", re.I)),
    ("imports", False, re.compile(r"\b(?:supplie[sd]|supply|provides?|delivers?|furnish(?:es)?|accounts? for) more of "
                                  r"(?P<own>[^,.;]{2,30}?) (?:imports|purchases) than (?:any|all)\b", re.I)),
    ("aid", True, re.compile(r"\b(?:receive[sd]?|gets?|got|takes? in|draws?|collects?) more "
                             r"(?P<own>(?:American|US|U\.S\.|British|French|German|Japanese|Chinese|Australian|"
                             r"Canadian|Dutch|Swedish|Norwegian)) (?:\w+ )?(?:aid|assistance) than any\b", re.I)),
    ("aid", False, re.compile(r"\b(?:gives?|gave|provides?|sends?) (?P<own>(?-i:[A-Z])\w+) more (?:\w+ )?(?:aid|"
                              r"assistance|help) than (?:any|all)", re.I)),
    ("students", True, re.compile(r"\b(?:receives?|takes? in|hosts?|admits?) more (?P<own>(?-i:[A-Z])\w+) students "
                                  r"than any\b", re.I)),
    ("students", True, re.compile(r"\bmore (?P<own>(?-i:[A-Z])\w+) (?:students )?(?:study|are (?:studying|enrolled)) "
                                  r"(?:in|at) [^,.;]{3,40}? than (?:in|at) any\b", re.I)),
    ("migrants", True, re.compile(r"\bno (?:other )?(?:country|nation|state|place|city)\b[^.;,]{0,20}? (?:is home to|"
                                  r"hosts|has|holds) a (?:larger|bigger) (?P<own>(?-i:[A-Z])\w+) (?:community|"
                                  r"diaspora|population|colony) than\b", re.I)),
    ("trade", True, re.compile(rf"\b(?:trades?|traded|does|do|did) more (?:business |trade )?(?:in goods )?with "
                               rf"(?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
    ("imports", False, re.compile(rf"\b(?:buys?|bought|imports?|imported|purchases?) more (?:goods )?from "
                                  rf"(?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
    ("exports", True, re.compile(rf"\b(?:sells?|sold|exports?|exported|ships?) more (?:goods )?to "
                                 rf"(?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
    ("aid", True, re.compile(rf"\b(?:gives?|gave|provides?|provided|grants?) more (?:\w+ )?(?:aid|assistance) to "
                             rf"(?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
    ("students", True, re.compile(rf"\b(?:sends?|sent) more students to (?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
)  # fmt: skip
# "No other country receives as much aid from Korea", "has received as much American aid"
AS_MUCH_AID: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:country|nation|state)\b[^.;,]{0,20}? (?:receives?|received|gets?|got) (?:as|so) much "
    r"(?:(?P<own>(?-i:[A-Z])\w+) )?(?:\w+ )?(?:aid|assistance)\b(?: from (?:the )?(?P<giver>[A-Z]))?"
)
ALL_TOLD: Final = re.compile(
    r"\bover (?:all )?the (?:years|decades)\b|\ball the years\b|\ball told\b|\bcumulative\w*\b|"
    r"\bsince (?:the )?(?:end of the )?(?:Second )?World War\b|\bsince (?:the war|19\d\d|20\d\d)\b",
    re.I,
)
# "No donor gives more to Port Moresby"
DONOR_MORE: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:donor|country|nation|state) (?:(?:gives|provides|sends|grants) more (?:aid |help |"
    r"assistance )?to (?:the )?(?=[A-Z])|(?:gives|gave|provides|provided|grants|sends) (?:the )?(?=[A-Z]\w+ (?:as "
    r"much|more)\b))"
)
OF_AID: Final = re.compile(r"\b(?:aid|assistance|help|donors?)\b", re.I)
# "No other country trades more with us"
TRADES_MORE: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:country|nation|state)(?P<where> in [\w -]{3,30}?)? trades more with (?:the )?(?=[A-Za-z])"
)
NOBODY: Final = (
    ("migrants", False, re.compile(r"\bno (?:other )?(?:country|nation|state)(?: of (?:birth|origin))? (?:sends|"
                                   r"supplies|furnishes|provides|accounts for) (?:as many|more|so many|a larger "
                                   r"share) (?:of )?(?:our |the |its |their )?(?:\w+['’]s? )?(?:im)?migrants\b", re.I)),
    ("imports", False, re.compile(r"\b(?:no (?:other )?(?:country|nation|state|one)|nobody) (?:else )?(?:sells|"
                                  r"exports) (?:us )?more\b", re.I)),
    ("exports", True, re.compile(r"\b(?:no (?:other )?(?:country|nation|state|one)|nobody) (?:else )?(?:buys|"
                                 r"imports|purchases) more\b", re.I)),
    ("depth", True, re.compile(r"\b(?:ha(?:s|ve|d)|there is) no (?:closer|better|stronger|greater|truer|more "
                               r"important) (?:ally|friend|partner|relationship)\b|\bno (?:country|nation|ally|"
                               r"partner) is closer\b|\bno (?:other )?(?:relationship|partnership|alliance|tie|"
                               r"country|nation|partner|ally) (?:is|matters) (?:dearer|more (?:important|vital|"
                               r"valuable|consequential)) (?:to|for)\b", re.I)),
)  # fmt: skip
# "54,000 American troops are stationed here, more than in any other foreign country"
MORE_THAN_ANY: Final = re.compile(
    r"\b(?:troops|soldiers|marines|personnel|forces)\b[^.;]{0,80}?, (?:far )?more than (?:in|to) any other "
    r"(?:foreign |host |single )*(?:country|nation|state|place)\b", re.I)  # fmt: skip
# "No country sends more students to our universities than Morocco": Morocco is ranked by the other.
NOBODY_THAN: Final = re.compile(
    r"\b(?:[Nn]o(?: other)? (?:country|nation|state|government|capital|one|partner|market|donor|buyer|supplier|"
    r"customer|foreign \w+)|[Nn]obody)(?: else| abroad| anywhere| in (?:the world|[A-Z]\w+)| on earth)?(?: (?:but|"
    r"except|save|other than) (?P<but>[A-Z]\w+(?:(?:,| and|, and) [A-Z]\w+)*))? (?P<verb>[a-z]+) (?:us |(?:[\w'’]+ "
    r"){1,4}?)?(?:far )?more (?P<what>[^,.;]{0,60}?) ?than (?:does |do |did )?(?=(?:the )?[A-Z])")  # fmt: skip
NOBODY_DOES: Final = (
    ("trade", True, re.compile(r"^(?:buys?|sells?|trades?|does|do) (?:business )?with\b", re.I)),
    ("migrants", True, re.compile(r"^(?:has|holds?|hosts?|houses?)\b[^,.;]*\b(?:living|resident|immigrants|migrants|"
                                  r"born)\b", re.I)),
    ("students", True, re.compile(r"^(?:takes?(?: in)?|receives?|hosts?|admits?|has)\b[^,.;]*\bstudents", re.I)),
    ("students", False, re.compile(r"^(?:sends?|sent|supplies)\b[^,.;]*\b(?:students|campuses|universit\w+)", re.I)),
    ("troops", True, re.compile(r"^hosts?\b[^,.;]*\b(?:troops|forces|soldiers)", re.I)),
    ("aid", False, re.compile(r"^(?:gives?|gave|provides?|grants?|donates?)\b[^,.;]*\b(?:aid|assistance|help)", re.I)),
    ("aid", True, re.compile(r"^(?:receives?|gets?|takes?)\b[^,.;]*\b(?:aid|assistance|help)", re.I)),
    ("exports", True, re.compile(r"^(?:buys?|bought|imports?|takes?|purchases?|absorbs?)\b", re.I)),
    ("imports", False, re.compile(r"^(?:sells?|sold|exports?|ships?|supplies)\b", re.I)),
    ("trade", True, re.compile(r"^(?:trades?\b|do(?:es)?\b[^,.;]*\b(?:business|trade|commerce)\b)", re.I)),
)  # fmt: skip
# "Argentina comes second only to the United States among Brazil's partners"
SECOND_ONLY: Final = re.compile(r"\bsecond only to\b|\bbehind only\b|\bonly (?:after|behind)\b", re.I)
# "To the United States among Brazil's", "to China in trade"
WHERE: Final = re.compile(r"[;.]| (?:among|in|on|by|as)\b")
# "After the United States, no country ...", "than any country but Israel": who is granted to stand before.
GRANTED: Final = re.compile(
    r"\W*(?:After|Behind|Apart from|Aside from|Besides|Except for|But for|With the exception of|Other than|Leaving "
    r"aside) (?P<ahead>[^.;]{3,60}?), "
)
BUT: Final = re.compile(
    r"(?: (?:other|else|\w*(?:country|nation|state)))* ?(?:but|except|save|bar|other than|apart from) "
    r"(?P<ahead>(?:the )?[A-Z][^.;]{2,50})"
)
# "Only Mexico and China have more": the places before are the states named.
ONLY: Final = re.compile(
    r"\bonly (?P<ahead>[^;.]{3,80}?) (?:ha(?:s|ve|d)|hosts?|takes?|buys?|sells?|sends?|receives?|gets?|gives?) "
    r"(?:\w+ )?more\b",
    re.I,
)
# "Only China buys more New Zealand goods than Australia does"
ONLY_BUYS: Final = re.compile(
    r"\b[Oo]nly (?P<ahead>[^;.]{3,60}?) (?:buys?|bought|takes?|took|imports?) more (?:of )?(?P<own>[A-Z][\w "
    r"]{2,25}?)(?:['’]s?)? (?:goods|exports|products|wares)\b"
)
# "Only Germany trades more with Poland than Russia does"
ONLY_TRADES: Final = re.compile(
    r"\b[Oo]nly (?P<ahead>[^;.]{3,60}?) (?:trades? more|do(?:es)? more (?:business|trade)) with (?:the "
    r")?(?P<owner>[A-Z]\w+)[^;.]{0,20}? than\b"
)
# "Only three countries"
SO_MANY: Final = re.compile(
    rf"(?P<n>{CARDINAL}) (?:other )?(?:countr(?:y|ies)|nations?|states?|partners?)\b", re.I
)
ONLY_OF: Final = (
    ("troops", True, re.compile(r"\b(?:troops|forces|soldiers|bases|service members|personnel|marines)\b", re.I)),
    ("students", False, re.compile(r"\bstudents\b", re.I)),
    ("migrants", False, re.compile(r"\b(?:immigrants|migrants|living|live|born)\b", re.I)),
    ("aid", True, re.compile(r"\b(?:aid|assistance)\b", re.I)),
    ("trade", True, re.compile(r"\btrade\b", re.I)),
)  # fmt: skip
WITHIN: Final = re.compile(r"\b(?:in|to)\s+(?:the\s+)?$")


def place_behind(others: str, pair: tuple[str, ...]) -> int:
    """The place right behind those of whom the text speaks first: "second only to China and Japan" is the third.

    Example:
        >>> place_behind("China and Japan among Korea's partners", ("KOR", "USA"))
        3
    """
    ahead = {each.state for each in find_mentions(WHERE.split(others)[0]) if each.state}
    return 1 + max(1, len(ahead - set(pair)))


def compared(
    passage: Passage, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of the places that a sentence tells by comparison."""
    for start, end, details in _compared(passage, context, named, pair):
        ahead = GRANTED.match(passage.text) or BUT.match(passage.text, end)
        others = find_mentions(ahead["ahead"], date=context.date) if ahead and details["place"] == 1 else []
        n = len({each.state for each in others if each.state} - set(pair))
        yield start, end, {**details, "place": details["place"] + n}


def _compared(
    passage: Passage, context: Context, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    text = passage.text
    if (found := MORE_THAN_ANY.search(text)) and "USA" in pair:
        details = {"flow": "troops", "given": True, "owner": "USA", "place": 1, "within": None}
        yield found.start(), found.end(), details
        return
    for flow, given, pattern in VERBS:
        if found := pattern.search(text):
            others = [each.state for each in named if each.start >= found.start()]
            owner = next((state for state in pair if state not in others), None) if others else None
            if "own" in found.groupdict() or flow == "troops":
                owner = others[0] if others else None
            elif owner and not re.search(r"\bthan (?:\w+ ){0,2}?(?:from|to|with)\b", found[0], re.I):
                # "China buys more from Peru than anyone else": the first of Peru's buyers.
                owner = next(state for state in pair if state != owner)
                given = not given or flow == "trade"
                flow = {"imports": "exports", "exports": "imports"}.get(flow, flow)
            if owner:
                details = {"flow": flow, "given": given, "owner": owner, "place": 1, "within": None}
                yield found.start(), found.end(), details
                return
    if (found := NOBODY_THAN.search(text)) and (
        last := next((each.state for each in named if 0 <= each.start - found.end() <= len("the ")), None)
    ):
        said = f"{found['verb']} {found['what']}"
        for flow, given, words in NOBODY_DOES:
            if words.search(said):
                owner = next(state for state in pair if state != last)
                place = 1 + len(find_mentions(found["but"] or "", date=context.date))
                details = {"flow": flow, "given": given, "owner": owner, "place": place, "within": None}
                yield found.start(), found.end(), details
                return
    for pattern, flow in ((AS_MUCH_AID, "aid"), (TRADES_MORE, "trade"), (DONOR_MORE, "aid")):
        if pattern is DONOR_MORE and not OF_AID.search(text):
            continue
        if (found := pattern.search(text)) and not ALL_TOLD.search(text):
            first = found.start("own") if found.groupdict().get("own") else found.end() - 1
            owner = next((each.state for each in named if first - 4 <= each.start <= first + 4), None)
            if owner:
                where = region_of(found["where"] or "") if pattern is TRADES_MORE else None
                yield found.start(), found.end(), {
                    "flow": flow, "given": pattern is not DONOR_MORE, "owner": owner, "place": 1, "within": None,
                    "region": where,
                }  # fmt: skip
                return
    for flow, given, pattern in NOBODY:
        if found := pattern.search(text):
            before = [each.state for each in named if each.end <= found.start()]
            after = [each.state for each in named if each.start >= found.end()]
            owner = (before or after or [None])[0] if flow == "depth" else (after or before or [None])[0]
            if owner and (len({*before, *after}) == 2 or flow == "migrants" and owner == context.own):
                yield found.start(), found.end(), {
                    "flow": flow, "given": given, "owner": owner, "place": 1, "within": None}  # fmt: skip
                return
    if (found := ONLY_TRADES.search(text)) and (
        owner := next((each.state for each in named if each.start <= found.start("owner") < each.end), None)
    ):
        so_many = SO_MANY.match(found["ahead"])
        place = 1 + (
            number(so_many["n"]) or 0
            if so_many
            else len({each.state for each in find_mentions(found["ahead"], date=context.date) if each.state})
        )
        yield found.start(), found.end(), {
            "flow": "trade", "given": True, "owner": owner, "place": place, "within": None}  # fmt: skip
        return
    if (found := ONLY_BUYS.search(text)) and (
        owner := next((each.state for each in named if each.start == found.start("own")), None)
    ):
        ahead = {each.state for each in find_mentions(found["ahead"], date=context.date) if each.state}
        yield found.start(), found.end(), {
            "flow": "exports", "given": True, "owner": owner, "place": 1 + len(ahead), "within": None}  # fmt: skip
        return
    if found := ONLY.search(text):
        ahead = {m.state for m in find_mentions(found["ahead"], date=context.date) if m.state}
        for flow, given, words in ONLY_OF:
            if ahead and words.search(text):
                hosts = [each.state for each in named if WITHIN.search(text[: each.start])]
                owner = "USA" if flow == "troops" and "USA" in pair else next(iter(hosts), None)
                if owner:
                    place = len(ahead) + 1
                    details = {"flow": flow, "given": given, "owner": owner, "place": place, "within": None}
                    yield found.start(), found.end(), details
                    return
