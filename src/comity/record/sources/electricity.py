"""What each state's electricity is made from."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="electricity",
    title="Electricity mix from BP and Ember",
    version="2022",
    publisher="Our World in Data, from BP and Ember",
    landing="https://ourworldindata.org/electricity-mix",
    licence="CC BY 4.0 (Our World in Data); the repository holds no licence file",
    citation=(
        "Our World in Data (2022). Electricity mix, from BP Statistical Review of World Energy and Ember "
        "Global and European Electricity Reviews (2022)."
    ),
    bibtex="""@misc{electricity,
  author = {{Our World in Data}},
  title = {Electricity mix, from {BP} and {Ember}},
  year = {2022},
  url = {https://ourworldindata.org/electricity-mix}
}""",
    carrier="owid/owid-datasets@48c9992ae317b35ed327fc36d2af75fe8b3ef7ed",
    files={
        "electricity.csv": (
            "owid/owid-datasets/datasets/Electricity mix from BP & EMBER (2022)/Electricity mix from BP & "
            "EMBER (2022).csv",
            "https://raw.githubusercontent.com/owid/owid-datasets/48c9992ae317b35ed327fc36d2af75fe8b3ef7ed/"
            "datasets/Electricity%20mix%20from%20BP%20%26%20EMBER%20%282022%29/Electricity%20mix%20from%20BP%20%26%20EMBER%20%282022%29.csv",
            "4db6509a054144ae2aa2167fed0fa64e239442ea58ed834c9e49acc25780dc8b",
        ),
    },
    coverage=Coverage(first=1985, last=2021),
    codes="Our World in Data's English names; aggregates name a continent or a group",
    indicators=(
        Indicator(
            "electricity",
            "Electricity generated",
            unit="terawatt-hours",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 12_000),
        ),
        Indicator(
            "low_carbon_share",
            "Electricity from nuclear and renewable sources",
            unit="per cent of generation",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 100.01),
        ),
        Indicator(
            "nuclear_share",
            "Electricity from nuclear power",
            unit="per cent of generation",
            area="technology",
            direction="neutral",
            per="state_year",
            limits=(0, 100),
        ),
        Indicator(
            "solar_wind_share",
            "Electricity from sun and wind",
            unit="per cent of generation",
            area="technology",
            direction="neutral",
            per="state_year",
            limits=(0, 100),
        ),
        Indicator(
            "carbon_intensity",
            "Carbon intensity of electricity",
            unit="grams of CO2 per kilowatt-hour",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 2_000),
        ),
    ),
    expected_rows={"state_year": (4_500, 7_000)},
    known=(
        Known("KOR", 2021, {"electricity": 575.24, "low_carbon_share": 35.811, "nuclear_share": 26.1}),
        Known("KOR", 2020, {"carbon_intensity": 444.398}),
    ),
    unresolved={
        "Germany 1985-1989": "the figure is of both Germanys",
        "Russia 1985-1991": "the figure is of today's Russia, the state was larger",
        "Serbia 1990-2005": "the figure is of today's Serbia, the state was larger",
        **dict.fromkeys(
            ["Africa", "Asia", "Asia Pacific", "CIS", "Eastern Africa", "Europe"]
            + ["European Union (27)", "G20", "G7", "High-income countries"]
            + ["Latin America and Caribbean", "Low-income countries"]
            + ["Lower-middle-income countries", "Middle Africa", "Middle East", "Non-OECD"]
            + ["North America", "OECD", "Oceania", "South America", "Upper-middle-income countries"]
            + ["Western Africa", "World"],
            "an aggregate or a group, no state",
        ),
        **dict.fromkeys(
            ["American Samoa", "Aruba", "British Virgin Islands", "Cayman Islands"]
            + ["Cook Islands", "Faeroe Islands", "Falkland Islands", "French Guiana"]
            + ["French Polynesia", "Greenland", "Guadeloupe", "Guam", "Hong Kong", "Macao"]
            + ["Martinique", "Montserrat", "New Caledonia", "Palestine", "Puerto Rico", "Reunion"]
            + ["Saint Pierre and Miquelon", "Turks and Caicos Islands"]
            + ["United States Virgin Islands"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "2021 is incomplete: Ember had not yet heard from all",
        "BP and Ember are spliced; other renewables of BP and Ember overlap, so shares are read, not added",
        "names only; aggregates stand among the states; other folders of the same repository hold empty "
        "files",
    ),
)

COLUMNS = {
    "Electricity generation (TWh)": "electricity",
    "Low-carbon electricity (% electricity)": "low_carbon_share",
    "Nuclear (% electricity)": "nuclear_share",
    "Solar (% electricity)": "solar",
    "Wind (% electricity)": "wind",
    "Carbon intensity of electricity (gCO2/kWh)": "carbon_intensity",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: electricity, its low-carbon, nuclear and solar-wind shares, carbon_intensity."""
    mix = (
        files.csv(
            "electricity.csv",
            columns={"Entity": pl.String, "Year": pl.Int16, **dict.fromkeys(COLUMNS, pl.Float64)},
            ignore=True,  # the same by fuel, per head, and as a share of demand
        )
        .rename({"Year": "year", **COLUMNS})
        .filter(pl.col("electricity").is_not_null())
        .pipe(
            to_iso3,
            {"Entity": "state"},
            system="name",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select(
            "state",
            "year",
            "electricity",
            "low_carbon_share",
            "nuclear_share",
            (pl.col("solar") + pl.col("wind")).alias("solar_wind_share"),
            "carbon_intensity",
        )
        .sort("state", "year")
    )
    return {"state_year": mix}
