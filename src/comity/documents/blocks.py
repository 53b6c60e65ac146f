"""A plain text as blocks: paragraphs put together again where lines were wrapped by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from comity.documents.dating import DAY

WRAP_MIN, WRAP_MAX = 40, 110
# "By Jane Doe, senior fellow" over a line with place and day: a head, not a paragraph.
BYLINE = re.compile(r"^(?:[Bb]y|BY) [A-Z]")
LIST_MARK = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)]|[a-z][.)])\s+")
# Markdown: headings, quotes, emphasis, links, comments.
HEAD_MARK = re.compile(r"^\s*(?:#{1,6}|>)\s+")
EMPHASIS = re.compile(r"(\*\*|__|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w))")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


@dataclass(frozen=True)
class Block:
    """A paragraph or line of the page; offsets into the text that `layout` returns with it."""

    start: int
    end: int
    text: str


def layout(raw: str, *, markdown: bool = False) -> tuple[str, list[Block]]:
    """The text with one block a line, and its blocks.

    Args:
        raw: decoded text.
        markdown: take Markdown's marks away first.
    """
    if markdown:
        raw = COMMENT.sub("", raw)
        raw = LINK.sub(r"\1", raw)
        raw = EMPHASIS.sub("", raw)
        raw = raw.replace("\\", "")
    pieces: list[str] = []
    for run in re.split(r"\n[ \t]*\n+", raw):
        lines = [line.strip() for line in run.split("\n") if line.strip()]
        for group in _paragraphs(lines, joined=markdown):
            text = re.sub(r"\s+", " ", " ".join(group)).strip()
            text = HEAD_MARK.sub("", text) if markdown else text
            text = LIST_MARK.sub("", text)
            if text and not re.fullmatch(r"[-=*_ ]{3,}", text):
                pieces.append(text)
    blocks, at = [], 0
    for piece in pieces:
        blocks.append(Block(at, at + len(piece), piece))
        at += len(piece) + 1
    return "\n".join(pieces), blocks


def _paragraphs(lines: list[str], *, joined: bool) -> list[list[str]]:
    """Lines between two blank lines, grouped: a list item or a line that was not wrapped stands alone."""
    groups: list[list[str]] = []
    wrapped = joined or _is_wrapped(lines)
    for line in lines:
        if groups and wrapped and not LIST_MARK.match(line) and not HEAD_MARK.match(line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _is_wrapped(lines: list[str]) -> bool:
    """Whether someone (or an editor) broke a paragraph into lines of about one width."""
    if len(lines) < 2 or len(set(lines)) < len(lines):
        return False
    # A line that ends with the day is a dateline, and those around it are a head.
    if any((day := DAY.search(line)) and day.end() == len(line) <= WRAP_MAX for line in lines):
        return False
    if BYLINE.match(lines[0]) and not any(line[-1] in ".!?" for line in lines):
        return False
    if len(lines[-1]) > WRAP_MAX:
        return False
    inner = lines[:-1]
    full = [line for line in inner if WRAP_MIN <= len(line) <= WRAP_MAX]
    open_ended = [line for line in inner if line[-1] not in '.!?:)”"']
    return len(full) >= 0.6 * len(inner) and len(open_ended) >= 0.5 * len(inner)
