"""Whither: the direction of a bond, or of what passes between the two."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.amounts import people_of
from comity.claims.amounts_then import then_beside_now
from comity.claims.attribution import clause_before, denied
from comity.claims.carried import carried, last_topic, lead, way_before
from comity.claims.changes import CLOSER, FALLEN, FALLING, FELL, RISEN, RISES, RISING, ROSE, STRAINED, WEAKER
from comity.claims.compared_years import years_of
from comity.claims.context import Context, Passage
from comity.claims.deeds import UNCOUNTED
from comity.claims.kinds import trend
from comity.claims.moves import DOWN, FLAT, UNSCATHED, UP
from comity.claims.readings.reading import Reading, first_of, unread
from comity.claims.topic_trend import AHEAD, details_of_move, is_denied, then_and_now
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
# "Never been higher" denies nothing.
NEVER_SO: Final = re.compile(r"never\b", re.I)
WITHOUT_DOING: Final = re.compile(r",? without \w+ing,?", re.I)
# "It would change nothing, and trade is smaller now": what is said after it stands by itself.
AND: Final = re.compile(r", and\b")
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
        return _unscathed(passage, context) or _beside(passage, context) or unread(passage)
    start, end, direction = (level.start(), level.end(), 0) if level else max(moves)
    if trend.BEYOND.match(text[end:]) or trend.is_no_course(text, start, end):
        return None
    said_not = not level and is_denied(text, start, end, direction)
    before = AND.split(WITHOUT_DOING.sub(" ", clause_before(text, start)))[-1]
    if AHEAD.search(before[-60:]) or (denied(before[-40:]) and not said_not):
        return None
    bond = TIES.search(text)
    topics = sorted(
        ((found.start(), found.end(), topic) for topic in TOPICS if (found := topic.words.search(text))),
        key=lambda each: each[0],
    )
    stands_for = [] if bond or topics else carried(passage, context)
    both = set(split_dyad(context.dyad)) <= set(passage.states)
    if not (bond or topics or both or stands_for or FLOWS_UNKNOWN.search(text)):
        return None
    if not (bond or topics or stands_for) and (
        COUNTED.search(text) or (UNCOUNTED.search(text) and not FLOWS_UNKNOWN.search(text))
    ):
        return unread(passage)
    if not (bond or topics or stands_for) and (people := people_of(passage, context)):
        details = details_of_move(passage, context, text, direction, said_not)
        flow = people[2]["what"], people[2]["unit"]
        return Reading(start, end, {"flows": (flow,), **details}, denies=said_not)
    if bond and said_not:
        return None
    if not bond and (topics or stands_for or FLOWS_UNKNOWN.search(text)):
        flows = []
        for begin, stop, topic in (topics or stands_for)[:1]:
            # "Such assistance has diminished": whose, the sentences before say.
            unit = way_of(topic, text, begin, stop, context) if topics else None
            unit = unit or way_before(topic, lead(passage, context, (topic.name,)), context)
            flows += [(topic.name, unit)] if unit else []
        details = details_of_move(passage, context, text, direction, said_not)
        return Reading(
            start,
            end,
            {"flows": tuple(flows), **details},
            denies=bool(level or said_not or NEVER_SO.match(text, start)),
        )
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
        "flows": tuple(flows), "direction": direction, "until": None if details["since"] else last, "every": False,
        "ever": False,
        **details, "since": details["since"] or first, "denied": False,
    }, denies=True)  # fmt: skip


def _beside(passage: Passage, context: Context) -> Reading | None:
    """An amount of then, with one of now in the same sentence or before it."""
    told = then_beside_now(passage, context)
    if told is None:
        return None
    start, end, flow, way, ratio, year = told
    return Reading(start, end, {
        "flows": (flow,), "direction": way, "since": year, "until": None, "factor": ratio, "at_least": False,
        "every": False, "ever": False, "denied": False,
    }, denies=True)  # fmt: skip


def _unscathed(passage: Passage, context: Context) -> Reading | None:
    """A flow that "came through 2009 without loss": that it fell is denied."""
    text = passage.text
    found = UNSCATHED.search(text)
    topics = last_topic(text) or last_topic(passage.before)
    flows = [
        (each.name, unit)
        for each in topics
        if (unit := way_before(each, f"{passage.before} {text}", context))
    ]
    if found is None or not flows:
        return None
    details = details_of_move(passage, context, text, -1, True)
    return Reading(found.start(), found.end(), {"flows": tuple(flows), **details}, denies=True)
