"""What a source is: the description that stands beside each parser in `record/sources/`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from comity.areas import AREAS

Unit = Literal["state_year", "dyad_year", "directed_dyad_year"]
Direction = Literal["closer", "further", "neutral"]
Absence = Literal["zero", "null"]


@dataclass(frozen=True)
class Coverage:
    """Where a source speaks: years `first` to `last` inclusive, and for which states.

    `absent_inside` says what a missing row means inside these years: "zero" where the
    source lists every tie (no row is no tie), "null" where it does not. Outside
    the years a value is always null. `actors` restricts a directed source to the
    states it follows (US travel: ("USA",)), `recipients` likewise (visits to the US);
    None means all members. `waves` lists the only years that were observed, where a
    source is not yearly. `leaves_out` names states that the source does not follow (a
    list by today's names has no Soviet Union): for them an absent row is never zero.
    """

    first: int
    last: int
    absent_inside: Absence = "null"
    actors: tuple[str, ...] | None = None
    recipients: tuple[str, ...] | None = None
    waves: tuple[int, ...] | None = None
    leaves_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"coverage {self.first}-{self.last} is reversed")


@dataclass(frozen=True)
class Indicator:
    """One number per state-year or dyad-year.

    `tie` marks a dyadic indicator that counts in the area scores. `limits` are the
    smallest and largest value that can be right; `verify` checks them.

    `derived` names the computation where the indicator is no column of its unit's table: "votes" (agreement
    over all roll calls of the tables `votes` and `rollcalls`), "votes/hr" (over those with that flag),
    "treaty_parties/climate" (treaties of that area in force for both), "treaty_parties/climate/bilateral".

    `trailing` is how many years up to the year the area scores take, as a yearly mean: more than one for visits
    and grants, which come and go from year to year while the tie stands.
    """

    id: str
    label: str
    unit: str
    area: str
    direction: Direction
    per: Unit
    tie: bool = False
    limits: tuple[float, float] | None = None
    coverage: Coverage | None = None  # where it differs from its source's
    derived: str | None = None
    compact: bool = True  # kept in the compact record
    trailing: int = 1

    def __post_init__(self) -> None:
        if self.area not in AREAS:
            raise ValueError(f"indicator {self.id}: no area {self.area!r}; the areas are {', '.join(AREAS)}")


@dataclass(frozen=True)
class Known:
    """A fact checked by hand: `unit` ("KOR", "KOR-USA" or "USA>KOR"), `year`, and indicator values."""

    unit: str
    year: int
    values: Mapping[str, float]


@dataclass(frozen=True)
class Source:
    """Where data come from; all a lawyer, a librarian and an analyst ask before reading code.

    `files` maps a short name to (path below the mirror, download URL, sha256). A path
    that ends in "/" stands for a folder: all its files, digest of the sorted file digests.
    `expected_rows` bounds the rows per table. `unresolved` lists codes that map to no state, with the reason.
    """

    id: str
    title: str
    version: str
    publisher: str
    landing: str
    licence: str
    citation: str
    bibtex: str
    carrier: str
    files: Mapping[str, tuple[str, str, str]]
    coverage: Coverage
    codes: str
    indicators: tuple[Indicator, ...] = ()
    expected_rows: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    known: tuple[Known, ...] = ()
    unresolved: Mapping[str, str] = field(default_factory=dict)
    traps: tuple[str, ...] = ()
