"""The text of PDF and DOCX files."""

from __future__ import annotations

import importlib
import io
import zipfile
from typing import Any, Final

from comity.errors import UnreadableDocument

MAX_PAGES: Final = 2_000
MAX_UNPACKED: Final = 200 * 1024 * 1024


def office_text(data: bytes, name: str) -> str | None:
    """The text of a PDF or DOCX file; None for bytes that are neither.

    Raises:
        UnreadableDocument: damaged, locked or without text, or the library that reads it is not installed.
    """
    if data.startswith(b"%PDF"):
        return _whole(_pdf(data, name), name, "a PDF without text (scanned pages, perhaps)")
    if data.startswith(b"PK\x03\x04") and b"word/" in data:
        return _whole(_docx(data, name), name, "a Word file without text")
    return None


def _whole(text: str, name: str, what: str) -> str:
    if not text.strip():
        raise UnreadableDocument(f"{name} is {what}; hand in a text version")
    return text


def _library(module: str, package: str, name: str) -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise UnreadableDocument(f"{name} needs {package} to be read: pip install {package}") from error


def _pdf(data: bytes, name: str) -> str:
    pdfium = _library("pypdfium2", "pypdfium2", name)
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise UnreadableDocument(f"{name} is a damaged or locked PDF file ({error}); save it anew") from error
    try:
        pages = []
        for number in range(min(len(pdf), MAX_PAGES)):
            page = pdf[number]
            content = page.get_textpage()
            pages.append(content.get_text_bounded().replace("\r\n", "\n").replace("\ufffe\n", "").strip())
            content.close()
            page.close()
        return "\n\n".join(pages)
    finally:
        pdf.close()


def _docx(data: bytes, name: str) -> str:
    docx = _library("docx", "python-docx", name)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MAX_UNPACKED:
                raise UnreadableDocument(f"{name} unpacks to more than 200 MB; hand in a text version")
        document = docx.Document(io.BytesIO(data))
    except (zipfile.BadZipFile, KeyError, ValueError) as error:
        raise UnreadableDocument(f"{name} is a damaged Word file ({error}); save it anew") from error
    return "\n\n".join(paragraph.text for paragraph in document.paragraphs if paragraph.text.strip())
