"""Where each state stands in the General Assembly's votes on human rights."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="human_rights_votes",
    title="United Nations General Assembly ideal points: human rights votes",
    version="April 2020",
    publisher="Erik Voeten, Anton Strezhnev and Michael Bailey",
    landing="https://doi.org/10.7910/DVN/LEJUQZ",
    licence="MIT (LICENSE of the authors' repository)",
    citation=(
        "Bailey, Michael A., Anton Strezhnev and Erik Voeten (2017). Estimating Dynamic State Preferences "
        "from United Nations Voting Data. Journal of Conflict Resolution 61(2): 430-456."
    ),
    bibtex="""@article{human_rights_votes,
  author = {Bailey, Michael A. and Strezhnev, Anton and Voeten, Erik},
  title = {Estimating Dynamic State Preferences from {United Nations} Voting Data},
  journal = {Journal of Conflict Resolution},
  volume = {61},
  number = {2},
  pages = {430--456},
  year = {2017}
}""",
    carrier=(
        "evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points@a6dce7ec687f73a738593319a57b91333b7a3cab"
    ),
    files={
        "human_rights.csv": (
            "evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points/Output/IdealpointestimatesHumanRights_Apr2020.csv",
            "https://raw.githubusercontent.com/evoeten/United-Nations-General-Assembly-Votes-and-Ideal-Points/a6dce7ec687f73a738593319a57b91333b7a3cab/"
            "Output/IdealpointestimatesHumanRights_Apr2020.csv",
            "89822da97df1949e50f8b056295bd35e3692bff38597647bd2a7947dfcc23a19",
        ),
    },
    coverage=Coverage(first=1970, last=2019),
    codes="COW codes",
    indicators=(
        Indicator(
            "human_rights_ideal_point",
            "Ideal point in votes on human rights",
            unit="ideal point; the higher, the closer to Western positions",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-4, 5),
        ),
    ),
    expected_rows={"state_year": (8_300, 8_440)},
    known=(
        Known("KOR", 2019, {"human_rights_ideal_point": 0.8866226}),
        Known("USA", 1970, {"human_rights_ideal_point": 2.731292}),
    ),
    traps=(
        "a session is the year of its opening (session 74: 2019); its votes reach into the next year",
        "some sessions hold few votes on human rights (8 in session 26, 14 in session 74): wide intervals",
        "the scale is this file's own: not that of the ideal points of all votes",
        "Latin-1 text in the names, which are not read",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, state-year: state, year (session + 1945), human_rights_ideal_point (posterior mean)."""
    raw = files.csv(
        "human_rights.csv",
        columns={"ccode": pl.Int32, "session": pl.Int16, "IdealPointHumanRights": pl.Float64},
        ignore=True,  # row number, number of votes, quantiles of the estimate, names
        encoding="latin-1",
    ).with_columns(year=pl.col("session") + 1945)
    points = one_code_per_key(
        raw, code="ccode", year="year", unresolved=SOURCE.unresolved, outside="drop"
    ).select("state", "year", human_rights_ideal_point="IdealPointHumanRights")
    return {"state_year": points}
