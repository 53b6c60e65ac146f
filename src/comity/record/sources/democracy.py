"""Democracy scores: V-Dem polyarchy, Polity and the extended Unified Democracy Scores."""

from __future__ import annotations

import polars as pl

from comity.record.codes import one_code_per_key
from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source

SOURCE = Source(
    id="democracy",
    title="isard: democracy data for Correlates of War states",
    version="isard 0.2.0",
    publisher="Steven V. Miller (isard); V-Dem Institute; Center for Systemic Peace; Xavier Marquez",
    landing="https://svmiller.com/isard/",
    licence="GPL-2.0 for the package; V-Dem CC BY-SA 4.0; Polity and the Unified Democracy Scores "
    "free with citation",
    citation=(
        "Coppedge, Michael et al. V-Dem Dataset. Varieties of Democracy Project; Marshall, Monty G., Ted R. "
        "Gurr and Keith Jaggers. Polity IV Project; Marquez, Xavier (2016). A Quick Method for Extending "
        "the Unified Democracy Scores; gathered in Miller, Steven V., isard: Integrated State and Regime "
        "Data."
    ),
    bibtex="""@manual{democracy,
  author = {Miller, Steven V.},
  title = {isard: overall summary of state-year data, with V-Dem polyarchy, Polity and extended UDS},
  note = {Scores of Coppedge et al. (V-Dem), Marshall et al. (Polity) and Marquez (2016, extended UDS)},
  url = {https://svmiller.com/isard/}
}""",
    carrier="svmiller/isard@46944ad97a5532cd8e3b33129463c8435a69846a",
    files={
        "democracy.rda": (
            "svmiller/isard/data/cw_democracy.rda",
            "https://raw.githubusercontent.com/svmiller/isard/46944ad97a5532cd8e3b33129463c8435a69846a/"
            "data/cw_democracy.rda",
            "63817db0ed4be6d4faafe6a1c363ffe3862897fb1b28d53298099fef576be45a",
        ),
        "gw_democracy.rda": (
            "svmiller/isard/data/gw_democracy.rda",
            "https://raw.githubusercontent.com/svmiller/isard/46944ad97a5532cd8e3b33129463c8435a69846a/"
            "data/gw_democracy.rda",
            "19279af159e0c1af0ba3f4d54bee6661bfe2784de7c557e9320dc6708a62a132",
        ),
    },
    coverage=Coverage(first=1816, last=2025),
    codes="COW codes, Gleditsch-Ward codes",
    indicators=(
        Indicator(
            "polyarchy",
            "Electoral democracy (V-Dem polyarchy)",
            unit="index, 0 to 1",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(0, 1),
        ),
        Indicator(
            "polity2",
            "Polity score",
            unit="points, -10 autocracy to 10 democracy",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-10, 10),
            coverage=Coverage(first=1816, last=2020),
        ),
        Indicator(
            "euds",
            "Extended Unified Democracy Score",
            unit="standard deviations of a latent scale",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-4, 4),
        ),
        Indicator(
            "aeuds",
            "Extended Unified Democracy Score, adjusted (0 is the threshold between autocracy and democracy)",
            unit="standard deviations of a latent scale",
            area="values",
            direction="neutral",
            per="state_year",
            limits=(-4, 4),
        ),
    ),
    expected_rows={
        "state_year": (17_600, 17_706),
        "cow_state_year": (17_706, 17_706),
        "gw_state_year": (20_849, 20_849),
    },
    known=(
        Known("KOR", 2025, {"polyarchy": 0.819}),
        Known("KOR", 2018, {"polity2": 8}),
        Known("USA", 2020, {"polity2": 5}),
    ),
    traps=(
        "three scales that are not to be mixed; polyarchy is missing for small states, Polity ends in 2020",
        "Polity's -66, -77 and -88 are already recoded upstream (polity2)",
        "1990 has a row for either Germany that is one key, for either Yemen too: the row of the state that "
        "went on stands in state_year, all rows stand in cow_state_year",
    ),
)

UPSTREAM = ["euds", "aeuds", "polity2", "v2x_polyarchy"]
SCORES = ["euds", "aeuds", "polity2", "polyarchy"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`state_year` under keys; `cow_state_year` and `gw_state_year` by code and year.

    Panels in the systems of COW and of Gleditsch and Ward need exactly their rows.
    """
    scores = _scores(files, "democracy.rda", "ccode")
    return {
        "state_year": one_code_per_key(scores).select("state", "year", *SCORES),
        "cow_state_year": scores,
        "gw_state_year": _scores(files, "gw_democracy.rda", "gwcode"),
    }


def _scores(files: Files, name: str, code: str) -> pl.DataFrame:
    columns = {code: pl.Int32, "year": pl.Int16, **dict.fromkeys(UPSTREAM, pl.Float64)}
    (scores,) = files.r(name, columns=columns).values()
    return scores.rename(dict(zip(UPSTREAM, SCORES, strict=True))).sort(code, "year")
