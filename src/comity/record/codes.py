"""Several codes, one key: what a year's row is when two codes of a source are the same state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import polars as pl

from comity.states import to_iso3

# Both live in 1990: West Germany (260) and Germany (255), North Yemen (678) and Yemen (679). The one that
# goes on.
WENT_ON = (255, 679)


def one_code_per_key(
    frame: pl.DataFrame,
    *,
    code: str = "ccode",
    year: str = "year",
    unresolved: Mapping[str, str] | None = None,
    outside: Literal["raise", "drop"] = "raise",
) -> pl.DataFrame:
    """State-years by COW code as state-years by key, one row each.

    Args:
        frame: columns `code` (COW), `year` and any others; a row per code and year.
        code: the column of COW codes.
        year: the column of years.
        unresolved: codes that map to no state, with the reason; their rows are left out.
        outside: "drop" leaves out the years in which a code was no member; "raise" stops at them.

    Returns:
        The frame with a column `state` in place of `code`, sorted by state and year. Where two codes are
        one key in a year, the row of the state that went on is kept.

    Raises:
        SourceChanged: a code and year that map to no state.
    """
    return (
        frame.pipe(
            to_iso3,
            {code: "state"},
            system="cow",
            year=year,
            unresolved=unresolved or {},
            keep=True,
            outside=outside,
        )
        .with_columns(went_on=pl.col(code).cast(pl.Int64).is_in(WENT_ON))
        .sort("state", year, "went_on", code, descending=[False, False, True, False])
        .unique(["state", year], keep="first", maintain_order=True)
        .drop("went_on", code)
    )
