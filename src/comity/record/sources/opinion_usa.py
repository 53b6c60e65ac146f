"""What publics abroad think of the United States and its president."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="opinion_usa",
    title="Global Attitudes: favourable views of the USA, confidence in the US president",
    version="2017",
    publisher="Pew Research Center; FiveThirtyEight",
    landing="https://github.com/fivethirtyeight/data/tree/master/trump-world-trust",
    licence="CC BY 4.0 (LICENSE)",
    citation=(
        "Pew Research Center (2017). Global Attitudes surveys, 2000-2017, as compiled by FiveThirtyEight."
    ),
    bibtex="""@misc{opinion_usa,
  author = {{Pew Research Center} and {FiveThirtyEight}},
  title = {Global Attitudes surveys: views of the {United States}},
  year = {2017},
  url = {https://github.com/fivethirtyeight/data/tree/master/trump-world-trust}
}""",
    carrier="fivethirtyeight/data@fcf572c4fba05a42f1f34f415bd5e6dc389efd68",
    files={
        "country.csv": (
            "fivethirtyeight/data/trump-world-trust/TRUMPWORLD-us.csv",
            "https://raw.githubusercontent.com/fivethirtyeight/data/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/"
            "trump-world-trust/TRUMPWORLD-us.csv",
            "278ad10fdefd97f6e8bd6436d3b5630e7d79b185492c8a68e3ed59d330bdb128",
        ),
        "president.csv": (
            "fivethirtyeight/data/trump-world-trust/TRUMPWORLD-pres.csv",
            "https://raw.githubusercontent.com/fivethirtyeight/data/fcf572c4fba05a42f1f34f415bd5e6dc389efd68/"
            "trump-world-trust/TRUMPWORLD-pres.csv",
            "748dcfee95fb5416842b02d5da2fe3a780bc880189cb7cfb01be7926c0af451f",
        ),
    },
    coverage=Coverage(first=2000, last=2017, recipients=("USA",)),
    codes="names of countries as column heads (UK)",
    indicators=(
        Indicator(
            "view_of_usa",
            "Adults in the actor with a favourable view of the United States",
            unit="per cent",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 100),
        ),
        Indicator(
            "trust_in_us_president",
            "Adults in the actor with confidence in the US president",
            unit="per cent",
            area="people",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 100),
            coverage=Coverage(first=2001, last=2017, recipients=("USA",)),
        ),
    ),
    expected_rows={"directed_dyad_year": (329, 329)},
    known=(
        Known("KOR>USA", 2017, {"view_of_usa": 75}),
        Known("KOR>USA", 2003, {"view_of_usa": 46, "trust_in_us_president": 36}),
    ),
    traps=(
        "37 publics, asked in few years: most cells are empty, and the mean over publics changes with who "
        "was asked",
        "the president changes in 2009 and 2017; confidence is in the one of the day",
        "shares of all who answered the survey, with a margin of some three points",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (whose public), recipient (USA), year, two shares."""
    views = long(files, "country.csv", "view_of_usa")
    trust = long(files, "president.csv", "trust_in_us_president")
    both = views.join(trust, on=["public", "year"], how="full", coalesce=True)
    return {
        "directed_dyad_year": both.pipe(
            to_iso3, {"public": "actor"}, system="name", year="year", unresolved=SOURCE.unresolved
        )
        .select("actor", pl.lit("USA").alias("recipient"), "year", "view_of_usa", "trust_in_us_president")
        .sort("actor", "year")
    }


def long(files: Files, name: str, share: str) -> pl.DataFrame:
    """One row per public and year that was asked, from a table with a column per public."""
    return (
        files.csv(name)
        .drop("avg")  # the mean over whoever was asked that year
        .unpivot(index="year", variable_name="public", value_name=share)
        .with_columns(pl.col("year").cast(pl.Int16), pl.col(share).cast(pl.Float64))
        .drop_nulls(share)
    )
