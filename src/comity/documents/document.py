"""What a document is once it has been read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Sentence:
    """A sentence of the body; `text` equals `document.text[start:end]`."""

    index: int
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class SetAside:
    """A stretch of the page that is not the body, and why it is not."""

    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True)
class Document:
    """A document as read.

    Attributes:
        text: the plain text, one block a line, markup removed; all offsets refer to it.
        title, author, office, outlet, place: as the document states them, None where it does not.
        date: the day it is of, None where unknown; date_source: given (by the reader), metadata, stated,
            inferred, or None; date_reason: what the date rests on.
        sentences: of the body, in order.
        set_aside: page chrome, captions, bylines, notes, each with its reason.
        language: ISO 639-1, None where it cannot be told.
        own_side: the state whose government or press the document comes from, None where unknown.
        warnings: what the reader of a brief should know.
    """

    text: str
    title: str | None
    author: str | None
    office: str | None
    outlet: str | None
    place: str | None
    date: date | None
    date_source: str | None
    date_reason: str | None
    sentences: tuple[Sentence, ...]
    set_aside: tuple[SetAside, ...]
    language: str | None
    own_side: str | None = None
    warnings: tuple[str, ...] = ()
