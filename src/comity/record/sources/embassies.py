"""Embassies and consulates, as Wikidata knows them."""

from __future__ import annotations

import csv

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="embassies",
    title="Database of embassies",
    version="2022-11-16",
    publisher="Database of embassies contributors; Wikidata",
    landing="https://database-of-embassies.github.io/",
    licence="Wikidata content is CC0; the carrier states no licence",
    citation=(
        "Database of embassies contributors (2022). Database of embassies, consulates and other diplomatic "
        "missions. Powered by Wikidata. Snapshot of 16 November 2022."
    ),
    bibtex="""@misc{embassies,
  author = {{Database of embassies contributors}},
  title = {Database of embassies},
  year = {2022},
  note = {Powered by Wikidata; snapshot of 16 November 2022}
}""",
    carrier="database-of-embassies/database-of-embassies@b1987a62f9412564fa33c5e9193a65319bc504a3",
    files={
        "embassies.csv": (
            "database-of-embassies/database-of-embassies/database_of_embassies.csv",
            "https://raw.githubusercontent.com/database-of-embassies/database-of-embassies/"
            "b1987a62f9412564fa33c5e9193a65319bc504a3/"
            "database_of_embassies.csv",
            "2d02d16f16becd1ea85960234bec216e5decd539297142ebf6677d76603db10a",
        ),
    },
    coverage=Coverage(first=2022, last=2022, absent_inside="zero", waves=(2022,)),
    codes="names of states and of some ministries",
    indicators=(
        Indicator(
            "missions",
            "Embassies and consulates of the actor in the recipient",
            unit="missions",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 80),
        ),
        Indicator(
            "embassy",
            "Embassy or high commission of the actor in the recipient",
            unit="0 or 1",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"directed_dyad_year": (6_500, 9_000)},
    known=(
        Known("KOR>USA", 2022, {"missions": 5, "embassy": 1}),
        Known("USA>KOR", 2022, {"missions": 2, "embassy": 1}),
    ),
    unresolved={
        "Central Tibetan Administration": "not a state's mission",
        "European Parliament": "not a state's mission",
        "Government of New Mexico": "not a state's mission",
        "Indigenous Australians": "not a state's mission",
        "Nordic countries": "not a state's mission",
        "Portuguese colonization of the Americas": "not a state's mission",
        "Quebec": "not a state's mission",
        "Ministry of Foreign Affairs": "which state's is not said",
        "Somaliland": "in no membership list",
        "Sovereign Military Order of Malta": "no state",
        "Turkish Republic of Northern Cyprus": "in no membership list",
    },
    traps=(
        (
            "a snapshot by volunteers: closed missions are not always removed, and a missing mission is "
            "read as none"
        ),
        "honorary consulates are left out; consulates without a city may stand twice",
        "the host is the country; side accreditations (jurisdictions) are not counted",
        "semicolons, and an empty last column",
    ),
)

YEAR = 2022
EMBASSIES = ["embassy", "high commission", "British High Commission", "Australian High Commission"]
EMBASSIES += ["apostolic nunciature", "de facto embassy", "Embassy of the United States"]
NO_MISSION = ["honorary consulate", "Quebec Government Office"]
# Operators that are part of a state's government.
MEANT = {
    "Government of Sweden": "Sweden",
    "Ministry of Foreign Affairs and Cooperation of the Republic of Rwanda": "Rwanda",
    "Ministry of Foreign Affairs of the People's Republic of China": "China",
    "Ministry of Foreign Affairs of the Russian Federation": "Russia",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year of 2022.

    Actor (whose mission), recipient (host), missions, embassy (0 or 1).
    """
    # the head has a column more than the rows, and texts have stray quotes: read by the standard library
    with files.path("embassies.csv").open(encoding="utf-8", newline="") as lines:
        rows = [
            {name: row[name] for name in ("operator", "country", "type")}
            for row in csv.DictReader(lines, delimiter=";")
        ]
    raw = pl.DataFrame(rows, infer_schema_length=None)
    missions = (
        raw.filter(~pl.col("type").is_in(NO_MISSION))
        .with_columns(pl.col("operator").replace(MEANT))
        .pipe(
            to_iso3,
            {"operator": "actor", "country": "recipient"},
            system="name",
            year=YEAR,
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .group_by("actor", "recipient")
        .agg(
            missions=pl.len().cast(pl.Int16),
            embassy=pl.col("type").is_in(EMBASSIES).any().cast(pl.Int8),
        )
        .select("actor", "recipient", pl.lit(YEAR, dtype=pl.Int16).alias("year"), "missions", "embassy")
        .sort("actor", "recipient")
    )
    return {"directed_dyad_year": missions}
