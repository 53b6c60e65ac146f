"""Agreement: "bound by a mutual defence treaty", "signed a free trade agreement in 2007"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from comity.claims.agreement_denials import is_disputed
from comity.claims.agreement_sorts import WHAT
from comity.claims.agreement_wording import YEAR, said
from comity.claims.agreements_on_record import OnRecord, on_record, several
from comity.claims.claim import Check, Claim, Figure, Verdict, combined
from comity.claims.context import Context
from comity.claims.predecessors import spells_of
from comity.claims.registered import better
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# What other parts ask of a sentence on agreements.
NOT: Final = re.compile(r"\b(?:not|never|no)\b|n['’]t\b", re.I)
NOT_UNTIL: Final = re.compile(r"\bnot\b[^.;]{0,60}? until (?:[a-z]+ )?(?P<year>(?:19|20)\d\d)\b")
JUST_SIGNED: Final = re.compile(
    r"\b(?:signed|initialled|concluded|sealed|inked|put (?:their|our|its) (?:names?|signatures?))\b", re.I
)
NOT_THEN: Final = re.compile(
    r"\b(?:not true|untrue|not the case|never signed|did not sign|didn['’]t sign)\b", re.I
)
BEFORE: Final = re.compile(r"\b(?:before|until(?: then)?|prior to)\b", re.I)
# Sorts by which an agreement that is only named is looked up under its year.
BY_YEAR: Final = ("trade", "alliance", "friendship", "defence")
# What is said to last.
STILL: Final = re.compile(
    r"\bstill\b|\bto this day\b|\b(?:remains?|stays?|continues?(?: to be)?) (?:fully )?in (?:force|effect)\b|\b(?:is|"
    r"are) (?:today |now |currently )?in force\b|\bnever (?:been )?(?:lapsed|terminated|denounced)\b",
    re.I,
)
# "Gone by 1963", "lapsed in 2009": it stood, and stands no more.
ENDED: Final = re.compile(
    r"\b(?:lapsed|expired|(?:was|were|been) (?:allowed to lapse|terminated|abrogated|denounced|scrapped|torn up|"
    r"dissolved)|(?:was|is|were) (?:long )?(?:gone|dead)|ran out|fell away|came to an end|has ended|walked out of|"
    r"withdrew from|(?:was|is) no longer in force|ceased to (?:bind|apply|exist))\b",
    re.I,
)
# "Was signed in 2001 but has never entered into force"
# "Was signed in 2011 and has been in force ever since": the one holds, the other does not.
EVER_SINCE: Final = re.compile(r"\bin (?:force|effect) (?:ever )?since\b", re.I)
NEVER_IN_FORCE: Final = re.compile(
    r"\bnever (?:been )?(?:(?:brought|put) into|in) (?:force|effect)\b|\bnever (?:been )?ratified\b|"
    r"\b(?:(?:has|had) (?:never|not)(?: yet)?|never|did not|not yet) (?:entered|come|came|gone|enter|come|"
    r"taken?)\b[^.;]{0,20}?\b(?:force|effect)\b",
    re.I,
)
# Of agreements whose signatures are not on record.
SIGNED_BEFORE: Final = 6
STALE: Final = 10
# Lists that mean to hold every agreement of their sort; that of defence cooperation samples thirty years.
COMPLETE: Final = ("trade", "investment", "alliance", "non-aggression")
RULE: Final = (
    "An agreement of that sort between the two in force on record, up to the document's date. With a year: supported "
    "where one was signed (trade and investment) or begins within a year of it (of the others up to six years later "
    "where the text does not speak of entry into force), contradicted where all are of other years. That one lapsed is "
    "supported where one is on record and none stands, contradicted where one stands. An "
    "agreement of another sort is borne out by any on record that begins within a year of the one named, and "
    "otherwise no data. What 'still' binds must stand in the document's year; a bilateral trade agreement is one of "
    "the two alone. A treaty of alliance said to be signed while one stands on record is mixed, since the record "
    "joins such treaties. That there is none is supported or contradicted by the same count, that there was none "
    "before another where that one stands alone on record. No data where the record does not cover the years, or ends "
    "more than ten years before the document."
)


# "Was signed in 1994 but has never taken effect": two things are said.
BUT_NEVER: Final = re.compile(
    rf"\b(?:but|yet|though|although|and)\b[^.;]{{0,40}}?(?:{NEVER_IN_FORCE.pattern})", re.I
)


def find(context: Context) -> list[Claim]:
    """Sentences that say that an agreement binds the two states, or that none does."""
    claims = []
    for passage in context.passages:
        made = said(passage) if passage.about or passage.follows else None
        if made is None:
            continue
        start, end, details = made
        denial = details["none"] or is_disputed(passage.text[:start])
        claim = context.claim("agreement", passage, start, end, reads_denial=denial, **details)
        claims += [claim] if claim else []
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Look for the agreement among the treaties of the two states, then in the register; of several, for each."""
    if also := claim.details.get("also"):
        of_first = {key: value for key, value in claim.details.items() if key != "also"}
        return combined([check(replace(claim, details=each), record, date) for each in (of_first, *also)])
    return better(_in_the_record(claim, record, date), claim, date)


