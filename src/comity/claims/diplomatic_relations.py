"""Since when two states have had diplomatic relations, as far as missions and membership tell."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.predecessors import names_of, spells_of
from comity.claims.registered import check_relations_in_register
from comity.register import relations
from comity.states import split_dyad, state_name
from comity.states.membership import lives

if TYPE_CHECKING:
    from comity.record import Record

# Missions are on record in waves of about five years, and a wave may be missing.
WAVE: Final = 5
SLACK: Final = 10
AT_BIRTH: Final = 2
# Where the first mission stands much later, membership says nothing of relations.
LONG: Final = 25
# States founded anew, from which year texts count the relations with them.
REFOUNDED: Final = {"CHN": 1949, "ITA": 1861, "TUR": 1923}
OLD: Final = dt.date(1944, 1, 1)
INDICATOR: Final = "diplomatic_level"
UNBROKEN: Final = re.compile(
    r"\b(?:uninterrupted\w*|unbroken|continuous\w*|without (?:a|any|an? day['’]s|a single day of) (?:\w+ )?(?:break|"
    r"interruption)|without interruption|never (?:once )?(?:been )?(?:interrupted|severed|broken(?: off)?|suspended|"
    r"cut))\b",
    re.I,
)
RULE: Final = (
    "The year claimed is set against the first mission on record of either state in the other (waves of about five "
    "years, 1817 to 2000; ever, and in the last run without a break) and the year in which the younger state became "
    "a member of the system. Supported up to ten years before a first mission or four after it, or within two of "
    "that membership where no mission is missing for 25 years; contradicted where it lies before that membership or "
    "25 years before the first mission, or later than missions stand on record. 'Uninterrupted' asks for the run "
    "without a break; 'more than' so many years is borne out by any that stand longer. No data otherwise."
)

# "For thirty years neither has kept an embassy" gives the length of a gap.
WITHOUT: Final = re.compile(
    r"\b(?:neither|no|without|lacked|not (?:had|kept|maintained))\b[^.;,]{0,40}?\b(?:relations|embass(?:y|ies)|"
    r"ambassadors?|missions?|envoys?)\b",
    re.I,
)
# What is twice as old is more than so many years old as well.
AT_LEAST: Final = re.compile(
    r"\b(?:more than|(?:well )?over|at least|upwards of)\b[^.;]{0,25}?\b(?:years|decades|centur\w+)\b", re.I
)


# "Diplomatic relations", and not those of two peoples.
DIPLOMATIC: Final = re.compile(
    r"\b(?:diplomatic|embass(?:y|ies)|ambassadors?|envoys?|legations?|missions?|recogni\w+)\b", re.I
)


def check_relations(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set a claim on the age of diplomatic relations against the register, else against missions and membership."""
    found = check_missions(claim, record, date)
    years = years_claimed(claim, date)
    if WITHOUT.search(claim.sentence) or years is None:
        return found
    dyad = "-".join(claim.subject.states)
    unbroken = bool(UNBROKEN.search(claim.sentence))
    registered = check_relations_in_register(
        dyad,
        *years,
        date,
        unbroken=unbroken,
        at_least=bool(AT_LEAST.search(claim.sentence)) and "year" not in claim.details,
    )
    if registered is None or (registered.verdict != "supported" and not DIPLOMATIC.search(claim.sentence)):
        return found
    # The register may have a later run alone; what missions bear out then stands.
    if registered.verdict != "supported" and not unbroken and begins_late(dyad, record):
        return found
    return registered if found.verdict != "supported" or DIPLOMATIC.search(claim.sentence) else found


def begins_late(dyad: str, record: Record) -> bool:
    """Whether missions of the two states as they are now stand on record long before the register has relations."""
    missions = [start.year for _, start, _ in spells_of(record, "mission", dyad)]
    founded = max((REFOUNDED.get(state, 0) for state in split_dyad(dyad)), default=0)
    begun = [run.first for run in relations(dyad)]
    return any(founded <= year < min(begun) - SLACK for year in missions) if begun else False


def years_claimed(claim: Claim, date: dt.date | None) -> tuple[int, int] | None:
    """The first and last year in which relations may have begun as claimed; None without a date to count from."""
    details = claim.details
    if "year" in details:
        return int(details["year"]), int(details["year"])
    return (date.year - int(details["high"]), date.year - int(details["low"])) if date else None


