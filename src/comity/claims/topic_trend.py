"""Trends of what passes between two states: "trade has doubled since 2005", "aid fell by half"."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.agreements_on_record import on_record
from comity.claims.attribution import denied
from comity.claims.carried import carried, lead, way_before
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict, combined
from comity.claims.compared_years import since_when
from comity.claims.context import Context, Passage
from comity.claims.moves import DOWN, FLAT, UNSCATHED, UP
from comity.claims.numbers import CARDINAL, number
from comity.claims.reference_years import OF_TRADE, pointed_back
from comity.claims.shares import WORDS
from comity.claims.topics import (
    TOPICS,
    Topic,
    amount_in_words,
    from_a_giver,
    in_words,
    one_series,
    topic_named,
)
from comity.claims.ways import settlers, way_of

if TYPE_CHECKING:
    from comity.record import Record

SHARES: Final = {"a half": 0.5, **WORDS}
_SHARE: Final = "|".join(word.replace(" ", "[- ]") for word in SHARES)
# "Less than a quarter of what it had been", "half as many as in 2005", "a third of the level of 2010"
OF_WHAT: Final = re.compile(
    rf"\b(?P<share>{_SHARE}) (?:of )?(?:what|as (?:much|many|large|big|high) as|(?:the|its|their) (?:[\w-]+ "
    r")?(?:figure|level|number|amount|total|value|volume|sum|size|count|peak)s?)\b", re.I)  # fmt: skip
FACTORS: Final = {
    "doubl": 2.0, "twice(?= (?:what|as|the|its|that))": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0,
    "quintupl": 5.0, "sextupl": 6.0, "halv": 0.5, "dozen times(?= (?:what|as|the))": 12.0,
}  # fmt: skip
FOLD: Final = re.compile(
    rf"\b(?P<n>{CARDINAL})[- ]?fold\b|\b(?:by a factor of|multiplied by) (?:nearly |almost |more than |about |roughly |"
    rf"some )?(?P<by>{CARDINAL})\b|\b(?P<times>{CARDINAL}) times (?:what|as|the|its|larger|higher|bigger|"
    rf"greater|over)\b",
    re.I,
)
# "More than doubled", "by over a third": what is claimed is the least.
AT_LEAST: Final = re.compile(
    r"\b(?:more than|over|at least|better than|upwards of|exceed\w*) (?:an? )?[\w.-]+(?: per ?cent| ?%| times \w+)?$",
    re.I,
)
# "Less than half of what it was"
LESS_THAN: Final = re.compile(r"\b(?:less than|under|below|not even|fewer than) $", re.I)
PERCENT: Final = re.compile(
    r"\bby (?P<bound>more than |over |nearly |almost |about |some |around |roughly |close to |at least |well over "
    r")?(?P<n>\d+(?:\.\d+)?|[a-z-]+) ?(?:per ?cent|%)", re.I)  # fmt: skip
SHARE: Final = re.compile(
    rf"\b(?:by|lost|shed) (?:more than |over |well over |nearly |almost |about |some |around |roughly |close to |at "
    rf"least )?(?P<share>{_SHARE})\b", re.I)  # fmt: skip
EVERY: Final = re.compile(
    r"\b(?:every (?:single )?year|each (?:and every )?year|year after year|without interruption|"
    r"without (?:a|one) (?:single )?(?:break|pause|interruption|setback|dip)|not (?:\w+ )?once|each of the (?:last|"
    r"past) \w+ years|from (?:year|one year) to (?:year|the next)|(?:with )?(?:each|every) (?:passing year|census)|"
    r"uninterrupted\w*)\b", re.I)  # fmt: skip
_PAST_TIME: Final = (
    rf"(?:(?:back )?in (?P<year>19[4-9]\d|20[0-4]\d)|(?:{CARDINAL}|a|a few|several) (?:years?|decades?) (?:ago|before|"
    r"earlier|previously)|(?:at|by) (?:the )?(?:end|beginning|start|turn|height|close|dawn) of (?:the|this) [\w "
    r"]{3,12}|at (?:re)?unification|before the (?:war|pandemic|crisis)|the year before)"
)
_WAS: Final = (
    r"(?:was|were|had been|had|did|came to|stood at|amounted to|numbered|(?:had )?(?:sold|bought|traded|took|sent|"
    r"received|exchanged|given|gave))"
)
_MEASURE: Final = (
    r"(?:(?!not\b|less\b|only\b|barely\b|hardly\b|under\b)[\w-]+ ){0,3}?(?:(?P<less>(?:less than |under |barely |only |"
    rf"scarcely |hardly |not (?:even )?)?(?P<share>{_SHARE})(?: of)? (?:that|as (?:much|many|large|big|high)(?! again|"
    rf" as)|the size|what it is)|(?:far |many )?fewer\b(?! than)|(?:much |far )?less\b(?! than))|"
    rf"(?P<more>(?P<times>twice|double|{CARDINAL} times)(?: that| as (?:much|many|large|big|high|strong))(?! as\b)|"
    rf"(?P<again>half as (?:much|many|large) again)|(?:far |many |some \w+ )?more\b(?! than)|(?:far |much )?(?:higher|"
    rf"larger)\b(?! than)))"
)
# "In 1961 there were twice as many", "it was twice that a decade ago": what was then, set beside now.
THEN: Final = (
    re.compile(rf"\b{_PAST_TIME}\b[^.;]{{0,60}}? {_WAS} {_MEASURE}", re.I),
    re.compile(rf"\b{_WAS} {_MEASURE},? {_PAST_TIME}\b", re.I),
)
# "Ever more young Kenyans choose our universities", "a shrinking number of students"
MORE_AND_MORE: Final = re.compile(
    r"\b(?:ever more|more and more|(?:a |an )?(?:growing|rising|increasing) (?:numbers?|stream|flow) of|"
    r"(?P<fewer>fewer and fewer|ever fewer|(?:a )?(?:shrinking|falling|dwindling|declining) (?:numbers?|stream|flow) "
    r"of)) (?:[\w'’-]+ ){0,5}?",
    re.I,
)
# "Have stagnated while purchases tripled": what is said of another flow is not of this one.
BESIDE: Final = re.compile(r"(?:,? (?:while|whereas|but)\b|;)")
CLAUSE: Final = re.compile(r"[;:]|, (?:while|whereas|but|and)\b")
AND: Final = re.compile(r"\s+and\s+(?:[\w-]+\s+){0,2}")
EVER: Final = re.compile(
    r"\brecords?\b|\b(?:highest|lowest|(?:largest|biggest|smallest)(?= (?:\w+ )?(?:ever|on record|in))|(?<!as at the "
    r")(?<!than at the )(?<!as at its )(?<!than at its )peak(?! (?:of|in|reached in) (?:19|20)\d\d)|all-time)\b|"
    r"\bthan (?:ever|at any)\b|\b(?:never|at no time) (?:[\w'’-]+ ){0,9}?(?:higher|larger|greater|bigger|more|lower|"
    r"smaller|fewer|(?:so|as|this) (?:large|high|great|much|many|big|broad|wide|numerous|few|little|low|small))\b",
    re.I,
)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|aim\w*|goal|target|plan\w*|hope\w*|pledg\w+|commit\w*|agree[ds]? "
    r"to|expect\w*|forecast|project(?:ed|s)|to (?:grow|rise|increase|expand|double|triple|reach|boost|reduce|cut))\b",
    re.I,
)
# "Has not grown", "is no larger than it was", "their numbers are not rising": denied right before the move.
NOT: Final = re.compile(r"\b(?:not|never|hardly|no|nor|nowhere)\b|n['’]t\b", re.I)
# "Has not suffered: it is higher today"
STOP: Final = re.compile(r"[;:]")
NEARBY_WORDS: Final = re.compile(r"(?:[\w'’-]+\W+){0,4}$")
# "Is no larger", "not even the crisis dented it"
NO_OR_NOT_EVEN: Final = re.compile(
    r"\bno (?:\w+ )?$|\b(?:stopped|ceased|(?:yet|failed|fails) to) $|\bnot even [^,.;]{3,60}$",
    re.I,
)
# "Has never fallen": in no year.
NEVER: Final = re.compile(r"\b(?:never|not (?:\w+ )?once|not (?:for )?a single|no (?:single )?year)\b", re.I)
REACH: Final = 90
# How far behind a move "ever", or a record, may stand.
NEARBY_EVER: Final = 12
# A pronoun stands right before what it does.
REACH_OF_IT: Final = 40
RECENT: Final = 10
STALE: Final = 5
# Of an older record: the fewest years it must have of those claimed, and the least change that it can tell.
FEWEST, LARGE = 5, 1.5
# Years back to which a time without a date may lie, and of how many of these a verdict must hold.
SHORTEST, LONGEST = 3, 30
NEARLY_ALL: Final = 0.9
ENDS: Final = 0.25
# What differs by no more has not moved.
SAME: Final = 0.05
NEARBY: Final = 2
# A change of less than this share of the one claimed, or as many times it, is another one.
SLIGHT: Final = 1 / 3
# From so much of the change claimed it is borne out.
ENOUGH_OF_IT: Final = 0.6
# A multiple of less than so much of the one claimed is another one.
MULTIPLE_NEAR: Final = 0.76


def find_topic_trends(passage: Passage, context: Context) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of the trend that a sentence tells of trade, aid, troops, students or migrants."""
    text = passage.text
    words = sorted(
        ((found.start(), found.end(), topic) for topic in TOPICS for found in topic.words.finditer(text)),
        key=lambda word: word[:2],
    )
    stands_for = [] if words else carried(passage, context)
    settled = None if words else settlers(text, context)
    if settled:
        stands_for = [(settled[0], settled[1], topic_named("migrants"))]
    if made := _more_and_more(passage, context, words):
        yield made
        return
    for place, (start, stop, topic) in enumerate(words or stands_for):
        # Who gives is not what moves; "the Trade and Investment Council" is a name.
        if words and text[start:stop].lower().startswith("donor"):
            continue
        if words and start and text[start].isupper() and not re.search(r"[.!?”\"]\s*$", text[:start]):
            continue
        moved = move_around(text, start, stop) or move_after(
            text, stop, REACH if words or " " in text[start:stop] else REACH_OF_IT
        )
        if moved is None:
            continue
        end, way, said_not = moved
        if AHEAD.search(text[max(0, start - 60) : end]):
            continue
        unit = settled[2] if settled else way_of(topic, text, start, stop, context)
        if unit is None and not topic.words.search(text):
            unit = way_before(topic, lead(passage, context, (topic.name,)), context)
        if unit is None:
            continue
        units = [(topic.name, unit)]
        for other_start, other_stop, other in words[place + 1 :]:
            way_too = way_of(other, text, other_start, other_stop, context)
            if other is not topic and AND.fullmatch(text[stop:other_start]) and way_too:
                units.append((other.name, way_too))
        details = details_of_move(passage, context, BESIDE.split(text[stop:])[0], way, said_not)
        details["ever"] = any(stop <= said.start() < end + NEARBY_EVER for said in EVER.finditer(text))
        yield start, end, {"flows": tuple(units), **details}
        return


