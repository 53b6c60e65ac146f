"""Read a document: bytes in, a `Document` out, or one clear error."""

from __future__ import annotations

import datetime as dt
import html
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from comity.documents.blocks import Block, layout
from comity.documents.dating import infer_from_travel, parse_day
from comity.documents.decode import LARGEST, decode
from comity.documents.document import Document, Sentence, SetAside
from comity.documents.furniture import Page, sort_out
from comity.documents.language import detect_language
from comity.documents.office_files import office_text
from comity.errors import MissingFile, UnreadableDocument

if TYPE_CHECKING:
    import polars as pl

HTML = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p)\b",
    re.I | re.S,
)
META_AUTHOR = re.compile(r"<meta\s+name=[\"']author[\"']\s+content=\"([^\"<>]{2,200})\"", re.I)
# What ends a piece without ending a sentence, and the words that begin one after it all the same.
NO_END = re.compile(
    r"\b(?:U\.S|U\.K|U\.N|D\.C|Gen|Lt|Col|Maj|Adm|Sgt|Capt|Sen|Rep|Gov|Amb|Dr|Mr|Mrs|Ms|Prof|Hon|St|No|vs|"
    r"H\.E|e\.g|i\.e|[A-Z])\.\s*$"
)
# The splitter holds May for the short form of a month.
AFTER_MAY = re.compile(r"(?<=\bMay\.) (?=[A-Z“\"])")
OPENER = re.compile(
    r"(?:The|This|That|These|Those|It|He|She|They|We|I|In|On|At|But|And|As|For|However|After|Our|His|Her|Its|Their|"
    r"Both|You|There|When|While|If|With|By|To|Since|Now|\W)\b"
)
YAML_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.S)
YAML_HEAD = re.compile(r"\A---\n(.*?)\n---\s*\n", re.S)
GOVERNMENT = {
    "gov": "USA",
    "mil": "USA",
    "gov.uk": "GBR",
    "go.kr": "KOR",
    "go.jp": "JPN",
    "gov.au": "AUS",
    "gc.ca": "CAN",
    "gov.in": "IND",
    "gouv.fr": "FRA",
    "bund.de": "DEU",
    "govt.nz": "NZL",
    "gov.sg": "SGP",
}
LONGEST = 50_000
LANGUAGES = {
    "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "ru": "Russian", "ar": "Arabic", "he": "Hebrew", "fr": "French",
    "de": "German", "es": "Spanish", "pt": "Portuguese", "it": "Italian", "nl": "Dutch", "tr": "Turkish",
    "id": "Indonesian", "pl": "Polish", "vi": "Vietnamese", "sv": "Swedish", "th": "Thai", "hi": "Hindi", "el": "Greek",
}  # fmt: skip


def read_document(
    source: Path | str | bytes,
    *,
    date: dt.date | None = None,
    visits: pl.DataFrame | Callable[[], pl.DataFrame] | None = None,
) -> Document:
    """Read a text, Markdown, HTML, PDF or DOCX document.

    Args:
        source: a path, or the bytes themselves.
        date: the document's date if the reader knows it; it overrides what the document says.
        visits: the record of visits (or a function that gives it), to infer a date that the text does not state.

    Returns:
        The document. Nothing in it is executed or fetched. A language other than English gives no sentences
        but a warning.

    Raises:
        MissingFile: no such file, or it cannot be read.
        UnreadableDocument: empty, binary, damaged, or larger than 10 MB.
    """
    name, data = _bytes_of(source)
    if (extracted := office_text(data, name)) is not None:
        data = extracted.encode("utf-8", errors="replace")
    decoded, warnings = decode(data, name=name)
    meta: dict[str, str] = {}
    markdown = False
    if name.lower().endswith((".html", ".htm", ".xhtml")) or HTML.match(decoded[:2000]):
        decoded, meta = _from_html(decoded, name)
    elif head := YAML_HEAD.match(decoded):
        meta = _yaml_head(head[1])
        decoded = decoded[head.end() :]
        markdown = True
    elif name.lower().endswith((".md", ".markdown")):
        markdown = True
    text, blocks = layout(decoded, markdown=markdown)
    if not blocks:
        raise UnreadableDocument(f"{name}: no text is left once the markup is taken away")
    page = sort_out(blocks, title=meta.get("title"))
    language = detect_language(" ".join(block.text for block in page.body) or text)
    sentences: tuple[Sentence, ...] = ()
    if language in ("en", None):
        sentences = split_sentences(text, page.body)
    else:
        known = LANGUAGES.get(language, f"language {language!r}")
        warnings.append(
            f"The document is in {known}, which comity does not code yet: no claims or events are read."
        )
    when, how, reason = _date(date, meta, page, sentences, visits)
    if how is None and reason:
        warnings.append(f"The date could not be inferred: {reason}.")
    author = page.author or meta.get("author")
    office = page.office or _office_of(author, text)
    return Document(
        text=text,
        title=page.title,
        author=author,
        office=office,
        outlet=meta.get("outlet") or page.outlet,
        place=page.place or meta.get("place"),
        date=when,
        date_source=how,
        date_reason=reason if how else None,
        sentences=sentences,
        set_aside=tuple(SetAside(block.start, block.end, block.text, why) for block, why in page.aside),
        language=language,
        own_side=_own_side(meta, office),
        warnings=tuple(warnings),
    )


