"""People born in one state who live in another, from the United Nations."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

WAVES = (1990, 1995, 2000, 2005, 2010, 2015, 2019)

SOURCE = Source(
    id="migrants_un",
    title="International Migrant Stock by destination and origin",
    version="2019 revision (POP/DB/MIG/Stock/Rev.2019)",
    publisher="United Nations, Department of Economic and Social Affairs, Population Division",
    landing="https://www.un.org/development/desa/pd/content/international-migrant-stock",
    licence="CC BY 3.0 IGO (United Nations); the carrier states no licence",
    citation=(
        "United Nations, Department of Economic and Social Affairs, Population Division (2019). "
        "International Migrant Stock 2019. POP/DB/MIG/Stock/Rev.2019."
    ),
    bibtex="""@misc{migrants_un,
  author = {{United Nations, Department of Economic and Social Affairs, Population Division}},
  title = {International Migrant Stock 2019},
  year = {2019},
  note = {POP/DB/MIG/Stock/Rev.2019}
}""",
    carrier="guyabel/stepladderChapter@4a81585e8ca3566aed8fd48c2870d316fe06f53f",
    files={
        "stock.csv": (
            "guyabel/stepladderChapter/archive/UN_MigrantStockByOriginAndDestination_2019_clean.csv",
            "https://raw.githubusercontent.com/guyabel/stepladderChapter/4a81585e8ca3566aed8fd48c2870d316fe06f53f/"
            "archive/UN_MigrantStockByOriginAndDestination_2019_clean.csv",
            "5aa066f9666b2cabac0347fc2e2794ef99767fc36aa44cc12de82c32d40e4cda",
        ),
    },
    coverage=Coverage(first=1990, last=2019, waves=WAVES),
    codes="UN names of states and territories (Republic of Korea); some regions stand among the destinations",
    indicators=(
        Indicator(
            "migrants",
            "People born in the actor who live in the recipient",
            unit="persons",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(1, 15_000_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (55_000, 79_622)},
    known=(
        Known("KOR>USA", 2019, {"migrants": 1_083_794}),
        Known("USA>KOR", 2019, {"migrants": 67_819}),
    ),
    unresolved={
        "Micronesia": "a region among the destinations; the state is Micronesia (Fed. States of)",
        "Russian Federation 1990": "the figure is of today's Russia, the state was larger",
        "Serbia 1990-2005": "the figure is of today's Serbia, the state was larger",
        **dict.fromkeys(
            ["American Samoa", "Anguilla", "Aruba", "Bermuda", "Bonaire, Sint Eustatius and Saba"]
            + ["British Virgin Islands", "Cayman Islands", "China, Hong Kong SAR"]
            + ["China, Macao SAR", "Cook Islands", "Curaçao", "Falkland Islands (Malvinas)"]
            + ["Faroe Islands", "French Guiana", "French Polynesia", "Gibraltar", "Greenland"]
            + ["Guadeloupe", "Guam", "Holy See", "Isle of Man", "Martinique", "Mayotte"]
            + ["Montserrat", "New Caledonia", "Niue", "Northern Mariana Islands", "Puerto Rico"]
            + ["Réunion", "Saint Helena", "Saint Pierre and Miquelon", "Sint Maarten (Dutch part)"]
            + ["State of Palestine", "Tokelau", "Turks and Caicos Islands"]
            + ["United States Virgin Islands", "Wallis and Futuna Islands", "Western Sahara"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["Caribbean", "Channel Islands", "Melanesia", "Polynesia", "South America"],
            "an aggregate or a group, no state",
        ),
    },
    traps=(
        "wide upstream: a row is a destination, a column an origin; here the origin is the actor",
        "0 means none or not reported, and .. not available: both are left out, so a missing pair is unknown",
        "seven waves; the years between were not observed and are not interpolated",
        "today's states for all waves: migrants from the Soviet Union in 1990 stand under its successors, "
        "and rows of states not yet independent are left out",
        "born in, or citizens of where the destination counts citizens; refugees are included in some",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (origin), recipient (destination), year, migrants."""
    stock = (
        files.csv("stock.csv", nulls=["", "..", "-"])
        .unpivot(index=["Year", "Dest"], variable_name="origin", value_name="migrants")
        .with_columns(pl.col("Year").cast(pl.Int16), pl.col("migrants").cast(pl.Int64))
        .filter(pl.col("migrants") > 0)
        .pipe(
            to_iso3,
            {"origin": "actor", "Dest": "recipient"},
            system="name",
            year="Year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .select("actor", "recipient", pl.col("Year").alias("year"), "migrants")
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": stock}