def _more_and_more(
    passage: Passage, context: Context, words: list[tuple[int, int, Topic]]
) -> tuple[int, int, dict[str, Any]] | None:
    """People of whom ever more, or ever fewer, are said to study or live in the other state."""
    if not words or words[0][2].unit != "persons":
        return None
    start, stop, topic = words[0]
    said = MORE_AND_MORE.search(passage.text[:stop])
    unit = way_of(topic, passage.text, start, stop, context) if said else None
    if said is None or unit is None:
        return None
    details = details_of_move(passage, context, passage.text, -1 if said["fewer"] else 1, said_not=False)
    return said.start(), said.end(), {"flows": ((topic.name, unit),), **details}


def move_around(text: str, start: int, stop: int) -> tuple[int, int, bool] | None:
    """The end and way of a comparison that begins before the words at start..stop: "fewer soldiers than in 1990"."""
    for pattern, way in ((UP, 1), (DOWN, -1), (FLAT, 0)):
        for found in pattern.finditer(text):
            if found.start() < start and found.end() > stop:
                said_not = is_denied(text, found.start(), found.end(), way)
                return found.end(), way, said_not
    return None


def move_after(text: str, start: int, reach: int) -> tuple[int, int, bool] | None:
    """The first move in the clause from `start` on: its end, its way and whether it is denied; None without one."""
    rest = CLAUSE.split(text[start:])[0][:reach]
    moves = [
        (found.start(), found.end(), way)
        for pattern, way in ((UP, 1), (DOWN, -1), (FLAT, 0))
        if (found := pattern.search(rest))
    ]
    if not moves:
        found = UNSCATHED.search(rest)
        return (start + found.end(), -1, True) if found else None
    # "Has grown smaller" begins as growth.
    at, end, way = max(each for each in moves if each[0] < min(moves)[1])
    said_not = is_denied(rest, at, end, way)
    if NOT.search(rest[:at]) and not said_not:
        return None
    return start + end, way, said_not


