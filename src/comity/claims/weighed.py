"""Which flow is weighed where two states are said to give alike, or not: goods, students, people who have settled."""

from __future__ import annotations

import re
from typing import Final

from comity.claims.context import BOND, Passage

# The flows that the record balances, and the words that name each.
FLOWS: Final = (
    ("exports", re.compile(r"\b(?:trad(?:e|ing)|export\w*|import(?:s|ed|ers?|ing)?|goods|commerce|buy(?:s|ing)?|"
                           r"bought|sell(?:s|ing)?|sold|sales|ships?|shipped|shipments|deficit|surplus|in the (?:red|"
                           r"black)|purchas\w+|markets?|ledger|merchandise|cargo)\b", re.I)),
    ("students", re.compile(r"\b(?:students?|stud(?:y|ying)|studies (?:in|at|with)|campus\w*|universit\w+|"
                            r"enrol\w*|lecture (?:halls?|rooms?)|academic|educational|learning)\b", re.I)),
    ("migrants", re.compile(r"\b(?:(?:im|em)?migra(?:nts?|tion|te[ds]?)|diaspora|(?:have|had|has) settled|settlers?|"
                            r"settled (?:in|on|here|there|with)|settl(?:e|ing) (?:in|on|here|there)|settlement|"
                            r"[\w-]*\bborn(?: in)?|(?:ma[dk]e|making) (?:their|its|a) (?:homes?|li(?:fe|ves))|"
                            r"(?:liv(?:e|es|ing)|at home) (?:in|here|there|among|with)|residents of|mov(?:ed|ing) "
                            r"(?:to|abroad|across|over|west|east|north|south|in the other)|(?:flow|movement) of "
                            r"people|(?:workers|people|thousands|families)\b[^.;]{0,30}? (?:gone|went|go|come|came) "
                            r"(?:to|here|over))\b", re.I)),
    # Not known from both sides.
    ("refugees", re.compile(r"\b(?:refugees?|shelter|asylum)\b", re.I)),
)  # fmt: skip
# What passes between two states and is on no record: "the goodwill flows in one direction only".
UNCOUNTED: Final = re.compile(
    r"\b(?:goodwill|generosity|affection|courtes(?:y|ies)|charity|concessions|sympathy|respect|trust|fondness|"
    r"sacrifices?|commitments|aid|money|wages|remittances|holidaymakers|tourists?|tourism)\b[^.;]{0,40}? (?:is|are|was|"
    r"were|ha(?:s|ve)|flows?|runs?|goes|go|works?|remains?|travel(?:s|led)?)\b[^.;]{0,40}?\b(?:one|both|direction|"
    r"ways?|sided|mutual|reciprocal|lopsided|uneven|unequal|balanced)\b",
    re.I,
)
# "That movement", "the traffic", "it", "the other way": what the sentences before it speak of.
CARRIED: Final = re.compile(
    r"\b(?:the|this|that|these|those|such|their|a) (?:\w+ )?(?:movements?|traffic|flows?|streams?|currents?|exchanges?|"
    r"numbers?|road|balance|burden)\b|^\W*(?:It|This|That|There|Here|They|Nor|And|But|Hardly|Almost|Nearly|About)\b|"
    r"\b(?:other|opposite|reverse|one|both|two) (?:way|ways|directions?)\b|\b(?:as|so) many\b|\bequal numbers\b",
    re.I,
)
EXCHANGE: Final = re.compile(r"\bexchanges?\b(?! of (?!goods))", re.I)


def flow_named(text: str) -> str | None:
    """The flow that a text names, goods before people where it names several."""
    return next((flow for flow, words in FLOWS if words.search(text)), None)


def flow_weighed(passage: Passage) -> str | None:
    """The flow that a sentence weighs: by its own words, else the last one that the sentences before it name."""
    text = passage.text
    if named := flow_named(text):
        return named
    if BOND.search(text) or not CARRIED.search(text):
        # "A balanced exchange" alone is one of goods.
        return "exports" if EXCHANGE.search(text) else None
    last = {
        flow: max((found.start() for found in words.finditer(passage.before)), default=-1)
        for flow, words in FLOWS
    }
    latest = max(last, key=lambda flow: last[flow])
    return latest if last[latest] >= 0 else "exports" if EXCHANGE.search(text) else None
