"""A claim that a document makes, and what the record says of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, Literal

Verdict = Literal["supported", "contradicted", "mixed", "no_data"]
# What a verdict on a denial is.
OPPOSITE: Final[dict[Verdict, Verdict]] = {
    "supported": "contradicted",
    "contradicted": "supported",
    "mixed": "mixed",
    "no_data": "no_data",
}


@dataclass(frozen=True)
class Subject:
    """Whom a claim is about: `kind` is dyad, state or group; `states` are keys, sorted for a dyad."""

    kind: Literal["dyad", "state", "group"]
    states: tuple[str, ...]


@dataclass(frozen=True)
class Claim:
    """Something a sentence asserts that a record could bear out.

    Attributes:
        kind: the file of `claims/kinds` that found it.
        sentence, sentence_index: the whole sentence, and its place in the document.
        start, end: offsets of the words that assert it, into the document's text.
        subject: whom it is about.
        attributed_to: who says so, in the document's words; None where the document itself does.
        details: what the kind's check needs, by name.
    """

    kind: str
    sentence: str
    sentence_index: int
    start: int
    end: int
    subject: Subject
    attributed_to: str | None
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Figure:
    """One number behind a verdict.

    `value` is None where it is unknown. `year`: of the value, None for a span. `source_id`: the source's id, or
    several joined by ", ". `coverage`: the years that the source speaks for. `method`: how the value was made.
    """

    label: str
    value: float | None
    unit: str
    year: int | None
    source_id: str
    coverage: str
    method: str


@dataclass(frozen=True)
class Check:
    """What the record says of a claim.

    Attributes:
        verdict: supported, contradicted, mixed (partly borne out, or not told apart from chance) or no_data
            (the record cannot speak to it).
        summary: the finding in one plain sentence.
        figures: the numbers behind it.
        rule: how the verdict was reached.
        sources: ids of the sources used.
        caveats: what is missing or assumed.
        series: (year, value) for a chart, None where unknown; `series_label` says what it shows and its unit,
            `series_says` the same in a sentence; `mark_year` is the year that the claim speaks of.
    """

    verdict: Verdict
    summary: str
    figures: tuple[Figure, ...]
    rule: str
    sources: tuple[str, ...]
    caveats: tuple[str, ...] = ()
    series: tuple[tuple[int, float | None], ...] = ()
    series_label: str = ""
    series_says: str = ""
    mark_year: int | None = None


def combined(checks: Sequence[Check]) -> Check:
    """Several findings on one claim as one: mixed where they differ, no data left aside; figures and caveats of all."""
    verdicts = {check.verdict for check in checks} - {"no_data"}
    verdict: Verdict = "mixed" if len(verdicts) > 1 else next(iter(verdicts), "no_data")
    return replace(
        checks[0],
        verdict=verdict,
        summary=" ".join(check.summary for check in checks),
        figures=tuple(figure for check in checks for figure in check.figures),
        sources=tuple(dict.fromkeys(source for check in checks for source in check.sources)),
        caveats=tuple(dict.fromkeys(caveat for check in checks for caveat in check.caveats)),
    )
