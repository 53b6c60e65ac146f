"""The agreements of a sort that two states have on record: when signed, when begun, which stand."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from comity.claims.agreement_sorts import WHAT
from comity.claims.claim import Claim, Figure
from comity.claims.predecessors import signatures_of, spells_of
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

# Of two states alone: "a trade agreement of their own".
BILATERAL: Final = re.compile(
    r"\bbilateral (?:free |comprehensive )?(?:trade|FTA|agreement|pact|deal)\b|\b(?:agreement|pact|deal|treaty|FTA) "
    r"of (?:their|our) own\b",
    re.I,
)
MOST_LISTED: Final = 6


@dataclass(frozen=True)
class OnRecord:
    """What the record holds of one sort up to a date: `rows` (start, end) by start, `standing` those of then.

    `begun` and `signed` are years; `promises` the years in which any promise of the same list begins, of whatever sort.
    """

    called: str
    pair: str
    source: str
    first: int
    last: int
    seen: int
    rows: tuple[tuple[dt.date, dt.date | None], ...]
    standing: tuple[dt.date, ...]
    signed: tuple[int, ...]
    promises: tuple[int, ...]

    @property
    def begun(self) -> list[int]:
        """The years in which one begins."""
        return sorted({start.year for start, _ in self.rows})

    @property
    def coverage(self) -> str:
        """The years that the list covers."""
        return f"{self.first}-{self.last}"

    def figures(self) -> tuple[Figure, ...]:
        """Beginnings and signatures, the first few of each."""
        return tuple(
            Figure(f"{self.called} {word}", float(each), "year", each, self.source, self.coverage, method)
            for word, years, method in (
                ("begins", self.begun, "start of the spell on record"),
                ("signed", self.signed, "signature on record"),
            )
            for each in years[:MOST_LISTED]
        )

    def in_words(self) -> str:
        """All of it in one sentence."""
        says = f"On record {self.pair} have {len(self.rows)} {several(self.called, len(self.rows))}, beginning in "
        says += f"{', '.join(map(str, self.begun[:MOST_LISTED]))}"
        if self.signed:
            says += f"; signatures on record in {', '.join(map(str, self.signed[:MOST_LISTED]))}"
        return f"{says}; {len(self.standing)} in force as of {self.seen}."


def on_record(claim: Claim, record: Record, date: dt.date | None) -> OnRecord:
    """Look up the agreements of the sort claimed; of bilateral trade agreements those of the two alone."""
    _, kind, indicator, labels, called = WHAT[claim.details["what"]]
    covered = record.coverage_of(indicator)
    at = date or dt.date(covered.last, 12, 31)
    dyad = "-".join(claim.subject.states)
    spells, signatures = spells_of(record, kind, dyad), signatures_of(record, kind, dyad)
    if kind == "trade_agreement" and BILATERAL.search(claim.sentence):
        alone = of_two_alone(record, kind)
        spells = [spell for spell in spells if spell[0] in alone]
        signatures = [each for each in signatures if each[0] in alone]
    # A treaty with several promises has a spell for each.
    rows = sorted(
        {(start, end) for label, start, end in spells if start <= at and (not labels or label in labels)},
        key=str,
    )
    a, b = (state_name(state, article=True) for state in claim.subject.states)
    return OnRecord(
        called=called,
        pair=f"{a} and {b}",
        source=record.source_of(indicator).id,
        first=covered.first,
        last=covered.last,
        seen=min(at.year, covered.last),
        rows=tuple(rows),
        standing=tuple(
            start for start, end in rows if end is None or end >= min(at, dt.date(covered.last, 1, 1))
        ),
        signed=tuple(sorted({each for _, each in signatures if each <= at.year})),
        promises=tuple(sorted({start.year for _, start, _ in spells if start <= at})),
    )


@lru_cache(maxsize=4)
def of_two_alone(record: Record, kind: str) -> frozenset[str]:
    """The labels of the agreements that two states have with each other and with nobody else."""
    counted = record.spells(kind).group_by("label").len()
    return frozenset(counted.filter(counted["len"] == 1)["label"].to_list())


def several(called: str, n: int) -> str:
    """treaty, treaties; agreement, agreements."""
    return called if n == 1 else (called[:-1] + "ies" if called.endswith("y") else called + "s")
