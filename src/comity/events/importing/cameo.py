"""CAMEO's codes as PLOVER's types, modes and contexts."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Plover(NamedTuple):
    """What a CAMEO code says in PLOVER's words; `type` is None where PLOVER has no counterpart."""

    type: str | None
    mode: str | None
    context: str | None


NOTHING = Plover(None, None, None)


@cache
def _table() -> dict[str, Plover]:
    with files("comity.events").joinpath("data/cameo.csv").open(encoding="utf-8") as file:
        return {
            row["code"]: Plover(row["type"] or None, row["mode"] or None, row["context"] or None)
            for row in csv.DictReader(file)
        }


def plover(code: str) -> Plover:
    """The PLOVER type, mode and context of a CAMEO code.

    Args:
        code: two to four digits ("042", "1823"); a zero lost in front ("42", "311") is put back.

    Returns:
        The entry of the code, or of the nearest broader code in the table. Its type is None for the roots 01
        (public statement) and 02 (appeal), which PLOVER dropped, and where the code is no CAMEO code ("---").

    Source: PLOVER's own conversion table (Open Event Data Alliance 2021) under today's names (Halterman,
        Bagozzi, Beger, Schrodt and Scarborough 2023): DEMAND is REQUEST, INVESTIGATE and DISAPPROVE are ACCUSE.
    """
    digits = code.strip()
    if not digits.isascii() or not digits.isdigit() or len(digits) > 4:
        return NOTHING
    # No root stands above 20: "311" is 0311; and full codes have three digits at least: "42" is 042.
    if not digits.startswith("0") and (len(digits) < 3 or int(digits[:2]) > 20):
        digits = f"0{digits}".zfill(3)
    broader = (digits[:length] for length in range(len(digits), 1, -1))
    return next((_table()[known] for known in broader if known in _table()), NOTHING)
