"""People born in one state who lived in another, 1960 to 2000, from the World Bank."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

WAVES = (1960, 1970, 1980, 1990, 2000)

SOURCE = Source(
    id="migrants_wb",
    title="Global Bilateral Migration Database",
    version="2011",
    publisher="World Bank",
    landing="https://databank.worldbank.org/source/global-bilateral-migration",
    licence="CC BY 4.0 (World Bank); CC0 for the carrying package",
    citation=(
        "Özden, Çağlar, Christopher R. Parsons, Maurice Schiff and Terrie L. Walmsley (2011). Where on "
        "Earth is Everybody? The Evolution of Global Bilateral Migration 1960-2000. World Bank Economic "
        "Review 25(1): 12-56."
    ),
    bibtex="""@article{migrants_wb,
  author = {{\\"O}zden, {\\c C}a{\\u g}lar and Parsons, Christopher R. and Schiff, Maurice and
    Walmsley, Terrie L.},
  title = {Where on Earth is Everybody? {The} Evolution of Global Bilateral Migration 1960--2000},
  journal = {World Bank Economic Review},
  volume = {25},
  number = {1},
  pages = {12--56},
  year = {2011}
}""",
    carrier="mdbeckman/dcData@d72ca9e0baa858b34081805063c424dbd9a49db4",
    files={
        "migration.rda": (
            "mdbeckman/dcData/data/MigrationFlows.rda",
            "https://raw.githubusercontent.com/mdbeckman/dcData/d72ca9e0baa858b34081805063c424dbd9a49db4/"
            "data/MigrationFlows.rda",
            "b6bda662f16d244249208c875c60a62509477669ec1d987f14e195b3feec5809",
        ),
    },
    coverage=Coverage(first=1960, last=2000, waves=WAVES),
    codes="ISO3 of about the year 2000, territories among them; zzz is an unknown origin",
    indicators=(
        Indicator(
            "migrants_decades",
            "People born in the actor who live in the recipient (at each decade's start)",
            unit="persons",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 15_000_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (40_000, 90_000)},
    known=(
        Known("KOR>USA", 2000, {"migrants_decades": 896_981}),
        Known("MEX>USA", 1960, {"migrants_decades": 610_788}),
        Known("MEX>USA", 2000, {"migrants_decades": 9_367_911}),
    ),
    unresolved={
        "RUS 1960-1990": "the figure is of today's Russia, the state was larger",
        "VNM 1960-1970": "the figure is of both Vietnams",
        "YEM 1960-1990": "the figure is of both Yemens",
        "zzz": "origin unknown",
        **dict.fromkeys(
            ["ABW", "AIA", "ANT", "ASM", "BMU", "COK", "CYM", "FLK", "FRO", "GIB", "GLP", "GRL"]
            + ["GUF", "GUM", "HKG", "MAC", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PRI"]
            + ["PSE", "PYF", "REU", "SHN", "SPM", "TCA", "TKL", "VGB", "VIR", "WLF"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "the year columns are reversed upstream: Y1960 holds 2000 and Y2000 holds 1960 (Mexico-USA shows "
        "it); the parser turns them round",
        "the carrier calls them flows; they are stocks",
        "men and women stand in separate rows and are added",
        "a matrix completed by estimates: 0 is estimated too and left out, so a missing pair is unknown",
        "territory of about 2000 for all waves; rows of states not yet independent are left out; Germany "
        "in 1960 to 1990 is both Germanys",
    ),
)

# Upstream's column -> the year it holds.
REVERSED = {"Y1960": 2000, "Y1970": 1990, "Y1980": 1980, "Y1990": 1970, "Y2000": 1960}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (origin), recipient (destination), year, migrants_decades."""
    (raw,) = files.r(
        "migration.rda",
        columns={
            "sex": pl.String,
            "origincode": pl.String,
            "destcode": pl.String,
            **dict.fromkeys(REVERSED, pl.Int64),
        },
    ).values()
    stock = (
        raw.unpivot(
            index=["origincode", "destcode"],
            on=list(REVERSED),
            variable_name="column",
            value_name="migrants_decades",
        )
        .with_columns(year=pl.col("column").replace_strict(REVERSED, return_dtype=pl.Int16))
        .filter(pl.col("migrants_decades") > 0)
        .pipe(
            to_iso3,
            {"origincode": "actor", "destcode": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("actor") != pl.col("recipient"))
        .group_by("actor", "recipient", "year")
        .agg(pl.col("migrants_decades").sum())
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": stock}
