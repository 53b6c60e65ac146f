"""comity: what two countries say of each other, set beside the public record."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from comity import areas, brief, claims, documents, events, measures, panel, record, states

__version__ = "0.1.0"

__all__ = ["areas", "brief", "claims", "documents", "events", "measures", "panel", "record", "states"]


def __getattr__(name: str) -> Any:
    """The rooms, loaded when first asked for, so that `import comity` stays quick."""
    if name in __all__:
        return importlib.import_module(f"comity.{name}")
    raise AttributeError(f"module 'comity' has no attribute {name!r}")
