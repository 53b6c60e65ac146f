import dataclasses
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from comity.brief import known_formats, render
from comity.brief.page import Brief
from comity.brief.templates import gist
from comity.errors import BadRequest

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """Collects tags, attributes and text, and notices tags that do not nest."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words += data


def parsed(brief: Brief) -> Page:
    page = Page()
    page.feed(render(brief, "html"))
    return page


def test_formats_are_found_by_standing_in_their_folder():
    assert known_formats() == ("html", "json", "md", "txt")


def test_unknown_format_names_the_known_ones(made):
    with pytest.raises(BadRequest, match="pdf.*html, json, md, txt"):
        render(made, "pdf")


def test_the_whole_rule_of_a_verdict_stands_on_its_card(made):
    words = " ".join(parsed(made).words.split())
    rules = {card.content["rule"] for card in made.claims if card.content["rule"]}
    assert rules
    for rule in rules:
        first, rest = gist(rule)
        assert f"Rule: {first}" in words
        assert " ".join(rest.split()) in words


def test_html_nests_and_has_no_script(made):
    page = parsed(made)
    assert page.open == []
    assert "script" not in page.tags
    assert page.tags.count("h1") == 1


def test_html_refers_to_nothing_outside(made):
    page = parsed(made)
    assert not {name for name, _ in page.attributes} & {"src", "href", "srcset", "data", "action"}
    assert not re.search(r"@import|url\(", render(made, "html"))


def test_hostile_text_reaches_the_page_as_text(made):
    page = parsed(made)
    assert "<script>alert('x')</script> & *bold*" in page.words
    assert "<script" not in render(made, "html")


def test_hostile_text_is_no_markup_in_markdown(made):
    text = render(made, "md")
    assert "<script" not in text
    assert not re.search(r"(?<!\\)\]\(http", text)
    assert not re.search(r"(?<!\\)\*bold", text)


def test_a_gap_is_said_not_drawn_as_zero(made):
    assert "Technology: no data" in render(made, "txt")
    assert "| Technology | no data |" in render(made, "md")
    area = json.loads(render(made, "json"))["areas"][1]
    assert area["score"] is None
    assert area["series"][0] == {"year": 2017, "score": None}


def test_every_figure_stands_with_its_source(made):
    for format in ("html", "md", "txt"):
        text = " ".join(render(made, format).split())
        assert text.count("atop, 1816-2018") >= 3 - (format == "html")


def test_json_fields_are_those_of_the_docs(made):
    docs = (Path(__file__).parents[2] / "docs" / "brief.md").read_text(encoding="utf-8")
    documented = re.findall(r"^\| `([a-z_]+)` \|", docs, flags=re.M)
    assert list(json.loads(render(made, "json"))) == documented


def test_a_profile_renders_in_every_format(made):
    profile = dataclasses.replace(made, document=None, claims=(), events=(), scheduled=())
    for format in known_formats():
        assert "atop" in render(profile, format)


def test_many_events_are_folded_and_none_is_lost(made):
    (event,) = made.events
    many = tuple(dataclasses.replace(event, sentence=f"Event number {at}.") for at in range(12))
    page = render(dataclasses.replace(made, events=many), "html")
    assert "<summary>4 more</summary>" in page
    assert all(f"Event number {at}." in page for at in range(12))
    assert " more</summary>" not in render(dataclasses.replace(made, events=many[:8]), "html")
