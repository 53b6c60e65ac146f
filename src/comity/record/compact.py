"""The compact record: figures since 1946 in a form small enough to come with the program."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from comity.record.runs import KEYS, find_runs
from comity.record.source import Coverage, Indicator, Source
from comity.record.storage import describe_columns, shrink
from comity.record.treaties import COUNTED_KINDS

FIRST_YEAR: Final = 1946
FIRST_DAY: Final = dt.date(FIRST_YEAR, 1, 1)

# What the brief, the measures and the claims read. Other tables (by upstream codes, for research panels) are
# in the full record alone.
KEPT_TABLES: Final = (
    *KEYS,
    "spells",
    "signatures",
    "visits",
    "visits_by_year",
    "votes",
    "rollcalls",
    "treaty_parties",
)


@dataclass(frozen=True)
class CompactTable:
    """One file to be: a table, or one indicator's runs, with its columns as the tidy table has them."""

    table: str
    frame: pl.DataFrame
    columns: tuple[dict[str, str], ...]
    indicator: str | None = None


def compact_coverage(coverage: Coverage) -> Coverage | None:
    """The part of a coverage that the compact record keeps; None where nothing is left."""
    if coverage.last < FIRST_YEAR:
        return None
    waves = None if coverage.waves is None else tuple(year for year in coverage.waves if year >= FIRST_YEAR)
    return replace(coverage, first=max(coverage.first, FIRST_YEAR), waves=waves)


def compact_source(source: Source) -> Source | None:
    """A source's description for the compact record; None where it has nothing for it."""
    coverage = compact_coverage(source.coverage)
    if coverage is None:
        return None
    indicators: list[Indicator] = []
    for indicator in source.indicators:
        if not indicator.compact:
            continue
        own = None if indicator.coverage is None else compact_coverage(indicator.coverage)
        if indicator.coverage is None or own is not None:
            indicators.append(replace(indicator, coverage=own))
    if source.indicators and not indicators:
        return None
    return replace(source, coverage=coverage, indicators=tuple(indicators))


def compact_tables(
    source: Source, tables: dict[str, pl.DataFrame], states: Sequence[str]
) -> Iterator[CompactTable]:
    """The tables of a source as the compact record stores them; `source` as `compact_source` gives it."""
    for name, frame in sorted(tables.items()):
        if name not in KEPT_TABLES:
            continue
        if name in ("dyad_year", "directed_dyad_year"):
            yield from _indicator_runs(source, name, frame, states)
            continue
        kept = _since(source, name, frame)
        if kept.height:
            yield CompactTable(name, shrink(kept, states, exact=False), describe_columns(source, kept))


def _indicator_runs(
    source: Source, name: str, frame: pl.DataFrame, states: Sequence[str]
) -> Iterator[CompactTable]:
    for indicator in source.indicators:
        if indicator.per != name or indicator.derived is not None:
            continue
        coverage = indicator.coverage or source.coverage
        kept = frame.filter(pl.col("year").is_between(coverage.first, coverage.last))
        if coverage.waves is not None:
            kept = kept.filter(pl.col("year").is_in(coverage.waves))
        # what reading restores: a zero where the source lists every tie, a null where it does not
        if coverage.absent_inside == "zero":
            kept = kept.filter(pl.col(indicator.id).is_null() | (pl.col(indicator.id) != 0))
        else:
            kept = kept.filter(pl.col(indicator.id).is_not_null())
        keys = KEYS[name]
        columns = describe_columns(source, frame.select(*keys, "year", indicator.id))
        runs = find_runs(kept, keys, indicator.id)
        small = shrink(runs.select(*keys, indicator.id), states, exact=False)
        yield CompactTable(
            name,
            small.hstack(runs.select("first", "years")).select(*keys, "first", "years", indicator.id),
            columns,
            indicator.id,
        )


def _since(source: Source, name: str, frame: pl.DataFrame) -> pl.DataFrame:
    if name == "state_year":
        ids = [each.id for each in source.indicators if each.per == name and each.derived is None]
        if not ids:
            return frame.clear()
        kept = frame.select("state", "year", *ids).filter(pl.col("year") >= FIRST_YEAR)
        return kept.filter(pl.any_horizontal(pl.col(ids).is_not_null()))
    if name == "spells":
        return frame.select("state_a", "state_b", "kind", "label", "start", "end").filter(
            pl.col("end").is_null() | (pl.col("end") >= FIRST_DAY)
        )
    if name == "signatures":
        return frame.filter(pl.col("signed") >= FIRST_YEAR)
    if name == "visits_by_year":
        return frame.filter(pl.col("year") >= FIRST_YEAR)
    if name == "treaty_parties":
        return frame.select("treaty", "state", "kind", "start", "end", "area", "n_parties").filter(
            pl.col("start").is_not_null(),
            pl.col("end").is_null() | (pl.col("end") >= FIRST_DAY),
            pl.col("kind").is_in(COUNTED_KINDS),
            pl.col("area").is_not_null(),
        )
    return frame
