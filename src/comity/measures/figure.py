"""A figure with all that a reader may ask of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One number: what it is, its unit and year, where it comes from and how it was computed.

    `value` is None where it is unknown. `source_id`: the source's id, or several joined by ", ".
    `coverage`: the
    years that the source speaks for. `method`: how the value was computed, in a clause; "as recorded" if not.
    """

    label: str
    value: float | None
    unit: str
    year: int | None
    source_id: str
    coverage: str
    method: str


@dataclass(frozen=True)
class MeasureFigure:
    """One measure of a dyad in words: `sentence` says the finding, `figures` hold its numbers.

    `id` names the measure (breadth, trend, rank, mutuality, ...), `label` is its heading.
    """

    id: str
    label: str
    sentence: str
    figures: tuple[Figure, ...]
