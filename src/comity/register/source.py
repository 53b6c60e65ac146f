"""The register's two tables as sources, for figures that rest on them."""

from __future__ import annotations

from typing import Final

from comity.record.source import Coverage, Source


def _source(table: str, title: str, first: int) -> Source:
    return Source(
        id=f"register_{table}",
        title=title,
        version="1",
        publisher="comity",
        landing="docs/register.md",
        licence="Apache-2.0, as comity",
        citation=f"comity. {title}, version 1. Each row names the page on which it was looked up.",
        bibtex=f"@misc{{register_{table},\n  author = {{comity}},\n  title = {{{title}}},\n  note = {{Version 1}}\n}}",
        carrier=f"comity/register/{table}.csv",
        files={},
        coverage=Coverage(first=first, last=2025),
        codes="ISO 3166 alpha-3 codes of today's states",
        traps=("a choice: what is missing says nothing",),
    )


# Sources by id; nothing of them is in a record.
SOURCES: Final = {
    each.id: each
    for each in (
        _source("treaties", "Register of treaties that texts call by name", 1373),
        _source("relations", "Register of diplomatic relations", 1776),
    )
}
