"""Dates as messy sources write them: bare years, ranges, doubts."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from typing import Literal

PART = re.compile(r"(\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?[?~]?", re.ASCII)
OPEN = 9999


def messy_date(text: str | None, *, bound: Literal["first", "last"]) -> dt.date | None:
    """The first or the last day that a messy date can mean.

    Args:
        text: "1998", "2005-09", "1964-XX-16" (an unknown month: the day says nothing either), "1980-05-06?",
            "2011-01-01~", "1981-09..1981-10" (a range); None is unknown.
        bound: which day of the span. A day beyond its month's end (31 June) is the month's last.

    Returns:
        None for None, for the year 9999 (upstream's "open"), for year 0, month 13 and anything else
        unreadable.

    Example:
        >>> messy_date("1981-09..1981-10", bound="last")
        datetime.date(1981, 10, 31)
    """
    if text is None:
        return None
    ends = text.split("..")
    part = PART.fullmatch(ends[0] if bound == "first" else ends[-1])
    if part is None or not 1 <= (year := int(part[1])) < OPEN:
        return None
    month_known = part[2] is not None and part[2] != "XX"
    day_known = month_known and part[3] is not None and part[3] != "XX"
    month = int(part[2]) if month_known else (1 if bound == "first" else 12)
    if not 1 <= month <= 12:
        return None
    longest = calendar.monthrange(year, month)[1]
    day = int(part[3]) if day_known else (1 if bound == "first" else longest)
    return dt.date(year, month, min(day, longest)) if day >= 1 else None
