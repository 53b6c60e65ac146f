"""A document's sentences as the frame that event coders take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.documents.document import Document

if TYPE_CHECKING:
    import polars as pl


def sentence_frame(document: Document, doc_id: str = "document") -> pl.DataFrame:
    """One row a sentence: doc_id, sentence, start, end, text, date (the document's, null if unknown)."""
    import polars as pl

    rows = document.sentences
    return pl.DataFrame(
        {
            "doc_id": [doc_id] * len(rows),
            "sentence": [row.index for row in rows],
            "start": [row.start for row in rows],
            "end": [row.end for row in rows],
            "text": [row.text for row in rows],
            "date": [document.date] * len(rows),
        },
        schema={
            "doc_id": pl.String,
            "sentence": pl.Int32,
            "start": pl.Int32,
            "end": pl.Int32,
            "text": pl.String,
            "date": pl.Date,
        },
    )
