"""The uncertainty of ranks, kept beside the record: it takes seconds to compute and a page to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import numpy as np

from comity.errors import DamagedRecord
from comity.measures.rank import well_covered_year
from comity.measures.scores import load_scores
from comity.measures.uncertainty import FACTORS, Uncertainty, uncertainty

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

FILE: Final = "rank_intervals.parquet"


@dataclass(frozen=True)
class RankInterval:
    """A dyad's rank by depth over the variants: `median`, `low` and `high` (5 and 95 %), of `of` dyads in `year`.

    `moved_by`: the choice with the largest first-order Sobol share, `share` of the variance of the rank.
    """

    year: int
    median: int
    low: int
    high: int
    of: int
    n_variants: int
    moved_by: str
    share: float


def rank_interval(record: Record, dyad: str, *, until: int | None = None) -> RankInterval | None:
    """The stored interval of a dyad's rank.

    Args:
        record: the public record.
        dyad: as "KOR-USA".
        until: None where the stored year lies later.

    Returns:
        None where nothing is stored for this record, the dyad has no rank in the stored year, or it lies after `until`.

    Raises:
        DamagedRecord: the stored file is cut off or altered.
    """
    import polars as pl

    path = Path(record.path) / FILE
    if not path.is_file():
        return None
    try:
        said = pl.read_parquet_metadata(path)
        if said.get("comity.record_hash") != record.hash or (until is not None and int(said["year"]) > until):
            return None
        frame = pl.read_parquet(path)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise DamagedRecord(
            f"{path} cannot be read ({error}); build the record again with `comity record build`"
        ) from error
    a, b = sorted(dyad.split("-"))
    found = frame.filter((pl.col("state_a") == a) & (pl.col("state_b") == b))
    if not found.height:
        return None
    row = found.row(0, named=True)
    return RankInterval(
        int(said["year"]),
        row["rank"],
        row["low"],
        row["high"],
        frame.height,
        int(said["n_variants"]),
        row["moved_by"],
        row["share"] / 100,
    )


def store_intervals(record_dir: Path) -> Path:
    """Compute the intervals of the latest well-covered year and write them beside the record's tables.

    Raises:
        DamagedRecord: the folder holds no readable record.
        UnwritableOutput: the file cannot be written.
    """
    import io

    from comity.output import write_atomically
    from comity.record import load

    record = load(record_dir)
    made = uncertainty(record, well_covered_year(load_scores(record)))
    buffer = io.BytesIO()
    to_stored(made).write_parquet(
        buffer,
        compression="zstd",
        compression_level=19,
        statistics=False,
        metadata={
            "comity.record_hash": record.hash,
            "year": str(made.year),
            "n_variants": str(made.n_variants),
        },
    )
    write_atomically(record_dir / FILE, buffer.getvalue())
    return record_dir / FILE


def to_stored(made: Uncertainty) -> pl.DataFrame:
    """state_a, state_b, rank, low, high (UInt16), moved_by, share (UInt8, per cent); a row per dyad."""
    import polars as pl

    pairs = [dyad.split("-") for dyad in made.dyads]
    states = pl.Enum(sorted({state for pair in pairs for state in pair}))
    shares = np.nan_to_num(made.first)
    factors = list(FACTORS)
    return pl.DataFrame(
        {
            "state_a": pl.Series([pair[0] for pair in pairs], dtype=states),
            "state_b": pl.Series([pair[1] for pair in pairs], dtype=states),
            "rank": np.rint(made.median).astype(np.uint16),
            "low": np.rint(made.low).astype(np.uint16),
            "high": np.rint(made.high).astype(np.uint16),
            "moved_by": pl.Series([factors[at] for at in shares.argmax(axis=0)], dtype=pl.Enum(factors)),
            "share": np.rint(100 * np.clip(shares.max(axis=0), 0, 1)).astype(np.uint8),
        }
    )
