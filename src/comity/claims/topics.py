"""What passes between two states, as texts call it, and the indicators of the record that count it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

MILLION: Final = 1e6
# How many years after those asked for a series may begin.
LATE: Final = 5


@dataclass(frozen=True)
class Topic:
    """One thing that passes between two states.

    `words` finds it in a text. `indicators` count it, the one that is trusted most first. `directed`: from one
    state to the other. `unit`: money (the record counts it in millions of dollars), persons or visits. `near`: the
    share by which an amount may differ from the record and still be borne out.
    """

    name: str
    words: re.Pattern[str]
    indicators: tuple[str, ...]
    directed: bool
    unit: str
    near: float


_NO_TREATY: Final = (
    r"(?! (?:deficits?|surplus\w*|imbalances?|gaps?|balance|agreements?|deals?|wars?|barriers?|pacts?|talks|"
    r"relations|relationship|ties|policy|partners?|disputes?|tensions?|in services|delegations?|missions?|"
    r"liberali[sz]ation|preferences|accord|treaty|ministers?|officials?|negotiat\w+|unions?))"
)
TOPICS: Final = (
    Topic("exports", re.compile(
        r"\b(?:exports?|exported|(?:sales|shipments|deliveries)(?: (?:of (?:its |their |our )?goods )?to|(?= (?:of|"
        r"by) [\w ’']{3,40}? to\b)|(?= (?:there|here|over there|(?:on|in) (?:the|our) \w+ market)\b))|(?<=our "
        r")sales\b|sells?|sold|selling(?= (?:\w+ )?to\b)|ships?(?= (?:to|there)\b)|shipped(?= (?:\w+ )?goods)|"
        r"(?:earn(?:s|ed|ings)?|receipts|revenues?) from (?=(?:the )?(?-i:[A-Z]))|goods(?= (?:bound for|destined for|"
        r"sent to|shipped to|sold (?:to|in)|headed for)\b))\b", re.I),
          ("exports", "recent_exports", "us_goods_exports"), True, "money", 0.25),
    Topic("imports", re.compile(
        r"\b(?:imports?|imported|purchases(?: from|(?= (?:there|here)\b))|buys?|buying(?= from\b)|bought)\b", re.I),
          ("exports", "recent_exports", "us_goods_exports"), True, "money", 0.25),
    Topic("trade", re.compile(
        rf"\b(?:(?:two-way|bilateral|mutual|goods|merchandise|annual) )*(?:trade(?: in goods| flows?| volumes?| "
        rf"turnover)?|commerce|(?:exchanges?|value|volume|flow|flows|movement) of goods|exchanged goods|exchanged "
        rf"(?=[^.;]{{0,40}}?\bgoods\b)|business(?= (?:with|across)\b)|turnover|(?:buy from and sell to|sell to and "
        rf"buy from)|(?:buys?|sells?) (?:from|to)(?: and (?:buy|sell)s? (?:from|to))? (?:each other|one another)|"
        rf"(?:goods|merchandise)(?= (?:worth|to the value of|(?:that )?(?:we|they) (?:trade|exchange|sell|send)|"
        rf"valued|traded|exchanged|cross\w+|mov(?:ing|ed)|flow(?:ing|ed)|pass(?:ing|ed)|went|changed hands|that "
        rf"(?:cross|pass|move|flow)\w*)))\b{_NO_TREATY}", re.I),
          ("trade", "recent_trade", "us_goods_trade"), False, "money", 0.25),
    Topic("aid", re.compile(
        r"\b(?:(?:development|economic|humanitarian|foreign|overseas) )*(?:aid|assistance|grants in aid|donors?)\b"
        r"(?! (?:workers?|agenc\w+|worker))", re.I),
          ("aid", "aid_commitments", "chinese_aid"), True, "money", 0.5),
    # Of China's finance abroad the record has every year's sum; of other states' none.
    Topic("finance", re.compile(
        r"\b(?:(?:Chinese|Beijing['’]s|China['’]s) (?:(?:official|development|state|public) )*(?:finance|financing|"
        r"lending|loans|credits|money)|[Oo]fficial (?:Chinese )?(?:finance|financing|money)|len(?:t|ds)(?= "
        r"(?:us|it|them|the|its)\b))\b"),
          ("chinese_finance",), True, "money", 0.5),
    Topic("troops", re.compile(
        r"\b(?:in uniform|troops|soldiers|servicemen|service ?members|(?:military |uniformed )?personnel|marines|GIs|"
        r"garrison|contingent|(?:American|US|U\.S\.) (?:presence|footprint|force)|troop (?:levels?|numbers?|"
        r"presence|strength)|(?:military|force) presence)\b", re.I),
          ("troops",), True, "persons", 0.15),
    Topic("students", re.compile(
        r"\bstudents\b|\benrol+ments?\b|\b(?:studying|enrol\w+|to study) (?=(?:in|at)\b)|(?<!a )\bstud(?:y|ied) "
        r"(?=(?:in|at) (?:(?:the|our|their) )?(?-i:[A-Z]))|\b(?:at|in|on) (?=(?:(?:the|our|their|your|its) "
        r")?(?:[\w’']+ )?(?:(?:schools|colleges) and )?(?:universities|colleges|campuses)\b)|\b(?:(?:go|going|goes|"
        r"gone|went|come|coming|flock\w*|turn\w*) to|choos\w+|chose|prefer\w*|attend\w*|(?:leav\w+|set off|head\w*) "
        r"for) (?=[\w’']+ (?:campuses|universities|colleges)\b)|\benrol\w+ of (?=[\w ]{3,30} (?:at|in)\b)|\bstudent "
        r"(?:numbers|exchanges?|enrol\w+|flows?)\b", re.I),
          ("students", "students_china"), True, "persons", 0.15),
    Topic("refugees", re.compile(r"\b(?:refugees|asylum[- ]seekers)\b", re.I), ("refugees",), True, "persons", 0.25),
    Topic("migrants", re.compile(
        r"-born\b|\b(?:born(?= (?:here|there)\b)|(?<=\w )born in(?= (?:the )?(?-i:[A-Z]))|ma[dk]e their homes?(?= "
        r"(?:in|here|there)\b)|settled(?= (?:in (?:the )?(?-i:[A-Z])|here\b|there\b))|migrants|immigrants|emigrants|"
        r"expatriates|diaspora|migration)\b|(?<=[a-z]) (?:who (?:now )?(?:live|reside)|live(?= in (?:the "
        r")?(?-i:[A-Z]))|living|residing|resident)(?= (?:here|among|in)\b)", re.I),
          ("migrants", "migrants_estimated", "migrants_decades"), True, "persons", 0.25),
)  # fmt: skip


def topic_named(name: str) -> Topic:
    """The topic of that name."""
    return next(topic for topic in TOPICS if topic.name == name)


def series_of(topic: Topic, record: Record, unit: str) -> dict[int, tuple[float, str]]:
    """Year to (value, indicator) of a topic for a unit (KOR-USA or USA>KOR), empty where nothing is on record.

    Values are in the record's unit. Of a year that several indicators count, the topic's first one is taken.
    """
    series: dict[int, tuple[float, str]] = {}
    for indicator in reversed(topic.indicators):
        rows = record.series(indicator, unit).select("year", "value").iter_rows()
        series |= {year: (float(value), indicator) for year, value in rows if value is not None}
    return dict(sorted(series.items()))


def one_series(
    topic: Topic, record: Record, unit: str, first: int, last: int
) -> dict[int, tuple[float, str]]:
    """The same over first..last from one indicator, so that no two are compared: the longest that begins in time."""
    best: dict[int, tuple[float, str]] = {}
    for indicator in topic.indicators:
        rows = record.series(indicator, unit).select("year", "value").iter_rows()
        known = {
            year: (float(value), indicator)
            for year, value in rows
            if value is not None and first <= year <= last
        }
        if _reach(known, first) > _reach(best, first):
            best = known
    return dict(sorted(best.items()))


def _reach(series: dict[int, tuple[float, str]], first: int) -> tuple[bool, int, int]:
    """What makes one series better than another: that it begins with the years asked for, then its end and length."""
    return min(series, default=9999) - first <= LATE, max(series, default=0), len(series)


def from_a_giver(topic: Topic, unit: str, record: Record) -> str:
    """The unit of a topic; of aid from a state that gave the other none on record, the way in which it was given."""
    back = ">".join(reversed(unit.split(">")))
    turned = topic.name == "aid" and not series_of(topic, record, unit) and series_of(topic, record, back)
    return back if turned else unit


def in_words(topic: Topic, unit: str) -> str:
    """What is counted: "students from South Korea in the United States"."""
    one, other = (state_name(state, article=True) for state in re.split(r"[>-]", unit))
    return {
        "trade": f"trade in goods between {one} and {other}",
        "exports": f"goods from {one} to {other}",
        "imports": f"goods from {one} to {other}",
        "aid": f"aid from {one} to {other}",
        "finance": f"official finance from {one} to {other}",
        "troops": f"US troops in {other}",
        "students": f"students from {one} in {other}",
        "refugees": f"refugees from {one} in {other}",
        "migrants": f"people born in {one} who live in {other}",
    }[topic.name]


def amount_in_words(topic: Topic, value: float) -> str:
    """A value of the record as a reader has it: "12.3 billion dollars", "28,500"."""
    if topic.unit != "money":
        return f"{value:,.0f}"
    return f"{value / 1000:,.1f} billion dollars" if value >= 1000 else f"{value:,.0f} million dollars"
