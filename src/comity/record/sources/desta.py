"""Trade agreements in force between two states, and how deep they go."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.record.spells import signatures, spell_years, within_lives
from comity.states import to_iso3

# The dyads list today's states only.
FORMER = ("CSK", "DDR", "SCG", "SUN", "VDR", "YMD", "YUG", "ZAN")

SOURCE = Source(
    id="desta",
    title="Design of Trade Agreements (DESTA): dyads, content coding and withdrawals",
    version="2.1",
    publisher="Andreas Dür, Leonardo Baccini and Manfred Elsig",
    landing="https://www.designoftradeagreements.org",
    licence="CC0 1.0 (LICENSE.md of the carrier); DESTA asks to be cited",
    citation=(
        "Dür, Andreas, Leonardo Baccini and Manfred Elsig (2014). The Design of International Trade "
        "Agreements: Introducing a New Dataset. Review of International Organizations 9(3): 353-375. "
        "Version 2.1."
    ),
    bibtex="""@article{desta,
  author = {D{\\"u}r, Andreas and Baccini, Leonardo and Elsig, Manfred},
  title = {The Design of International Trade Agreements: Introducing a New Dataset},
  journal = {Review of International Organizations},
  volume = {9},
  number = {3},
  pages = {353--375},
  year = {2014},
  note = {Version 2.1}
}""",
    carrier="pachadotdev/desta@9cbfc7049c8cdddef62e4d11749709e040cbfa26",
    files={
        "dyads.rda": (
            "pachadotdev/desta/data/treaties_dyads.rda",
            "https://raw.githubusercontent.com/pachadotdev/desta/9cbfc7049c8cdddef62e4d11749709e040cbfa26/"
            "data/treaties_dyads.rda",
            "f5d002f3b95016a1f1f97d91a7b7325f615a59df73a7552ce087ca320306f3dd",
        ),
        "withdrawals.rda": (
            "pachadotdev/desta/data/withdrawals_dyads.rda",
            "https://raw.githubusercontent.com/pachadotdev/desta/9cbfc7049c8cdddef62e4d11749709e040cbfa26/"
            "data/withdrawals_dyads.rda",
            "476c08f8b9e7b3e20491a00fbff870f70b79bcfeab8efd71191cbe7ad207d039",
        ),
        "content.rda": (
            "pachadotdev/desta/data/content_coding.rda",
            "https://raw.githubusercontent.com/pachadotdev/desta/9cbfc7049c8cdddef62e4d11749709e040cbfa26/"
            "data/content_coding.rda",
            "992a52ef9ee901568f6e585f1c5c14f54e01ac9871a71a8cad598128676fd92f",
        ),
    },
    coverage=Coverage(first=1948, last=2021, absent_inside="zero", leaves_out=FORMER),
    codes="ISO 3166 numeric codes of today's states; 900 is Kosovo",
    indicators=(
        Indicator(
            "trade_agreements",
            "Trade agreements in force",
            unit="agreements",
            area="economy",
            direction="closer",
            per="dyad_year",
            limits=(0, 30),
        ),
        Indicator(
            "trade_agreement_depth",
            "Depth of the deepest trade agreement in force",
            unit="provisions of 7",
            area="economy",
            direction="closer",
            per="dyad_year",
            tie=True,
            limits=(0, 7),
        ),
    ),
    expected_rows={
        "dyad_year": (185_000, 200_000),
        "spells": (15_500, 16_500),
        "signatures": (17_000, 18_000),
        "agreements": (690, 720),
    },
    known=(
        Known("KOR-USA", 2012, {"trade_agreements": 1, "trade_agreement_depth": 7}),
        Known("MEX-USA", 1994, {"trade_agreements": 1}),
    ),
    unresolved={
        **dict.fromkeys(
            ["136", "175", "184", "234", "238", "239", "258", "260", "275", "304", "344", "446"]
            + ["500", "533", "540", "570", "612", "654", "660", "666", "732", "796", "86", "876"]
            + ["92"],
            "a territory, in no membership list",
        ),
    },
    traps=(
        "in_force_ftas_dyads of the same carrier switches on in the year of signature (KORUS 2007): it is "
        "not used; an agreement counts from the year of its entry into force (KORUS 2012)",
        "1,579 of 18,329 rows have no year of entry into force: not in force, or not known; they are left "
        "out",
        "single years of entry into force are wrong upstream and kept: Canada-Korea stands as 2017 (it was "
        "1 January 2015), the Regional Comprehensive Economic Partnership as 2021 (1 January 2022)",
        "years only: a spell starts on 1 January and ends on 31 December of the year of withdrawal, if any",
        "an agreement that a later one replaced stays in force here unless a withdrawal is listed: counts "
        "are high inside old regional groups; the depth, a maximum, is not affected",
        "accessions and consolidated texts are rows of their own and belong to the spell of their base "
        "treaty",
        "partial-scope and framework agreements count; depth 0 beside a count above 0 is a shallow "
        "agreement, a null depth beside it an agreement whose content was not coded",
        "depth is counted here from the content coding after the definition of Dür, Baccini and Elsig "
        "(2014): free trade area or customs union, and substantive provisions on services, investment, "
        "standards, procurement, competition and intellectual property; DESTA's own index, in another "
        "file, may differ by one",
    ),
)

# Codebook: the level from which an item is a substantive provision (type 2 free trade area, 3 customs union).
PROVISIONS = {
    "free_trade": pl.col("mar_typedepth").is_in(["2", "3"]),
    "services": pl.col("ser_nt") == "1",
    "investment": pl.col("inv_nt") == "1",
    "standards": (pl.col("tbt_coop") == "1") | pl.col("tbt_harmon").is_in(["1", "2", "3"]),
    "procurement": pl.col("proc_prov") == "2",
    "competition": pl.col("comp_chap") == "1",
    "intellectual_property": pl.col("ipr_scope_substantial_dummy") == "1",
}
CODED = ["mar_typedepth", "ser_nt", "inv_nt", "tbt_coop", "tbt_harmon", "proc_prov", "comp_chap"]
CODED += ["ipr_scope_substantial_dummy"]
DYADS = {
    "iso1": pl.String,
    "iso2": pl.String,
    "number": pl.String,
    "base_treaty": pl.Int32,
    "name": pl.String,
}
DYADS |= {"year": pl.Int16, "entryforceyear": pl.Int16}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """Four tables: `spells` (label: DESTA's number of the base treaty), `dyad_year`, `signatures` and `agreements`.

    `agreements` has one row per base treaty in force at some time: agreement (the spells' label), name,
    signed and entered (years), depth (0 to 7; null where the content was not coded). `signatures` has a state's
    own signature where it joined later, and agreements that never entered into force.
    """
    # languages, regions, and lists of the parties that repeat the dyads
    (dyads,) = files.r("dyads.rda", columns=DYADS, ignore=True).values()
    (left,) = files.r("withdrawals.rda", columns=DYADS, ignore=True).values()
    # some 490 items of content that depth does not count
    (content,) = files.r(
        "content.rda", columns=dict.fromkeys(["number", *CODED], pl.String), ignore=True
    ).values()
    depth = content.filter(pl.col("mar_typedepth").is_not_null()).select(
        agreement="number",
        depth=pl.sum_horizontal(rule.fill_null(False).cast(pl.Int8) for rule in PROVISIONS.values()),
    )
    entered = keyed(dyads.filter(pl.col("entryforceyear").is_not_null()))
    withdrawn = (
        keyed(left.with_columns(pl.col("entryforceyear").fill_null(pl.col("year"))))
        .group_by("state_a", "state_b", "base_treaty")
        .agg(ended=pl.col("entryforceyear").max())
    )
    treaties = (
        # the deepest of a base treaty's coded texts: the base text, its amendments, its consolidated text
        entered.with_columns(agreement=pl.col("number").str.replace(r"\+.*$", ""))
        .join(depth, on="agreement", how="left")
        .group_by("base_treaty")
        .agg(
            name=pl.col("name").sort_by(pl.col("number").str.len_chars(), "number").first(),
            signed=pl.col("year").min(),
            entered=pl.col("entryforceyear").min(),
            depth=pl.col("depth").max(),
        )
    )
    spells = (
        entered.group_by("state_a", "state_b", "base_treaty")
        .agg(began=pl.col("entryforceyear").min())
        .join(withdrawn, on=["state_a", "state_b", "base_treaty"], how="left")
        # a withdrawal listed before the entry ended an earlier membership
        .with_columns(ended=pl.when(pl.col("ended") >= pl.col("began")).then("ended"))
        .with_columns(start=pl.date("began", 1, 1), end=pl.date("ended", 12, 31))
        .pipe(within_lives)
        .sort("state_a", "state_b", "start", "base_treaty")
    )
    first, last = SOURCE.coverage.first, SOURCE.coverage.last
    dyad_years = (
        spell_years(spells, first=first, last=last)
        .join(treaties.select("base_treaty", "depth"), on="base_treaty", how="left")
        .group_by("state_a", "state_b", "year")
        .agg(
            trade_agreements=pl.col("base_treaty").n_unique().cast(pl.Int16),
            trade_agreement_depth=pl.col("depth").max(),
        )
        .sort("state_a", "state_b", "year")
    )
    return {
        "dyad_year": dyad_years,
        "spells": spells.select(
            "state_a",
            "state_b",
            pl.lit("trade_agreement").alias("kind"),
            label_of("base_treaty").alias("label"),
            "start",
            "end",
        ),
        "signatures": signatures(
            keyed(dyads).select(
                "state_a",
                "state_b",
                kind=pl.lit("trade_agreement"),
                label=label_of("base_treaty"),
                signed="year",
            )
        ),
        "agreements": treaties.sort("base_treaty").select(
            label_of("base_treaty").alias("agreement"), "name", "signed", "entered", "depth"
        ),
    }


def label_of(column: str) -> pl.Expr:
    """A number of a base treaty as the label of spells."""
    return pl.col(column).cast(pl.String)


def keyed(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows with state_a < state_b in place of iso1 and iso2.

    The codes are those of today's states whatever the treaty's year, so they are read as of the last year
    covered; `within_lives` then cuts the spells.
    """
    coded = rows.pipe(
        to_iso3,
        {"iso1": "one", "iso2": "other"},
        system="isonum",
        year=SOURCE.coverage.last,
        unresolved=SOURCE.unresolved,
    )
    return coded.with_columns(
        state_a=pl.min_horizontal("one", "other"), state_b=pl.max_horizontal("one", "other")
    ).drop("one", "other")