def split_sentences(text: str, body: list[Block]) -> tuple[Sentence, ...]:
    """The sentences of the body's blocks, with offsets into the whole text; a very long run is cut at spaces."""
    import sentencex

    found: list[Sentence] = []
    for block in body:
        at = block.start
        for piece in _pieces(block.text):
            parts = (part for whole in sentencex.segment("en", piece) for part in AFTER_MAY.split(whole))
            for part in _mended(parts):
                stripped = part.strip()
                if not any(character.isalpha() for character in stripped):
                    continue
                start = text.index(stripped, at)
                at = start + len(stripped)
                found.append(Sentence(len(found), start, at, stripped))
    return tuple(found)


def _mended(parts: Iterable[str]) -> list[str]:
    """Sentences with those put together again that were cut after an abbreviation ("the U.S. | Most Favored")."""
    mended: list[str] = []
    for part in parts:
        if mended and part.strip() and NO_END.search(mended[-1]) and not OPENER.match(part.lstrip()):
            mended[-1] += part
        else:
            mended.append(part)
    return mended


def _pieces(text: str) -> list[str]:
    """A block in stretches of at most 50,000 characters, since the splitter's cost grows faster than its input."""
    pieces = []
    while len(text) > LONGEST:
        cut = text.rfind(" ", 0, LONGEST)
        cut = cut if cut > 0 else LONGEST
        pieces.append(text[:cut])
        text = text[cut:]
    return [*pieces, text]


def _bytes_of(source: Path | str | bytes) -> tuple[str, bytes]:
    if isinstance(source, bytes):
        return "stdin", source
    path = Path(source)
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            size = path.stat().st_size / 1e6
            raise UnreadableDocument(
                f"{path}: {size:.0f} MB; a document may have {LARGEST / 1e6:.0f} MB at most; split it first"
            )
        return str(path), path.read_bytes()
    except OSError as error:
        raise MissingFile(
            f"cannot read {path}: {error.strerror or error}; expected a text, Markdown or HTML file"
        ) from error


def _from_html(markup: str, name: str) -> tuple[str, dict[str, str]]:
    """Main text and metadata of a page, by trafilatura."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(
        markup, with_metadata=True, include_comments=False, include_tables=True
    )
    if found is None or not (found.text or "").strip():
        raise UnreadableDocument(f"{name}: the page has no main text; save the article itself, or its text")
    named = META_AUTHOR.search(markup)
    author = html.unescape(named[1]).strip() if named else found.author
    keys = {"title": found.title, "author": author, "date": found.date, "outlet": found.sitename}
    return found.text.replace("\n", "\n\n"), {key: value for key, value in keys.items() if value}


def _yaml_head(head: str) -> dict[str, str]:
    """The plain `key: value` pairs of a YAML head; a value may go on in indented lines."""
    pairs: dict[str, str] = {}
    key = None
    for line in head.split("\n"):
        if (pair := re.match(r"([A-Za-z_]+):\s*(.*)$", line)) is not None:
            key = pair[1].lower()
            pairs[key] = pair[2].strip()
        elif key and line.startswith(" "):
            before = pairs[key]
            # A backslash at a line's end joins it to the next without a blank.
            pairs[key] = before[:-1] + line.strip() if before.endswith("\\") else f"{before} {line.strip()}"
    clean = {}
    for name, value in pairs.items():
        if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
            value = value[1:-1].replace("''", "'") if value[0] == "'" else _unescaped(value[1:-1])
        if value := " ".join(value.split()):
            clean[name] = value
    if "source_url" in clean:
        clean["url"] = clean["source_url"]
        host = re.match(r"https?://(?:www\.)?([^/]+)", clean["url"])
        if host:
            clean.setdefault("outlet", "The White House" if "whitehouse" in host[1] else host[1])
    return clean


def _unescaped(value: str) -> str:
    """A double-quoted YAML scalar with its escapes as the characters they stand for."""
    named = {"_": " ", " ": " ", "n": " ", "t": " ", "N": " ", "L": " ", "P": " ", "0": ""}

    def character(match: re.Match[str]) -> str:
        if digits := match[1] or match[2] or match[3]:
            number = int(digits, 16)
            return chr(number) if number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
        return named.get(match[4], match[4])

    return YAML_ESCAPE.sub(character, value)


def _date(
    given: dt.date | None,
    meta: dict[str, str],
    page: Page,
    sentences: tuple[Sentence, ...],
    visits: pl.DataFrame | Callable[[], pl.DataFrame] | None,
) -> tuple[dt.date | None, str | None, str | None]:
    """(date, source, reason): what the reader says, then the head of the file, the text, the record of travel."""
    if given is not None:
        return given, "given", "given by the reader"
    if stated := meta.get("date"):
        try:
            return dt.date.fromisoformat(stated[:10]), "metadata", "from the head of the file"
        except ValueError:
            pass
    if page.date_text and (day := parse_day(page.date_text)):
        return day, "stated", f"the text says “{page.date_text}”"
    if visits is None:
        return None, None, None
    day, reason = infer_from_travel(sentences, visits() if callable(visits) else visits)
    return day, "inferred" if day else None, reason


def _office_of(author: str | None, text: str) -> str | None:
    """The office that the page gives its author, wherever it names them with it."""
    if not author:
        return None
    from comity.states import find_persons

    for person in find_persons(text[:20_000]):
        if person.name.casefold() == author.casefold():
            return text[person.start : person.name_start].strip(" ,") or person.office
    return None


def _own_side(meta: dict[str, str], office: str | None) -> str | None:
    """The state whose government speaks, by the publisher's address or the author's office."""
    host = re.match(r"https?://(?:www\.)?([^/]+)", meta.get("url", ""))
    if host:
        for ending, state in GOVERNMENT.items():
            if host[1] == ending or host[1].endswith("." + ending):
                return state
    if office:
        from comity.states import find_mentions

        states = [mention.state for mention in find_mentions(office) if mention.state]
        return states[0] if states else None
    return None
