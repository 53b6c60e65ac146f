"""The composite of one year under given choices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.errors import OutsideRecord
from comity.measures.composite.aggregation import aggregate
from comity.measures.composite.choices import DEFAULT, Choices
from comity.measures.composite.normalisation import normalise
from comity.measures.composite.outliers import treat
from comity.measures.composite.reference import residual
from comity.measures.composite.weights import area_weights
from comity.measures.ties import TieIndicator, tie_cube, tie_indicators

if TYPE_CHECKING:
    from comity.record import Record

Floats = NDArray[Any]

# Units that count things, and so grow with the size of the states.
FLOWS: Final = (
    "dollars",
    "persons",
    "visits",
    "events",
    "routes",
    "sites",
    "missions",
    "exercises",
    "treaties",
    "agreements",
)


@dataclass(frozen=True)
class Composite:
    """`areas`: shape (n_areas, n_states, n_states), `depth`: (n_states, n_states), both 0..1, nan = null; `weights`
    of the areas. Order of areas: `comity.areas.AREAS`.
    """

    areas: Floats
    depth: Floats
    weights: Floats
    states: tuple[str, ...]
    year: int


def composite(record: Record, year: int, choices: Choices = DEFAULT) -> Composite:
    """Area scores and depth of all dyads in a year, under given choices.

    Args:
        record: the public record.
        year: one that ties cover.
        choices: how each step is taken; the default gives `area_scores` and `depth`.

    Raises:
        OutsideRecord: no tie covers the year.
        BadRequest: weights that do not fit.

    Source: Nardo et al. (2008).
    """
    ties = ties_of_year(record, year)
    areas = scored_areas(ties, choices.outliers, choices.reference, choices.normalisation)
    upper = np.triu_indices(areas.shape[1], 1)
    weights = area_weights(areas[:, upper[0], upper[1]], choices.weights)
    depth = aggregate(areas, weights, choices.aggregation, choices.min_areas)
    return Composite(areas, depth, weights, tuple(record.states), year)


def ties_of_year(record: Record, year: int) -> list[tuple[TieIndicator, Floats]]:
    """Each tie that covers a year: (tie, float32 of shape (n_states, n_states), larger = closer)."""
    found = []
    for tie in tie_indicators(record):
        cube = tie_cube(record, tie, since=year, until=year)
        if cube.years and not np.isnan(cube.values[0]).all():
            found.append((tie, cube.values[0]))
    if not found:
        raise OutsideRecord(f"no ties are on record for {year}")
    return found


def scored_areas(
    ties: list[tuple[TieIndicator, Floats]], outliers: str, reference: str, normalisation: str
) -> Floats:
    """Area scores, float32 of shape (n_areas, n_states, n_states): the mean over each area's indicators."""
    n = ties[0][1].shape[0]
    total = np.zeros((len(AREAS), n, n), dtype=np.float32)
    count = np.zeros((len(AREAS), n, n), dtype=np.uint8)
    for tie, values in ties:
        score = scored(tie, values, outliers, reference, normalisation)
        known = ~np.isnan(score)
        area = AREAS.index(tie.area)
        np.add(total[area], score.astype(np.float32), out=total[area], where=known)
        count[area] += known
    np.divide(total, count, out=total, where=count > 0)
    total[count == 0] = np.nan
    return total


def scored(tie: TieIndicator, values: Floats, outliers: str, reference: str, normalisation: str) -> Floats:
    """One indicator through the first three steps."""
    made = values
    if outliers != "none":
        upper = np.triu(~np.isnan(values), 1)
        made = np.full(values.shape, np.nan)
        made[upper] = treat(values[upper].astype(np.float64), outliers)
        made = np.where(np.isnan(made), made.T, made)
    if reference == "residual":
        made = residual(made, flow=outliers != "log" and is_flow(tie, values))
    return normalise(made, normalisation, own=reference == "own")


def is_flow(tie: TieIndicator, values: Floats) -> bool:
    """Whether an indicator counts amounts that grow with the size of the states."""
    return tie.sign > 0 and any(word in tie.unit for word in FLOWS) and float(np.nanmin(values)) >= 0
