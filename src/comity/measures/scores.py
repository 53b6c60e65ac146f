"""Scores of all dyads in the short form that the record carries: depth, breadth, bands and knots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.errors import DamagedRecord
from comity.measures.area_scores import AreaScores, area_scores
from comity.measures.breadth import count_tied
from comity.measures.depth import depth
from comity.measures.knots import share_knots
from comity.measures.ties import tie_cube, tie_indicators

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

DYADS: Final = "scores.parquet"
BANDS: Final = "score_bands.parquet"
KNOTS: Final = "score_knots.parquet"

QUANTILES: Final = (0.05, 0.25, 0.5, 0.75, 0.95)

# Depth is stored in steps of 1/250, so that one byte holds it.
DEPTH_STEP: Final = 1 / 250

Knots = Mapping[tuple[str, int], tuple[NDArray[np.float32], NDArray[np.float32]]]


@dataclass(frozen=True)
class Scores:
    """All dyads in short.

    `depth`: float32 (n_years, n_states, n_states), 0..1, exact to 0.002 when read from the record; nan =
    null.
    `tied`, `covered`: uint8, same shape: breadth and the number of areas covered. `bands`: float32
    (n_areas, n_years, n_quantiles), the area scores of all dyads at `QUANTILES`. `knots`:
    (tie id, year) -> values and shares for `share_at`. `exact`: computed here, not read.
    """

    years: tuple[int, ...]
    states: tuple[str, ...]
    depth: NDArray[np.float32]
    tied: NDArray[np.uint8]
    covered: NDArray[np.uint8]
    bands: NDArray[np.float32]
    knots: Knots
    exact: bool

    def pair(self, state_a: str, state_b: str) -> tuple[int, int]:
        """Positions of two states on the axes."""
        return self.states.index(state_a), self.states.index(state_b)


def compute_scores(record: Record, *, areas: AreaScores | None = None) -> Scores:
    """`Scores` from the record's ties; takes seconds (see docs/measures.md)."""
    found = areas if areas is not None else area_scores(record)
    n = len(found.states)
    upper = np.triu_indices(n, 1)
    bands = np.full((len(AREAS), len(found.years), len(QUANTILES)), np.nan, dtype=np.float32)
    for area in range(len(AREAS)):
        for year in range(len(found.years)):
            values = found.values[area, year][upper]
            values = values[~np.isnan(values)]
            if values.size:
                bands[area, year] = np.quantile(values, QUANTILES)
    knots = {}
    for tie in found.ties:
        cube = tie_cube(record, tie, since=found.years[0], until=found.years[-1])
        for at, year in enumerate(cube.years):
            levels, shares = share_knots(cube.values[at][upper])
            if levels.size:
                knots[tie.id, year] = (levels, shares)
    tied, covered = count_tied(found.values)
    return Scores(found.years, found.states, depth(found.values), tied, covered, bands, knots, exact=True)


def store_scores(record_dir: Path) -> tuple[Path, ...]:
    """Compute the scores of the record in a folder and write them beside its tables.

    Writes scores.parquet (state_a, state_b, year, depth, tied, covered; a row per dyad-year with depth),
    score_bands.parquet (area, year, q05 .. q95) and score_knots.parquet (tie, year, value, share).
    Same record, same bytes. Depth is in steps of 1/250.

    Returns:
        The paths written.

    Raises:
        DamagedRecord: the folder holds no readable record.
        UnwritableOutput: a file cannot be written.
    """
    from comity.record import load

    record = load(record_dir)
    return write_scores(compute_scores(record), record_dir, record.hash)


def write_scores(scores: Scores, folder: Path, record_hash: str) -> tuple[Path, ...]:
    """Write `scores` to `folder`, marked with the hash of the record they come from; the paths written."""
    import io

    from comity.output import write_atomically

    paths = []
    for name, frame in scores_to_frames(scores).items():
        buffer = io.BytesIO()
        frame.write_parquet(
            buffer,
            compression="zstd",
            compression_level=19,
            statistics=False,
            metadata={"comity.record_hash": record_hash},
        )
        write_atomically(folder / name, buffer.getvalue())
        paths.append(folder / name)
    return tuple(paths)