def check_missions(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set a claim on the age of diplomatic relations against missions and membership."""
    a, b = claim.subject.states
    dyad = f"{a}-{b}"
    if WITHOUT.search(claim.sentence) and not UNBROKEN.search(claim.sentence):
        return Check("no_data", "How long there were no relations is not on record.", (), RULE, ())
    covered, source = record.coverage_of(INDICATOR), record.source_of(INDICATOR).id
    coverage = f"1817-{covered.last}"
    at = date or dt.date(covered.last, 12, 31)
    details = claim.details
    low, high = years_claimed(claim, at) or (at.year, at.year)
    sides = [set(side) for side in zip(*names_of(dyad), strict=True)]
    born = [min((_born(key, at) for key in side if key in lives()), default=dt.date.min) for side in sides]
    birth = max(born).year if max(born) >= OLD else None
    spells = [spell for spell in spells_of(record, "mission", dyad) if spell[1] <= at]
    unbroken = bool(UNBROKEN.search(claim.sentence))
    first = min((start.year for _, start, _ in spells), default=None)
    run = last_run(
        [(start.year, end.year if end else None) for label, start, end in spells if label == "unbroken"]
    )
    starts = {year for year in ((run,) if unbroken else (first, run)) if year is not None}
    anew = max((REFOUNDED[state] for state in (a, b) if state in REFOUNDED), default=None)
    # Relations with the state as it is now are younger than the first missions.
    if anew is not None and high >= anew - 1:
        starts = {year for year in starts if year >= anew}
    figures, says = [], []
    for year, label in ((first, "first mission on record"), (run, "first mission of the last unbroken run")):
        if year is not None and not (label != "first mission on record" and year == first):
            says.append(f"the {label} stands in {year}")
            figures.append(
                Figure(label, float(year), "year", year, source, coverage,
                       "first wave with a mission of either in the other, waves of about five years")
            )  # fmt: skip
    if birth is not None:
        younger = state_name(a if born[0] > born[1] else b, article=True)
        says.append(f"{younger} became a member of the system of states in {birth}")
        figures.append(
            Figure(f"membership of {younger}", float(birth), "year", birth, "membership", "1816-2017",
                   "first day in the lists of Correlates of War or Gleditsch and Ward")
        )  # fmt: skip
    claimed = f"{low}" if low == high else f"{low} to {high}"
    return Check(
        "supported"
        if AT_LEAST.search(claim.sentence) and "year" not in details and any(start <= high for start in starts)
        else "supported"
        if anew is not None and low - 1 <= anew <= high + 1 and run is not None and run <= anew + WAVE
        else _verdict(low, high, starts, birth, unbroken=unbroken),
        f"The text has relations begin in {claimed}; " + (" and ".join(says) or "nothing on record dates them") + ".",
        tuple(figures),
        RULE,
        (source,),
        ("When relations were agreed is not on record, only missions, about every fifth year up to 2000.",),
        mark_year=low,
    )  # fmt: skip


def last_run(spells: list[tuple[int, int | None]]) -> int | None:
    """The first year of the last run without a break; a successor's missions go on from its predecessor's.

    Example:
        >>> last_run([(1925, 1990), (1995, None)])
        1925
    """
    run: int | None = None
    end: int | None = None
    for start, until in sorted(spells, key=lambda spell: spell[0]):
        if run is None or end is None or start - end > WAVE:
            run = start
        end = until if until is not None else 9999
    return run


def _verdict(low: int, high: int, starts: set[int], birth: int | None, *, unbroken: bool) -> Verdict:
    """By the years claimed, the years in which missions begin on record, and the membership of the younger state."""
    # A state that was one before, as Korea, may have had relations then.
    if any(low < start + WAVE and high >= start - SLACK for start in starts):
        return "supported"
    if birth is not None and high < birth - AT_BIRTH:
        return "contradicted"
    if birth is not None and low - AT_BIRTH <= birth <= high + AT_BIRTH:
        return "supported" if not starts or min(starts) - birth < LONG else "no_data"
    if starts and (low >= max(starts) + WAVE or (unbroken and high < min(starts) - LONG)):
        return "contradicted"
    if starts and (low > min(starts) or high < min(starts) - LONG):
        return "contradicted"
    return "no_data"


def _born(state: str, at: dt.date) -> dt.date:
    """The day on which a state became a member for the last time up to a date, else for the first time ever."""
    starts = [start for start, _ in lives()[state]]
    return max((start for start in starts if start <= at), default=starts[0])
