"""Words for a bond that grows or wanes, in every form of the verb."""

from __future__ import annotations

from typing import Final

_RISES: Final = (
    "advance accelerate blossom boom broaden burgeon bloom brighten cement consolidate deepen develop diversify "
    "elevate energise energize enhance enlarge enrich evolve expand flourish gallop grow improve intensify invigorate "
    "mature mend multiply progress prosper rebound recover reinforce reinvigorate revive revitalise revitalize rise "
    "soar solidify strengthen surge thaw thrive tighten transform upgrade warm widen"
)
_FALLS: Final = (
    "atrophy chill cool crumble decay decline degenerate deteriorate dim diminish dwindle ebb erode falter fray "
    "lapse loosen sag shrink shrivel sicken slacken slump sour stumble suffer unravel wane weaken wither worsen"
)
_IRREGULAR: Final = {
    "cut": ("cut", "cut", "cutting"),
    "fall": ("fell", "fallen", "falling"),
    "grow": ("grew", "grown", "growing"),
    "leap": ("leapt", "leapt", "leaping"),
    "rise": ("rose", "risen", "rising"),
    "shrink": ("shrank", "shrunk", "shrinking"),
    "slide": ("slid", "slid", "sliding"),
    "swell": ("swelled", "swollen", "swelling"),
}
# "Dropped", "slipping"
_DOUBLING: Final = ("dim", "drop", "sag", "slip", "trim")


def forms(verb: str) -> tuple[str, str, str, str]:
    """Past tense, past participle, present participle and third person of a verb.

    Example:
        >>> forms("intensify")
        ('intensified', 'intensified', 'intensifying', 'intensifies')
    """
    if verb in _IRREGULAR:
        return (*_IRREGULAR[verb], f"{verb}s")
    if verb.endswith("e"):
        return f"{verb}d", f"{verb}d", f"{verb[:-1]}ing", f"{verb}s"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied", f"{verb[:-1]}ied", f"{verb}ing", f"{verb[:-1]}ies"
    if verb.endswith("sh"):
        return f"{verb}ed", f"{verb}ed", f"{verb}ing", f"{verb}es"
    # "Shrivelled" or "shriveled"
    stem = f"{verb}l?" if verb.endswith("el") else verb + verb[-1] if verb in _DOUBLING else verb
    return f"{stem}ed", f"{stem}ed", f"{stem}ing", f"{verb}s"


def _any(verbs: str, form: int, *more: str) -> str:
    return f"(?:{'|'.join((*(forms(verb)[form] for verb in verbs.split()), *more))})"


