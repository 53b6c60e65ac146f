"""UN General Assembly ideal points: where states stand, from their votes."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

# Three files are to hand: April 2020 (human rights, to 2019), June 2024 (all votes, to 2023), July 2025
# (final passage, all votes and the older model, to 2024). The newest is taken: it reaches furthest, and its
# model of final passage votes alone is the only series that is filled to its end. The releases are different
# scales: no splicing.
SOURCE = Source(
    id="ideal_points",
    title="United Nations General Assembly Voting Data: ideal points",
    version="July 2025",
    publisher="Michael A. Bailey, Anton Strezhnev and Erik Voeten, Harvard Dataverse",
    landing="https://doi.org/10.7910/DVN/LEJUQZ",
    licence="Harvard Dataverse deposit (CC0 by default, not verified); the carrier states no licence",
    citation=(
        "Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017). Estimating Dynamic State Preferences"
        " from United "
        "Nations Voting Data. Journal of Conflict Resolution 61(2): 430-456. Release of July 2025, "
        "https://doi.org/10.7910/DVN/LEJUQZ."
    ),
    bibtex="""@article{ideal_points,
  author = {Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik},
  title = {Estimating Dynamic State Preferences from United Nations Voting Data},
  journal = {Journal of Conflict Resolution},
  volume = {61},
  number = {2},
  pages = {430--456},
  year = {2017},
  note = {Ideal points, release of July 2025}
}""",
    carrier="lucasbuildsapps/Masterthesis@5298218d5b57e5b09223b124b25c03dc37ed646e",
    files={
        "ideal_points.dta": (
            "lucasbuildsapps/Masterthesis/IdealpointsJuly2025.dta",
            "https://raw.githubusercontent.com/lucasbuildsapps/Masterthesis/"
            "5298218d5b57e5b09223b124b25c03dc37ed646e/"
            "IdealpointsJuly2025.dta",
            "fea7fa9414e3643586dbdf95baa1100ceb418e56684d79d801a146cad79443ce",
        )
    },
    coverage=Coverage(first=1946, last=2024),
    codes="COW codes (and ISO3)",
    indicators=(
        Indicator(
            "ideal_point",
            "Position in the UN General Assembly (final passage votes)",
            unit=""
            "standard deviations of a latent scale; higher is nearer to the United States and its allies",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-5, 5),
        ),
        Indicator(
            "ideal_point_votes",
            "Final passage votes behind the ideal point",
            unit="votes",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(1, 250),
        ),
    ),
    expected_rows={"state_year": (11_250, 11_440)},
    known=(
        Known("KOR", 2024, {"ideal_point": 1.070}),
        Known("USA", 2024, {"ideal_point": 2.206}),
    ),
    unresolved={
        "369 1946-1990": "Ukraine, a Soviet republic with a vote of its own",
        "370 1946-1990": "Belarus, a Soviet republic with a vote of its own",
        "750 1946": "India before its independence in August 1947",
    },
    traps=(
        "the year is that in which the session opens; the 19th session (1964) had next to no votes",
        "idealpointall is empty for 2024, idealpointfp is filled; idealpointlegacy and the releases of 2020 "
        "and 2024 are other scales: never splice them",
        "19 rows hold only the legacy estimate, from a stray vote under another code: left out",
        "China's seat until 1971 stands under Taiwan's code: recoded to China's before 1949",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year, ideal_point, ideal_point_votes."""
    raw = files.stata(
        "ideal_points.dta",
        columns={"ccode": pl.Int32, "year": pl.Int16, "idealpointfp": pl.Float64, "nvotesfp": pl.Int16},
        # names; the other two models; quantiles of the estimates
        ignore=["iso3c", "countryname", "idealpointall", "idealpointlegacy", "nvotesall", "nvotesLegacy"]
        + [
            f"{quantile}{model}"
            for model in ("fp", "all")
            for quantile in ("qo", "q5", "q10", "q50", "q90", "q95", "q100")
        ],
    )
    points = (
        raw.filter(pl.col("idealpointfp").is_not_null())
        .with_columns(
            ccode=pl.when((pl.col("ccode") == 713) & (pl.col("year") < 1949)).then(710).otherwise("ccode")
        )
        .rename({"idealpointfp": "ideal_point", "nvotesfp": "ideal_point_votes"})
        .pipe(to_iso3, {"ccode": "state"}, system="cow", year="year", unresolved=SOURCE.unresolved)
        .select("state", "year", "ideal_point", "ideal_point_votes")
        .sort("state", "year")
    )
    return {"state_year": points}