def is_denied(text: str, at: int, end: int, way: int) -> bool:
    """Whether a move is denied by the words right before it, or by its own auxiliary: "has not been growing"."""
    near = NEARBY_WORDS.search(STOP.split(text[:at])[-1])
    own = "" if way == 0 or text[at:].lower().startswith("never") else text[at:end]
    return denied((near[0] if near else "") + own) or bool(NO_OR_NOT_EVEN.search(text[:at]))


def details_of_move(
    passage: Passage, context: Context, said: str, way: int, said_not: bool
) -> dict[str, Any]:
    """What the check needs of a move told by the words `said`; "has never fallen" says that no year was lower."""
    first, last = since_when(passage, context)
    text = passage.text
    in_no_year = said_not and way < 0 and NEVER.search(text) is not None
    return {
        "direction": -way if in_no_year else way, "since": first, "until": last, **change_of(said, way),
        "every": in_no_year or bool(EVERY.search(text)), "ever": bool(EVER.search(text)),
        "denied": said_not and not in_no_year,
    }  # fmt: skip


def then_and_now(text: str) -> tuple[int, int, int, dict[str, Any]] | None:
    """Start, end, direction and details of what a sentence says was then, beside what the one before has of now."""
    found = next((found for pattern in THEN if (found := pattern.search(text))), None)
    if found is None:
        return None
    said = (found["times"] or "").lower()
    times = (
        2.0
        if said in ("twice", "double")
        else 1.5
        if found["again"]
        else float(number(said.split()[0]) or 0)
        if said
        else 0.0
    )
    share = _share(found["share"]) if found["share"] else 0.0
    factor = 1 / times if times else 1 / share if share else None
    least = bool(found["less"] and not found["less"].lower().startswith(("half", "a ")))
    return found.start(), found.end(), 1 if found["less"] else -1, {
        "factor": factor, "at_least": least, "since": int(found["year"]) if found["year"] else None,
    }  # fmt: skip


