"""Whether a state's passport holders may enter another without a visa."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="visas",
    title="Passport Index Dataset",
    version="23 November 2019 and 12 January 2025",
    publisher="Ilya Ilyankou; Passport Index",
    landing="https://github.com/ilyankou/passport-index-dataset",
    licence="MIT (LICENSE)",
    citation=(
        "Ilyankou, Ilya (2025). Passport Index Dataset. https://github.com/ilyankou/passport-index-dataset."
    ),
    bibtex="""@misc{visas,
  author = {Ilyankou, Ilya},
  title = {Passport Index Dataset},
  year = {2025},
  url = {https://github.com/ilyankou/passport-index-dataset}
}""",
    carrier="ilyankou/passport-index-dataset@a46dbc872002e01f6465a69071a7ed5b6dc8fc7b",
    files={
        "visas_2019.csv": (
            "ilyankou/passport-index-dataset/legacy/2019-11-23/passport-index-tidy-iso3.csv",
            "https://raw.githubusercontent.com/ilyankou/passport-index-dataset/a46dbc872002e01f6465a69071a7ed5b6dc8fc7b/"
            "legacy/2019-11-23/passport-index-tidy-iso3.csv",
            "67aa36d9945350c86d11a173eed2d09b341f6730d6055e374c4cc6cf42296b60",
        ),
        "visas_2025.csv": (
            "ilyankou/passport-index-dataset/passport-index-tidy-iso3.csv",
            "https://raw.githubusercontent.com/ilyankou/passport-index-dataset/a46dbc872002e01f6465a69071a7ed5b6dc8fc7b/"
            "passport-index-tidy-iso3.csv",
            "8fda21d4075ea39cee1d76a50104fa4b0870cccdbc6fbdfbe98986e18d798b33",
        ),
    },
    coverage=Coverage(first=2019, last=2025, waves=(2019, 2025)),
    codes="ISO3",
    indicators=(
        Indicator(
            "visa_free",
            "The actor's passport holders enter the recipient without a visa (travel authorisation at most)",
            unit="0 or 1",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 1),
        ),
    ),
    expected_rows={"directed_dyad_year": (74_000, 78_804)},
    known=(
        Known("KOR>USA", 2025, {"visa_free": 1}),
        Known("USA>KOR", 2025, {"visa_free": 1}),
        Known("CHN>USA", 2025, {"visa_free": 0}),
    ),
    unresolved=dict.fromkeys(["HKG", "MAC", "PSE", "VAT"], "a territory, in no membership list"),
    traps=(
        "the two snapshots code differently: 2019 has one code for electronic authorisations, 2025 tells "
        "an authorisation (eta, counted as visa-free) from an e-visa (a visa); compare states within a "
        "snapshot, not a dyad over time",
        "a visa on arrival is a visa here",
        '-1 (own country) is left out; "no admission" is 0',
        "two days, not two years: rules change during a year",
    ),
)

# 2019: 3 visa-free, 2 visa on arrival, 1 electronic authorisation, 0 visa required.
CODES_2019 = {3: 1, 2: 0, 1: 1, 0: 0}
# 2025: words, or the number of days allowed without a visa.
WORDS_2025 = {
    "visa free": 1,
    "eta": 1,
    "visa on arrival": 0,
    "e-visa": 0,
    "visa required": 0,
    "no admission": 0,
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (passport), recipient (destination), year, visa_free (0, 1)."""
    old = files.csv(
        "visas_2019.csv", columns={"Passport": pl.String, "Destination": pl.String, "Code": pl.Int8}
    ).select(
        "Passport",
        "Destination",
        year=pl.lit(2019, pl.Int16),
        visa_free=pl.col("Code").replace_strict(CODES_2019, return_dtype=pl.Int8),
    )
    requirement = pl.col("Requirement")
    new = (
        files.csv(
            "visas_2025.csv", columns=dict.fromkeys(["Passport", "Destination", "Requirement"], pl.String)
        )
        .filter(requirement != "-1")
        .select(
            "Passport",
            "Destination",
            year=pl.lit(2025, pl.Int16),
            visa_free=pl.when(requirement.str.contains(r"^\d+$"))
            .then(pl.lit("visa free"))
            .otherwise(requirement)
            .replace_strict(WORDS_2025, return_dtype=pl.Int8),
        )
    )
    rules = (
        pl.concat([old, new])
        .pipe(
            to_iso3,
            {"Passport": "actor", "Destination": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
        )
        .select("actor", "recipient", "year", "visa_free")
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": rules}
