"""The furniture of a page: what stands around the body, found, named and set aside."""

from __future__ import annotations

import csv
import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files

from comity.documents.blocks import Block
from comity.documents.dating import DAY

SECTION_TAG = re.compile(r"^\s*[\[【(]([A-Z][\w &'’-]{2,30})[\]】)]\s*")
BYLINE = re.compile(
    r"^(?:[Bb]y|BY|(?:Written|Delivered|Given) by|Author:|(?:Remarks|Address|Speech|Statement) (?:delivered "
    r")?by)\s+((?:[A-Z][\w.'’-]+|de|van|von|bin|al|el)(?:\s+(?:[A-Z][\w.'’-]+|de|van|von|"
    r"bin|al|el)){1,5})(?:,\s(?P<office>[^.;]{3,80})|\s(?P<note>The (?:writer|author) [^\n]{3,200}))?\s*$"
)
NOTE = re.compile(
    r"^(?:The (?:writer|author|views|opinions)\b|This (?:text|article|op-ed|essay|piece|commentary) (?:was|is|first|"
    r"originally)\b|Editor['’]s note|Views expressed|Originally published|The society is invented)|(?:--|—|"
    r"–)\s*Ed\.?\s*$"
)
WRITER = re.compile(r"\b(?:The|the) (?:writer|author) is (?:an? |the )?(.+?)(?:\.\s|\.$|;|$)")
# "This column appeared in Le Baobab, 18 October 2011."
APPEARED = re.compile(r"\b(?:appeared|published|delivered|given|broadcast|written)\b")
CREDIT = re.compile(r"\((?:[A-Z][\w.’' -]{2,60})\)\s*$")
DATE_LINE = re.compile(
    r"^(?:(?:Published|Updated|Posted|Issued|Date)\s*:?\s*)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:\w+\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+\w+\.?\s+\d{4}|\d{4}-\d{2}-\d{2})(?:\s*[|,-].{0,30})?$"
)
PLACE_DATE = re.compile(
    r"^((?:[A-Z][\w.'’/-]+\s?){1,3}(?:,\s(?:[A-Z][\w.'’-]+\s?){1,3})?),?\s+((?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})|"
    r"(?:\d{1,2}\s+[A-Z][a-z]{2,8}\.?\s+\d{4}))(?:\s*\([^()]{2,40}\))?(?:\s*[.:—–-]{1,2}\s+|$)"
)
# "Speech at the Youth Forum, Ludwigsburg, 21 January 2013": the place stands before the day.
BEFORE_DAY = re.compile(r"(?:^|[,(]\s*)((?:[A-Z][\w.'’-]+\s?){1,3})[,)]\s*$")
# "Editorial, The Manila Sentinel", "The Lagos Courier"
OUTLET = re.compile(
    r"^(?:(?:Editorial|Leader|Opinion|Column|Commentary|Comment|Letters?|Analysis)(?:,| in| from|:) "
    r")?(?P<outlet>(?:The )?"
    r"(?:[A-Z][\w.'’&-]+ ){1,4}(?:Times|Post|Herald|Sentinel|Gazette|Tribune|Star|News|Chronicle|Courier|Monitor|"
    r"Journal|"
    r"Review|Observer|Mail|Press|Record|Standard|Inquirer|Bulletin|Examiner|Mercury|Echo|Guardian|Telegraph|Advertiser|"
    r"Newswire|News Agency))$"
)
LONGEST_HEAD = 200
# A line of place and day alone may stand below so many blocks.
LONGEST_OPENING = 3
# A dateline is short; the pattern of its place must not be tried on a long run of letters.
LONGEST_DATELINE = 120
SENTENCE_END = re.compile(r"[.!?][\"”’)]?$")


@dataclass
class Page:
    """What the furniture says, what is body, and what was set aside with its reason."""

    title: str | None = None
    author: str | None = None
    office: str | None = None
    place: str | None = None
    outlet: str | None = None
    date_text: str | None = None
    body: list[Block] = field(default_factory=list)
    aside: list[tuple[Block, str]] = field(default_factory=list)


@cache
def chrome() -> dict[str, str]:
    """Lines that belong to a page and not to a text, lower case, with the reason that is given."""
    with files("comity.documents").joinpath("data/chrome.csv").open(encoding="utf-8") as file:
        return {row["text"]: row["reason"] for row in csv.DictReader(file)}


