"""How far a dyad's rank depends on the choices behind the composite."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.measures.composite.aggregation import aggregate
from comity.measures.composite.choices import DEFAULT
from comity.measures.composite.composite import scored_areas, ties_of_year
from comity.measures.composite.weights import area_weights
from comity.measures.ranks import ranks
from comity.measures.sobol import design, sobol

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

Floats = NDArray[Any]

# What is drawn: each factor with its options. Weights are equal, by principal component, or drawn at random; one area
# may be left out, to see whether a single area carries the result.
FACTORS: Final[dict[str, tuple[str, ...]]] = {
    "outliers": ("none", "winsorised", "log"),
    "reference": ("own", "all", "residual"),
    "normalisation": ("below", "minmax", "z"),
    "weights": ("equal", "component", "random"),
    "aggregation": ("arithmetic", "geometric"),
    "area left out": ("none", *AREAS),
}
MIN_AREAS: Final = 3
N_BASE: Final = 144
LEVEL: Final = 0.9
RANDOM_WEIGHTS: Final = 16


@dataclass(frozen=True)
class Uncertainty:
    """Ranks of all dyads of a year over the variants.

    `dyads`: keys, those with a depth in every variant. `median`, `low`, `high`: shape (n_dyads,), rank at 50, 5 and
    95 % of the variants, 1 = closest. `first`, `total`: shape (n_factors, n_dyads), Sobol shares in the order of
    `FACTORS`;
    nan where the rank never changes. `areas`: shape (n_areas, n_dyads), the scores of the default composite.
    `n_variants`: how many were made.
    """

    year: int
    dyads: tuple[str, ...]
    median: Floats
    low: Floats
    high: Floats
    first: Floats
    total: Floats
    areas: Floats
    n_variants: int


def uncertainty(record: Record, year: int, *, n_base: int = N_BASE, seed: int = 0) -> Uncertainty:
    """Make the composite again under random choices of every step, and rank the dyads each time.

    Args:
        record: the public record.
        year: one that ties cover.
        n_base: base of the design; there are `n_base` * 8 variants (1,152 by default).
        seed: of the choices; same seed, same result.

    Raises:
        OutsideRecord: no tie covers the year.

    Source: Saisana, Saltelli and Tarantola (2005), Uncertainty and sensitivity analysis techniques as tools for the
    quality assessment of composite indicators, Journal of the Royal Statistical Society A 168.
    """
    made = design(n_base, len(FACTORS), seed=seed)
    ties = ties_of_year(record, year)
    upper = np.triu_indices(ties[0][1].shape[0], 1)
    drawn = np.random.default_rng(seed).dirichlet(np.ones(len(AREAS)), size=RANDOM_WEIGHTS)
    scored: dict[tuple[str, ...], tuple[Floats, Floats]] = {}
    kept: NDArray[np.intp] | None = None
    places = []
    for point in made.points:
        chosen = options_at(point)
        steps = (chosen["outliers"], chosen["reference"], chosen["normalisation"])
        if steps not in scored:
            areas = scored_areas(ties, *steps)[:, upper[0], upper[1]]
            if kept is None:
                # Enough areas even with any one left out, so that every variant ranks the same dyads.
                kept = np.flatnonzero((~np.isnan(areas)).sum(axis=0) > MIN_AREAS)
            areas = areas[:, kept]
            scored[steps] = (areas, area_weights(areas, "component"))
        areas, component = scored[steps]
        if chosen["weights"] == "random":
            # Which draw is a matter of the same factor: the place within its option's share.
            within = point[list(FACTORS).index("weights")] * len(FACTORS["weights"]) % 1
            weights = drawn[int(within * RANDOM_WEIGHTS)]
        else:
            weights = component if chosen["weights"] == "component" else np.ones(len(AREAS)) / len(AREAS)
        if chosen["area left out"] != "none":
            weights = np.where(np.array(AREAS) == chosen["area left out"], 0.0, weights)
        value = aggregate(areas, weights, chosen["aggregation"], MIN_AREAS)
        places.append(ranks(np.nan_to_num(value, nan=-1.0)).astype(np.float32))
    assert kept is not None
    default = scored_areas(ties, DEFAULT.outliers, DEFAULT.reference, DEFAULT.normalisation)
    table = np.array(places)
    low, median, high = np.quantile(table, [(1 - LEVEL) / 2, 0.5, (1 + LEVEL) / 2], axis=0)
    shares = sobol(made, table)
    names = np.array(record.states)
    dyads = np.char.add(np.char.add(names[upper[0][kept]], "-"), names[upper[1][kept]])
    return Uncertainty(
        year,
        tuple(dyads.tolist()),
        median,
        low,
        high,
        shares.first,
        shares.total,
        default[:, upper[0], upper[1]][:, kept],
        len(made.points),
    )


def options_at(point: Floats) -> dict[str, str]:
    """The option of each factor at a point of 0..1."""
    return {
        factor: options[min(int(at * len(options)), len(options) - 1)]
        for at, (factor, options) in zip(point, FACTORS.items(), strict=True)
    }


def to_frame(found: Uncertainty) -> pl.DataFrame:
    """dyad, rank (median), low, high (UInt16), then the first-order share of each factor (Float32)."""
    import polars as pl

    columns = {
        name: np.rint(values).astype(np.uint16)
        for name, values in (("rank", found.median), ("low", found.low), ("high", found.high))
    }
    shares = {factor: found.first[at].astype(np.float32) for at, factor in enumerate(FACTORS)}
    return pl.DataFrame({"dyad": found.dyads, **columns, **shares}).sort("rank", "dyad")
