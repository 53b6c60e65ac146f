"""Travels abroad of China's leaders."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="china_travels",
    title="WHO-WHERE-WHEN: International travel of the Chinese leaders (1949-2020)",
    version="1.1",
    publisher="Richard Q. Turcsányi, Matej Šimalčík, Manuel Eckert, Natália Majsniarová; Central "
    "European Institute of Asian Studies",
    landing="https://ceias.eu/",
    licence="free with citation (CEIAS); the carrier states no licence",
    citation=(
        "Turcsányi, Richard Q., Manuel Eckert, Matej Šimalčík and Natália Majsniarová (2021). WHO | WHERE | "
        "WHEN: International travel of the Chinese leaders (1949-2020). Dataset, version 1.1. Central "
        "European Institute of Asian Studies."
    ),
    bibtex="""@data{china_travels,
  author = {Turcs{\'a}nyi, Richard Q. and Eckert, Manuel and {\v S}imal{\v c}{\'i}k, Matej and
    Majsniarov{\'a}, Nat{\'a}lia},
  title = {WHO | WHERE | WHEN: International travel of the Chinese leaders (1949-2020)},
  publisher = {Central European Institute of Asian Studies},
  year = {2021},
  note = {Version 1.1}
}""",
    carrier="milesdwilliams15/chinese_media_and_foreign_aid@6d4593b9f3398b8af691e7fb58d07c01b432afaa",
    files={
        "travels.xlsx": (
            "milesdwilliams15/chinese_media_and_foreign_aid/01_data/PublicDiplomacy/"
            "WHO-WHERE-WHEN-dataset-v.1.1.xlsx",
            "https://raw.githubusercontent.com/milesdwilliams15/"
            "chinese_media_and_foreign_aid/6d4593b9f3398b8af691e7fb58d07c01b432afaa/"
            "01_data/PublicDiplomacy/WHO-WHERE-WHEN-dataset-v.1.1.xlsx",
            "4cfd7ff5b8f9aa77e9417e6149973a4fe1daa9d538939a2b48251006dd8df5b3",
        ),
    },
    coverage=Coverage(first=1949, last=2020, absent_inside="zero", actors=("CHN",)),
    codes="names of states",
    indicators=(
        Indicator(
            "china_visits",
            "Visits by China's leaders",
            unit="visits",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 10),
        ),
    ),
    expected_rows={"visits_by_year": (585, 595), "directed_dyad_year": (480, 595)},
    known=(Known("CHN>RUS", 2017, {"china_visits": 2}), Known("CHN>VNM", 1971, {"china_visits": 2})),
    unresolved={
        "Palestine 2000": "in no membership list",
        "Hong Kong": "part of China since 1997",
        "Macao": "part of China since 1999",
        "Macau": "part of China since 1999",
    },
    traps=(
        "years only, no dates: the visits stand in visits_by_year, not among dated visits",
        "a row per leader and host; the same leader may visit twice in a year",
        "president, premier and the leader of the party are followed, foreign ministers are not",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`visits_by_year` (actor, recipient, person, role, year) and `directed_dyad_year`, their number."""
    visits = (
        files.excel(
            "travels.xlsx",
            columns={"Year": pl.Int16, "Name": pl.String, "Level": pl.String, "Country": pl.String},
            # the continent and three kinds of country
            ignore=["Continent", "Developed country", "Communist country", "Developing country"],
            sheet="Dataset",
        )
        .drop_nulls("Year")
        .rename({"Year": "year", "Name": "person", "Level": "role"})
        .pipe(to_iso3, {"Country": "recipient"}, system="name", year="year", unresolved=SOURCE.unresolved)
        .select(pl.lit("CHN").alias("actor"), "recipient", "person", "role", "year")
        .sort("year", "recipient", "person")
    )
    counts = (
        visits.group_by("actor", "recipient", "year")
        .agg(china_visits=pl.len().cast(pl.Int16))
        .sort("actor", "recipient", "year")
    )
    return {"visits_by_year": visits, "directed_dyad_year": counts}
