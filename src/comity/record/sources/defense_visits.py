"""Visits abroad by US defence officials: service secretaries, the Marine commandant, PACOM, STRATCOM."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="defense_visits",
    title="troopdata: visits abroad by US defence officials, 1992-2012",
    version="visits.xls of troopdata 1.0",
    publisher="Michael A. Allen, Michael E. Flynn and Carla Martinez Machain",
    landing="https://github.com/meflynn/troopdata",
    licence="GPL-3.0-or-later for the package; compiled by its authors from public records",
    citation=(
        "Allen, Michael A., Michael E. Flynn and Carla Martinez Machain (2022). US global military "
        "deployments, 1950-2020. Conflict Management and Peace Science 39(3): 351-370."
    ),
    bibtex="""@article{defense_visits,
  author = {Allen, Michael A. and Flynn, Michael E. and Martinez Machain, Carla},
  title = {US global military deployments, 1950-2020},
  journal = {Conflict Management and Peace Science},
  volume = {39},
  number = {3},
  pages = {351--370},
  year = {2022}
}""",
    carrier="meflynn/troopdata@3946bcf89a6d72de8abace812dc557f1f249f5f7",
    files={
        "visits.xls": (
            "meflynn/troopdata/data-raw/visits.xls",
            "https://raw.githubusercontent.com/meflynn/troopdata/3946bcf89a6d72de8abace812dc557f1f249f5f7/"
            "data-raw/visits.xls",
            "13a94db9569a0e84d3504ce45402e95d733c13675a9d1eb8e2152983d48ff648",
        )
    },
    coverage=Coverage(
        first=1992,
        last=2012,
        absent_inside="zero",
        actors=("USA",),
        waves=(1992, *range(1994, 2003), *range(2004, 2013)),
    ),
    codes="ISO3, some place names and two slips",
    indicators=(
        Indicator(
            "defense_visits",
            "Visits by the listed US defence officials",
            unit="visits",
            area="security",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 20),
        ),
    ),
    expected_rows={"visits": (350, 377), "directed_dyad_year": (240, 377)},
    known=(
        Known("USA>KOR", 2011, {"defense_visits": 4}),
        Known("USA>KOR", 2010, {"defense_visits": 4}),
    ),
    unresolved={
        "Antarctica": "no state",
        "GUF": "French Guiana, part of France",
        "GUM": "Guam, US territory",
        "HKG": "Hong Kong, part of China",
        "XKX 1999-2007": "Kosovo before its independence in 2008",
        "VIR": "US territory",
        "Saint Thomas": "US Virgin Islands",
        "Wake Island": "US territory",
    },
    traps=(
        "the offices listed grow: the army's from 1992, the navy's from 2004, the air force's and PACOM's "
        "from 2010; compare hosts within a year, never years; the secretary of defence is not among them",
        "no row is of 1993 or 2003: unknown, not zero",
        "ten journeys end before they begin and one lasts a year: their end is null here",
        "a journey to several states bears the dates of the whole journey at each",
    ),
)

# Names and slips in the column of ISO3 codes -> the code meant (Narsarsuaq is in Greenland, so in Denmark).
MEANT = {"Kosovo": "XKX", "Nassau": "BHS", "GNL": "DNK"}
ROLES = {
    "PACOM": "Commander, US Pacific Command",
    "STRATCOM": "Commander, US Strategic Command",
    "Commandant US Marine Corps": "Commandant of the Marine Corps",
}
LONGEST_JOURNEY = 60


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `visits`, a row per official, host and journey; `directed_dyad_year`, their number by first day.
    """
    raw = files.excel(
        "visits.xls",
        columns={
            "Title": pl.String,
            "Name": pl.String,
            "Start Day": pl.Int8,
            "Start Month": pl.Int8,
            "Start Year": pl.Int16,
            "City Visited": pl.String,
            "State Visit": pl.String,
            "End Day": pl.Int8,
            "End Month": pl.Int8,
            "End Year": pl.Int16,
        },
    )
    visits = (
        raw.select(
            person="Name",
            role=pl.col("Title").replace(ROLES),
            city="City Visited",
            host=pl.col("State Visit").replace(MEANT),
            year="Start Year",
            start=pl.date("Start Year", "Start Month", "Start Day"),
            end=pl.date("End Year", "End Month", "End Day"),
        )
        .with_columns(
            end=pl.when(
                (pl.col("end") - pl.col("start")).dt.total_days().is_between(0, LONGEST_JOURNEY)
            ).then("end")
        )
        .with_row_index("row", offset=1)
        .pipe(to_iso3, {"host": "recipient"}, system="iso3", year="year", unresolved=SOURCE.unresolved)
        .unique(["person", "recipient", "start"], keep="first", maintain_order=True)
        .sort("start", "row")
        .with_columns(actor=pl.lit("USA"), visit_id=pl.format("defense_visits-{}", "row"))
    )
    counts = (
        visits.group_by("actor", "recipient", "year")
        .agg(defense_visits=pl.len().cast(pl.Int16))
        .sort("actor", "recipient", "year")
    )
    columns = ["actor", "recipient", "person", "role", "city", "start", "end", "visit_id"]
    return {"visits": visits.select(columns), "directed_dyad_year": counts}
