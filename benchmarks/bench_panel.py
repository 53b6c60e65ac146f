"""How long a panel takes, beside the same in pandas as its users write it, for more and more states."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl

from comity import record
from measured import ROOT, Measured, best_of

STATES = (1, 10, 100, 0)  # 0: all


def pandas_dyad_years(first: int, last: int) -> int:
    """Directed dyad-years by merging the members of each year with themselves; the number of rows."""
    import pandas as pd

    from comity.states import memberships

    spells = memberships("cow").to_pandas()
    spells["start"] = pd.to_datetime(spells["start"]).dt.year
    spells["end"] = pd.to_datetime(spells["end"]).dt.year.fillna(last).astype(int)
    years = pd.concat(
        pd.DataFrame({"code": row.code, "year": range(max(row.start, first), min(row.end, last) + 1)})
        for row in spells.itertuples()
    ).drop_duplicates()
    pairs = years.merge(years, on="year", suffixes=("1", "2"))
    return len(pairs[pairs["code1"] != pairs["code2"]].sort_values(["code1", "code2", "year"]))


def benchmarks() -> Iterator[Measured]:
    from comity.panel import CoverageWarning, dyad_years, state_years
    from comity.panel.units import members_by_year

    def cold(first: int, last: int, *, directed: bool) -> None:
        members_by_year.cache_clear()
        dyad_years(first, last, directed=directed)

    ours = best_of(lambda: cold(1946, 2018, directed=True))
    yield Measured("directed dyad-years 1946-2018", ours, "s", 0.15, against="peacesciencer 5.6 s")
    yield Measured("the same in pandas", best_of(lambda: pandas_dyad_years(1946, 2018), times=1), "s")
    yield Measured("state-years 1816-2018", best_of(lambda: state_years(1816, 2018)), "s", 0.05)
    whole = dyad_years(1946, 2010)
    codes = whole.frame["code_a"].unique().sort().to_list()
    for number in STATES:
        among = pl.col("code_a").is_in(codes[: number or None]) | pl.col("code_b").is_in(
            codes[: number or None]
        )
        part = replace(whole, frame=whole.frame.filter(among))
        seconds = best_of(lambda part=part: part.add("capabilities", "alliances", "disputes"))
        yield Measured(
            f"three additions to the dyads of {number or 'all'} states, {len(part):,} rows", seconds, "s"
        )
    full = full_record()
    if full is None:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", CoverageWarning)

        def studied() -> None:
            panel = dyad_years(1816, 2010, record=full).politically_relevant()
            panel.add(
                "alliances", "disputes", "capabilities", "democracy", "igos", "distance", "gdp", "trade"
            ).spells("disputes")

        yield Measured(
            "undirected 1816-2010, filter and eight additions",
            best_of(studied),
            "s",
            0.5,
            against="peacesciencer 20 s",
        )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "panel.parquet"
        dyad_years(1946, 2018).write(path)
        yield Measured("five columns of one dyad from Parquet", best_of(lambda: one_dyad(path)), "s", 0.02)


def one_dyad(path: Path) -> None:
    pl.scan_parquet(path).filter((pl.col("code_a") == 2) & (pl.col("code_b") == 732)).select(
        "state_a", "state_b", "code_a", "code_b", "year"
    ).collect()


def full_record() -> record.Record | None:
    """The full record, where `make record` has built one."""
    folder = ROOT / "build" / "record"
    return record.load(folder) if (folder / "datapackage.json").exists() else None
