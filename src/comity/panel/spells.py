"""Time since the last event of a dyad."""

from __future__ import annotations

from typing import Final, Literal

import numpy as np
import numpy.typing as npt
import polars as pl

Count = Literal["calendar", "rows"]

COUNTS: Final = ("calendar", "rows")


def time_since(
    unit: npt.NDArray[np.int64], year: npt.NDArray[np.int64], event: npt.NDArray[np.float64], count: Count
) -> npt.NDArray[np.float64]:
    """Time since a unit's last event, for rows sorted by unit and year.

    Args:
        unit: a number per row, the same for all rows of a unit.
        year: the row's year, rising within a unit.
        event: 1 while an event is under way, 0 otherwise, nan where unknown.
        count: "calendar" counts years, "rows" the unit's rows in this frame, as R's peacesciencer does.

    Returns:
        0 in a unit's first row and in the first row after a row with an event (calendar: that many years
        after it, less one); rises by one with every year or row; nan from the first unknown event on.

    Source: Beck, Katz and Tucker (1998), Taking Time Seriously, AJPS 42(4): 1260-1288.
    """
    n = len(unit)
    if n == 0:
        return np.zeros(0)
    first = np.ones(n, dtype=bool)
    first[1:] = unit[1:] != unit[:-1]
    after = np.zeros(n, dtype=bool)
    after[1:] = (event[:-1] == 1) & ~first[1:]
    place = np.arange(n)
    start = np.maximum.accumulate(np.where(first | after, place, 0))
    if count == "rows":
        spell = (place - start).astype(np.float64)
    else:
        origin = np.where(after[start], year[np.maximum(start - 1, 0)] + 1, year[start])
        spell = (year - origin).astype(np.float64)
    unknown = np.isnan(event)
    begun = np.maximum.accumulate(np.where(unknown, place, -1))
    unit_start = np.maximum.accumulate(np.where(first, place, 0))
    spell[begun >= unit_start] = np.nan
    return spell


def spell_column(frame: pl.DataFrame, unit: pl.Expr, event: str, count: Count) -> pl.Series:
    """`time_since` for a frame in any order, back in its own order, as Int16 (null where unknown)."""
    rows = frame.select(
        unit.cast(pl.Int64).alias("unit"),
        pl.col("year").cast(pl.Int64),
        pl.col(event).cast(pl.Float64).alias("event"),
    )
    key = rows["unit"].to_numpy() * 10_000 + rows["year"].to_numpy()
    order = None if bool(np.all(key[1:] > key[:-1])) else np.argsort(key, kind="stable")
    values = [rows[name].to_numpy() for name in ("unit", "year")] + [
        rows["event"].fill_null(float("nan")).to_numpy()
    ]
    if order is None:
        spell = time_since(values[0], values[1], values[2], count)
    else:
        spell = np.empty(len(order))
        spell[order] = time_since(values[0][order], values[1][order], values[2][order], count)
    return pl.Series(f"{event}_spell", spell).fill_nan(None).cast(pl.Int16)