def _in_the_record(claim: Claim, record: Record, date: dt.date | None) -> Check:
    if claim.details["what"] == "other":
        return begun_then(claim, record, date) or Check(
            "no_data",
            "The record holds agreements on trade, investment, alliance and defence cooperation, not of this sort.",
            (),
            RULE,
            (),
            ("It would need a register of treaties of all sorts, such as the United Nations Treaty Series.",),
        )
    held = on_record(claim, record, date)
    if held.rows:
        return _of_those_on_record(claim, held, record, date)
    return _only_signed(claim, held, date) or _none_on_record(claim, held, date)


def _caveats(held: OnRecord, date: dt.date | None) -> tuple[str, ...]:
    stale = date is not None and held.last < date.year
    return (f"The record of such agreements covers {held.coverage}.",) if stale else ()


def _only_signed(claim: Claim, held: OnRecord, date: dt.date | None) -> Check | None:
    """The check where one was signed and none has entered into force; None where none of then is on record."""
    year, none = claim.details["year"], claim.details["none"]
    if year is not None:
        fits = sorted((abs(each - year), each) for each in held.signed if abs(each - year) <= 1)
        verdict: Verdict = "contradicted" if none or claim.details["in_force"] else "supported"
        if NEVER_IN_FORCE.search(claim.sentence):
            verdict = "supported"
        elif not none and EVER_SINCE.search(claim.sentence):
            verdict = "mixed"
    else:
        at = date.year if date else held.last
        just = not none and JUST_SIGNED.search(claim.sentence)
        fits = sorted((at - each, each) for each in held.signed if just and at - each <= 1)
        verdict = "supported"
    if not fits:
        return None
    first = fits[0][1]
    return Check(
        verdict,
        f"On record {held.pair} signed a {held.called} in {first}; up to {held.seen} none has entered into force.",
        held.figures(),
        RULE,
        (held.source,),
        _caveats(held, date),
        mark_year=first if year is None else year,
    )


def _none_on_record(claim: Claim, held: OnRecord, date: dt.date | None) -> Check:
    """The check where the record holds no agreement of the sort."""
    year = claim.details["year"]
    if year is not None and not held.first <= year <= held.last:
        return Check(
            "no_data",
            f"The record of such agreements covers {held.coverage}, not {year}.",
            (),
            RULE,
            (held.source,),
        )
    absent: Verdict = "supported" if claim.details["none"] else "contradicted"
    told = claim.details["what"] in COMPLETE and (date is None or date.year <= held.last + STALE)
    return Check(
        absent if told else "no_data",
        f"Up to {held.seen} no {held.called} between {held.pair} is on record.",
        (
            Figure(f"{several(held.called, 0)} on record", 0.0, "agreements", held.seen, held.source, held.coverage,
                   "spells of the dyad"),
        ),
        RULE,
        (held.source,),
        _caveats(held, date),
    )  # fmt: skip


