"""Distance between capitals."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

import numpy as np
import polars as pl

from comity.panel.columns import Addition, Column, Part

if TYPE_CHECKING:
    from comity.record import Record

EARTH_RADIUS: Final = 6371.0088
COLUMNS = (
    Column(
        "capital_distance",
        "Great-circle distance between the capitals",
        "km",
        "capitals",
        1816,
        None,
        "capdist",
    ),
)


def great_circle(
    latitude_a: np.ndarray[Any, Any],
    longitude_a: np.ndarray[Any, Any],
    latitude_b: np.ndarray[Any, Any],
    longitude_b: np.ndarray[Any, Any],
) -> np.ndarray[Any, Any]:
    """Distances in km on a sphere with the earth's mean radius; degrees in (haversine formula)."""
    a, b = np.radians(latitude_a), np.radians(latitude_b)
    half = np.sin((b - a) / 2) ** 2
    turn = np.sin((np.radians(longitude_b) - np.radians(longitude_a)) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS * np.arcsin(np.sqrt(half + np.cos(a) * np.cos(b) * turn)))


def parts(record: Record, unit: str, first: int, last: int, options: Mapping[str, Any]) -> list[Part]:
    """The capital on the last day that a state had one in the year."""
    capitals = (
        record.table("capitals", "cow_capitals")
        .with_columns(
            year=pl.int_ranges(
                pl.col("start").dt.year().clip(first),
                pl.col("end").dt.year().fill_null(last).clip(None, last) + 1,
            )
        )
        .explode("year")
        .drop_nulls("year")
        .sort("code", "year", "start")
        .unique(["code", "year"], keep="last", maintain_order=True)
        .select(pl.col("code").alias("ccode"), pl.col("year").cast(pl.Int16), "latitude", "longitude")
    )
    both = capitals.join(capitals, on="year", suffix="_b").filter(pl.col("ccode") < pl.col("ccode_b"))
    distance = great_circle(
        *(both[name].to_numpy() for name in ("latitude", "longitude", "latitude_b", "longitude_b"))
    )
    table = both.select(
        pl.col("ccode").alias("ccode1"), pl.col("ccode_b").alias("ccode2"), "year"
    ).with_columns(pl.Series("capital_distance", distance))
    return [Part("dyad", "code", table, COLUMNS)]


ADDITION = Addition(
    "capital_distance",
    "Distance between capitals, by the capital of the year",
    parts,
    theirs="add_capital_distance()",
    columns=COLUMNS,
)
