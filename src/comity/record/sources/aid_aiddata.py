"""Aid commitments of eighteen Western donors before the OECD's own table begins."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

DONORS = (
    *("AUT", "BEL", "CAN", "DEU", "DNK", "ESP", "FRA", "GBR", "GRC", "IRL", "ISL", "ITA", "LUX", "NLD"),
    *("NOR", "PRT", "SWE", "USA"),
)

SOURCE = Source(
    id="aid_aiddata",
    title="AidData commitments by donor, recipient, year and purpose",
    version="1973-2013, as in Cheng and Minhas (2021)",
    publisher="AidData, William & Mary",
    landing="https://www.aiddata.org/datasets",
    licence=(
        "AidData's terms: use with attribution, older pages add non-commercial (not verified at the "
        "producer); the carrier states no licence. Only yearly totals are taken"
    ),
    citation=(
        "Tierney, Michael J., et al. (2011). More Dollars than Sense: Refining Our Knowledge of "
        "Development Finance Using AidData. World Development 39(11): 1891-1906; Cheng, Cindy and Shahryar "
        "Minhas (2021). Keeping Friends Close, But Enemies Closer. British Journal of Political Science "
        "51(2)."
    ),
    bibtex="""@article{aid_aiddata,
  author = {Tierney, Michael J. and Nielson, Daniel L. and Hawkins, Darren G. and Roberts, J. Timmons and
    Findley, Michael G. and Powers, Ryan M. and Parks, Bradley and Wilson, Sven E. and Hicks, Robert L.},
  title = {More Dollars than Sense: Refining Our Knowledge of Development Finance Using {AidData}},
  journal = {World Development},
  volume = {39},
  number = {11},
  pages = {1891--1906},
  year = {2011}
}""",
    carrier="s7minhas/ForeignAid@2869dd5e8c8fcb3405e45f7435de6e8ceb06602a",
    files={
        "aid.rda": (
            "s7minhas/ForeignAid/replArchive/main/intake/aidDataDisagg.rda",
            "https://raw.githubusercontent.com/s7minhas/ForeignAid/2869dd5e8c8fcb3405e45f7435de6e8ceb06602a/"
            "replArchive/main/intake/aidDataDisagg.rda",
            "90770a6a6ca8ef5794b2e5d172c6f79be3a75e3eb3a02728e2c43c8e048ee0f2",
        ),
    },
    coverage=Coverage(first=1973, last=2013, actors=DONORS),
    codes=(
        "COW codes, one per state for all years (Germany is 260, also after 1990); 970-973 are "
        "Gleditsch-Ward's"
    ),
    indicators=(
        Indicator(
            "aid_commitments",
            "Aid committed by donor (actor) to recipient",
            unit="million constant US dollars",
            area="development",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 30_000),
        ),
    ),
    expected_rows={"directed_dyad_year": (43_000, 45_248)},
    known=(Known("USA>KOR", 1973, {"aid_commitments": 669.412334}),),
    unresolved={"816 1973-1975": "which of the two Vietnams is not told"},
    traps=(
        "commitments, not disbursements: do not splice with the OECD's net disbursements",
        "eighteen donors; Japan, Australia and Korea are not among them",
        "the purposes of one commitment overlap: only the total is read",
        "a missing pair is no recorded commitment, which is not zero",
        "rows of years before a recipient's independence are left out",
    ),
)

# Gleditsch and Ward's codes among COW's: Kiribati, Nauru, Tonga, Tuvalu. 970 is Nauru in COW's list.
PACIFIC = {970: 946, 971: 970, 972: 955, 973: 947}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (donor), recipient, year, aid_commitments."""
    (raw,) = files.r(
        "aid.rda",
        columns={
            "ccodeS": pl.Int32,
            "ccodeR": pl.Int32,
            "year": pl.Int16,
            "commitment_amount_usd_constant_sum": pl.Float64,
        },
        ignore=True,  # names, and 24 purposes that overlap
    ).values()
    aid = (
        raw.with_columns(
            pl.when((pl.col("ccodeS") == 260) & (pl.col("year") > 1989))
            .then(pl.lit(255, pl.Int32))
            .otherwise("ccodeS")
            .alias("ccodeS"),
            pl.col("ccodeR").replace(PACIFIC),
        )
        .pipe(
            to_iso3,
            {"ccodeS": "actor", "ccodeR": "recipient"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select(
            "actor",
            "recipient",
            "year",
            aid_commitments=pl.col("commitment_amount_usd_constant_sum") / 1e6,
        )
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": aid}
