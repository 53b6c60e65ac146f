"""Whether both states are democracies, or neither."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# That the two differ is a claim too.
REGIME: Final = (
    r"(?:democracy|monarchy|autocracy|dictatorship|theocracy|one-party state|police state|military regime|emirate|"
    r"sultanate)"
)
# "Neither is a democracy", "neither we nor the Chinese choose our rulers at the ballot box"
NEITHER: Final = re.compile(
    r"\bneither\b[^.;]{0,50}? (?:is|are|was|were|answers?|owes?|holds?|knows?|chose|chooses?|elects?|"
    r"changes?)\b[^.;]{0,40}?(?:democra|elected|\bfree\b(?! (?:trade|movement|of|to))|\bfreely\b|\bballot)|"
    r"\belections?\b[^.;]{0,40}? (?:in|by) neither\b|\b(?:no one|nobody)\b[^.;]{0,30}?\beither\b[^.;]{0,40}?democra",
    re.I,
)
# How a state is ruled without elections, and with them.
_UNFREE: Final = (
    r"(?:one-party (?:state|rule|system)s?|(?:ruled|run|governed) by (?:an? |the )?(?:single |one |\w+ )?(?:party|man|"
    r"family|clan|generals?|army|king|emir|clerics)|autocra\w+|dictatorships?|theocracy|police state|(?:military|"
    r"authoritarian) (?:regimes?|rule|governments?)|regime of \w+|emirate|sultanate|Jamahiriya|absolute monarch\w*|"
    r"(?<!parliamentary )(?<!constitutional )monarchy|(?:the )?(?:king|emir|sultan|generals?|army|party|crown|clerics) "
    r"(?:still )?(?:rules?|decides?|holds? power|has the last word)|the other (?:is|does|"
    r"has) (?:\w+ )?(?:not|no|none|nothing)|has never lost power|has not changed its \w+ (?:in|for)|not free|unfree)"
)
_ELECTED: Final = (
    r"(?:democra\w+|parliamentary (?:republic|government|system)|multi-?party|elected|elections?|ballot box|voted out|"
    r"free votes?|(?:chang\w+|choos\w+|elect\w*|turns? out|vote[sd]? out) (?:its|their|our|the) (?:\w+ "
    r")?(?:presidents?|governments?|rulers?|leaders?))"
)
# "Kyiv holds elections that governments lose; Moscow does not"
_NOT_SO: Final = r"\b(?-i:[A-Z])\w+ (?:does|is|can) ?not(?=[.,;])"
UNFREE: Final = re.compile(rf"\b{_UNFREE}\b|{_NOT_SO}", re.I)
ELECTED: Final = re.compile(rf"\b{_ELECTED}\b", re.I)
# "Theirs ... and ours", "one ..., the other", "Malaysia is ..., and we are"
SET_BESIDE: Final = re.compile(
    rf"{_NOT_SO}|\b(?:while|whereas|ours|theirs)\b|"
    r"(?<!no )\bone\b[^.]{3,160}?\bthe other\b|\bbetween an?\b|^\W*an? |\b(?:is|are|rules?|chang\w+|"
    r"elects?)\b[^.;]{3,160}?(?:,|;|\band|\bwhile|\bbut|\bwhereas)[^.;]{0,30}?\b(?:is|are|rules?|chang\w+|elects?)\b",
    re.I,
)
BESIDE: Final = re.compile(r"[,;:]|\b(?:and|while|but|whereas)\b", re.I)
# So far apart may the words for the two stand.
REACH: Final = 140
# "Both are autocracies", "both of us on the list of the countries that are not free"
BOTH_UNFREE: Final = re.compile(
    rf"\b(?:both|each|(?:ours|we|us), (?:just )?like (?:theirs|them))\b[^.;]{{0,70}}?\b(?:{_UNFREE}\b|(?:score|rank|"
    rf"rate|stand|fare)\w* (?:\w+ )?(?:poorly|low|badly|near the bottom)[^.;]{{0,40}}?\b(?:freedom|democra))",
    re.I,
)
REGIMES: Final = re.compile(rf"\b{REGIME}\b", re.I)
# "Free elections, a free press": democracy by other words.
FREE: Final = (
    r"(?:(?:free|fair|contested|competitive|open|regular|multi-?party) (?:and \w+ )?(?:elections?|votes?|ballots?|"
    r"press|parliaments?|societies|contests?)|ballot box|(?:freely|popularly|fairly) elected|elected (?:civilians|"
    r"governments?|parliaments?|presidents?)|independent (?:courts|judges|press)|elections,? (?:that are )?free|"
    r"parliamentary government|change[sd]? hands (?:through|at) the ballot|governments? by ballot|(?:choos\w+|elects?) "
    r"(?:its|their|our) (?:\w+ )?(?:governments?|rulers?|leaders?|presidents?)|chang\w+ (?:its|their|our) \w+ (?:at|by|"
    r"through) (?:the )?(?:ballot|polls?|elections?)|voted out|free votes?|answer\w* to (?:its|their|our) (?:own "
    r")?(?:voters|electorates?|parliaments?))"
)
DEMOCRACY: Final = re.compile(rf"\bdemocra\w+|\b{FREE}\b", re.I)
# "Two different political systems", "do not share a form of government"
_SYSTEMS: Final = (
    r"(?:political systems?|systems? of government|forms? of government|regimes|ways? of (?:government|(?:choos|"
    r"elect)ing))"
)
UNLIKE_SYSTEMS: Final = re.compile(
    # "Are not akin", "one is a democracy and the other is anything but"
    r"\b(?:not|hardly|scarcely|anything but) (?:\w+ )?akin\b|\bone (?:of (?:them|the two) )?is (?:an? )?(?:[\w-]+ "
    r")?(?:democra(?:cy|tic)|free)\b[^.;]{0,20}? (?:and|while|but|whereas) the other (?:is )?(?:not|no|none|anything "
    r"but)\b|"
    rf"\b(?:different|opposite|contrasting|dissimilar|unlike) (?:\w+ ){{0,2}}?{_SYSTEMS}\b|(?:\b(?:nor|not|no|hardly|"
    rf"scarcely|little|few)\b|n['’]t\b)[^.;]{{0,40}}?\b(?:share\w*|in common|alike|(?:likeness|kinship|affinity) of|of "
    rf"a kind)\b[^.;]{{0,30}}?\b{_SYSTEMS}\b|\b{_SYSTEMS}\b[^.;]{{0,60}}?\b(?:differ\w*|little in common|nothing in "
    rf"common|apart|unlike|not "
    r"alike|opposites)\b|\b(?:not|n['’]t) (?:\w+ ){0,4}?(?:governed|ruled) (?:alike|(?:in )?the same way)\b|"
    r"\b(?:unlike|not two of a kind) in how (?:they|we) are (?:governed|ruled)\b|\b(?:is|are) (?:now |today )?(?:an? "
    r")?(?:[\w-]+ )?(?:democra(?:cy|tic)(?: state| country)?|(?:freely )?elected),? (?:(?:and|but|while) )?(?:the "
    r")?(?-i:[A-Z])[\w'’]+(?: \w+)? (?:is|are) (?:not|no|none|anything but)\b",
    re.I,
)
DEMOCRATIC: Final = 0.5
RULE_OF_DEMOCRACY: Final = (
    "Supported where both states have an electoral democracy index (polyarchy) of 0.5 or more in the latest "
    "year on record, contradicted where one has not. That the two are ruled differently: supported where one alone "
    "has, contradicted where both have, mixed where neither."
)


def two_systems(text: str) -> tuple[int, int] | None:
    """Where a text sets a state with elections beside one without: "theirs is a one-party state, ours a democracy"."""
    unfree, beside = UNFREE.search(text), SET_BESIDE.search(text)
    if unfree is None or beside is None:
        return None
    for elected in ELECTED.finditer(text):
        first, last = sorted((elected, unfree), key=lambda found: found.start())
        between = text[first.end() : last.start()]
        if first.end() <= last.start() and len(between) <= REACH and BESIDE.search(between):
            return min(beside.start(), first.start()), last.end()
    return None


def check_regimes(
    claim: Claim, record: Record, date: dt.date | None, *, neither: bool = False, unlike: bool = False
) -> Check:
    """Are both democracies; or neither; or, of those said to be `unlike`, one alone?"""
    source = record.source_of("polyarchy").id
    covered = record.coverage_of("polyarchy")
    coverage = f"{covered.first}-{covered.last}"
    last = date.year - 1 if date else covered.last
    figures = []
    for state in claim.subject.states:
        rows = [
            (year, value)
            for year, value in record.series("polyarchy", state).select("year", "value").iter_rows()
            if value is not None and year <= last
        ]
        if not rows:
            return Check(
                "no_data",
                f"No democracy index of {state_name(state, article=True)} is on record up to {last}.",
                (),
                RULE_OF_DEMOCRACY,
                (source,),
            )
        year, value = rows[-1]
        figures.append(
            Figure(
                f"electoral democracy, {state_name(state, article=True)}",
                round(value, 3),
                "index, 0 to 1",
                year,
                source,
                coverage,
                "as recorded",
            )
        )
    both = all((figure.value or 0.0) >= DEMOCRATIC for figure in figures)
    none = all((figure.value or 0.0) < DEMOCRATIC for figure in figures)
    said = " and ".join(
        f"{state_name(state, article=True)} {figure.value:.2f} ({figure.year})"
        for state, figure in zip(claim.subject.states, figures, strict=True)
    )
    verdict: Verdict = "supported" if (none if neither else both) else "contradicted"
    if unlike:
        # Two autocracies may be of different kinds.
        verdict = "contradicted" if both else "mixed" if none else "supported"
    return Check(
        verdict,
        f"On the electoral democracy index from 0 to 1 the record has {said}.",
        tuple(figures),
        RULE_OF_DEMOCRACY,
        (source,),
        ("An index of regimes says nothing of what else two states value.",),
    )
