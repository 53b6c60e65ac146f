"""The record for users of other programs: one DuckDB file."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import polars as pl

from comity.errors import BadRequest, UnwritableOutput
from comity.record.open import Record


def export_duckdb(record: Record, out: Path) -> Path:
    """Write all tables of a record to a DuckDB file, a schema per source, with units as comments on columns.

    The schema `comity` has the tables `sources` and `indicators`. An older file at `out` is replaced once the
    new one is whole.

    Raises:
        UnwritableOutput: it cannot be written there.
        BadRequest: DuckDB is not installed.
    """
    try:
        import duckdb
    except ImportError as error:
        raise BadRequest("DuckDB is not installed; pip install duckdb") from error
    if not out.parent.is_dir() or not os.access(out.parent, os.W_OK):
        raise UnwritableOutput(
            f"cannot write {out}: its folder is missing or read-only; choose another place"
        )
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}.") as folder:
        work = Path(folder) / "record.duckdb"
        base = duckdb.connect(str(work))
        try:
            base.execute("CREATE SCHEMA comity")
            for name, frame in (("sources", _sources(record)), ("indicators", _indicators(record))):
                _insert(base, f"comity.{name}", frame, Path(folder))
            for source_id in record.sources:
                base.execute(f'CREATE SCHEMA "{source_id}"')
                for table in record.tables_of(source_id):
                    frame = record.table(source_id, table)
                    _insert(base, f'"{source_id}"."{table}"', frame, Path(folder))
                    for indicator in record.sources[source_id].indicators:
                        if indicator.id in frame.columns:
                            said = f"{indicator.label}; {indicator.unit}".replace("'", "''")
                            base.execute(
                                f'COMMENT ON COLUMN "{source_id}"."{table}"."{indicator.id}" IS \'{said}\''
                            )
        except duckdb.Error as error:
            raise UnwritableOutput(f"cannot write {out}: {error}") from error
        finally:
            base.close()
        os.replace(work, out)
    return out


def _insert(base: Any, name: str, frame: pl.DataFrame, folder: Path) -> None:
    # by way of a file, as frames reach DuckDB through pyarrow alone, which is no dependency of ours
    path = folder / "table.parquet"
    frame.write_parquet(path)
    base.execute(f"CREATE TABLE {name} AS SELECT * FROM read_parquet(?)", [str(path)])


def _sources(record: Record) -> pl.DataFrame:
    return pl.DataFrame(
        [
            {
                "source": source.id,
                "title": source.title,
                "version": source.version,
                "publisher": source.publisher,
                "landing": source.landing,
                "licence": source.licence,
                "citation": source.citation,
                "first_year": source.coverage.first,
                "last_year": source.coverage.last,
            }
            for source in record.sources.values()
        ]
    )


def _indicators(record: Record) -> pl.DataFrame:
    rows = []
    for indicator in record.indicators.values():
        coverage = record.coverage_of(indicator.id)
        rows.append(
            {
                "indicator": indicator.id,
                "source": record.source_of(indicator.id).id,
                "label": indicator.label,
                "unit": indicator.unit,
                "area": indicator.area,
                "direction": indicator.direction,
                "per": indicator.per,
                "first_year": coverage.first,
                "last_year": coverage.last,
                "absent_inside": coverage.absent_inside,
            }
        )
    return pl.DataFrame(rows)
