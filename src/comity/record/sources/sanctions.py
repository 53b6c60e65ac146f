"""Economic sanctions, threatened and imposed."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

# Two files of TIES are to hand: the raw coding (845 imposed cases with all senders), and 766 cases of version
# 4.1 with one sender each and columns that its carrier added. The raw coding is taken: it has the co-senders,
# and no more than the coders' own columns.
SOURCE = Source(
    id="sanctions",
    title="Threat and Imposition of Economic Sanctions (TIES)",
    version="4.0",
    publisher="T. Clifton Morgan, Navin Bapat and Yoshiharu Kobayashi",
    landing="https://sanctions.web.unc.edu/",
    licence="free with citation; the carrier states no licence",
    citation=(
        "Morgan, T. Clifton, Navin Bapat and Yoshiharu Kobayashi (2014). Threat and imposition of economic "
        "sanctions 1945-2005: Updating the TIES dataset. Conflict Management and Peace Science 31(5): "
        "541-558."
    ),
    bibtex="""@article{sanctions,
  author = {Morgan, T. Clifton and Bapat, Navin and Kobayashi, Yoshiharu},
  title = {Threat and imposition of economic sanctions 1945-2005: Updating the {TIES} dataset},
  journal = {Conflict Management and Peace Science},
  volume = {31},
  number = {5},
  pages = {541--558},
  year = {2014}
}""",
    carrier="s7minhas/Magnesium@a0cbfbdc954994d2b739092513ff7f22a8e64989",
    files={
        "sanctions.rda": (
            "s7minhas/Magnesium/Replication/Data/sanctionData_all.rda",
            "https://raw.githubusercontent.com/s7minhas/Magnesium/a0cbfbdc954994d2b739092513ff7f22a8e64989/"
            "Replication/Data/sanctionData_all.rda",
            "be44d50676c16c14f2ea858261a191b0959cccef0b36e197384ebe23115dba5b",
        ),
    },
    coverage=Coverage(first=1945, last=2005, absent_inside="zero"),
    codes="COW codes; 1000 is an institution",
    indicators=(
        Indicator(
            "sanctions",
            "Cases of economic sanctions of the actor against the recipient going on",
            unit="cases",
            area="economy",
            direction="further",
            per="directed_dyad_year",
            limits=(0, 15),
        ),
    ),
    expected_rows={"sanction_cases": (700, 1_700), "directed_dyad_year": (3_000, 12_000)},
    known=(Known("USA>CUB", 2000, {"sanctions": 1}),),
    unresolved={
        "1000": "an institution",
    },
    traps=(
        "every case in this file was imposed; threats that were enough stand in TIES alone",
        "a case begins with its threat, which may be years before it is imposed",
        "a case may have five senders: each is a row here; institutions are left out",
        "without an end a case runs to the last year in which it was known to go on; with neither (one row "
        "in five) it counts in its first year alone",
        "cases begin in 1945-2005; some end as late as 2012, but no new case is known after 2005",
    ),
)

SENDERS = [f"sender{place}" for place in range(1, 6)]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`sanction_cases` (case, actor, recipient, first_year, last_year) and `directed_dyad_year`.

    last_year is null where neither an end nor a last known year is coded: such a case counts in its first
    year.
    """
    whole = ["startyear", "endyear", "ongoingasofyear", "targetstate", *SENDERS]
    raw = files.r(
        "sanctions.rda",
        columns={"caseid": pl.Int64, **dict.fromkeys(whole, pl.Int32)},
        # issues, threats, costs, outcomes, texts of the coders
        ignore=True,
    )["sanctionData"]
    coded = (
        raw.unpivot(SENDERS, index=["caseid", *whole[:4]], value_name="sender")
        .drop_nulls("sender")
        .select(
            "sender",
            "targetstate",
            case="caseid",
            first_year=pl.col("startyear").cast(pl.Int16),
            last_year=pl.coalesce("endyear", "ongoingasofyear").cast(pl.Int16),
        )
        .unique(["case", "sender", "targetstate"])
    )
    last_counted = pl.min_horizontal(pl.coalesce("last_year", "first_year"), pl.lit(SOURCE.coverage.last))
    years = (
        coded.with_columns(year=pl.int_ranges("first_year", last_counted + 1, dtype=pl.Int16))
        .explode("year")
        .drop_nulls("year")
        # by the key of each year: a case against Yugoslavia goes on against Serbia and Montenegro
        .pipe(_with_keys, "year")
        .group_by("actor", "recipient", "year")
        .agg(sanctions=pl.col("case").n_unique().cast(pl.Int16))
        .sort("actor", "recipient", "year")
    )
    cases = (
        _with_keys(coded, "first_year")
        .select("case", "actor", "recipient", "first_year", "last_year")
        .sort("case", "actor", "recipient")
    )
    return {"sanction_cases": cases, "directed_dyad_year": years}


def _with_keys(frame: pl.DataFrame, year: str) -> pl.DataFrame:
    return to_iso3(
        frame,
        {"sender": "actor", "targetstate": "recipient"},
        system="cow",
        year=year,
        unresolved=SOURCE.unresolved,
        outside="drop",
    ).filter(pl.col("actor") != pl.col("recipient"))