def scores_to_frames(scores: Scores) -> dict[str, pl.DataFrame]:
    """The stored form of `Scores`: file name -> frame."""
    import polars as pl

    rows, columns = np.triu_indices(len(scores.states), 1)
    known = ~np.isnan(scores.depth[:, rows, columns])
    pair, year = np.nonzero(known.T)
    states = pl.Series(scores.states, dtype=pl.Enum(scores.states))
    at = (year, rows[pair], columns[pair])
    dyads = pl.DataFrame(
        {
            "state_a": states.gather(rows[pair].astype(np.uint32)),
            "state_b": states.gather(columns[pair].astype(np.uint32)),
            "year": (np.array(scores.years)[year]).astype(np.int16),
            "depth": np.rint(scores.depth[at] / DEPTH_STEP).astype(np.uint8),
            "tied": scores.tied[at],
            "covered": scores.covered[at],
        }
    )
    area, year = np.nonzero(~np.isnan(scores.bands[:, :, 0]))
    bands = pl.DataFrame(
        {
            "area": [AREAS[at] for at in area],
            "year": np.array(scores.years, dtype=np.int16)[year],
        }
        | {f"q{100 * q:02.0f}": scores.bands[area, year, at] for at, q in enumerate(QUANTILES)}
    )
    knots = [
        pl.DataFrame(
            {
                "tie": pl.Series([tie] * levels.size, dtype=pl.String),
                "year": np.full(levels.size, year, dtype=np.int16),
                "value": levels,
                "share": np.rint(shares * 65535).astype(np.uint16),
            }
        )
        for (tie, year), (levels, shares) in sorted(scores.knots.items())
    ]
    empty = pl.DataFrame(schema={"tie": pl.String, "year": pl.Int16, "value": pl.Float32, "share": pl.UInt16})
    return {DYADS: dyads, BANDS: bands, KNOTS: pl.concat([empty, *knots])}


def load_scores(record: Record) -> Scores:
    """The scores that the record carries; computed where they are absent or belong to another record.

    Those of the last record are kept, since its arrays take a tenth of a second to fill; do not write into them.

    Raises:
        DamagedRecord: a stored file is cut off or altered.
    """
    return kept(record) if record.__hash__ is not None else found_or_computed(record)


def found_or_computed(record: Record) -> Scores:
    """`load_scores`, afresh."""
    found = read_scores(record)
    return found if found is not None else compute_scores(record)


kept = lru_cache(maxsize=1)(found_or_computed)


def read_scores(record: Record) -> Scores | None:
    """The scores stored beside the record's tables; None where absent or computed from another record.

    Raises:
        DamagedRecord: a stored file is cut off or altered.
    """
    import polars as pl

    frames = {}
    for name in (DYADS, BANDS, KNOTS):
        path = Path(record.path) / name
        if not path.is_file():
            return None
        try:
            if pl.read_parquet_metadata(path).get("comity.record_hash") != record.hash:
                return None
            frames[name] = pl.read_parquet(path)
        except (OSError, pl.exceptions.PolarsError) as error:
            raise DamagedRecord(
                f"{path} cannot be read ({error}); build the record again with `comity record build`"
            ) from error
    return scores_from_frames(frames, tuple(record.states), last_year_of_ties(record))


def last_year_of_ties(record: Record) -> int:
    """The last year that any tie covers; 1946 where there is none."""
    return max([record.coverage_of(tie.of).last for tie in tie_indicators(record)], default=1946)


def scores_from_frames(frames: Mapping[str, pl.DataFrame], states: tuple[str, ...], last: int) -> Scores:
    """`Scores` from their stored form; `last` is the last year of the axis, which begins in 1946."""
    dyads, bands, knots = frames[DYADS], frames[BANDS], frames[KNOTS]
    years = tuple(range(1946, last + 1))
    n = len(states)
    shape = (len(years), n, n)
    depth_cube = np.full(shape, np.nan, dtype=np.float32)
    tied, covered = np.zeros(shape, dtype=np.uint8), np.zeros(shape, dtype=np.uint8)
    year = dyads["year"].to_numpy().astype(np.intp) - 1946
    a = dyads["state_a"].to_physical().to_numpy().astype(np.intp)
    b = dyads["state_b"].to_physical().to_numpy().astype(np.intp)
    for cube, column in ((depth_cube, "depth"), (tied, "tied"), (covered, "covered")):
        values = dyads[column].to_numpy()
        if column == "depth":
            values = values * np.float32(DEPTH_STEP)
        cube[year, a, b] = values
        cube[year, b, a] = values
    band_values = np.full((len(AREAS), len(years), len(QUANTILES)), np.nan, dtype=np.float32)
    area = np.array([AREAS.index(name) for name in bands["area"]], dtype=np.intp)
    band_values[area, bands["year"].to_numpy().astype(np.intp) - 1946] = bands[:, 2:].to_numpy()
    found: dict[tuple[str, int], tuple[NDArray[np.float32], NDArray[np.float32]]] = {}
    if knots.height:
        runs = knots.select(
            start=row_changes(knots), tie="tie", year="year", at=np.arange(knots.height)
        ).filter("start")
        starts = [*runs["at"].to_list(), knots.height]
        levels = knots["value"].to_numpy()
        shares = (knots["share"].to_numpy() / np.float32(65535)).astype(np.float32)
        for at, (tie, when) in enumerate(zip(runs["tie"], runs["year"], strict=True)):
            run = slice(starts[at], starts[at + 1])
            found[tie, when] = (levels[run], shares[run])
    return Scores(years, states, depth_cube, tied, covered, band_values, found, exact=False)


def row_changes(frame: pl.DataFrame) -> pl.Series:
    """True where tie or year differs from the row above."""
    changed = (frame["tie"] != frame["tie"].shift(1)) | (frame["year"] != frame["year"].shift(1))
    return changed.fill_null(True)
