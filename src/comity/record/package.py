"""The descriptor of a record: datapackage.json, after the Frictionless Data Package standard."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from comity.errors import DamagedRecord
from comity.record.source import Coverage, Indicator, Known, Source

DESCRIPTOR = "datapackage.json"
LAYOUT = 1


@dataclass(frozen=True)
class Resource:
    """One Parquet file of a record.

    `table` is the source's table; `indicator` is set where the file holds one indicator's values as runs (a
    row for each stretch of years with one value), as the compact record does. `columns` gives each column's
    type, unit and label; `key` the columns that make a row unique, if any.
    """

    source_id: str
    table: str
    path: str
    sha256: str
    size: int
    n_rows: int
    columns: tuple[Mapping[str, str], ...]
    key: tuple[str, ...] = ()
    indicator: str | None = None


@dataclass(frozen=True)
class Description:
    """What a record says of itself; see `read_description`."""

    version: str
    compact: bool
    states: tuple[str, ...]
    sources: Mapping[str, Source]
    resources: tuple[Resource, ...]

    @property
    def hash(self) -> str:
        """sha256 over the digests of all tables and over the sources' descriptions."""
        digest = hashlib.sha256()
        for resource in sorted(self.resources, key=lambda resource: resource.path):
            digest.update(f"{resource.sha256}  {resource.path}\n".encode())
        digest.update(json.dumps([asdict(source) for source in self.sources.values()]).encode())
        return digest.hexdigest()


def to_json(description: Description) -> str:
    """The descriptor's text; the same description gives the same text."""
    resources = [
        {
            "name": resource.path.removesuffix(".parquet").removeprefix("tables/").lower(),
            "type": "table",
            "path": resource.path,
            "format": "parquet",
            "mediatype": "application/vnd.apache.parquet",
            "hash": f"sha256:{resource.sha256}",
            "bytes": resource.size,
            "schema": {
                "fields": [dict(column) for column in resource.columns],
                **({"primaryKey": list(resource.key)} if resource.key else {}),
            },
            "source": resource.source_id,
            "table": resource.table,
            "rows": resource.n_rows,
            **({"indicator": resource.indicator} if resource.indicator else {}),
        }
        for resource in description.resources
    ]
    descriptor = {
        "name": "comity-record",
        "title": "The public record of relations between states, as comity keeps it",
        "version": description.version,
        "layout": LAYOUT,
        "hash": description.hash,
        "compact": description.compact,
        "sources": [
            {"title": f"{source.title}, {source.version}", "path": source.landing}
            for source in description.sources.values()
        ],
        "resources": resources,
        "states": list(description.states),
        "record_sources": [asdict(source) for source in description.sources.values()],
    }
    layout: dict[str, Any] = {"separators": (",", ":")} if description.compact else {"indent": 1}
    return json.dumps(descriptor, ensure_ascii=False, **layout) + "\n"


def read_description(folder: Path) -> tuple[Description, str]:
    """The description of the record in `folder`, and the hash that it states.

    Raises:
        DamagedRecord: there is no descriptor, or it is no record's, or one of another layout.
    """
    path = folder / DESCRIPTOR
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DamagedRecord(
            f"no record in {folder}: {DESCRIPTOR} is missing; build one with `comity record build`"
        ) from error
    except (OSError, ValueError) as error:
        raise DamagedRecord(f"{path} cannot be read ({error}); {MEND}") from error
    try:
        if content["layout"] != LAYOUT:
            raise DamagedRecord(
                f"{path} has layout {content['layout']}, this comity reads {LAYOUT}; "
                "build it again with `comity record build`"
            )
        resources = tuple(_resource(entry) for entry in content["resources"])
        sources = {entry["id"]: _source(entry) for entry in content["record_sources"]}
        return (
            Description(
                version=content["version"],
                compact=content["compact"],
                states=tuple(content["states"]),
                sources=sources,
                resources=resources,
            ),
            content["hash"],
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise DamagedRecord(f"{path} is no description of a record ({error!r}); {MEND}") from error


MEND = "build the record again with `comity record build`, or install comity again for the one inside it"


def _resource(entry: Mapping[str, Any]) -> Resource:
    return Resource(
        source_id=entry["source"],
        table=entry["table"],
        path=entry["path"],
        sha256=entry["hash"].removeprefix("sha256:"),
        size=entry["bytes"],
        n_rows=entry["rows"],
        columns=tuple(entry["schema"]["fields"]),
        key=tuple(entry["schema"].get("primaryKey", ())),
        indicator=entry.get("indicator"),
    )


def _coverage(entry: Mapping[str, Any]) -> Coverage:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()
    }
    return Coverage(**values)


def _source(entry: Mapping[str, Any]) -> Source:
    rest = dict(entry)
    return Source(
        coverage=_coverage(rest.pop("coverage")),
        files={name: (path, url, digest) for name, (path, url, digest) in rest.pop("files").items()},
        indicators=tuple(_indicator(each) for each in rest.pop("indicators")),
        expected_rows={name: (low, high) for name, (low, high) in rest.pop("expected_rows").items()},
        known=tuple(Known(**each) for each in rest.pop("known")),
        traps=tuple(rest.pop("traps")),
        **rest,
    )


def _indicator(entry: Mapping[str, Any]) -> Indicator:
    rest = dict(entry)
    limits, coverage = rest.pop("limits"), rest.pop("coverage")
    return Indicator(
        limits=None if limits is None else (limits[0], limits[1]),
        coverage=None if coverage is None else _coverage(coverage),
        **rest,
    )
