"""Goods trade of the United States with each partner, from the US Census Bureau."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="us_goods_trade",
    title="U.S. Trade in Goods by Country",
    version="2016-11",
    publisher="US Census Bureau, Foreign Trade Division",
    landing="https://www.census.gov/foreign-trade/balance/index.html",
    licence="A work of the US government, public domain; the carrying repository is under Apache-2.0",
    citation=(
        "US Census Bureau, Foreign Trade Division (2017). U.S. Trade in Goods by Country (country.xlsx)."
    ),
    bibtex="""@misc{us_goods_trade,
  author = {{US Census Bureau, Foreign Trade Division}},
  title = {U.S. Trade in Goods by Country},
  year = {2017},
  url = {https://www.census.gov/foreign-trade/balance/index.html}
}""",
    carrier="unrealwork/atsd-use-cases@a6f368d7e583c60c0991d26af6a44d6603393d77",
    files={
        "us-trade.csv": (
            "unrealwork/atsd-use-cases/research/us-international-trade/resources/us-trade.csv",
            "https://raw.githubusercontent.com/unrealwork/atsd-use-cases/a6f368d7e583c60c0991d26af6a44d6603393d77/"
            "research/us-international-trade/resources/us-trade.csv",
            "c3f342ac496ef65150693846ff0cd62dd2129924ec24e926f4601f6a4756fa68",
        ),
    },
    coverage=Coverage(first=1985, last=2015),
    codes="Census country codes with names; codes below 1000 are groups",
    indicators=(
        Indicator(
            "us_goods_trade",
            "Trade in goods with the United States, both directions",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="dyad_year",
            limits=(0, 1_000_000),
        ),
        Indicator(
            "us_goods_exports",
            "Goods from actor to recipient, one of them the United States",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 600_000),
        ),
    ),
    expected_rows={"dyad_year": (4_800, 5_900), "directed_dyad_year": (9_600, 11_800)},
    known=(
        Known("KOR>USA", 2015, {"us_goods_exports": 71_758.69672}),
        Known("USA>KOR", 2015, {"us_goods_exports": 43_445.54748}),
        Known("KOR-USA", 2015, {"us_goods_trade": 115_204.2442}),
    ),
    unresolved={
        **dict.fromkeys(
            ["Anguilla", "Aruba", "Bermuda", "British Indian Ocean Terr."]
            + ["British Virgin Islands", "Cayman Islands", "Christmas Island"]
            + ["Cocos (Keeling) Islands", "Cook Islands", "Curacao"]
            + ["Falkland Islands(Islas Malvin", "Faroe Islands", "French Guiana"]
            + ["French Polynesia", "French Southern and Antarctic", "Gibraltar", "Greenland"]
            + ["Guadeloupe", "Heard and McDonald Islands", "Hong Kong", "Macau", "Martinique"]
            + ["Mayotte", "Montserrat", "Netherlands Antilles", "New Caledonia", "Niue"]
            + ["Norfolk Island", "Pitcairn Islands", "Reunion", "Sint Maarten", "St Helena"]
            + ["St Pierre and Miquelon", "Svalbard, Jan Mayen Island", "Tokelau"]
            + ["Turks and Caicos Islands", "Vatican City", "Wallis and Futuna", "Western Sahara"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["Czechoslovakia 1993-2003", "East Timor 2000-2001", "Palau 1992-1993"] + ["USSR 1992-2003"],
            "not a member state in these years",
        ),
        **dict.fromkeys(
            ["Gaza Strip admin. by Israel", "International Organizations"]
            + ["Iraq-Saudi Arabia Neutral Zone", "Unidentified Countries"]
            + ["West Bank admin. by Israel"],
            "no state",
        ),
    },
    traps=(
        "the file's lines end in carriage returns alone",
        "2016 ends in November and its December stands as 0: the year is left out",
        "names change at once, not by year: USSR, Yugoslavia (former) and Czechoslovakia go on with zeros "
        "to 2003",
        "1985 to 1991 lack some 140 partners, which is unknown, not zero",
        "general imports and domestic plus foreign exports, nominal, not seasonally adjusted",
        "two codes of one state in the year of a change (Sudan 2011, Ethiopia 1993) are added up",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables: `directed_dyad_year` (us_goods_exports) and `dyad_year` (us_goods_trade, their sum)."""
    raw = files.csv(
        "us-trade.csv",
        columns={
            "year": pl.Int16,
            "CTY_CODE": pl.Int32,
            "CTYNAME": pl.String,
            "IYR": pl.Float64,
            "EYR": pl.Float64,
        },
        ignore=True,  # months, which add up to the year
    )
    partners = (
        # one line of a former Yemen has neither a year nor trade
        raw.filter((pl.col("CTY_CODE") >= 1000) & (pl.col("year") <= SOURCE.coverage.last))
        .pipe(to_iso3, {"CTYNAME": "partner"}, system="name", year="year", unresolved=SOURCE.unresolved)
        .group_by("partner", "year")
        .agg(imports=pl.col("IYR").sum(), exports=pl.col("EYR").sum())
    )
    usa = pl.lit("USA")
    directed = pl.concat(
        [
            partners.select(actor="partner", recipient=usa, year="year", us_goods_exports="imports"),
            partners.select(actor=usa, recipient="partner", year="year", us_goods_exports="exports"),
        ]
    ).sort("actor", "recipient", "year")
    both = partners.select(
        state_a=pl.min_horizontal("partner", usa),
        state_b=pl.max_horizontal("partner", usa),
        year="year",
        us_goods_trade=pl.col("imports") + pl.col("exports"),
    ).sort("state_a", "state_b", "year")
    return {"dyad_year": both, "directed_dyad_year": directed}
