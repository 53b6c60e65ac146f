"""Mutuality: "a mutually beneficial partnership", "a two-way street", "a one-sided relationship"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import clause_before, denied
from comity.claims.claim import OPPOSITE, Check, Claim, Figure, Verdict
from comity.claims.context import BOND, Context, Passage
from comity.claims.dependence import (
    DEPENDENCE,
    DEPENDS,
    EACH_NEEDS,
    OTHER_NEEDS,
    SAME_DEGREE,
    check_dependence,
    leans_of,
)
from comity.claims.each_year import EVERY_YEAR, GENERATION, LAST_YEARS, since_year, sold_more, verdict_of
from comity.claims.evenness import ANY_EVEN, EVEN, HARDLY_BACK, UNEVEN
from comity.claims.numbers import number
from comity.claims.people_compared import people_compared
from comity.claims.sellers import (
    AS_MUCH,
    FAR_MORE,
    GOODS_COMPARED,
    MORE_THAN,
    already_denied,
    more_of,
    multiple_of,
)
from comity.claims.shares import share_of
from comity.claims.weighed import UNCOUNTED, flow_weighed
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# "Two-way trade reached $100 billion" gives an amount, "two-way trade deal" a plan.
AMOUNT: Final = re.compile(r"\btwo-way (?:\w+ ){0,3}?(?:trade|commerce|exchange)\b", re.I)
SKEW: Final = re.compile(r"\b(?:deficits?|surplus|imbalance|gap|balance)\b", re.I)
PROMISE: Final = re.compile(
    r"\b(?:promis\w+|pledg\w+|oblig\w+|commit(?!tee)(?!\w* to (?!each|the (?:other|defen)|one another|defen))\w+|"
    r"attack\w*|defend|defence|defense|come to (?:its|the|each))\b",
    re.I,
)
# "Committed to modernise projects that benefit both nations": what is to come of it.
PLANNED: Final = re.compile(
    r"\b(?:commit(?:s|ted)?|agree[sd]?|pledge[sd]?|resolved?|intend(?:s|ed)?|under(?:take|took)) to (?!(?:each|one|"
    r"the other|defend)\b)[^,;.]*$",
    re.I,
)
# "No country buys more": a rank.
OF_ALL: Final = re.compile(
    r"\b(?:no|any)(?: other)? (?:country|nation|state|one(?!-))\b|\bnobody (?:else |abroad )?(?:buys|sells|takes|"
    r"sends)\b|\bthan (?:with |to |from )?any(?:one|body)\b|\bany other\b",
    re.I,
)
# From this chance on a sentence that goes on about the two, or names one of them alone, is looked at.
GOES_ON, BESIDES = 0.05, 0.5
# A promise of defence with its treaty or its year is an agreement; that both have given it, or one alone, a balance.
DATED: Final = re.compile(r"\b(?:since|dates?|treaty|treaties|NATO|under the|years|allies|duty)\b", re.I)
MUTUAL_PROMISE: Final = re.compile(
    r"\b(?:mutual\w*|reciprocal\w*|one-way|one-sided|both (?:ways|directions)|alone|equal\w*|each (?:side|party|of "
    r"(?:us|them|the two)))\b",
    re.I,
)
# "There is nothing mutual in it"
NOTHING: Final = re.compile(r"\b(?:nothing|little) (?:very |really )?$", re.I)
# "It is nothing of the kind"
NOT_SO: Final = re.compile(r"\bnothing of the (?:kind|sort)\b")
# "Neither sells the other much more than it buys"
NEITHER_MORE: Final = re.compile(
    r"\b[Nn]either\b[^.;]{0,40}? (?:sells?|buys?|sold|bought|exports?|imports?)\b[^.;]{0,40}? more\b"
)
# "Our deficit has closed"
CLOSED: Final = re.compile(
    r"\b(?:deficit|surplus|imbalance|gap)\b[^.;]{0,30}? (?:has|have|had) (?:\w+ )?(?:closed|vanished|disappeared|"
    r"gone)\b",
    re.I,
)
# "With neither side running a surplus"
NEITHER: Final = re.compile(
    r"\bneither (?:side|country|party|nation|of)\b[^.;]{0,40}?\b(?:deficit|surplus)\b", re.I
)
# "Takes far less crude than it did fifteen years ago": set beside what was, not beside the other state.
THAN_THEN: Final = re.compile(
    r"\b(?:than|what) (?:it|they|we|she|he) (?:did|had|was|were|used to)\b|\bthan (?:[\w-]+ ){1,3}years? (?:ago|before|"
    r"earlier)\b|\b(?:than|(?:19|20)\d\d as) in (?:19|20)\d\d\b|\bdoubl(?:ed|ing)\b",
    re.I,
)
# "In not one year have Koreans sold more"
NEVER: Final = re.compile(
    r"\b(?:never|not once|at no (?:time|point)|(?:not|in no) (?:one |a single )?year)\b", re.I
)
# "Buys no more from us than we buy from it"
NO_MORE: Final = re.compile(r"\b(?:no|not any) more\b", re.I)
NEEDED: Final = re.compile(rf"{DEPENDENCE.pattern}|{EACH_NEEDS.pattern}", re.I)
# "Washington, not Mexico City, runs the deficit"
NOT_HIM: Final = re.compile(r"\bnot (?:the )?(?=[A-Z])")
PURPOSE: Final = re.compile(
    r"\b(?:promot\w+|advanc\w+|towards?|ensur\w+|achiev\w+|creat\w+|build\w*|deliver\w*|seek\w*|for|on|aspir\w+|"
    r"pursu\w+|foster\w*|develop\w*|explor\w+|issues? of|matters? of|principles? of|basis of|spirit of|areas? of|"
    r"reduc\w+|narrow\w*|clos\w+|address\w*|cut\w*|shrink\w*|facilitat\w+|increas\w+|expand\w+|deepen\w*|"
    r"strengthen\w*|further\w*) (?:a |an |the |its |their |our |more |and |free,? |fair,? |\w+er,? )*$",
    re.I,
)
# "In balance", "as many as": of one flow, and to the letter.
EXACT: Final = re.compile(
    r"\b(?:(?:in |perfect |near-perfect )balance|balanced|equal\w*|even(?:ly)?|(?<!twice )(?<!times )as (?:many|much)|"
    r"as (?:great|large) numbers|each other the same|level|neither\b[^.;]{0,60}? more|match\w*|parity|symmetr\w+|"
    r"equilibrium|identical|(?:the same|similar|comparable) (?:size|value|volume|numbers?|amounts?)|(?:about|much|"
    r"nearly|almost|roughly|exactly) the same)\b",
    re.I,
)
# So far before the words a denial of them stands.
NEAR: Final = 25
EVEN_ENOUGH: Final = 0.88
NOT_EVEN: Final = 0.85
# "Perfectly balanced" leaves room for what the statistics of two sides differ by.
PERFECT: Final = re.compile(
    r"\b(?:(?<!near-)perfect(?:ly)?|full|exactly|entirely|completely|absolutely) (?:\w+ )?(?:balance[d]?|equal|even|"
    r"level|the same|parity)\b",
    re.I,
)
PERFECT_ENOUGH, IMPERFECT = 0.96, 0.93
EVENLY: Final = 0.98
# By how much a multiple may miss the one on record.
CLOSE, OFF = 1.4, 1.8
BALANCED: Final = 0.5
ONE_SIDED: Final = 0.25
UNEVEN_ENOUGH: Final = 0.7
LOPSIDED: Final = 0.6
ONE_WAY: Final = re.compile(r"\b(?:one[- ]way|one direction)\b", re.I)
OUT_OF_BALANCE: Final = re.compile(
    r"\b(?:uneven|unequal|unbalanced|imbalanc\w+|out of balance|(?:anything but|not|n['’]t|never|hardly|far from|no "
    r"longer) (?:\w+ ){0,3}?(?:even|balanced?|equal|level|matched))\b",
    re.I,
)
STALE: Final = 15
RULE: Final = (
    "The balance of each directed flow on record (goods, students, migrants; for a claim on one of them, that one "
    "alone), 1 where both sides give alike and 0 where one gives all, in its last year up to the document's; their "
    "mean decides, of a one-way street goods where they are on record. Called mutual: supported from 0.5 on, "
    "contradicted below 0.25, mixed between; of one flow called even or in balance: from 0.88 on, and below 0.85. "
    "Called one-sided: the other way round; of one flow: supported below 0.6 (one-way: 0.5), contradicted from 0.7 "
    "on; uneven or not balanced: below 0.7, and from 0.88 on. "
    f"No data where no flow is known from both sides in the {STALE} years before the document."
)
RULE_OF_MORE: Final = (
    "A deficit, a surplus, exports that lag or more people from one side: supported where the record has the same "
    "state give more, mixed where the balance is above 0.98, contradicted there of a large one. 'Three times as "
    "much': supported where the record has the same state sell that many times as much, or up to 1.4 times more or "
    "less of it; mixed up to 1.8 times; 'more than' also where the record has more. In every year or in none: "
    "supported where it holds in all years on record since the one named (else of the last thirty), mixed in nine of "
    "ten, contradicted in fewer."
)
RULE_OF_PROMISES: Final = "Mutual where the two have promised to defend each other (ATOP)."


def find(context: Context) -> list[Claim]:
    """Sentences that call the bond mutual or one-sided."""
    claims = []
    for passage in context.passages:
        made = claimed(passage, context) if may_claim(passage, context) else None
        if made is None:
            continue
        start, end, denies, details = made
        claim = context.claim("mutuality", passage, start, end, reads_denial=denies, **details)
        claims += [claim] if claim else []
    return claims


def may_claim(passage: Passage, context: Context) -> bool:
    """Whether a sentence speaks of the two; of one that goes on about them the network must not hold it for nothing."""
    if passage.about or (passage.follows and MORE_THAN.search(passage.text)):
        return True
    if passage.third or passage.organisation:
        return False
    return context.likelihood(passage)["mutuality"] >= (GOES_ON if passage.follows else BESIDES)


def claimed(passage: Passage, context: Context) -> tuple[int, int, bool, dict[str, Any]] | None:
    """Start and end of the words that call the bond even or uneven, whether a denial is read, and what they say of it.

    None where the sentence says no such thing, or only gives a share, or dates a promise.
    """
    text = passage.text
    compared = None if OF_ALL.search(text) else people_compared(text, context)
    if compared:
        start, end, giver, times = compared
        alone = flow_weighed(passage)
        if alone in ("students", "migrants"):
            lost = denied(clause_before(text, start)[-NEAR:])
            return start, end, True, {
                "even": False, "alone": alone, "more": giver, "leans": None, "lost": lost, "times": times,
            }  # fmt: skip
    made = said(passage)
    if made is None:
        return None
    start, end, even, denies, turned = made
    # "Buys more than a fifth of what New Zealand sells" is a share, and no balance.
    share = share_of(passage, context)
    if share and share[0] < end and start < share[1] and not GOODS_COMPARED.search(text):
        return None
    if PROMISE.search(text) and DATED.search(text) and not MUTUAL_PROMISE.search(text):
        return None
    alone = flow_weighed(passage)
    if PROMISE.search(text) and alone is None:
        alone = "promises"
    elif BOND.search(text[:end]) and not (SKEW.search(text) or AS_MUCH.search(text)):
        alone = None if alone == "exports" and not re.search(r"\btrade\b", text[:end], re.I) else alone
    if UNCOUNTED.search(text):
        alone = "uncounted"
    # "It is not true that Chile buys more" is no claim that the two buy alike.
    more = more_of(text, context) if turned or not even else None
    lost = turned and more is not None
    even = even and not lost
    leans = None if even else leans_of(text, context)
    if not (leans or more or OTHER_NEEDS.search(text)) and (NEEDED.search(text) or SAME_DEGREE.search(text)):
        alone = "dependence"
    return start, end, denies, {"even": even, "alone": alone, "more": more, "leans": leans, "lost": lost}


def said(passage: Passage) -> tuple[int, int, bool, bool, bool] | None:
    """Where a sentence calls the bond even or uneven, which of the two, and whether a denial is read with it.

    The last: whether it denies that the bond is uneven.
    """
    text = passage.text
    if THAN_THEN.search(text):
        return None
    if neither := NEITHER_MORE.search(text):
        return neither.start(), neither.end(), True, True, False
    if (same := SAME_DEGREE.search(text)) and not OTHER_NEEDS.search(text):
        return same.start(), same.end(), not denied(text[: same.start()]), True, False
    depends = DEPENDS.search(text) or EACH_NEEDS.search(text)
    if depends and not OTHER_NEEDS.search(text) and not PURPOSE.search(text[: depends.start()]):
        each = EACH_NEEDS.search(text) is not None
        denies = denied(clause_before(text, depends.start()))
        return depends.start(), depends.end(), denies != each, True, False
    none_uneven = OF_ALL.search(text) or NEITHER.search(text) or CLOSED.search(text)
    for pattern in UNEVEN:
        found = None if none_uneven else pattern.search(text)
        if found and not PURPOSE.search(text[: found.start()]):
            turned = denies_uneven(text, found)
            return found.start(), found.end(), turned, True, turned
    for pattern in EVEN:
        found = pattern.search(text)
        if found is None or found[0].istitle() or PURPOSE.search(text[: found.start()]):
            continue
        if AMOUNT.search(found[0]) or PLANNED.search(text[: found.start()]) or OF_ALL.search(text):
            continue
        before = text[max(0, found.start() - NEAR) : found.start()]
        turned = denied(before) or bool(NOTHING.search(before) or NOT_SO.search(text[found.end() :]))
        return found.start(), found.end(), not turned, turned, False
    return None


def denies_uneven(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence denies the unevenness that the words found speak of, and does not turn it round with them."""
    clause = clause_before(text, found.start())
    # "Has not once had a surplus", "is not in India's favour": it is the other's.
    if already_denied(text):
        return False
    if found.re is MORE_THAN and NO_MORE.search(found[0]):
        return True
    before = NOT_HIM.sub(" ", clause[-NEAR:])
    # "Do not cover its imports" says itself who sells more.
    if found.re in (GOODS_COMPARED, HARDLY_BACK):
        return denied(before)
    return bool(NEVER.search(clause)) or (denied(before + found[0]) and not ANY_EVEN.search(found[0]))


