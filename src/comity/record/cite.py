"""What to cite for the sources of a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from comity.record.source import Source


def cite(sources: Iterable[Source], *, format: Literal["bibtex", "text"] = "text") -> str:
    """The sources' citations, sorted by id: BibTeX entries, or a paragraph each."""
    ordered = sorted(sources, key=lambda source: source.id)
    if format == "bibtex":
        return "\n\n".join(source.bibtex.strip() for source in ordered) + "\n"
    return "\n".join(f"{source.id}: {source.citation}" for source in ordered) + "\n"