def change_of(said: str, way: int) -> dict[str, Any]:
    """`factor`, the ratio of the last to the first amount that is claimed, None where none is; `at_least`: or more."""
    factor, found = _factor_of(said, way) if way else (None, None)
    least = found and (
        AT_LEAST.search(said[: found.end()]) or (factor or 1) < 1 and LESS_THAN.search(said[: found.start()])
    )
    return {"factor": factor, "at_least": bool(least)}


def _factor_of(said: str, way: int) -> tuple[float | None, re.Match[str] | None]:
    if found := FOLD.search(said):
        n = number(found["n"] or found["by"] or found["times"])
        return float(n) if n else None, found
    if found := OF_WHAT.search(said):
        return _share(found["share"]), found
    for stem, factor in FACTORS.items():
        if found := re.search(rf"\b{stem}", said, re.I):
            return factor, found
    if found := SHARE.search(said):
        return 1 + way * _share(found["share"]), found
    if found := PERCENT.search(said):
        share = float(found["n"]) if found["n"][0].isdigit() else number(found["n"])
        return None if not share else 1 + way * share / 100, found
    return None, None


def _share(said: str) -> float:
    return SHARES[said.lower().replace("-", " ")]


def check_topic_trend(claim: Claim, record: Record, date: dt.date | None, rule: str) -> Check:
    """Set the claim against the yearly amounts on record; of several flows, each."""
    if not claim.details["flows"]:
        return Check("no_data", "The record does not count by pair of states what the sentence says has changed.", (),
                     rule, (), ("It would need yearly amounts of this between the two.",))  # fmt: skip
    checks = [_check_flow(name, unit, claim, record, date, rule) for name, unit in claim.details["flows"]]
    return checks[0] if len(checks) == 1 else combined(checks)


