"""Code events: texts or sentences in, events out, the same for any batch size."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from comity.errors import BadRequest

if TYPE_CHECKING:
    import polars as pl

COLUMNS_IN: Final = ("doc_id", "sentence", "start", "end", "text", "date")
# A longer run of words without a full stop is a table or noise: no one did it to anyone.
LONGEST_SENTENCE: Final = 3000
CODERS: Final = ("encoder", "lexicon")


def schema() -> dict[str, Any]:
    """The columns of an event frame and their types."""
    import polars as pl

    text, whole = pl.String, pl.Int32
    return {
        "doc_id": text, "sentence": whole, "start": whole, "end": whole,
        "actor_text": text, "actor_state": text, "actor_sector": text,
        "recipient_text": text, "recipient_state": text, "recipient_sector": text,
        "type": text, "mode": text, "contexts": pl.List(text), "area": text,
        "date": pl.Date, "date_precision": text, "place": text, "place_state": text,
        "status": text, "confidence": pl.Float64,
        "mentions": whole, "mention_sentences": pl.List(whole),
    }  # fmt: skip


def check_columns(sentences: pl.DataFrame) -> None:
    """Raise BadRequest where a frame of sentences lacks a column."""
    missing = [column for column in COLUMNS_IN if column not in sentences.columns]
    if missing:
        raise BadRequest(f"sentences lack the column {missing[0]!r}; expected {', '.join(COLUMNS_IN)}")


def check_coder(coder: str) -> None:
    """Raise BadRequest where there is no coder of that name."""
    if coder not in CODERS:
        raise BadRequest(f"no coder {coder!r}; choose {' or '.join(CODERS)}")


def code(
    texts: pl.DataFrame | Sequence[str | None],
    *,
    dates: Sequence[dt.date | None] | dt.date | None = None,
    coder: str | None = None,
) -> pl.DataFrame:
    """Who did what to whom.

    Args:
        texts: whole documents, one text each (None, blank texts and those in other languages give no events);
            or a frame of sentences with doc_id, sentence, start, end (offsets in the document), text, date (of
            the document, may be null) and, where known, dateline. Sentences of one document must stand
            together, in order.
        dates: of the texts, one for each or one for all; None where a text may state its own. Not with a frame,
            which holds its dates.
        coder: lexicon (fast, misses most) or encoder (reads more; needs the extra `encoder`); None: the encoder where
            it is installed, else the lexicon.

    Returns:
        One row an event, in the order of the text, with the columns of `schema()`. `doc_id` is the place of a
        text in the list ("0", "1", ...). `start` and `end` are offsets of the words that made the event, in the
        text as `documents.read_document` gives it; `recipient_*` is null where the deed has none; `mode`, `date`
        and `place` are null where the text gives none, `date_precision` is day, month or year; `place` is a city
        or site, null where a state alone is named (`place_state`); `status` is happened, planned, hypothetical
        or denied; `confidence` is the coder's, 0 to 1. A report that a document repeats is one row: `mentions`
        counts its sentences, `mention_sentences` lists them.

    Raises:
        BadRequest: a column is missing, texts and dates differ in number, or no such coder.
        UnreadableDocument: a text is no text, or too long.
        DamagedModel: a file of the encoder is missing or altered.

    Source: types after PLOVER (Halterman et al. 2023).
    """
    import polars as pl

    from comity.events.finishing import finish
    from comity.events.installed import encoder_is_installed

    coder = coder or ("encoder" if encoder_is_installed() else "lexicon")
    check_coder(coder)
    if isinstance(texts, pl.DataFrame):
        if dates is not None:
            raise BadRequest("a frame of sentences holds its dates in the column 'date'; leave dates away")
        sentences = texts
    else:
        sentences = _sentences(texts, dates)
    if coder == "encoder":
        from comity.events.encoded import code_with_encoder

        return finish(code_with_encoder(sentences), sentences)
    from comity.events.lexical import code_with_lexicon

    return finish(code_with_lexicon(sentences), sentences)


def _sentences(texts: Sequence[str | None], dates: Sequence[dt.date | None] | dt.date | None) -> pl.DataFrame:
    """The sentences of whole texts, as the coders take them."""
    import polars as pl

    from comity.documents import read_document, sentence_frame

    if isinstance(texts, str):
        raise BadRequest("texts is one text; give a list of texts, or a frame of sentences")
    given = [dates] * len(texts) if dates is None or isinstance(dates, dt.date) else list(dates)
    if len(given) != len(texts):
        raise BadRequest(f"{len(texts)} texts and {len(given)} dates; give one date for each text, or one")
    frames: list[pl.DataFrame] = []
    for place, (text, date) in enumerate(zip(texts, given, strict=True)):
        if text is None or not text.strip():
            continue
        document = read_document(text.encode("utf-8", errors="replace"), date=date)
        if document.language in (None, "en"):
            frame = sentence_frame(document, str(place))
            frames.append(frame.with_columns(dateline=pl.lit(document.place, dtype=pl.String)))
    columns = {
        "doc_id": pl.String,
        "sentence": pl.Int32,
        "start": pl.Int32,
        "end": pl.Int32,
        "text": pl.String,
    }
    return pl.concat(frames) if frames else pl.DataFrame(schema={**columns, "date": pl.Date})
