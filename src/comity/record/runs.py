"""Indicators as runs: one row for each stretch of years in which a dyad keeps one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    import polars as pl

KEYS: Final = {
    "dyad_year": ("state_a", "state_b"),
    "directed_dyad_year": ("actor", "recipient"),
    "state_year": ("state",),
}


@dataclass(frozen=True)
class Runs:
    """Values of one dyadic indicator, in parallel arrays.

    `a`, `b`: positions of the two states on the record's axis (state_a and state_b, or actor and recipient);
    `first`: first year of the stretch; `years`: its length; `value`: float32, nan where the source has a row
    without a value.
    """

    a: NDArray[np.intp]
    b: NDArray[np.intp]
    first: NDArray[np.intp]
    years: NDArray[np.intp]
    value: NDArray[np.float32]

    def of(self, position: int) -> Runs:
        """The runs in which the state at `position` takes part."""
        kept = (self.a == position) | (self.b == position)
        return Runs(self.a[kept], self.b[kept], self.first[kept], self.years[kept], self.value[kept])


def find_runs(frame: pl.DataFrame, keys: tuple[str, ...], indicator: str) -> pl.DataFrame:
    """Rows of a dyad-year table as runs: the keys, first (Int16), years (UInt8 or UInt16), the indicator.

    A run ends where the dyad, or the value, changes, or a year is missing. Rows with null make runs too:
    leave out those that mean nothing beforehand.
    """
    import polars as pl

    ordered = frame.select(*keys, "year", indicator).sort(*keys, "year")
    changed = pl.any_horizontal(
        *(pl.col(key) != pl.col(key).shift(1) for key in keys),
        pl.col("year") != pl.col("year").shift(1) + 1,
        pl.col(indicator).ne_missing(pl.col(indicator).shift(1)),
    ).fill_null(value=True)
    runs = (
        ordered.with_columns(run=changed.cum_sum())
        .group_by("run", maintain_order=True)
        .agg(
            *(pl.col(key).first() for key in keys),
            first=pl.col("year").first().cast(pl.Int16),
            years=pl.len(),
            value=pl.col(indicator).first(),
        )
        .rename({"value": indicator})
        .drop("run")
    )
    longest = runs["years"].max() or 0
    width = pl.UInt8 if isinstance(longest, int) and longest < 256 else pl.UInt16
    return runs.with_columns(pl.col("years").cast(width))


def read_runs(frame: pl.DataFrame, keys: tuple[str, ...], indicator: str, states: tuple[str, ...]) -> Runs:
    """`Runs` from a frame of runs (with `first` and `years`) or of dyad-years (with `year`)."""
    import polars as pl

    axis = pl.Enum(states)
    place = [frame[key].cast(axis).to_physical().to_numpy().astype(np.intp) for key in keys]
    if "year" in frame.columns:
        first = frame["year"].to_numpy().astype(np.intp)
        years = np.ones(frame.height, dtype=np.intp)
    else:
        first = frame["first"].to_numpy().astype(np.intp)
        years = frame["years"].to_numpy().astype(np.intp)
    value = frame[indicator].cast(pl.Float32).fill_null(float("nan")).to_numpy()
    return Runs(place[0], place[1], first, years, value)


def spread(runs: Runs, first: int, last: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Which run stands in which year: (position of the run, year - first), for years `first` to `last`."""
    start = np.maximum(runs.first, first)
    stop = np.minimum(runs.first + runs.years - 1, last)
    lengths = np.maximum(stop - start + 1, 0)
    if (lengths <= 1).all():
        which = np.flatnonzero(lengths)
        return which, (start - first)[which]
    which = np.repeat(np.arange(len(lengths)), lengths)
    begins = np.repeat(np.cumsum(lengths) - lengths, lengths)
    return which, np.arange(len(which)) - begins + (start - first)[which]


def expand_runs(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame of runs as rows per year: `first` and `years` become `year` (Int16)."""
    import polars as pl

    return (
        frame.with_columns(
            year=pl.int_ranges(
                pl.col("first").cast(pl.Int16),
                (pl.col("first") + pl.col("years")).cast(pl.Int16),
                dtype=pl.Int16,
            )
        )
        .drop("first", "years")
        .explode("year")
    )
