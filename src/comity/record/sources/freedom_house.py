"""Political rights and civil liberties in each state, from Freedom House."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="freedom_house",
    title="Freedom in the World: ratings 1972-2022 and scores 2012-2022",
    version="2023 edition",
    publisher="Freedom House",
    landing="https://freedomhouse.org/report/freedom-world",
    licence=(
        "CC0 for the carrying package (freedom); the scores under Freedom House's terms: use with attribution"
    ),
    citation=(
        "Freedom House (2023). Freedom in the World. Washington, DC; Vargas, Mauricio. freedom (R package)."
    ),
    bibtex="""@misc{freedom_house,
  author = {{Freedom House}},
  title = {Freedom in the World},
  year = {2023},
  url = {https://freedomhouse.org/report/freedom-world}
}""",
    carrier="pachadotdev/freedom@8631056877b9eff5b4652dbb30a1ab3992e60b3e",
    files={
        "ratings.rda": (
            "pachadotdev/freedom/data/country_rating_statuses.rda",
            "https://raw.githubusercontent.com/pachadotdev/freedom/8631056877b9eff5b4652dbb30a1ab3992e60b3e/"
            "data/country_rating_statuses.rda",
            "92b097b6673d0aab66c112d92e0022b2c07b0102002ec6bf8d8e77658fff7a3c",
        ),
        "scores.rda": (
            "pachadotdev/freedom/data/country_scores.rda",
            "https://raw.githubusercontent.com/pachadotdev/freedom/8631056877b9eff5b4652dbb30a1ab3992e60b3e/"
            "data/country_scores.rda",
            "5da7b6e13c4e4a6e3d567fde937ef03c84aabdb8bb7f04548be5b0637caa9520",
        ),
    },
    coverage=Coverage(first=1972, last=2022),
    codes=(
        "ISO3, missing for some, and names; former states carry their successor's code and are read by name"
    ),
    indicators=(
        Indicator(
            "political_rights",
            "Political rights rating",
            unit="rating, 1 most to 7 least free",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(1, 7),
        ),
        Indicator(
            "civil_liberties",
            "Civil liberties rating",
            unit="rating, 1 most to 7 least free",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(1, 7),
        ),
        Indicator(
            "freedom_score",
            "Freedom in the World score",
            unit="score, 0 least to 100 most free",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-5, 100),
            coverage=Coverage(first=2012, last=2022),
        ),
    ),
    expected_rows={"state_year": (8_900, 9_043)},
    known=(
        Known("KOR", 2022, {"political_rights": 2, "civil_liberties": 2, "freedom_score": 83}),
        Known("USA", 2022, {"political_rights": 2, "civil_liberties": 2, "freedom_score": 83}),
    ),
    unresolved={
        **dict.fromkeys(
            ["Abkhazia", "Crimea", "ESH", "Eastern Donbas", "Nagorno-Karabakh", "Somaliland"]
            + ["South Ossetia", "Tibet", "Transnistria"],
            "rated as a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["BRN 1972-1976", "HRV 1991", "NAM 1972-1989", "SVN 1991", "TLS 1999-2001"],
            "not a member state in these years",
        ),
        **dict.fromkeys(
            ["HKG", "PRI"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "1 is best in the ratings, 100 in the score",
        "one edition covers January 1981 to August 1982 and stands as 1981: 1982 is unknown",
        "East and West Germany, the two Yemens and Vietnams and the USSR carry their successor's ISO code "
        "upstream",
        "the score is the sum of 25 questions of 0 to 4 points; an extra question can take up to 4 away, "
        "so below 0",
        "territories rated apart (Crimea, Tibet, Abkhazia, Indian Kashmir) are left out of the scores",
    ),
)

# Entries whose code is missing or another state's, by the name that the file gives them.
BY_NAME = {
    "Czechoslovakia": "CSK",
    "Germany, E.": "DDR",
    "Germany, W.": "DEU",
    "Kosovo": "XKX",
    "Micronesia": "FSM",
    "Serbia and Montenegro": "SCG",
    "USSR": "SUN",
    "Vietnam, N.": "VNM",
    "Vietnam, S.": "VDR",
    "Yemen, N.": "YEM",
    "Yemen, S.": "YMD",
    "Yugoslavia": "YUG",
}
# Parts of states, rated apart, that carry the code of the whole.
PARTS = ["Gaza Strip", "Indian Kashmir", "Northern Cyprus", "Pakistani Kashmir", "West Bank"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: political_rights, civil_liberties (1-7), freedom_score (from 2012)."""
    (ratings,) = files.r(
        "ratings.rda",
        columns={
            "year": pl.Int16,
            "country": pl.String,
            "iso3c": pl.String,
            "political_rights": pl.Int8,
            "civil_liberties": pl.Int8,
        },
        ignore=["iso2c", "continent", "status", "color"],  # the status follows from the ratings
    ).values()
    (items,) = files.r(
        "scores.rda",
        columns={"year": pl.Int16, "country_territory": pl.String, "iso3c": pl.String, "score": pl.Int16},
        ignore=["iso2c", "continent", "item", "sub_item", "item_description", "sub_item_description"],
    ).values()
    scores = (
        items.rename({"country_territory": "country"})
        .filter(~pl.col("country").is_in(PARTS))
        .group_by("country", "iso3c", "year")
        .agg(freedom_score=pl.col("score").sum())
        .pipe(keyed)
        .select("state", "year", "freedom_score")
    )
    ratings = keyed(ratings).select("state", "year", "political_rights", "civil_liberties")
    return {"state_year": ratings.join(scores, on=["state", "year"], how="left").sort("state", "year")}


def keyed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with a key `state` by the name where the code is missing or wrong, by the code elsewhere."""
    by_name = pl.col("country").replace_strict(BY_NAME, default=None, return_dtype=pl.String)
    return rows.with_columns(code=pl.coalesce(by_name, "iso3c", "country")).pipe(
        to_iso3, {"code": "state"}, system="iso3", year="year", unresolved=SOURCE.unresolved
    )
