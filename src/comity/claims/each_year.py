"""Who sold more year by year: "in not one year since 1965 have Koreans sold Japan more than they bought"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Verdict

if TYPE_CHECKING:
    from comity.record import Record

EVERY_YEAR: Final = re.compile(
    r"\b(?:every|each) (?:single )?year\b(?! (?:to|by|on|about|some|nearly))|\byear (?:after|in,? and) year\b|\b(?:not|"
    r"in no) (?:one |a single )?year\b|\bnot once\b|\bnever (?:once|managed|been|had|sold|bought|exported|"
    r"imported|run|ran|recorded)\b|\bat no (?:time|point)\b|\bwithout exception\b",
    re.I,
)
SINCE: Final = re.compile(
    r"\b(?:since|from)\b[^.;,]{0,20}?\b(?:(?P<part>early|mid|late)[- ])?(?P<year>19[4-9]\d|20[0-4]\d)(?P<decade>s)?\b",
    re.I,
)
# How far into a decade its parts begin.
INTO: Final = {"early": 0, "mid": 5, "late": 8}
LAST_YEARS: Final = re.compile(
    r"\b(?:last|past) (?P<n>two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty) years\b", re.I
)
# Without a year named the claim is of so many.
GENERATION: Final = 30
# Of so many years in a hundred the claim must hold to be told apart from false.
NEARLY_ALL: Final = 0.9
# A year of trade as even as this bears out neither.
EVEN: Final = 0.98


def sold_more(record: Record, seller: str, buyer: str, since: int, until: int) -> dict[int, bool]:
    """Year by year whether the first sold the second more goods than it bought; even years and gaps are left out."""
    years: dict[int, bool] = {}
    for indicator in ("exports", "recent_exports"):
        there, back = (
            {
                year: value
                for year, value in record.series(indicator, way).select("year", "value").iter_rows()
                if value is not None and since <= year <= until
            }
            for way in (f"{seller}>{buyer}", f"{buyer}>{seller}")
        )
        years |= {
            year: there[year] > back[year]
            for year in there.keys() & back.keys()
            if min(there[year], back[year]) <= EVEN * max(there[year], back[year])
        }
    return years


def since_year(text: str) -> int | None:
    """The year from which on a text speaks: "since 1994", "since the mid-1990s".

    Example:
        >>> since_year("in every year since the mid-1990s")
        1995
    """
    found = SINCE.search(text)
    if found is None:
        return None
    part = (found["part"] or "early").lower()
    return int(found["year"]) + (INTO[part] if found["decade"] else 0)


def verdict_of(years: dict[int, bool]) -> Verdict:
    """Supported where it holds in all years, contradicted where in fewer than nine in ten."""
    held = sum(years.values())
    return (
        "supported" if held == len(years) else "mixed" if held >= NEARLY_ALL * len(years) else "contradicted"
    )
