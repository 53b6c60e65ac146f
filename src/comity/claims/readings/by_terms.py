"""What a sentence says where its words alone do not tell: by the terms that the network reads in it and before it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final

from comity.claims import amounts
from comity.claims.agreement_wording import AHEAD as AGREED_AHEAD
from comity.claims.agreement_wording import ARMISTICE, IN_FORCE, OF_FIRMS
from comity.claims.compared_years import since_when
from comity.claims.context import BOND, Context, Passage
from comity.claims.kinds import mutuality, trend
from comity.claims.numbers import ORDINAL, number
from comity.claims.partner_lists import INDICATORS
from comity.claims.rankings import BOTH, COMING, FIVE, placed
from comity.claims.readings.duration import YEAR as A_YEAR
from comity.claims.readings.quantity import PURPOSE
from comity.claims.readings.reading import Reading
from comity.claims.terms import Terms, terms_of
from comity.claims.topic_trend import AHEAD, EVER, EVERY, change_of
from comity.claims.topics import TOPICS, topic_named
from comity.claims.within_regions import limits
from comity.states import split_dyad

COUNTED: Final = tuple(topic.name for topic in TOPICS)
DIRECTIONS: Final = {"up": 1, "down": -1, "flat": 0}
# What the words of a sentence say themselves counts for more.
SAID: Final = ("even", "direction")
NTH: Final = re.compile(rf"\b(?P<nth>{ORDINAL})\b", re.I)
TEN: Final = 10
# "Have never bound themselves by any promise": whatever else is read.
NEVER_BOUND: Final = re.compile(
    r"\b(?:ha(?:s|ve) never|never ha(?:s|ve)|nowhere|neither)\b[^.;]{0,40}?\b(?:bound|promised|signed|sworn|concluded|"
    r"agreed)\b",
    re.I,
)
# What a memorandum is on, its own words say or nothing does.
MEMORANDUM: Final = re.compile(r"\bM[oO]Us?\b|\b[Mm]emorand(?:um|a)\b")
SORTS: Final = {"defence": "alliance", "defence_cooperation": "defence"}
# Which of the two the flow of an owner's list is named after, where it gives and where it takes.
LISTS: Final = {
    ("exports", True): "exports", ("exports", False): "imports",
    ("balance", True): "exports", ("balance", False): "imports",
}  # fmt: skip


def read(
    kind: str, passage: Passage, context: Context, known: Mapping[str, Any] = MappingProxyType({})
) -> Reading | None:
    """A claim's details by its terms; None where the network is not sure of those that its check needs.

    Nor where it says otherwise than the words of the sentence, as `known` has them: "lopsided" is not even.
    """
    reader = READERS.get(kind)
    if any(words.search(passage.text) for words in NO_CLAIM.get(kind, ())):
        return None
    if kind == "quantity" and amounts.is_no_count(passage.text):
        return None
    made = reader(terms_of(passage, context, kind), passage, context) if reader else None
    if made and any(
        known.get(term, value) != value for term in SAID if (value := made.details.get(term)) is not None
    ):
        return None
    return made


def _unit(topic: str, giver: str | None, context: Context) -> str | None:
    """The dyad, or "KOR>USA" for what runs one way; None where it is not known which."""
    pair = split_dyad(context.dyad)
    if topic == "trade":
        return context.dyad
    if topic == "troops":
        giver = "USA" if "USA" in pair else None
    return None if giver not in pair else f"{giver}>{next(state for state in pair if state != giver)}"


def _made(passage: Passage, details: dict[str, Any]) -> Reading:
    """The whole sentence says it, or its word for the bond."""
    bond = BOND.search(passage.text)
    start, end = (bond.start(), bond.end()) if bond else (0, len(passage.text))
    return Reading(start, end, details, denies=True)


def _trend(terms: Terms, passage: Passage, context: Context) -> Reading | None:
    unit = _unit(terms.topic, terms.giver, context) if terms.topic in COUNTED else None
    if terms.way is None or unit is None:
        return None
    text, direction = passage.text, DIRECTIONS[terms.way]
    first, last = since_when(passage, context)
    return _made(passage, {
        "flows": ((terms.topic, unit),), "direction": direction,
        "since": first, "until": last, **change_of(text, direction),
        "every": bool(EVERY.search(text)), "ever": bool(EVER.search(text)),
    })  # fmt: skip


def _rank(terms: Terms, passage: Passage, context: Context) -> Reading | None:
    pair = split_dyad(context.dyad)
    if terms.topic not in (*COUNTED, "balance") or terms.owner is None or terms.place is None:
        return None
    given = terms.giver == terms.owner or terms.topic == "trade"
    if terms.topic != "trade" and terms.giver not in pair:
        return None
    flow = LISTS.get((terms.topic, given), terms.topic)
    place: int | None = 1
    within: int | None = None
    lost = terms.way == "isnot"
    if terms.place == "top":
        within = FIVE
    elif terms.place == "low":
        within, lost = TEN, True
    elif terms.place == "4":
        nth = NTH.search(passage.text)
        place = number(nth["nth"]) if nth else None
    else:
        place = int(terms.place)
    if place is None:
        return None
    owner = terms.owner if terms.owner in pair else BOTH
    if terms.topic == "troops":
        # Whose soldiers are on record: their hosts are ranked, not those who send them.
        if "USA" not in pair:
            return None
        owner, given = "USA", True
    made = _made(passage, placed(flow, given, owner, place, within=within, lost=lost))
    return replace(made, details={**made.details, **limits(passage.text, 0, len(passage.text), context)})


def _quantity(terms: Terms, passage: Passage, context: Context) -> Reading | None:
    unit = _unit(terms.topic, terms.giver, context) if terms.topic in COUNTED else None
    if terms.topic is None or unit is None:
        return None
    topic = topic_named(terms.topic)
    # So many a year are no count of those who are there; other money is no trade.
    besides = amounts.OTHER_MONEY if topic.unit == "money" else amounts.IN_A_YEAR
    found = None if besides.search(passage.text) else amounts.amount_of(topic, unit, passage, context)
    return Reading(*found) if found else None


def _mutuality(terms: Terms, passage: Passage, context: Context) -> Reading | None:
    if terms.topic in (None, "other") or terms.way is None:
        return None
    even = terms.way == "even"
    alone = {"trade": "exports", "balance": "exports", "exports": "exports", "students": "students",
             "migrants": "migrants", "aid": "aid", "promise": "promises"}.get(terms.topic or "")  # fmt: skip
    more = terms.giver if not even and alone in ("exports", "students", "migrants") else None
    leans = terms.giver if not even and terms.topic == "dependence" else None
    if alone is None and leans is None:
        return None
    return _made(passage, {"even": even, "alone": alone, "more": more, "leans": leans})


def _agreement(terms: Terms, passage: Passage, _: Context) -> Reading | None:
    if terms.topic in (None, "other") or terms.way is None or MEMORANDUM.search(passage.text):
        return None
    if terms.way == "has" and NEVER_BOUND.search(passage.text):
        return None
    year = A_YEAR.search(passage.text)
    return _made(passage, {
        "what": SORTS.get(terms.topic, terms.topic), "none": terms.way == "hasnot",
        "year": int(year["year"]) if year else None, "in_force": bool(IN_FORCE.search(passage.text)),
    })  # fmt: skip


def is_open(kind: str, details: Mapping[str, Any]) -> bool:
    """Whether a claim's details leave open what its check needs first: what flows, whose list it is, what is even."""
    if "unread" in details:
        return True
    if kind == "trend":
        return details.get("flows") == ()
    if kind == "rank":
        return details["place"] is None or details["flow"] not in (*INDICATORS, "depth")
    if kind == "quantity":
        return bool(details["what"] == "other")
    if kind == "mutuality":
        return details["alone"] is None and not (details.get("leans") or details.get("more"))
    return False


# What is to come, is wanted, holds at times or is another's is no claim, whatever else may be read in it.
NO_CLAIM: Final[Mapping[str, tuple[re.Pattern[str], ...]]] = {
    "trend": (trend.NOT_ALWAYS, trend.TO_A_PLACE, AHEAD),
    "rank": (COMING,),
    "quantity": (amounts.AHEAD, amounts.FALLEN, amounts.PROGRAMME, PURPOSE),
    "mutuality": (mutuality.PURPOSE, mutuality.THAN_THEN, mutuality.OF_ALL, AHEAD),
    "agreement": (AGREED_AHEAD, OF_FIRMS, ARMISTICE),
}
READERS: Final[dict[str, Callable[[Terms, Passage, Context], Reading | None]]] = {
    "trend": _trend,
    "rank": _rank,
    "quantity": _quantity,
    "mutuality": _mutuality,
    "agreement": _agreement,
}
