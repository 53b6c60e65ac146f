"""Primary energy that each state consumes."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="energy",
    title="Primary energy consumption",
    version="Our World in Data chart, 2023",
    publisher="Our World in Data, from U.S. Energy Information Administration and Energy Institute",
    landing="https://ourworldindata.org/grapher/primary-energy-cons",
    licence="CC BY 4.0 (Our World in Data); the carrier states no licence",
    citation=(
        "U.S. Energy Information Administration (2023); Energy Institute, Statistical Review of World "
        "Energy (2023), with major processing by Our World in Data: Primary energy consumption."
    ),
    bibtex="""@misc{energy,
  author = {{U.S. Energy Information Administration} and {Energy Institute} and {Our World in Data}},
  title = {Primary energy consumption},
  year = {2023},
  url = {https://ourworldindata.org/grapher/primary-energy-cons}
}""",
    carrier="ionutpopa/energy-forecasting@35cec61143ae23dea483b9bf4cd32e71e748bb37",
    files={
        "energy.csv": (
            "ionutpopa/energy-forecasting/primary-energy-cons.csv",
            "https://raw.githubusercontent.com/ionutpopa/energy-forecasting/35cec61143ae23dea483b9bf4cd32e71e748bb37/"
            "primary-energy-cons.csv",
            "96018e4d4c76a96083b19eabeb554bb3810a0ac3f600bcadff3f36bc9cc5525f",
        ),
    },
    coverage=Coverage(first=1965, last=2022),
    codes="Our World in Data's English names; aggregates end in (EI), (EIA) or name a group",
    indicators=(
        Indicator(
            "primary_energy",
            "Primary energy consumption",
            unit="terawatt-hours",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 60_000),
        ),
    ),
    expected_rows={"state_year": (7_500, 9_800)},
    known=(Known("KOR", 2022, {"primary_energy": 3_530.0134}),),
    unresolved={
        "Germany 1965-1989": "the figure is of both Germanys",
        "West Germany 1990": "a year that stands under Germany",
        "Russia 1985-1991": "the figure is of today's Russia, the state was larger",
        "Vietnam 1965-1975": "the figure is of both Vietnams",
        "Yemen 1980-1990": "the figure is of both Yemens",
        **dict.fromkeys(
            ["Africa", "Africa (EI)", "Africa (EIA)", "Asia", "Asia & Oceania (EIA)"]
            + ["Asia Pacific (EI)", "Australia and New Zealand (EIA)", "CIS (EI)"]
            + ["Central & South America (EIA)", "Central America (EI)", "Eastern Africa (EI)"]
            + ["Eurasia (EIA)", "Europe", "Europe (EI)", "Europe (EIA)", "European Union (27)"]
            + ["High-income countries", "Low-income countries", "Lower-middle-income countries"]
            + ["Middle Africa (EI)", "Middle East (EI)", "Middle East (EIA)", "Non-OECD (EI)"]
            + ["Non-OECD (EIA)", "Non-OPEC (EIA)", "North America", "North America (EI)"]
            + ["OECD (EI)", "OECD (EIA)", "OPEC (EIA)", "Oceania", "Persian Gulf (EIA)"]
            + ["South America", "South and Central America (EI)", "U.S. Pacific Islands (EIA)"]
            + ["Upper-middle-income countries", "Wake Island (EIA)", "Western Africa (EI)", "World"],
            "an aggregate or a group, no state",
        ),
        **dict.fromkeys(
            ["American Samoa", "Antarctica", "Aruba", "Bermuda", "British Virgin Islands"]
            + ["Cayman Islands", "Cook Islands", "Falkland Islands", "Faroe Islands"]
            + ["French Guiana", "French Polynesia", "Greenland", "Guadeloupe", "Guam", "Hong Kong"]
            + ["Macao", "Martinique", "Montserrat", "Netherlands Antilles", "New Caledonia", "Niue"]
            + ["Palestine", "Puerto Rico", "Reunion", "Saint Helena", "Saint Pierre and Miquelon"]
            + ["Turks and Caicos Islands", "United States Virgin Islands", "Western Sahara"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "no codes; aggregates stand among the states",
        "Russia from 1985, Germany before 1990 and today's borders of others stand beside the state of the "
        "time: rows of a state that did not exist then are left out",
        "0 is no report (Tuvalu, Micronesia) and left out",
        "two publishers in one series (Energy Institute first, EIA where it has nothing): levels can jump",
        "losses of fossil heat are counted in (substitution method)",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year, primary_energy."""
    energy = (
        files.csv(
            "energy.csv",
            columns={"Entity": pl.String, "Year": pl.Int16, "Primary energy consumption (TWh)": pl.Float64},
        )
        .filter(pl.col("Primary energy consumption (TWh)") > 0)
        .pipe(
            to_iso3,
            {"Entity": "state"},
            system="name",
            year="Year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("state", year="Year", primary_energy="Primary energy consumption (TWh)")
        .sort("state", "year")
    )
    return {"state_year": energy}
