"""COVID-19 vaccine doses that states gave to COVAX."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

DONORS = (
    *("ARE", "AUS", "AUT", "BEL", "BRA", "CAN", "CHE", "DEU", "DNK", "ESP", "FIN", "FRA", "GBR", "GRC"),
    *("IRL", "ITA", "JPN", "KOR", "MEX", "NLD", "NOR", "NZL", "PRT", "SVK", "SVN", "SWE", "USA"),
)

SOURCE = Source(
    id="covax",
    title="COVID-19 vaccine doses donated to COVAX",
    version="early 2022",
    publisher="Our World in Data, from Gavi and the COVAX facility",
    landing="https://ourworldindata.org/grapher/covax-donations",
    licence="CC BY 4.0 (Our World in Data); the carrier states no licence",
    citation="Our World in Data (2022). COVID-19 vaccine doses donated to COVAX, from Gavi.",
    bibtex="""@misc{covax,
  author = {{Our World in Data}},
  title = {{COVID-19} vaccine doses donated to {COVAX}},
  year = {2022},
  url = {https://ourworldindata.org/grapher/covax-donations}
}""",
    carrier="Yang1134/booster_and_vaccine_donation@c70f8c1186a8d16347002e91ae146cee8319a39f",
    files={
        "covax.csv": (
            "Yang1134/booster_and_vaccine_donation/covax-donations.csv",
            "https://raw.githubusercontent.com/Yang1134/booster_and_vaccine_donation/c70f8c1186a8d16347002e91ae146cee8319a39f/"
            "covax-donations.csv",
            "e6df714bd528de7446799221fff71fd9382cc14e70db37b9bf74752f199ba454",
        ),
    },
    coverage=Coverage(first=2022, last=2022, actors=DONORS),
    codes="ISO3; the European Union, which adds up its members, has none",
    indicators=tuple(
        Indicator(
            f"covax_{stage}",
            f"Vaccine doses for COVAX, {stage}",
            unit="doses",
            area="health",
            direction="neutral",
            per="state_year",
            limits=(0, 1_000_000_000),
        )
        for stage in ("announced", "donated", "delivered")
    ),
    expected_rows={"state_year": (27, 27)},
    known=(
        Known("USA", 2022, {"covax_delivered": 237_600_000}),
        Known("KOR", 2022, {"covax_announced": 5_000_000, "covax_delivered": 0}),
    ),
    unresolved={"HKG": "Hong Kong, no state", "": "the European Union, a total of its members"},
    traps=(
        "totals by donor: who received the doses is not told",
        "one date, early in 2022; the stages do not overlap upstream (only announced, only donated, "
        "delivered), and are kept apart",
        "27 donors are listed: a state that is not has an unknown figure, not zero",
        "doses given outside COVAX, from state to state, are not counted",
    ),
)

STAGES = {
    "delivered": "covax_delivered",
    "only donated": "covax_donated",
    "only announced": "covax_announced",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state (the donor), year, doses announced, donated and delivered."""
    doses = (
        files.csv(
            "covax.csv",
            columns={"Code": pl.String, "Year": pl.Int16, **dict.fromkeys(STAGES, pl.Int64)},
            ignore=["Entity"],
        )
        .with_columns(pl.col("Code").fill_null(""))
        .pipe(to_iso3, {"Code": "state"}, system="iso3", year="Year", unresolved=SOURCE.unresolved)
        .rename({"Year": "year", **STAGES})
        .select("state", "year", "covax_announced", "covax_donated", "covax_delivered")
        .sort("state")
    )
    return {"state_year": doses}
