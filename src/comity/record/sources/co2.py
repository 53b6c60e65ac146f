"""Carbon dioxide from fossil fuels and industry, by state and year."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

# Of three vintages (Global Carbon Budget 2019, OWID's table of 2020, OWID's chart of the Budget 2024) the
# newest gives the totals: five years longer, and the older years revised. Only OWID's table has population
# and so figures per person; they end in 2018 and belong to its own totals.
SOURCE = Source(
    id="co2",
    title="Annual CO2 emissions by country; CO2 and Greenhouse Gas Emissions table",
    version="Global Carbon Budget 2024 (totals); OWID 2020 (per person)",
    publisher="Our World in Data; Global Carbon Project",
    landing="https://ourworldindata.org/co2-emissions",
    licence="CC BY 4.0 (Our World in Data); the carrier of the totals states no licence",
    citation=(
        "Global Carbon Budget (2024), with major processing by Our World in Data; Ritchie, Hannah, Pablo "
        "Rosado and Max Roser. CO2 and Greenhouse Gas Emissions. Our World in Data; Friedlingstein, Pierre "
        "et al. (2025). Global Carbon Budget 2024. Earth System Science Data 17: 965-1039."
    ),
    bibtex="""@article{co2,
  author = {Friedlingstein, Pierre and others},
  title = {Global Carbon Budget 2024},
  journal = {Earth System Science Data},
  volume = {17},
  pages = {965--1039},
  year = {2025},
  note = {Processed by Our World in Data, https://ourworldindata.org/co2-emissions}
}""",
    carrier=(
        "zeynepsudesuzen/global-emission-data-analyzer@d57ffcca32f52abb6882172b2708eb5db2792c48; "
        "owid/co2-data@2a6c4a26fafc29000d1ee0deebf083d60b563c78"
    ),
    files={
        "totals.csv": (
            "zeynepsudesuzen/global-emission-data-analyzer/annual-co2-emissions-per-country.csv",
            "https://raw.githubusercontent.com/zeynepsudesuzen/global-emission-data-analyzer/"
            "d57ffcca32f52abb6882172b2708eb5db2792c48/annual-co2-emissions-per-country.csv",
            "3eb7a4dfb39a820f06c9bd03ca61e40e6096c5f1d102dcf2ad874a2fe54e7698",
        ),
        "per_person.csv": (
            "owid/co2-data/owid-co2-data.csv",
            "https://raw.githubusercontent.com/owid/co2-data/"
            "2a6c4a26fafc29000d1ee0deebf083d60b563c78/owid-co2-data.csv",
            "3a4bc7eda41f51edec39bce305ae01af1aafb288701e2b4c0871b690c8d07c06",
        ),
    },
    coverage=Coverage(first=1750, last=2023),
    codes="ISO3 of today's states for all years; OWID_KOS is Kosovo; aggregates have no code",
    indicators=(
        Indicator(
            "co2",
            "CO2 from fossil fuels and industry",
            unit="million tonnes",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 15_000),
        ),
        Indicator(
            "co2_per_person",
            "CO2 from fossil fuels and industry per person",
            unit="tonnes per person",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(-1, 300),
            coverage=Coverage(first=1800, last=2018),
        ),
    ),
    expected_rows={"state_year": (13_000, 20_000)},
    known=(
        Known("KOR", 2023, {"co2": 577.41664}),
        Known("KOR", 2018, {"co2_per_person": 12.874}),
    ),
    unresolved={
        "DEU 1949-1990": "the figure is of both Germanys",
        "RUS 1816-1991": "the figure is of today's Russia, the state was larger",
        "VNM 1954-1975": "the figure is of both Vietnams",
        "YEM 1918-1990": "the figure is of both Yemens",
        **dict.fromkeys(
            [
                "ABW",
                "AIA",
                "ATA",
                "BES",
                "BMU",
                "COK",
                "CUW",
                "CXR",
                "FRO",
                "GRL",
                "HKG",
                "MAC",
                "MSR",
                "NCL",
                "NIU",
            ]
            + ["PSE", "PYF", "SHN", "SPM", "SXM", "TCA", "VGB", "WLF"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "totals are in tonnes upstream, in million tonnes here",
        "today's territory for all years: rows before a state's independence are left out, so the Soviet "
        "Union, Yugoslavia, Czechoslovakia and the two Germanys have no totals of their own",
        "totals and figures per person are of two vintages: do not derive population from them",
        "OWID's figures per person are below zero in 27 rows before 1952 (Venezuela 1930): as published",
        "aggregates (World, OECD, income groups, shipping) stand among the states, most without a code",
    ),
)

CODES = {"OWID_KOS": "XKX"}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year, co2 (million tonnes), co2_per_person (tonnes; null after 2018)."""
    totals = files.csv(
        "totals.csv",
        columns={"Code": pl.String, "Year": pl.Int16, "Annual CO₂ emissions": pl.Float64},
        ignore=["Entity"],
    ).select(code="Code", year="Year", co2=pl.col("Annual CO₂ emissions") / 1e6)
    per_person = files.csv(
        "per_person.csv",
        columns={"iso_code": pl.String, "year": pl.Int16, "co2_per_capita": pl.Float64},
        # older totals, parts and shares of them, other gases, energy and the denominators
        ignore=True,
    ).select(code="iso_code", year="year", co2_per_person="co2_per_capita")
    emissions = (
        totals.join(per_person, on=["code", "year"], how="full", coalesce=True)
        .filter(pl.col("code").is_not_null() & (pl.col("code") != "OWID_WRL"))
        .with_columns(pl.col("code").replace(CODES))
        .pipe(
            to_iso3,
            {"code": "state"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("state", "year", "co2", "co2_per_person")
        .sort("state", "year")
    )
    return {"state_year": emissions}