def _of_those_on_record(claim: Claim, held: OnRecord, record: Record, date: dt.date | None) -> Check:
    """The check against the agreements of the sort on record."""
    text, year, none = claim.sentence, claim.details["year"], claim.details["none"]
    if none and (late := NOT_UNTIL.search(text)):
        # "Did not sign one until 1995" says that it was then.
        dated = {**claim.details, "none": False, "year": int(late["year"])}
        return check(replace(claim, details=dated), record, date)
    if year is not None and not none and not held.first <= year <= held.last and not _near(year, held.begun):
        verdict: Verdict = "no_data"
    elif none and year is not None and NOT_THEN.search(text):
        # "It is not true that they signed one in 1975"
        verdict = _verdict(not _near(year, (*held.begun, *held.signed)))
    elif none and BEFORE.search(text):
        # "Before NAFTA the two never had one": so it is where the one on record is the first.
        first = len(held.rows) == 1 and len(held.signed) <= 1
        verdict = "supported" if first else "contradicted" if len(held.signed) > 1 else "no_data"
    elif BUT_NEVER.search(text) and held.standing and year is not None and _near(year, held.signed):
        # It was signed then, and has been in force.
        verdict = "mixed"
    elif none or ended(text) or NEVER_IN_FORCE.search(text):
        verdict = _verdict(not held.standing)
    elif year is not None:
        verdict = _of_that_year(claim, held, year)
    else:
        verdict = _verdict(bool(held.standing))
    caveats = _caveats(held, date)
    if verdict == "mixed" and WHAT[claim.details["what"]][1] == "alliance":
        caveats = (*caveats, "Treaties signed while another stands are not told apart from it.")
    return Check(
        verdict, held.in_words(), held.figures(), RULE, (held.source,), caveats, mark_year=year
    )  # fmt: skip


def _verdict(holds: bool) -> Verdict:
    return "supported" if holds else "contradicted"


def _near(year: int, years: Sequence[int]) -> bool:
    return any(abs(each - year) <= 1 for each in years)


def _of_that_year(claim: Claim, held: OnRecord, year: int) -> Verdict:
    """Whether an agreement of a year is on record; mixed of an alliance where one stood before it."""
    text, is_alliance = claim.sentence, WHAT[claim.details["what"]][1] == "alliance"
    later = 1 if claim.details["in_force"] or held.signed else SIGNED_BEFORE
    # "Signed in 2004, took effect in 2006": either year may be the one on record.
    years = {year}
    if not claim.details.get("of_several"):
        years |= {int(found["year"]) for found in YEAR.finditer(text)}
    holds = any(each - 1 <= first <= each + later for each in years for first in held.begun) or any(
        _near(each, held.signed) for each in years
    )
    if is_alliance and held.standing and not holds:
        # A treaty of several promises: one of them may have been given before.
        holds = _near(year, held.promises) and any(start.year <= year for start in held.standing)
    if STILL.search(text):
        # The one of that year, where the record has its beginning.
        of_then = [start for start, _ in held.rows if abs(start.year - year) <= 1]
        holds = holds and any(start in held.standing for start in of_then or held.standing)
    stood = any(start.year < year <= (end.year if end else year) for start, end in held.rows)
    # The record joins promises that follow each other: it does not tell a treaty signed while one stands.
    return "mixed" if not holds and is_alliance and stood else _verdict(holds)


def ended(text: str) -> bool:
    """Whether a sentence says that an agreement binds no more: "lapsed in 2009", not "has never lapsed"."""
    found = ENDED.search(text)
    return bool(
        found and not NOT.search(text[max(0, found.start() - 20) : found.start()]) and not STILL.search(text)
    )


def begun_then(claim: Claim, record: Record, date: dt.date | None) -> Check | None:
    """The agreement of any sort on record that begins in the year claimed; None where none does."""
    year = claim.details["year"]
    if year is None:
        return None
    dyad = "-".join(claim.subject.states)
    still = bool(STILL.search(claim.sentence))
    for what, (_, kind, indicator, labels, called) in WHAT.items():
        starts = {
            start.year
            for label, start, end in spells_of(record, kind, dyad)
            if (not labels or label in labels)
            and (date is None or start <= date)
            and not (still and end is not None and date and end < date)
        }
        near = sorted((abs(each - year), each) for each in starts if abs(each - year) <= 1)
        if not near or what not in BY_YEAR:
            continue
        first = near[0][1]
        covered, source = record.coverage_of(indicator), record.source_of(indicator).id
        a, b = (state_name(state, article=True) for state in claim.subject.states)
        return Check(
            "supported",
            f"The record has a {called} of {a} and {b} that begins in {first}.",
            (Figure(f"{called} begins", float(first), "year", first, source, f"{covered.first}-{covered.last}",
                    "start of the spell on record"),),
            RULE,
            (source,),
            ("The record knows agreements by their sort and year, not by name.",),
            mark_year=year,
        )  # fmt: skip
    return None
