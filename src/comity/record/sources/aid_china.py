"""Chinese development finance, by recipient and year."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="aid_china",
    title="Global Chinese Development Finance Dataset, amounts by recipient, year and class of flow",
    version="3.0",
    publisher="AidData, William & Mary",
    landing="https://www.aiddata.org/data/aiddatas-global-chinese-development-finance-dataset-version-3-0",
    licence="MIT (DESCRIPTION of the carrier, odadata); AidData's terms: use with attribution",
    citation=(
        "Custer, Samantha, et al. (2023). Tracking Chinese Development Finance: An Application of "
        "AidData's TUFF 3.0 Methodology. AidData at William & Mary; Williams, Miles D. odadata."
    ),
    bibtex="""@techreport{aid_china,
  author = {Custer, Samantha and others},
  title = {Tracking Chinese Development Finance: An Application of {AidData}'s {TUFF} 3.0 Methodology},
  institution = {AidData at William \\& Mary},
  year = {2023}
}""",
    carrier="milesdwilliams15/odadata@3c1f8955597e21246abbc1607df7b0c6f7dcd5b2",
    files={
        "gcdf.csv": (
            "milesdwilliams15/odadata/data/cow_gcdf.csv",
            "https://raw.githubusercontent.com/milesdwilliams15/odadata/3c1f8955597e21246abbc1607df7b0c6f7dcd5b2/"
            "data/cow_gcdf.csv",
            "ea467bbfad21fa5595005754b27f0951cc713256d0d637a03d086d8f68dc4fa7",
        ),
    },
    coverage=Coverage(first=2000, last=2021, actors=("CHN",)),
    codes="COW codes",
    indicators=(
        Indicator(
            "chinese_aid",
            "Chinese finance that meets the definition of development assistance",
            unit="million constant 2021 US dollars",
            area="development",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 15_000),
        ),
        Indicator(
            "chinese_finance",
            "Chinese official finance in all (aid, other official flows, vague flows)",
            unit="million constant 2021 US dollars",
            area="economy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 60_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (2_400, 2_458)},
    known=(Known("CHN>PRK", 2020, {"chinese_aid": 596.667934851462, "chinese_finance": 596.667934851462}),),
    unresolved={
        "626 2007-2010": "not a member state in these years",
    },
    traps=(
        "loans count at face value in the year of commitment; not comparable with the OECD's net "
        "disbursements",
        "collected from public reports: a missing pair is nothing found, not zero",
        "the amounts adjusted for co-finance (_adj) differ in a few rows; the plain amounts are read",
        "South Korea and other rich states are no recipients and have no rows",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (CHN), recipient, year, chinese_aid, chinese_finance."""
    finance = (
        files.csv(
            "gcdf.csv",
            columns={
                "ccode": pl.Int32,
                "year": pl.Int16,
                "oda_amt": pl.Float64,
                "oof_amt": pl.Float64,
                "vof_amt": pl.Float64,
            },
            ignore=["oda_adj", "oof_adj", "vof_adj"],
        )
        .pipe(to_iso3, {"ccode": "recipient"}, system="cow", year="year", unresolved=SOURCE.unresolved)
        .select(
            actor=pl.lit("CHN"),
            recipient="recipient",
            year="year",
            chinese_aid=pl.col("oda_amt") / 1e6,
            chinese_finance=(pl.col("oda_amt") + pl.col("oof_amt") + pl.col("vof_amt")) / 1e6,
        )
        .sort("recipient", "year")
    )
    return {"directed_dyad_year": finance}
