"""Terms of office: who held an office of a state on a day, and since when."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from comity.states.tables import read_rows


@dataclass(frozen=True, slots=True)
class Term:
    """A holder's time in an office; `end` is None where it lasts."""

    name: str
    start: dt.date
    end: dt.date | None


def leaders_named(text: str) -> list[tuple[str, str, str]]:
    """(name, office, state) of the well-known leaders whose full names a text has, in office on its date or not.

    Example:
        >>> leaders_named("Barack Obama chose Ottawa.")
        [('Barack Obama', 'president', 'USA')]
    """
    return [
        (name, row["office"], row["state"])
        for row in read_rows("leaders.csv")
        for name in row["name"].split("|")
        if " " in name and re.search(rf"\b{re.escape(name)}\b", text)
    ]


def term_of(state: str, office: str, date: dt.date) -> Term | None:
    """The term that holds on a day; None where none is known.

    Example:
        >>> import datetime as dt
        >>> term_of("USA", "president", dt.date(2021, 4, 16)).name
        'Joseph R. Biden'
    """
    found: Term | None = None
    for row in read_rows("leaders.csv"):
        if (row["state"], row["office"]) != (state, office) or not row["start"]:
            continue
        start = dt.date.fromisoformat(row["start"])
        end = dt.date.fromisoformat(row["end"]) if row["end"] else None
        # Of one who held it twice the later term counts.
        if start <= date and (end is None or date < end) and (found is None or start > found.start):
            found = Term(row["name"].split("|")[0], start, end)
    return found
