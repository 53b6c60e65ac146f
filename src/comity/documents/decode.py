"""Bytes to text, whatever the encoding; what is no text is refused with a reason."""

from __future__ import annotations

import codecs
import unicodedata

from comity.errors import UnreadableDocument

LARGEST = 10_000_000
BINARY = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive (DOCX, XLSX, ODT ...)",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x7fELF": "a program",
    b"\x1f\x8b": "a gzip archive",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
}
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, *, name: str) -> tuple[str, list[str]]:
    """The text of a document's bytes, and warnings about its encoding.

    Tried in turn: a byte order mark, UTF-16 by its zero bytes, UTF-8, windows-1252 for text that is mostly
    ASCII, what charset-normalizer detects. Line ends become "\\n"; control
    characters other than line ends and tabs are dropped, NFC is applied.

    Raises:
        UnreadableDocument: empty, larger than 10 MB, or no text.
    """
    if len(data) > LARGEST:
        raise UnreadableDocument(
            f"{name}: {len(data) / 1e6:.0f} MB; a document may have {LARGEST / 1e6:.0f} MB at most; split it first"
        )
    if not data.strip():
        raise UnreadableDocument(f"{name}: the document is empty; expected text, Markdown or HTML")
    for magic, what in BINARY.items():
        if data.startswith(magic):
            raise UnreadableDocument(
                f"{name}: this is {what}; expected text, Markdown or HTML: save it as text first"
            )
    text, warnings = _decoded(data, name)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u00a0", " ")
    text = unicodedata.normalize("NFC", text)
    kept = "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Co"))
    kept = kept.replace("\ufeff", "").replace("\u200b", "").replace("\u00ad", "")
    if len(text) - len(kept) > 0.02 * len(text) + 2 or not any(c.isalpha() for c in kept):
        raise UnreadableDocument(f"{name}: these bytes are no text; expected text, Markdown or HTML")
    return kept, warnings


def _decoded(data: bytes, name: str) -> tuple[str, list[str]]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding, name), []
    head = data[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) > 0.3 * len(head) / 2 and min(even, odd) <= 0.02 * len(head):
        guess = "utf-16-le" if odd > even else "utf-16-be"
        return _strictly(data, guess, name), [f"No mark says the encoding; it was read as {guess}."]
    if 0 in head:
        raise UnreadableDocument(f"{name}: this is a binary file; expected text, Markdown or HTML")
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    sample = data[:200_000]
    encoding = "cp1252"
    # A few bytes beyond ASCII are quotes and accents of Western text; too few to tell its neighbours from it.
    if sum(byte > 127 for byte in sample) > 0.15 * len(sample):
        best = from_bytes(sample).best()
        encoding = best.encoding if best is not None else "cp1252"
    warning = f"The encoding is not UTF-8; it was read as {encoding}."
    return data.decode(encoding, errors="replace"), [warning]


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"{name}: marked as {encoding} but damaged at byte {error.start}; save it again as UTF-8"
        ) from error
