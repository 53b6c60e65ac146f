"""Words for an amount that goes up, goes down or stays: "has more than doubled", "six times what it was in 2000"."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.changes import forms
from comity.claims.numbers import CARDINAL

_RISES: Final = (
    "balloon boom climb double grow jump leap mushroom quadruple quintuple rebound recover rise rocket skyrocket soar "
    "surge swell treble triple"
)
_FALLS: Final = (
    "collapse drop dwindle fall halve melt plummet plunge shrink slide slump tumble wither shrivel"
)
# Those whose past may be an adjective are verbs where they stand behind an auxiliary, or before one of `_ON`.
_RISES_OR_SO: Final = "expand flourish increase multiply"
_FALLS_OR_SO: Final = "contract cut decline decrease reduce slash trim"
_ON: Final = (
    r"(?= (?:by|to|from|since|in|over|between|during|every|each|year|more|fast|again|after|further|nearly|almost|"
    r"considerably|under|tremendously|manifold|\w+ly|\w*fold|\d)|[.,;]|$)"
)
_HAVE: Final = (
    r"(?:has|have|had|is|are|was|were|been|being|be|keeps?|kept)(?: \w+ly| also| since| now| all| both| more than| "
    r"nearly| almost| never| not| only| again| already| still| even| ever)*"
)
_ON_AND_OFF: Final = r"(?:crept|edged|inched|gone|went|goes|shot|picked|creeping|going|picking)"


def _moves(plain: str, or_so: str) -> str:
    """All forms of the verbs; "to grow" is no move, nor an "increased" or a "growing" that is no verb."""
    pasts = [form for verb in plain.split() for form in (forms(verb)[0], forms(verb)[3])]
    loose = [form for verb in or_so.split() for form in (forms(verb)[0], forms(verb)[3])]
    behind = [form for verb in (*plain.split(), *or_so.split()) for form in forms(verb)[1:3]]
    to = [*plain.split(), *or_so.split()]
    return (
        rf"{'|'.join(pasts)}|(?:{'|'.join(loose)}){_ON}|{_HAVE} (?:{'|'.join(behind)})|(?:continue[sd]?|(?:gone|went|"
        rf"goes) on) (?:to (?:{'|'.join(to)})|(?:{'|'.join(forms(verb)[2] for verb in to)}))|(?:steadily|rapidly|fast|"
        rf"still) (?:{'|'.join(forms(verb)[2] for verb in plain.split())})"
    )


# "Six times what we traded in 2000", "fewer than there were ten years ago": beside an amount of another year.
_MULTIPLE: Final = (
    r"(?:twice|double|triple|treble|thrice|quadruple|"
    rf"(?:{CARDINAL}(?: and a half)?|a dozen|several|many) times)"
)
_PART: Final = (
    r"(?:half|(?:a|an|one|two|three|four)[ -](?:thirds?|quarters?|fifths?|sixths?|tenths?)|an? (?:[\w-]+ )?(?:fraction|"
    r"shadow))"
)
# "Twice as much as it sells" sets the one way beside the other, unless a year follows.
_NOT_BACK: Final = (
    r"(?! (?:\w+ ){0,8}?(?:do|does|did|buys?|bought|sells?|sold|imports?|exports?|takes?|took|sends?|sent|ships?|"
    r"shipped|purchases?|purchased|receives?)\b(?! (?:in (?:the \w|\d)|at the|before|when|then|(?:a|"
    rf"{CARDINAL}) (?:years?|decades?|generations?) (?:ago|before|earlier))))"
)
_OF_THEN: Final = (
    rf"(?:what\b{_NOT_BACK}|(?:as|so) (?:much|many|large|big|high|great|strong|numerous)\b[^.;]{{0,60}}? as\b"
    rf"{_NOT_BACK}|(?:the|its|their) (?:[\w-]+ )?(?:figure|level|number|amount|total|value|volume|sum|size|count|peak|"
    r"height|high|record|low)s?\b)"
)
_THAN_THEN: Final = (
    rf"than (?:(?:in|at|before|during|under) (?!any|all|to\b)|at any (?:time|point|moment)|when |ever\b|(?:it|they|"
    rf"there|we|these) (?:was|were|did|(?:had|have|has) (?:been|ever|in|at|for)|used|ever)\b|the year before|(?:a|"
    rf"{CARDINAL}) (?:years?|decades?|generations?) (?:ago|before|earlier))"
)
# "Is getting smaller", "have become more numerous"
_GETS: Final = (
    r"(?:becom(?:e|es|ing)|became|grow(?:n|s|ing)?|grew|get(?:s|ting)?|got|gotten) (?:(?:ever|much|far|still|steadily|"
    r"rather|a little) )?"
)
# "Never since the war have there been so few", "at no time has it been higher"
_NEVER: Final = r"(?:never|at no time) (?:[\w'’-]+ ){0,9}?"
# "Is the highest figure on record"
_OF_ALL: Final = (
    r"(?: (?:figure|amount|number|total|value|level|volume|sum|count))?(?: (?:ever|on record|of all time)|(?: \w+)? in "
    r"(?:the|their|its|our) (?:\w+ )?history)"
)
UP: Final = re.compile(
    rf"\b(?:{_GETS}(?:larger|bigger|higher|busier|(?:more|ever more) numerous)|{_NEVER}(?:more\b(?! than half)|(?:as|"
    rf"so) (?:many|much|large|big|high|broad|wide|numerous)\b)|(?:highest|largest|biggest){_OF_ALL}|(?:came|come|"
    rf"bounced) back\b(?! (?:to|from|in) )|{_moves(_RISES, _RISES_OR_SO)}|{_ON_AND_OFF} up\b(?! to)|took off|taken "
    rf"off|regain(?:ed|s)?|(?:doubl|tripl|trebl|quadrupl)ing|taking off|on the rise|\w+fold (?:increase|growth|rise)|"
    rf"(?:is|are|was|were) up\b(?! to)|up from|from (?:less|little more|just|barely|only|under) (?:than )?|"
    rf"{_MULTIPLE}(?: of)? {_OF_THEN}|(?:above|beyond|past) (?:(?=the|its|their){_OF_THEN}|that of|those of)|(?:more|"
    rf"larger|bigger|higher|greater|wider|broader|busier)\b[^.;]{{0,60}}? {_THAN_THEN}|(?:larger|bigger|higher|"
    rf"greater) (?:now |today )?than when|(?:reached|hit|(?<!as )(?<!than )at|set) (?:a |an |new |its |their |"
    rf"all-time |historic )*(?:record|peak|high)s?|never (?:been |stood |run )?(?:(?:so|as|this) (?:large|high|great|"
    rf"much|many|big|strong)|larger|higher|greater|bigger)|record (?:high|level|volume|year)s?)\b", re.I)  # fmt: skip
# "Has yet to return to its peak"
_NOT_REGAINED: Final = (
    r"(?:ha(?:s|ve) (?:yet to|not(?: yet)?|never)|ha(?:s|ve)n['’]t|(?:do|does|did) not|(?:is|are) yet to) "
    r"(?:return(?:ed)? to|regain(?:ed)?|recover(?:ed)?(?: to)?|match(?:ed)?|made? good|come back to)"
)
# "There are fewer of them every year"
_EACH_YEAR: Final = (
    r"\b[^.;]{0,40}? (?:every|each|with (?:every|each)) (?:passing )?(?:year|census|decade|term|autumn)"
)
DOWN: Final = re.compile(
    rf"\b(?!f[ae]lls? short of (?!what|its|their|the))(?:{_NOT_REGAINED}|fewer{_EACH_YEAR}|{_GETS}(?:smaller|fewer|"
    rf"lower|rarer|scarcer|less numerous)|{_NEVER}(?:lower|smaller|fewer|so (?:few|little|low|small))|(?:lowest|"
    rf"smallest){_OF_ALL}|melt(?:s|ing) away|{_moves(_FALLS, _FALLS_OR_SO)}|(?:went|goes|gone|going|come|came|comes) "
    rf"down\b(?! to)|dipped|slipped|dried up|drying up|halving|on the wane|fallen (?:off|away)|(?:scaled|whittled|"
    rf"wound|cut) (?:back|down|away|up)|phased out|choked off|thinned|vanished|dent(?:ed|s)|(?:is|are|was|were) "
    rf"down\b(?! to)|(?:lost|shed) (?:more than |over |nearly |almost |about |some )*(?:half|an? \w+|\w+ per cent|\d+ "
    rf"?%) of (?:its|their) (?:value|volume)|down from|{_PART}(?: of)? {_OF_THEN}|(?:below|short of|under) "
    rf"(?:{_OF_THEN}|that of|those of)|(?:fewer|less|smaller|lower|narrower|rarer|thinner)\b[^.;]{{0,60}}? "
    rf"{_THAN_THEN}|(?:lowest|smallest) (?:level|volume))\b",
    re.I)  # fmt: skip
# "As many serve there today as did when the Wall came down"
_AS_THEN: Final = (
    r"(?<!twice )(?<!half )(?<!times )(?<!quarter )(?<!third )(?<!thirds )(?<!fifth )(?<!not )as (?:many|much|large|"
    r"high|low)\b[^.;]{0,40}? as (?:(?:they|it|there|we)(?: \w+)? |did )?(?:then\b|when\b|in (?:19|20)\d\d|"
    rf"(?:a|{CARDINAL}) (?:years?|decades?) ago)"
)
FLAT: Final = re.compile(
    rf"\b(?:{_AS_THEN}|(?:(?:has|have|had) not|ha(?:s|ve|d)n['’]t) (?:moved|budged|changed|stirred)|"
    r"stagnat(?:ed|es|ing)|stagnant|flat(?:lined)?|levelled off|leveled off|(?:barely|hardly|scarcely) "
    r"(?:changed|grown|moved|budged)|stalled|(?:stood|stands|standing|stand) still|(?:held|holds|holding|hold|"
    r"remained|kept) (?:stable|unchanged|steady|modest)|marked time|treading water|plateaued)\b", re.I)  # fmt: skip
# "Came through 2009 unscathed": it did not fall.
UNSCATHED: Final = re.compile(
    r"\b(?:c[ao]me|emerged|passed|went|got) through\b[^.;]{0,40}? (?:unscathed|unharmed|undiminished|untouched|intact|"
    r"without (?:\w+ )?(?:loss|damage|harm|scratch|dent))\b|\b(?:weathered|withstood|shrugged off)\b",
    re.I,
)
