"""From the codes that sources use to keys, year by year."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final, Literal

from comity.errors import BadRequest, SourceChanged
from comity.states.membership import is_member, lives
from comity.states.resolve import in_line
from comity.states.tables import codes, fold, names

if TYPE_CHECKING:
    import polars as pl

Outside = Literal["raise", "drop", "keep"]

CODE_SYSTEMS: Final = ("cow", "gw", "iso3", "iso2", "isonum", "name", "slug", "cowabb")


@cache
def clean_code(code: str) -> str:
    """A code as text, without blanks, leading zeros or a float's ".0"."""
    text = code.replace("\xa0", " ").replace("\ufeff", "").strip()
    if re.fullmatch(r"\d+(\.0+)?", text):
        return text.split(".")[0].lstrip("0") or "0"
    return text


@cache
def code_to_state(system: str, code: str, year: int) -> str | None:
    """The key that a code means in a year, member or not; None where it means no state or territory.

    ISO codes, names and slugs follow a state's line as COW's 345 and 365 do: RUS in 1970 is SUN, SRB in 1995
    is YUG, YUG in 2004 is SCG. A source whose RUS of 1970 is Russia within today's borders must leave those
    years out.
    """
    if system not in CODE_SYSTEMS:
        raise BadRequest(f'"{system}" is no system of codes; choose one of {", ".join(CODE_SYSTEMS)}')
    if system in ("cow", "gw", "isonum"):
        entries = codes().get((system, clean_code(code)), ())
    elif system in ("iso3", "iso2", "cowabb"):
        entries = codes().get((system, code.strip().upper()), ())
    else:
        entries = codes().get(("slug", code.strip().casefold()), ()) if system == "slug" else ()
        if not entries:
            entries = tuple(
                (start.year, end.year, state)
                for start, end, state in names("name").get(
                    fold(code.replace("-", " ") if system == "slug" else code), ()
                )
            )
    found = [state for first, last, state in entries if first <= year <= last]
    if not found:
        return None
    return found[0] if system in ("cow", "gw", "cowabb") else in_line(found[0], year)


def _allowed(unresolved: Collection[str]) -> dict[str, list[tuple[int, int]]]:
    """Codes, folded and plain, to the years in which their rows may be dropped."""
    allowed: dict[str, list[tuple[int, int]]] = {}

    def add(code: str, first: int, last: int) -> None:
        for form in {clean_code(code).casefold(), fold(code)}:
            if form or not code:
                allowed.setdefault(form, []).append((first, last))

    for entry in unresolved:
        timed = re.fullmatch(r"(.+?)\s+(\d{4})(?:-(\d{4}))?", entry)
        if timed:
            add(timed[1], int(timed[2]), int(timed[3] or timed[2]))
        add(entry, -1, 9999)
    return allowed


def _is_allowed(code: str, year: int, allowed: Mapping[str, list[tuple[int, int]]]) -> bool:
    if not allowed:
        return False
    plain = clean_code(code).casefold()
    spans = allowed.get(plain) or (allowed.get(fold(code)) if plain else None) or ()
    return any(first <= year <= last for first, last in spans)


def to_iso3(
    frame: pl.DataFrame,
    columns: Mapping[str, str],
    *,
    system: str,
    year: str | int,
    unresolved: Collection[str] | Mapping[str, str] = (),
    outside: Outside = "raise",
    keep: bool = False,
) -> pl.DataFrame:
    """Replace columns of codes by columns of keys, each by the row's year.

    Args:
        frame: any frame; codes may be numbers (2, 2.0) or text ("002", " KOR", "Korea, Rep.").
        columns: column of codes to the name of its column of keys: {"ccode1": "state_a"}.
        system: cow, gw, iso3, iso2, isonum, name, slug (Office of the Historian) or cowabb.
        year: the column with the year, or one year for all rows.
        unresolved: codes (or code to reason) whose rows are dropped; "philippines 1946" and "UA 1946-1990"
            limit one to years, "" stands for an empty code.
        outside: what happens to rows of a state outside its membership (COW and Gleditsch-Ward together),
            and of territories, which were never members: "raise", "drop" or "keep".
        keep: leave the columns of codes in place.

    Returns:
        The frame in its order, keys in the place of their codes. Codes follow the state's line by year: 365
        and RUS are SUN from 1923 to 1991; 260, 255 and DEU are DEU; 816 and VNM are VNM, 817 is VDR.

    Raises:
        SourceChanged: a code that means no state in its year and is not in `unresolved`; all are listed.
        BadRequest: an unknown system, or a missing column.
    """
    import polars as pl

    if system not in CODE_SYSTEMS:
        raise BadRequest(f'"{system}" is no system of codes; choose one of {", ".join(CODE_SYSTEMS)}')
    needed = [*columns, *([year] if isinstance(year, str) else [])]
    if missing := [column for column in needed if column not in frame.columns]:
        raise BadRequest(f"no column {', '.join(missing)} (found: {', '.join(frame.columns)})")
    allowed = _allowed(unresolved)
    failures: dict[tuple[str, int | None], str] = {}
    dropped = pl.lit(False)
    for column, key in columns.items():
        at = pl.col(year).cast(pl.Int32) if isinstance(year, str) else pl.lit(year, dtype=pl.Int32)
        frame = frame.with_columns(at.alias("\0year"))
        pairs = frame.select(pl.col(column).alias("\0code"), "\0year").unique(maintain_order=True)
        states: list[str | None] = []
        drops: list[bool] = []
        for code, when in pairs.iter_rows():
            text = "" if code is None else str(code)
            state, drop = None, False
            if _is_allowed(text, -1 if when is None else when, allowed):
                drop = True
            elif when is None:
                failures[text, when] = "no year"
            else:
                state = code_to_state(system, text, when)
                if state is None:
                    failures[text, when] = "no such code"
                elif outside != "keep" and not (state in lives() and is_member(state, when)):
                    drop = outside == "drop"
                    if outside == "raise":
                        failures[text, when] = f"{state} is no member"
            states.append(state)
            drops.append(drop)
        found = pairs.with_columns(
            pl.Series(f"\0{key}", states, dtype=pl.String),
            pl.Series(f"\0drop {key}", drops, dtype=pl.Boolean),
        )
        frame = frame.join(
            found,
            left_on=[column, "\0year"],
            right_on=["\0code", "\0year"],
            how="left",
            nulls_equal=True,
            maintain_order="left",
        )
        dropped = dropped | pl.col(f"\0drop {key}")
    if failures:
        listed = [f"{code or '(empty)'} {when}: {why}" for (code, when), why in failures.items()]
        more = f" and {len(listed) - 40} more" if len(listed) > 40 else ""
        raise SourceChanged(
            f"{system} codes that are no state in their year: {'; '.join(listed[:40])}{more}. A new version "
            "of the file? Name them in `unresolved` with the reason, or mend the table of codes"
        )
    order: list[pl.Expr] = []
    for column in frame.columns:
        if column.startswith("\0"):
            continue
        if column not in columns:
            if column not in columns.values():
                order.append(pl.col(column))
            continue
        if keep and columns[column] != column:
            order.append(pl.col(column))
        order.append(pl.col(f"\0{columns[column]}").alias(columns[column]))
    return frame.filter(~dropped).select(order)
