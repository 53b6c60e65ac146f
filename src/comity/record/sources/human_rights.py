"""How well each state protects its people's physical integrity: latent scores."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="human_rights",
    title="Latent Human Rights Protection Scores",
    version="4.02",
    publisher="Christopher J. Fariss, Michael R. Kenwick and Kevin Reuning",
    landing="https://doi.org/10.7910/DVN/RQ85GK",
    licence="CC0 on Harvard Dataverse (its default, not verified); the authors' own repository states none",
    citation=(
        "Fariss, Christopher J., Michael R. Kenwick and Kevin Reuning (2020). Estimating "
        "one-sided-killings from a robust measurement model of human rights. Journal of Peace Research "
        "57(6): 801-814; Fariss, Christopher J. (2019). Yes, Human Rights Practices Are Improving Over "
        "Time. American Political Science Review 113(3)."
    ),
    bibtex="""@article{human_rights,
  author = {Fariss, Christopher J. and Kenwick, Michael R. and Reuning, Kevin},
  title = {Estimating one-sided-killings from a robust measurement model of human rights},
  journal = {Journal of Peace Research},
  volume = {57},
  number = {6},
  pages = {801--814},
  year = {2020}
}""",
    carrier="CJFariss/Human-Rights-Latent-Variable@2f1892e748998fea0c5f1d39995e4e3d07085308",
    files={
        "scores.csv": (
            "CJFariss/Human-Rights-Latent-Variable/LHRS-V4/LHRS-V4.02-2021/LHRS-v4.02-2021.csv",
            "https://raw.githubusercontent.com/CJFariss/Human-Rights-Latent-Variable/2f1892e748998fea0c5f1d39995e4e3d07085308/"
            "LHRS-V4/LHRS-V4.02-2021/LHRS-v4.02-2021.csv",
            "9c577f446252d95a05f0b3372a1ef5e269a04da919723411ed75d60f45b6b2cd",
        ),
    },
    coverage=Coverage(first=1946, last=2021),
    codes="COW codes",
    indicators=(
        Indicator(
            "human_rights",
            "Protection of physical integrity",
            unit="latent score, higher is better protected",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-5, 7),
        ),
        Indicator(
            "human_rights_sd",
            "Protection of physical integrity, standard deviation",
            unit="latent score",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(0, 2),
        ),
    ),
    expected_rows={"state_year": (11_400, 11_665)},
    known=(
        Known("KOR", 2021, {"human_rights": 2.01938244943173, "human_rights_sd": 0.279427588962988}),
        Known("USA", 1946, {"human_rights": -0.759035809061964}),
    ),
    traps=(
        "the mean of a posterior: read it with its standard deviation; small differences between states "
        "mean nothing",
        "not comparable with version 3 of the scores",
        "the items behind the score have gaps, the score has none",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year, human_rights (posterior mean) and human_rights_sd."""
    raw = files.csv(
        "scores.csv",
        columns={"COW": pl.Int32, "YEAR": pl.Int16, "theta_mean": pl.Float64, "theta_sd": pl.Float64},
        ignore=True,  # the coded items behind the score, with gaps, and its quantiles
    )
    scores = one_code_per_key(
        raw, code="COW", year="YEAR", unresolved=SOURCE.unresolved, outside="drop"
    ).select("state", pl.col("YEAR").alias("year"), human_rights="theta_mean", human_rights_sd="theta_sd")
    return {"state_year": scores}
