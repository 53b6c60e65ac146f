"""The date that a sentence gives an event, seen from the day of its document."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
WEEKDAYS = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_MONTH = "|".join(
    [name.title() for name in MONTHS] + [f"{name.title()}\\." for name in SHORT if name != "may"]
)
_DAY = "|".join(name.title() for name in WEEKDAYS)
COUNTS = {
    word: number
    for number, words in enumerate(
        (
            "",
            "a|one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        )
    )
    for word in words.split("|")
    if word
}
EXPRESSION = re.compile(
    rf"\b(?:(?P<dmy>(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<m1>{_MONTH})(?:,?\s+(?P<y1>\d{{4}}))?)"
    rf"|(?P<mdy>(?P<m2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:\s*[-–]\s*\d{{1,2}})?(?:,?\s+(?P<y2>\d{{4}}))?)"
    rf"|(?P<my>(?P<which>(?:next|last|this|in|In|since|Since|until|by|of|for|late|early)\s+)(?P<m3>{_MONTH})(?:,?\s+(?P<y3>\d{{4}}))?)"
    rf"|(?P<my2>(?P<m4>{_MONTH})\s+(?P<y4>(?:19|20)\d{{2}}))"
    rf"|(?P<week>(?:(?P<rel>on|On|next|last|this|coming)\s+|(?<!Bloody )(?<!Black )(?<!Good )(?<!Easter )(?<!Palm ))"
    rf"(?P<wd>{_DAY})(?!\s(?:Times|Telegraph|Mail|Herald|Tribune|Club|Night)))"
    rf"|(?P<ago>(?P<count>\d{{1,3}}|{'|'.join(COUNTS)})\s+(?P<unit3>day|week|month|year)s?\s+ago)"
    r"|(?P<span>(?:later|earlier)\s+this\s+(?P<unit1>month|year|week)|(?P<next>next|last|this)\s+(?P<unit2>month|year|week))"
    r"|(?P<day>today|yesterday|tomorrow|Today|Yesterday|Tomorrow)"
    r"|(?P<year>(?:in|In|since|Since|by|By|of)\s+(?P<y5>(?:19|20)\d{2})\b))"
)


@dataclass(frozen=True)
class Dated:
    """A date, how far it is known (day, month, year), and where in the sentence it stands."""

    date: dt.date
    precision: str
    start: int
    end: int


def find_dates(text: str, of: dt.date | None, *, future: bool = False) -> list[Dated]:
    """Every date a sentence gives, in order.

    Args:
        text: the sentence.
        of: the document's date; without it only expressions that carry their own year are resolved.
        future: read a bare month or weekday as the next one, not the last.
    """
    found = []
    for match in EXPRESSION.finditer(text):
        try:
            resolved = _resolve(match, of, future)
        except (ValueError, OverflowError):
            # "last year" of a table's 0001-01-01 is before the calendar begins.
            continue
        if resolved is not None:
            found.append(Dated(resolved[0], resolved[1], match.start(), match.end()))
    return found


def _month(name: str) -> int:
    key = name.lower().rstrip(".")
    return MONTHS.get(key) or SHORT[key]


def _resolve(match: re.Match[str], of: dt.date | None, future: bool) -> tuple[dt.date, str] | None:
    got = match.groupdict()
    if got["dmy"] or got["mdy"]:
        day = int(got["d1"] or got["d2"])
        month = _month(got["m1"] or got["m2"])
        year = _year(got["y1"] or got["y2"], month, of, future)
        if year is None or not 1 <= day <= calendar.monthrange(year, month)[1]:
            return None
        return dt.date(year, month, day), "day"
    if got["my"] or got["my2"]:
        month = _month(got["m3"] or got["m4"])
        forward = future or (got["which"] or "").startswith("next")
        year = _year(got["y3"] or got["y4"], month, of, forward)
        return (dt.date(year, month, 1), "month") if year else None
    if got["year"]:
        return dt.date(int(got["y5"]), 1, 1), "year"
    if of is None:
        return None
    if got["week"]:
        ahead = (WEEKDAYS[got["wd"].lower()] - of.weekday()) % 7
        forward = got["rel"] in ("next", "coming") or (future and got["rel"] != "last")
        return (of + dt.timedelta(ahead), "day") if forward else (of - dt.timedelta((-ahead) % 7), "day")
    if got["day"]:
        shift = {"today": 0, "yesterday": -1, "tomorrow": 1}[got["day"].lower()]
        return of + dt.timedelta(shift), "day"
    if got["ago"]:
        return _before(of, COUNTS.get(got["count"]) or int(got["count"]), got["unit3"])
    unit = got["unit1"] or got["unit2"]
    shift = {"next": 1, "last": -1}.get(got["next"] or "", 0)
    if unit == "year":
        return dt.date(of.year + shift, 1, 1), "year"
    if unit == "month":
        count = of.year * 12 + of.month - 1 + shift
        return dt.date(count // 12, count % 12 + 1, 1), "month"
    return of + dt.timedelta(7 * shift), "day" if shift == 0 else "month"


def _before(of: dt.date, count: int, unit: str) -> tuple[dt.date, str]:
    """So many days, weeks, months or years before a date, as far as such words say it."""
    if unit == "day":
        return of - dt.timedelta(count), "day"
    if unit == "week":
        return of - dt.timedelta(7 * count), "month"
    if unit == "month":
        months = of.year * 12 + of.month - 1 - count
        return dt.date(months // 12, months % 12 + 1, 1), "month"
    return dt.date(of.year - count, 1, 1), "year"


def _year(stated: str | None, month: int, of: dt.date | None, future: bool) -> int | None:
    """The year of a month named without one: the nearest in the direction that the sentence looks."""
    if stated:
        return int(stated)
    if of is None:
        return None
    if future:
        return of.year if month >= of.month else of.year + 1
    return of.year if month <= of.month else of.year - 1
