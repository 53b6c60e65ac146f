"""Tertiary students abroad: each origin's ten or so main destinations."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="students_unesco",
    title="Popular destinations of students by origin, from UNESCO UIS bulk data",
    version="1998-2021",
    publisher="UNESCO Institute for Statistics; 360info",
    landing="https://uis.unesco.org",
    licence="CC BY 4.0 (LICENCE.md of the carrier, 360info)",
    citation=(
        "UNESCO Institute for Statistics, Education bulk data; 360info (2023). Report on global education: "
        "popular destinations by origin."
    ),
    bibtex="""@misc{students_unesco,
  author = {{UNESCO Institute for Statistics} and {360info}},
  title = {Popular destinations of students by origin},
  year = {2023},
  url = {https://uis.unesco.org}
}""",
    carrier="360-info/report-global-education@b09bb22ac7ef73d980891d8990cf4d0c4b5f3b94",
    files={
        "students.csv": (
            "360-info/report-global-education/data/popular-destinations-by-origin.csv",
            "https://raw.githubusercontent.com/360-info/report-global-education/b09bb22ac7ef73d980891d8990cf4d0c4b5f3b94/"
            "data/popular-destinations-by-origin.csv",
            "743fc0426e3793c31f428ae097be025310de011666ec23ba069a14cd1820fb18",
        ),
    },
    coverage=Coverage(first=1998, last=2021),
    codes="UNESCO's English names",
    indicators=(
        Indicator(
            "students",
            "Tertiary students from the actor enrolled in the recipient",
            unit="persons",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 500_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (38_000, 46_500)},
    known=(Known("KOR>USA", 2018, {"students": 52_368.65936}),),
    unresolved={
        **dict.fromkeys(
            ["Africa: unknown countries", "Asia: unknown countries"]
            + ["Caribbean and Central America: unknown countries", "Europe: unknown countries"]
            + ["North America: unknown countries", "Oceania: unknown countries", "Other countries"]
            + ["South America: unknown countries"],
            "an aggregate or a group, no state",
        ),
        **dict.fromkeys(
            ["Anguilla", "Aruba", "Bermuda", "British Virgin Islands", "Cayman Islands"]
            + ["Cook Islands", "Gibraltar", "Holy See", "Hong Kong", "Macao", "Montserrat"]
            + ["Netherlands Antilles", "Niue", "Palestine", "Sint Maarten", "Tokelau"]
            + ["Turks and Caicos Islands"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "only about ten destinations per origin and year are named, the rest are lumped: a missing pair is "
        "unknown",
        "some values are estimates and so not whole numbers (condition flags a, c, d); they are kept",
        "the OECD table that goes round with all origins (2013-2019) holds twice these counts at nearly "
        "all destinations (Koreans in the United States 2018: 104,735 against 52,369): it adds a total and "
        "its parts, and is not read",
        "students with Hong Kong or Macao as destination are left out: no states",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (origin), recipient (destination), year, students."""
    students = (
        files.csv(
            "students.csv",
            columns={
                "year": pl.Int16,
                "origin_country_name": pl.String,
                "dest_country_lumped": pl.String,
                "value_lumped": pl.Float64,
            },
            ignore=["cond_all"],  # flags of estimates
        )
        .pipe(
            to_iso3,
            {"origin_country_name": "actor", "dest_country_lumped": "recipient"},
            system="name",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .select("actor", "recipient", "year", students="value_lumped")
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": students}
