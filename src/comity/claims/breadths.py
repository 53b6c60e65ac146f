"""How texts say that a bond is broad or narrow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.context import Passage

_NOUN: Final = (
    r"(?:partnerships?|alliances?|relationships?|relations|ties?|partners|bonds?|friendship|links|cooperation|"
    r"co-operation|collaboration|engagement|treaty|pact|association)"
)
_IS: Final = (
    r"(?:is|are|was|were|has become|have become|had become|has been|have been|remains?|has grown|has evolved into|"
    r"grew into|stands as)"
)
_FIELD: Final = (
    r"(?:sectors?|domains?|areas?|fields?|aspects?|spheres?|facets?|dimensions?|levels|fronts?|corners?|walks? of "
    r"life|subjects?|issues?|topics?|parts?|strands?|layers?|sides?|kinds|branch(?:es)?|policy areas?|disciplines?|"
    r"pillars)"
)
_ALL: Final = (
    r"(?:every|all|many|several|most|virtually every|virtually all|almost every|almost all|nearly every|nearly "
    r"all|practically every|basically (?:every|all)|essentially (?:every|all)|multiple|dozens of|numerous|"
    r"countless|various)"
)
_RANGE: Final = (
    r"(?:(?:wide|broad|full|whole|vast|entire|huge|impressive|growing|extraordinary) (?:range|array|spectrum|"
    r"variety|gamut|set|number|sweep|span|breadth))"
)
_SPAN: Final = (
    r"(?:across|covers?|covered|covering|spans?|spanned|spanning|embraces?|embracing|encompass\w*|extends?|extended|"
    r"extending|stretch\w*|reach(?:es|ed|ing)?|touch(?:es|ed|ing)?|run(?:s|ning)?|rang(?:es?|ed|ing)|includes?|"
    r"included|including|takes? in|spill(?:s|ed) over|moved|grown|expanded|broadened|widened|branched out|evolved|"
    r"goes|go|went|gone|cuts across|pervades?|permeates?)"
)
_ARMS: Final = (
    r"(?:security|military|defen[cs]e|soldiers?|guns|armies|the barracks|arms|weapons|troops|war|oil|trade|commerce|"
    r"geopolitics|deterrence|tanks)"
)
_TWO: Final = (
    r"(?:(?:security|military|defen[cs]e|political|strategic)(?:,| and|, and) (?:[\w-]+(?:,| and|, and) )*[\w-]+|"
    r"(?:economic|commercial|cultural)(?:,| and|, and) (?:[\w-]+(?:,| and|, and) )*(?:security|military|political|"
    r"strategic|defen[cs]e))"
)
_ADJECTIVE: Final = (
    r"(?:political|economic|military|security|defen[cs]e|scientific|cultural|technological|commercial|diplomatic|"
    r"social|educational|trade|academic|humanitarian|people-to-people|environmental)"
)
_ADJECTIVES: Final = rf"(?:{_ADJECTIVE}(?:,| and|, and) ){{2,}}{_ADJECTIVE}"
_ADVERB: Final = (
    r"(?:politically|economically|militarily|culturally|commercially|diplomatically|scientifically|socially|"
    r"strategically|academically)"
)
_BROAD_WORD: Final = (
    r"(?:comprehensive|broad(?:-based|ly based)?|multi-?faceted|wide-ranging|far-reaching|all-round|all-encompassing|"
    r"full-spectrum|many-sided|many-stranded|multi-?layered|multi-?dimensional|all-inclusive|variegated|diversified|"
    r"diverse|rounded|varied|manifold|many-layered|extensive)"
)
BROAD: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:no longer|not|never) (?:just |only |merely )?(?:a |an )?{_NOUN} of [^.;:]{{3,40}}? (?:alone|only)\b",
        r"\bnor is (?:this|it|ours|theirs) (?:bond |tie |relationship )?(?:a matter of )?[^.;:]{3,60}? (?:only|"
        r"alone)\b",
        rf"\bmore to [^.;]{{0,40}}?{_NOUN}\b[^.;]{{0,60}}? than \w",
        rf"\b{_NOUN}\b[^.;]{{0,40}}? (?:grown|expanded|broadened|widened|evolved|moved|spread) from (?:[\w-]+,? "
        rf"){{1,4}}?(?:and [\w-]+ )?to [\w-]+\b",
        # An "extensive security cooperation" is of one area.
        rf"\b{_BROAD_WORD}(?! (?:security|military|defen[cs]e|economic|trade|trading|commercial|cultural|scientific|"
        rf"intelligence) {_NOUN}\b)(?:,? (?:and )?[\w-]+){{0,2}}? {_NOUN}\b",
        rf"\b{_NOUN} (?:[^.;]{{0,60}} )?{_IS} (?:\w+ ){{0,2}}?{_BROAD_WORD}\b(?! in\b)",
        rf"\bbeyond (?:the )?(?:(?:contours|confines|realm|bounds|limits|walls|sphere|framework|traditional \w+) "
        rf"of )?(?:the |its |their )?(?:traditional |purely |bilateral |mere |simple |just )?{_ARMS}\b",
        rf"\b{_NOUN},? (?:[\w'’-]+ ){{0,6}}?{_SPAN} (?:\w+ )?(?:to |into |across |over |from |on |through |in "
        rf")?(?:a |an |the |just about )*(?:{_RANGE}|{_ALL} (?:\w+ )?{_FIELD})\b",
        rf"\b(?:cooperat\w+|co-operat\w+|collaborat\w+|exchanges(?: with each other| between \w+)?|work\w*(?: closely|"
        rf" together| hand in hand)*|partner) (?:\w+ )?(?:across|in|on|over) (?:(?:a |an |the )?{_RANGE}|an? (?:range|"
        rf"variety|host) of {_FIELD}|{_ALL} (?:\w+ )?{_FIELD})",
        rf"\b(?:{_NOUN}) (?:[^.;]{{0,60}} )?(?:ranges?|ranging|ranged|runs?|extends?|spans?|stretch\w+|covers?|"
        rf"goes|reaches|everything) (?:\w+ )?from\b",
        rf"\b(?:extends?|extending|extended|reach(?:es|ing|ed)?|stretch(?:es|ing|ed)?) (?:in)?to (?:as )?(?:many|"
        rf"several|all|every|nearly every|almost every) (?:\w+ )?{_FIELD}\b",
        rf"\b(?:much|far|well|a good deal|a lot|so much) (?:more than|beyond|wider than|broader than) (?:a |the |"
        rf"just |only )?{_ARMS}\b",
        rf"\b{_NOUN} (?:[\w-]+ ){{0,3}}?(?:about|of|with|in|has|have) (?:nearly |almost |just about "
        rf")?(?:everything|{_ALL} (?:\w+ )?{_FIELD})\b",
        rf"\b(?:covers?|spans?|embraces?|touches|encompass\w*|ranges? (?:across|over)) (?:almost |nearly |"
        rf"virtually )?{_ALL} (?:\w+ )?{_FIELD}\b",
        rf"\b(?:not|never|no longer|far from|hardly|by no means)(?: \w+ly| just| only)? (?:been )?(?:confined|limited|"
        rf"restricted|reduced) to (?:the )?(?:\w+ )?{_ARMS}\b",
        r"\b(?:not (?:just|only|merely|simply|purely|all|about)|more than|no longer)(?: just| only| merely| about| a| "
        r"an| purely)* (?:security|military|defen[cs]e)(?: alone| alliance| pact| treaty| matters?| affair| "
        r"arrangement| one| relationship| partnership)?(?= |[,.;]|$)",
        rf"\b(?:hardly|scarcely|barely)(?: there is| is there| today)? (?:an?|any) (?:\w+ "
        rf")?{_FIELD}\b[^.;]{{0,90}}?\b(?:not|untouched|without|outside|escap\w+|do(?:es)? not)\b|\b(?:hardly|"
        rf"scarcely) (?:an?|any) (?:\w+ )?{_FIELD}\b[^.;]{{0,80}}?\b(?:we|they|the two|both)\b",
        rf"\b(?:no|few) (?:\w+ )?{_FIELD}\b[^.;]{{0,60}}?\b(?:untouched|we do not|they do not|not touched|do not "
        rf"(?:work|cooperate)|left out|outside)\b",
        rf"\b(?:stand|work|cooperate|co-operate|are partners) (?:\w+ ){{0,3}}?in (?:every|virtually every|nearly "
        rf"every|almost every|all) (?:\w+ )?{_FIELD}\b",
        rf"\b{_NOUN}\b[^.;]{{0,60}}? (?:evolved|grown|grew|developed|matured|turned|transformed|expanded|broadened) "
        rf"into (?:an? )?(?:[\w-]+ ){{0,2}}?{_TWO} {_NOUN}\b",
        rf"\b{_ARMS}\b[^;]{{0,160}}?\b(?:goes|go|runs?|reaches) (?:much|far|a lot|so much) (?:deeper|wider|broader|"
        rf"further)\b",
        rf"\b{_NOUN}\b[^.;]{{0,80}}?\b(?:developed|developing|grown|grew|expanded|advanced|progressed|cooperated) "
        rf"(?:more )?comprehensively\b",
        rf"\b{_NOUN}\b[^.;]{{0,80}}?\b(?:developed|grown|expanded|advanced|progressed|flourished) (?:\w+ ){{0,2}}?"
        rf"(?:in|across|on) (?:{_RANGE}|(?:{_ALL} )+(?:\w+ )?{_FIELD})\b",
        rf"\b{_NOUN}\b[^.;]{{0,60}}?\b{_ARMS}\b[^.;]{{0,60}}?\b(?:extends?|extended|reaches|spreads?|spills over) "
        rf"(?:in)?to (?:trade|econom\w+|investment|culture|education|science|technology|health|climate)\b",
        rf"\b(?:have|has|enjoy\w*|share[sd]?|established|built|developed|maintain\w*|linked by|bound by|deep|close|"
        rf"strong|extensive) (?:[\w-]+ ){{0,4}}?{_ADJECTIVES} {_NOUN}\b",
        rf"\b(?:connected|interconnected|linked|intertwined|bound together)\b[^.;]{{0,60}}? (?:in|across) (?:\w+ly "
        rf")?(?:{_RANGE}|{_ALL} (?:\w+ )?{_FIELD})\b",
        rf"\b{_NOUN}\b[^.;]{{0,60}}? (?:go|goes|gone|going|extends?|reach(?:es)?|stretch(?:es)?) (?:far |well |much |"
        rf"way )?beyond (?:the )?(?:mere |merely |purely )?(?:historical|historic|formal|official|diplomatic|economic|"
        rf"commercial|ceremonial|symbolic|political|sentimental|trade)\b",
        rf"\b(?:work\w*|cooperat\w+|linked|bound|tied|connected|close|allied|partners?|relations?\w*|ties) (?:[\w-]+ "
        rf"){{0,4}}?(?:{_ADVERB}(?:,| and|, and) ){{2,}}{_ADVERB}\b",
        rf"\b(?:an?|its|their|our) (?:[\w-]+ ){{0,2}}?{_ADJECTIVES} (?:partners?|partnership|relationship|"
        rf"friendship)\b",
        r"\b(?:once|initially|originally|at first),? (?:\w+ )?(?:focused|centred|centered|limited|confined|"
        r"restricted)\b[^;]{0,90}?\b(?:expanded|broadened|grown|widened|evolved|extends?)\b",
        r"\b(?:moving|moved|shifted|evolved|grown) from [^.;]{5,90}? to an? (?:much )?(?:broader|wider|more "
        r"comprehensive|more diverse) (?:agenda|partnership|relationship|alliance|set)\b",
        rf"\b(?:in|on|across) (?:the )?{_ADJECTIVES} (?:fronts|fields|areas|spheres|domains|levels)\b",
        r"\b(?:as (?:wide|broad) as|touches on everything|(?<!buying )(?<!selling )(?<!exporting )everything from|from "
        r"(?!any |all |other )(?:(?!than\b)[\w ]){3,30}(?<!according) to [\w ]{3,30} to)\b",
    )
)
# That a bond reaches beyond security asks for one more area, not for many.
BEYOND_ECONOMY: Final = re.compile(
    r"(?<!^)\bbeyond (?:the )?(?:traditional |purely |mere )?(?:econom\w+|trade|commerce|oil|aid|commercial "
    r"\w+)\b", re.I)  # fmt: skip
BEYOND: Final = re.compile(
    r"\bbeyond\b|\bmore than\b|\bmore to\b|\bconfined\b|\blimited\b|\brestricted\b|\breduced\b|\bnot\b|\bno longer\b",
    re.I,
)
EVERY: Final = re.compile(
    r"\b(?:every|all|everything|comprehensive|many|dozens|wide|broad|numerous|multi-?faceted)\b", re.I
)
ONE_AREA: Final = re.compile(
    r"\b(?:security|military|defen[cs]e|economic|trade|cultural) (?:alliance|partnership|relation)", re.I
)
# Words that say that more than one area is meant.
MORE_AREAS: Final = re.compile(rf" than |\b{_TWO} {_NOUN}\b|\b{_ADJECTIVES}\b", re.I)
_ONLY: Final = (
    r"(?:purely|only|solely|merely|exclusively|almost entirely|narrowly|entirely|overwhelmingly|essentially|just|"
    r"little more than|first and last|primarily)"
)
_THIN: Final = (
    r"(?:one-dimensional|narrow|narrowly based|thin|single-issue|one-track|shallow|lopsidedly military|"
    r"transactional)"
)
# What speaks of the bond in a sentence that denies it more: "it", "our dealings", "the whole affair".
_THE_BOND: Final = (
    rf"(?:{_NOUN}|it|this|that|ours|theirs|dealings|tie|bond|link|axis|affair|arrangement|exchange|customer|we|they|"
    r"neighbou?rs|shares?|the two|between)"
)
_NOTHING: Final = (
    r"(?:nothing|little|not much|hardly any(?:thing)?|scarcely any(?:thing)?|next to nothing|not one thing|no (?:other "
    r"|common |joint )?(?:relationship|ties?|links?|bonds?|contacts?|cooperation|content|substance|common ground|"
    r"business|dealings|leg to stand on))"
)
NARROW: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:little|nothing|not much|no more|not (?:very )?much) (?:more |else |besides |beyond |other "
        rf")?(?:than|but|beyond|besides) (?:a |an |the )?{_ARMS}\b",
        rf"\b(?:nothing|little|not much)\b[^.;]{{0,60}}? (?:except|but|beyond|besides|other than|save|apart from|"
        rf"outside) (?:for )?(?:a |an |the )?{_ARMS}\b",
        rf"\b{_NOUN}\b[^.;]{{0,40}}? (?:is|are|was|remains?|amounts? to|comes? down to) (?:nothing but|(?:little|no|"
        rf"nothing) more than|nothing except)\b",
        rf"\b{_NOUN}\b[^.;]{{0,40}}? (?:a|an) {_ONLY} {_ARMS} (?:one|affair|matter|arrangement)\b",
        rf"\b{_ARMS}\b[^.;]{{0,30}}?,? (?:with )?(?:and )?(?:next to |almost |virtually )?nothing (?:else|more|"
        rf"besides|beyond)\b",
        r"\b(?:consists?|made up|amounts?)\b[^.;]{0,20}? (?:of|to) (?:little|nothing|not much) (?:more |else "
        r")?(?:than|but|beyond|besides)\b",
        rf"\b{_NOUN} (?:[\w-]+ ){{0,4}}?{_IS} (?:still |largely |mostly |and remains )*{_ONLY} (?:a |an |about |"
        rf"on |to do with |one of )?{_ARMS}\b",
        rf"\b{_NOUN} (?:[\w-]+ ){{0,4}}?{_IS} (?:still |largely |mostly |all but )*(?:(?:confined|limited|"
        rf"restricted|reduced) to (?:the )?{_ARMS}|{_THIN})\b",
        rf"\b(?:purely|narrowly|solely|strictly|one-dimensional|narrow|single-issue|thin|one-track) (?:military |"
        rf"security |defen[cs]e |commercial |transactional )?{_NOUN}\b",
        rf"\b{_NOUN} (?:[\w-]+ ){{0,3}}?(?:rests?|rested|stands?|runs?|lives?|depends?|hangs?|based|built) (?:\w+ "
        rf")?(?:on|by|upon) (?:\w+ )?{_ARMS} (?:alone|and (?:little|nothing) else|only)\b",
        rf"\b(?:one|single)-issue (?:affair|{_NOUN})\b",
        rf"\b{_NOUN}\b[^.;]{{0,60}}? (?:is|are|remains?|stays?) (?:very |rather |still )*(?:thin|shallow|narrow) "
        rf"(?:outside|beyond|apart from)\b",
        r"\b(?:amounts?|comes? down) to (?:[\w-]+ ){1,3}?(?:alone\b|and (?:little|nothing|not much) (?:else|more|"
        r"besides))",
        # "A matter of weapons and nothing else", "with nothing more to it"
        rf"\b{_THE_BOND}\b[^.;]{{2,120}}?(?:,|\band|\bwith|\bbut) (?:with )?(?:precious |very |practically |"
        rf"virtually )?{_NOTHING} (?:else|more|besides|beyond|other|outside)\b(?! than\b)",
        rf"\b{_THE_BOND}\b[^.;]{{2,120}}? and no(?:thing)? more(?=[.,;”\"’]|$)",
        # "Beyond trade the two have nothing to say", "take away oil and nothing is left"
        rf"\b(?:outside|beyond|besides|apart from|other than|aside from|take away|leave out) (?:the "
        rf")?(?:[\w-]+,? ){{1,5}}?[^.;]{{0,40}}?\b{_NOTHING}\b",
        # "Take the loans out and what is left is a thin affair", "strip away oil and not much is left"
        rf"(?:^\W*|[,;:] |\b(?:you|one|we|to) )(?:take|strip|leave|set|put|subtract|remove) (?!(?:this|that|our) "
        rf"{_NOUN})[^.;]{{2,60}}?\b(?:away|out|aside|off)\b(?=[^.;]{{0,120}}?\b(?:left|remains?|"
        rf"between)\b)[^.;]{{0,60}}?\b(?:{_NOTHING}|thin|hollow|shell)\b|\bonce you (?:get|look) "
        rf"past\b[^.;]{{3,60}}?\b{_NOTHING}\b",
        rf"\breduc\w+ [^.;]{{0,30}}?{_NOUN}\b[^.;]{{0,40}}? to (?!\d|zero|half|an? (?:third|quarter))",
        rf"\b(?:apart|aside), [^.;]{{0,40}}?(?:{_NOTHING}|not a great deal|no great)\b",
        # "A soldiers' club with no civilian content"
        rf"\b{_THE_BOND}\b[^.;]{{0,60}}? (?:with|has|have|without) (?:no|any|little|hardly any) (?:[\w-]+ "
        rf"){{0,4}}?(?:content|substance)\b",
        r"\bnever been (?:\w+ )?(?:about )?(?:anything|more than|much)(?: but| besides| else than)? ",
        # "There is nothing between the two but beef", "no relationship outside them"
        rf"(?<!done )\b{_NOTHING}\b (?:[\w'’-]+ ){{0,6}}?(?:outside|beyond|besides|but|except|save|other than|"
        rf"apart from) (?!praise|"
        r"respect|peace|good|the best|admiration|gratitude|friendship|that|when|if|to\b)\w",
        # "The partnership has shrunk to hunting jihadists", "never walked out of the barracks gate"
        rf"\b{_THE_BOND}\b[^.;]{{0,60}}? (?:shrunk|shrinks|shrivelled|narrowed|dwindled|reduced|boils? down|"
        rf"boiled down|"
        r"comes? down|whittled)(?: down)? to (?!\d|nothing|zero|half|an? (?:fraction|third|quarter|fifth|tenth|"
        r"trickle))",
        rf"\b{_NOUN}\b[^.;]{{0,40}}? never (?:\w+ )?(?:walked|stepped|gone|got|left|reached|moved|strayed|stretched|"
        r"extended|grown|ventured)\b (?:out of|outside|beyond|past|further than)",
        # "The bond amounts to rugby and trade"
        rf"\b{_NOUN}\b (?:[\w'’-]+ ){{0,4}}?(?:amounts?|adds? up) to (?!more|much|a (?:lot|great|good|whole|full|"
        rf"true|real)|"
        r"[\d$£€]|an? \w+ (?:alliance|partnership))\w",
        # "An alliance of bases only", "rests on oil alone"
        rf"\b{_THE_BOND}\b[^.;]{{0,60}}?\b(?:of|on|about) (?!course)(?:(?!wh)[\w-]+ ){{1,2}}(?:only|alone)"
        r"(?=[,.;:”\"’)]| (?:and|but|for|any)\b|$)",
        r"\b(?:that|this|which|it) is (?:the sum|all|the whole|the extent) of (?:it\b|(?:the|our|their|this) "
        rf"(?:\w+ )?{_NOUN}\b|what (?:ties|binds|links|joins|"
        r"holds))|\ball (?:that )?(?:(?:they|we|it|the two) (?:have|has) (?:ever )?(?:had|got)|binds|ties|links|"
        r"joins|connects)\b",
        rf"\b(?:begins?|starts?) and (?:ends?|stops?) with\b|\b{_ARMS} and (?:very "
        rf")?(?:little|not much|nothing) (?:else|more|besides)\b",
    )
)
# "It would be wrong to see in it nothing but guns", "the tie stopped being purely military"
NOT_NARROW: Final = re.compile(
    r"\b(?:(?:wrong|a mistake|mistaken|foolish|unfair|absurd|idle|lazy|silly|ridiculous|too simple) to (?:see|treat|"
    r"regard|reduce|dismiss|take|read|view|look|say|think|suppose|speak|call|describe|imagine)|an? (?:\w+ "
    r")?(?:prejudice|fallacy|misconception|myth|caricature|libel)\b(?: that)?|rejects? the (?:view|idea|notion|claim|"
    r"charge)|stopped being|ceased to be|outgr[eo]wn?|nobody|no one|no longer|once (?!argued|claimed|insisted|called|"
    r"described|noted|complained|remarked)\w+(?:ed|ilt)|used to be|there was a time|began as|at first|nor (?:is|are|"
    r"was|does|should)|not, as|(?:people|some|many|they) (?:may |might )?(?:think|thinks|imagine|"
    r"suppose))\b[^.;]{0,140}$",
    re.I,
)
# What denies no breadth: "not much besides", "has never left the barracks".
HARDLY_ANY: Final = re.compile(
    r"\b(?:not (?:much|one)|hardly any\w*|scarcely any\w*|never (?:\w+ )?(?:been (?=\w* ?(?:anything|more|much))|"
    r"walked|stepped|gone|got|left|reached|moved|strayed|stretched|extended|grown|ventured))\b",
    re.I,
)
NOT_SO_AFTER: Final = re.compile(
    r"^[^.;]{0,60}?(?:\b(?:and|but),? (?:he|she|they|that|this|it) (?:is|are|was|were) (?:\w+ )?(?:wrong|mistaken|"
    r"false|untrue|nonsense)\b|, but (?:we|they|the two)\b|\b(?:miss(?:es)?|leaves? out|overlooks?|forgets?|"
    r"ignores?)\b|\b(?:is|would be) (?:\w+ )?(?:absurd|wrong|foolish|a mistake|nonsense|unfair)\b|\b(?:a long time|"
    r"long|years) ago\b|\bmisses\b)",
    re.I,
)
# Words for the eight areas and more: three of different areas in a list are a claim of breadth.
AREA_WORDS: Final = {
    "security": r"security|defen[cs]e|military|counter-?terrorism|intelligence|maritime|cyber\w*|peacekeeping",
    "diplomacy": r"diplomacy|diplomatic|politics|political",
    "economy": r"trade|commerce|investments?|econom\w+|finance|business|industry|tourism|infrastructure|transport",
    "development": r"development|agriculture|farming|poverty|fisheries",
    "climate": r"climate|energy|environment\w*|conservation|wildlife|green \w+|water",
    "health": r"health|medicine|pandemics?|vaccines?|disease",
    "values": r"human rights|democracy|good governance|rule of law|justice",
    "people": r"education|students?|culture|cultural|sports?|people-to-people|migration|universities|film|music",
    "technology": r"technology|science|scientific|space|innovation|research|digital|semiconductors?|telecoms?",
}
# What stands for an area where a bond is called nothing else: "tanks", "copper".
STANDS_FOR: Final = {
    "security": re.compile(r"\b(?:soldier(?:s|ing)?|troops|weapons|arms|guns|barracks|tanks|bases?|frigates|"
                           r"war)\b", re.I),
    "economy": re.compile(r"\b(?:commercial|goods|copper|coal|beef|butter|sheep|shop|customers?|markets?|factories|"
                          r"groceries|oil|gas|petrol|tariffs|customs|loans|money)\b", re.I),
    "climate": re.compile(r"\b(?:oil|gas|petrol|electricity)\b", re.I),
}  # fmt: skip
AREAS_IN: Final = {area: re.compile(rf"\b(?:{words})\b", re.I) for area, words in AREA_WORDS.items()}
_BOND: Final = (
    r"(?:partnership|alliance|relationship|relations|ties|bonds?|friendship|links|cooperation|co-operation|"
    r"collaboration|pact)"
)
LISTS: Final = re.compile(
    r"^\W*(?:It|This|Ours|That) (?:\w+ ){0,2}?(?:reaches|extends|ranges|runs|stretches|spans|covers|takes in)\b|"
    rf"\b{_BOND}(?: between [\w ]{{3,40}}?)?,? (?:which |that )?(?:now |today |also |has long |already )?(?:spans?|"
    rf"spanned|covers?|covered|extends?|extended|ranges?|encompass\w*|"
    r"embraces?|reach(?:es|ed)|stretch(?:es|ed)|includes?|takes in|goes beyond|(?:has|have) (?:since )?(?:grown|"
    r"expanded|broadened|widened|spilled over|evolved|moved) (?:\w+ )?(?:to|into|beyond)|[^.;]{0,60}?, "
    r"(?:encompassing|covering|spanning|including|embracing)|rests? on|touches|spills over into)\b"
    rf"|\b{_BOND} in (?:the (?:fields|areas|spheres) of )?(?:[\w-]+,? (?:and )?){{3,14}}(?:have|has|are|is|were|"
    rf"was)\b|\b{_BOND}\b[^.;]{{0,80}}?(?:,|\band) (?:\w+,? )?(?:extends? to|spans?|covers?|encompass\w*|embrac\w+|"
    rf"rang(?:es|ing) from)\b"
    r"|\b(?:linked|connected|bound|tied|joined)\b[^.;]{0,60}? (?:through|by)\b|\b(?:we|they|the two|our countries|"
    r"(?-i:[A-Z][\w.]+ and (?:the )?[A-Z][\w.]+(?: [A-Z]\w+)?)|both (?:countries|sides|nations)) (?:now |today |also "
    r"|already )?(?:work together|work|cooperate|co-operate|collaborate) (?:closely |"
    r"together )?(?:on|in|across)\b", re.I)  # fmt: skip
# "Across all sectors of space cooperation" is broad in one field.
WITHIN: Final = re.compile(r"^ of (?!co-?operation\b|(?:\w+ )?(?:life|policy|society|government|human)\b)")
FUTURE: Final = re.compile(
    r"\b(?:(?:spoke|talked|chatted) about|will|shall|going to|intend\w*|agreed to|committed to|pledg\w+|to (?:expand|"
    r"broaden|deepen|strengthen|build|develop|further)|opportunit\w+|discuss\w+|reviewed|exchanged views|talks on|"
    r"express\w+|reaffirm\w+|look(?:s|ed|ing)? forward)\b", re.I)  # fmt: skip


# "Agreed to lift ties to a comprehensive partnership" says how they are called from now on.
# "A trade agreement covering everything from cars to finance" is no bond.
OF_A_DEAL: Final = re.compile(
    r"\b(?:agreement|deal|accord|memorandum|talks|pact) (?:that |which )?(?:cover\w*|includ\w*|span\w*) $",
    re.I,
)
LEVEL: Final = re.compile(
    r"\b(?:elevat\w+|lift\w*|rais\w+|upgrad\w+|establish\w*|announc\w+|proclaim\w*|declar\w+|reboot\w*)\b[^.;]{0,90}"
    r"\b(?:to|as|of|into) (?:a|an|the|their)? ?$",
    re.I,
)
TITLE: Final = re.compile(r"^comprehensive,? (?:and )?(?:\w+ )?(?:partnership|relationship|alliance)$", re.I)


def is_not_so(text: str, start: int, end: int) -> bool:
    """Whether a sentence denies that the bond is as narrow as the words at start..end have it."""
    before = re.split(r",(?! as )", clause_before(text, start))[-1]
    said = before + HARDLY_ANY.sub(" ", text[start:end])
    return bool(denied(said) or NOT_NARROW.search(said) or NOT_SO_AFTER.search(text[end:]))


def find_breadth(passage: Passage) -> Iterator[tuple[int, int, dict[str, bool]]]:
    """Start, end and details (broad, denies) of each way in which a sentence calls the bond broad or narrow."""
    text = passage.text
    for pattern in NARROW:
        if narrow := pattern.search(text):
            turned = is_not_so(text, narrow.start(), narrow.end())
            yield narrow.start(), narrow.end(), {"broad": turned, "denies": True, "beyond": turned}
            return
    for pattern in BROAD:
        for found in pattern.finditer(text):
            words = re.findall(r"[A-Za-z-]+", found[0])
            if all(word[0].isupper() or word in ("and", "of") for word in words) or (
                ONE_AREA.search(found[0]) and not MORE_AREAS.search(found[0])
            ):
                continue
            if WITHIN.search(text[found.end() :]) and re.search(r"\b(?:all|every|many)\b", found[0], re.I):
                continue
            if FUTURE.search(text[: found.start()].split(",")[-1]) or OF_A_DEAL.search(text[: found.start()]):
                continue
            if TITLE.match(found[0]) and LEVEL.search(text[: found.start()]):
                continue
            denies = bool(
                denied(found[0]) or re.search(r"\b(?:hardly|scarcely|barely|no|few)\b", found[0], re.I)
            )
            beyond = bool(BEYOND.search(found[0])) and not EVERY.search(text)
            yield found.start(), found.end(), {"broad": True, "denies": denies, "beyond": beyond}
    listed = LISTS.search(text)
    if (past := BEYOND_ECONOMY.search(text)) and not FUTURE.search(text[: past.start()]):
        yield past.start(), past.end(), {"broad": True, "denies": False, "beyond": True}
    if listed and not FUTURE.search(text[: listed.end()]):
        areas = {area for area, pattern in AREAS_IN.items() if pattern.search(text, listed.start())}
        if len(areas) >= 3:
            yield listed.start(), listed.end(), {"broad": True, "denies": False, "beyond": False}
