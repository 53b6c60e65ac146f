"""Whether a panel fits into memory, said before it is made."""

from __future__ import annotations

import os
from typing import Final

import polars as pl

from comity.errors import BadRequest
from comity.panel.units import System, state_year_units

# Codes, keys and years of a row, and what sorting and joining them needs besides.
BYTES_A_ROW: Final = 60


def check_size(system: System, first: int, last: int, *, rows_a_pair: int) -> None:
    """Raise before a panel is made that memory does not hold.

    Args:
        system, first, last: as in `dyad_years`.
        rows_a_pair: rows for each two members of a year: 1 undirected, 2 directed, 12 by month.

    Raises:
        BadRequest: the panel needs more than the machine's memory.
    """
    n_rows = rows_a_pair * pairs(system, first, last)
    needed, there = n_rows * BYTES_A_ROW, memory()
    if there is not None and needed > there:
        raise BadRequest(
            f"a panel of {n_rows:,} rows needs about {needed / 1e9:.1f} GB, more than the {there / 1e9:.1f} GB of this "
            "machine; ask for fewer years"
        )


def pairs(system: System, first: int, last: int) -> int:
    """Undirected pairs of members, summed over the years."""
    members = state_year_units(system, first, last).group_by("year").len()["len"].cast(pl.Int64)
    return int((members * (members - 1) // 2).sum())


def memory() -> int | None:
    """The machine's memory in bytes; None where the system does not tell."""
    try:
        return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):
        return None
