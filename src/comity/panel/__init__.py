"""Research panels: every state, every dyad, every year, in a second.

>>> import comity.panel as panel
>>> panel.dyad_years(1816, 2010).frame.height
842655
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.panel.panel import CoverageWarning, Panel, known_additions
from comity.panel.size import check_size
from comity.panel.units import (
    System,
    dyad_month_units,
    dyad_year_units,
    leader_year_units,
    state_year_units,
)

if TYPE_CHECKING:
    from comity.record import Record

__all__ = [
    "CoverageWarning",
    "Panel",
    "dyad_months",
    "dyad_years",
    "known_additions",
    "leader_years",
    "state_years",
]


def dyad_years(
    first: int, last: int, *, directed: bool = False, system: System = "cow", record: Record | None = None
) -> Panel:
    """A row per dyad and year in which both states were members on some same day.

    Args:
        first: first year, 1816 or later.
        last: last year, inside the panel; members at the end of a system's list are carried on.
        directed: both USA>KOR and KOR>USA (columns actor, recipient), or one row (state_a, state_b; the
            smaller code of the system first, for iso the alphabet).
        system: whose members and codes: cow, gw or iso (either of them, by key).
        record: where additions come from; None: the record inside the package.

    Raises:
        BadRequest: reversed or impossible years, an unknown system, or a panel too large for memory.
    """
    check_size(system, first, last, rows_a_pair=2 if directed else 1)
    frame = dyad_year_units(system, first, last, directed=directed)
    return Panel(frame, "directed_dyad_year" if directed else "dyad_year", system, first, last, record=record)


def state_years(first: int, last: int, *, system: System = "cow", record: Record | None = None) -> Panel:
    """A row per state and year of membership: state, code, year. Arguments and errors as in `dyad_years`."""
    return Panel(state_year_units(system, first, last), "state_year", system, first, last, record=record)


def dyad_months(first: int, last: int, *, system: System = "cow", record: Record | None = None) -> Panel:
    """A row per undirected dyad and month in which both were members on some same day; additions go by year.

    Columns as in `dyad_years`, and month (1 to 12). Arguments and errors as there.
    """
    check_size(system, first, last, rows_a_pair=12)
    return Panel(dyad_month_units(system, first, last), "dyad_month", system, first, last, record=record)


def leader_years(first: int, last: int, *, record: Record | None = None) -> Panel:
    """A row per leader and year in office (Archigos), by Gleditsch-Ward's states.

    Columns: state, code, year, leader_id, leader, start, end, years_in_office. Needs the full record.
    """
    if record is None:
        from comity.record import load

        record = load()
    frame = leader_year_units(record.table("leaders", "gw_leaders"), first, last)
    return Panel(frame, "leader_year", "gw", first, last, record=record)
