"""Goods trade of all pairs every fourth year: the only such figures after 2014."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

WAVES = tuple(range(1964, 2017, 4))

SOURCE = Source(
    id="penppml",
    title="Bilateral exports and trade agreements, every fourth year",
    version="1964-2016, as in penppml",
    publisher="World Bank (Deep Trade Agreements) and UN Comtrade, compiled by Breinlich et al.",
    landing="https://cran.r-project.org/package=penppml",
    licence="MIT (LICENSE of the carrying package)",
    citation=(
        "Breinlich, Holger, Valentina Corradi, Nadia Rocha, Michele Ruta, J.M.C. Santos Silva and Tom "
        "Zylkin (2021). Machine Learning in International Trade Research: Evaluating the Impact of Trade "
        "Agreements. World Bank Policy Research Working Paper 9629."
    ),
    bibtex="""@techreport{penppml,
  author = {Breinlich, Holger and Corradi, Valentina and Rocha, Nadia and Ruta, Michele and
    Santos Silva, J.M.C. and Zylkin, Tom},
  title = {Machine Learning in International Trade Research: Evaluating the Impact of Trade Agreements},
  institution = {World Bank},
  number = {9629},
  year = {2021}
}""",
    carrier="tomzylkin/penppml@e6a4e2375c218eec27632e3a19b01450cdc9753f",
    files={
        "trade.rda": (
            "tomzylkin/penppml/data/trade.rda",
            "https://raw.githubusercontent.com/tomzylkin/penppml/e6a4e2375c218eec27632e3a19b01450cdc9753f/"
            "data/trade.rda",
            "d97178aa1cfa26b89f24a70004f86b4de6c36a903d3a5b5bb0e7da7d7870ee9e",
        ),
    },
    coverage=Coverage(first=1964, last=2016, waves=WAVES),
    codes="ISO3 with Comtrade's old codes (ZAR, ROM, YDR, SVU); territories among them",
    indicators=(
        Indicator(
            "exports_waves",
            "Goods from actor to recipient (every fourth year)",
            unit="million current US dollars",
            area="economy",
            direction="closer",
            per="directed_dyad_year",
            limits=(0, 600_000),
            compact=False,  # its figures of oil exporters are no measure of their trade
        ),
    ),
    expected_rows={"directed_dyad_year": (150_000, 191_213)},
    known=(
        Known("KOR>USA", 2016, {"exports_waves": 66_546.429952}),
        Known("KOR>USA", 2012, {"exports_waves": 58_646.437888}),
    ),
    unresolved={
        "BLX": "Belgium and Luxembourg, one economy in this file until 2016",
        "PCZ": "the Panama Canal Zone",
        "RYU": "the Ryukyu Islands under the United States",
        "SIK": "Sikkim, no member state",
        "ZPM": "Zanzibar and Pemba, part of Tanzania in 1964",
        "TAN": "Tanganyika, part of Tanzania in 1964",
        "ZW1": "Rhodesia and Nyasaland, dissolved in 1963",
        **dict.fromkeys(
            ["ABW", "AIA", "ANT", "ASM", "ATA", "ATF", "BES", "BLM", "BMU", "BVT", "CCK", "COK"]
            + ["CUW", "CXR", "CYM", "ESH", "FLK", "FRO", "GIB", "GLP", "GRL", "GUF", "GUM", "HKG"]
            + ["HMD", "IOT", "MAC", "MNP", "MSR", "MTQ", "MYT", "NCL", "NFK", "NIU", "PCN", "PSE"]
            + ["PYF", "REU", "SGS", "SHN", "SPM", "SXM", "TCA", "TKL", "UMI", "VAT", "VGB", "VIR"]
            + ["WLF"],
            "a territory, in no membership list",
        ),
        **dict.fromkeys(
            ["BAT", "BUN", "FRE", "NZE", "PCE", "SPE", "UNS", "USP"],
            "an aggregate or a group, no state",
        ),
    },
    traps=(
        "every fourth year; its use is 2016, after the end of the Correlates of War trade data: the same "
        "pair's figures in older years differ between the two, so it is no tie of the area score",
        "as the exporters report it, with holes: much of the oil is missing (Saudi Arabia to the United States in "
        "2012: "
        "1.1 billion dollars, 57 in the Correlates of War trade data) and some exporters in whole years (Kenya since "
        "2012), so it bears out no amount and no rank",
        "US dollars upstream, million here",
        "Belgium and Luxembourg stand as one economy (BLX) in all years and are left out",
        "316,317 rows although its documentation says 194,092: zero flows are included, none told from not "
        "reported; they are left out",
        "the in-force flag and sixteen provisions repeat DESTA in coarser steps and are not read",
    ),
)

# Comtrade's codes of the time -> the key's code (its VDR is the north of Vietnam, ours the south).
CODES = {
    "ZAR": "COD",
    "ROM": "ROU",
    "YDR": "YMD",
    "TMP": "TLS",
    "SVU": "SUN",
    "VDR": "VNM",
    "SVR": "VDR",
    "MNT": "MNE",
    "KN1": "KNA",
}


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """One table, directed dyad-year: actor (exporter), recipient (importer), year, exports_waves."""
    (raw,) = files.r(
        "trade.rda",
        columns={"exp": pl.String, "imp": pl.String, "time": pl.String, "export": pl.Float64},
        ignore=True,  # agreements and their provisions
    ).values()
    exports = (
        raw.filter(pl.col("export") > 0)
        .with_columns(pl.col("exp", "imp").replace(CODES), year=pl.col("time").cast(pl.Int16))
        .pipe(
            to_iso3,
            {"exp": "actor", "imp": "recipient"},
            system="iso3",
            year="year",
            unresolved=SOURCE.unresolved,
            outside="drop",
        )
        .select("actor", "recipient", "year", exports_waves=pl.col("export") / 1e6)
        .sort("actor", "recipient", "year")
    )
    return {"directed_dyad_year": exports}
