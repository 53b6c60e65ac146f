"""Joining tables to the units of a panel, on one integer per row."""

from __future__ import annotations

import numpy as np
import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import SIDES, Column, Part
from comity.panel.units import KEYS

EPOCH = 1800


def _place(column: str) -> pl.Expr:
    """A key or a code as an integer below 1000."""
    return pl.col(column).to_physical().cast(pl.Int32)


def state_row(who: str) -> pl.Expr:
    """One Int32 per state and year."""
    return _place(who) * 1000 + (pl.col("year").cast(pl.Int32) - EPOCH)


def dyad_row(one: str, other: str, *, ordered: bool) -> pl.Expr:
    """One Int32 per dyad and year; `ordered`: "KOR-USA" and "USA-KOR" are the same."""
    first, second = _place(one), _place(other)
    if ordered:
        first, second = pl.min_horizontal(first, second), pl.max_horizontal(first, second)
    return first * 1_000_000 + second * 1000 + (pl.col("year").cast(pl.Int32) - EPOCH)


class _Table:
    """A part's rows in the order of their numbers, to look up many units at once."""

    def __init__(self, part: Part) -> None:
        frame = part.frame
        if part.by == "key":
            names = {
                "state": ("state",),
                "dyad": ("state_a", "state_b"),
                "directed": ("actor", "recipient"),
            }[part.level]
            frame = frame.with_columns(pl.col(name).cast(KEYS) for name in names)
        else:
            names = ("ccode",) if part.level == "state" else ("ccode1", "ccode2")
        row = state_row(names[0]) if part.level == "state" else dyad_row(names[0], names[1], ordered=False)
        self.rows = frame.select(row).to_series().to_numpy()
        self.values = frame.select(column.id for column in part.columns)
        self.part = part
        if len(self.rows) > 1 and not bool(np.all(self.rows[1:] > self.rows[:-1])):
            order = np.argsort(self.rows, kind="stable")
            self.rows, self.values = self.rows[order], self.values[order]

    def joined(self, frame: pl.DataFrame, row: pl.Expr, names: dict[str, str]) -> pl.DataFrame:
        """The frame with the values of its rows; null, or zero inside coverage, where there is none."""
        if double := [name for name in names.values() if name in frame.columns]:
            raise BadRequest(f"column {', '.join(double)} stands in the panel already")
        wanted = frame.select(row).to_series().to_numpy()
        if len(self.rows):
            place = np.minimum(np.searchsorted(self.rows, wanted), len(self.rows) - 1)
            hit = self.rows[place] == wanted
            found = self.values[place]
        else:
            hit = np.zeros(len(wanted), dtype=np.bool_)
            found = self.values.clear(len(wanted))
        found = found.with_columns(pl.Series("\0hit", hit), frame["year"])
        columns = []
        for column in self.part.columns:
            value: pl.Expr = pl.when("\0hit").then(pl.col(column.id))
            if self.part.zero:
                value = pl.when(value.is_null() & _inside(column)).then(0).otherwise(value)
            columns.append(value.cast(self.values.schema[column.id]).alias(names[column.id]))
        return frame.hstack(found.select(columns).get_columns())


def _inside(column: Column) -> pl.Expr:
    inside = pl.lit(True)
    if column.first is not None:
        inside = inside & (pl.col("year") >= column.first)
    if column.last is not None:
        inside = inside & (pl.col("year") <= column.last)
    return inside


def join_part(
    frame: pl.DataFrame, part: Part, unit: str
) -> tuple[pl.DataFrame, dict[str, tuple[Column, str]]]:
    """The frame with the part's columns, and each new name with its column and peacesciencer's name.

    State columns come once per side (milex_a, milex_b); a directed column stands as it is in a directed panel
    and as id_ab, id_ba in an undirected one.
    """
    table = _Table(part)
    new: dict[str, tuple[Column, str]] = {}
    sides = SIDES[unit]
    at = 3 if part.by == "code" else 2
    if part.level == "state":
        for side in sides:
            names = {column.id: f"{column.id}{side[0]}" for column in part.columns}
            frame = table.joined(frame, state_row(side[at]), names)
            for column in part.columns:
                new[names[column.id]] = (column, f"{column.theirs}{side[1]}" if column.theirs else "")
        return frame, new
    one, other = sides[0][at], sides[1][at]
    if part.level == "dyad" or unit == "directed_dyad_year":
        names = {column.id: column.id for column in part.columns}
        first, second = (other, one) if part.reverse else (one, other)
        ordered = part.level == "dyad" and not (part.by == "code" and unit in ("dyad_year", "dyad_month"))
        frame = table.joined(frame, dyad_row(first, second, ordered=ordered), names)
        return frame, {column.id: (column, column.theirs) for column in part.columns}
    for suffix, number, (actor, recipient) in (("_ab", "1", (one, other)), ("_ba", "2", (other, one))):
        names = {column.id: f"{column.id}{suffix}" for column in part.columns}
        first, second = (recipient, actor) if part.reverse else (actor, recipient)
        frame = table.joined(frame, dyad_row(first, second, ordered=False), names)
        for column in part.columns:
            new[names[column.id]] = (column, f"{column.theirs}{number}" if column.theirs else "")
    return frame, new
