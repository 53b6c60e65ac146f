"""Since when two states have had diplomatic relations."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final

from comity.register.tables import read_rows, year_of
from comity.states import split_dyad

COLUMNS: Final = ("a", "b", "established", "broken", "source")


@dataclass(frozen=True)
class Relations:
    """A run of diplomatic relations without a break.

    `established`, `broken`: "1992-08-24", "1992-08" or "1992"; `broken` is "" where they stand. `source`: the page on
    which the dates were read.
    """

    established: str
    broken: str
    source: str

    @property
    def first(self) -> int:
        """The year in which they were established."""
        return int(self.established[:4])

    @property
    def last(self) -> int | None:
        """The year in which they were broken; None where they stand."""
        return year_of(self.broken)


def relations(dyad: str) -> tuple[Relations, ...]:
    """The runs of diplomatic relations of two states in the register, in order.

    Args:
        dyad: as "CHN-KOR".

    Returns:
        One for each time that they were established or restored; none where the register has none. The register is
        a choice: that a pair is missing says nothing.

    Raises:
        UnknownState: no such dyad.

    Source: `comity/register/relations.csv`; each row names the page on which it was looked up.
    """
    return _by_dyad().get("-".join(sorted(split_dyad(dyad))), ())


@cache
def _by_dyad() -> dict[str, tuple[Relations, ...]]:
    found: dict[str, list[Relations]] = {}
    for row in read_rows("relations.csv", COLUMNS):
        run = Relations(row["established"], row["broken"], row["source"])
        found.setdefault("-".join(sorted((row["a"], row["b"]))), []).append(run)
    return {dyad: tuple(sorted(each, key=lambda run: run.established)) for dyad, each in found.items()}
