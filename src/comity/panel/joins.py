"""Joining tables to the units of a panel, on one integer per row."""

from __future__ import annotations

import polars as pl

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


def _keyed(part: Part) -> pl.DataFrame:
    """The part's table with its row number as `\\0row`, values alone beside it."""
    frame = part.frame
    if part.by == "key":
        names = {"state": ("state",), "dyad": ("state_a", "state_b"), "directed": ("actor", "recipient")}[
            part.level
        ]
        frame = frame.with_columns(pl.col(name).cast(KEYS) for name in names)
    else:
        names = ("ccode",) if part.level == "state" else ("ccode1", "ccode2")
    row = (
        state_row(names[0])
        if part.level == "state"
        else dyad_row(names[0], names[1], ordered=part.level == "dyad")
    )
    return frame.select(row.alias("\0row"), *(pl.col(column.id) for column in part.columns))


def _joined(
    frame: pl.DataFrame, row: pl.Expr, table: pl.DataFrame, part: Part, names: dict[str, str]
) -> pl.DataFrame:
    found = frame.select(row.alias("\0row")).join(table, on="\0row", how="left", maintain_order="left")
    filled = []
    for column in part.columns:
        value = pl.col(column.id)
        if part.zero:
            value = (
                pl.when(value.is_null() & _inside(column))
                .then(0)
                .otherwise(value)
                .cast(table.schema[column.id])
            )
        filled.append(value.alias(names[column.id]))
    return frame.hstack(found.with_columns(frame["year"]).select(filled).get_columns())


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
    table = _keyed(part)
    new: dict[str, tuple[Column, str]] = {}
    sides = SIDES[unit]
    at = 3 if part.by == "code" else 2
    if part.level == "state":
        for side in sides:
            names = {column.id: f"{column.id}{side[0]}" for column in part.columns}
            frame = _joined(frame, state_row(side[at]), table, part, names)
            for column in part.columns:
                new[names[column.id]] = (column, f"{column.theirs}{side[1]}" if column.theirs else "")
        return frame, new
    one, other = sides[0][at], sides[1][at]
    if part.level == "dyad" or unit == "directed_dyad_year":
        names = {column.id: column.id for column in part.columns}
        frame = _joined(frame, dyad_row(one, other, ordered=part.level == "dyad"), table, part, names)
        return frame, {column.id: (column, column.theirs) for column in part.columns}
    for suffix, number, (actor, recipient) in (("_ab", "1", (one, other)), ("_ba", "2", (other, one))):
        names = {column.id: f"{column.id}{suffix}" for column in part.columns}
        frame = _joined(frame, dyad_row(actor, recipient, ordered=False), table, part, names)
        for column in part.columns:
            new[names[column.id]] = (column, f"{column.theirs}{number}" if column.theirs else "")
    return frame, new
