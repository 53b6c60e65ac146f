"""What the measures find on one dyad, one file each: `ORDER` and `find(context) -> MeasureFigure | None`.

A new finding is a new file here: it is found by standing in this folder.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from comity.measures.context import DyadContext
    from comity.measures.figure import MeasureFigure


def find_all(context: DyadContext) -> tuple[MeasureFigure, ...]:
    """Every finding that has something to say on the dyad, in reading order."""
    modules = [
        importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)
    ]
    found = [module.find(context) for module in sorted(modules, key=lambda module: int(module.ORDER))]
    return tuple(finding for finding in found if finding is not None)
