"""How texts say that two give alike, or that one gives more."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.sellers import AGAINST, AND_BUYS_NOTHING, FOR_EACH, GOODS_COMPARED, MORE_THAN, OTHER_WAY

_BOND: Final = (
    r"(?:alliance|partnership|relationship|relations|ties|bond|friendship|co-?operation|exchanges?|trade|commerce|"
    r"pact|treaty|deal|arrangement|flow|balance|traffic|dealings|bargain|movement|migration|stream|account|ledger|"
    r"settlement|reliance|dependen(?:ce|cy))"
)
_EVEN: Final = (
    r"(?:mutual(?:ly (?:beneficial|advantageous|profitable|rewarding))?|reciprocal|two-way|(?:well |evenly |"
    r"well-)?balanced|even-handed|equal|win-win|symmetrical|of equals|of mutual (?:benefit|advantage)|in (?:rough |"
    r"near |perfect )?balance|fair|level|even(?! (?:\w+er|more|less|if|though|when|the|in|for|so)\b)|close to even)"
)
_UNEVEN: Final = (
    r"(?:one-sided|lopsided|unbalanced|imbalanced|one-way|asymmetric(?:al)?|unequal|uneven|skewed|out of balance|"
    r"a one-way (?:street|affair)|one-directional|unreciprocated)"
)
_SAME: Final = (
    r"(?:of|in) (?:roughly |nearly |almost |about |much |a )?(?:similar|equal|comparable|the same|like|"
    r"identical)"
)
_HAS: Final = (
    r"(?:runs?|ran|running|ha(?:s|ve|d)|having|records?|recorded|posts?|posted|earns?|earned|enjoys?|enjoyed|in|shows?|"
    r"showed|closed? (?:the )?year with|with)"
)
_IS: Final = (
    r"(?:is|are|was|were|remains?|has been|have been|has become|have become|has always been|looks?|stays?|"
    r"became)"
)
_DEGREE: Final = (
    r"(?:still |always |by now |about |as good as |by no means |very |much |more |so |a |an |now |far |anything but |"
    r"never |not |hardly |\w+ly )*"
)
_BOTH: Final = (
    r"(?:both (?:sides|countries|nations|peoples|economies|partners|of (?:us|them|our \w+)|governments|ends|our \w+)|"
    r"each (?:side|country|other|of (?:us|them|the two))|the two (?:sides|countries|nations|peoples|economies)|"
    r"(?:either|each) side|us both|them both|our two \w+)"
)
_GAIN: Final = r"(?:gain\w*|benefit\w*|profit\w*|wins?|won|prosper(?:s|ed)?|better off|advantage|rewards?)"
EVEN: Final = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b(?:mutually (?:beneficial|advantageous|profitable)|reciprocal|two-way|balanced|win-win|symmetrical|"
        rf"evenly balanced) (?:\w+ )?{_BOND}\b",
        rf"\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_EVEN}\b(?! (?:defen|secur|respect|interest|trust|concern))",
        r"\b(?:a|an equal|partnership of|relationship of|alliance of|marriage of|friendship of|as|between) "
        r"(?:two-way street|equals)\b",
        r"\bboth (?:[\w.'’-]+ ){1,7}?(?:gain|benefit|profit)\b",
        rf"\b{_GAIN} {_BOTH}\b|\b{_BOTH} (?:[\w.'’-]+ ){{0,7}}?{_GAIN}\b",
        r"\b(?:two-way street|cuts both ways|(?:runs|flows|goes|works|moves) (?:in )?both (?:ways|directions)|"
        r"give[- ]and[- ]take|quid pro quo)\b",
        r"\b(?:gives? as (?:much|good) as (?:it|they|he|she) (?:gets?|receives?|takes?)|(?:roughly|almost|about|"
        r"nearly) as (?:much|many) (?:[\w-]+ ){0,8}?as\b)",
        r"\b(?:each|both) (?:side|country|nation|partner|party|state|of (?:us|them|the two))?s? ?(?:has |have |is |"
        r"are )?(?:promised|promises?|pledged|bound|obliged|commits?|committed|contributes?|pays?|gives?) (?:[\w'’-]+ "
        r"){0,8}?(?:(?:if|when) (?:the )?other|to the other|equally|alike|in equal measure|its share)\b",
        r"\b(?:in equal measure|on (?:an )?equal (?:footing|terms)|as equals|equal partners?|partners? on equal "
        r"terms|burden[s]? (?:is|are) shared (?:equally|fairly))\b",
        r"\b(?:as many|as much) (?:[\w'’-]+ ){1,9}?as (?:[\w'’-]+ ){1,6}?(?:in|to|from|do|does)\b",
        r"\b(?:become|grown|grew|became|is|are|been) (?:far |much |increasingly |more |so |now )*(?:balanced|"
        r"equal|reciprocal|mutual)\b",
        r"\b(?:almost|nearly|roughly|about) (?:match\w*|equal\w*|balance[sd]?|offset)\b",
        rf"\b{_SAME} (?:size|value|worth|volume|numbers?|amounts?|quantity|quantities)\b(?! of)",
        r"\b(?:are|is|were|was) (?:almost|nearly|roughly|about|virtually|practically) (?:identical|equal|even|the "
        r"same|on a par)\b",
        r"\b(?:each other|one another)\b (?:[\w-]+ ){0,3}?(?:the same|as many|as much|equal|similar)\b",
        r"\b(?:close to|near|nearly|almost|rough) (?:perfect )?(?:equilibrium|parity|balanced?|even)\b",
        r"\b(?:obligated|obliged|bound|committed|pledged|sworn) to (?:defend|aid|assist|protect|help|come to) (?:each "
        r"other|one another)\b",
        rf"\b{_GAIN}\b[^.;]{{0,50}}? on both sides\b(?! of)",
        r"(?<!will )(?<!to )\bbenefit(?:s|ed|ting|ing)? (?:the )?(?:(?:people|peoples|citizens|workers|economies) of "
        r")(?:the )?(?-i:[A-Z])[\w.]+(?: (?-i:[A-Z])[\w.]+)? and (?:the (?:people|peoples|citizens) of )?(?:the "
        r")?(?-i:[A-Z])",
        r"\bin an? (?:more |increasingly )?balanced (?:manner|way|fashion)\b",
        r"\bmutual (?:benefit|advantage|gain)s?\b",
        # "Calls the trade “balanced and fair”"
        rf"\b(?:call|describ)\w* (?:the|this|that|our|their) (?:\w+ )?{_BOND} (?:as )?[“\"]?(?:\w+ly )?{_EVEN}\b",
        r"\bworth (?:about|nearly|almost|roughly|much) the same\b",
        # "Almost exactly as many Swedes have settled there", "their number is matched by that of"
        r"\b(?:almost|nearly|just|about|roughly|exactly|quite) (?:exactly )?as (?:many|(?:great|large) numbers)\b|"
        r"^\W*as many (?!of\b)|\bin (?:equal|like|comparable|much the same) numbers\b|\bnumbers? (?:is|are) (?:matched "
        r"by|about the same|much the same)\b|\bnumber\b[^.;]{0,60}? about the same\b",
        r"\bas (?:much|many|strong\w*) in one direction as in the other\b",
    )
)
ANY_EVEN: Final = re.compile(rf"\b{_EVEN}\b", re.I)
_LAG: Final = (
    r"(?:lag(?:s|ged)? (?:far |well |still )?behind|outstrip\w*|dwarf\w*|exceed\w*|outweigh\w*|fall\w* short of|"
    r"far more (?:\w+ )*than|times (?:as much|more|larger|what))"
)
# "Hardly any of our own people have gone the other way"
HARDLY_BACK: Final = re.compile(
    r"\b(?:hardly any(?:one|body)?|scarcely any(?:one|body)?|(?:very )?few(?! more)|next to (?:nobody|none|nothing)|"
    r"almost (?:nobody|none|nothing|empty)|nobody|nothing|hardly at all)\b[^.;]{0,60}? (?:in )?the (?:other|opposite|"
    r"reverse) (?:way|direction)\b|\bthe (?:reverse|return|opposite) (?:movement|flow|traffic|stream)\b[^.;]{0,20}? "
    r"(?:is|are|was) (?:\w+ )?(?:a trickle|tiny|thin|small|negligible|modest)\b",
    re.I,
)
UNEVEN: Final = (MORE_THAN, OTHER_WAY, GOODS_COMPARED, FOR_EACH, AND_BUYS_NOTHING, AGAINST, HARDLY_BACK, *(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(?:balance|scales?)\b[^.;]{0,40}? (?:in (?:[\w-]+ ){0,2}?[\w-]+['’]s? favou?r|in favou?r of)\b|"
        r"\badvantage (?:lies|rests|is) with\b",
        rf"\b{_UNEVEN} (?:\w+ )?{_BOND}\b",
        rf"\b{_BOND} (?:[\w.-]+ ){{0,9}}?{_IS} {_DEGREE}{_UNEVEN}\b|\bone-way (?:street|traffic|affair)\b",
        r"\b(?:heavily|badly|strongly|hopelessly|grossly|sharply) (?:skewed|tilted|lopsided|weighted|unbalanced|"
        r"imbalanced)\b|\b(?:tilted|skewed|weighted|stacked) (?:\w+ )?(?:against|in favou?r of|towards?)\b",
        rf"\b{_BOND} (?:[\w.-]+ ){{0,9}}?(?:{_IS} (?:not|no longer|hardly|anything but|far from|never)|isn['’]t|"
        rf"aren['’]t) {_DEGREE}(?:a )?{_EVEN}\b",
        r"\b(?:(?:all|most|bulk|nearly all) (?:of )?(?:the |its |their )?(?:benefits?|gains|advantages?|profits?|"
        r"goods|traffic|rewards?) (?:[\w-]+ ){0,5}?(?:flows?|goes?|go|accrues?|runs?) (?:to|one way|in one "
        r"direction|north|south|east|west))\b",
        r"\b(?:flows?|runs?|goes|works|remains?|is|are|was|were|travels?) (?:all |almost |nearly |only |\w+ly )*(?:one "
        r"way|in (?:only )?one direction(?! as\b)|one direction)\b",
        r"\b(?:overwhelmingly|entirely|wholly|almost all|nearly all) from [^.;]{3,40}? to\b",
        r"\b(?:trade|bilateral|goods) (?:deficits?|surplus(?:es)?|imbalances?|gap)\b|\b(?:deficits?|"
        r"surplus(?:es)?|imbalances?|shortfall|gap) (?:in (?:[\w-]+ ){0,3}?(?:trade|goods|commerce)(?: in "
        r"goods)? )?with\b",
        rf"\b{_HAS} (?:a |an |the )?(?:(?!budget|fiscal|public|current)[\w-]+ ){{0,2}}?(?:deficit|surplus)\b(?! of (?!"
        r"(?:about|some|over|nearly|more|almost|roughly|around|\$|£|€|\d)))",
        r"\b(?:deficit|surplus) (?:is|lies|remains) on\b|\bin the (?:red|black) (?:in|with|on)\b|\b(?:trade|goods|"
        r"commerce|exchange|ledger|accounts?)\b[^.;]{0,40}? (?:in the (?:red|black)|com(?:es?|ing) (?:out|off) "
        r"(?:short|worse|ahead|best|better))\b|\bupper hand in (?:[\w-]+ ){0,3}?(?:trade|commerce|exchange)\b",
        r"\b(?:balance|imbalance|ledger|account)\b[^.;]{0,40}? (?:runs|leans|goes|tilts|tips) (?:our|"
        r"[A-Z]\w+['’]s) way\b",
        r"\bnet (?:exporter|importer|buyer|seller) (?:to|from|with)\b|\b(?:better|best|worse|worst) of (?:the |this |"
        r"that |its )?(?:\w+ )?(?:trade|exchange|commerce|bargain)\b|\bcom(?:es?|ing) (?:out|off) (?:short|worse|"
        r"second|ahead|best|better)\b[^.;]{0,30}? (?:trade|exchange|commerce|bargain)\b",
        rf"\b{_BOND}\b[^.;]{{0,40}}? (?:out of kilter|out of joint|lopsided|to [\w ]{{2,30}}?['’]s? advantage)\b",
        rf"\b(?:exports?|sales|imports?|purchases|buys?|sells?|students|visits?) (?:[\w'’-]+ ){{0,5}}?{_LAG}\b",
        r"\b(?:buys?|imports?|sells?|exports?|gives?|takes?|receives?|gets?|pays?|sends?|contributes?|needs?|"
        r"depends?) (?:far |much |many times |considerably |\w+ times )?(?:more|less) (?:[\w'’-]+ ){0,6}?than "
        r"(?:[\w'’-]+ ){0,3}?(?:it|they|we|the other|gives?|gets?|sells?|buys?|receives?|back|in return|vice "
        r"versa|does|do)\b",
        r"\b(?:no longer|not|never) equals\b",
        r"\b(?:junior|senior|lesser|unequal|dominant) partner\b|\bgives? (?:much|a lot|everything) and (?:gets?|"
        r"receives?) (?:little|nothing)\b|\bfree[- ]?rid(?:e|es|er|ing|ers)\b|\bpatron and client\b|\bclient "
        r"state\b|\bgets? (?:little|nothing) in return\b",
    )
))  # fmt: skip
# Words that say it in a sentence that is known to speak of who gives and who gains.
UNEVEN_WORDS: Final = re.compile(
    r"\b(?:one[- ]way|one-sided|unequal\w*|junior|depend\w+|rel(?:y|ies|iant|iance)|deficits?|surplus\w*|nothing in "
    r"return|at the mercy|for (?:each|every) (?!side|party|of|state|country|partner)[^.;]{3,60}? (?:buys?|sells?|"
    r"takes?|imports?|pays?|gets?|gives?|receives?|spends?|spent)|needy|lopsided|imbalance\w*|far more|far less|times "
    r"(?:as|more|what)|less to lose|owes?|better served|never been a partnership of equals|not returned|lifeline|"
    r"donor and (?:\w+ )?recipient|(?:in |all )*one direction|giver and taker)\b",
    re.I,
)
# "Sells as much as it buys", "tolerably well balanced", "not far apart"
EVEN_WORDS: Final = re.compile(
    r"\bas much (?:\w+ )?as (?:it|they|we|the other) (?:buys?|sells?|takes?|receives?|gets?)\b|\b(?:well|perfectly|"
    r"tolerably|evenly|roughly|nearly|almost)[ -](?:\w+ )?balanced\b|\bin (?:rough |near |perfect )?balance\b|\bnot "
    r"far apart\b|\btwo-way (?:business|traffic|street|affair)\b|\b(?:goes|runs?|flows?|works?|cuts?) both ways\b|"
    r"\bin both directions\b|\btraffic in two directions\b|\beach (?:side )?(?:sells?|sends?|buys?|gives?) "
    r"[^.;]{0,30}?(?:nearly|almost|about|roughly|much|exactly) the same\b|\bin (?:equal|like) (?:measure|numbers)\b|"
    r"\bin (?:much|about|roughly|almost) the same (?:numbers?|measure)\b",
    re.I,
)
EACH: Final = re.compile(r"\b(?:each|mutual\w*|both|equal\w*|interdependen\w*|alike)\b", re.I)
