"""How texts say that one state has a place among another's ties: "Korea's second-largest trading partner"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from comity.claims.context import Context, Passage
from comity.claims.numbers import ONES, number
from comity.claims.regions import region_of
from comity.states import Mention, find_mentions, split_dyad


@dataclass(frozen=True)
class Ranked:
    """What is ranked: a flow (a topic's name, "depth" or one that no record has) and whether the owner gives it."""

    flow: str
    given: bool
    words: str


# The noun says what is counted and whether its owner gives or takes it.
NOUNS: Final = (
    Ranked("trade", True, r"trad(?:ing|e)(?: and \w+)? (?:partners?|relationships?)|commercial partners?|"
                          r"partners? in trade|economic partners?|business partners?"),
    Ranked("exports", True, r"(?:(?:export|overseas|foreign) )?(?:markets?|destinations?|outlets?)(?: abroad)? "
                            r"for (?:[\w.'’-]+ ){0,4}?"
           r"(?:goods|exports|products|wares|produce|farm products)|export (?:markets?|destinations?)|customers?|"
           r"buyers? of (?:[\w.'’-]+ ){0,3}?(?:goods|exports|products)|(?:overseas|foreign) markets?|"
           r"markets?(?= ?[,.;)]|$)"),
    Ranked("imports", False, r"(?:source|origin)s? of (?:[\w.'’-]+ )?imports?|import (?:sources?|suppliers?|"
                             r"partners?)|"
           r"suppliers? of (?:[\w.'’-]+ )?(?:goods|imports)|(?:foreign )?suppliers?(?! of)"),
    Ranked("arms", False, r"(?:arms|weapons|defen[cs]e|military)(?: equipment)? suppliers?|"
           r"suppliers? of (?:[\w.'’-]+ )?(?:arms|weapons|weaponry|military \w+|defen[cs]e \w+)"),
    Ranked("arms", True, r"(?:arms|weapons|defen[cs]e) (?:customers?|markets?|clients?|buyers?)|"
           r"(?:buyers?|importers?) of (?:[\w.'’-]+ )?(?:arms|weapons)"),
    Ranked("aid", False, r"(?:aid |bilateral |development |foreign |official |ODA )*(?:donors?|aid providers?)|"
           r"(?:official development assistance(?: \(ODA\))?|ODA|assistance) (?:donors?|providers?)|"
           r"(?:providers?|sources?|givers?) of (?:[\w.'’-]+ ){0,3}?(?:aid|assistance)|"
           r"(?:development|bilateral development) partners?"),
    Ranked("aid", True, r"recipients? of (?:[\w.'’-]+ ){0,4}?(?:aid|assistance|money|funds)|(?:aid |assistance )"
           r"recipients?|"
           r"recipients? of (?:[\w.'’-]+ ){0,3}?(?:military |foreign military )?financing|beneficiar(?:y|ies) of "
           r"(?:[\w.'’-]+ ){0,4}?(?:aid|assistance)"),
    Ranked("troops", True, r"hosts? (?:of|to|for) (?:[\w.'’-]+ ){0,3}?(?:troops|forces|soldiers|personnel)|"
           r"(?:American|US|U\.S\.) (?:military )?(?:deployment|presence|garrison|contingent)s?|(?:contingent|"
           r"deployment|concentration|garrison|presence) of (?:[\w.'’-]+ ){0,3}?(?:troops|forces|"
           r"soldiers)(?: (?:abroad|overseas))?|overseas (?:garrison|deployment|troop deployment|contingent)"),
    Ranked("students", False, r"(?:source|group|contingent|country of origin)s? (?:of|for) (?:[\w.'’-]+ "
                              r"){0,4}?students|"
           r"(?:foreign|international|overseas) student (?:group|body|community)"),
    Ranked("students", True, r"(?:[\w-]+ )?destinations? (?:for|of) (?:[\w.'’-]+ ){0,4}?students"),
    Ranked("migrants", False, r"(?:immigrant|migrant|foreign-born|diaspora|expatriate|foreign) (?:community|"
                              r"communities|group|population)|"
           r"(?:source|group|origin)s? of (?:[\w.'’-]+ )?(?:immigra\w+|migra\w+)"),
    Ranked("research", True, r"(?:research|scientific|educational|education) partners?"),
    Ranked("energy", False, r"(?:energy|oil|gas|fuel) suppliers?|suppliers? of (?:[\w.'’-]+ )?(?:energy|oil|gas|"
                            r"crude|fuel|electricity)"),
    Ranked("investment", False, r"(?:(?:foreign|direct|overseas) )*investors?|sources? of (?:[\w.'’-]+ "
                                r"){0,3}?(?:investment|capital|FDI)"),
    Ranked("debt", False, r"(?:bilateral )?(?:creditors?|lenders?)"),
    Ranked("tourists", False, r"(?:source|group|origin)s? of (?:[\w.'’-]+ )?(?:tourists|visitors|tourism)|tourism "
                              r"markets?"),
    Ranked("refugees", True, r"(?:destinations?|havens?) (?:for|of) (?:[\w.'’-]+ ){0,3}?refugees"),
    Ranked("tourists", True, r"(?:foreign |overseas |holiday )?destinations? (?:for|of) (?:[\w.'’-]+ "
                             r"){0,3}?(?:travel+ers|tourists|visitors)"),
    Ranked("depth", True, r"(?:diplomatic |strategic |security |military )?(?:ally|allies|friends?|neighbou?rs?|"
                          r"partners?|relationships?|alliances?|"
           r"partnerships?)(?! in\b(?! (?:the |this )?(?:world|region|[\w-]+ (?:Asia|Europe|Africa|America|East|"
           r"Pacific|Hemisphere)|Asia|Europe|Africa|Americas|Pacific|Gulf|Caribbean|Balkans|Hemisphere|"
           r"Indo-Pacific)\b))"),
)  # fmt: skip
_SIZE: Final = (
    r"largest|biggest|best|top|leading|number[- ]one|no\. ?1|main|principal|chief|foremost|premier|primary|greatest|"
    r"most important|most valuable|single largest|most popular|favou?rite|preferred|major"
)
_NEAR: Final = (
    r"closest|most important|strongest|most trusted|most valued|most reliable|staunchest|greatest|main|chief|"
    r"number[- ]one|principal|nearest"
)
_BETWEEN: Final = (
    r"(?: (?:single|bilateral|overall|goods|global|foreign|overseas|individual|important|key|strategic|European|Asian|"
    r"African|Latin American|regional))*"
)
# The places and numbers that rankings have.
_NTH: Final = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_FEW: Final = rf"(?:\d{{1,2}}|{'|'.join(ONES[2:13])}|twenty)"
PLACED: Final = [
    (
        each,
        re.compile(
            rf"\b(?:(?:(?P<nth>{_NTH})[- ]|(?P<few>{_FEW}) )?(?P<most>{_NEAR if each.flow == 'depth' else _SIZE})(?:[- "
            rf"](?P<n>{_FEW}))?|(?:no\.|number) ?(?P<no>\d|"
            rf"{_FEW}){'' if each.flow == 'depth' else f'|(?P<alone>{_NTH})'})(?:(?:,| and|, and) (?:most "
            rf")?\w+,?)?{_BETWEEN} (?P<what>{each.words})\b",
            re.I,
        ),
    )
    for each in NOUNS
]
# "ranks third among Indonesia's trading partners"
AMONG: Final = [
    (
        each,
        re.compile(
            rf"\b(?:(?:ranks?|ranked|stands?|stood|is|was|comes?|came|placed?|places)\s+(?:only |just |in "
            rf")?(?:(?P<nth>{_NTH})(?: place)?|(?P<n>{_FEW})(?: place)?|number (?P<no>{_FEW})|(?P<top>top|"
            rf"first)))\s+(?:in the (?:list|league|table) of|in terms of|among|amongst|of|on the list of)\s+(?:all "
            rf")?(?P<whose>[^,.;]{{0,40}}?)(?P<what>{each.words})\b",
            re.I,
        ),
    )
    for each in NOUNS
]
# "tops the list of foreign investors in Thailand"; "Among donors to Ethiopia, the United States comes first"
TOPS: Final = [
    (
        each,
        re.compile(
            rf"\b(?:tops?|topped|heads?|headed|leads?|led) (?:the )?(?:list|table|ranking|league)s? of "
            rf"(?P<whose>[^,.;]{{0,40}}?)(?P<what>{each.words})\b|\bamong "
            rf"(?P<whose2>[^,.;]{{0,30}}?)(?P<what2>{each.words})\b[^.;]{{0,40}}?,[^.;]{{0,40}}? (?:comes|ranks|"
            rf"stands|is) (?:first|top)\b",
            re.I,
        ),
    )
    for each in NOUNS
]
SECOND_ONLY: Final = re.compile(r"\bsecond only to\b|\bbehind only\b|\bonly (?:after|behind)\b", re.I)
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
                                r"(?:troops|forces|soldiers|"
                                r"personnel) than (?:any|all)\b", re.I)),
    ("aid", True, re.compile(r"\b(?:receive[sd]?|gets?|got) more (?P<own>(?:American|US|U\.S\.|British|French|German|"
                             r"Japanese|Chinese|Australian|Canadian|Dutch|Swedish|Norwegian)) (?:\w+ )?(?:aid|"
                             r"assistance) than any\b", re.I)),
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
    ("students", True, re.compile(r"\bnowhere (?:else |abroad |in the world )?(?:do|are) (?:so many|as many|more) "
                                  r"(?P<own>(?-i:[A-Z])\w+) (?:students )?(?:study|go to (?:university|college)|"
                                  r"enrolled|"
                                  r"enrol)\b", re.I)),
    ("migrants", True, re.compile(r"\bnowhere (?:else |abroad |in the world )?(?:do|have) (?:so many|as many|more) "
                                  r"(?P<own>(?-i:[A-Z])\w+) (?:live|settle|settled|reside)\b", re.I)),
    ("students", True, re.compile(rf"\b(?:sends?|sent) more students to (?P<other>[^,.;]{{2,30}}?) {_ELSE}", re.I)),
)  # fmt: skip
# "No other country receives as much aid from Korea", "has received as much American aid"
AS_MUCH_AID: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:country|nation|state)\b[^.;,]{0,20}? (?:receives?|received|gets?|got) (?:as|so) much "
    r"(?:(?P<own>(?-i:[A-Z])\w+) )?(?:\w+ )?(?:aid|assistance)\b(?: from (?:the )?(?P<giver>[A-Z]))?"
)
ALL_TOLD: Final = re.compile(
    r"\bover (?:all )?the (?:years|decades)\b|\ball the years\b|\ball told\b|\bcumulative\w*\b", re.I
)
# "No donor gives more to Port Moresby"
DONOR_MORE: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:donor|country|nation|state) (?:(?:gives|provides|sends|grants) more (?:aid |help |"
    r"assistance "
    r")?to (?:the )?(?=[A-Z])|(?:gives|gave|provides|provided|grants|sends) (?:the )?(?=[A-Z]\w+ (?:as much|more)\b))"
)
OF_AID: Final = re.compile(r"\b(?:aid|assistance|help|donors?)\b", re.I)
# "No other country trades more with us"
TRADES_MORE: Final = re.compile(
    r"\b[Nn]o (?:other )?(?:country|nation|state) trades more with (?:the )?(?=[A-Za-z])"
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
    r"\b(?:[Nn]o(?: other)? (?:country|nation|state|one|partner|market|donor|buyer|supplier|customer|foreign \w+)|"
    r"[Nn]obody)(?: else| abroad| anywhere| in "
    r"(?:the world|"
    r"[A-Z]\w+)| on earth)?(?: (?:but|except|save|other than) (?P<but>[A-Z]\w+(?:(?:,| and|, and) [A-Z]\w+)*))? "
    r"(?P<verb>[a-z]+) (?:us |(?:[\w'’]+ ){1,4}?)?(?:far )?more (?P<what>[^,.;]{0,60}?) ?than "
    r"(?:does |do |did )?(?=(?:the )?[A-Z])")  # fmt: skip
OUTSIDE: Final = re.compile(r"\W*Outside (?:of )?(?:the )?[A-Z][\w ]{2,20}")
NOBODY_DOES: Final = (
    ("trade", True, re.compile(r"^(?:buys?|sells?|trades?|does|do) (?:business )?with\b", re.I)),
    ("students", True, re.compile(r"^(?:takes?(?: in)?|receives?|hosts?|admits?|has)\b[^,.;]*\bstudents", re.I)),
    ("students", False, re.compile(r"^(?:sends?|sent|supplies)\b[^,.;]*\b(?:students|campuses|universit\w+)", re.I)),
    ("troops", True, re.compile(r"^hosts?\b[^,.;]*\b(?:troops|forces|soldiers)", re.I)),
    ("aid", False, re.compile(r"^(?:gives?|gave|provides?|grants?|donates?)\b[^,.;]*\b(?:aid|assistance|help)", re.I)),
    ("aid", True, re.compile(r"^(?:receives?|gets?|takes?)\b[^,.;]*\b(?:aid|assistance|help)", re.I)),
    ("exports", True, re.compile(r"^(?:buys?|bought|imports?|takes?|purchases?|absorbs?)\b", re.I)),
    ("imports", False, re.compile(r"^(?:sells?|sold|exports?|ships?|supplies)\b", re.I)),
    ("trade", True, re.compile(r"^(?:trades?|does|do)\b", re.I)),
)  # fmt: skip
# "Only Mexico and China have more": the places before are the states named.
ONLY: Final = re.compile(
    r"\bonly (?P<ahead>[^;.]{3,80}?) (?:ha(?:s|ve|d)|hosts?|takes?|buys?|sells?|sends?|receives?|gets?|gives?) "
    r"(?:\w+ )?more\b",
    re.I,
)
# "Only Germany trades more with Poland than Russia does"
ONLY_TRADES: Final = re.compile(
    r"\b[Oo]nly (?P<ahead>[^;.]{3,60}?) (?:trades? more|do(?:es)? more "
    r"(?:business|trade)) with (?:the )?(?P<owner>[A-Z]\w+)[^;.]{0,20}? than\b"
)
ONLY_OF: Final = (
    ("troops", True, re.compile(r"\b(?:troops|forces|soldiers|bases|service members|personnel|marines)\b", re.I)),
    ("students", False, re.compile(r"\bstudents\b", re.I)),
    ("migrants", False, re.compile(r"\b(?:immigrants|migrants|living|live|born)\b", re.I)),
    ("aid", True, re.compile(r"\b(?:aid|assistance)\b", re.I)),
    ("trade", True, re.compile(r"\btrade\b", re.I)),
)  # fmt: skip
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
    rf"witnessed))\b|\b(?:world|globe|century)['’]s {_BEST}(?:(?:,| and|, and) "
    rf"(?:most )?\w+)* {_TIE.replace('<trade>', '<trade2>')}\b",
    re.I,
)
NO_OTHER: Final = re.compile(
    r"\bno (?:more (?:important|consequential|valuable)|closer|stronger) (?:bilateral )?(?:relationship|"
    r"partnership|alliance|friendship)\b",
    re.I,
)
WITHIN: Final = re.compile(r"\b(?:in|to)\s+(?:the\s+)?$")
ONE_OF: Final = re.compile(r"\b(?:one of|among|amongst)\b[^,.;]*$|\ban? $", re.I)
SUBJECT: Final = re.compile(
    r"^\s*(?:['’]s \w+ )?(?:(?:now|currently|today|also|\w+ly) )?(?:(?:is|was|are|were|remains?|remained|became|"
    r"becomes|ha(?:s|ve|d) (?:\w+ )?become|ha(?:s|ve|d) (?:\w+ )?been|continues to be|continued to be|ranks?|ranked|"
    r"stands?|stood|emerged|counts?|makes?|will remain)\b|,)", re.I)  # fmt: skip
