"""The choices that a composite rests on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from comity.errors import BadRequest
from comity.measures.depth import MIN_AREAS

OPTIONS: Final[Mapping[str, tuple[str, ...]]] = {
    "outliers": ("none", "winsorised", "log"),
    "reference": ("own", "all", "residual"),
    "normalisation": ("below", "minmax", "z"),
    "weights": ("equal", "component"),
    "aggregation": ("arithmetic", "geometric"),
}


@dataclass(frozen=True)
class Choices:
    """One way to make the composite; the defaults are those of the area scores and of depth.

    `outliers`: none, winsorised, log. `reference`: own (each state's own ties), all (all dyads), residual (after both
    states' levels, among all dyads). `normalisation`: below, minmax, z. `weights`: equal, component, or a number for
    each area. `aggregation`: arithmetic, geometric. `min_areas`: fewest areas covered.

    Raises:
        BadRequest: an option that there is not.
    """

    outliers: str = "none"
    reference: str = "own"
    normalisation: str = "below"
    weights: str | tuple[float, ...] = "equal"
    aggregation: str = "arithmetic"
    min_areas: int = MIN_AREAS

    def __post_init__(self) -> None:
        for step, options in OPTIONS.items():
            chosen = getattr(self, step)
            if isinstance(chosen, str) and chosen not in options:
                raise BadRequest(f"{step}={chosen!r}: expected one of {', '.join(options)}")
        if self.min_areas < 1:
            raise BadRequest(f"min_areas={self.min_areas}: expected 1 or more")


DEFAULT: Final = Choices()