# "Five times what we sell" of flows that are even is wrong, whoever sells more.
TWICE: Final = 2
ONE_ALONE: Final = re.compile(
    r"\balone (?:has|had) (?:promised|pledged|vowed)\b|\bonly (?:one|[A-Z]\w+) (?:has|had) promised\b"
)


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Weigh the flows of both directions."""
    from comity.measures.flows import balances

    if claim.details.get("lost"):
        held = check(replace(claim, details={**claim.details, "lost": False}), record, date)
        return replace(held, verdict=OPPOSITE[held.verdict], summary=f"{held.summary} The text denies it.")
    if claim.details["alone"] == "promises":
        return promises(claim, record, date)
    if (
        claim.details.get("leans")
        or claim.details["alone"] == "dependence"
        or not claim.details["even"]
        and claim.details["more"] is None
        and DEPENDENCE.search(claim.sentence)
        and not OTHER_NEEDS.search(claim.sentence)
        or (EACH_NEEDS.search(claim.sentence) or SAME_DEGREE.search(claim.sentence))
        and not OTHER_NEEDS.search(claim.sentence)
    ):
        return check_dependence(claim, record, date)
    a, b = claim.subject.states
    last = date.year - 1 if date else None
    since = last - STALE if last else 1946
    found = [
        each
        for each in balances(record, a, b, until=last, since=since)
        if claim.details["alone"] in (None, each.what)
    ]
    if not found:
        return Check(
            "no_data",
            "No flow between the two is on record from both sides; what each exports to the other would "
            "tell.",
            (),
            RULE,
            (),
        )
    figures = []
    for each in found:
        covered = record.coverage_of(each.indicator)
        more = state_name(a if each.lean > 0 else b, article=True)
        figures.append(
            Figure(
                f"balance of {each.what}",
                round(each.balance, 3),
                "0 to 1",
                each.year,
                record.source_of(each.indicator).id,
                f"{covered.first}-{covered.last}",
                f"1 minus the difference of both directions over their sum; more from {more}",
            )
        )
    # What runs one way is told by goods, and not by who has settled where.
    goods = [each for each in found if each.what == "exports"]
    weighed = goods if goods and ONE_WAY.search(claim.sentence) else found
    mean = sum(each.balance for each in weighed) / len(weighed)
    exact = claim.details["alone"] is not None and EXACT.search(claim.sentence)
    enough, few = (EVEN_ENOUGH, NOT_EVEN) if exact else (BALANCED, ONE_SIDED)
    if exact and PERFECT.search(claim.sentence):
        enough, few = PERFECT_ENOUGH, IMPERFECT
    verdict: Verdict = "supported" if mean >= enough else ("contradicted" if mean < few else "mixed")
    if claim.details["more"] is not None:
        first = next((each for each in found if each.what == "exports"), found[0])
        leans = a if first.lean > 0 else b
        times = claim.details.get("times")
        multiple = (times, False) if times else multiple_of(claim.sentence)
        verdict = "supported" if leans == claim.details["more"] else "contradicted"
        if first.balance > EVENLY:
            verdict = (
                "contradicted"
                if FAR_MORE.search(claim.sentence) or (multiple or (0, False))[0] >= TWICE
                else "mixed"
            )
        elif verdict == "supported" and multiple:
            times, at_least = multiple
            off = times / ((2 - first.balance) / max(first.balance, 1e-9))
            verdict = within(off if at_least else max(off, 1 / off))
        if first.what == "exports" and (years := year_by_year(claim, record, last or first.year)):
            verdict = verdict_of(years)
    elif not claim.details["even"]:
        most, few = lopsided(claim)
        verdict = "contradicted" if mean >= most else "supported" if mean < few else "mixed"
    parts = ", ".join(f"{each.what} {each.balance:.2f} ({each.year})" for each in found)
    return Check(
        verdict,
        f"On a scale from 0 (one side gives all) to 1 (both alike) the flows balance at {mean:.2f}: {parts}.",
        tuple(figures),
        RULE if claim.details["more"] is None else RULE_OF_MORE,
        tuple(sorted({figure.source_id for figure in figures})),
        (
            "Who gains how much from a flow, and what each side promises the other, are not on record; the size of "
            "the two states is not allowed for.",
        ),
    )


def lopsided(claim: Claim) -> tuple[float, float]:
    """From which balance on a claim that a flow is uneven is contradicted, and below which it is supported."""
    if claim.details["alone"] is None and not ONE_WAY.search(claim.sentence):
        return BALANCED, ONE_SIDED
    if ONE_WAY.search(claim.sentence):
        return UNEVEN_ENOUGH, BALANCED
    # "Not balanced", "uneven": short of even.
    return (
        (EVEN_ENOUGH, UNEVEN_ENOUGH) if OUT_OF_BALANCE.search(claim.sentence) else (UNEVEN_ENOUGH, LOPSIDED)
    )


def year_by_year(claim: Claim, record: Record, last: int) -> dict[int, bool]:
    """Whether the state that is said to sell more did, in each year that the claim speaks of; empty where of one."""
    if not EVERY_YEAR.search(claim.sentence):
        return {}
    since, lately = since_year(claim.sentence), LAST_YEARS.search(claim.sentence)
    first = since if since else last + 1 - (number(lately["n"]) or 1) if lately else last - GENERATION
    buyer = next(state for state in claim.subject.states if state != claim.details["more"])
    return sold_more(record, claim.details["more"], buyer, first, last)


def within(off: float) -> Verdict:
    """The verdict on a multiple that is `off` times the one on record, or the record that many times it."""
    return "supported" if off <= CLOSE else "mixed" if off <= OFF else "contradicted"


def promises(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Is there a promise of defence between the two?"""
    dyad = "-".join(claim.subject.states)
    covered = record.coverage_of("defense_pact")
    source = record.source_of("defense_pact").id
    year = min(date.year if date else covered.last, covered.last)
    rows = record.series("defense_pact", dyad).select("year", "value").iter_rows()
    promised = next((value for at, value in rows if at == year), None)
    if promised is None:
        return Check(
            "no_data", f"Promises of defence are not on record in {year}.", (), RULE_OF_PROMISES, (source,)
        )
    verdict: Verdict = "supported" if promised else "contradicted"
    if not claim.details["even"]:
        # "America alone has promised to fight": both have.
        verdict = (
            "no_data" if not promised else "contradicted" if ONE_ALONE.search(claim.sentence) else "mixed"
        )
    return Check(
        verdict,
        f"On record as of {year} the two {'have' if promised else 'have not'} promised to defend each other.",
        (
            Figure("promise of defence", float(promised), "1 yes, 0 no", year, source,
                   f"{covered.first}-{covered.last}", "as recorded"),
        ),
        RULE_OF_PROMISES,
        (source,),
        ("What a treaty promises is on record, not whether it asks the same of both, or what each would give.",),
    )  # fmt: skip
