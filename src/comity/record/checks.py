"""What must hold for every table of the record; used when it is built and when it is verified."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import polars as pl

from comity.record.runs import KEYS
from comity.record.source import Coverage, Indicator, Known, Source
from comity.states.membership import lives

if TYPE_CHECKING:
    from comity.record.open import Record

OTHER_KEYS: Final = {
    "spells": ("state_a", "state_b"),
    "signatures": ("state_a", "state_b"),
    "visits": ("actor", "recipient"),
    "votes": ("state",),
    "treaty_parties": ("state",),
}
UNIQUE: Final = {
    "state_year": ("state", "year"),
    "dyad_year": ("state_a", "state_b", "year"),
    "directed_dyad_year": ("actor", "recipient", "year"),
    "signatures": ("state_a", "state_b", "kind", "label"),
    "visits": ("visit_id",),
    "votes": ("rollcall", "state"),
    "rollcalls": ("rollcall",),
    "treaty_parties": ("treaty", "state"),
}

# A figure checked by hand may be rounded, and the compact record keeps seven digits.
KNOWN_TOLERANCE: Final = 1e-3


def table_faults(source: Source, name: str, frame: pl.DataFrame) -> Iterator[str]:
    """What is wrong with a tidy table, a sentence each: keys, order, columns, states, years, limits."""
    unique = UNIQUE.get(name, ())
    states = KEYS.get(name) or OTHER_KEYS.get(name, ())
    if missing := [column for column in (*unique, *states) if column not in frame.columns]:
        yield f"no column {', '.join(missing)} (found: {', '.join(frame.columns)})"
        return
    for column in dict.fromkeys((*unique, *states)):
        if n_null := frame[column].null_count():
            yield f"{n_null} rows without {column}"
    if unique and (repeated := frame.select(unique).filter(frame.select(unique).is_duplicated())).height:
        yield f"{repeated.height} rows share a key, as {_row(repeated)}"
    for column in states:
        strange = set(frame[column].drop_nulls().unique().cast(pl.String)) - set(lives("iso"))
        if strange:
            yield f"no state: {', '.join(sorted(strange)[:10])} in {column}"
    if "state_a" in states and (reversed_ := frame.filter(~_in_order())).height:
        yield f"{reversed_.height} rows whose state_a is not before state_b, as {_row(reversed_)}"
    if "actor" in states and name != "visits":
        own = frame.filter(pl.col("actor").cast(pl.String) == pl.col("recipient").cast(pl.String))
        if own.height:
            yield f"{own.height} rows of a state with itself, as {_row(own)}"
    if {"start", "end"} <= set(frame.columns) and frame.schema["start"] == pl.Date:
        turned = frame.filter(pl.col("end") < pl.col("start"))
        if turned.height:
            yield f"{turned.height} rows end before they start, as {_row(turned)}"
    if name in KEYS:
        yield from _column_faults(source, name, frame)


def _in_order() -> pl.Expr:
    return pl.col("state_a").cast(pl.String) < pl.col("state_b").cast(pl.String)


def _row(frame: pl.DataFrame) -> str:
    return " ".join(str(value) for value in frame.row(0)[:4])


def _column_faults(source: Source, name: str, frame: pl.DataFrame) -> Iterator[str]:
    indicators = {each.id: each for each in source.indicators if each.per == name and each.derived is None}
    keys = {*KEYS[name], "year"}
    if frame.schema["year"] != pl.Int16:
        yield f"year is {frame.schema['year']}, expected Int16"
    if unknown := [column for column in frame.columns if column not in keys and column not in indicators]:
        yield f"columns that no indicator describes: {', '.join(unknown)}"
    if gone := [indicator for indicator in indicators if indicator not in frame.columns]:
        yield f"indicators without a column: {', '.join(gone)}"
    for indicator in indicators.values():
        if indicator.id in frame.columns:
            yield from _value_faults(indicator, indicator.coverage or source.coverage, frame)


def _value_faults(indicator: Indicator, coverage: Coverage, frame: pl.DataFrame) -> Iterator[str]:
    known = frame.filter(pl.col(indicator.id).is_not_null())
    outside = known.filter(~pl.col("year").is_between(coverage.first, coverage.last))
    if outside.height:
        yield (
            f"{indicator.id}: {outside.height} values outside {coverage.first}-{coverage.last}, "
            f"as {_row(outside)}"
        )
    if coverage.waves is not None:
        between = known.filter(~pl.col("year").is_in(coverage.waves))
        if between.height:
            yield f"{indicator.id}: {between.height} values between the years observed, as {_row(between)}"
    if indicator.per == "directed_dyad_year":
        for column, listed in (("actor", coverage.actors), ("recipient", coverage.recipients)):
            if listed is not None:
                strange = known.filter(~pl.col(column).cast(pl.String).is_in(listed))
                if strange.height:
                    yield f"{indicator.id}: {strange.height} rows of another {column}, as {_row(strange)}"
    if indicator.limits is not None:
        low, high = indicator.limits
        wrong = known.filter(~pl.col(indicator.id).is_between(low, high))
        if wrong.height:
            yield (
                f"{indicator.id}: {wrong.height} values outside {low:g} to {high:g}, "
                f"as {_row(wrong)} {wrong[indicator.id][0]:g}"
            )


def row_count_faults(source: Source, tables: dict[str, pl.DataFrame]) -> Iterator[str]:
    """Tables that are missing, or have fewer or more rows than expected."""
    for name, (fewest, most) in source.expected_rows.items():
        if name not in tables:
            yield f"no table {name}"
        elif not fewest <= tables[name].height <= most:
            yield f"table {name} has {tables[name].height} rows, expected {fewest} to {most}"


def life_faults(name: str, frame: pl.DataFrame) -> Iterator[str]:
    """Rows of a unit's table in years when one of the states was no member of any list."""
    years = pl.DataFrame(
        [
            (state, year)
            for state, spans in lives("iso").items()
            for start, end in spans
            for year in range(start.year, min(end.year, 2100) + 1)
        ],
        schema={"state": pl.String, "year": pl.Int16},
        orient="row",
    ).unique()
    for column in KEYS.get(name, ()):
        dead = (
            frame.select(pl.col(column).cast(pl.String), "year")
            .unique()
            .join(years, left_on=[column, "year"], right_on=["state", "year"], how="anti")
            .sort(column, "year")
        )
        if dead.height:
            yield f"{column}: {dead.height} state-years outside membership, as {_row(dead)}"


def known_faults(record: Record, source: Source) -> Iterator[str]:
    """Facts checked by hand that the record does not give back."""
    for fact in source.known:
        yield from _fact_faults(record, fact)


def _fact_faults(record: Record, fact: Known) -> Iterator[str]:
    for indicator, expected in fact.values.items():
        if indicator not in record.indicators and record.description.compact:
            continue
        coverage = record.coverage_of(indicator)
        if not coverage.first <= fact.year <= coverage.last and record.description.compact:
            continue
        found = record.series(indicator, fact.unit).filter(pl.col("year") == fact.year)["value"]
        value = found[0] if len(found) else None
        if value is None or abs(value - expected) > max(abs(expected) * KNOWN_TOLERANCE, 1e-9):
            yield f"{indicator} of {fact.unit} in {fact.year} is {value}, known to be {expected:g}"
