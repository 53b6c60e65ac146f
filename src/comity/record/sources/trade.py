"""Trade in goods between states, from the Correlates of War project."""

from __future__ import annotations

import polars as pl

from comity.record.codes import WENT_ON
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="trade",
    title="Correlates of War Trade Data Set: dyadic trade",
    version="4.0",
    publisher="Katherine Barbieri and Omar M. G. Keshk, Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/bilateral-trade/",
    licence="Correlates of War terms: free for research with citation; the carrier states no licence",
    citation=(
        "Barbieri, Katherine and Omar M. G. Keshk (2016). Correlates of War Project Trade Data Set "
        "Codebook, Version 4.0; Barbieri, Katherine, Omar M. G. Keshk and Brian Pollins (2009). Trading "
        "Data: Evaluating our Assumptions and Coding Rules. Conflict Management and Peace Science 26(5): "
        "471-491."
    ),
    bibtex="""@article{trade,
  author = {Barbieri, Katherine and Keshk, Omar M. G. and Pollins, Brian},
  title = {Trading Data: Evaluating our Assumptions and Coding Rules},
  journal = {Conflict Management and Peace Science},
  volume = {26},
  number = {5},
  pages = {471--491},
  year = {2009},
  note = {Correlates of War Project Trade Data Set, version 4.0}
}""",
    carrier="svmiller/svmiller.github.io@05300716985a2a0997138ea2b459889db6e675eb",
    files={
        "trade.rds": (
            "svmiller/svmiller.github.io/R/peacesciencer/cow_trade_ddy.rds",
            "https://raw.githubusercontent.com/svmiller/svmiller.github.io/"
            "05300716985a2a0997138ea2b459889db6e675eb/"
            "R/peacesciencer/cow_trade_ddy.rds",
            "b904e5dad332013c1ee68188c099902e18417ef906e9545043db30212420aeb7",
        )
    },
    coverage=Coverage(first=1870, last=2014, absent_inside="null"),
    codes="COW codes",
    indicators=(
        Indicator(
            "trade",
            "Trade in goods, both directions",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 1_000_000),
        ),
        Indicator(
            "exports",
            "Goods from actor to recipient, as the recipient's imports",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 600_000),
        ),
    ),
    expected_rows={
        "dyad_year": (660_000, 673_654),
        "directed_dyad_year": (1_320_000, 1_347_308),
        "cow_trade": (1_347_308, 1_347_308),
    },
    known=(
        Known("USA>KOR", 2014, {"exports": 45_540}),
        Known("KOR>USA", 2014, {"exports": 69_606}),
        Known("KOR-USA", 2014, {"trade": 115_146}),
    ),
    traps=(
        "flow1 is what ccode1 imports FROM ccode2; the exporter is the actor here",
        "each pair occurs twice, once from either side, with the same figures",
        "smoothflow1 and smoothflow2 are interpolated and not used",
        "-9 upstream is missing: null here; a total with one missing direction is null",
        "current dollars: compare partners within a year, or shares, never sums over years",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`directed_dyad_year` (exports, null where not known), `dyad_year` (trade, the sum), and `cow_trade`.

    `cow_trade` has the upstream rows by code: flow1 is what ccode1 imports from ccode2.
    """
    (raw,) = files.r(
        "trade.rds",
        columns={
            "ccode1": pl.Int32,
            "ccode2": pl.Int32,
            "year": pl.Int16,
            "flow1": pl.Float64,
        },
        # the same pair's other direction, which stands in its own row, and interpolations
        ignore=["flow2", "smoothflow1", "smoothflow2"],
    ).values()
    raw = raw.sort("ccode1", "ccode2", "year")
    directed = (
        raw.pipe(
            to_iso3,
            {"ccode2": "actor", "ccode1": "recipient"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            keep=True,
        )
        # Yemen has rows under both its codes in 1990: those of the state that went on are kept
        .with_columns(went_on=pl.col("ccode1").is_in(WENT_ON) | pl.col("ccode2").is_in(WENT_ON))
        .sort("actor", "recipient", "year", "went_on", descending=[False, False, False, True])
        .unique(["actor", "recipient", "year"], keep="first", maintain_order=True)
        .select("actor", "recipient", "year", exports="flow1")
    )
    trade = (
        directed.with_columns(
            state_a=pl.min_horizontal("actor", "recipient"), state_b=pl.max_horizontal("actor", "recipient")
        )
        .group_by("state_a", "state_b", "year")
        .agg(trade=pl.when(pl.col("exports").count() == 2).then(pl.col("exports").sum()))
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": trade, "directed_dyad_year": directed, "cow_trade": raw}
