"""Democracy scores: V-Dem polyarchy, Polity and the extended Unified Democracy Scores."""

from __future__ import annotations

import polars as pl

from comity.record.files import Files
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states import to_iso3

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
        )
    },
    coverage=Coverage(first=1816, last=2025),
    codes="COW codes",
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
    expected_rows={"state_year": (17_600, 17_706), "cow_state_year": (17_706, 17_706)},
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

SCORES = ["euds", "aeuds", "polity2", "polyarchy"]


def tables(files: Files) -> dict[str, pl.DataFrame]:
    """`state_year` under keys; `cow_state_year` the same by ccode and year, as panels in COW's system
    need it.
    """
    (raw,) = files.r(
        "democracy.rda",
        columns={
            "ccode": pl.Int32,
            "year": pl.Int16,
            "euds": pl.Float64,
            "aeuds": pl.Float64,
            "polity2": pl.Float64,
            "v2x_polyarchy": pl.Float64,
        },
    ).values()
    scores = raw.rename({"v2x_polyarchy": "polyarchy"}).sort("ccode", "year")
    state_year = (
        scores.pipe(to_iso3, {"ccode": "state"}, system="cow", year="year", keep=True)
        # of two codes that are one key in a year, the lower goes on (255, not 260); Yemen's new code is 679
        .sort("state", "year", pl.col("ccode") == 679, "ccode", descending=[False, False, True, False])
        .unique(["state", "year"], keep="first", maintain_order=True)
        .select("state", "year", *SCORES)
    )
    return {"state_year": state_year, "cow_state_year": scores}
