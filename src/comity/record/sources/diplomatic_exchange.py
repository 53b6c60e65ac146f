"""Levels of diplomatic representation, in waves."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="diplomatic_exchange",
    title="Correlates of War Diplomatic Exchange (derived table)",
    version="2006.1",
    publisher="Resat Bayer, Correlates of War Project; DipRep project",
    landing="https://correlatesofwar.org/data-sets/diplomatic-exchange/",
    licence="Correlates of War terms: free for research with citation; the carrier states no licence",
    citation=("Bayer, Resat (2006). Diplomatic Exchange Data set, v2006.1. Correlates of War Project."),
    bibtex="""@misc{diplomatic_exchange,
  author = {Bayer, Resat},
  title = {Diplomatic Exchange Data set, v2006.1},
  year = {2006},
  publisher = {Correlates of War Project}
}""",
    carrier="jmp243/DipRep@6d8f2ca41edac7e26142729d8c267cf09c894e7d",
    files={
        "representation.csv": (
            "jmp243/DipRep/diprep_nextSym copy.csv",
            "https://raw.githubusercontent.com/jmp243/DipRep/6d8f2ca41edac7e26142729d8c267cf09c894e7d/"
            "diprep_nextSym%20copy.csv",
            "66ad26a025a48d52df13c2dc7552c837be8179763ce30d22d510bbdb381854dc",
        ),
    },
    coverage=Coverage(
        first=1817,
        last=2000,
        waves=(
            1817,
            1824,
            1827,
            1832,
            1836,
            1840,
            1844,
            1849,
            1854,
            1859,
            1864,
            1869,
            1874,
            1879,
            1884,
            1889,
            1894,
            1899,
            1904,
            1909,
            1914,
            1920,
            1925,
            1930,
            1935,
            1940,
            1950,
            1955,
            1960,
            1965,
            1970,
            1975,
            1980,
            1985,
            1990,
            1995,
            2000,
        ),
    ),
    codes="COW codes, lower first",
    indicators=(
        Indicator(
            "diplomatic_level",
            "Level of the actor's mission at the recipient",
            unit="0 none, 1 charge d'affaires, 2 minister, 3 ambassador",
            area="diplomacy",
            direction="closer",
            per="directed_dyad_year",
            tie=True,
            limits=(0, 3),
        ),
    ),
    expected_rows={"directed_dyad_year": (88_000, 92_730), "spells": (6_000, 20_000)},
    known=(
        Known("KOR>USA", 2000, {"diplomatic_level": 3}),
        Known("USA>KOR", 2000, {"diplomatic_level": 3}),
    ),
    traps=(
        (
            "a subset: pairs with at least one mission and a following wave (without 2005); no row is "
            "unknown, not none"
        ),
        "waves of about five years; nothing between them is known",
        "DR_at_1 is the level of state 2's mission at state 1",
        "9 upstream is a mission of another or unknown level: null here, and a mission in spells",
        (
            "spells: kind mission, from the first wave with a mission of either in the other (label any) and from the "
            "first of the last run of such waves (label unbroken; one wave may be missing in it); null ends: up to 2000"
        ),
    ),
)

OTHER = 9
# How many waves without the two a run of missions may hold.
HOLE = 1


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """The directed dyad-years of the waves, and the spells of missions.

    Actor (whose mission), recipient (host), diplomatic_level (0 to 3). Spells: see the source's traps.
    """
    raw = files.csv(
        "representation.csv",
        columns=dict.fromkeys(["ccode1", "ccode2", "year", "DR_at_1", "DR_at_2"], pl.Int16),
        # regions, periods, symmetry now and in the next wave, a row number
        ignore=True,
    ).pipe(
        to_iso3,
        {"ccode1": "state_1", "ccode2": "state_2"},
        system="cow",
        year="year",
        unresolved=SOURCE.unresolved,
    )
    missions = pl.concat(
        raw.select(
            actor=actor, recipient=recipient, year="year", diplomatic_level=pl.col(level).cast(pl.Int8)
        )
        for actor, recipient, level in (
            ("state_2", "state_1", "DR_at_1"),
            ("state_1", "state_2", "DR_at_2"),
        )
    ).filter(pl.col("actor") != pl.col("recipient"))
    levels = (
        missions.with_columns(pl.col("diplomatic_level").replace(OTHER, None))
        # two codes of one key in a year (1990: both Germanys): the higher level counts
        .group_by("actor", "recipient", "year")
        .agg(pl.col("diplomatic_level").max())
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": levels, "spells": _spells(missions)}


def _spells(missions: pl.DataFrame) -> pl.DataFrame:
    """From which wave to which the two have had a mission, whatever its level: ever, and without a break."""
    waves = SOURCE.coverage.waves or ()
    place = pl.col("year").replace_strict(waves, range(len(waves)), default=None)
    there = (
        missions.group_by(
            "year",
            state_a=pl.min_horizontal("actor", "recipient"),
            state_b=pl.max_horizontal("actor", "recipient"),
        )
        .agg(there=(pl.col("diplomatic_level") > 0).any())
        .sort("state_a", "state_b", "year")
        # A wave in which the two are listed without a mission ends a run, and so do two waves without the two.
        .with_columns(runs_before=(~pl.col("there")).cum_sum().over("state_a", "state_b"), wave=place)
        .filter("there")
        .with_columns(
            broken=((pl.col("wave").diff() > HOLE + 1) | (pl.col("runs_before").diff() != 0))
            .over("state_a", "state_b")
            .fill_null(value=False)
        )
        .with_columns(run=pl.col("broken").cum_sum().over("state_a", "state_b"))
        .group_by("state_a", "state_b", maintain_order=True)
        .agg(
            any=pl.col("year").min(),
            unbroken=pl.col("year").filter(pl.col("run") == pl.col("run").max()).min(),
            last=pl.col("year").max(),
        )
    )
    ends = pl.when(pl.col("last") < SOURCE.coverage.last).then(pl.date("last", 12, 31))
    return pl.concat(
        there.select(
            "state_a",
            "state_b",
            kind=pl.lit("mission"),
            label=pl.lit(label),
            start=pl.date(label, 1, 1),
            end=ends,
        )
        for label in ("any", "unbroken")
    ).sort("state_a", "state_b", "start", "label")
