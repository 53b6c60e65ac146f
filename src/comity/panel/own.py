"""Joining a user's own frame to a panel, with the checks that save a week."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Literal

import polars as pl

from comity.errors import BadRequest
from comity.panel.columns import SIDES, Column, Part
from comity.states import split_dyad, to_iso3

if TYPE_CHECKING:
    from comity.panel.panel import Panel


class UnmatchedRows(UserWarning):
    """Rows of a user's frame that match no row of the panel."""


def _needs(frame: pl.DataFrame, columns: tuple[str, ...]) -> None:
    if missing := [column for column in columns if column not in frame.columns]:
        raise BadRequest(f"your frame has no column {', '.join(missing)} (found: {', '.join(frame.columns)})")


def join_own(
    panel: Panel,
    other: pl.DataFrame,
    *,
    on: Literal["dyad", "state"],
    codes: str = "iso3",
    year: str = "year",
) -> Panel:
    """See `Panel.join`: keys by code system, no duplicates, unmatched rows named in a warning."""
    if on not in ("dyad", "state"):
        raise BadRequest(f'on="{on}" is unknown; choose dyad or state')
    sides = SIDES[panel.unit]
    if on == "dyad" and len(sides) == 1:
        raise BadRequest("a panel of state-years has no dyads to join on; make one of dyad_years()")
    other = other.rename({year: "year"}) if year != "year" and year in other.columns else other
    if on == "dyad" and "dyad" in other.columns:
        pairs = [split_dyad(dyad) for dyad in other["dyad"]]
        other = other.drop("dyad").with_columns(
            pl.Series("state_a", [a for a, _ in pairs], dtype=pl.String),
            pl.Series("state_b", [b for _, b in pairs], dtype=pl.String),
        )
    keys = ("state",) if on == "state" else ("state_a", "state_b")
    _needs(other, (*keys, "year"))
    other = other.with_columns(pl.col("year").cast(pl.Int16))
    keyed = to_iso3(other, {key: f"\0{key}" for key in keys}, system=codes, year="year", outside="keep")
    keyed = keyed.rename({f"\0{key}": key for key in keys})
    if on == "dyad":
        keyed = keyed.with_columns(
            state_a=pl.min_horizontal("state_a", "state_b"), state_b=pl.max_horizontal("state_a", "state_b")
        )
    double = (
        keyed.filter(pl.struct(*keys, "year").is_duplicated())
        .select(*keys, "year")
        .unique(maintain_order=True)
    )
    if double.height:
        named = "; ".join(" ".join(str(cell) for cell in row) for row in double.head(5).iter_rows())
        raise BadRequest(
            f"{double.height} {on}s stand more than once for a year in your frame ({named}); "
            "a panel takes one row each: aggregate them first"
        )
    values = [column for column in keyed.columns if column not in (*keys, "year")]
    if not values:
        raise BadRequest("your frame has keys only; give it a column of values")
    _warn_unmatched(panel, keyed, keys)
    columns = tuple(Column(name, "from your own frame", "") for name in values)
    return panel._join(Part("state" if on == "state" else "dyad", "key", keyed, columns))


def _warn_unmatched(panel: Panel, keyed: pl.DataFrame, keys: tuple[str, ...]) -> None:
    sides = SIDES[panel.unit]
    if len(keys) == 1:
        rows = pl.concat(
            panel.frame.select(pl.col(side[2]).cast(pl.String).alias("state"), "year").unique()
            for side in sides
        ).unique()
    else:
        one, other = (pl.col(side[2]).cast(pl.String) for side in sides)
        rows = panel.frame.select(
            pl.min_horizontal(one, other).alias("state_a"),
            pl.max_horizontal(one, other).alias("state_b"),
            "year",
        ).unique()
    unmatched = keyed.join(rows, on=[*keys, "year"], how="anti")
    if unmatched.height:
        named = "; ".join(
            " ".join(str(cell) for cell in row) for row in unmatched.select(*keys, "year").head(5).iter_rows()
        )
        warnings.warn(
            f"{unmatched.height} of {keyed.height} rows of your frame match no row of the panel ({named})",
            UnmatchedRows,
            stacklevel=4,
        )
