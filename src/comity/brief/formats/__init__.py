"""The formats of a brief: one file each, found by standing here; each has `render(brief) -> str`."""

from __future__ import annotations

import importlib
import pkgutil

from comity.brief.page import Brief
from comity.errors import BadRequest


def known_formats() -> tuple[str, ...]:
    """The names that `render` accepts, sorted."""
    return tuple(sorted(found.name for found in pkgutil.iter_modules(__path__)))


def render(brief: Brief, format: str) -> str:
    """The brief in one format: html, json, md or txt.

    Raises:
        BadRequest: no such format.
    """
    if format not in known_formats():
        raise BadRequest(f"no format {format!r}; choose one of {', '.join(known_formats())}")
    module = importlib.import_module(f"{__name__}.{format}")
    rendered: str = module.render(brief)
    return rendered
