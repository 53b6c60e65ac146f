"""One dyad's scores, from its two states' ties alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from comity.areas import AREAS
from comity.errors import BadRequest
from comity.measures.area_scores import tie_scores
from comity.measures.knots import share_at, share_knots
from comity.measures.scores import Scores
from comity.measures.ties import tie_cube, tie_indicators

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record


def dyad_scores(
    record: Record,
    dyad: str,
    *,
    since: int = 1946,
    until: int | None = None,
    scores: Scores | None = None,
) -> pl.DataFrame:
    """A dyad's score in every area and year: the same figures as `area_scores`, without the other dyads.

    Args:
        record: the public record.
        dyad: as "KOR-USA".
        since: first year.
        until: last year.
        scores: stored scores of all dyads (`load_scores`), from which `share_all` is read to within 1/32
        per indicator;
            None computes it exactly from the cubes.

    Returns:
        area, year, score (0..1), share_all (0..1: share of all dyads strictly below), n_indicators; one row
        per area and year that any indicator covers for the dyad; score is null where no other tie is known to
        compare with.

    Raises:
        UnknownState, BadRequest: the dyad is not two states of the record.
    """
    return average_by_area(dyad_tie_scores(record, dyad, since=since, until=until, scores=scores))


def average_by_area(ties: pl.DataFrame) -> pl.DataFrame:
    """The area's mean over its indicators, from the frame of `dyad_tie_scores`; columns as in
    `dyad_scores`.
    """
    import polars as pl

    order = pl.DataFrame({"area": AREAS, "order": range(len(AREAS))}, schema_overrides={"area": pl.String})
    return (
        ties.group_by("area", "year")
        .agg(
            score=pl.col("score").mean(),
            share_all=pl.col("share_all").mean(),
            n_indicators=pl.col("score").count().cast(pl.UInt8),
        )
        .join(order, on="area")
        .sort("order", "year")
        .drop("order")
    )


def dyad_tie_scores(
    record: Record,
    dyad: str,
    *,
    since: int = 1946,
    until: int | None = None,
    scores: Scores | None = None,
) -> pl.DataFrame:
    """The indicators behind `dyad_scores`: area, indicator, label, source_id, unit, year, value, score,
    share_all.

    `value` is as recorded, the two directions joined.
    """
    import polars as pl

    state_a, state_b = split(dyad)
    ties = tie_scores(record, state_a, state_b, since=since, until=until)
    sign = {tie.id: tie.sign for tie in tie_indicators(record)}
    if scores is not None:
        nothing = (np.empty(0, dtype=np.float32), np.empty(0, dtype=np.float32))
        shares = [
            share_at(sign[tie] * value, *scores.knots.get((tie, year), nothing))
            for tie, year, value in ties.select("indicator", "year", "value").iter_rows()
        ]
    else:
        knots = {}
        for tie in tie_indicators(record):
            cube = tie_cube(record, tie, since=since, until=until)
            upper = np.triu_indices(len(cube.states), 1)
            for at, year in enumerate(cube.years):
                knots[tie.id, year] = share_knots(cube.values[at][upper], steps=10**9)
        shares = [
            share_at(sign[tie] * value, *knots[tie, year])
            for tie, year, value in ties.select("indicator", "year", "value").iter_rows()
        ]
    return ties.with_columns(pl.Series("share_all", shares, dtype=pl.Float32).fill_nan(None))


def split(dyad: str) -> tuple[str, str]:
    """The two keys of a dyad; BadRequest where there are not two different ones."""
    parts = dyad.upper().split("-")
    if len(parts) != 2 or parts[0] == parts[1] or not all(parts):
        raise BadRequest(f'"{dyad}" is no dyad; expected two different states as in KOR-USA')
    return parts[0], parts[1]
