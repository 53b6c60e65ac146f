"""Treaties and their parties: environment, trade, health, human rights."""

from __future__ import annotations

from typing import Literal

import polars as pl

from comity.record.dates import messy_date
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

NO_STATE = "an organisation or a part of a state"
TERRITORY = "a territory, in no membership list"


def _count(name: str, label: str, area: str, last: int, *, tie: bool = False, only: str = "") -> Indicator:
    return Indicator(
        name,
        label,
        unit="treaties in force",
        area=area,
        direction="closer",
        per="dyad_year",
        tie=tie,
        limits=(0, 800),
        coverage=Coverage(first=1946, last=last, absent_inside="zero"),
        derived=f"treaty_parties/{area}{only}",
    )


# Environmental treaties alone are a tie. Trade agreements stand in DESTA with their depth and entry into
# force, and one measure of them is enough; health treaties are few and near universal, so that their number
# tells a state's habit of joining, not its ties; of bilateral treaties the entry into force is mostly
# missing.
SOURCE = Source(
    id="treaties",
    title="manytreaties: agreements and parties (GGO)",
    version="1.0",
    publisher="James Hollway and Henrique Sposito, PANARCHIC project, Geneva Graduate Institute",
    landing="https://globalgov.github.io/manytreaties/",
    licence="CC BY 4.0 (DESCRIPTION; LICENSE.md says AGPL-3: contradictory upstream)",
    citation=(
        "Hollway, James and Henrique Sposito (2025). manytreaties: Agreements for Global Governance. R "
        "package, version 1.0. https://globalgov.github.io/manytreaties/."
    ),
    bibtex="""@manual{treaties,
  author = {Hollway, James and Sposito, Henrique},
  title = {manytreaties: Agreements for Global Governance},
  year = {2025},
  note = {R package, version 1.0; data set GGO},
  url = {https://globalgov.github.io/manytreaties/}
}""",
    carrier="globalgov/manytreaties@4bf79f94c78a9f9016bd55b99135b45208500631",
    files={
        f"{name}.rda": (
            f"globalgov/manytreaties/data/{name}.rda",
            f"https://raw.githubusercontent.com/globalgov/manytreaties/"
            f"4bf79f94c78a9f9016bd55b99135b45208500631/data/{name}.rda",
            digest,
        )
        for name, digest in {
            "agreements": "53cce3d2391ee943db964c6581294e9beaa7f5fa3be941889a800f10b6582238",
            "parties": "921ad5cae8707e9930fd8d187f54959ad143d027328f2a48ef7b926051471440",
        }.items()
    },
    coverage=Coverage(first=1351, last=2024),
    codes="ISO3, with some thirty slips and organisations",
    indicators=(
        _count(
            "joint_treaties_environment",
            "Environmental treaties in force for both",
            "climate",
            2014,
            tie=True,
        ),
        _count(
            "bilateral_treaties_environment",
            "Bilateral environmental treaties in force",
            "climate",
            2014,
            only="/bilateral",
        ),
        _count("joint_treaties_trade", "Trade agreements in force for both", "economy", 2021),
        _count("joint_treaties_health", "Health treaties in force for both", "health", 2021),
    ),
    expected_rows={"treaty_parties": (78_000, 85_271)},
    unresolved={
        "DZG": "Danzig, in no membership list",
        "EAT": "East African territories before independence",
        "EAZ": "Zanzibar, in no membership list of those years",
        "SAR": "the Sahrawi Republic, in no membership list",
        "UNK": "unknown upstream",
        "Member countries not listed": "unknown upstream",
        **dict.fromkeys(
            [
                "Baden-Württemberg",
                "Bayern",
                "EC",
                "ECE UN Economic Commission for Europe",
                "EFTA",
                "EUE",
                "EUU",
            ]
            + ["EURATOM European Atomic Energy Community", "FAO Food and Agriculture Organization of the UN"]
            + [
                "IAEA International Atomic Energy Agency",
                "IO-EAEC",
                "IO-EBRD",
                "IO-European Atomic Energy Community",
            ]
            + ["IO-IAEA", "IO-IBRD", "IO-NEFCO", "IO-Un Food and Agriculture Organization"]
            + ["IO-World Health Organization", "IO-World Meteorological Organization"]
            + ["WHO World Health Organization", "WMO World Metereological Organization"],
            NO_STATE,
        ),
        **dict.fromkeys(
            [
                "ABW",
                "AIA",
                "ANT",
                "ATF",
                "BES",
                "COK",
                "CUW",
                "CYM",
                "ESH",
                "FLK",
                "FRO",
                "GGY",
                "GLP",
                "GRL",
                "HKG",
            ]
            + [
                "IMN",
                "JEY",
                "MAC",
                "MAF",
                "MSR",
                "MYT",
                "NCL",
                "NIU",
                "PCN",
                "PSE",
                "PYF",
                "SGS",
                "SHN",
                "SPM",
                "TCA",
            ]
            + ["TKL", "VAT", "VGB", "WLF"],
            TERRITORY,
        ),
    },
    known=(
        Known("KOR-USA", 2010, {"joint_treaties_environment": 69}),
        Known("KOR-USA", 2018, {"joint_treaties_trade": 1, "joint_treaties_health": 1}),
    ),
    traps=(
        "13,049 repeated pairs of state and treaty: one row here, from the earliest start to the latest end",
        "messy dates: a start is the first day that a bare year or a range can mean, an end the last; 9999 "
        "is open",
        "a third of the rows are signatures or declarations without entry into force: start is null, "
        "nothing counts",
        "a row whose end lies before its start was never in force for that state: start and end are null",
        "environment is followed to 2014, trade and health to 2021; amendments are not counted as treaties",
        "a treaty of the European Union binds the Union here, not its members, unless they signed too",
        "the package's other lists (IEADB, DESTA, GPTAD, ...) and its older sister manyhealth hold partly "
        "the same treaties with fewer dates: not used, never to be added",
        "339 treaties have parties but no entry among the agreements: their area is null",
    ),
)