PRONOUN: Final = re.compile(
    r"\b(?:our|your|its|their|the (?:country|kingdom|nation|island|republic|continent)['’]s|my "
    r"country['’]s)\s+(?:[\w-]+\s+){0,2}$",
    re.I,
)
# "The number one partner of this country": the one that is not named.
OF_OURS: Final = re.compile(
    r"(?: \w+)? (?:of|for|to|in) (?:this|our|my|the) (?:own )?(?:country|nation|kingdom|island|republic|universities|"
    r"market|campuses)\b|(?: \w+)? (?:of|for) (?:ours|us)\b| (?:that )?this country has\b", re.I)  # fmt: skip
FIVE: Final = 5
BEST: Final = re.compile(rf"\b(?:{_NEAR}|{_SIZE})\b", re.I)
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
        list(_topping(text, named, pair))
        or list(_placed(text, named, pair))
        or (list(_in_the_world(text)) if passage.about else [])
        or list(_compared(passage, context, named, pair))
    )
    return [(start, end, {"region": None, "year": None, **details}) for start, end, details in found]


def _topping(
    text: str, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    for each, pattern in TOPS:
        if found := pattern.search(text):
            stop = found.end("what") if found["what"] else found.end("what2")
            owner = owner_of(text, stop, stop, named, pair, each)
            if owner is not None:
                details = {"flow": each.flow, "given": each.given, "owner": owner, "place": 1, "within": None}
                yield found.start(), found.end(), details


def _placed(
    text: str, named: list[Mention], pair: tuple[str, ...]
) -> Iterator[tuple[int, int, dict[str, Any]]]:
    reached: list[tuple[int, int]] = []
    for each, pattern in (*PLACED, *AMONG):
        for found in pattern.finditer(text):
            start = found.start("what") if "whose" in found.groupdict() else found.start()
            owner = owner_of(text, start, found.end(), named, pair, each)
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
            if ONE_OF.search(text[: found.start()]) and not (groups.get("nth") or groups.get("alone")):
                within = within or FIVE
            if (ahead := SECOND_ONLY.search(text)) and not groups.get("nth"):
                behind = re.split(r"[;.]", text[ahead.end() :])[0]
                place, within = (
                    1 + max(1, len({each.state for each in find_mentions(behind) if each.state})),
                    None,
                )
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


def _in_the_world(text: str) -> Iterator[tuple[int, int, dict[str, Any]]]:
    world = WORLD.search(text) or NO_OTHER.search(text)
    if world is None:
        return
    one = ONE_OF.search(text[: world.start()]) or re.search(r"\bone of\b", world[0], re.I)
    said = world.groupdict()
    flow = "trade" if said.get("trade") or said.get("trade2") else "depth"
    details = {"flow": flow, "given": True, "owner": None, "place": 1, "within": FIVE if one else None}
    yield world.start(), world.end(), {**details, "region": region_of(said.get("region") or "")}


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
                if outside := OUTSIDE.match(text):
                    details |= {"region": region_of(outside[0]), "outside": True}
                yield found.start(), found.end(), details
                return
    for pattern, flow in ((AS_MUCH_AID, "aid"), (TRADES_MORE, "trade"), (DONOR_MORE, "aid")):
        if pattern is DONOR_MORE and not OF_AID.search(text):
            continue
        if (found := pattern.search(text)) and not ALL_TOLD.search(text):
            first = found.start("own") if found.groupdict().get("own") else found.end() - 1
            owner = next((each.state for each in named if first - 4 <= each.start <= first + 4), None)
            if owner:
                yield found.start(), found.end(), {
                    "flow": flow, "given": pattern is not DONOR_MORE, "owner": owner, "place": 1, "within": None,
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
        place = 1 + len(
            {each.state for each in find_mentions(found["ahead"], date=context.date) if each.state}
        )
        yield found.start(), found.end(), {
            "flow": "trade", "given": True, "owner": owner, "place": place, "within": None}  # fmt: skip
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
            r"(?: \([A-Z]+\))?(?:,? (?:of|for|to|in))?(?: \w+)? (?:of|for|to|in|from) (?:the )?", after
        ):
            return mention.state
    for mention in named:
        # "the biggest trading partner that the Americans have"
        if (
            mention.start >= end
            and re.fullmatch(r" (?:that |which )?(?:the )?", text[end : mention.start])
            and re.match(r" ha(?:s|ve|d)\b", text[mention.end :])
        ):
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
            r" (?:now |today |still )?(?:counts?|regards?|considers?|sees|calls?|describes?|has(?! (?:\w+ )?(?:been|"
            r"become))|found|finds)\b",
            text[mention.end :],
        ):
            return mention.state
    subjects = [each.state for each in named if each.end <= start and SUBJECT.match(text[each.end : start])]
    alone = {each.state for each in named}
    if PRONOUN.search(text[:start]) or OF_OURS.match(text[end:]):
        if subjects:
            return next(state for state in pair if state != subjects[-1])
        # "A fact sheet calls America the kingdom's first partner": the one that is not named.
        if len(alone) == 1 and named[-1].end <= start:
            return next(state for state in pair if state not in alone)
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
