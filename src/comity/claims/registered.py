"""Agreements and the age of relations beside the register: what the lists of the record do not have by name or day."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.numbers import CARDINAL, number
from comity.register import SORTS, SOURCES, Relations, Treaty, relations, treaties

RULE: Final = (
    "A treaty that the sentence calls by its name, or one signed or begun in the very year that it gives, is looked up "
    "in comity's register of treaties, a choice of those that texts name. It bears a claim out; it contradicts only "
    "another year (by more than one) for a treaty called by its name, that one still stands of which it has the end, "
    "and that there is none of a sort of which it has one; that one still stands it does not bear out."
)
RULE_OF_RELATIONS: Final = (
    "Diplomatic relations are set against the day on which they were established, in comity's register: supported "
    "within a year of it, or within the years counted and a twentieth more; mixed up to a tenth, contradicted beyond. "
    "'Uninterrupted' asks for the run that stands."
)
NEAR: Final = 1
# What misses a round number of years by a twentieth is right, by a tenth neither right nor wrong.
ROUND, CLOSE = 0.05, 0.1
AGO: Final = re.compile(
    rf"\b(?:(?P<n>{CARDINAL}) years|(?P<half>half a century)|(?P<quarter>(?:a )?quarter of a century)|(?P<whole>a "
    r"century)) ago\b",
    re.I,
)
AGES: Final = {"half": 50, "quarter": 25, "whole": 100}
# "Signed today", "this year": in the document's own.
NOW: Final = re.compile(
    r"\b(?:today|yesterday|(?:this|last) (?:week|morning|afternoon|evening)|this (?:month|year))\b", re.I
)
A_TREATY: Final = re.compile(
    r"\b(?:treat(?:y|ies)|pacts?|agreements?|accords?|declarations?|communiqu[eé]s?|memorand(?:um|a)|conventions?|"
    r"charters?|protocols?)\b",
    re.I,
)
STANDS: Final = re.compile(
    r"\bstill\b|\bto this day\b|\b(?:remains?|stays?|is|are) (?:\w+ )?in (?:force|effect)\b", re.I
)
# Sorts of the register that may be meant by those of the record's lists; these list all trade agreements.
OF_A_SORT: Final[dict[str, tuple[str, ...]]] = {
    "alliance": ("alliance",),
    "friendship": ("friendship", "peace", "alliance"),
    "non-aggression": ("peace", "friendship", "normalisation"),
    "defence": ("defence", "bases"),
    "trade": ("commerce", "integration"),
    "investment": ("investment",),
    "consultation": ("alliance", "friendship"),
    "neutrality": ("friendship",),
}
EVER: Final = re.compile(r"\b(?:n?ever)\b", re.I)
# What a text says a treaty is on, and the sorts in the register that it may mean.
SUBJECTS: Final = (
    (re.compile(r"\b(?:borders?|frontiers?|boundar(?:y|ies))\b", re.I), ("border", "peace", "water")),
    (re.compile(r"\b(?:waters?|rivers?)\b", re.I), ("water", "border")),
    (re.compile(r"\b(?:double taxation|tax(?:es)?)\b", re.I), ("tax",)),
    (re.compile(r"\b(?:nuclear|atomic)\b", re.I), ("nuclear", "defence")),
    (re.compile(r"\b(?:visas?|recruitment|guest ?workers?|readmission|migra\w+|labou?r)\b", re.I), ("migration",)),
    (re.compile(r"\bextradition\b", re.I), ("extradition",)),
    (re.compile(r"\binvest\w+\b", re.I), ("investment",)),
    (re.compile(r"\b(?:cultur\w+|education\w*)\b", re.I), ("culture",)),
    (re.compile(r"\bpeace\b", re.I), ("peace", "friendship", "normalisation", "border")),
    (re.compile(r"\b(?:friendship|good[- ]neighbou?r\w*)\b", re.I), ("friendship", "peace", "declaration")),
    (re.compile(r"\b(?:commerce|trade|economic)\b", re.I), ("commerce", "integration")),
    (re.compile(r"\b(?:bases?|access|status of forces|visiting forces)\b", re.I), ("bases", "defence")),
    (re.compile(r"\b(?:defen[cs]e|military|security|intelligence)\b", re.I),
     ("defence", "bases", "alliance", "declaration")),
    (re.compile(r"\b(?:declaration|communiqu[eé])\b", re.I), ("declaration", "normalisation", "defence")),
)  # fmt: skip


def better(found: Check, claim: Claim, date: dt.date | None) -> Check:
    """The verdict of the record on an agreement or its age, or the register's where that one knows more.

    It does of a treaty that the sentence calls by its name, unless it is of a sort that the record lists; else where it
    bears out what the record does not, and where it contradicts what the record says nothing of.
    """
    registered = check_in_register(claim, date)
    if registered is None:
        return found
    if is_named(claim) and claim.details.get("what", "other") == "other":
        return registered
    weaker = registered.verdict == "contradicted" and found.verdict != "no_data"
    return found if found.verdict == "supported" or weaker else registered


def is_named(claim: Claim) -> bool:
    """Whether the sentence calls a treaty of the two in the register by its name."""
    return any(each.is_named_in(claim.sentence) for each in treaties("-".join(claim.subject.states)))


def check_in_register(claim: Claim, date: dt.date | None) -> Check | None:
    """What the register says of an agreement, or of its age; None where it says nothing.

    `claim.details` gives its year, or the fewest and most years that it is old; of agreements also the sort.
    """
    sorts = OF_A_SORT.get(claim.details.get("what", "other"), SORTS)
    known = [
        each
        for each in treaties("-".join(claim.subject.states))
        if each.sort in sorts and (date is None or not each.years or each.years[0] <= date.year)
    ]
    named = [each for each in known if each.is_named_in(claim.sentence)]
    if claim.details.get("none"):
        return _against_none(claim.sentence, known, named)
    low, high = _years_claimed(claim, date)
    if low is None or high is None:
        return _standing(claim, named, date) if named else None
    if named:
        fitting = [each for each in named if any(low - NEAR <= year <= high + NEAR for year in each.years)]
        # Of several of one name, or without a year, none can be told to be another one.
        wrong = len(named) == 1 and named[0].years
        return (
            _standing(claim, fitting, date) if fitting else _check("contradicted", named) if wrong else None
        )
    if not A_TREATY.search(claim.sentence):
        return None
    fitting = [
        each
        for each in _of_its_subject(claim.sentence, known)
        if any(low <= year <= high for year in each.years)
    ]
    return _standing(claim, fitting, date) if fitting else None


def _years_claimed(claim: Claim, date: dt.date | None) -> tuple[int | None, int | None]:
    """The first and last year in which it may have been made, as the claim or the sentence gives it."""
    details = claim.details
    if details.get("year"):
        return int(details["year"]), int(details["year"])
    if date and "low" in details:
        return date.year - int(details["high"]), date.year - int(details["low"])
    if date and (ago := AGO.search(claim.sentence)):
        n = number(ago["n"]) if ago["n"] else next(age for word, age in AGES.items() if ago[word])
        return (date.year - int(n), date.year - int(n)) if n is not None else (None, None)
    if date and NOW.search(claim.sentence):
        return date.year, date.year
    return None, None


def _of_its_subject(text: str, known: Sequence[Treaty]) -> list[Treaty]:
    """Those of a sort that the text names, of any of them where it names several, and all where it names none."""
    wanted = [set(sorts) for pattern, sorts in SUBJECTS if pattern.search(text)]
    return [each for each in known if not wanted or any(each.sort in sorts for sorts in wanted)]


def _against_none(text: str, known: Sequence[Treaty], named: Sequence[Treaty]) -> Check | None:
    """That there is none, or none any more, is contradicted by the one named, or by one of the very sort denied."""
    denied = {sorts[0] for pattern, sorts in SUBJECTS if pattern.search(text)}
    ever = EVER.search(text)
    standing = [
        each for each in named or known if (ever or each.last_year is None) and (named or each.sort in denied)
    ]
    return _check("contradicted", standing) if standing else None


def _standing(claim: Claim, found: Sequence[Treaty], date: dt.date | None) -> Check | None:
    """Borne out by those found; where it is to stand still, contradicted by their end, and not told without one."""
    if not STANDS.search(claim.sentence):
        return _check("supported", found)
    ended = all(
        each.last_year is not None and (date is None or each.last_year <= date.year) for each in found
    )
    return _check("contradicted", found) if ended else None


def _check(verdict: Verdict, found: Sequence[Treaty]) -> Check:
    source = SOURCES["register_treaties"]
    coverage = f"{source.coverage.first}-{source.coverage.last}, a choice"
    figures = tuple(
        Figure(f"{each.name}: {word}", float(date[:4]), "year", int(date[:4]), source.id, coverage,
               f"read on {each.source}")
        for each in found
        for word, date in (("signed", each.signed), ("in force", each.in_force), ("ended", each.ended))
        if date
    )  # fmt: skip
    says = "; ".join(f"{each.name} ({', '.join(_in_words(each))})" for each in found)
    return Check(
        verdict,
        f"The register has: {says}.",
        figures,
        RULE,
        (source.id,),
        ("The register is a choice of treaties that texts name, looked up one by one.",),
        mark_year=found[0].years[0] if found[0].years else None,
    )


def _in_words(treaty: Treaty) -> list[str]:
    parts = (("signed", treaty.signed), ("in force", treaty.in_force), ("ended", treaty.ended))
    return [f"{word} {date}" for word, date in parts if date]


def check_relations_in_register(
    dyad: str, low: int, high: int, date: dt.date | None, *, unbroken: bool, at_least: bool
) -> Check | None:
    """Relations that are said to begin in the years low..high beside the register; None where it has not that pair.

    `unbroken`: without a break since; `at_least`: in these years or before ("more than fifty years").
    """
    runs = [run for run in relations(dyad) if date is None or run.first <= date.year]
    if not runs:
        return None
    counted = runs[-1:] if unbroken else [runs[0], runs[-1]]
    near = NEAR if low == high else 0
    off = min(max(0 if at_least else low - near - run.first, run.first - high - near, 0) for run in counted)
    counted_back = (date.year - low) if date and low != high else 0
    verdict: Verdict = (
        "supported"
        if off <= ROUND * counted_back
        else "mixed"
        if off <= CLOSE * counted_back
        else "contradicted"
    )
    source = SOURCES["register_relations"]
    coverage = f"{source.coverage.first}-{source.coverage.last}, a choice"
    return Check(
        verdict,
        f"The text has relations begin in {low if low == high else f'{low} to {high}'}; the register has them "
        f"{' and '.join(_run_in_words(run) for run in runs)}.",
        tuple(
            Figure("diplomatic relations established", float(run.first), "year", run.first, source.id, coverage,
                   f"read on {run.source}")
            for run in runs
        ),
        RULE_OF_RELATIONS,
        (source.id,),
        ("The register is a choice of pairs, looked up one by one.",),
        mark_year=low,
    )  # fmt: skip


def _run_in_words(run: Relations) -> str:
    return f"from {run.established}" + (f" to {run.broken}" if run.broken else "")
