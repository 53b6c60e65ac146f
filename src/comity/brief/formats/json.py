"""The brief as JSON, after the schema in docs/brief.md."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from comity.brief.page import AreaPanel, Brief, MeasureFigure


def render(brief: Brief) -> str:
    """JSON text, UTF-8 characters kept, keys in the order of the schema; charts are left out."""
    return json.dumps(as_dict(brief), ensure_ascii=False, indent=2) + "\n"


def as_dict(brief: Brief) -> dict[str, Any]:
    """The brief as plain dictionaries and lists; unknown is None."""
    return {
        "schema_version": brief.schema_version,
        "headline": brief.headline,
        "document": dataclasses.asdict(brief.document) if brief.document else None,
        "dyad": brief.dyad,
        "dyad_name": brief.dyad_name,
        "dyad_choice": {
            "how": brief.dyad_choice.how,
            "runners_up": [{"dyad": dyad, "points": points} for dyad, points in brief.dyad_choice.runners_up],
        },
        "claims": [card.content for card in brief.claims],
        "events": [dataclasses.asdict(event) for event in brief.events],
        "scheduled": [dataclasses.asdict(item) for item in brief.scheduled],
        "measures": {measure.id: measure_as_dict(measure) for measure in brief.measures},
        "areas": [area_as_dict(area) for area in brief.areas],
        "gaps": list(brief.gaps),
        "sources": [dataclasses.asdict(source) for source in brief.sources],
        "reproduce": dataclasses.asdict(brief.reproduce),
    }


def measure_as_dict(measure: MeasureFigure) -> dict[str, Any]:
    """A measure without its chart."""
    return {
        "label": measure.label,
        "sentence": measure.sentence,
        "figures": [dataclasses.asdict(figure) for figure in measure.figures],
    }


def area_as_dict(area: AreaPanel) -> dict[str, Any]:
    """An area without its chart; `series` as {year, score}."""
    return {
        "area": area.area,
        "label": area.label,
        "year": area.year,
        "score": area.score,
        "share_all": area.share_all,
        "indicators": [dataclasses.asdict(figure) for figure in area.indicators],
        "series": [{"year": year, "score": score} for year, score in area.series],
    }