TO_RISE: Final = f"(?:{'|'.join(_RISES.split())}|get (?:better|closer|stronger)|move forward|gain ground)"
_IDIOM: Final = (
    "come a long way", "come on in leaps and bounds", "taken off", "moved forward", "gained strength",
    "gained (?:in )?(?:depth|momentum|strength)", "picked up(?: pace| speed| steam)?",
    "gathered (?:pace|momentum|speed)", "turned (?:a|the) corner",
    # "Strides in strengthening ties", not "strides in cutting emissions".
    r"made (?:great |rapid |remarkable |steady )?(?:strides|progress|headway)(?! (?:in(?! recent| the (?:last|past))|"
    r"towards?|on|to)\b(?! \w+ing (?:(?:their|our|the|bilateral|mutual) )*(?:relations|ties|relationship|partnership|"
    r"friendship)\b))",
)  # fmt: skip
_BAD_IDIOM: Final = (
    "turned sour", "gone sour", "gone downhill", "been strained",
    r"(?:come|been) under (?:\w+ )?strain",
    r"lost (?:its |their |some of its )?(?:momentum|steam|lustre|luster|warmth)", "run out of steam",
    "hit a rough patch", "fallen on hard times", "fallen out", "(?:grown|gone|turned) (?:cold|frosty|chilly|stale)",
    "gone backwards", "taken a (?:hit|knock|battering|turn for the worse|nosedive)", "nosedived",
    "been in (?:decline|trouble)",
    "been (?:badly |severely )?(?:damaged|tested|shaken|dented|bruised)", "gone into (?:reverse|decline)",
)  # fmt: skip
# Verbs that need no object: "enhanced" alone says that something enhanced it.
_RISES_ALONE: Final = (
    "advance accelerate blossom boom broaden burgeon bloom deepen evolve expand flourish gallop grow improve "
    "intensify mature multiply progress prosper rebound recover rise soar strengthen surge thaw thrive tighten warm "
    "widen"
)
ROSE_ALONE: Final = _any(_RISES_ALONE, 0, "picked up", "took off", "moved forward")
ROSE: Final = _any(_RISES, 0, "picked up", "took off", "moved forward")
RISEN: Final = _any(_RISES, 1, *_IDIOM)
RISING: Final = _any(
    _RISES,
    2,
    r"(?:constantly |steadily )?(?:moving|going) (?:forward|upwards?|from strength)",
    "gaining (?:strength|ground|momentum|pace)",
    "picking up",
    "getting (?:better|closer|stronger)",
    "taking off",
)
RISES: Final = _any(_RISES, 3, "gets (?:better|closer|stronger)", "gains strength", *_RISES.split())
FELL: Final = _any(_FALLS, 0, "nosedived", "turned sour", "went downhill", "took a turn for the worse")
FALLEN: Final = _any(_FALLS, 1, *_BAD_IDIOM)
FALLING: Final = _any(
    _FALLS,
    2,
    "going (?:downhill|backwards|nowhere)",
    "coming apart",
    "falling apart",
    "drifting",
    r"losing (?:strength|ground|momentum|steam|altitude)",
    "in decline",
)
_ADVERBS: Final = (
    r"(?:(?:since|also|only|all|both|now|long|ever|already|still|once again|again|just|[\w-]+ly) )*"
)
HAVE: Final = rf"(?:has|have) {_ADVERBS}(?:been {_ADVERBS})?"
BEING: Final = rf"(?:(?:has|have) {_ADVERBS}been|is|are|was|were|'s|’s|keeps?) {_ADVERBS}(?:on a path of )?"
EVENLY: Final = (
    r"(?:(?:very )?(?:steadily|continuously|continually|consistently|constantly|gradually|markedly|considerably|"
    r"significantly|unceasingly|incessantly|substantially|progressively|rapidly|enormously|tremendously|immensely|"
    r"dramatically|quickly|strongly|vigorously|remarkably|visibly)|year (?:by|after|on) year|(?:by|in) leaps and "
    r"bounds|with (?:even |ever )?(?:greater|increasing|growing|new|renewed) (?:strength|vigou?r|intensity|momentum)|"
    r"without interruption|every (?:single )?year|with each passing (?:day|year))"
)
CLOSER: Final = (
    r"(?:stronger|closer|nearer|deeper|better|warmer|tighter|healthier|broader|richer|firmer|friendlier)"
)
WEAKER: Final = (
    r"(?:weaker|worse|colder|cooler|poorer|chillier|frostier|thinner|more distant|more strained|less close)"
)
MORE: Final = (
    r"(?:increasingly|ever more|ever|more and more|more|steadily|progressively|even|much|far|still) "
)
STRONG: Final = (
    r"(?:strong|close|deep|warm|robust|vibrant|effective|substantive|substantial|dynamic|important|mature|resilient|"
    r"solid|intense|intensive|productive|fruitful|vital|diverse|comprehensive|intimate|interdependent|intertwined)"
)
STRAINED: Final = (
    r"(?:strained|tense|fraught|frosty|distant|hostile|bitter|cold|fragile|brittle|troubled|acrimonious|testy|rocky|"
    r"difficult|adversarial|contentious|shallow)"
)
AT_ANY_TIME: Final = (
    r"(?:ever|at any (?:time|point|moment)|at any other (?:time|point|moment)|before|in (?:decades|years|generations|"
    r"living memory))"
)
BECOME: Final = (
    r"(?:grow(?:s|ing|n)?|grew|becomes?|became|becoming|moved|drawn|drew|come|came|got|"
    r"gotten|getting|turned|made)"
)
# "The past decade has seen a steady deepening of our ties"
GROWTH: Final = (
    r"(?:(?:rapid|steady|dynamic|remarkable|fast|continuous|continued) (?:development|growth)|deepening|improvement|"
    r"strengthening|expansion|growth|rapprochement|warming|thaw|broadening|intensification|consolidation|revival|"
    r"renewal|blossoming|flowering|upgrading|enhancement|widening|progress|advances?)"
)
DECAY: Final = (
    r"(?:deterioration|decline|cooling|erosion|worsening|souring|weakening|downturn|fraying|estrangement|chill|"
    r"unravelling|degradation|slump|rupture|breakdown|narrowing)"
)
SEEN: Final = (
    r"(?:seen|saw|sees|witness(?:ed|es)?|brought|brings|marked by|experienced|undergone|there has been|there was|"
    r"undergoing|known|shown|led to|resulted in|story of|one of|period of|decades? of|years of|history of|record of)"
)
# What follows a verb that is no adjective.
LATER: Final = (
    r"(?= (?:after|since|over|in|under|during|through|when|as|once|with|again|further|steadily|because|following|by|"
    r"at|until|from|into|so|even|to the point|year|every|\w+ly)\b|[.,;:]|$)"
)
# "Has developed a framework", "are deepening cooperation": something is done to a part, not to the bond.
NOT_OF_PARTS: Final = (
    r"(?! on the basis| in (?:line|accordance|cooperation|consultation|partnership) with| and \w+(?:ing|ed) (?:our|"
    r"the|their|its|an?|co-?operation|\w+ (?:co-?operation|ties|relations))\b)(?=[.,;:)”\"–—]|$| (?:and|but|or|than|"
    r"as|in|on|at|by|for|with|within|every|each|year|since|over|through|throughout|across|ever|again|apace|fast|day|"
    r"despite|while|after|before|during|under|because|thanks|from|to|into|beyond|even|further|so|too|also|much|very|"
    r"well|together|considerably|until|when|where|which|amid|along|alongside|steadily|markedly|\w+ly)\b)"
)
