"""Turning one system of codes into another, by year, in a frame of anybody's."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from comity.errors import BadRequest
from comity.states.codes import CODE_SYSTEMS, code_to_state
from comity.states.tables import spells_of_membership, states

if TYPE_CHECKING:
    import polars as pl

TARGETS: Final = ("iso3", "cow", "gw", "cowabb", "iso2", "isonum", "name")
EXCEL_EPOCH: Final = dt.date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A code that means no state in a year, with the rows it stands in and why."""

    code: str
    year: int | None
    rows: int
    reason: str


@cache
def state_to_code(system: str, state: str, year: int) -> str | None:
    """A key's code in a system and year; None where it has none; of two (1990: 260, 255) the later."""
    if system not in TARGETS:
        raise BadRequest(f'"{system}" is no system to convert to; choose one of {", ".join(TARGETS)}')
    described = states()[state]
    if system == "iso3":
        return state
    if system in ("iso2", "isonum", "name"):
        return getattr(described, system) or None
    found = [
        spell
        for spell in spells_of_membership()
        if spell.system == ("gw" if system == "gw" else "cow")
        and spell.state == state
        and spell.start.year <= year <= spell.end.year
    ]
    if not found:
        return None
    last = max(found, key=lambda spell: spell.start)
    return last.abb if system == "cowabb" else str(last.code)


def read_year(cell: object) -> int | None:
    """A year from what files have there: 1990, "1990.0", " 1990", a date, Excel's day number, else None."""
    if cell is None:
        return None
    if isinstance(cell, dt.date):
        return cell.year
    text = str(cell).strip().lstrip("\ufeff")
    if found := re.fullmatch(r"(\d{4})(?:\.0+)?", text):
        return int(found[1])
    if found := re.match(r"(\d{4})-\d{1,2}-\d{1,2}", text):
        return int(found[1])
    if found := re.search(r"^\d{1,2}[/.]\d{1,2}[/.](\d{4})", text):
        return int(found[1])
    if re.fullmatch(r"\d{5}(?:\.0+)?", text):
        return (EXCEL_EPOCH + dt.timedelta(int(float(text)))).year
    return None


def _hint(code: str, year: int, system: str) -> str:
    others = [
        other
        for other in CODE_SYSTEMS
        if other not in (system, "slug") and code_to_state(other, code, year) is not None
    ]
    return f"no state; it would be one as {', '.join(others)}" if others else "no state"


def convert_codes(
    frame: pl.DataFrame, column: str, *, from_system: str, to_system: str, year: str | int
) -> tuple[pl.DataFrame, list[Unresolved]]:
    """A frame with one more column, `column`_`to_system`, and the codes that did not resolve (null there).

    Args:
        frame: any frame, codes as text or numbers.
        column: its column of codes.
        from_system: cow, gw, iso3, iso2, isonum, name, slug or cowabb.
        to_system: iso3, cow, gw, cowabb, iso2, isonum or name.
        year: its column of years (numbers, text, dates, Excel's day numbers), or one year.

    Raises:
        BadRequest: no such column or system.
    """
    import polars as pl

    if from_system not in CODE_SYSTEMS:
        raise BadRequest(f'"{from_system}" is no system of codes; choose one of {", ".join(CODE_SYSTEMS)}')
    if to_system not in TARGETS:
        raise BadRequest(f'"{to_system}" is no system to convert to; choose one of {", ".join(TARGETS)}')
    wanted = [column, *([year] if isinstance(year, str) else [])]
    if missing := [name for name in wanted if name not in frame.columns]:
        raise BadRequest(f"no column {', '.join(missing)} (found: {', '.join(frame.columns)})")
    years = [read_year(cell) for cell in frame[year]] if isinstance(year, str) else [year] * frame.height
    results: dict[tuple[str, int | None], str | None] = {}
    reasons: dict[tuple[str, int | None], str] = {}
    counts: dict[tuple[str, int | None], int] = {}
    cells: list[str | None] = []
    for cell, when in zip(frame[column].to_list(), years, strict=True):
        code = "" if cell is None else str(cell).strip()
        pair = (code, when)
        if pair not in results:
            results[pair], reasons[pair] = _converted(code, when, from_system, to_system)
        if results[pair] is None:
            counts[pair] = counts.get(pair, 0) + 1
        cells.append(results[pair])
    unresolved = [Unresolved(code, when, rows, reasons[code, when]) for (code, when), rows in counts.items()]
    series = pl.Series(f"{column}_{to_system}", cells, dtype=pl.String)
    return frame.with_columns(series), unresolved


def _converted(code: str, year: int | None, from_system: str, to_system: str) -> tuple[str | None, str]:
    if not code:
        return None, "an empty cell"
    if year is None:
        return None, "no year in this row"
    state = code_to_state(from_system, code, year)
    if state is None:
        return None, _hint(code, year, from_system)
    found = state_to_code(to_system, state, year)
    return found, "" if found else f"{state} has no {to_system} code in {year}"
