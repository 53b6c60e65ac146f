"""Refugees and asylum seekers, by origin and asylum."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

WAVES = (*range(1995, 2019), 2020)

SOURCE = Source(
    id="refugees",
    title="Refugee Data Finder: refugees and asylum seekers by origin and asylum",
    version="1995-2020 extract",
    publisher="UNHCR, the United Nations Refugee Agency",
    landing="https://www.unhcr.org/refugee-statistics",
    licence="CC BY 4.0 (UNHCR); the carrier states no licence",
    citation=(
        "UNHCR (2020). Refugee Data Finder: population statistics. https://www.unhcr.org/refugee-statistics."
    ),
    bibtex="""@misc{refugees,
  author = {{UNHCR}},
  title = {Refugee Data Finder: population statistics},
  year = {2020},
  url = {https://www.unhcr.org/refugee-statistics}
}""",
    carrier="guyabel/stepladderChapter@4a81585e8ca3566aed8fd48c2870d316fe06f53f",
    files={
        "refugees.csv": (
            "guyabel/stepladderChapter/data/unhcr_2020.csv",
            "https://raw.githubusercontent.com/guyabel/stepladderChapter/4a81585e8ca3566aed8fd48c2870d316fe06f53f/"
            "data/unhcr_2020.csv",
            "b5642791ec17fab8512858fd68a685dab307174d917b7e1b9765e146368e7fd9",
        ),
    },
    coverage=Coverage(first=1995, last=2020, waves=WAVES),
    codes="ISO3; TIB is Tibetans, XXA stateless, NA unknown",
    indicators=(
        Indicator(
            "refugees",
            "Refugees from the actor in the recipient",
            unit="persons",
            area="people",
            direction="neutral",
            per="directed_dyad_year",
            limits=(0, 5_000_000),
        ),
        Indicator(
            "asylum_seekers",
            "Asylum seekers from the actor in the recipient",
            unit="persons",
            area="people",
            direction="neutral",
            per="directed_dyad_year",
            limits=(0, 2_000_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (75_000, 93_936)},
    known=(
        Known("AFG>PAK", 2020, {"refugees": 1_419_084, "asylum_seekers": 8_406}),
        Known("CHN>USA", 2020, {"refugees": 78_752, "asylum_seekers": 68_794}),
    ),
    unresolved={
        **dict.fromkeys(
            ["ABW", "BMU", "CUW", "CYM", "ESH", "GIB", "GLP", "GUF", "HKG", "MAC", "MSR", "NCL"]
            + ["NIU", "PRI", "PSE", "SXM", "TCA", "VAT", "VGB"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["TIB", "XXA"],
            "an aggregate or a group, no state",
        ),
    },
    traps=(
        "2019 is missing from the file",
        "0 means none, or none reported: a missing pair is unknown, not zero",
        "rows of a state with itself (658) are left out",
        "small numbers are rounded to protect persons; Palestinians under UNRWA and Venezuelans abroad are "
        "not here",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (origin), recipient (asylum), year, refugees, asylum_seekers."""
    people = (
        files.csv(
            "refugees.csv",
            columns={
                "year": pl.Int16,
                "orig": pl.String,
                "dest": pl.String,
                "refugees": pl.Int64,
                "asylum_seekers": pl.Int64,
            },
        )
        .filter(
            pl.col("orig").is_not_null() & pl.col("dest").is_not_null() & (pl.col("orig") != pl.col("dest"))
        )
        .filter((pl.col("refugees") > 0) | (pl.col("asylum_seekers") > 0))
        .pipe(
            to_iso3,
            {"orig": "actor", "dest": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("actor", "recipient", "year", "refugees", "asylum_seekers")
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": people}
