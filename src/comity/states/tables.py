"""Reading the small tables of this room: states, memberships, codes, names.

Every file is read once, with the standard library alone, so that resolving a
name costs no import of a frame library.
"""

from __future__ import annotations

import csv
import datetime as dt
import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"
FAR_PAST: Final = dt.date.min
FAR_FUTURE: Final = dt.date.max


@dataclass(frozen=True, slots=True)
class State:
    """One key, with its usual English short name and its ISO codes ("" where there is none).

    `kind` is member (of the COW or Gleditsch-Ward system today), former, observer or territory;
    `article` is "the" where running text puts it before the name.
    """

    state: str
    name: str
    article: str
    iso2: str
    isonum: str
    kind: str


@dataclass(frozen=True, slots=True)
class Membership:
    """One spell of membership; `end` is `FAR_FUTURE` while it lasts."""

    system: str
    code: int
    abb: str
    state: str
    start: dt.date
    end: dt.date
    name: str


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """Reduce a name to what its spellings share: no case, accents, points, articles; "St." is "saint"."""
    plain = unicodedata.normalize("NFKD", text.replace("’", "'").replace("‘", "'")).replace("'", "")
    plain = (
        "".join(mark for mark in plain if not unicodedata.combining(mark)).casefold().replace("&", " and ")
    )
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b)", "", plain)
    words = re.sub(r"[^\w]+", " ", plain).split()
    return " ".join("saint" if word == "st" else word for word in words if word != "the")


def read_rows(name: str) -> list[dict[str, str]]:
    """All rows of one of this room's CSV files, every cell as text."""
    text = (DATA / name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def read_date(text: str, missing: dt.date) -> dt.date:
    """An ISO date, or `missing` for an empty cell."""
    return dt.date.fromisoformat(text) if text else missing


@cache
def states() -> dict[str, State]:
    """Every key this room knows, with its description."""
    return {row["state"]: State(**row) for row in read_rows("states.csv")}


@cache
def spells_of_membership() -> tuple[Membership, ...]:
    """All spells of the systems cow and gw, sorted by system, code and start."""
    return tuple(
        Membership(
            row["system"],
            int(row["code"]),
            row["abb"],
            row["state"],
            dt.date.fromisoformat(row["start"]),
            read_date(row["end"], FAR_FUTURE),
            row["name"],
        )
        for row in read_rows("members.csv")
    )


@cache
def codes() -> dict[tuple[str, str], tuple[tuple[int, int, str], ...]]:
    """(system, code) to its keys with the first and last year in which the code means them."""
    found: dict[tuple[str, str], list[tuple[int, int, str]]] = {}
    for row in read_rows("codes.csv"):
        entry = (int(row["first"] or dt.MINYEAR), int(row["last"] or dt.MAXYEAR), row["state"])
        found.setdefault((row["system"], row["code"]), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def recodes() -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Keys that give way to another one of the same line in some years (RUS to SUN from 1923 to 1991)."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for row in read_rows("recodes.csv"):
        found.setdefault(row["state"], []).append((int(row["first"]), int(row["last"]), row["to"]))
    return {key: tuple(entries) for key, entries in found.items()}


@cache
def names(kind: str) -> dict[str, tuple[tuple[dt.date, dt.date, str], ...]]:
    """Folded names of a kind (name, demonym, capital) to the keys they stand for, with the limiting dates."""
    found: dict[str, dict[tuple[dt.date, dt.date, str], None]] = {}
    for row in read_rows("names.csv"):
        if row["kind"] == kind:
            entry = (read_date(row["start"], FAR_PAST), read_date(row["end"], FAR_FUTURE), row["state"])
            found.setdefault(fold(row["text"]), {})[entry] = None
    return {name: tuple(entries) for name, entries in found.items()}
