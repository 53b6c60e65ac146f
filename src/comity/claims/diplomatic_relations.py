"""Since when two states have had diplomatic relations, as far as missions and membership tell."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.predecessors import names_of
from comity.states import state_name
from comity.states.membership import lives

if TYPE_CHECKING:
    from comity.record import Record

# Missions are on record every fifth year.
STEP: Final = 5
AT_BIRTH: Final = 2
OLD: Final = dt.date(1944, 1, 1)
INDICATOR: Final = "diplomatic_level"
RULE: Final = (
    "The year claimed is set against the first year with a mission on record (every fifth year) and the "
    "year in which the younger state became a member of the system. Supported within five years of the "
    "first mission, or within two of that membership; contradicted where the year claimed lies before it, "
    "or missions are on record five years earlier. No data otherwise, and where the first year on record "
    "already has a mission."
)


def check_relations(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Set a claim on the age of diplomatic relations against missions and membership."""
    a, b = claim.subject.states
    covered, source = record.coverage_of(INDICATOR), record.source_of(INDICATOR).id
    year = date.year if date else covered.last
    details = claim.details
    if "year" in details:
        low = high = int(details["year"])
    else:
        low, high = year - int(details["high"]), year - int(details["low"])
    pairs = list(names_of("-".join(claim.subject.states)))
    born = [min(lives()[key][0][0] for key in side if key in lives()) for side in zip(*pairs, strict=True)]
    birth = max(born).year if len(born) == 2 and max(born) >= OLD else None
    seen: dict[int, float] = {}
    for way in [f"{one}>{other}" for pair in pairs for one, other in (pair, pair[::-1])]:
        for at, value in record.series(INDICATOR, way).select("year", "value").iter_rows():
            if value is not None:
                seen[at] = max(seen.get(at, 0.0), float(value))
    first = min((at for at, value in seen.items() if value > 0), default=None)
    earlier = [at for at, value in seen.items() if value == 0 and (first is None or at < first)]
    figures = []
    says = []
    if first is not None:
        says.append(f"the first mission on record stands in {first}")
        figures.append(
            Figure("first mission on record", float(first), "year", first, source, f"{covered.first}-{covered.last}",
                   "first year with a mission of either in the other, every fifth year")
        )  # fmt: skip
    if birth is not None:
        younger = state_name(a if born[0] > born[1] else b, article=True)
        says.append(f"{younger} became a member of the system of states in {birth}")
        figures.append(
            Figure(f"membership of {younger}", float(birth), "year", birth, "membership", "1816-2017",
                   "first day in the lists of Correlates of War or Gleditsch and Ward")
        )  # fmt: skip
    verdict: Verdict = "no_data"
    if birth is not None and high < birth - AT_BIRTH or first is not None and low - first >= STEP:
        verdict = "contradicted"
    elif (birth is not None and low - AT_BIRTH <= birth <= high + AT_BIRTH) or (
        first is not None and earlier and low - STEP <= first <= high + STEP
    ):
        verdict = "supported"
    claimed = f"{low}" if low == high else f"{low} to {high}"
    return Check(
        verdict,
        f"The text has relations begin in {claimed}; " + (" and ".join(says) or "nothing on record dates them") + ".",
        tuple(figures),
        RULE,
        (source,),
        ("When relations were agreed is not on record, only missions, every fifth year up to 2000.",),
        mark_year=low,
    )  # fmt: skip
