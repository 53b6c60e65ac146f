"""People born in one state who live in another, as estimated for 2017."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.matrices import read_matrix
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

YEAR = 2017

SOURCE = Source(
    id="migrants_2017",
    title="Bilateral Migration Matrix 2017",
    version="2018",
    publisher="World Bank, KNOMAD",
    landing="https://www.knomad.org/data/migration",
    licence="CC BY 4.0 (World Bank); the carrier states no licence",
    citation=(
        "World Bank (2018). Bilateral Estimates of Migrant Stocks in 2017; World Bank (2016). Migration "
        "and Remittances Factbook 2016."
    ),
    bibtex="""@misc{migrants_2017,
  author = {{World Bank}},
  title = {Bilateral Estimates of Migrant Stocks in 2017},
  year = {2018},
  url = {https://www.knomad.org/data/migration}
}""",
    carrier="hbenveniste/mig-fund@1ae38617de270cb108e94532400631998bd5111f",
    files={
        "migrants.xlsx": (
            "hbenveniste/mig-fund/input_data/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx",
            "https://raw.githubusercontent.com/hbenveniste/mig-fund/1ae38617de270cb108e94532400631998bd5111f/"
            "input_data/WB_Bilateral_Estimates_Migrant_Stocks_2017.xlsx",
            "5501a42f749f2c2fb986e261121b25eeb27ba066e34bfc96cd9f53a4b2857729",
        ),
    },
    coverage=Coverage(first=YEAR, last=YEAR),
    codes="World Bank names (Korea, Rep.)",
    indicators=(
        Indicator(
            "migrants_estimated",
            "People born in the actor who live in the recipient (estimate for 2017)",
            unit="persons",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 15_000_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (12_500, 13_500)},
    known=(Known("USA>KOR", YEAR, {"migrants_estimated": 71_817}),),
    unresolved={
        **dict.fromkeys(
            ["American Samoa", "Aruba", "Bermuda", "Cayman Islands", "Curacao", "Faeroe Islands"]
            + ["French Polynesia", "Greenland", "Guam", "Hong Kong SAR, China", "Isle of Man"]
            + ["Macao SAR, China", "New Caledonia", "Northern Mariana Islands", "Puerto Rico"]
            + ["Sint Maarten (Dutch part)", "St. Martin (French part)", "Turks and Caicos Islands"]
            + ["Virgin Islands (U.S.)", "West Bank and Gaza"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["Channel Islands", "Other North", "Other South", "World"],
            "an aggregate or a group, no state",
        ),
    },
    traps=(
        "a row is the origin, a column the destination (in the remittance matrix a row is the sender)",
        "estimates from the UN's and national stocks of about 2017: not one more observation beside "
        "migrants (2015, 2019), so no tie of the area score",
        "0 is none or no estimate: left out, so a missing pair is unknown",
        "the World Bank shows the United States and Mexico by its own sources; figures differ from the UN's",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (origin), recipient (destination), year, migrants_estimated."""
    migrants = (
        read_matrix(
            files.path("migrants.xlsx"),
            sheet="Bilateral_Migration_2017",
            corner="",
            value="migrants_estimated",
        )
        .filter(pl.col("migrants_estimated") > 0)
        .pipe(
            to_iso3,
            {"row": "actor", "column": "recipient"},
            system="name",
            year=YEAR,
            unresolved=SOURCE.unresolved,
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .select("actor", "recipient", pl.lit(YEAR, pl.Int16).alias("year"), "migrants_estimated")
        .sort("actor", "recipient")
    )
    return {"directed_dyad_year": migrants}
