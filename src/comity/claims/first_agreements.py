"""Which agreement of two states, or of one of them with a group of states, is the first of its sort."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from comity.claims.agreement_age import sort_named
from comity.claims.agreement_sorts import WHAT
from comity.claims.among import states_among
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.predecessors import signatures_of, spells_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record
    from comity.states import Mention

YEAR: Final = re.compile(r"\b(?P<year>19[4-9]\d|20[0-4]\d)\b")
# An agreement is talked of as new for some years.
LATELY: Final = 5
BOTH: Final = "both"
# Before the key of a state: told of the other one of the two.
BUT: Final = "but "
SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+")
FIRST: Final = re.compile(r"\bfirst\b", re.I)
# Whose first it is: "Korea's first", "our very first".
OWNED: Final = re.compile(r"(?:['’]s?)?,? (?:very )?$")
FOR_ONE: Final = re.compile(r"^(?:For|To) $")
# "The first country to sign with Chile" is told of Chile, "the first agreement with Chile" of the two.
OF_A_STATE: Final = re.compile(
    r"^(?: (?!agreement|treaty|pact|accord|deal)[\w'’-]+){0,5}? (?:countr(?:y|ies)|nations?|states?|partners?|"
    r"econom(?:y|ies)|powers?|members?|governments?|republics?|in [A-Z])\b"
)
TOGETHER: Final = re.compile(
    r"\b(?:each other|one another|between (?:the two|them|us|our)|their (?:very )?first|the two|both|either|our two|"
    r"our (?:\w+ ){1,3}?and (?:the|their))\b",
    re.I,
)
# "The first in its history", "the first with anyone" where no state is named.
OF_ONE: Final = re.compile(r"\bfirst (?:[\w-]+ ){0,4}?(?:with (?:an?|any\w*|the)|in|of its)\b", re.I)
AMONG: Final = re.compile(r"\b(?:among|one of) (?:[\w'’]+ ){0,2}first\b", re.I)
SINCE: Final = re.compile(r"\bfirst\b[^.;,]*\bsince\b", re.I)
FREE: Final = re.compile(
    r"\b(?:free[- ]trade|FTAs?|economic partnership|customs union|trade promotion|comprehensive)\b", re.I
)
# Of the seven provisions that tell how deep a trade agreement goes: preferences for some goods have none, or one.
SHALLOW, DEEP = 1, 2
# Normal trade relations, counted among the trade agreements: no free trade.
NOT_FREE: Final = (frozenset(("USA", "VNM")), frozenset(("LAO", "USA")))
# What promises defence, and what only that one will not attack, or will consult.
ALLIANCES: Final = (
    ("alliance", ("defense", "offense")),
    ("non-aggression", ("nonaggression",)),
    ("friendship", ()),
)
# "Never before had Indonesia concluded one": the first of the state that is named.
NEVER: Final = re.compile(
    r"\b[Nn]ever (?:before|until (?:then|now)|yet)\b|\b(?:[Uu]ntil then|[Bb]efore (?:that|this|it|then)|[Uu]p to "
    r"then)\b[^.;]{0,60}? never\b|\b(?:had|has|have) never (?:before |yet |previously )?\w+\b[^.;]{3,80}?\bbefore\b"
)
# "No Arab country had obtained one before us": the first of those named, told of the other of the two.
NO_OTHER: Final = re.compile(
    r"\b[Nn]o(?: other)? (?:[\w'’-]+ ){0,4}?(?:countr(?:y|ies)|nations?|states?|power|econom(?:y|ies)|capital|"
    r"government|republic|kingdom|member|neighbou?r)\b[^.;]{0,60}? (?:had (?:signed|concluded|obtained|made|reached|"
    r"negotiated)\b|(?:had|has|have)\b[^.;]{0,90}?\b(?:before|until (?:then|now)|yet|previously|ever|earlier)\b)"
)
# "We were the first in Latin America to obtain one"
FIRST_TO: Final = re.compile(
    r"\b(?:was|were|is|are|became|being) (?:also )?the (?:very )?first\b[^.;]{0,60}? to (?:have )?(?:sign|conclud|"
    r"obtain|get|secur|reach|negotiat|do (?:so|this)|have one)"
)
WITH_WHOM: Final = re.compile(r"\b(?:with|from|by) (?:the )?$")
BEFORE_WHOM: Final = re.compile(r"\b(?:before|until) (?:the )?$")
# Words for what the sentences before name: "it was our first", "to conclude one", "such a pact", "had done so".
CARRIED: Final = re.compile(
    r"\bdo(?:ne)? (?:so|this|that|it)\b|\b(?:[Ii]t|[Tt]his|[Tt]hat) (?:was|is|remains|became|had been)\b[^.;]{0,40}? "
    r"first\b|\bsuch (?:an? )?(?:agreement|treaty|pact|accord|deal)|\b(?:sign|conclud|obtain|ha[sd]|hav|negotiat|"
    r"g[eo]t|secur|w[io]n|str[iu]ck|reach|initial)\w* (?:one|such|it|this)\b|\b[Tt]h(?:e|is|at) (?:agreement|treaty|"
    r"pact|accord|deal)\b"
)
# "With a single partner": an agreement of a whole group is none.
SINGLE: Final = re.compile(
    r"\b(?:single|individual|one) (?:country|state|nation|partner|economy)\b|\bbilateral\b", re.I
)
SECURITY: Final = re.compile(r"\bsecurity (?:treaty|pact|agreement|accord)\b", re.I)
TREATY: Final = re.compile(r"\bfirst (?:[\w'’-]+ ){0,2}?treaty\b", re.I)
RULE: Final = (
    "The agreements of that sort on record (trade: DESTA, investment: UNCTAD, alliances: ATOP, defence cooperation: "
    "DCAD): of the two, supported where the earliest is of the year named, or of the five years before the document; "
    "contradicted where there is an earlier one. Of one of them with a group of states, or with any: contradicted "
    "where it has an earlier one with another of them, mixed where one is of the same year. Free trade agreements are "
    "those with at least two of DESTA's seven provisions, of the two themselves with one."
)


def owner_of(text: str, named: list[Mention]) -> str | None:
    """Whose first agreement a sentence tells of: a state of the two, `BOTH`, or None where it does not say."""
    first = FIRST.search(text)
    if first is None and (told := _owner_of_a_denial(text, named)):
        return told
    if first is None or AMONG.search(text):
        return None
    if TOGETHER.search(text):
        return BOTH
    before = [each for each in named if each.end <= first.start()]
    after = list(dict.fromkeys(str(each.state) for each in named if each.start >= first.end()))
    if len(after) > 1:
        return BOTH
    owner = next((each for each in before if OWNED.fullmatch(text[each.end : first.start()])), None)
    if owner and text[owner.end :].startswith((",", " a", " the")):
        owner = None
    if owner is None and (words := FOR_ONE.match(text[: named[0].start] if named else "")) and words:
        owner = named[0]
    if owner is None and before and not after and FIRST_TO.search(text, before[-1].end):
        return f"{BUT}{before[-1].state}"
    if owner is not None:
        return BOTH if after and after != [owner.state] else str(owner.state)
    if not after:
        return None if OF_ONE.search(text) else BOTH
    rest = text[first.end() :]
    if OF_A_STATE.match(rest) or not re.match(r"(?: (?!that\b|which\b)[\w-]+){0,4}? with ", rest):
        return after[0]
    return BOTH


def _owner_of_a_denial(text: str, named: list[Mention]) -> str | None:
    """The same where no earlier one is granted: "never before had Peru", "no Arab country had one before us"."""
    states = list(dict.fromkeys(str(each.state) for each in named))
    if NO_OTHER.search(text):
        partner = next((each.state for each in named if WITH_WHOM.search(text[: each.start])), None)
        placed = next((each.state for each in named if BEFORE_WHOM.search(text[: each.start])), None)
        return partner or (f"{BUT}{placed}" if placed else None)
    if NEVER.search(text):
        return BOTH if len(states) > 1 or TOGETHER.search(text) else states[0] if states else None
    return None


def text_on_the_sort(text: str, before: str) -> str:
    """The words that name the sort of agreement: the sentence's own, or those that it takes up."""
    if sort_named(text) or not CARRIED.search(text):
        return text
    sentences = [each for each in SENTENCE.split(before) if sort_named(each)]
    return sentences[-1] if sentences else text