def _check_flow(name: str, unit: str, claim: Claim, record: Record, date: dt.date | None, rule: str) -> Check:
    from comity.measures import trend

    details = claim.details
    topic = topic_named(name)
    unit = from_a_giver(topic, unit, record)
    label = in_words(topic, unit)
    sources = tuple(record.source_of(indicator).id for indicator in topic.indicators)
    if details["since"] is None and (back := pointed_back(claim.sentence)) is not None:
        begun = agreement_of_trade(claim, back, record, date)
        if begun is None:
            return _check_undated(name, unit, claim, record, date, rule)
        details = {**details, "since": begun}
    # The sum of a year is known when it is over.
    last = min(details["until"] or 9999, date.year - (topic.unit == "money") if date else 9999)
    first = details["since"] or ((date.year if date else 0) - RECENT)
    # "The lowest since the war": of the years since then.
    series = one_series(
        topic, record, unit, 1816 if details["ever"] and not details["since"] else first, last
    )
    span = [year for year in series if year >= first]
    wanted = details["until"] or (date.year if date else (span[-1] if span else 0))
    late = bool(span) and wanted - span[-1] > STALE
    if (
        len(span) < 2
        or (late and not _covers_most(details, span, wanted))
        or (details["since"] and span[0] - first > _late_by(details, wanted - first))
    ):
        seen = f"has {span[0]} to {span[-1]} of it" if span else "has nothing of it"
        return Check(
            "no_data", f"The text speaks of {label} from {first} on; the record {seen}.", (), rule, sources
        )
    values = [series[year][0] for year in span]
    indicator = series[span[-1]][1]
    source, covered = record.source_of(indicator).id, record.coverage_of(indicator)
    coverage, money = f"{covered.first}-{covered.last}", topic.unit == "money"
    figures = tuple(
        Figure(label, round(series[year][0], 1), record.indicators[indicator].unit, year, source, coverage,
               "as recorded")
        for year in (span[0], span[-1])
    )  # fmt: skip
    says = f"On record {label} went from {amount_in_words(topic, values[0])} in {span[0]} to "
    says += f"{amount_in_words(topic, values[-1])} in {span[-1]}"
    ratio = values[-1] / values[0] if values[0] > 0 else None
    if details["ever"]:
        best = (max if details["direction"] >= 0 else min)(series, key=lambda year: series[year][0])
        # "New records year after year"
        lasting = not details["every"] or not _broken(values, details["direction"])
        verdict: Verdict = "supported" if span[-1] - best <= 1 and lasting else "contradicted"
        says += f"; the {'highest' if details['direction'] >= 0 else 'lowest'} was of {best}"
    else:
        # A multiple can be told only where the record begins and ends with the years meant.
        whole = abs(span[0] - first) <= NEARBY and abs(wanted - span[-1]) <= NEARBY
        stretch = 1.0 if whole else max(wanted - first, 1) / (span[-1] - span[0])
        verdict = _verdict(details, stretch, ratio, values, trend(span, values).direction)
        if late and ratio is not None and 1 / LARGE < ratio < LARGE:
            verdict = "no_data"
    if details.get("denied"):
        # What has hardly moved has not moved.
        still = verdict == "mixed" and ratio is not None and 1 - SAME <= ratio <= 1 + SAME
        verdict = "supported" if still else OPPOSITE[verdict]
    caveats = (
        [f"Amounts of this are on record up to {span[-1]}."] if date and span[-1] < date.year - 1 else []
    )
    if details["since"] and span[0] > first:
        caveats.append(f"Amounts of this are on record from {span[0]} on.")
    if money:
        constant = topic.name in ("aid", "finance")
        caveats.append("In constant dollars." if constant
                       else "Goods only, in dollars of each year; prices are not taken out.")  # fmt: skip
    return Check(
        verdict,
        says + ".",
        figures,
        rule,
        (source,),
        tuple(caveats),
        tuple((year, series[year][0]) for year in series),
        f"{label}, {record.indicators[indicator].unit}",
        f"{label} by year, {amount_in_words(topic, values[-1])} in {span[-1]}.",
        details["since"],
    )


