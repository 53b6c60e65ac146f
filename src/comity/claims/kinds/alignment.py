"""Alignment: "shared values such as democracy", "like-minded partners"."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Final

from comity.claims.claim import Check, Claim, Figure, Verdict
from comity.claims.context import Context
from comity.states import state_name

if TYPE_CHECKING:
    from comity.record import Record

SHARED: Final = re.compile(
    r"\b(?:shared?|common|same) (?:[\w-]+,? ){0,3}?values\b|\b(?:are|as|remain) (?:\w+ ){0,2}like-minded\b"
    r"|\bshar\w+ (?:[\w-]+,? ){0,5}?(?:commitments? to|belief in|faith in|devotion to|love of|attachment to) "
    r"(?:[\w-]+,? ){0,6}?(?:democra\w+|freedom|liberty|rule of law|human rights)"
    r"|\b(?:both|two) (?:countries |nations |states )?(?:are|being) (?:[\w-]+,? ){0,2}democracies\b"
    r"|\b(?:see|saw|seen) eye to eye\b|\bboth (?:are )?(?:[\w-]+ ){0,2}democracies\b"
    r"|\bshar\w+ (?:a |the |an )?(?:\w+ )?(?:worldview|world view|outlook|vision of the world|"
    r"democratic ideals|ideals)\b"
    r"|\bsame (?:[\w-]+ ){0,2}(?:principles|ideals|convictions)\b|"
    r"\bare (?:both )?(?:the )?(?:[\w'’-]+,? ){0,5}democracies\b"
    r"|\b(?:votes?|voted|voting|side[sd]?) (?:alike|together|the same way|in (?:step|lockstep|unison|"
    r"tandem))\b"
    r"|\bvalues such as [\w ,]*democra\w+[\w ]* underpin\b|\b(?:two|fellow) (?:\w+ )?democracies\b",
    re.I,
)
TIE: Final = re.compile(
    r"\b(?:alliance|partnership|relationship|relations|ties|bonds|friendship|allies)\b", re.I
)
OF_OTHERS: Final = re.compile(r"\b(?:Europe|invasion|aggression)\b")
DEMOCRACY: Final = re.compile(r"\bdemocra\w+", re.I)
DEMOCRATIC: Final = 0.5
RULE: Final = (
    "Where the words name democracy: supported where both states have an electoral democracy index "
    "(polyarchy) of "
    "0.5 or more in the latest year on record, contradicted where one has not. Otherwise the score of the "
    "area "
    "values: supported from 0.5 on, contradicted below 0.25, mixed between."
)


def find(context: Context) -> list[Claim]:
    """Sentences that say the two states hold the same values."""
    claims = []
    for passage in context.passages:
        found = SHARED.search(passage.text)
        if found is None or not passage.about or not (passage.pair or TIE.search(passage.text)):
            continue
        if OF_OTHERS.search(passage.text):
            continue
        democracy = bool(DEMOCRACY.search(passage.text))
        claim = context.claim("alignment", passage, found.start(), found.end(), democracy=democracy)
        if claim:
            claims.append(claim)
    return claims


def check(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Compare the two states' regimes, or their standing in the area values."""
    return democracy(claim, record, date) if claim.details["democracy"] else values(claim, record, date)


def democracy(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """Are both democracies?"""
    source = record.source_of("polyarchy").id
    covered = record.coverage_of("polyarchy")
    coverage = f"{covered.first}-{covered.last}"
    last = date.year - 1 if date else covered.last
    figures = []
    for state in claim.subject.states:
        rows = [
            (year, value)
            for year, value in record.series("polyarchy", state).select("year", "value").iter_rows()
            if value is not None and year <= last
        ]
        if not rows:
            return Check(
                "no_data",
                f"No democracy index of {state_name(state, article=True)} is on record up to {last}.",
                (),
                RULE,
                (source,),
            )
        year, value = rows[-1]
        figures.append(
            Figure(
                f"electoral democracy, {state_name(state, article=True)}",
                round(value, 3),
                "index, 0 to 1",
                year,
                source,
                coverage,
                "as recorded",
            )
        )
    both = all(figure.value is not None and figure.value >= DEMOCRATIC for figure in figures)
    said = " and ".join(
        f"{state_name(state, article=True)} {figure.value:.2f} ({figure.year})"
        for state, figure in zip(claim.subject.states, figures, strict=True)
    )
    return Check(
        "supported" if both else "contradicted",
        f"On the electoral democracy index from 0 to 1 the record has {said}.",
        tuple(figures),
        RULE,
        (source,),
        ("An index of regimes says nothing of what else two states value.",),
    )


def values(claim: Claim, record: Record, date: dt.date | None) -> Check:
    """How do the two stand in the area values, beside each other's ties?"""
    from comity.areas import AREAS
    from comity.claims.partnership import measured, source_ids, until

    context = measured(record, "-".join(claim.subject.states), until(date))
    row = context.values[AREAS.index("values")]
    series = tuple(
        (year, None if value != value else round(float(value), 4))
        for year, value in zip(context.years, row, strict=True)
    )
    known = [(year, value) for year, value in series if value is not None]
    if not known:
        return Check("no_data", "No source on values covers the two states.", (), RULE, source_ids(context))
    year, score = known[-1]
    verdict: Verdict = "supported" if score >= 0.5 else ("contradicted" if score < 0.25 else "mixed")
    ids = context.ties.filter((context.ties["area"] == "values") & (context.ties["year"] == year))[
        "source_id"
    ]
    sources = tuple(sorted(set(ids.to_list())))
    return Check(
        verdict,
        f"As of {year} the two states score {score:.2f} of 1 in the area of values.",
        (
            Figure("values", score, "score, 0 to 1", year, ", ".join(sources), f"{known[0][0]}-{year}",
                   "mean share of each state's other ties that lie below this one"),
        ),
        RULE,
        sources,
        ("Votes, regimes and rights are what the record holds of values.",),
        series,
        "score in the area of values, 0 to 1",
        f"Score in the area of values by year, {score:.2f} in {year}.",
    )  # fmt: skip
