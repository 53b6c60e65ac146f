"""Checked claims as plain text, and a single sentence as a document."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from comity.documents import Document

FEW_SOURCES: Final = 3
WORDS: Final = {
    "supported": "supported",
    "contradicted": "contradicted",
    "mixed": "mixed",
    "no_data": "no data",
}


def single(sentence: str, date: dt.date | None) -> Document:
    """A document of one sentence, for a claim typed by hand."""
    from comity.documents.document import Document, Sentence

    return Document(
        text=sentence,
        title=None,
        author=None,
        office=None,
        outlet=None,
        place=None,
        date=date,
        date_source="given" if date else None,
        date_reason=None,
        sentences=(Sentence(0, 0, len(sentence), sentence),),
        set_aside=(),
        language="en",
    )


def written(found: Sequence[dict[str, Any]], dyad: str) -> str:
    """Claims as `claim_to_dict` gives them, for the terminal; ends with a line break.

    Example:
        >>> written([], "KOR-USA")
        'No claim about KOR-USA that the record can check was found.\\n'
    """
    if not found:
        return f"No claim about {dyad} that the record can check was found.\n"
    lines = []
    for claim in found:
        who = f", as {claim['attributed_to']} has it" if claim["attributed_to"] else ""
        lines += [
            f"[{WORDS[claim['verdict']]}] {claim['kind']}, of {claim['subject_name']}{who}",
            f"  “{claim['sentence']}”",
            f"  {claim['summary']}",
        ]
        many: list[str] = []
        for figure in claim["figures"]:
            value = "unknown" if figure["value"] is None else f"{figure['value']:g}"
            year = f", {figure['year']}" if figure["year"] is not None else ""
            source = figure["source_id"]
            if (n := source.count(",") + 1) > FEW_SOURCES:
                # A score is made of two dozen sources, and several figures of the same: listed once.
                many += [] if source in many else [source]
                source = f"{n} sources"
            lines.append(f"  - {figure['label']}: {value} {figure['unit']}{year} ({source})")
        lines += [f"  The {source.count(',') + 1} sources: {source}" for source in many]
        lines += [f"  Caveat: {caveat}" for caveat in claim["caveats"]]
        lines.append("")
    return "\n".join(lines)
