"""Trend: "its steady upward trajectory", "grown steadily since 1990", "stronger than ever"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from comity.claims.changes import (
    AT_ANY_TIME,
    BECOME,
    BEING,
    CLOSER,
    DECAY,
    EVENLY,
    FALLEN,
    FALLING,
    FELL,
    GROWTH,
    HAVE,
    LATER,
    MORE,
    NOT_OF_PARTS,
    RISEN,
    RISES,
    RISING,
    ROSE,
    ROSE_ALONE,
    SEEN,
    STRAINED,
    STRONG,
    TO_RISE,
    WEAKER,
)
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.compared_years import years_of
from comity.claims.context import BOND, Context, Passage
from comity.claims.numbers import CARDINAL, MONTHS, number
from comity.claims.topic_trend import EVERY, RECENT, check_topic_trend, find_topic_trends
from comity.claims.vote_trend import check_moved, moved
from comity.states import split_dyad

if TYPE_CHECKING:
    from comity.record import Record

# "The strong growth of our relations", "flourishing ties"
NOMINAL: Final = re.compile(
    r"\b(?:strong|rapid|dynamic|steady|remarkable|positive|substantial|impressive|robust|vigorous)(?:(?:,| and) \w+)? "
    r"(?:development|growth|progress|expansion)(?= (?:of|in) (?:[\w'’-]+ ){0,4}?(?:relations|relationship|ties|"
    r"partnership|alliance|friendship)\b)|\b(?:flourishing|thriving|blossoming|burgeoning|warming|fast-growing)(?= "
    r"(?:bilateral |mutual )?(?:relations|relationship|ties|partnership|alliance|friendship)\b)", re.I)  # fmt: skip
PATTERNS: Final = (
    (re.compile(r"\b(?:steady |steadily |ever )?(?:upward|rising|upwards|ascending|positive|growing) "
                r"(?:trajectory|path|trend|course|curve|momentum|arc)\b", re.I), 1),
    (re.compile(rf"\b(?:{HAVE}{RISEN}|{BEING}{RISING}|(?:gone|went|going|goes) from strength to strength|on the "
                rf"(?:rise|up|mend|upswing))\b{NOT_OF_PARTS}", re.I), 1),
    # "The two have been deepening their ties": the whole bond, no part of it.
    (re.compile(rf"\b(?:{BEING}{RISING}|{HAVE}{RISEN})(?= (?:(?:their|our|the|bilateral|mutual|these) "
                rf")*(?:relations|relationship|ties|bonds|friendship|partnership|alliance)\b(?! (?:in|on|"
                rf"of)\b))", re.I), 1),
    (re.compile(rf"\bever {CLOSER}(?=[.,;”\"]|$| (?:since|over|and|as|in)\b)", re.I), 1),
    (re.compile(rf"\b{BECOME} (?:{MORE})?{CLOSER}\b|\b{BECOME} {MORE}{STRONG}\b", re.I), 1),
    (re.compile(rf"\b(?:\w+ly )?{ROSE_ALONE}{LATER}|\b(?:{EVENLY} {ROSE}|{ROSE} {EVENLY})\b", re.I), 1),
    (re.compile(rf"\b(?:continue[sd]?|began|begun|started|went on|kept|keeps|have continued|has continued) (?:to "
                rf"(?:\w+ly )?{TO_RISE}|(?:on )?(?:\w+ly )?{RISING})\b{NOT_OF_PARTS}", re.I), 1),
    (re.compile(rf"\b{RISES} (?:every|each|by the|with each|with every|year (?:by|after)|from year to year|from "
                rf"day to day|all the time|{EVENLY}|apace)\b|\b{EVENLY} {RISES}\b", re.I), 1),
    (re.compile(r"\b(?:reach\w*|hit|hits|at|scal\w+|climb\w+ to|enter\w*|enjoy\w*|in|taken to|brought to|lifted "
                r"to|raised to|ris\w+ to|elevated to|attain\w*|experienc\w+|go\w+ through) (?:a |an |the |its |their "
                r")?(?:new |all-time |historic |unprecedented |unparalleled |record |greater |ever greater |highest "
                r")*(?:heights?|high point|high-water mark|high(?!-| (?:regard|esteem|demand|levels?|tech|quality|"
                r"standards?|gear|priority))|peak|apex|zenith|golden (?:age|era|period)|best (?:ever|in|times?|state|"
                r"period|shape|moment)|(?<!in a new )levels? of (?:closeness|trust|cooperation)|renaissance|"
                r"honeymoon)\b", re.I), 1),
    (re.compile(r"\b(?:reach\w*|hit|hits|at|sunk to|sank to|fallen to|fell to|touch\w*|plumb\w*|plung\w+ to) (?:a "
                r"|an |the |its |their )?(?:new |all-time |historic |historically |unprecedented |record |post-war |"
                r"post-Cold War )*(?:lows?|low point|low ebb|nadir|depths|rock[- ]bottom|breaking "
                r"point)\b", re.I), -1),
    (re.compile(r"\b(?:has|have|had) (?:\w+ )?(?:stagnated|stalled|plateaued|stood still|marked time|flatlined|"
                r"been stagnant|(?:barely|hardly|scarcely) (?:changed|moved|grown|advanced))\b|\b(?:barely|hardly|"
                r"scarcely) (?:changed|moved)\b|\b(?:treading water|in the doldrums|at a standstill|(?:is|are|"
                r"remains?) (?:largely |much |broadly |basically )?(?:stagnant|unchanged|where (?:it|they) (?:was|"
                r"were|stood)))\b", re.I), 0),
    (re.compile(rf"\b(?:{CLOSER} (?:today |now )?than (?:it has |they have )?(?:{AT_ANY_TIME}|ever been)|never been "
                rf"(?:so |as |this |in )?(?:{CLOSER}|strong|close|deep|good|warm|better shape)|(?:all-time|historic|"
                rf"record) (?:high|peak)|(?:at|in) (?:its|their|the) (?:very )?(?:strongest|closest|best|highest|"
                rf"warmest)(?=$|[,.;”\"]| (?:ever|since|in|state|point|level|moment|shape|time|for|today|now|yet))|"
                rf"(?:the )?(?:strongest|closest|best|warmest) (?:(?:it|they) (?:has|have)|ever|(?:it|they)['’]?v?e? "
                rf"been|(?:it|they)['’](?:s|ve) (?:ever )?been)|(?:rarely|seldom) (?:\w+ ){{1,10}}?{CLOSER}|never "
                rf"before (?:\w+ ){{1,7}}?so (?:close|strong|warm|good))\b", re.I), 1),
    (re.compile(rf"\b{SEEN} (?:[\w-]+ ){{0,5}}?{GROWTH}\b", re.I), 1),
    (re.compile(rf"\b{SEEN} (?:[\w-]+ ){{0,5}}?{DECAY}\b", re.I), -1),
    (re.compile(r"\bever (?:closer|stronger|deeper|warmer) (?:\w+ )?(?:ties|relations|relationship|partnership|"
                r"friendship|cooperation|links|bonds?|alliance)\b|\bas (?:strong|close|deep|good|warm|solid) as "
                r"(?:(?:it|they) (?:has|have) )?ever\b", re.I), 1),
    (re.compile(rf"\b(?:is|are|feels?|looks?|seems?|stands?) (?:today |now |far |much |visibly |significantly |"
                rf"measurably |even |demonstrably |undoubtedly )*(?:{CLOSER}|in better shape) (?:today |now )?than "
                rf"(?:it was|they were|in|it had|they had|(?:a|{CARDINAL}) (?:decades?|years?|"
                rf"generations?))\b", re.I), 1),
    (re.compile(rf"\b(?:(?:{BEING}{FALLING}|{HAVE}{FALLEN}){NOT_OF_PARTS}|(?:downward|negative|falling) (?:slide|"
                rf"slope|trajectory|spiral|trend|path|course|curve)|(?:in|on the|steady|long-term) (?:decline|wane)|"
                rf"gone downhill|(?:is|are|was|were|came|come|been) (?:[\w-]+ ){{0,2}}?(?:under|in) (?:\w+ "
                rf")?(?:strain|stress))\b",
                re.I), -1),
    (re.compile(rf"\b(?:\w+ly )?(?:{FELL}|sank|sunk|fell apart){LATER}|"
                rf"\b(?:{EVENLY} {FELL}|{FELL} {EVENLY})\b", re.I), -1),
    (re.compile(rf"\b(?:{BECOME} (?:{MORE})?(?:{WEAKER}|apart)|{BECOME} {MORE}{STRAINED}|drift(?:ed|ing|s) apart)\b",
                re.I), -1),
    (re.compile(rf"\b(?:(?:{WEAKER}|in worse shape) (?:today |now )?than (?:{AT_ANY_TIME}|ever been|it was|they were|"
                rf"(?:a|{CARDINAL}) (?:decades?|years?|generations?) ago)|never been (?:so |as )?(?:{WEAKER}|weak|bad|"
                rf"cold|poor|low|strained)|(?:all-time|historic|record) low|rock[- ]bottom|lowest (?:point|ebb|level)|"
                rf"(?:at|to) (?:its|their) (?:lowest|weakest|worst))\b",
                re.I), -1),
    (NOMINAL, 1),
)  # fmt: skip
# What is to be promoted is no growth that is said to be.
AIMED: Final = re.compile(
    r"\b(?:promot\w+|ensur\w+|for|towards?|pursu\w+|foster\w*|to|support\w*|encourag\w+|maintain\w*) (?:the |a |"
    r"further )?$",
    re.I,
)
EVER: Final = re.compile(
    r"than (?:\w+ have |\w+ has )?(?:ever|at any|before|in (?:decades|living memory))|never be|all-time|historic|"
    r"record|rarely|bottom|lowest|\bas ever\b|ever been|(?:at|in) (?:its|their)|\bbest\b|strongest|zenith|\bpeak",
    re.I,
)
# "Has grown steadily weaker" is no growth.
WORSE: Final = re.compile(rf" (?:\w+ ){{0,2}}?(?:{WEAKER}|{STRAINED}|apart)\b", re.I)
# "Has risen to third place among the partners" is a rank.
TO_A_PLACE: Final = re.compile(
    r"\b(?:risen|rose|climbed|moved(?: up)?|advanced|jumped|slipped|fallen|fell|dropped) (?:in)?to (?:the )?(?:\w+ "
    r"place|(?:\w+['’]s )?top \w+)\b",
    re.I,
)
# What holds now and then is no course.
NOT_ALWAYS: Final = re.compile(r"\b(?:arguably|at times|occasionally|sometimes)\b", re.I)
STEADY: Final = re.compile(r"\bstead|continuous|consistent|constant", re.I)
# "Rarely has the friendship looked closer": the bond stands inside.
INVERTED: Final = re.compile(r"^(?:rarely|seldom|never)", re.I)
ELSEWHERE: Final = re.compile(
    r"\b(?:trade|commerce|goods|turnover|aid|exports?|imports?|investments?|tourism|students?|econom\w+|GDP|threats?|"
    r"tensions?|cooperation|forces?|troops|presence|spending|challenges?)\b",
    re.I,
)
# "Ties in politics, trade and education have been consolidated" speaks of the ties.
OF_AREAS: Final = re.compile(
    r"^ (?:in|on|across|between) [\w\s,&'’-]{3,120}? (?=(?:has|have|had|is|are|was|were)\b)", re.I
)
# "A deepening of the friendship", "ever closer ties"
OF_BOND: Final = re.compile(
    rf" (?:of|in|to|for|between|on)? ?(?:[\w'’-]+ ){{0,4}}?(?P<bond>{BOND.pattern})", re.I)  # fmt: skip
TOGETHER: Final = re.compile(r"closer|nearer|apart|so close", re.I)
PAIR_OF: Final = re.compile(
    r"\b(?:(?:our|the|these) two (?:democracies|countries|nations|states|peoples|allies|neighbou?rs)|the two|both "
    r"(?:countries|nations|sides)|the pair) (?:\w+ )*$",
    re.I,
)
# A bond of one area is judged by the score of that area.
ONE_AREA: Final = {
    "security": re.compile(
        r"\b(?:security|military|defen[cs]e)(?: and (?:security|military|defen[cs]e))? $", re.I
    ),
    "economy": re.compile(
        r"\b(?:economic|trade|commercial|business|trading)(?: and (?:trade|commercial|investment))? $", re.I
    ),
    "diplomacy": re.compile(r"\b(?:diplomatic|political) $", re.I),
    "people": re.compile(r"\b(?:cultural|people-to-people|educational|academic) $", re.I),
    "climate": re.compile(r"\b(?:energy|climate|environmental) $", re.I),
    "development": re.compile(r"\bdevelopment $", re.I),
    "technology": re.compile(r"\b(?:scientific|technological|technology|space) $", re.I),
    "health": re.compile(r"\bhealth $", re.I),
}
BEYOND: Final = re.compile(r"^(?: \w+){0,2} (?:beyond|into|to include)\b", re.I)
# "Has shrunk to one subject" tells of breadth, "raised their ties to a strategic partnership" of a name, "the treaty
# lapsed in 1997" of a paper.
TO_A_SUBJECT: Final = re.compile(
    r"^(?: down)? to (?!(?:an? |the |its? |their |new )*(?:\d|lows?\b|highs?\b|levels?|lowest|highest|point|nadir|"
    r"record|fraction|half|third|quarter|trickle|shadow|minimum|nothing|zero|standstill|halt|extent|degree|depths?|"
    r"heights?|crisis|breaking|freezing|what\b|where\b))", re.I)  # fmt: skip
SHRUNK: Final = re.compile(
    r"\b(?:shr[aiu]nk\w*|narrowed|dwindled|reduced|contracted|withered|come down)$", re.I
)
TO_A_NAME: Final = re.compile(
    r"^[^.;]{0,60}? to (?:the (?:level|rank|status) of )?(?:an? |the )?(?:[\w-]+ ){0,4}?(?:partnership|alliance|"
    r"relationship)\b", re.I)  # fmt: skip
RAISED: Final = re.compile(r"\b(?:rais|elevat|upgrad|lift|promot)\w*$", re.I)
LAPSED: Final = re.compile(
    r"\b(?:treaty|pact|agreement|accord|alliance)\b[^.;]{0,120}?\b(?:lapsed?|expired)$", re.I
)
SINCE_YEAR: Final = re.compile(
    r"\b(?:(?:ever )?since|after|from) (?:(?!19|20)[\w'’]+ ){0,5}?(?P<year>19\d\d|20[0-4]\d)\b(?! "
    r"to\b)", re.I)  # fmt: skip
SINCE_MONTH: Final = re.compile(
    rf"\bsince (?:early |late |mid-|last )?(?:{'|'.join(MONTHS)}|spring|summer|autumn|winter|month|week)\b(?! (?:of "
    rf")?\d)"
)
LATELY: Final = re.compile(
    r"\b(?:recently|lately|of late|in recent (?:years|times)|over the (?:last|past) few years|these "
    r"days)\b", re.I)  # fmt: skip
COLD_WAR: Final = re.compile(r"\bsince the end of the Cold War\b", re.I)
PAST: Final = re.compile(
    rf"\b(?:past|last|over|previous|for) (?:the )?(?:past |last )?(?P<n>{CARDINAL}) (?P<unit>years|"
    rf"decades)\b",
    re.I,
)
COUNTED_FROM: Final = re.compile(
    r"(?<!than )\bsince\b|\b(?:last|past|in) (?:the )?(?:\w+ )?(?:years|decades?|century)\b",
    re.I,
)
AHEAD: Final = re.compile(r"\b(?:will|shall)\b(?!.*\bcontinu)", re.I)
CHANGING: Final = (
    "Depth is the mean score over the areas that the record covers; these change with the years."
)
MADE_OF_AN_AREA: Final = "mean share of each state's other ties that lie below this one"
AT_PAR: Final = 0.02
LEVEL: Final = 0.03
LEVEL_WITH: Final = re.compile(
    r"\bas (?:strong|close|deep|good|warm|solid|firm) as (?:(?:it|they) (?:has|have) )?ever\b", re.I
)
# A slope per decade that no reader would call a change: depth runs from 0 to 1.
NEGLIGIBLE: Final = 0.03
# Years from which an interval says that there was none.
ENOUGH: Final = 8
STALE: Final = 5
# The chance from which the words of a trend are one of the two after a sentence on others.
LIKELY: Final = 0.5
# And the chance where others stand in it.
SURE: Final = 0.75
RULE: Final = (
    "The slope of depth (of a bond of one area: of the score in that area) over the years claimed (all years on "
    "record where none are named, the last ten for a decline or 'lately'), Theil-Sen with its 95 % interval: "
    "supported where the interval lies wholly on the claimed side of zero, contradicted where it lies wholly on the "
    "other or, of eight years or more, reaches less than 0.03 to the claimed side, else mixed. 'Year after year' is "
    "contradicted where it is not. A claim of a steady course is mixed where depth went the other way for eight years "
    "or more by at least 0.01 a decade. 'Than ever' asks whether the latest well-covered year has the highest depth "
    "(for a decline the lowest) since 1946; mixed within 0.02 of it. No data where less than half of the years "
    "claimed is covered, or, for 'than ever', the last five years are not."
)

RULE_OF_A_TOPIC: Final = (
    "The yearly amounts on record over the years named (the ten before the document where none are): supported where "
    "the last amount lies on the claimed side of the first by more than 5 %, contradicted where on the other, mixed "
    "between, or where the Theil-Sen slope over those years points the other way. A multiple or percentage: supported "
    "from 0.6 to 1.8 times the change claimed, contradicted below a third of it (of 'more than': below 0.6), above "
    "three times, or below 0.76 of the multiple, else mixed. What is denied is judged the other way round, and borne "
    "out by a change within 5 %. 'Every year' is contradicted where a year moved the other way; a 'record' that the "
    "last year, or the one before it, has the highest (lowest) amount on record. Unchanged: supported within 25 %. No "
    "data where the record ends more than five years before the last year meant, unless it has half of the years "
    "since the one named, five at least, and the amounts differ by half or more. A time that the text does not date "
    "is the year that the sentences before it give, or the verdict is that of nine of ten of the years that may be "
    "meant, or there is none."
)


def find(context: Context) -> list[Claim]:
    """Sentences that say where the bond is heading, or that it never was so close."""
    claims = []
    for passage in context.passages:
        text = passage.text
        if not (passage.about or passage.follows or _carries_on(passage, context)):
            continue
        for pattern, direction in PATTERNS if passage.about else ():
            found = pattern.search(text)
            if found is None or BEYOND.match(text[found.end() :]) or NOT_ALWAYS.search(text):
                continue
            if is_no_course(text, found.start(), found.end()):
                continue
            if direction > 0 and WORSE.match(text[found.end() :]):
                continue
            before = text[: found.start()]
            if pattern is NOMINAL and AIMED.search(before):
                continue
            words = list(BOND.finditer(before))
            bonds = [word.end() for word in words]
            area = area_of(before[: words[-1].start()]) if words else None
            if INVERTED.search(found[0]) and BOND.search(text, found.start()):
                bonds = [found.start()]
            if (not bonds or pattern is NOMINAL) and (after := OF_BOND.match(text[found.end() :])):
                bonds, area = [found.start()], area_of(text[: found.end() + after.start("bond")])
            topic = before[bonds[-1] :] if bonds else before
            if not bonds and (PAIR_OF.search(before) or (passage.pair and TOGETHER.search(found[0]))):
                bonds = [0]
            together = passage.pair and TOGETHER.search(found[0])
            apart = ELSEWHERE.search(OF_AREAS.sub("", topic)) and not together
            if not bonds or apart or AHEAD.search(text[: found.end()]):
                continue
            since = start_year(text, context.date, direction)
            claim = context.claim(
                "trend",
                passage,
                found.start(),
                found.end(),
                # "Has never been colder" denies nothing.
                reads_denial=found[0].lower().startswith("never"),
                direction=direction,
                since=since,
                area=area,
                ever=bool(EVER.search(found[0])),
                steady=bool(STEADY.search(text[found.start() : found.end() + 14])),
            )
            if claim:
                claims.append(claim)
                break
        else:
            for start, end, details in find_topic_trends(passage, context):
                claim = context.claim(
                    "trend",
                    passage,
                    start,
                    end,
                    reads_denial=details["denied"]
                    or details["ever"]
                    or details["every"]
                    or details["direction"] == 0,
                    **details,
                )
                claims += [claim] if claim else []
    return claims


def _carries_on(passage: Passage, context: Context) -> bool:
    """Whether a sentence after others were named in passing is likely to tell a trend of the two all the same."""
    chance = context.likelihood(passage)["trend"]
    lately = set(split_dyad(context.dyad)) <= passage.lately
    return chance >= (LIKELY if lately and not (passage.third or passage.organisation) else SURE)


def is_no_course(text: str, start: int, end: int) -> bool:
    """Whether the move at start..end is of breadth, of what a bond is called, or of a paper, and of no course."""
    said, rest = text[:end], text[end:]
    return bool(
        (SHRUNK.search(said) and TO_A_SUBJECT.match(rest))
        or (RAISED.search(said) and TO_A_NAME.match(rest))
        or LAPSED.search(said)
    )


def area_of(before: str) -> str | None:
    """The area that the word before a bond names: "defence" ties are of security; None: the whole bond."""
    return next((area for area, pattern in ONE_AREA.items() if pattern.search(before)), None)


def start_year(text: str, date: dt.date | None, direction: int) -> int | None:
    """The year that a sentence counts from; None where it names none and means all years.

    A bond that has soured, or has moved "lately", has done so in the last ten years.
    """
    if found := SINCE_YEAR.search(text):
        return int(found["year"])
    if COLD_WAR.search(text):
        return 1990
    if date is None:
        return None
    if SINCE_MONTH.search(text):
        return date.year
    found = PAST.search(text)
    n = number(found["n"]) if found else None
    if found and n:
        return date.year - n * (10 if found["unit"].lower() == "decades" else 1)
    first, _ = years_of(text, date)
    # "Never colder than since the case went to court last year" is of all years.
    if EVER.search(text) and not COUNTED_FROM.search(text):
        return None
    if first is None and (LATELY.search(text) or (direction < 0 and not EVER.search(text))):
        return date.year - RECENT
    return first


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set the claim against the course of depth."""
    if voting := moved(claim.sentence, date):
        return check_moved(replace(claim, details=voting[2]), record, date)
    if "flows" in claim.details:
        return check_topic_trend(claim, record, date, RULE_OF_A_TOPIC)
    import numpy as np

    from comity.areas import AREA_LABELS
    from comity.claims.partnership import known_scores, measured, source_ids, until
    from comity.measures import stretches, trend, trend_in_words

    context = measured(record, "-".join(claim.subject.states), until(date))
    sources = source_ids(context)
    area = claim.details["area"]
    what = f"the score in {AREA_LABELS[area].lower()}" if area else "depth"
    made = MADE_OF_AN_AREA if area else "mean score of the areas covered"
    last = until(date) or context.until if area else context.year
    series = tuple(pair for pair in known_scores(context, area, claim.details["since"]) if pair[0] <= last)
    years = [year for year, _ in series]
    values = [np.nan if value is None else value for _, value in series]
    fitted = trend(years, values)
    known = [(year, value) for year, value in series if value is not None]
    if fitted.slope is None or fitted.low is None or fitted.high is None or fitted.per_decade is None:
        return Check(
            "no_data",
            f"{what.capitalize()} is known for {len(known)} of the years claimed, up to {last}; a trend needs "
            f"three.",
            (),
            RULE,
            sources,
        )
    coverage = f"{fitted.first}-{fitted.last}"
    joined = ", ".join(sources)
    slope, low, high = fitted.per_decade
    latest, depth = known[-1]
    figures: tuple[Figure, ...] = (
        Figure(f"change of {what}", round(slope, 4), "per decade", None, joined, coverage,
               f"Theil-Sen, 95 % interval {low:+.3f} to {high:+.3f}, {fitted.n} years"),
        Figure(what, round(depth, 3), "0 to 1", latest, joined, coverage, made),
    )  # fmt: skip
    direction = int(claim.details["direction"])
    at, window = date.year if date else context.year, claim.details["since"] or fitted.first or context.year
    seen = sum(1 for year, _ in known if year >= window)
    if (claim.details["ever"] and at - latest > STALE) or 2 * seen < at - window:
        return Check(
            "no_data",
            f"{what.capitalize()} is well covered up to {latest} only, too long before {at} to say.",
            figures,
            RULE,
            sources,
        )
    verdict: Verdict
    if claim.details["ever"]:
        best = max(known, key=lambda pair: direction * pair[1])
        extreme = "highest" if direction > 0 else "lowest"
        behind = abs(best[1] - depth)
        # "As strong as ever" asks for no more than to stand level.
        level = LEVEL if LEVEL_WITH.search(claim.sentence) else 0.0
        verdict = "supported" if behind <= level else "mixed" if behind <= AT_PAR else "contradicted"
        says = f"As of {latest} {what} was {depth:.2f}"
        says += (
            f", the {extreme} on record."
            if best[1] == depth
            else f"; the {extreme} on record is {best[1]:.2f}, of {best[0]}."
        )
        figures += (
            Figure(
                f"{extreme} value of {what}",
                round(best[1], 3),
                "0 to 1",
                best[0],
                joined,
                coverage,
                "extreme of the series",
            ),
        )
    else:
        course = {"rising": 1, "falling": -1}.get(fitted.direction or "", 0)
        if direction == 0:
            verdict = "supported" if course == 0 else "contradicted"
        else:
            reach = high if direction > 0 else -low
            verdict = "supported" if course == direction else "contradicted"
            if course == 0 and (reach > NEGLIGIBLE or fitted.n < ENOUGH):
                verdict = "mixed"
        verb = {1: "rose", -1: "fell", 0: "shows no sure trend, moving"}[course]
        parts = stretches(years, values)
        says = f"{what.capitalize()} {verb} by {slope:+.3f} a decade from {fitted.first} to {fitted.last} "
        says += f"({low:+.3f} to {high:+.3f})"
        words = trend_in_words(parts)
        says += f"; its course: {words}." if words and len(parts) > 1 else "."
        against = "falling" if direction > 0 else "rising"
        if verdict == "mixed" and direction and EVERY.search(claim.sentence):
            # "Year after year" asks for more than that nothing was lost.
            verdict = "contradicted"
        if (
            claim.details["steady"]
            and verdict == "supported"
            and any(part.course == against for part in parts)
        ):
            verdict = "mixed"
    return Check(
        verdict,
        says,
        figures,
        RULE,
        sources,
        (
            *(() if area else (CHANGING,)),
            f"The latest year covered well is {latest}.",
        ),
        series,
        f"{what}, 0 to 1",
        f"{what.capitalize()} by year from {fitted.first} to {fitted.last}, {depth:.2f} at the end.",
        claim.details["since"],
    )
