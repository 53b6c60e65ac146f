"""Whither: the direction of a bond, or of what passes between the two."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.attribution import clause_before, denied
from comity.claims.changes import CLOSER, FALLEN, FALLING, FELL, RISEN, RISES, RISING, ROSE, STRAINED, WEAKER
from comity.claims.compared_years import since_when, years_of
from comity.claims.context import Context, Passage
from comity.claims.kinds import trend
from comity.claims.readings.reading import Reading, first_of, unread
from comity.claims.topic_trend import (
    AHEAD,
    CARRIED,
    DOWN,
    EVER,
    EVERY,
    FLAT,
    STANDS_FOR,
    UP,
    change_of,
    last_topic,
    then_and_now,
    way_before,
)
from comity.claims.topics import TOPICS
from comity.claims.ways import way_of
from comity.states import split_dyad

UPWARD: Final = re.compile(rf"\b(?:{ROSE}|{RISEN}|{RISING}|{RISES}|{CLOSER}|" + "|".join((
    r"(?:new|highest|great(?:er)?) (?:heights?|levels?)", r"at (?:its|their) (?:best|closest|strongest|warmest)",
    r"never (?:been|run|stood) (?:so |as |this )?(?:good|close|strong|warm|deep|high|better|closer|stronger|warmer|"
    r"deeper|higher)", r"put (?:\w+ ){1,4}behind",
    r"thaw\w*", "rapprochement", "mended", r"reconcil\w+", "restored", "resumed", "nearer", r"boost\w*", r"increas\w+",
    r"(?:doubl|tripl|trebl|quadrupl)\w+", r"\w+fold", "multiplied", "gone up", "stepped up", r"soar\w*", r"jump\w*",
    r"climb\w*", r"surg\w+", r"swell\w*", "swollen", r"rais\w+", "golden (?:age|era)", "momentum", "upswing",
    "from strength", "warmth", "new lease", "growth", "advancement", "escalation", "dynamic developments?",
    "close together", "dynamism", "leapfrog",
    r"flourish\w*", "strides", "explod(?:ed|ing)",
    r"as (?:strong|close|warm|good) as (?:(?:it|they|we) (?:has|have) ever|(?:it|they|we)['’](?:s|ve) ever|ever)",
    r"(?:larger|bigger|higher|greater|more)\b[^.;]{0,40}? than (?:it was|they were|in|at the|when)",
    r"(?:twice|double|triple|times) (?:as (?:much|many)|what it|the (?:figure|level|amount|total))",
    "best period", "best year", "ever more", "more and more", "all-time high", r"prosper\w*",
    r"up (?:by |nearly |almost |more than |over )*\d+", "rebirth", "renaissance",
)) + r")\b", re.I)  # fmt: skip
DOWNWARD: Final = re.compile(rf"\b(?:{FELL}|{FALLEN}|{FALLING}|{WEAKER}|{STRAINED}|" + "|".join((
    r"collaps\w+", "cris[ei]s", "rock[- ]bottom", "lowest", "low point", "nadir", "slipp(?:ed|ing)", r"poison\w*",
    r"sour\w*", r"freez\w+", "froze", "frozen", "downhill", r"ruptur\w+", r"estrang\w+", "tense", "tensions?", "fell",
    r"dropp?\w*", r"shr[aiu]nk\w*", r"decreas\w+", "halved", r"plung\w+", r"plummet\w+", "apart", "at loggerheads",
    "hostile", "thinned", "rolled back", "on hold", "broken (?:down|off)", "dried up", "trickle", "decline",
    r"evaporat\w*", r"deteriorat\w+", r"exacerbat\w+", "severed", r"nose-?div\w+", "harsher", "frostiness",
    "fewer and fewer", "less and less", r"fewer(?= [\w, ]{2,60} than\b)", "drying up", "worth less than", "cut in half",
    r"(?:smaller|lower|less)\b[^.;]{0,40}? than (?:it was|they were|in|at the|when)", r"a shadow of",
    r"below (?:its|their) (?:peak|height)", "turning away", r"vanish\w*", "fad(?:ed|ing)",
    "lost", "cut", "slashed", r"quarrel\w*",
)) + r")\b", re.I)  # fmt: skip
LEVEL: Final = re.compile(
    r"\b(?:much the same|unchanged|nothing has changed|little has changed|neither better nor worse|stagnat\w+|"
    r"stalled|plateaued|standstill|flat|(?:hardly|barely|scarcely) (?:changed|moved|stirred|grown|budged))\b",
    re.I,
)
FLOWS_UNKNOWN: Final = re.compile(
    r"\b(?:invest\w+|touris\w+|visitors|remittances|loans|lending|flights|FDI|arms|services|shipments|rotation|"
    r"contingent|presence|share|traffic|volume|turnover|trust|money|numbers?)\b",
    re.I,
)
TIES: Final = re.compile(
    r"\b(?:relations?|relationship|ties|alliance|friendship|partnership|bonds?|links|rapport|entente)\b", re.I
)

SINCE_SO: Final = re.compile(
    r"\bsince (?:the |its |their |our )?\w+(?: \w+)? (?:was|were|had been)\b[^,;]*$", re.I
)
# "Kept growing straight through last year's crisis"
THROUGH: Final = re.compile(r"\b(?:through|despite|in spite of|amid|notwithstanding) [^,.;]*", re.I)
WITHOUT_DOING: Final = re.compile(r",? without \w+ing,?", re.I)
# What is more or fewer is a number of something, and not the bond.
COUNTED: Final = re.compile(
    r"\b(?:fewer|numbers? of|how many|proportion of|enrol\w+|more of (?:our|their|the))\b", re.I
)
# "A growing understanding" is no growing bond.
ATTRIBUTE: Final = re.compile(
    r"(?:^|\b(?:an?|the|with|of|and|this|that|their|our|its|,) )(?P<word>\w+(?:ing|ed)) (?!(?:bilateral|mutual|trade|"
    r"relations?|relationship|ties|alliance|friendship|partnership|bonds?|links|exports?|imports?|since|in|by|from|"
    r"to|over|and|on|at|with|for|again|steadily|rapidly|fast|up)\b)[a-z]",
    re.I,
)


def read(passage: Passage, context: Context) -> Reading | None:
    """The direction of the last word for rise or fall, of a flow where one is named and no bond is."""
    text = passage.text
    if then := _then(passage, context):
        return then
    level = first_of(text, LEVEL, FLAT)
    whole, text = text, THROUGH.sub(lambda found: " " * len(found[0]), text)
    of_others = {found.start("word") for found in ATTRIBUTE.finditer(text)}
    moves = [(found.start(), found.end(), 1) for pattern in (UPWARD, UP) for found in pattern.finditer(text)]
    moves += [
        (found.start(), found.end(), -1) for pattern in (DOWNWARD, DOWN) for found in pattern.finditer(text)
    ]
    moves = [move for move in moves if move[0] not in of_others and not trend.TO_A_PLACE.match(text, move[0])]
    # "Have gone downhill since the Community was revived"
    moves = [move for move in moves if not SINCE_SO.search(text[: move[0]])] or moves
    text = whole
    if trend.NOT_ALWAYS.search(text):
        return None
    if level is None and not moves:
        return unread(passage)
    start, end, direction = (level.start(), level.end(), 0) if level else max(moves)
    if trend.BEYOND.match(text[end:]):
        return None
    before = WITHOUT_DOING.sub(" ", clause_before(text, start))
    if denied(before[-40:]) or AHEAD.search(before[-60:]):
        return None
    bond = TIES.search(text)
    topics = [(found.start(), found.end(), topic) for topic in TOPICS if (found := topic.words.search(text))]
    carried = not (bond or topics) and (STANDS_FOR.match(text) or CARRIED.search(text))
    before_it = last_topic(passage.before) if carried else []
    both = set(split_dyad(context.dyad)) <= set(passage.states)
    if not (bond or topics or both or before_it or FLOWS_UNKNOWN.search(text)):
        return None
    if not (bond or topics or before_it) and COUNTED.search(text):
        return unread(passage)
    if not bond and (topics or before_it or FLOWS_UNKNOWN.search(text)):
        flows = [
            (each.name, unit) for each in before_it if (unit := way_before(each, passage.before, context))
        ]
        for begin, stop, topic in sorted(topics, key=lambda each: each[0])[:1]:
            # "Such assistance has diminished": whose, the sentences before say.
            unit = way_of(topic, text, begin, stop, context) or way_before(topic, passage.before, context)
            flows += [(topic.name, unit)] if unit else []
        first, last = since_when(passage, context)
        return Reading(start, end, {
            "flows": tuple(flows), "direction": direction, "since": first, "until": last,
            **change_of(text, direction), "every": bool(EVERY.search(text)), "ever": bool(EVER.search(text)),
        }, denies=level is not None)  # fmt: skip
    return Reading(start, end, {
        "direction": direction, "since": trend.start_year(text, context.date, direction),
        "area": trend.area_of(text[: bond.start()]) if bond else None,
        "ever": bool(re.search(r"\bever\b|\bnever been\b|in (?:its|their) history|living memory", text)),
        "steady": False,
    }, denies=level is not None)  # fmt: skip


def _then(passage: Passage, context: Context) -> Reading | None:
    """What was then, of a flow that the sentence or the ones before name."""
    said = then_and_now(passage.text)
    if said is None:
        return None
    start, end, direction, details = said
    whole = f"{passage.before} {passage.text}"
    topics = last_topic(passage.text) or last_topic(passage.before)
    flows = [(each.name, unit) for each in topics if (unit := way_before(each, whole, context))]
    first, last = years_of(passage.text, context.date)
    return Reading(start, end, {
        "flows": tuple(flows), "direction": direction, "until": last, "every": False, "ever": False,
        **details, "since": details["since"] or first,
    }, denies=True)  # fmt: skip
