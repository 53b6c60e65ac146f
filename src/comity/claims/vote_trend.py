"""Votes that have come closer or drifted apart: "their votes in the General Assembly have drawn closer since 2005"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from comity.claims.attribution import denied
from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.compared_years import years_of
from comity.claims.topic_trend import AHEAD

if TYPE_CHECKING:
    from comity.record import Record

VOTES: Final = re.compile(
    r"\b(?:votes?|voting|ballots?|hands|delegat(?:es|ions))\b[^.;]{0,120}?\b(?:United Nations|UN|U\.N\.|General "
    r"Assembly|New York)\b|\b(?:United Nations|UN|U\.N\.|General Assembly|New York)\b[^.;]{0,120}?\b(?:votes?|voting|"
    r"voted|ballots?|hands)\b"
)
VENUE: Final = re.compile(r"\b(?:[Aa]t|[Ii]n) the (?:United Nations|UN|U\.N\.|General Assembly)\b")
CLOSER: Final = re.compile(
    r"\b(?:draw[ns]?|drew|drawing|come|came|coming|grow[ns]?|grew|growing|moved?|moving)\b[^.;]{0,30}?\b(?:closer|"
    r"together|nearer)\b|\bconverg\w+|\b(?:more often|more alike|closer together|more closely)\b[^.;]{0,50}? than "
    r"(?:they |it |we )?(?:did|used|before|ever|in|(?:a|ten|twenty|thirty) (?:decade|years?))\b",
    re.I,
)
APART: Final = re.compile(
    r"\b(?:drift\w*|grown?|grew|mov\w+) (?:\w+ )?apart\b|\bdiverg\w+|\bparted company\b|\b(?:part company|differ|"
    r"disagree)\b[^.;]{0,40}? more often (?:now |today )?than\b|\b(?:less often|less alike|further apart|farther "
    r"apart)\b[^.;]{0,50}? than (?:they |it |we )?(?:did|used|before|ever|in|(?:a|ten|twenty|thirty) (?:decade|"
    r"years?))\b",
    re.I,
)
RECENT: Final = 10
# Years at either end whose mean is taken, and by how much the means must differ.
ENDS, FEWEST = 3, 3
MOVED: Final = 0.02
RULE: Final = (
    "The agreement of votes in the UN General Assembly over the years claimed (the ten before the document where none "
    "are named): the mean of the last three years on record against that of the first three (of fewer than six years, "
    "of each half). Supported where it moved the way claimed by 0.02 or more, contradicted where by as much the other "
    "way, mixed between. No data where fewer than three years are on record."
)


def moved(text: str, date: dt.date | None) -> tuple[int, int, dict[str, Any]] | None:
    """Where a sentence says that the two vote more or less alike than before, and the years it compares."""
    if not (VOTES.search(text) or VENUE.search(text)):
        return None
    found, way = APART.search(text), -1
    if found is None:
        found, way = CLOSER.search(text), 1
    if found is None or AHEAD.search(text[max(0, found.start() - 40) : found.start()]):
        return None
    if denied(text[max(0, found.start() - 25) : found.start()]):
        way = -way
    first, last = years_of(text, date)
    return found.start(), found.end(), {"what": "moved", "alike": way > 0, "since": first, "until": last}


def check_moved(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Compare the agreement of votes at both ends of the years claimed."""
    details, indicator = claim.details, "vote_agreement"
    source, covered = record.source_of(indicator).id, record.coverage_of(indicator)
    end = details["until"] or (date.year if date else covered.last)
    start = details["since"] or end - RECENT
    rows = (
        record.series(indicator, "-".join(claim.subject.states))
        .select("year", "value")
        .drop_nulls()
        .iter_rows()
    )
    series = [(year, float(value)) for year, value in rows if start <= year <= end]
    if len(series) < FEWEST:
        return Check(
            "no_data",
            f"Votes of the two are on record for {len(series)} of the years from {start} to {end}.",
            (),
            RULE,
            (source,),
        )
    ends = min(ENDS, len(series) // 2)
    before = sum(value for _, value in series[:ends]) / ends
    after = sum(value for _, value in series[-ends:]) / ends
    change = (after - before) * (1 if details["alike"] else -1)
    verdict: Verdict = "supported" if change >= MOVED else "contradicted" if change <= -MOVED else "mixed"
    first, last = series[0][0], series[-1][0]
    in_words = "year" if ends == 1 else f"{ends} years"
    coverage, unit = f"{covered.first}-{covered.last}", record.indicator(indicator).unit
    return Check(
        verdict,
        f"The votes of the two in the UN General Assembly agreed at {before:.2f} of 1 in the {in_words} from {first} "
        f"on and at {after:.2f} in the {in_words} up to {last}.",
        (
            Figure(
                f"agreement of votes, first {in_words}",
                round(before, 3),
                unit,
                first,
                source,
                coverage,
                "mean",
            ),
            Figure(
                f"agreement of votes, last {in_words}", round(after, 3), unit, last, source, coverage, "mean"
            ),
        ),
        RULE,
        (source,),
        (f"Votes are on record up to {covered.last}.",) if date and last < date.year - 1 else (),
        tuple(series),
        f"{record.indicator(indicator).label}, 0 to 1",
        f"Agreement of votes by year, {series[-1][1]:.2f} in {last}.",
        details["since"],
    )
