"""Events between states in the news, by kind: ICEWS counts."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="icews",
    title="ICEWS event counts (netify)",
    version="netify; ICEWS Coded Event Data",
    publisher="Elizabeth Boschee, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James Starz,"
    " Michael Ward (ICEWS); Shahryar Minhas and others (netify)",
    landing="https://doi.org/10.7910/DVN/28075",
    licence="GPL-3.0 for the package; ICEWS open on Harvard Dataverse",
    citation=(
        "Boschee, Elizabeth, Jennifer Lautenschlager, Sean O'Brien, Steve Shellman, James Starz and Michael "
        "Ward (2015). ICEWS Coded Event Data. Harvard Dataverse, https://doi.org/10.7910/DVN/28075; as in "
        "the R package netify."
    ),
    bibtex="""@data{icews,
  author = {Boschee, Elizabeth and Lautenschlager, Jennifer and O'Brien, Sean and Shellman, Steve and Starz,
    James and Ward, Michael},
  title = {{ICEWS} Coded Event Data},
  publisher = {Harvard Dataverse},
  year = {2015},
  doi = {10.7910/DVN/28075}
}""",
    carrier="netify-dev/netify@d0dceb6a666e013651d017c5f6a55a51fee7bff2",
    files={
        "icews.rda": (
            "netify-dev/netify/data/icews.rda",
            "https://raw.githubusercontent.com/netify-dev/netify/d0dceb6a666e013651d017c5f6a55a51fee7bff2/"
            "data/icews.rda",
            "7267fb4350b8926f389b1f7eeef0a1ef3e93a8f40cdb751a9d7d240e7348f5e9",
        ),
    },
    coverage=Coverage(first=2002, last=2014),
    codes="ISO3 and names",
    indicators=(
        Indicator(
            "verbal_cooperation",
            "Events of verbal cooperation in the news",
            unit="events",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 20_000),
        ),
        Indicator(
            "material_cooperation",
            "Events of material cooperation in the news",
            unit="events",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 5_000),
        ),
        Indicator(
            "verbal_conflict",
            "Events of verbal conflict in the news",
            unit="events",
            area="diplomacy",
            direction="further",
            per="directed_dyad_year",
            limits=(0, 10_000),
        ),
        Indicator(
            "material_conflict",
            "Events of material conflict in the news",
            unit="events",
            area="security",
            direction="further",
            per="directed_dyad_year",
            limits=(0, 20_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (290_000, 298_376)},
    known=(Known("KOR>USA", 2002, {"verbal_cooperation": 2809, "material_conflict": 129}),),
    traps=(
        (
            "counts of news events: they grow with media coverage and with a state's size; compare within a "
            "year"
        ),
        "152 states, every pair with its zeros; a state outside the list is unknown",
        "coded by machine; material conflict includes acts of private persons",
    ),
)

COUNTS = {
    "verbCoop": "verbal_cooperation",
    "matlCoop": "material_cooperation",
    "verbConf": "verbal_conflict",
    "matlConf": "material_conflict",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor, recipient, year, four counts of events."""
    raw = files.r(
        "icews.rda",
        columns={
            "i_iso3c": pl.String,
            "j_iso3c": pl.String,
            "year": pl.Int16,
            **dict.fromkeys(COUNTS, pl.Int32),
        },
        # names, and GDP, population, regions and Polity from other sources
        ignore=True,
    )["icews"]
    counts = (
        raw.rename(COUNTS)
        .pipe(
            to_iso3,
            {"i_iso3c": "actor", "j_iso3c": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("actor", "recipient", "year", *COUNTS.values())
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": counts}
