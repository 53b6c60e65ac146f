"""Agreements on nuclear cooperation."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="nuclear_cooperation",
    title="Nuclear cooperation agreements, 1950-2000",
    version="as in data4ds4da",
    publisher="Matthew Fuhrmann; James F. Keeley",
    landing="https://github.com/knapply/data4ds4da",
    licence="GPL-3.0 for the package; the list free with citation",
    citation=(
        "Fuhrmann, Matthew (2012). Atomic Assistance: How Atoms for Peace Programs Cause Nuclear "
        "Insecurity. Cornell University Press; Keeley, James F. (2003). A List of Bilateral Civilian "
        "Nuclear Co-operation Agreements. University of Calgary."
    ),
    bibtex="""@book{nuclear_cooperation,
  author = {Fuhrmann, Matthew},
  title = {Atomic Assistance: How ``Atoms for Peace'' Programs Cause Nuclear Insecurity},
  publisher = {Cornell University Press},
  year = {2012}
}""",
    carrier="knapply/data4ds4da@a1a309a04617b235b59f4d90c92313d0237b6ea5",
    files={
        "agreements.rda": (
            "knapply/data4ds4da/data/nca_df.rda",
            "https://raw.githubusercontent.com/knapply/data4ds4da/a1a309a04617b235b59f4d90c92313d0237b6ea5/"
            "data/nca_df.rda",
            "75e360a137551bfca45d3ac12de7bc609cf3ff7d1148424393f82ad75b7ba5c4",
        ),
    },
    coverage=Coverage(first=1951, last=2003, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "nuclear_agreements",
            "Nuclear cooperation agreements signed in the year",
            unit="agreements",
            area="climate",
            direction="closer",
            per="dyad_year",
            limits=(0, 20),
        ),
    ),
    expected_rows={"dyad_year": (1_200, 2_300), "nuclear_agreements": (1_500, 3_152)},
    known=(
        Known("KOR-USA", 1956, {"nuclear_agreements": 1}),
        Known("KOR-USA", 1972, {"nuclear_agreements": 1}),
    ),
    traps=(
        (
            "agreements stand once or twice (once from either side), sometimes in two spellings of a name: "
            "one row per dyad, year and kind is kept"
        ),
        "signatures, not agreements in force: there are no ends",
        (
            "kinds are upstream's: research, nuclear materials, nuclear safety, intangibles, comprehensive "
            "power, military assistance"
        ),
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`nuclear_agreements` (state_a, state_b, year, kind; a row per agreement) and `dyad_year`, the
    number signed.
    """
    agreements = (
        files.r(
            "agreements.rda",
            columns={"ccode1": pl.Int32, "ccode2": pl.Int32, "year": pl.Int16, "nca_type": pl.String},
            # names in several spellings, and a flag that is always 1
            ignore=["country1", "country2", "nca"],
        )["nca_df"]
        .pipe(
            to_iso3,
            {"ccode1": "state_1", "ccode2": "state_2"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select(
            state_a=pl.min_horizontal("state_1", "state_2"),
            state_b=pl.max_horizontal("state_1", "state_2"),
            year="year",
            kind="nca_type",
        )
        .filter(pl.col("state_a") != pl.col("state_b"))
        .unique()
        .sort("state_a", "state_b", "year", "kind")
    )
    years = (
        agreements.group_by("state_a", "state_b", "year")
        .agg(nuclear_agreements=pl.len().cast(pl.Int16))
        .sort("state_a", "state_b", "year")
    )
    return {"nuclear_agreements": agreements, "dyad_year": years}
