"""Bases of the United States abroad, and what it spends on building them."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="bases",
    title="troopdata: US bases abroad (to 2018) and military construction (2008-2019)",
    version="1.0",
    publisher="Michael A. Allen, Michael E. Flynn and Carla Martinez Machain; David Vine",
    landing="https://github.com/meflynn/troopdata",
    licence="GPL-3.0-or-later for the package; compiled by its authors and David Vine from public records",
    citation=(
        "Vine, David (2015). Base Nation. Metropolitan Books; updated to 2018 by Allen, Michael A., Michael "
        "E. Flynn and Carla Martinez Machain (2022). US global military deployments, 1950-2020. Conflict "
        "Management and Peace Science 39(3): 351-370."
    ),
    bibtex="""@article{bases,
  author = {Allen, Michael A. and Flynn, Michael E. and Martinez Machain, Carla},
  title = {US global military deployments, 1950-2020},
  journal = {Conflict Management and Peace Science},
  volume = {39},
  number = {3},
  pages = {351--370},
  year = {2022},
  note = {Bases after Vine, David (2015), Base Nation, Metropolitan Books}
}""",
    carrier="meflynn/troopdata@3946bcf89a6d72de8abace812dc557f1f249f5f7",
    files={
        "bases.csv": (
            "meflynn/troopdata/data-raw/basedata.csv",
            "https://raw.githubusercontent.com/meflynn/troopdata/3946bcf89a6d72de8abace812dc557f1f249f5f7/"
            "data-raw/basedata.csv",
            "5a552e81b39bdbb7af42b6206dd47340a6a9f114bf84c24c0e167cf74844ccda",
        ),
        "construction.csv": (
            "meflynn/troopdata/data-raw/builddata.csv",
            "https://raw.githubusercontent.com/meflynn/troopdata/3946bcf89a6d72de8abace812dc557f1f249f5f7/"
            "data-raw/builddata.csv",
            "bf644fa3a0446531058db997bd91fa9563cb62c98efe243525c035b03ef382dc",
        ),
    },
    coverage=Coverage(first=2008, last=2019, absent_inside="zero", actors=("USA",)),
    codes="ISO3 with COW codes; names for territories",
    indicators=(
        Indicator(
            "us_bases",
            "US bases, small sites and funded sites in the state",
            unit="sites",
            area="security",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 150),
            coverage=Coverage(first=2018, last=2018, absent_inside="zero", actors=("USA",), waves=(2018,)),
        ),
        Indicator(
            "us_construction",
            "US military construction in the state",
            unit="thousand current US dollars",
            area="security",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(-200_000, 3_000_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (120, 330), "bases": (330, 414)},
    known=(Known("USA>KOR", 2018, {"us_bases": 32}),),
    unresolved={
        "USA": "the United States itself, and its territories in the Pacific",
        "GUM": "US territory",
        "MNP": "US territory",
        "PRI": "US territory",
        "": "places without a state: classified, unspecified, islands of the United States",
        "ABW": "Aruba, part of the Kingdom of the Netherlands",
        "ASC": "Ascension, part of the United Kingdom",
    },
    traps=(
        "the list of bases has no years: it stands at 2018, when it was last updated",
        "lily pads are small sites; funded sites are foreign bases that the United States pays for",
        (
            "construction is appropriation by place: more than a third has no place and is left out; one "
            "sum is negative (a refund)"
        ),
        "a base in Greenland is in Denmark",
    ),
)

BASES_YEAR = 2018
MEANT = {"GRL": "DNK"}
KINDS = ["base", "lilypad", "fundedsite"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`directed_dyad_year` (us_bases in 2018, us_construction 2008-2019) and `bases`, a row per site.

    `bases`: state, kind (base, lilypad, fundedsite), latitude, longitude (degrees, null where unknown).
    """
    sites = (
        files.csv(
            "bases.csv",
            columns={"iso3c": pl.String, "lat": pl.String, "lon": pl.String, **dict.fromkeys(KINDS, pl.Int8)},
            ignore=["countryname", "ccode", "basename"],
            encoding="latin-1",
        )
        .with_columns(
            code=pl.col("iso3c").replace(MEANT),
            kind=pl.coalesce(pl.when(pl.col(kind) == 1).then(pl.lit(kind)) for kind in KINDS),
            latitude=pl.col("lat").str.strip_chars().cast(pl.Float64, strict=False),
            longitude=pl.col("lon").str.strip_chars().cast(pl.Float64, strict=False),
        )
        .pipe(
            to_iso3,
            {"code": "state"},
            system="iso3",
            year=BASES_YEAR,
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("state", "kind", "latitude", "longitude")
        .sort("state", "kind", "latitude", "longitude")
    )
    construction = (
        files.csv(
            "construction.csv",
            columns={"iso3c": pl.String, "year": pl.Int16, "spend_construction": pl.Int64},
            ignore=["countryname", "ccode", "location", "lat", "lon"],
            encoding="latin-1",
        )
        .with_columns(pl.col("iso3c").replace(MEANT))
        .pipe(
            to_iso3,
            {"iso3c": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .group_by("recipient", "year")
        .agg(us_construction=pl.col("spend_construction").sum())
    )
    counts = sites.group_by(recipient="state").agg(
        year=pl.lit(BASES_YEAR, dtype=pl.Int16), us_bases=pl.len().cast(pl.Int32)
    )
    both = (
        counts.join(construction, on=["recipient", "year"], how="full", coalesce=True)
        .select(pl.lit("USA").alias("actor"), "recipient", "year", "us_bases", "us_construction")
        .sort("recipient", "year")
    )
    return {"directed_dyad_year": both, "bases": sites}
