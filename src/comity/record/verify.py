"""Whether a record is what it says: files, keys, states, coverage, limits, symmetry, facts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
import polars as pl

from comity.errors import DamagedRecord
from comity.record.checks import known_faults, life_faults, table_faults
from comity.record.open import Record


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong, and where."""

    source_id: str
    table: str
    what: str


def verify(record: Record, *, report: Callable[[str, int, int], None] | None = None) -> tuple[Fault, ...]:
    """All faults of a record; none where it is sound.

    Checked are each file's size and sha256; per table that keys are unique and in order, codes are states,
    rows lie within the states' lives, and values within coverage and limits; per indicator that an undirected
    cube is symmetric; and the facts checked by hand.
    """
    faults: list[Fault] = []
    if record.description.hash != record.hash:
        faults.append(Fault("", "datapackage.json", "its hash is not that of its content: it was edited"))
    for place, source in enumerate(record.sources.values(), start=1):
        if report is not None:
            report(source.id, place, len(record.sources))
        try:
            faults += _source_faults(record, source.id)
        except DamagedRecord as error:
            faults.append(Fault(source.id, "", str(error)))
    return tuple(faults)


def _source_faults(record: Record, source_id: str) -> Iterator[Fault]:
    source = record.sources[source_id]
    for resource in record.description.resources:
        if resource.source_id == source_id:
            record.check_file(resource)
    for name in record.tables_of(source_id):
        frame = record.table(source_id, name)
        for what in (*table_faults(source, name, frame), *life_faults(name, frame)):
            yield Fault(source_id, name, what)
    for indicator in source.indicators:
        if indicator.per == "dyad_year" and not _is_symmetric(record, indicator.id):
            yield Fault(source_id, indicator.id, "not the same from either side")
    for what in known_faults(record, source):
        yield Fault(source_id, "", what)


def _is_symmetric(record: Record, indicator: str) -> bool:
    for year in record.cube(indicator, since=record.coverage_of(indicator).first).values:
        if not np.array_equal(year, year.T, equal_nan=True):
            return False
    return True


def count_rows(record: Record) -> pl.DataFrame:
    """source, table, rows, bytes: one row per file of the record."""
    return pl.DataFrame(
        [
            (each.source_id, each.indicator or each.table, each.n_rows, each.size)
            for each in record.description.resources
        ],
        schema={"source": pl.String, "table": pl.String, "rows": pl.Int64, "bytes": pl.Int64},
        orient="row",
    )
