"""Names of states in texts that are not in English: enough to tell which two states such a text is about."""

from __future__ import annotations

import csv
import re
from functools import cache

from comity.states.codes import code_to_state
from comity.states.tables import DATA

CODES_OF = 2021
WITHOUT_SPACES = ("ja", "ko", "th", "zh")


def find_foreign_names(text: str, language: str) -> list[str]:
    """The keys of the states that a text names in its own language, in order, one for each time.

    Names are those of the Unicode CLDR (through babel) for today's states, and the short ones of
    `data/foreign_names.csv`. A name may carry an ending ("Deutschlands"). Empty for a language that CLDR lacks.
    """
    pattern, states = foreign_names(language)
    return [states[found.group(1)] for found in pattern.finditer(text)] if states else []


@cache
def foreign_names(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """A pattern of all names in a language, longest first, and whose they are."""
    from babel import Locale, UnknownLocaleError

    states = {}
    try:
        for code, name in Locale(language).territories.items():
            state = code_to_state("iso2", str(code), CODES_OF)
            if state is not None:
                states[str(name)] = state
    except (UnknownLocaleError, ValueError):
        pass
    with (DATA / "foreign_names.csv").open(encoding="utf-8", newline="") as lines:
        states |= {row["text"]: row["state"] for row in csv.DictReader(lines) if row["language"] == language}
    ahead = "" if language in WITHOUT_SPACES else r"(?<!\w)"
    listed = "|".join(re.escape(name) for name in sorted(states, key=len, reverse=True))
    return re.compile(f"{ahead}({listed})"), states