def check_first(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """The check of a first agreement; None where none of such a sort is named, or none is on record."""
    text, owner = claim.sentence, claim.details.get("owner")
    a, b = claim.subject.states
    if SINCE.search(text):
        return None
    said = text_on_the_sort(text, claim.details.get("before", ""))
    if owner == BOTH:
        return of_the_two(claim, said, record, date)
    if owner in (BUT + a, BUT + b):
        owner = b if owner == BUT + a else a
    what = sort_named(said)
    if owner not in (a, b) or what is None:
        return None
    other = b if owner == a else a
    covered, source = record.coverage_of(WHAT[what][2]), record.source_of(WHAT[what][2]).id
    last = date.year if date else covered.last
    years = signed_by(record, what, owner, single=bool(SINGLE.search(text)))
    free = what == "trade" and bool(FREE.search(said))
    begun = firsts_of(record, owner, years, DEEP if free else None)
    signed = {state: year for state, year in begun.items() if year <= last}
    mine = firsts_of(record, owner, years, SHALLOW if free else None).get(other, last + 1)
    if mine > last:
        return None
    signed[other] = mine
    group, known = states_among(text, signed[other])
    if not known:
        return None
    rivals = {
        state: year for state, year in signed.items()
        if state != other and (group is None or state in group) and year <= signed[other]
    }  # fmt: skip
    # A treaty of many is the first with each of them.
    earlier = {state: year for state, year in rivals.items() if year < signed[other]}
    verdict: Verdict = "contradicted" if earlier else "mixed" if rivals else "supported"
    called, year = WHAT[what][4], signed[other]
    shown = sorted((year, state) for state, year in (earlier or rivals).items())[:5]
    listed = ", ".join(f"{state_name(state, article=True)} ({when})" for when, state in shown)
    names = f"{state_name(owner, article=True)} with {state_name(other, article=True)}"
    says = f"The {called} of {names} was signed in {year}"
    says += (
        f"; of those meant it has one as early with {listed}."
        if listed
        else ", and none with others meant is as early."
    )
    return Check(
        verdict, says,
        (Figure(f"{called}s as early", float(len(earlier or rivals)), "states", year, source,
                f"{covered.first}-{covered.last}", "signatures on record"),),
        RULE, (source,), mark_year=year,
    )  # fmt: skip


def signed_by(record: Record, what: str, owner: str, *, single: bool = False) -> dict[str, list[int]]:
    """The years in which a state signed agreements of a sort, by the other state; `single`: of two states alone."""
    rows = record.signatures(WHAT[what][1]).select("label", "state_a", "state_b", "signed").rows()
    pairs = Counter(label for label, *_ in rows)
    years: dict[str, list[int]] = {}
    for label, a, b, year in rows:
        if owner in (a, b) and not (single and pairs[label] > 1):
            years.setdefault(b if a == owner else a, []).append(year)
    return years


def firsts_of(record: Record, owner: str, years: dict[str, list[int]], depth: int | None) -> dict[str, int]:
    """The first of those years with each state; of free trade alone, which has so many provisions at least."""
    if depth is None:
        return {state: min(each) for state, each in years.items()}
    ties = record.ties(
        "trade_agreement_depth", owner, since=record.coverage_of("trade_agreement_depth").first
    )
    deep = ties.values >= depth
    first: dict[str, int] = {}
    for at, state in enumerate(ties.states):
        if state in years and deep[:, at].any() and frozenset((owner, state)) not in NOT_FREE:
            begun = int(ties.years[deep[:, at].argmax()])
            first[state] = max((year for year in years[state] if year <= begun), default=min(years[state]))
    return first


def of_the_two(claim: Claim, said: str, record: Record, date: dt.date | None) -> Check | None:
    """The check of the first agreement of the two with each other, whose sort the words `said` name."""
    text, dyad = claim.sentence, "-".join(claim.subject.states)
    found = years_of(record, said, dyad)
    if found is None:
        return None
    years, indicator, called = found
    covered, source = record.coverage_of(indicator), record.source_of(indicator).id
    last = date.year if date else covered.last
    years = sorted(year for year in years if year <= last)
    if not years:
        return None
    first = years[0]
    named = [int(year["year"]) for year in YEAR.finditer(text)]
    # The only one on record is the one that is meant.
    lone = len(set(years)) == 1 and indicator != "alliance"
    holds = any(abs(year - first) <= 1 for year in named) if named else lone or first >= last - LATELY
    if not holds and named and max(named) < first:
        # One that the list lacks.
        return None
    if called == "treaty" and holds:
        return None
    a, b = (state_name(state, article=True) for state in claim.subject.states)
    return Check(
        "supported" if holds else "contradicted",
        f"The earliest {called} of {a} and {b} on record is of {first}.",
        (Figure(f"earliest {called}", float(first), "year", first, source, f"{covered.first}-{covered.last}",
                "signature, or first year in force"),),
        RULE,
        (source,),
        mark_year=first,
    )  # fmt: skip


def years_of(record: Record, text: str, dyad: str) -> tuple[list[int], str, str] | None:
    """Years in which agreements of the sort named begin, with the indicator and what they are called."""
    what = sort_named(text)
    if what is not None:
        _, kind, indicator, _, called = WHAT[what]
        if what == "trade" and FREE.search(text):
            a, b = dyad.split("-")
            first = firsts_of(record, a, signed_by(record, what, a), SHALLOW).get(b)
            return ([first] if first else [], indicator, called)
        return [year for _, year in signatures_of(record, kind, dyad)], indicator, called
    if WHAT["defence"][0].search(text):
        _, kind, indicator, _, called = WHAT["defence"]
        return [start.year for _, start, _ in spells_of(record, kind, dyad)], indicator, called
    for sort, promises in ALLIANCES:
        if WHAT[sort][0].search(text) or (sort == "friendship" and SECURITY.search(text)):
            spells = spells_of(record, "alliance", dyad)
            begun = [start.year for label, start, _ in spells if not promises or label in promises]
            return begun, "alliance", WHAT[sort][4]
    if TREATY.search(text):
        kinds = ("alliance", "trade_agreement", "investment_treaty")
        begun = [start.year for kind in kinds for _, start, _ in spells_of(record, kind, dyad)]
        return begun, "alliance", "treaty"
    return None
