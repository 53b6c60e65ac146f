"""Multinational military exercises."""

from __future__ import annotations

from typing import Literal

import polars as pl

from comity.record.dates import messy_date
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="exercises",
    title="Multinational Military Exercises (MME)",
    version="7",
    publisher="Vito D'Orazio and Kevin Galambos, Harvard Dataverse",
    landing="https://doi.org/10.7910/DVN/KHFODX",
    licence="Harvard Dataverse deposit (CC0 by default, not verified); the carrier (troopdata) is "
    "GPL-3.0-or-later",
    citation=(
        "D'Orazio, Vito and Kevin Galambos (2021). Multinational Military Exercises. Harvard Dataverse, "
        "https://doi.org/10.7910/DVN/KHFODX."
    ),
    bibtex="""@data{exercises,
  author = {D'Orazio, Vito and Galambos, Kevin},
  title = {Multinational Military Exercises},
  publisher = {Harvard Dataverse},
  year = {2021},
  doi = {10.7910/DVN/KHFODX}
}""",
    carrier="meflynn/troopdata@3946bcf89a6d72de8abace812dc557f1f249f5f7",
    files={
        "exercises.csv": (
            "meflynn/troopdata/data-raw/mme_v7.csv",
            "https://raw.githubusercontent.com/meflynn/troopdata/3946bcf89a6d72de8abace812dc557f1f249f5f7/"
            "data-raw/mme_v7.csv",
            "e6356ed4b8569133841723ad4bc6fe436b49b28570dd721940d61edb771d8719",
        ),
    },
    coverage=Coverage(first=1980, last=2010, absent_inside="zero"),
    codes="names of states",
    indicators=(
        Indicator(
            "exercises",
            "Military exercises in which both took part",
            unit="exercises",
            area="security",
            direction="closer",
            per="dyad_year",
            tie=True,
            trailing=5,
            limits=(0, 60),
        ),
    ),
    expected_rows={"exercise_participants": (12_000, 24_000), "dyad_year": (15_000, 60_000)},
    known=(
        Known("KOR-USA", 2010, {"exercises": 15}),
        Known("KOR-USA", 2005, {"exercises": 4}),
    ),
    unresolved={
        "-9": "unknown participants",
        "Baltic States": "three states in one",
        "NATO": "an alliance",
    },
    traps=(
        (
            "the older list of joint exercises (JME v3, 1974-2010) covers the same: the two overlap and are "
            "never added; the newer is taken"
        ),
        "each participant is a column (StateA to StateAM); -9 is unknown; xx is an unknown day",
        "three exercises share an id with another: rows are numbered here",
        "collected from news in English: small exercises and early years are thinner",
    ),
)

MEANT = {"st. christopher": "St. Kitts and Nevis"}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`exercise_participants` (exercise, state, start, end; a day unknown is the first or last) and
    `dyad_year`.
    """
    raw = files.csv("exercises.csv").with_row_index("exercise", offset=1)
    columns = [name for name in raw.columns if name.startswith("State")]
    participants = (
        raw.select(
            pl.col("exercise").cast(pl.Int32),
            pl.col("s.year").cast(pl.Int16).alias("year"),
            _day("s", "first").alias("start"),
            _day("e", "last").alias("end"),
            *columns,
        )
        # a few end before they start: the end is unknown
        .with_columns(end=pl.when(pl.col("end") >= pl.col("start")).then("end"))
        .unpivot(columns, index=["exercise", "year", "start", "end"], value_name="name")
        .drop_nulls("name")
        .with_columns(pl.col("name").replace(MEANT))
        .pipe(
            to_iso3,
            {"name": "state"},
            system="name",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .unique(["exercise", "state"])
        .select("exercise", "state", "year", "start", "end")
        .sort("exercise", "state")
    )
    years = (
        participants.join(participants.select("exercise", state_b="state"), on="exercise")
        .filter(pl.col("state") < pl.col("state_b"))
        .group_by("state", "state_b", "year")
        .agg(exercises=pl.len().cast(pl.Int16))
        .rename({"state": "state_a"})
        .sort("state_a", "state_b", "year")
    )
    return {"exercise_participants": participants.drop("year"), "dyad_year": years}


def _day(prefix: str, bound: Literal["first", "last"]) -> pl.Expr:
    text = pl.format("{}-{}-{}", *(_padded(f"{prefix}.{part}") for part in ("year", "month", "day")))
    return text.map_elements(lambda day: messy_date(day, bound=bound), return_dtype=pl.Date)


def _padded(column: str) -> pl.Expr:
    return pl.col(column).fill_null("XX").str.to_uppercase().str.zfill(2)
