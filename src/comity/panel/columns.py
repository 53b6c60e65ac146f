"""What a column of a panel is, and what an addition brings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal

if TYPE_CHECKING:
    import polars as pl

Level = Literal["state", "dyad", "directed"]
Unit = Literal["state_year", "dyad_year", "directed_dyad_year", "dyad_month", "leader_year"]

SIDES: Final[Mapping[str, tuple[tuple[str, str, str, str], ...]]] = {
    # unit: (suffix of ours, suffix of peacesciencer's, column of the key, column of the code) of each side
    "state_year": (("", "", "state", "code"),),
    "leader_year": (("", "", "state", "code"),),
    "dyad_year": (("_a", "1", "state_a", "code_a"), ("_b", "2", "state_b", "code_b")),
    "dyad_month": (("_a", "1", "state_a", "code_a"), ("_b", "2", "state_b", "code_b")),
    "directed_dyad_year": (
        ("_actor", "1", "actor", "actor_code"),
        ("_recipient", "2", "recipient", "recipient_code"),
    ),
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its id, what it says, its unit, the source and the years the source covers.

    `theirs` is peacesciencer's name without the side's number ("" where it has none).
    """

    id: str
    label: str
    unit: str
    source_id: str = ""
    first: int | None = None
    last: int | None = None
    theirs: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One table to be joined to a panel's units.

    `by` says how its rows are keyed: "code" (ccode and year; ccode1, ccode2 and year) or "key" (state, year;
    state_a, state_b, year; actor, recipient, year). Rows of level dyad have the smaller first. With `zero`,
    a missing row inside the columns' years is 0; with `reverse`, a directed table has the recipient first.
    """

    level: Level
    by: Literal["code", "key"]
    frame: pl.DataFrame
    columns: tuple[Column, ...]
    zero: bool = False
    reverse: bool = False


@dataclass(frozen=True, slots=True)
class Addition:
    """What `Panel.add(name)` brings: found by standing in `panel/additions/`.

    `parts(record, unit, first, last, options)` gives its tables for a COW panel by code. A panel of another
    system, one whose record lacks the tables by code, and an addition without `parts` take the record's
    `indicators` by key instead.
    """

    name: str
    label: str
    parts: Callable[[Any, str, int, int, Mapping[str, Any]], list[Part]] | None = None
    indicators: tuple[str, ...] = ()
    columns: tuple[Column, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    theirs: str = ""
