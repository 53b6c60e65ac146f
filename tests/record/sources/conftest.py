"""What the tests of sources share: files made of invented rows, and the check of a source's real files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import polars as pl
import pytest

SHARED = Path(__file__).parents[3].parent / "shared"
UNIT_KEYS = {
    "state_year": ["state", "year"],
    "dyad_year": ["state_a", "state_b", "year"],
    "directed_dyad_year": ["actor", "recipient", "year"],
}


class InventedFiles:
    """Stands in for the reader of a source's files: each file is a frame, a dictionary of frames, or a text.

    Reading is as strict as the real one about columns: each is used, ignored by name, or an error of the
    test.
    """

    def __init__(self, folder: Path, contents: Mapping[str, Any]) -> None:
        self._folder = folder
        self._contents = contents

    def path(self, name: str) -> Path:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(self._contents[name], encoding="utf-8")
        return path

    def _frame(
        self,
        name: str,
        columns: Mapping[str, Any] | None = None,
        ignore: Any = (),
        **_: Any,
    ) -> pl.DataFrame:
        return _strict(self._contents[name], columns, ignore)

    csv = excel = stata = _frame

    def r(
        self, name: str, columns: Mapping[str, Any] | None = None, ignore: Any = (), **_: Any
    ) -> dict[str, pl.DataFrame]:
        content = self._contents[name]
        frames = content if isinstance(content, Mapping) else {name.rsplit(".", maxsplit=1)[0]: content}
        return {key: _strict(frame, columns, ignore) for key, frame in frames.items()}


def _strict(frame: pl.DataFrame, columns: Mapping[str, Any] | None, ignore: Any) -> pl.DataFrame:
    if columns is None:
        return frame
    strange = [] if ignore is True else sorted(set(frame.columns) - set(columns) - set(ignore))
    assert not strange, f"columns neither read nor ignored: {strange}"
    return frame.select(pl.col(name).cast(dtype) for name, dtype in columns.items())


@pytest.fixture
def invented(tmp_path: Path) -> Callable[[Mapping[str, Any]], InventedFiles]:
    """Gives files made of invented rows: ``invented({"troops.csv": frame})``."""
    return lambda contents: InventedFiles(tmp_path, contents)


@pytest.fixture
def check_real() -> Callable[[ModuleType], dict[str, pl.DataFrame]]:
    """Checks a source on its real files, or skips: ``check_real(troops)``.

    Row counts are as expected, keys are unique and undirected ones in order, values within their limits,
    years
    within coverage, and the facts checked by hand hold. Gives the tables for more.
    """
    return _check_real


def _check_real(module: ModuleType) -> dict[str, pl.DataFrame]:
    if not (SHARED / "mirror").is_dir():
        pytest.skip("the mirror of upstream files (../shared/mirror) is not here")
    from comity.record.files import Files

    source = module.SOURCE
    tables: dict[str, pl.DataFrame] = module.tables(Files(source, mirror=SHARED / "mirror"))
    for name, (fewest, most) in source.expected_rows.items():
        assert fewest <= tables[name].height <= most, f"{name} has {tables[name].height} rows"
    for name, keys in UNIT_KEYS.items():
        if name in tables:
            assert not tables[name].select(pl.struct(keys).is_duplicated().any()).item(), (
                f"{name}: keys repeat"
            )
            assert tables[name].schema["year"] == pl.Int16
            assert not any(tables[name][key].null_count() for key in keys)
    if "dyad_year" in tables:
        assert tables["dyad_year"].select((pl.col("state_a") < pl.col("state_b")).all()).item()
    for indicator in source.indicators:
        if (frame := tables.get(indicator.per)) is not None and indicator.id in frame.columns:
            known = frame.drop_nulls(indicator.id)
            coverage = indicator.coverage or source.coverage
            assert known["year"].is_between(coverage.first, coverage.last).all(), (
                f"{indicator.id}: years outside"
            )
            if indicator.limits is not None:
                assert known[indicator.id].is_between(*indicator.limits).all(), (
                    f"{indicator.id}: values outside"
                )
    for fact in source.known:
        _check_known(tables, fact)
    return tables


def _check_known(tables: dict[str, pl.DataFrame], fact: Any) -> None:
    """A fact of a derived indicator is in no table: the record's own check sees to it."""
    if ">" in fact.unit:
        name, keys = (
            "directed_dyad_year",
            dict(zip(("actor", "recipient"), fact.unit.split(">"), strict=True)),
        )
    elif "-" in fact.unit:
        name, keys = "dyad_year", dict(zip(("state_a", "state_b"), fact.unit.split("-"), strict=True))
    else:
        name, keys = "state_year", {"state": fact.unit}
    if name not in tables:
        return
    row = tables[name].filter(
        pl.col("year") == fact.year, *(pl.col(key) == value for key, value in keys.items())
    )
    for indicator, value in fact.values.items():
        # a covered absence is a zero: the row need not stand
        found = row[indicator][0] if row.height == 1 else 0
        assert row.height <= 1, f"{fact.unit} {fact.year}: {row.height} rows"
        assert found == pytest.approx(value, rel=1e-3), f"{fact.unit} {fact.year} {indicator}"
