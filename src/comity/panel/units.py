"""The units of panels: which states and dyads existed in which year.

Units come from a system's own list of members and its own codes, so that a
year in which two codes are one key (1990: 255 and 260) keeps both rows.
"""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import polars as pl

from comity.errors import BadRequest
from comity.states import code_to_state
from comity.states.membership import lives
from comity.states.tables import spells_of_membership, states

System = Literal["cow", "gw", "iso"]

SYSTEMS: Final = ("cow", "gw", "iso")
LAST_LISTED: Final = {"cow": 2016, "gw": 2020, "iso": 2020}
FIRST_LISTED: Final = 1816
KEYS: Final = pl.Enum(sorted(states()))
# keys, codes and time, and the indices they are made from
BYTES_PER_ROW: Final = 40


@dataclass(frozen=True, slots=True)
class Units:
    """Members of a system over a span of years.

    `codes` is the system's own number of each unit, ascending (iso: the place of the key among all keys);
    `present[u, y]` says whether unit u was a member in any part of year y; `key[u, y]` is the place of its
    key among `KEYS`; `apart` lists (u, v, y) of members of a year that never lived on the same day of it.
    """

    system: System
    first: int
    codes: npt.NDArray[np.int16]
    present: npt.NDArray[np.bool_]
    key: npt.NDArray[np.uint16]
    apart: tuple[tuple[int, int, int], ...]


def check_years(first: int, last: int) -> None:
    """Raise BadRequest where a span of years is reversed, before 1816 or beyond reason."""
    if first > last:
        raise BadRequest(f"years {first}-{last} are reversed; write the earlier year first")
    if first < FIRST_LISTED:
        raise BadRequest(f"the systems of states begin in {FIRST_LISTED}; {first} lies before")
    if last > dt.date.today().year + 1:
        raise BadRequest(
            f"{last} lies in the future; the lists of members are carried on to the present only"
        )


def _spans(system: System) -> dict[int, list[tuple[dt.date, dt.date]]]:
    spans: dict[int, list[tuple[dt.date, dt.date]]] = {}
    if system == "iso":
        places = {key: place for place, key in enumerate(KEYS.categories)}
        return {places[state]: list(found) for state, found in lives("iso").items()}
    for spell in spells_of_membership():
        if spell.system == system:
            spans.setdefault(spell.code, []).append((spell.start, spell.end))
    return spans


@cache
def members_by_year(system: System, first: int, last: int) -> Units:
    """The units of a system for the years first to last."""
    if system not in SYSTEMS:
        raise BadRequest(f'"{system}" is no system of states; choose one of {", ".join(SYSTEMS)}')
    check_years(first, last)
    spans = dict(sorted(_spans(system).items()))
    codes = np.array(list(spans), dtype=np.int16)
    n_years = last - first + 1
    present = np.zeros((len(codes), n_years), dtype=np.bool_)
    partial: dict[int, list[int]] = {}
    for unit, code in enumerate(spans):
        for start, end in spans[code]:
            low, high = max(start.year, first), min(end.year, last)
            if low > high:
                continue
            present[unit, low - first : high - first + 1] = True
            if start.year == low and (start.month, start.day) != (1, 1):
                partial.setdefault(low - first, []).append(unit)
            if end.year == high and (end.month, end.day) != (12, 31):
                partial.setdefault(high - first, []).append(unit)
    apart: set[tuple[int, int, int]] = set()
    for place, found in partial.items():
        days = {unit: _days(spans[int(codes[unit])], first + place) for unit in set(found)}
        for u in days:
            for v in days:
                if u < v and not days[u] & days[v]:
                    apart |= {(u, v, place), (v, u, place)}
    places = {key: place for place, key in enumerate(KEYS.categories)}
    key = np.zeros((len(codes), n_years), dtype=np.uint16)
    for unit, code in enumerate(spans):
        if system == "iso":
            key[unit, :] = code
            continue
        for year_place in np.flatnonzero(present[unit]).tolist():
            key[unit, year_place] = places[str(code_to_state(system, str(code), first + year_place))]
    return Units(system, first, codes, present, key, tuple(sorted(apart)))


