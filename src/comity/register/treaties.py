"""Treaties that texts call by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations
from typing import Final

from comity.register.tables import read_rows, year_of
from comity.states import split_dyad
from comity.states.tables import fold

COLUMNS: Final = ("name", "aliases", "parties", "signed", "in_force", "ended", "sort", "source")
SORTS: Final = (
    "friendship", "alliance", "defence", "bases", "peace", "border", "water", "commerce", "investment", "tax",
    "nuclear", "migration", "normalisation", "integration", "declaration", "extradition", "culture", "other",
)  # fmt: skip


@dataclass(frozen=True)
class Treaty:
    """A treaty, or a declaration that states call by name.

    `names`: its usual name first. `parties`: keys of states, those of today for their predecessors. `signed`,
    `in_force`, `ended`: "1963-01-22", "1963-01", "1963", or "" where it is not known (`ended`: or where it stands).
    `sort`: one of `SORTS`. `source`: the page on which the dates were read.
    """

    names: tuple[str, ...]
    parties: tuple[str, ...]
    signed: str
    in_force: str
    ended: str
    sort: str
    source: str

    @property
    def name(self) -> str:
        """The usual name."""
        return self.names[0]

    @property
    def years(self) -> tuple[int, ...]:
        """The years in which it was signed and came into force, as far as known, in order."""
        found = {year for date in (self.signed, self.in_force) if (year := year_of(date)) is not None}
        return tuple(sorted(found))

    @property
    def last_year(self) -> int | None:
        """The year in which it ended; None where it stands, or that is not known."""
        return year_of(self.ended)

    @cached_property
    def _called(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{'|'.join(re.escape(fold(name)) for name in self.names)})\b")

    def is_named_in(self, text: str) -> bool:
        """Whether a text calls it by one of its names, in any case and with or without accents.

        Example:
            >>> treaties("DEU-FRA")[0].is_named_in("Fifty years after the Elysee treaty")
            True
        """
        return bool(self._called.search(fold(text)))


def treaties(dyad: str) -> tuple[Treaty, ...]:
    """The treaties of two states in the register, by the year of their signature.

    Args:
        dyad: as "DEU-FRA".

    Returns:
        Those to which both are parties. The register is a choice: that one is missing says nothing.

    Raises:
        UnknownState: no such dyad.

    Source: `comity/register/treaties.csv`; each row names the page on which it was looked up.
    """
    return _by_dyad().get("-".join(sorted(split_dyad(dyad))), ())


@cache
def _by_dyad() -> dict[str, tuple[Treaty, ...]]:
    found: dict[str, list[Treaty]] = {}
    for row in read_rows("treaties.csv", COLUMNS):
        treaty = Treaty(
            (row["name"], *filter(None, row["aliases"].split("|"))),
            tuple(sorted(row["parties"].split("|"))),
            *(row[column] for column in COLUMNS[3:]),
        )
        for pair in combinations(treaty.parties, 2):
            found.setdefault("-".join(pair), []).append(treaty)
    return {dyad: tuple(sorted(each, key=lambda one: (one.years, one.name))) for dyad, each in found.items()}
