"""CO2 by consumption: what a state's people use, wherever it was emitted."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="carbon_budget",
    title="Global Carbon Budget 2019: consumption emissions and emissions transfers",
    version="2019",
    publisher="Global Carbon Project",
    landing="https://www.globalcarbonproject.org/carbonbudget/",
    licence="CC0 for the carrier's metadata; the data under condition of citing the original sources",
    citation=(
        "Friedlingstein, Pierre, et al. (2019). Global Carbon Budget 2019. Earth System Science Data 11: "
        "1783-1838; Peters, Glen P., et al. (2011). Growth in emission transfers via international trade "
        "from 1990 to 2008. Proceedings of the National Academy of Sciences 108(21): 8903-8908."
    ),
    bibtex="""@article{carbon_budget,
  author = {Friedlingstein, Pierre and others},
  title = {Global Carbon Budget 2019},
  journal = {Earth System Science Data},
  volume = {11},
  pages = {1783--1838},
  year = {2019}
}""",
    carrier="openclimatedata/global-carbon-budget@122c763940e21d3cf651fdece25fb3f0d30ca141",
    files={
        "consumption.csv": (
            "openclimatedata/global-carbon-budget/data/consumption-emissions.csv",
            "https://raw.githubusercontent.com/openclimatedata/global-carbon-budget/122c763940e21d3cf651fdece25fb3f0d30ca141/"
            "data/consumption-emissions.csv",
            "f72cac8ae7ad904bfc3d1b0d80aee7ecb59d62132e01b37ef151e3e46df6bfc3",
        ),
        "transfers.csv": (
            "openclimatedata/global-carbon-budget/data/emissions-transfers.csv",
            "https://raw.githubusercontent.com/openclimatedata/global-carbon-budget/122c763940e21d3cf651fdece25fb3f0d30ca141/"
            "data/emissions-transfers.csv",
            "b85983998197aa6fe88d131b8d14ddd54fdb22a051cdda4054a42aa96098a89d",
        ),
    },
    coverage=Coverage(first=1990, last=2017),
    codes="ISO3; aggregates by name",
    indicators=(
        Indicator(
            "co2_consumption",
            "CO2 from what is consumed in the state",
            unit="million tonnes",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 12_000),
        ),
        Indicator(
            "co2_transfers",
            "CO2 emitted in the state for consumption abroad, net",
            unit="million tonnes",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(-1_500, 2_500),
        ),
    ),
    expected_rows={"state_year": (3_000, 3_500)},
    known=(
        Known("KOR", 2017, {"co2_consumption": 669.123344, "co2_transfers": -28.538896}),
        Known("USA", 2017, {"co2_consumption": 5_686.553648}),
    ),
    unresolved={
        **dict.fromkeys(
            [
                "Africa",
                "Asia",
                "Central America",
                "EUU",
                "Europe",
                "KP Annex B",
                "Middle East",
                "Non KP Annex B",
            ]
            + ["Non-OECD", "North America", "OECD", "Oceania", "South America", "World"],
            "an aggregate of states",
        ),
        "Bunkers": "international shipping and aviation, of no state",
        "Statistical Difference": "the accounts' residual",
        "DEU 1990": "the figure is of both Germanys",
        "RUS 1990-1991": "the figure is of today's Russia, the state was larger",
        "HKG": "a territory, in no membership list",
    },
    traps=(
        "million tonnes of carbon upstream, of CO2 here (times 3.664)",
        "transfers are territorial less consumption emissions: below zero, the state imports more carbon "
        "than it exports",
        "0 is no estimate (all years of Rwanda's and Guinea's transfers) and left out",
        "aggregates go back to 1959, states to 1990",
        "territorial emissions of the same budget are older than those of source co2 and not read",
    ),
)

CO2_PER_CARBON = 3.664


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year, co2_consumption, co2_transfers (million tonnes of CO2)."""
    consumption = read(files, "consumption.csv", "Consumption-Emissions", "co2_consumption")
    transfers = read(files, "transfers.csv", "Emissions-Transfers", "co2_transfers")
    both = consumption.join(transfers, on=["state", "year"], how="full", coalesce=True)
    return {"state_year": both.sort("state", "year")}


def read(files: Files, name: str, column: str, indicator: str) -> pl.DataFrame:
    """State, year and the column in million tonnes of CO2."""
    return (
        files.csv(name, columns={"Code": pl.String, "Year": pl.Int16, column: pl.Float64})
        .filter(pl.col(column) != 0)
        .pipe(
            to_iso3,
            {"Code": "state"},
            system="iso3",
            year="Year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("state", pl.col("Year").alias("year"), (pl.col(column) * CO2_PER_CARBON).alias(indicator))
    )
