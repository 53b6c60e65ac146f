"""Rank of dyads by depth, breadth, trend or linchpin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
from numpy.typing import NDArray

from comity.errors import BadRequest, OutsideRecord, UnknownState
from comity.measures.linchpin import drop_without_tie
from comity.measures.ranks import ranks
from comity.measures.scores import Scores, load_scores
from comity.measures.slopes import slopes

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

By = Literal["depth", "breadth", "trend", "linchpin"]

TREND_YEARS: Final = 20
MIN_TREND_YEARS: Final = 15


def rank(
    record: Record,
    *,
    by: By = "depth",
    year: int | None = None,
    among: Sequence[str] | None = None,
    scores: Scores | None = None,
) -> pl.DataFrame:
    """All dyads in order, closest first.

    Args:
        record: the public record.
        by: "depth" (mean area score), "breadth" (areas tied; equal breadth in order of depth), "trend"
            (Theil-Sen slope of depth per decade over the 20 years to `year`, where at least 15 of them
            have depth) or "linchpin" (share of the
            network's global efficiency lost without the tie; the network is of the states in `among`).
        year: None for the latest well-covered year (`well_covered_year`).
        among: keys of states; only dyads between them. None for all.
        scores: as from `load_scores`; None loads them.

    Returns:
        rank (1 = first; equals share the best), dyad, state_a, state_b, value, depth, tied, covered; a row
        per dyad with a value, in order of rank.

    Raises:
        OutsideRecord: the year is not covered. UnknownState: a state in `among` is not in the record.
        BadRequest: `by` is none of these, or `among` names fewer than two states.
    """
    import polars as pl

    found = scores if scores is not None else load_scores(record)
    when = well_covered_year(found) if year is None else year
    if when not in found.years:
        raise OutsideRecord(
            f"no scores for {when}; the record's ties cover {found.years[0]} to {found.years[-1]}"
        )
    at = found.years.index(when)
    chosen = np.arange(len(found.states))
    if among is not None:
        strange = sorted(set(among) - set(found.states))
        if strange:
            raise UnknownState(f'"{strange[0]}" is not in the record; its states are keys such as KOR')
        if len(set(among)) < 2:
            raise BadRequest(f"{len(set(among))} states to rank dyads among in {when}; expected two or more")
        chosen = np.array(sorted(found.states.index(state) for state in set(among)), dtype=np.intp)
    i, j = np.triu_indices(chosen.size, 1)
    a, b = chosen[i], chosen[j]
    depth, tied = found.depth[at, a, b], found.tied[at, a, b]
    order: NDArray[np.float64]
    if by == "depth":
        value = order = depth.astype(np.float64)
    elif by == "breadth":
        value = np.where(np.isnan(depth), np.nan, tied).astype(np.float64)
        order = value
    elif by == "trend":
        start = max(0, at - TREND_YEARS + 1)
        slope = 10 * slopes(
            found.years[start : at + 1], found.depth[start : at + 1, a, b], min_years=MIN_TREND_YEARS
        )
        # a state that is gone by `year` has a past, no trend
        value = order = np.where(np.isnan(depth), np.nan, slope)
    elif by == "linchpin":
        network = found.depth[at][np.ix_(chosen, chosen)]
        value = order = drop_without_tie(network)[1][i, j]
    else:
        raise BadRequest(f'cannot rank by "{by}"; expected depth, breadth, trend or linchpin')
    states = np.array(found.states)
    return (
        pl.DataFrame(
            {
                "rank": ranks(order),
                "dyad": np.char.add(np.char.add(states[a], "-"), states[b]).tolist(),
                "state_a": states[a].tolist(),
                "state_b": states[b].tolist(),
                "value": value,
                "depth": depth,
                "tied": tied,
                "covered": found.covered[at, a, b],
            },
            schema_overrides={"dyad": pl.String, "state_a": pl.String, "state_b": pl.String},
        )
        .with_columns(pl.col("depth").fill_nan(None))
        .filter(pl.col("value").is_not_nan())
        .with_columns(pl.col("rank").cast(pl.Int32))
        .sort(["rank", "depth", "dyad"], descending=[False, True, False])
    )


def well_covered_year(scores: Scores, *, until: int | None = None, share: float = 0.8) -> int:
    """The latest year in which dyads are covered in at least `share` as many areas, on average, as in
    the best year.

    Args:
        scores: of all dyads.
        until: look no later than this year.
        share: of the best year's mean number of areas.

    Raises:
        OutsideRecord: no year up to `until` has scores.
    """
    mean = np.zeros(len(scores.years))
    for at in range(len(scores.years)):
        known = ~np.isnan(scores.depth[at])
        if known.any():
            mean[at] = scores.covered[at][known].mean()
    allowed = np.array([until is None or year <= until for year in scores.years]) & (mean > 0)
    if not allowed.any():
        raise OutsideRecord(f"no ties are on record up to {until}; they begin in {scores.years[0]}")
    enough = allowed & (mean >= share * mean[allowed].max())
    return scores.years[int(np.flatnonzero(enough)[-1])]
