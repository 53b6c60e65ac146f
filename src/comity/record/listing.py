"""What a record holds, as plain values for listing."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from comity.areas import AREAS
from comity.errors import BadRequest
from comity.record.open import Record
from comity.record.source import Source


def information(record: Record) -> dict[str, Any]:
    """The record's hash, version, kind (compact or full) and states, and each source's description."""
    return {
        "hash": record.hash,
        "version": record.version,
        "kind": "compact" if record.description.compact else "full",
        "n_states": len(record.states),
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "version": source.version,
                "publisher": source.publisher,
                "landing": source.landing,
                "licence": source.licence,
                "citation": source.citation,
                "carrier": source.carrier,
                "first": source.coverage.first,
                "last": source.coverage.last,
                "indicators": [indicator.id for indicator in source.indicators],
                "tables": list(record.tables_of(source.id)),
            }
            for source in record.sources.values()
        ],
    }


def indicator_rows(record: Record) -> list[dict[str, Any]]:
    """One row per indicator, by area and id."""
    rows = []
    for indicator in record.indicators.values():
        coverage = record.coverage_of(indicator.id)
        rows.append(
            {
                "id": indicator.id,
                "label": indicator.label,
                "unit": indicator.unit,
                "area": indicator.area,
                "direction": indicator.direction,
                "per": indicator.per,
                "tie": indicator.tie,
                "first": coverage.first,
                "last": coverage.last,
                "absent_inside": coverage.absent_inside,
                "source": record.source_of(indicator.id).id,
            }
        )
    return sorted(rows, key=lambda row: (AREAS.index(str(row["area"])), str(row["id"])))


def chosen_sources(record: Record, ids: Collection[str] | None) -> list[Source]:
    """The sources of these ids, or all; BadRequest, with near names, for one that is not there."""
    if ids is None:
        return list(record.sources.values())
    if not ids:
        raise BadRequest("no source named; `comity record info` lists them")
    return [described(record, each) for each in ids]


def described(record: Record, source_id: str) -> Source:
    """A source of the record, or one of the two of the register, which figures of a brief may name."""
    from comity.register import SOURCES

    return SOURCES.get(source_id) or record.source(source_id)


def source_page(record: Record, source_id: str) -> str:
    """All that the record says of one source, as text."""
    source = described(record, source_id)
    coverage = source.coverage
    lines = [
        f"{source.id}: {source.title}",
        f"version    {source.version}",
        f"publisher  {source.publisher}",
        f"landing    {source.landing}",
        f"licence    {source.licence}",
        f"cite       {source.citation}",
        f"carrier    {source.carrier}",
        f"years      {coverage.first}-{coverage.last}; inside, an absent row is "
        f"{'no tie (0)' if coverage.absent_inside == 'zero' else 'unknown (null)'}",
        f"codes      {source.codes}",
        "",
        "indicators",
    ]
    for indicator in source.indicators:
        own = record.coverage_of(indicator.id)
        lines.append(
            f"  {indicator.id}  {indicator.label} ({indicator.unit}; {indicator.per}; {indicator.area}; "
            f"{indicator.direction}{', a tie' if indicator.tie else ''}; {own.first}-{own.last})"
        )
    lines += ["", "tables in this record"]
    lines += [
        f"  {each.indicator or each.table}  {each.n_rows} rows, {each.size} bytes"
        for each in record.description.resources
        if each.source_id == source_id
    ]
    lines += ["", "files"]
    lines += [f"  {path}  sha256 {digest}\n    {url}" for path, url, digest in source.files.values()]
    if source.unresolved:
        lines += ["", "codes that are left out"]
        lines += [f"  {code or '(empty)'}: {reason}" for code, reason in source.unresolved.items()]
    if source.traps:
        lines += ["", "traps", *(f"  {trap}" for trap in source.traps)]
    return "\n".join(lines) + "\n"
