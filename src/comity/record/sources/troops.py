"""US troops abroad: active-duty military personnel of the United States by host and year."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="troops",
    title="troopdata: US Military Deployment Data, 1950-2024",
    version="1.0 (rebuilt country-year file)",
    publisher="Michael A. Allen, Michael E. Flynn and Carla Martinez Machain",
    landing="https://github.com/meflynn/troopdata",
    licence="GPL-3.0-or-later for the package; figures of the US Department of Defense (Defense "
    "Manpower Data Center)",
    citation=(
        "Allen, Michael A., Michael E. Flynn and Carla Martinez Machain (2022). US global military "
        "deployments, 1950-2020. Conflict Management and Peace Science 39(3): 351-370."
    ),
    bibtex="""@article{troops,
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
        "troops.csv": (
            "meflynn/troopdata/data-raw/troopdata-rebuild-country-year.csv",
            "https://raw.githubusercontent.com/meflynn/troopdata/3946bcf89a6d72de8abace812dc557f1f249f5f7/"
            "data-raw/troopdata-rebuild-country-year.csv",
            "875aa5c712506950786d791feb2a01b030c61e9afbc6df37baee5f453ce5fe5e",
        )
    },
    coverage=Coverage(first=1950, last=2024, absent_inside="zero", actors=("USA",)),
    codes="COW codes; 1001 and above, 6 and 10000 and above are the file's own, for territories",
    indicators=(
        Indicator(
            "troops",
            "US active-duty military personnel in the state",
            unit="persons",
            area="security",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 700_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (9_500, 12_000)},
    known=(
        Known("USA>KOR", 2024, {"troops": 24_515}),
        Known("USA>KOR", 1953, {"troops": 326_863}),
        Known("USA>DEU", 2024, {"troops": 36_541}),
    ),
    unresolved={
        "2": "the United States itself: troops at home are no tie",
        **dict.fromkeys(
            [
                "6",
                "1001",
                "1002",
                "1004",
                "1005",
                "1006",
                "1007",
                "1008",
                "1009",
                "1011",
                "1012",
                "1013",
                "1014",
            ]
            + [
                "1016",
                "1019",
                "1028",
                "1029",
                "1030",
                "1031",
                "1032",
                "1033",
                "1034",
                "1035",
                "1036",
                "1037",
                "1038",
            ]
            + ["1040", "1041", "1042", "10000", "10100", "10101"],
            "the file's own code of a territory that is no member state (Puerto Rico, Guam, Hong Kong, ...)",
        ),
        "511 1963": "Zanzibar, independent in December 1963, in no membership list that year",
    },
    traps=(
        "1,198 rows are of territories without an ISO code (Guam, Puerto Rico) or of former states",
        "rows before a state's independence stand under the later state; they are left out",
        "West Germany stands under 255, South Vietnam under 816: recoded by year before they become keys",
        "29 state-years stand twice in two spellings of the name, once with 0; the larger figure is kept",
        "Yemen stands under 679 in 1964, 1977 and 1978 beside zeros under 678",
        "1951 and 1952 repeat one figure, apparently filled in upstream between two surveys",
        "a state at war with the United States also hosts its troops (Iraq 2003)",
    ),
)

# The file's code -> (COW's code, last year): its Germany, Vietnam and Yemen are one code for all years.
RECODE = {255: (260, 1989), 816: (817, 1974), 679: (678, 1989)}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year.

    Actor (USA), recipient (host), year, troops (active duty, all services).
    """
    raw = files.csv(
        "troops.csv",
        columns={"ccode": pl.Int32, "year": pl.Int16, "troops_ad": pl.Int32},
        # names, regions, and the same figure by service, reserve and civilian personnel
        ignore=(
            ["countryname", "iso3c", "region", "army_ad", "navy_ad", "air_force_ad", "marine_corps_ad"]
            + [
                "coast_guard_ad",
                "space_force_ad",
                "army_national_guard",
                "air_national_guard",
                "army_reserve",
            ]
            + ["navy_reserve", "marine_corps_reserve", "air_force_reserve", "coast_guard_reserve"]
            + ["total_selected_reserve", "army_civilian", "navy_civilian", "marine_corps_civilian"]
            + ["air_force_civilian", "dod_civilian", "total_civilian"]
        ),
    )
    for code, (then, last) in RECODE.items():
        raw = raw.with_columns(
            ccode=pl.when((pl.col("ccode") == code) & (pl.col("year") <= last)).then(then).otherwise("ccode")
        )
    troops = (
        raw.pipe(
            to_iso3,
            {"ccode": "recipient"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .group_by("recipient", "year")
        .agg(troops=pl.col("troops_ad").max())
        .select(pl.lit("USA").alias("actor"), "recipient", "year", "troops")
        .sort("recipient", "year")
    )
    return {"directed_dyad_year": troops}
