"""What is on the page: the fields of a brief, each described in a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

SCHEMA_VERSION = "1"


@dataclass(frozen=True)
class Shown:
    """A number as the page shows it; it never stands without its source.

    Attributes:
        label: what the number is, in words.
        value: the number, or None where it is unknown.
        unit: its unit, or "" for a pure number.
        year: the year it speaks of, or None where it speaks of a span.
        source_id: the source (or sources, joined by "+") behind it.
        coverage: the years its source covers, as text.
        method: how it was computed, in one sentence.
    """

    label: str
    value: float | int | str | None
    unit: str
    year: int | None
    source_id: str
    coverage: str
    method: str


@dataclass(frozen=True)
class Passage:
    """A stretch of the document that is not its body, and the reason why it was set aside."""

    text: str
    reason: str


@dataclass(frozen=True)
class DocumentHead:
    """What the document says of itself, and how its date is known.

    `coded` is False where the document is in a language that comity does not read: it then has no claims or events.
    """

    title: str | None
    author: str | None
    office: str | None
    outlet: str | None
    place: str | None
    date: str | None
    date_source: str | None
    date_reason: str | None
    language: str | None
    warnings: tuple[str, ...] = ()
    set_aside: tuple[Passage, ...] = ()
    coded: bool = True


@dataclass(frozen=True)
class DyadChoice:
    """How the dyad was chosen, and which dyads came next: (dyad, points)."""

    how: str
    runners_up: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True)
class ClaimCard:
    """A claim with its verdict, as `claims.claim_to_dict` gives it, and its small chart.

    `chart` is an inline SVG or None; `chart_says` tells in words what it shows. `repeats` says that a card above
    has the same finding, so that its figures need not stand twice.
    """

    content: dict[str, Any]
    repeats: bool = False
    chart: str | None = None
    chart_says: str | None = None

    @property
    def figures(self) -> tuple[Shown, ...]:
        """The figures behind the verdict."""
        return tuple(Shown(**figure) for figure in self.content["figures"])


@dataclass(frozen=True)
class EventRow:
    """One event of the text; `date` is ISO 8601 to the precision that is known."""

    actor: str | None
    recipient: str | None
    type: str
    area: str | None
    date: str | None
    status: str
    sentence: str


@dataclass(frozen=True)
class ScheduledRow:
    """Something the text announces: who, what, and when (2021-04-22, 2021-04, 2021, or None)."""

    states: tuple[str, ...]
    what: str
    date: str | None
    sentence: str


@dataclass(frozen=True)
class AreaPanel:
    """One area of the partnership over the years.

    Attributes:
        area: the key of the area; label: its name.
        year: the last year with a score, None where no source ever covers the dyad in this area.
        score: the dyad's standing among the ties of its two states in that year, 0 to 1, or None.
        share_all: the share of all dyads that lie strictly below, 0 to 1, or None.
        indicators: what stands behind the score in that year.
        series: (year, score or None) for every year shown, gaps included.
        chart: inline SVG; chart_says: the same in words.
    """

    area: str
    label: str
    year: int | None
    score: float | None
    share_all: float | None
    indicators: tuple[Shown, ...]
    series: tuple[tuple[int, float | None], ...]
    chart: str | None = None
    chart_says: str = ""


@dataclass(frozen=True)
class MeasureFigure:
    """A measure of the whole partnership, with a sentence that reads it out."""

    id: str
    label: str
    sentence: str
    figures: tuple[Shown, ...]
    chart: str | None = None
    chart_says: str | None = None


@dataclass(frozen=True)
class Picture:
    """The network around the dyad: inline SVG, the same in words, and what it rests on."""

    drawn: str
    says: str
    caption: str


@dataclass(frozen=True)
class SourceLine:
    """A source as the page cites it."""

    id: str
    title: str
    version: str
    publisher: str
    licence: str
    citation: str
    landing: str
    first: int
    last: int


@dataclass(frozen=True)
class Reproduction:
    """What makes this page again: the command, comity's version and the record's hash."""

    command: str
    version: str
    record_hash: str


@dataclass(frozen=True)
class Brief:
    """All that a page shows; the renderers arrange it and add nothing."""

    headline: str
    document: DocumentHead | None
    dyad: str
    dyad_name: str
    dyad_choice: DyadChoice
    claims: tuple[ClaimCard, ...]
    events: tuple[EventRow, ...]
    scheduled: tuple[ScheduledRow, ...]
    measures: tuple[MeasureFigure, ...]
    areas: tuple[AreaPanel, ...]
    gaps: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    reproduce: Reproduction
    names: dict[str, str] = field(default_factory=dict)
    network: Picture | None = None
    schema_version: str = SCHEMA_VERSION

    @property
    def happened(self) -> tuple[EventRow, ...]:
        """The events that the text does not place in the future."""
        return tuple(event for event in self.events if event.status != "planned")
