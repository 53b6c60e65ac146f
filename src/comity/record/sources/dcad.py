"""Bilateral defence cooperation agreements."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.record.spells import spell_years, within_lives
from comity.states import to_iso3

SOURCE = Source(
    id="dcad",
    title="Defense Cooperation Agreement Dataset (DCAD)",
    version="1.0",
    publisher="Brandon J. Kinne",
    landing="https://correlatesofwar.org/data-sets/defense-cooperation-agreement-dataset/",
    licence="Correlates of War terms: free for research with citation; the carrier states no licence",
    citation=(
        "Kinne, Brandon J. (2020). The Defense Cooperation Agreement Dataset (DCAD). Journal of Conflict "
        "Resolution 64(4): 729-755."
    ),
    bibtex="""@article{dcad,
  author = {Kinne, Brandon J.},
  title = {The Defense Cooperation Agreement Dataset ({DCAD})},
  journal = {Journal of Conflict Resolution},
  volume = {64},
  number = {4},
  pages = {729--755},
  year = {2020}
}""",
    carrier="QiqiNerd/dcad_mining@d3398b0666e4fe49d49f54ec6e5c6869b73d442e",
    files={
        "dcad.csv": (
            "QiqiNerd/dcad_mining/DCAD-v1.0-main.csv",
            "https://raw.githubusercontent.com/QiqiNerd/dcad_mining/d3398b0666e4fe49d49f54ec6e5c6869b73d442e/"
            "DCAD-v1.0-main.csv",
            "f7d56e1703ae7cd7395b636210fa5d33a5fc3feafe5686734c212ffd5af7405a",
        ),
    },
    coverage=Coverage(first=1980, last=2010, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "defense_agreements",
            "Bilateral defence cooperation agreements of 1980 to 2010 in force",
            unit="agreements",
            area="security",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 20),
        ),
    ),
    expected_rows={"spells": (1_850, 1_871), "dyad_year": (11_000, 11_300)},
    known=(
        Known("KOR-USA", 2010, {"defense_agreements": 4}),
        Known("KOR-USA", 1990, {"defense_agreements": 1}),
    ),
    unresolved={
        "316 1991-1992": "Czechoslovakia's, coded as the Czech Republic's",
        "835 1981": "Brunei before its independence in 1984",
    },
    traps=(
        (
            "agreements signed before 1980 or after 2010 are not in it: outside these years the status is "
            "unknown, not zero"
        ),
        "an agreement counts from its signature: entry into force is missing for more than half",
        "the end is upstream's estimate; 2010 is the end of the coding, so it is null in spells",
        "-77, -88 and -99 are codes of not applicable and unknown, in columns that are not read",
        "three rows have one code twice: in one the name says Venezuela (101), the other two are left out",
    ),
)

CODING_ENDS = 2010
# The row names Bolivia and Venezuela, and has Bolivia's code twice.
MISCODED = {"DCADv1.0-0297": 101}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`spells` (kind defense_agreement, label DCAD's id, from the signature) and `dyad_year`, agreements
    in force.
    """
    raw = files.csv(
        "dcad.csv",
        columns={
            "DCAid": pl.String,
            "ccode1": pl.Int32,
            "ccode2": pl.Int32,
            "signYear": pl.Int16,
            "signMonth": pl.Int16,
            "signDay": pl.Int16,
            "endYearEstimate": pl.Int16,
        },
        # names, entry into force and duration (mostly missing), kinds, and how the coders found it
        ignore=True,
        encoding="latin-1",
    )
    spells = (
        raw.with_columns(
            ccode2=pl.col("DCAid").replace_strict(MISCODED, default=pl.col("ccode2"), return_dtype=pl.Int32)
        )
        .filter(pl.col("ccode1") != pl.col("ccode2"))
        .pipe(
            to_iso3,
            {"ccode1": "state_1", "ccode2": "state_2"},
            system="cow",
            year="signYear",
            unresolved=SOURCE.unresolved,
        )
        .select(
            state_a=pl.min_horizontal("state_1", "state_2"),
            state_b=pl.max_horizontal("state_1", "state_2"),
            kind=pl.lit("defense_agreement"),
            label="DCAid",
            start=pl.date("signYear", pl.col("signMonth").fill_null(1), pl.col("signDay").fill_null(1)),
            end=pl.when(pl.col("endYearEstimate") < CODING_ENDS).then(pl.date("endYearEstimate", 12, 31)),
        )
        .sort("state_a", "state_b", "start", "label")
    )
    years = (
        spell_years(within_lives(spells), first=SOURCE.coverage.first, last=CODING_ENDS)
        .group_by("state_a", "state_b", "year")
        .agg(defense_agreements=pl.len().cast(pl.Int16))
        .sort("state_a", "state_b", "year")
    )
    return {"spells": spells, "dyad_year": years}