# Upstream's slip -> the key meant.
MEANT = {
    "ALG": "DZA",
    "BZL": "BRA",
    "GDR": "DDR",
    "KOS": "XKX",
    "Kosovo": "XKX",
    "LES": "LSO",
    "PRU": "DEU",
    "QAR": "QAT",
    "ROM": "ROU",
    "VAE": "ARE",
    "YPR": "YMD",
}
AREAS = {
    "Environment": "climate",
    "Trade": "economy",
    "Trade,Environment": "economy",
    "Labour": "economy",
    "Health": "health",
    "Human Rights": "values",
    "Security": "security",
}
LATEST = 2024


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, `treaty_parties`: treaty, state, kind, signed, start, end, area, n_parties (of any sort).

    start is null where the treaty is not known to be in force for the state; end is null: still, or unknown.
    """
    agreements = files.r("agreements.rda")["agreements/GGO"]
    raw = files.r("parties.rda")["parties/GGO"]
    kinds = agreements.group_by(treaty="treatyID").agg(
        pl.col("TypeDomain").drop_nulls().first().replace_strict(AREAS).alias("area"),
        pl.col("TypeAgree").drop_nulls().first().str.to_lowercase().alias("kind"),
    )
    first = {
        column: _dates(raw[column], "first")
        for column in ("StateSignature", "StateRatification", "Force", "StateForce")
    }
    last = {column: _dates(raw[column], "last") for column in ("StateEnd", "End")}
    parties = (
        raw.select(treaty="treatyID", party="stateID")
        .with_columns(
            signed=first["StateSignature"],
            ratified=first["StateRatification"],
            force=first["Force"],
            start=first["StateForce"],
            end=last["StateEnd"].zip_with(last["StateEnd"].is_not_null(), last["End"]),
            n_parties=pl.col("party").n_unique().over("treaty").cast(pl.Int16),
        )
        .with_columns(
            start=pl.coalesce(
                "start",
                # in force for a state that ratified: when both the treaty and the ratification are there
                pl.when(pl.col("ratified").is_not_null() & pl.col("force").is_not_null()).then(
                    pl.max_horizontal("ratified", "force")
                ),
                pl.when(pl.col("n_parties") == 2).then("force"),
            )
        )
        .with_columns(void=pl.col("end") < pl.col("start"))
        .with_columns(
            start=pl.when(pl.col("void").fill_null(value=False)).then(None).otherwise("start"),
            end=pl.when(pl.col("start").is_not_null() & ~pl.col("void").fill_null(value=False)).then("end"),
            party=pl.col("party").replace(MEANT),
        )
        .with_columns(
            # a state's name in a treaty means the state of the day it was bound, or signed
            year=pl.coalesce("start", "signed", "ratified").dt.year().cast(pl.Int16).fill_null(LATEST)
        )
        .pipe(
            to_iso3,
            {"party": "state"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .group_by("treaty", "state")
        .agg(
            pl.col("signed").min(),
            pl.col("start").min(),
            end=pl.when((pl.col("start").is_not_null() & pl.col("end").is_null()).any())
            .then(None)
            .otherwise(pl.col("end").max()),
            n_parties=pl.col("n_parties").max(),
        )
        .join(kinds, on="treaty", how="left")
        .select("treaty", "state", "kind", "signed", "start", "end", "area", "n_parties")
        .sort("treaty", "state")
    )
    return {"treaty_parties": parties}


def _dates(texts: pl.Series, bound: Literal["first", "last"]) -> pl.Series:
    days = {text: messy_date(text, bound=bound) for text in texts.unique()}
    return pl.Series(texts.name, [days[text] for text in texts], dtype=pl.Date)
