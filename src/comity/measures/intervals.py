"""The uncertainty of ranks, kept beside the record: it takes seconds to compute and a page to read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from comity.areas import AREAS
from comity.errors import DamagedRecord
from comity.measures.rank import well_covered_year
from comity.measures.scores import load_scores
from comity.measures.uncertainty import FACTORS, Uncertainty, uncertainty

if TYPE_CHECKING:
    import polars as pl

    from comity.record import Record

Floats = NDArray[Any]

FILE: Final = "rank_intervals.parquet"
STEPS: Final = 250
NOT_COVERED: Final = 255
LEAD: Final = 0.1


@dataclass(frozen=True)
class RankInterval:
    """A dyad's rank by depth over the variants: `median`, `low` and `high` (5 and 95 %), of `of` dyads in `year`.

    `moved_by`: the choice with the largest total Sobol share (alone and with the others), `share` of the variance of
    the rank; `moved_by` is None where it leads the next by less than 0.1, which 1,152 variants do not tell apart.
    """

    year: int
    median: int
    low: int
    high: int
    of: int
    n_variants: int
    moved_by: str | None
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
    stored = read_intervals(record, until=until)
    if stored is None:
        return None
    frame, said = stored
    a, b = sorted(dyad.split("-"))
    found = frame.filter(state_a=a, state_b=b)
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


def area_scores_stored(record: Record, *, until: int | None = None) -> tuple[list[str], Floats, int] | None:
    """Area scores of all dyads of the stored year, in steps of 1/250.

    Returns:
        (keys of the dyads, float32 of shape (n_areas, n_dyads) with nan = not covered, year), or None as
        `rank_interval`.
    """
    stored = read_intervals(record, until=until)
    if stored is None:
        return None
    frame, said = stored
    dyads = [f"{a}-{b}" for a, b in frame.select("state_a", "state_b").iter_rows()]
    values = np.array([frame[area].to_numpy() for area in AREAS], dtype=np.float32)
    return dyads, np.where(values == NOT_COVERED, np.float32(np.nan), values / STEPS), int(said["year"])


def read_intervals(record: Record, *, until: int | None = None) -> tuple[pl.DataFrame, dict[str, str]] | None:
    """What `store_intervals` wrote, with its metadata; None where absent, of another record, or later than `until`.

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
        return pl.read_parquet(path).with_columns(pl.col("state_a", "state_b").cast(pl.String)), said
    except (OSError, pl.exceptions.PolarsError) as error:
        raise DamagedRecord(
            f"{path} cannot be read ({error}); build the record again with `comity record build`"
        ) from error


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
    """state_a, state_b, rank, low, high (UInt16), moved_by, share (UInt8, per cent), and each area's score (UInt8, in
    steps of 1/250, 255 = not covered); a row per dyad.
    """
    import polars as pl

    pairs = [dyad.split("-") for dyad in made.dyads]
    states = pl.Enum(sorted({state for pair in pairs for state in pair}))
    shares = np.clip(np.nan_to_num(made.total), 0, 1)
    ordered = np.sort(shares, axis=0)
    clear = ordered[-1] - ordered[-2] >= LEAD
    factors = list(FACTORS)
    leading = [factors[at] if sure else None for at, sure in zip(shares.argmax(axis=0), clear, strict=True)]
    return pl.DataFrame(
        {
            "state_a": pl.Series([pair[0] for pair in pairs], dtype=states),
            "state_b": pl.Series([pair[1] for pair in pairs], dtype=states),
            "rank": np.rint(made.median).astype(np.uint16),
            "low": np.rint(made.low).astype(np.uint16),
            "high": np.rint(made.high).astype(np.uint16),
            "moved_by": pl.Series(leading, dtype=pl.Enum(factors)),
            "share": np.rint(100 * ordered[-1]).astype(np.uint8),
            **{
                area: np.where(np.isnan(scores), NOT_COVERED, np.rint(scores * STEPS)).astype(np.uint8)
                for area, scores in zip(AREAS, made.areas, strict=True)
            },
        }
    )