def sort_out(blocks: list[Block], *, title: str | None = None) -> Page:
    """Tell the body of a page from what stands around it.

    Args:
        blocks: the page, in order.
        title: the title if the file states it apart (HTML, a YAML head); a block that repeats it is set aside.
    """
    page = Page(title=_untagged(title) if title else None)
    times = Counter(block.text for block in blocks)
    seen: set[str] = set()
    for block in blocks:
        text = block.text
        reason = chrome().get(text.lower().strip(" .:»›>"))
        if reason:
            page.aside.append((block, reason))
        elif page.title and _same(text, page.title):
            page.aside.append((block, "title"))
        elif times[text] > 1 and len(text) < 200 and not SENTENCE_END.search(text):
            page.aside.append((block, "caption said twice" if text in seen else "caption"))
        elif text in seen:
            page.aside.append((block, "said twice"))
        elif byline := BYLINE.match(text):
            page.author = page.author or byline[1].strip().rstrip(".")
            if byline["note"] and (writer := WRITER.search(byline["note"])):
                page.office = page.office or writer[1].strip()
            if byline["office"] and not _take_day(page, text):
                page.office = page.office or byline["office"].strip()
            page.aside.append((block, "byline"))
        elif page.title and in_head(page) and (outlet := OUTLET.match(text)):
            page.outlet = page.outlet or outlet["outlet"]
            page.aside.append((block, "name of the paper"))
        elif NOTE.search(text) and len(text) < 600:
            if writer := WRITER.search(text):
                page.office = page.office or writer[1].strip()
            if APPEARED.search(text):
                _take_day(page, text)
            page.aside.append((block, "note on the author or the text"))
        elif DATE_LINE.match(text):
            page.date_text = page.date_text or text
            page.aside.append((block, "date line"))
        elif (
            page.title is None and not page.body and (_is_title(text) or (block is blocks[0] and _asks(text)))
        ):
            page.title = _untagged(text)
            _take_day(page, text)
            if page.title != text:
                page.aside.append((block, "title, with a section tag"))
            else:
                page.aside.append((block, "title"))
        elif (
            in_head(page)
            and len(text) <= LONGEST_HEAD
            and not SENTENCE_END.search(text)
            and _take_day(page, text)
        ):
            page.aside.append((block, "date line"))
        elif CREDIT.search(text) and not SENTENCE_END.search(text) and len(text) < 200:
            page.aside.append((block, "caption"))
        elif (place := PLACE_DATE.match(text[:LONGEST_DATELINE])) and (
            in_head(page) or (place.end() == len(text) and len(page.body) <= LONGEST_OPENING)
        ):
            page.place, page.date_text = place[1].strip(), page.date_text or place[2]
            if place.end() >= len(text):
                page.aside.append((block, "dateline"))
            else:
                head = Block(block.start, block.start + place.end(), text[: place.end()])
                page.aside.append((head, "dateline"))
                page.body.append(Block(head.end, block.end, text[place.end() :]))
        else:
            page.body.append(block)
        seen.add(text)
    if not page.body and title is None:
        # A lone line is a text of one sentence, not a title without a text.
        page.body = [block for block, reason in page.aside if reason == "title"]
        page.aside = [(block, reason) for block, reason in page.aside if reason != "title"]
        page.title = None if page.body else page.title
    return page


def in_head(page: Page) -> bool:
    """Whether no sentence of the body has been met yet: lines before it may say who, where and when."""
    return not any(SENTENCE_END.search(block.text) for block in page.body)


def _take_day(page: Page, text: str) -> bool:
    """Note the day that a head line names, with the place before it; whether it names one."""
    found = DAY.search(text)
    if found is None:
        return False
    page.date_text = page.date_text or found[1]
    place = BEFORE_DAY.search(text[: found.start()])
    page.place = page.place or (place[1].strip() if place else None)
    return True


def _untagged(title: str) -> str:
    """ "[Contribution] The alliance" without its section tag."""
    return SECTION_TAG.sub("", title).strip() or title


def _same(text: str, title: str) -> bool:
    return _untagged(text).casefold().strip(" .") == title.casefold().strip(" .")


def _asks(text: str) -> bool:
    """A question above a text is its title."""
    return 8 <= len(text) <= 120 and re.fullmatch(r"[^.!?]*\?", text) is not None


def _is_title(text: str) -> bool:
    return 8 <= len(text) <= 220 and not SENTENCE_END.search(text) and not CREDIT.search(text)
