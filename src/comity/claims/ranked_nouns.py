"""The nouns by which texts rank partners, and how they are placed: "second-largest trading partner"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from comity.claims.numbers import ONES


@dataclass(frozen=True)
class Ranked:
    """What is ranked: a flow (a topic's name, "depth" or one that no record has) and whether the owner gives it."""

    flow: str
    given: bool
    words: str


# Those who live abroad, as one.
_PEOPLE: Final = r"(?:community|diaspora|colony|population|presence)"
# The noun says what is counted and whether its owner gives or takes it.
NOUNS: Final = (
    Ranked("trade", True, r"trad(?:ing|e)(?: and \w+)? (?:partners?|relationships?)|commercial partners?|"
                          r"partners? in trade|economic partners?|business partners?|partners? of the (?:[\w-]+ "
                          r")?economy"),
    Ranked("exports", True, r"(?:(?:export|overseas|foreign) )?(?:markets?|destinations?|outlets?)(?: abroad)? "
                            r"for (?:[\w.'’-]+ ){0,4}?"
           r"(?:goods|exports|products|wares|produce|farm products)|export (?:markets?|destinations?)|customers?|"
           r"buyers? of (?:[\w.'’-]+ ){0,3}?(?:goods|exports|products|what)|(?:overseas|foreign) markets?|"
           r"(?:destinations?|outlets?) of (?:[\w.'’-]+ ){0,3}?(?:goods|exports|products)|"
           r"markets?(?= ?[,.;)]|$|(?: that| which)? (?:the )?[A-Z][\w ]{2,25}? (?:has|have)\b)"),
    Ranked("imports", False, r"(?:source|origin)s? of (?:[\w.'’-]+ )?imports?|import (?:sources?|suppliers?|"
                             r"partners?)|"
           r"suppliers? of (?:[\w.'’-]+ )?(?:goods|imports)|(?:foreign )?suppliers?(?! of (?!(?:the )?(?-i:[A-Z])))"),
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
    # "The largest community of Uruguayans abroad", "the biggest Turkish community": where one state's people live.
    Ranked("migrants", True, rf"{_PEOPLE} of (?:(?:its|our|their|his) (?:\w+ )?(?:people|citizens|compatriots|"
                             rf"nationals|own)|"
                             rf"(?-i:[A-Z])[\w-]+)|(?:(?-i:[A-Z])[\w-]+ )(?:immigrant |expatriate |emigrant "
                             rf")?{_PEOPLE}(?! of\b)|"
                             rf"(?:expatriate |emigrant )?{_PEOPLE} (?:abroad|overseas|outside (?:of )?(?:our|the) "
                             rf"(?:own )?\w+)"),
    Ranked("migrants", False, r"(?:immigrant|migrant|foreign-born|diaspora|expatriate|foreign) (?:community|"
                              r"communities|group|population)|"
           r"(?:source|group|origin)s? of (?:[\w.'’-]+ )?(?:immigra\w+|migra\w+|foreigners|foreign(?:-born)? "
                              r"(?:residents|people)|foreign citizens|people born (?:abroad|overseas|elsewhere))"),
    Ranked("research", True, r"(?:research|scientific|educational|education) partners?"),
    Ranked("energy", False, r"(?:energy|oil|gas|fuel) suppliers?|suppliers? of (?:[\w.'’-]+ )?(?:energy|oil|gas|"
                            r"crude|fuel|electricity)"),
    Ranked("investment", False, r"(?:(?:foreign|direct|overseas) )*investors?|sources? of (?:[\w.'’-]+ "
                                r"){0,3}?(?:investment|capital|FDI)"),
    Ranked("debt", False, r"(?:bilateral )?(?:creditors?|lenders?)"),
    Ranked("tourists", False, r"(?:source|group|origin)s? of (?:[\w.'’-]+ )?(?:tourists|visitors|tourism)|tourism "
                              r"markets?"),
    Ranked("refugees", False, r"(?:group|population|contingent|number|community)s? of refugees|refugee (?:group|"
                              r"population|"
                              r"community|contingent)"),
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
    r"most important|most valuable|single largest|most popular|favou?rite|preferred|major|no (?:larger|bigger|"
    r"greater|better|"
    r"more important)"
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
            rf")?\w+,?)?{_BETWEEN}(?: (?-i:U\.S\.|US))? (?P<what>{each.words})\b",
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
            rf"\b(?:(?:(?:risen|rose|climbed|moved(?: up)?|advanced|jumped|slipped|fallen|fell|dropped)(?: "
            rf"(?:behind|below|past) (?:the )?"
            rf"(?-i:[A-Z])\w+)? (?:in)?to|"
            rf"and|but|(?:pushed|moved|relegated|demoted|bumped) (?:down |back |up )?(?:in)?to|ranks?|ranked|"
            rf"stands?|stood|is|was|comes?|came|placed?|places|occup(?:y|ies|ied)|holds?|held)\s+(?:only |just |in |"
            rf"the "
            rf")?(?:(?P<nth>{_NTH})(?: place)?|(?P<n>{_FEW})(?: place)?|number (?P<no>{_FEW})|(?P<top>top|"
            rf"first))(?: (?:to|behind|after) (?:the )?(?-i:[A-Z])\w+)?)\s+(?:in the (?:list|league|table) of|in "
            rf"terms of|among|amongst|of|on the list of)\s+(?:all "
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
            rf"stands|is|came|ranked|stood|was) (?:only |just )?(?:top|(?P<nth>{_NTH}))\b",
            re.I,
        ),
    )
    for each in NOUNS
]
# "Comes second in our foreign trade", "ranks ahead of all others in Mongolia's trade"
IN_TRADE: Final = [
    (
        Ranked(flow, flow != "imports", words),
        re.compile(
            rf"\b(?:ranks?|ranked|stands?|stood|is|was|comes?|came|remains?|holds?|takes?|occup(?:y|ies)|placed?) "
            rf"(?:only |just |"
            rf"now |still |in |the )*(?:(?P<nth>{_NTH})(?: (?:place|position|rank))?|ahead of (?:all|every|any)[\w "
            rf"]{{0,20}}?)"
            rf"(?: (?:to|behind|after) (?:the )?(?-i:[A-Z])\w+)? in (?P<whose>[^,.;]{{0,40}}?)(?P<n>(?!))?"
            rf"(?P<what>(?:(?:foreign|external|overseas|total|overall|goods) )*(?:{words}))\b",
            re.I,
        ),
    )
    for flow, words in (("trade", "trade|commerce"), ("exports", "exports"), ("imports", "imports"))
]
# "None of our immigrant communities is larger", "no other commercial partner comes close"
NONE_IS: Final = [
    (
        each,
        re.compile(
            rf"\b(?:no(?: other| single)?|none of) "
            rf"(?P<n>(?!))?(?P<whose>[^,.;]{{0,30}}?)(?P<what>{each.words})\b[^.;]{{0,30}}? "
            r"(?:is|are|was|comes?|came|matters?|counts?) (?:anywhere |even |ever |as |so )?(?:larger|bigger|"
            r"greater|more "
            r"important|large|big|important|near|close|more)\b",
            re.I,
        ),
    )
    for each in NOUNS
] + [
    # "No other African country is as large a trading partner"
    (
        each,
        re.compile(
            rf"\bno (?:other )?(?P<n>(?!))?(?P<whose>[^,.;]{{0,30}}?)\b(?:country|nation|state|power|"
            rf"government)\b[^.;,]{{0,20}}? (?:is|"
            rf"was|has been) (?:nearly |quite )?(?:as|so) (?:large|big|important|good|great|close) an? (?:\w+ "
            rf")?(?P<what>{each.words})\b",
            re.I,
        ),
    )
    for each in NOUNS
]
BEST: Final = re.compile(rf"\b(?:{_NEAR}|{_SIZE})\b", re.I)