def _check_undated(
    name: str, unit: str, claim: Claim, record: Record, date: dt.date | None, rule: str
) -> Check:
    """A change since a time that nobody dates: told where it is the same from nearly whatever year it is counted."""
    last = date.year if date else record.coverage_of(topic_named(name).indicators[0]).last
    checks = [
        _check_flow(name, unit, replace(claim, details={**claim.details, "since": year}), record, date, rule)
        for year in range(last - LONGEST, last - SHORTEST)
    ]
    told = [check for check in checks if check.verdict != "no_data"]
    verdict, often = Counter(check.verdict for check in told).most_common(1)[0] if told else ("no_data", 0)
    if verdict != "no_data" and often >= NEARLY_ALL * len(told) and len(told) >= FEWEST:
        return next(check for check in told if check.verdict == verdict)
    said = (
        "The text compares with a time that it does not date, and the record cannot tell which year that is."
    )
    return Check("no_data", said, (), rule, checks[0].sources)


def agreement_of_trade(claim: Claim, back: str, record: Record, date: dt.date | None) -> int | None:
    """The year in which the one trade agreement of the two began, where the text counts from "the agreement"."""
    if not OF_TRADE.search(back):
        return None
    begun = on_record(replace(claim, details={"what": "trade"}), record, date).begun
    return begun[0] if len(begun) == 1 else None


def _late_by(details: Mapping[str, Any], years: int) -> int:
    """By how many years a record may begin late: of a mere rise or fall over many years by a third of them."""
    return STALE if details["factor"] or details["direction"] == 0 else max(STALE, years // 3)


def _covers_most(details: Mapping[str, Any], span: list[int], wanted: int) -> bool:
    """Whether half of the years since the one named are on record, so that a large change can be told."""
    since = details["since"]
    if not since or details["ever"] or details["direction"] == 0:
        return False
    known = span[-1] - since
    return bool(known >= FEWEST and 2 * known >= wanted - since)


def _verdict(
    details: Any, stretch: float, ratio: float | None, values: list[float], course: str | None
) -> Verdict:
    """By the factor claimed where there is one, else by the direction of the ends and of the slope.

    `stretch` is 1 where the years meant are on record, else how many times as long as those on record they are.
    """
    whole = stretch == 1.0
    direction, factor = details["direction"], details["factor"]
    if ratio is None:
        return "supported" if direction > 0 and values[-1] > 0 else "mixed"
    moved = 1 if ratio > 1 + SAME else -1 if ratio < 1 - SAME else 0
    if direction == 0:
        return "supported" if abs(ratio - 1) <= ENDS else "contradicted"
    broken = details["every"] and _broken(values, direction)
    if moved != direction:
        wrong = moved == -direction or broken or (factor is not None and whole)
        return "contradicted" if wrong else "mixed"
    if factor is not None:
        found = _by_factor(ratio, factor, direction, at_least=details["at_least"])
        if not whole and found != "supported":
            # As if it had gone on as it did.
            found = _by_factor(ratio**stretch, factor, direction, at_least=details["at_least"])
        return "mixed" if broken and found == "supported" else found
    against = {1: "falling", -1: "rising"}[direction]
    if course == against:
        return "mixed"
    if broken:
        return "contradicted"
    return "supported"


def _broken(values: list[float], direction: int) -> bool:
    """Whether a year moved the other way."""
    return any((b - a) * direction < 0 for a, b in zip(values, values[1:], strict=False))


def _by_factor(ratio: float, factor: float, direction: int, *, at_least: bool) -> Verdict:
    """The verdict on a multiple or percentage, of a change in the direction claimed."""
    change, claimed = abs(ratio - 1), abs(factor - 1)
    if at_least and change >= claimed:
        return "supported"
    if ENOUGH_OF_IT * claimed <= change <= 1.8 * claimed or (
        direction > 0 and 0.8 * factor <= ratio <= 1.5 * factor and not at_least
    ):
        return "mixed" if at_least and change < 0.85 * claimed else "supported"
    short = direction > 0 and ratio < MULTIPLE_NEAR * factor
    # "More than doubled" is wrong where it grew by half.
    if at_least and change < ENOUGH_OF_IT * claimed:
        return "contradicted"
    return "mixed" if SLIGHT * claimed <= change <= claimed / SLIGHT and not short else "contradicted"
