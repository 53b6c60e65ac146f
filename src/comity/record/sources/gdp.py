"""Gross domestic product and population since 1816, estimated with their uncertainty."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="gdp",
    title="isard: simulated GDP, GDP per person and population",
    version="isard 0.2.0",
    publisher="Christopher J. Fariss, Therese Anders, Jonathan N. Markowitz, Miriam Barnum "
    "(estimates); Steven V. Miller (isard)",
    landing="https://svmiller.com/isard/",
    licence="GPL-2.0 for the package; estimates free with citation",
    citation=(
        "Fariss, Christopher J., Therese Anders, Jonathan N. Markowitz and Miriam Barnum (2022). New "
        "Estimates of Over 500 Years of Historic GDP and Population Data. Journal of Conflict Resolution "
        "66(3): 553-591; gathered in Miller, Steven V., isard."
    ),
    bibtex="""@article{gdp,
  author = {Fariss, Christopher J. and Anders, Therese and Markowitz, Jonathan N. and Barnum, Miriam},
  title = {New Estimates of Over 500 Years of Historic {GDP} and Population Data},
  journal = {Journal of Conflict Resolution},
  volume = {66},
  number = {3},
  pages = {553--591},
  year = {2022}
}""",
    carrier="svmiller/isard@46944ad97a5532cd8e3b33129463c8435a69846a",
    files={
        "cw_gdppop.rda": (
            "svmiller/isard/data/cw_gdppop.rda",
            "https://raw.githubusercontent.com/svmiller/isard/46944ad97a5532cd8e3b33129463c8435a69846a/"
            "data/cw_gdppop.rda",
            "205017f75f9d65b1b01c48d594a018e6ef7de285891dfea15b2dfb95a5174b97",
        ),
    },
    coverage=Coverage(first=1816, last=2019),
    codes="COW codes",
    indicators=(
        Indicator(
            "gdp",
            "Gross domestic product (Penn World Table basis)",
            unit="million 2017 US dollars, purchasing power",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(1, 40_000_000),
        ),
        Indicator(
            "gdp_sd",
            "Standard deviation of the estimate of GDP",
            unit="million 2017 US dollars, purchasing power",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(0, 40_000_000),
        ),
        Indicator(
            "gdp_per_person",
            "GDP per person (Maddison basis)",
            unit="2011 US dollars, purchasing power",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(100, 200_000),
        ),
        Indicator(
            "gdp_per_person_sd",
            "Standard deviation of the estimate of GDP per person",
            unit="2011 US dollars, purchasing power",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(0, 200_000),
        ),
        Indicator(
            "population",
            "Population (Penn World Table basis)",
            unit="million persons",
            area="people",
            direction="neutral",
            per="state_year",
            limits=(0, 1_600),
        ),
        Indicator(
            "population_sd",
            "Standard deviation of the estimate of population",
            unit="million persons",
            area="people",
            direction="neutral",
            per="state_year",
            limits=(0, 400),
        ),
    ),
    expected_rows={"state_year": (16_400, 16_536), "cow_gdp": (16_536, 16_536)},
    known=(Known("KOR", 2019, {"gdp_per_person": 39463.604476, "population": 51.429367}),),
    traps=(
        "estimates of a latent variable model, not statistics: use the standard deviations",
        (
            "GDP and population are on the Penn World Table's basis, GDP per person on Maddison's: do not "
            "divide one by the other"
        ),
        ("two codes of one key in a year (1990: both Germanys): the state that went on stands in state_year"),
    ),
)

NAMES = {
    "mrgdppc": "gdp_per_person",
    "sd_mrgdppc": "gdp_per_person_sd",
    "pwtrgdp": "gdp",
    "sd_pwtrgdp": "gdp_sd",
    "pwtpop": "population",
    "sd_pwtpop": "population_sd",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `state_year` under keys; `cow_gdp` the same by ccode and year."""
    raw = (
        files.r("cw_gdppop.rda")["cw_gdppop"]
        .rename(NAMES)
        .select(pl.col("ccode").cast(pl.Int32), pl.col("year").cast(pl.Int16), *NAMES.values())
        .sort("ccode", "year")
    )
    return {"state_year": one_code_per_key(raw).select("state", "year", *NAMES.values()), "cow_gdp": raw}
