"""A record for panels: the sources' own tables, read from the mirror when a test needs them."""

from __future__ import annotations

import importlib
import importlib.util
from pathlib import Path
from typing import Any

import polars as pl
import pytest

SHARED = Path(__file__).parents[3] / "shared"


class MirrorRecord:
    """As much of a Record as panels use: tables by source and name, read once from the mirror."""

    indicators: dict[str, Any] = {}

    def __init__(self, mirror: Path) -> None:
        self.mirror = mirror
        self.read: dict[str, dict[str, pl.DataFrame]] = {}

    @property
    def sources(self) -> dict[str, Any]:
        return {name: importlib.import_module(f"comity.record.sources.{name}").SOURCE for name in self.read}

    def table(self, source: str, name: str) -> pl.DataFrame:
        if source not in self.read:
            if importlib.util.find_spec(f"comity.record.sources.{source}") is None:
                pytest.skip(f"source {source} is not there")
            from comity.record.files import Files

            module = importlib.import_module(f"comity.record.sources.{source}")
            self.read[source] = module.tables(Files(module.SOURCE, mirror=self.mirror))
        return self.read[source][name]


class HandRecord:
    """A record of hand-made tables."""

    def __init__(self, tables: dict[tuple[str, str], pl.DataFrame]) -> None:
        self.tables = tables
        self.indicators: dict[str, Any] = {}
        self.sources: dict[str, Any] = {}

    def table(self, source: str, name: str) -> pl.DataFrame:
        return self.tables[source, name]


@pytest.fixture(scope="session")
def mirror_record() -> MirrorRecord:
    if not (SHARED / "mirror").is_dir():
        pytest.skip("no folder shared/mirror beside the checkout")
    return MirrorRecord(SHARED / "mirror")


@pytest.fixture(scope="session")
def oracle() -> Path:
    if not (SHARED / "oracle").is_dir():
        pytest.skip("no folder shared/oracle beside the checkout")
    return SHARED / "oracle"


@pytest.fixture
def hand_record() -> type[HandRecord]:
    return HandRecord
