"""Money that migrants send home, as modelled for 2017."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.matrices import read_matrix
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

YEAR = 2017

SOURCE = Source(
    id="remittances",
    title="Bilateral Remittance Matrix 2017",
    version="April 2018",
    publisher="World Bank, KNOMAD",
    landing="https://www.knomad.org/data/remittances",
    licence="CC BY 4.0 (World Bank); the carrier states no licence",
    citation=(
        "World Bank (2018). Bilateral Remittance Matrix 2017; Ratha, Dilip and William Shaw (2007). "
        "South-South Migration and Remittances. World Bank Working Paper 102."
    ),
    bibtex="""@misc{remittances,
  author = {{World Bank}},
  title = {Bilateral Remittance Matrix 2017},
  year = {2018},
  url = {https://www.knomad.org/data/remittances}
}""",
    carrier="hbenveniste/mig-fund@1ae38617de270cb108e94532400631998bd5111f",
    files={
        "remittances.xlsx": (
            "hbenveniste/mig-fund/input_data/WB_Bilateral_Remittance_Estimates_2017.xlsx",
            "https://raw.githubusercontent.com/hbenveniste/mig-fund/1ae38617de270cb108e94532400631998bd5111f/"
            "input_data/WB_Bilateral_Remittance_Estimates_2017.xlsx",
            "cb1c2ccfdcb15ac914ba3bcf51ac19f83d550adf6f44ec9247bcefef6c5d1142",
        ),
    },
    coverage=Coverage(first=YEAR, last=YEAR),
    codes="World Bank names (Korea, Rep.)",
    indicators=(
        Indicator(
            "remittances",
            "Remittances from people in the actor to the recipient",
            unit="million current US dollars",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 50_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (10_500, 11_500)},
    known=(Known("USA>KOR", YEAR, {"remittances": 2_833.9318472930086}),),
    unresolved={
        **dict.fromkeys(
            ["American Samoa", "Aruba", "Bermuda", "Cayman Islands", "Curacao", "Faeroe Islands"]
            + ["French Polynesia", "Greenland", "Guam", "Hong Kong SAR, China", "Isle of Man"]
            + ["Macao SAR, China", "New Caledonia", "Northern Mariana Islands", "Puerto Rico"]
            + ["Sint Maarten (Dutch part)", "Turks and Caicos Islands", "Virgin Islands (U.S.)"]
            + ["West Bank and Gaza"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["Channel Islands", "WORLD"],
            "an aggregate or a group, no state",
        ),
    },
    traps=(
        "a model, not a report: shared out by stocks of migrants and incomes, so it is no independent tie "
        "beside them",
        "a row is the sending state, a column the receiving one (in the World Bank's migrant matrix a row "
        "is the origin)",
        "0 is no estimate or none: left out, so a missing pair is unknown",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (sender), recipient (receiver), year 2017, remittances."""
    remittances = (
        read_matrix(
            files.path("remittances.xlsx"),
            sheet="Bilateral_Remittances_2017",
            corner="receiving (across) / sending (down)",
            value="remittances",
            missing=("-",),
        )
        .filter(pl.col("remittances") > 0)
        .pipe(
            to_iso3,
            {"row": "actor", "column": "recipient"},
            system="name",
            year=YEAR,
            unresolved=SOURCE.unresolved,
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .select("actor", "recipient", pl.lit(YEAR, pl.Int16).alias("year"), "remittances")
        .sort("actor", "recipient")
    )
    return {"directed_dyad_year": remittances}