def _days(spans: list[tuple[dt.date, dt.date]], year: int) -> frozenset[int]:
    """Days of a year, by number, on which a unit was a member."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    found: set[int] = set()
    for start, end in spans:
        low, high = max(start, first), min(end, last)
        if low <= high:
            found |= set(range(low.timetuple().tm_yday, high.timetuple().tm_yday + 1))
    return frozenset(found)


def free_memory() -> int | None:
    """Bytes of memory that can be had, caches included; None where the system does not say."""
    try:
        lines = Path("/proc/meminfo").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return None


def _refuse_if_too_large(rows: int) -> None:
    size, free = rows * BYTES_PER_ROW, free_memory()
    if free is not None and size > free:
        raise BadRequest(
            f"this panel has {rows:,} rows and takes some {size / 2**30:.1f} GiB before any column is added; "
            f"{free / 2**30:.1f} GiB are free: ask for fewer years"
        )


def _columns(units: Units, places: tuple[str, ...], index: tuple[npt.NDArray[np.intp], ...]) -> pl.DataFrame:
    year_place = index[-1]
    all_keys = pl.Series(KEYS.categories).cast(KEYS)
    columns: dict[str, pl.Series] = {}
    for name, unit in zip(places, index, strict=False):
        columns[name] = all_keys.gather(units.key[unit, year_place])
    if units.system != "iso":
        for name, unit in zip(places, index, strict=False):
            columns[f"{name.replace('state', 'code') if 'state' in name else name + '_code'}"] = pl.Series(
                units.codes[unit]
            )
    columns["year"] = pl.Series((year_place + units.first).astype(np.int16))
    return pl.DataFrame(columns)


def state_year_units(system: System, first: int, last: int) -> pl.DataFrame:
    """state, code (not for iso), year; sorted by code (iso: key) and year."""
    units = members_by_year(system, first, last)
    return _columns(units, ("state",), np.nonzero(units.present))


def dyad_year_units(system: System, first: int, last: int, *, directed: bool) -> pl.DataFrame:
    """A row per dyad and year in which both were members on some same day.

    Undirected: state_a, state_b, code_a < code_b, year. Directed: actor, recipient, actor_code,
    recipient_code, year. Sorted by the two codes (iso: keys) and year.
    """
    units = members_by_year(system, first, last)
    counts = units.present.sum(axis=0, dtype=np.int64)
    rows = int((counts * (counts - 1)).sum())
    _refuse_if_too_large(rows if directed else rows // 2)
    blocks: list[tuple[npt.NDArray[np.intp], npt.NDArray[np.intp], npt.NDArray[np.intp]]] = []
    apart: dict[int, list[tuple[int, int]]] = {}
    for u, v, place in units.apart:
        apart.setdefault(u, []).append((v, place))
    for u in range(len(units.codes)):
        both = units.present & units.present[u]
        both[u] = False
        if not directed:
            both[:u] = False
        for v, place in apart.get(u, ()):
            both[v, place] = False
        v_index, place_index = np.nonzero(both)
        blocks.append((np.full(len(v_index), u, dtype=np.intp), v_index, place_index))
    index = tuple(np.concatenate([block[part] for block in blocks]) for part in range(3))
    return _columns(units, ("actor", "recipient") if directed else ("state_a", "state_b"), index)


def dyad_month_units(system: System, first: int, last: int) -> pl.DataFrame:
    """state_a, state_b, code_a < code_b, year, month: a row per month in which both lived."""
    years = dyad_year_units(system, first, last, directed=False)
    _refuse_if_too_large(years.height * 12)
    spans = _spans(system)
    places = {key: place for place, key in enumerate(KEYS.categories)}
    partial = {
        (unit, day.year): found
        for unit, found in spans.items()
        for start, end in found
        for day in (start, end)
        if first <= day.year <= last and (day.month, day.day) not in ((1, 1), (12, 31))
    }
    one, other = ("state_a", "state_b") if system == "iso" else ("code_a", "code_b")
    whole = years.join(pl.DataFrame({"month": pl.Series(range(1, 13), dtype=pl.Int8)}), how="cross")
    if not partial:
        return whole
    broken = pl.DataFrame(
        {
            "unit": [unit for unit, _ in partial],
            "year": pl.Series([year for _, year in partial], dtype=pl.Int16),
            "broken": True,
        }
    ).unique(["unit", "year"])
    as_unit = [
        pl.col(side).cast(pl.String).replace_strict(places, return_dtype=pl.Int64)
        if system == "iso"
        else pl.col(side).cast(pl.Int64)
        for side in (one, other)
    ]
    marked = whole.with_columns(as_unit[0].alias("\0u"), as_unit[1].alias("\0v"))
    for unit in ("\0u", "\0v"):
        marked = marked.join(
            broken.rename({"broken": f"{unit} broken"}),
            left_on=[unit, "year"],
            right_on=["unit", "year"],
            how="left",
            maintain_order="left",
        )
    doubtful = marked["\0u broken"].fill_null(False) | marked["\0v broken"].fill_null(False)
    keep = np.ones(whole.height, dtype=np.bool_)
    months: dict[tuple[int, int, int], frozenset[int]] = {}
    doubted = marked.with_row_index("\0row").filter(doubtful)
    for place, u, v, year, month in doubted.select("\0row", "\0u", "\0v", "year", "month").iter_rows():
        days = []
        for unit in (u, v):
            if (unit, year, month) not in months:
                low = dt.date(year, month, 1).timetuple().tm_yday
                high = (dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)).timetuple().tm_yday
                months[unit, year, month] = _days(spans[unit], year) & frozenset(range(low, high + 1))
            days.append(months[unit, year, month])
        keep[place] = bool(days[0] & days[1])
    return whole.filter(pl.Series(keep))


def leader_year_units(leaders: pl.DataFrame, first: int, last: int) -> pl.DataFrame:
    """state, code (gw), year, leader_id, leader, start, end, years_in_office; a row per leader and year.

    `leaders` has gwcode, obsid, leader, start and end (null: still); `years_in_office` is 1
    in the calendar year of entry. Rows of states outside the system in the year are left out.
    """
    check_years(first, last)
    members = state_year_units("gw", first, last)
    ends = [end.year for end in leaders["end"] if end is not None]
    final = min(last, max(ends, default=last))
    years = (
        leaders.with_columns(
            year=pl.int_ranges(
                pl.col("start").dt.year().clip(first),
                pl.col("end").dt.year().fill_null(final).clip(None, final) + 1,
            )
        )
        .explode("year")
        .drop_nulls("year")
        .select(
            pl.col("gwcode").cast(pl.Int16).alias("code"),
            pl.col("year").cast(pl.Int16),
            leader_id="obsid",
            leader="leader",
            start="start",
            end="end",
            years_in_office=(pl.col("year") - pl.col("start").dt.year() + 1).cast(pl.Int16),
        )
    )
    return (
        years.join(members, on=["code", "year"], how="inner")
        .select("state", "code", "year", "leader_id", "leader", "start", "end", "years_in_office")
        .sort("code", "year", "start", "leader_id")
    )
