"""Trends of what passes between two states: "trade has doubled since 2005", "aid fell by half"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from comity.claims.claim import Check, Claim, Figure, Verdict, combined
from comity.claims.compared_years import since_when
from comity.claims.context import Context, Passage
from comity.claims.numbers import CARDINAL, number
from comity.claims.topics import TOPICS, Topic, amount_in_words, in_words, one_series, topic_named
from comity.claims.ways import way_of

if TYPE_CHECKING:
    from comity.record import Record

# "Increased" may be an adjective; where it is the verb, it stands behind an auxiliary or before one of these.
_THEN: Final = (
    r"(?= (?:by|to|from|since|in|over|between|during|every|each|year|more|fast|again|after|further|nearly|almost|"
    r"considerably|under|tremendously|manifold|\w+ly|\w*fold|\d)|[.,;]|$)"
)
_AUX: Final = (
    r"(?:has|have|had|is|are|was|were|been|being|be)(?: \w+ly| also| since| now| all| both| more than| nearly| "
    r"almost| never)*"
)
UP: Final = re.compile(
    r"\b(?:grew|grows|rose|rises|climbed|climbs|jumped|jumps|soared|soars|surged|surges|swelled|swells|(?:doubl|tripl|"
    r"trebl|quadrupl)(?:ed|es|ing)|boomed|ballooned|mushroomed|rebounded|recovered|rocketed|skyrocketed|shot up|went "
    r"up|goes up|picked up|took off|on the rise|\w+fold (?:increase|growth|rise)|(?:steadily|rapidly|fast|still) "
    r"(?:growing|rising)|"
    rf"(?:increased|increases|expanded|multiplied|flourished){_THEN}|{_AUX} (?:grown|risen|increased|expanded|swollen|"
    rf"climbed|multiplied|flourished|gone up|taken off|growing|rising|increasing|expanding|"
    r"booming|climbing|soaring|surging|flourishing|picking up|going up|jumped|soared|surged|boomed|ballooned|"
    r"mushroomed|recovered|rebounded)|(?:is|are|was|were) up\b(?! to)|(?:twice|double|triple|\w+ times) (?:what (?:it|"
    r"they|that) (?:was|were|had been|used to be)|(?:as (?:much|many|large|big|high|great) (?:\w+ ){0,3}?as (?:it was "
    r"|they were |we \w+ |they \w+ )?in|what (?:we|they|the two) \w+ in) (?=\d)|the (?:figure|level|amount|total) "
    r"(?:for|of|in))\b|up from|from (?:less|little more|just|barely|only|under) (?:than )?|(?:larger|bigger|higher|"
    r"greater|above) (?:now |today )?(?:than (?:it was|they were|in|when|at)|(?:its|the) level)|(?:reached|hit|at|"
    r"set) (?:a |an |new |its |their |all-time |historic )*(?:record|peak|high)s?|continue[sd]? (?:to (?:grow|rise|"
    r"increase|expand|climb|boom|soar)|(?:growing|rising|increasing|expanding|climbing))|record (?:high|level|volume|"
    r"year)s?)\b", re.I)  # fmt: skip
DOWN: Final = re.compile(
    r"\b(?:fell|falls|dropped|drops|shrank|shrinks|slumped|slumps|plunged|plunges|plummeted|plummets|collapsed|"
    r"dwindled|dwindles|melted|melts|halved|halves|tumbled|slid|slides|went down|goes down|dried up|withered|dipped|"
    r"on the wane|(?:steadily|rapidly|fast|still) (?:falling|shrinking)|(?:is|are|was|were) down\b(?! to)|(?:lost|"
    r"shed) (?:more than |over |nearly |almost |about |some )*(?:half|an? \w+|\w+ per cent|\d+ ?%) of (?:its|their) "
    r"(?:value|volume)|down from|(?:smaller|lower|below) (?:now |today )?(?:than (?:it was|they were|in|when|at)|"
    r"(?:its|the) level)|(?:half|an? \w+|one \w+|a (?:small |mere |tiny )?fraction) (?:of )?what (?:it|they|that) "
    r"(?:was|were|had been|used to be)|"
    rf"(?:declined|declines|decreased|decreases|contracted){_THEN}|{_AUX} (?:fallen|dropped|declined|shrunk|slumped|"
    rf"melted|melting|plunged|plummeted|collapsed|dwindled|halved|contracted|decreased|tumbled|gone down|"
    r"dried up|withered|fallen off|cut|trimmed|slashed|reduced|falling|declining|shrinking|dropping|slumping|"
    r"dwindling|contracting|decreasing|sliding|collapsing)|continue[sd]? (?:to (?:fall|decline|shrink|drop|slide|"
    r"slump)|(?:falling|declining|shrinking|dropping))|(?:lowest|smallest) (?:level|volume))\b", re.I)  # fmt: skip
FLAT: Final = re.compile(
    r"\b(?:stagnat(?:ed|es|ing)|stagnant|flat(?:lined)?|levelled off|leveled off|(?:barely|hardly|scarcely) "
    r"(?:changed|grown|moved)|stalled|(?:stood|stands|standing|stand) still|marked time|treading water|plateaued|"
    r"remained (?:stable|unchanged|steady|modest))\b", re.I)  # fmt: skip
SHARES: Final = {"a half": 0.5, "half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3,
                 "a quarter": 0.25,
                 "three quarters": 0.75, "a fifth": 0.2, "a tenth": 0.1}  # fmt: skip
# "Less than a quarter of what it had been"
OF_WHAT: Final = re.compile(
    rf"\b(?P<share>{'|'.join(SHARES)}) (?:of )?what (?:it|they|that) (?:was|were|had been|used to be)\b", re.I
)
FACTORS: Final = {"doubl": 2.0, "twice what": 2.0, "tripl": 3.0, "trebl": 3.0, "quadrupl": 4.0, "halv": 0.5}
FOLD: Final = re.compile(
    rf"\b(?P<n>{CARDINAL})[- ]?fold\b|\b(?:by a factor of|multiplied by) (?:nearly |almost |more than |about |roughly |"
    rf"some )?(?P<by>{CARDINAL})\b|\b(?P<times>{CARDINAL}) times (?:what|as|the|larger|higher|bigger|greater|over)\b",
    re.I,
)
# "More than doubled", "by over a third": what is claimed is the least.
AT_LEAST: Final = re.compile(
    r"\b(?:more than|over|at least|better than|upwards of|exceed\w*) (?:an? )?[\w.-]+(?: per ?cent| ?%| times \w+)?$",
    re.I,
)
PERCENT: Final = re.compile(
    r"\bby (?P<bound>more than |over |nearly |almost |about |some |around |roughly |close to |at least |well over "
    r")?(?P<n>\d+(?:\.\d+)?|[a-z-]+) ?(?:per ?cent|%)", re.I)  # fmt: skip
SHARE: Final = re.compile(
    rf"\b(?:by|lost|shed) (?:more than |over |well over |nearly |almost |about |some |around |roughly |close to |at "
    rf"least )?(?P<share>{'|'.join(SHARES)})\b", re.I)  # fmt: skip
EVERY: Final = re.compile(
    r"\b(?:every (?:single )?year|each (?:and every )?year|year after year|without interruption|"
    r"without (?:a|one) (?:single )?(?:break|pause|interruption|setback|dip)|not (?:\w+ )?once|"
    r"uninterrupted\w*)\b", re.I)  # fmt: skip
# "That presence has grown": what the sentence before spoke of.
STANDS_FOR: Final = re.compile(
    r"\W*(?:(?:That|This) is (?=(?:\w+ ){0,3}?(?:twice|double|triple|\w+ times|more|less|fewer|higher|lower|(?:half|"
    r"an? \w+) (?:of )?(?:what|the)))|(?:That|This|The|Their|Its) (?:presence|figure|flow|number|total|volume|traffic|"
    r"amount|sum|value)|(?:(?:Even so|Since then|Today|Now|Last year|This year|In (?:19|20)\d\d|By (?:19|20)\d\d),? "
    r")?(?:it|It))\b"
)
# The same, wherever it stands: "an agent swears that their numbers have climbed".
CARRIED: Final = re.compile(
    r"\b(?:[Tt]heir|[Tt]hese|[Tt]his|[Tt]hat|[Ii]ts|[Ss]uch) (?:numbers?|figures?|flow|total|volume|traffic|amount|sum|"
    r"presence|assistance|garrison|exchanges?|contingent)\b"
)
# "In 1961 there were twice as many", "ten years ago it was less than a quarter of that": what was then, set beside now.
THEN: Final = re.compile(
    rf"\b(?:(?:back )?in (?P<year>19[4-9]\d|20[0-4]\d)|(?:{CARDINAL}|a) (?:years?|decades?) (?:ago|before|earlier)|"
    rf"(?:at "
    r"the )?(?:beginning|start) of the (?:decade|century)|before the (?:war|pandemic|crisis)|the year "
    r"before)\b[^.;]{0,30}? (?:it|they|the figure|there|that) (?:was|were|had been|came to|stood at) (?:(?!not\b|"
    r"less\b|only\b|barely\b|hardly\b)\w+ )?(?:(?P<less>(?:less than |barely |only |scarcely |hardly |not (?:even "
    r")?)?(?P<share>half|a third|a quarter|a fifth|a tenth)(?: of)? (?:that|as (?:much|"
    rf"many)|the size|what it is)|(?:far |many )?fewer\b|(?:much |far )?less\b)|(?P<more>(?P<times>twice|double|"
    rf"{CARDINAL} "
    r"times) (?:that|as (?:much|many))|(?:far |many |some \w+ )?more\b|(?:far |much )?(?:higher|larger)\b))",
    re.I,
)
CLAUSE: Final = re.compile(r"[;:]|, (?:while|whereas|but|and)\b")
AND: Final = re.compile(r"\s+and\s+(?:[\w-]+\s+){0,2}")
EVER: Final = re.compile(
    r"\brecords?\b|\b(?:highest|lowest|peak(?! (?:of|in|reached in) (?:19|20)\d\d)|all-time)\b|\bthan (?:ever|at "
    r"any)\b|\bnever (?:been|stood) (?:higher|larger|greater|bigger)\b",
    re.I,
)
AHEAD: Final = re.compile(
    r"\b(?:will|shall|would|should|could|may|might|aim\w*|goal|target|plan\w*|hope\w*|pledg\w+|commit\w*|agree[ds]? "
    r"to|expect\w*|forecast|project(?:ed|s)|to (?:grow|rise|increase|expand|double|triple|reach|boost|reduce|cut))\b",
    re.I,
)
NOT: Final = re.compile(r"\b(?:not|never|hardly|no)\b|n['’]t\b", re.I)
REACH: Final = 90
RECENT: Final = 10
STALE: Final = 5
# Of an older record: the fewest years it must have of those claimed, and the least change that it can tell.
FEWEST, LARGE = 5, 1.5
ENDS: Final = 0.25
NEARBY: Final = 2
# A change of less than this share of the one claimed, or as many times it, is another one.
SLIGHT: Final = 1 / 3


def find_topic_trends(passage: Passage, context: Context) -> Iterator[tuple[int, int, dict[str, Any]]]:
    """Start, end and details of the trend that a sentence tells of trade, aid, troops, students or migrants."""
    text = passage.text
    words = sorted(
        ((found.start(), found.end(), topic) for topic in TOPICS for found in topic.words.finditer(text)),
        key=lambda word: word[:2],
    )
    if not words and (stands_for := STANDS_FOR.match(text)):
        words = [(stands_for.start(), stands_for.end(), topic) for topic in last_topic(passage.before)]
    for place, (start, stop, topic) in enumerate(words):
        # "the Trade and Investment Council" is a name.
        if start and text[start].isupper() and not re.search(r"[.!?”\"]\s*$", text[:start]):
            continue
        rest = CLAUSE.split(text[stop:])[0][:REACH]
        moves = [
            (found.start(), stop + found.end(), way)
            for pattern, way in ((UP, 1), (DOWN, -1), (FLAT, 0))
            if (found := pattern.search(rest))
        ]
        if not moves:
            continue
        _, end, way = min(moves)
        if AHEAD.search(text[max(0, start - 60) : end]) or NOT.search(text[stop:end]):
            continue
        unit = way_of(topic, text, start, stop, context)
        if unit is None and not topic.words.search(text):
            unit = way_before(topic, passage.before, context)
        if unit is None:
            continue
        units = [(topic.name, unit)]
        for other_start, other_stop, other in words[place + 1 :]:
            way_too = way_of(other, text, other_start, other_stop, context)
            if other is not topic and AND.fullmatch(text[stop:other_start]) and way_too:
                units.append((other.name, way_too))
        said = text[stop:]
        first, last = since_when(passage, context)
        yield start, end, {
            "flows": tuple(units), "direction": way, "since": first, "until": last, **change_of(said, way),
            "every": bool(EVERY.search(text)), "ever": bool(EVER.search(said[: end - stop + 12])),
        }  # fmt: skip
        return


def then_and_now(text: str) -> tuple[int, int, int, dict[str, Any]] | None:
    """Start, end, direction and details of what a sentence says was then, beside what the one before has of now."""
    found = THEN.search(text)
    if found is None:
        return None
    said = found["times"]
    times = (
        2.0
        if said and said.lower() in ("twice", "double")
        else float(number(said.split()[0]) or 0)
        if said
        else 0.0
    )
    share = SHARES[found["share"].lower()] if found["share"] else 0.0
    factor = 1 / times if times else 1 / share if share else None
    least = bool(found["less"] and not found["less"].lower().startswith(("half", "a ")))
    return found.start(), found.end(), 1 if found["less"] else -1, {
        "factor": factor, "at_least": least, "since": int(found["year"]) if found["year"] else None,
    }  # fmt: skip


def last_topic(before: str) -> list[Topic]:
    """The topic that stands last in the sentences before, alone in a list; none where there is none."""
    said = [(found.start(), topic) for topic in TOPICS for found in topic.words.finditer(before)]
    return [max(said, key=lambda each: each[0])[1]] if said else []


def way_before(topic: Topic, before: str, context: Context) -> str | None:
    """The unit of a topic as the sentences before have it."""
    said = list(topic.words.finditer(before))
    if not said:
        return None
    return way_of(topic, before, said[-1].start(), said[-1].end(), context)


def change_of(said: str, way: int) -> dict[str, Any]:
    """`factor`, the ratio of the last to the first amount that is claimed, None where none is; `at_least`: or more."""
    factor, found = _factor_of(said, way)
    return {"factor": factor, "at_least": bool(found and AT_LEAST.search(said[: found.end()]))}


def _factor_of(said: str, way: int) -> tuple[float | None, re.Match[str] | None]:
    if found := FOLD.search(said):
        n = number(found["n"] or found["by"] or found["times"])
        return float(n) if n else None, found
    if found := OF_WHAT.search(said):
        return SHARES[found["share"].lower()], found
    for stem, factor in FACTORS.items():
        if found := re.search(rf"\b{stem}", said, re.I):
            return factor, found
    if found := SHARE.search(said.replace("-", " ")):
        return 1 + way * SHARES[found["share"].lower()], found
    if found := PERCENT.search(said):
        share = float(found["n"]) if found["n"][0].isdigit() else number(found["n"])
        return None if not share else 1 + way * share / 100, found
    return None, None


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
    # The sum of a year is known when it is over.
    last = min(details["until"] or 9999, date.year - (topic.unit == "money") if date else 9999)
    first = details["since"] or ((date.year if date else 0) - RECENT)
    series = one_series(topic, record, unit, 1816 if details["ever"] else first, last)
    label = in_words(topic, unit)
    sources = tuple(record.source_of(indicator).id for indicator in topic.indicators)
    span = [year for year in series if year >= first]
    wanted = details["until"] or (date.year if date else (span[-1] if span else 0))
    late = bool(span) and wanted - span[-1] > STALE
    if (
        len(span) < 2
        or (late and not _covers_most(details, span, wanted))
        or (details["since"] and span[0] - first > STALE)
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
        verdict: Verdict = "supported" if span[-1] - best <= 1 else "contradicted"
        says += f"; the {'highest' if details['direction'] >= 0 else 'lowest'} was of {best}"
    else:
        # A multiple can be told only where the record begins and ends with the years meant.
        whole = abs(span[0] - first) <= NEARBY and abs(wanted - span[-1]) <= NEARBY
        verdict = _verdict(details, whole, ratio, values, trend(span, values).direction)
        if late and ratio is not None and 1 / LARGE < ratio < LARGE:
            verdict = "no_data"
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


def _covers_most(details: Mapping[str, Any], span: list[int], wanted: int) -> bool:
    """Whether half of the years since the one named are on record, so that a large change can be told."""
    since = details["since"]
    if not since or details["ever"] or details["direction"] == 0:
        return False
    known = span[-1] - since
    return bool(known >= FEWEST and 2 * known >= wanted - since)


def _verdict(
    details: Any, whole: bool, ratio: float | None, values: list[float], course: str | None
) -> Verdict:
    """By the factor claimed where there is one, else by the direction of the ends and of the slope."""
    direction, factor = details["direction"], details["factor"]
    if ratio is None:
        return "supported" if direction > 0 and values[-1] > 0 else "mixed"
    moved = 1 if ratio > 1.05 else -1 if ratio < 0.95 else 0
    if direction == 0:
        return "supported" if abs(ratio - 1) <= ENDS else "contradicted"
    broken = details["every"] and any(
        (b - a) * direction < 0 for a, b in zip(values, values[1:], strict=False)
    )
    if moved != direction:
        wrong = moved == -direction or broken or (factor is not None and whole)
        return "contradicted" if wrong else "mixed"
    if factor is not None and whole:
        found = _by_factor(ratio, factor, direction, at_least=details["at_least"])
        return "mixed" if broken and found == "supported" else found
    against = {1: "falling", -1: "rising"}[direction]
    if course == against:
        return "mixed"
    if broken:
        return "contradicted"
    return "supported"


def _by_factor(ratio: float, factor: float, direction: int, *, at_least: bool) -> Verdict:
    """The verdict on a multiple or percentage, of a change in the direction claimed."""
    change, claimed = abs(ratio - 1), abs(factor - 1)
    if at_least and change >= claimed:
        return "supported"
    if 0.6 * claimed <= change <= 1.8 * claimed or (
        direction > 0 and 0.75 * factor <= ratio <= 1.5 * factor and not at_least
    ):
        return "mixed" if at_least and change < 0.85 * claimed else "supported"
    return "mixed" if SLIGHT * claimed <= change <= claimed / SLIGHT else "contradicted"
