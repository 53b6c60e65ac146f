"""Influence, dependence and recent trade among eighteen economies."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

ECONOMIES = (
    *("ARE", "AUS", "CHE", "CHN", "DEU", "FRA", "IDN", "IND", "JPN", "KOR", "MYS", "NLD", "PHL", "SGP"),
    *("THA", "USA", "VNM"),
)

SOURCE = Source(
    id="fbic",
    title="Formal Bilateral Influence Capacity (extract), with goods trade of CEPII BACI",
    version="1999-2023 extract",
    publisher="Frederick S. Pardee Institute for International Futures; CEPII",
    landing="https://korbel.du.edu/fbic",
    licence=(
        "FBIC: free with citation; trade from CEPII BACI under Etalab 2.0. The carrier, a student project, "
        "states none"
    ),
    citation=(
        "Moyer, Jonathan D., Collin J. Meisel, Austin S. Matthews, David K. Bohl and Mathew J. Burrows "
        "(2021). China-US Competition: Measuring Global Influence. Atlantic Council and Pardee Center; "
        "Gaulier, Guillaume and Soledad Zignago (2010). BACI: International Trade Database at the "
        "Product-Level. CEPII Working Paper 2010-23."
    ),
    bibtex="""@techreport{fbic,
  author = {Moyer, Jonathan D. and Meisel, Collin J. and Matthews, Austin S. and Bohl, David K. and
    Burrows, Mathew J.},
  title = {China-{US} Competition: Measuring Global Influence},
  institution = {Atlantic Council and Frederick S. Pardee Center for International Futures},
  year = {2021},
  note = {Trade: Gaulier and Zignago (2010), BACI, CEPII Working Paper 2010-23}
}""",
    carrier="Saptow/T5G1@5247ced19c91979dee876009aa03178e98798b89",
    files={
        "fbic.csv": (
            "Saptow/T5G1/data/cleaned/FBIC_cleaned.csv",
            "https://raw.githubusercontent.com/Saptow/T5G1/5247ced19c91979dee876009aa03178e98798b89/"
            "data/cleaned/FBIC_cleaned.csv",
            "fa56f704aa8578b5b0ff1265dfa0a6dfc6eb8f4808dcfd6c4185101bd30c6f9d",
        ),
    },
    coverage=Coverage(first=1999, last=2023, actors=ECONOMIES, recipients=ECONOMIES),
    codes="ISO3",
    indicators=(
        Indicator(
            "recent_trade",
            "Trade in goods, both directions (BACI; eighteen economies)",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="dyad_year",
            limits=(0, 1_000_000),
        ),
        Indicator(
            "bandwidth",
            "Bandwidth of economic, political and security relations",
            unit="index, 0 to 1",
            area="diplomacy",
            direction="closer",
            per="dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "representation_level",
            "Level of diplomatic representation, mean of both capitals",
            unit="index, 0 to 1",
            area="diplomacy",
            direction="closer",
            per="dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "recent_exports",
            "Goods from actor to recipient (BACI; eighteen economies)",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 600_000),
        ),
        Indicator(
            "influence",
            "Capacity of the actor to influence the recipient (FBIC)",
            unit="index, 0 to 1",
            area="diplomacy",
            direction="neutral",
            per="directed_dyad_year",
            limits=(0, 1),
        ),
        Indicator(
            "dependence",
            "Dependence of the recipient on the actor",
            unit="index, 0 to 1",
            area="economy",
            direction="neutral",
            per="directed_dyad_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"dyad_year": (3_400, 3_400), "directed_dyad_year": (6_800, 6_800)},
    known=(
        Known("KOR>USA", 2023, {"recent_exports": 87_042.318336, "influence": 0.10590453}),
        Known("USA>KOR", 2023, {"recent_exports": 48_508.649472, "dependence": 0.41049692}),
        Known(
            "KOR-USA",
            2023,
            {"recent_trade": 135_550.967808, "bandwidth": 0.65856797, "representation_level": 1},
        ),
    ),
    unresolved={"HKG": "Hong Kong, no state"},
    traps=(
        "eighteen economies only (Hong Kong among them, left out): no zero and no rank among all dyads "
        "follows",
        "the extract was cut and cleaned by students; totaltradeawithb differs from exports plus imports "
        "by a few per cent (another year's prices) and is not used",
        "US dollars upstream, million here",
        "influence and dependence run from the actor: USA>KOR says how far Korea depends on the United "
        "States",
        "maritime_connectivity was added by the carrier; trade agreement and alliance indices repeat other "
        "sources",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `directed_dyad_year` (exports, influence, dependence), `dyad_year` (what is symmetric)."""
    raw = files.csv(
        "fbic.csv",
        columns={
            "iso3a": pl.String,
            "iso3b": pl.String,
            "year": pl.Int16,
            "exportsallgoodatob_alldata": pl.Float64,
            "fbic": pl.Float64,
            "bandwidth": pl.Float64,
            "dependence": pl.Float64,
            "norm_lor_avg": pl.Float64,
        },
        # the mirror row's figure, totals in other prices, shares of GDP, and indices that others give whole
        ignore=(
            ["importsallgoodafromb_alldata", "totaltradeawithb", "totaltradeabgdpb", "tradeagreementindex"]
            + ["norm_allianceindex", "securitybandwidth", "securitydependence", "maritime_connectivity"]
        ),
    ).pipe(
        to_iso3,
        {"iso3a": "actor", "iso3b": "recipient"},
        system="iso3",
        year="year",
        unresolved=SOURCE.unresolved,
    )
    exports = pl.col("exportsallgoodatob_alldata") / 1e6
    directed = raw.select(
        "actor", "recipient", "year", recent_exports=exports, influence="fbic", dependence="dependence"
    ).sort("actor", "recipient", "year")
    dyads = (
        raw.with_columns(
            state_a=pl.min_horizontal("actor", "recipient"), state_b=pl.max_horizontal("actor", "recipient")
        )
        .group_by("state_a", "state_b", "year")
        .agg(
            recent_trade=exports.sum(),
            bandwidth=pl.col("bandwidth").first(),
            representation_level=pl.col("norm_lor_avg").first(),
        )
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": dyads, "directed_dyad_year": directed}
