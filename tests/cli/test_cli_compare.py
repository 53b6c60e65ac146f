"""`comity compare` and `comity network`."""

import csv
import json

import pytest
import typer
from typer.testing import CliRunner

from comity.brief.table import Table, render_table
from comity.cli import compare, network, rank
from comity.errors import BadRequest

app = typer.Typer()
compare.register(app)
network.register(app)
rank.register(app)


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_dyads_stand_side_by_side():
    done = run("compare", "USA-KOR", "DEU-FRA", "--until", "2014")
    title, _, head, *lines = done.stdout.splitlines()
    assert title == "KOR-USA and DEU-FRA side by side"
    assert head.split() == ["KOR-USA", "DEU-FRA"]
    assert any(line.startswith("Trend") and "to" in line for line in lines)


def test_a_comparison_as_json_and_csv(tmp_path):
    found = json.loads(run("compare", "KOR-USA", "DEU-FRA", "--format", "json").stdout)
    run("compare", "KOR-USA", "DEU-FRA", "-o", tmp_path / "made.csv")
    rows = list(csv.DictReader((tmp_path / "made.csv").read_text().splitlines()))
    assert len(rows) == len(found["rows"])


def test_the_network_around_a_dyad_as_a_table():
    done = run("network", "--around", "DEU-FRA", "--among", "EU", "--year", "2010", "--format", "csv")
    rows = list(csv.DictReader(done.stdout.splitlines()))
    assert {"DEU", "FRA"} in [{row["state_a"], row["state_b"]} for row in rows]


def test_the_picture_has_a_text_and_nothing_from_outside():
    drawn = run("network", "--around", "KOR-USA", "--size", "4", "--format", "svg").stdout
    assert drawn.startswith("<svg")
    assert 'aria-label="South Korea and United States (depth' in drawn
    assert "href" not in drawn
    assert drawn.count("<circle") == 6


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "KOR-USA"),
        ("compare", "KOR-USA", "DEU-FRA", "--format", "pdf"),
        ("network", "--around", "KOR-USA", "--format", "pdf"),
        ("network", "--around", "KOR"),
    ],
)
def test_what_cannot_be_shown_is_said(arguments):
    assert isinstance(run(*arguments).exception, BadRequest)


@pytest.mark.parametrize(
    "arguments",
    [
        ("compare", "KOR-USA", "DEU-FRA"),
        ("rank", "--by", "trend", "--top", "3"),
        ("network", "--around", "KOR-USA", "--size", "3"),
    ],
)
def test_a_page_holds_what_the_text_holds_and_fetches_nothing(arguments, tmp_path):
    text = run(*arguments).stdout
    assert run(*arguments, "-o", tmp_path / "made.html").exit_code == 0
    page = (tmp_path / "made.html").read_text(encoding="utf-8")
    title, _, head, first, *_ = text.splitlines()
    assert f"<h1>{title}</h1>" in page
    assert all(word in page for word in [*head.split(), *first.split()])
    assert "Record " in page
    assert not any(word in page for word in ("<script", "href=", "src="))


def test_the_page_of_a_network_draws_it():
    page = run("network", "--around", "KOR-USA", "--size", "3", "--format", "html").stdout
    assert page.count("<circle") == 5


def test_a_table_is_escaped_and_says_how_its_numbers_were_made():
    table = Table("Ties <of> two", ["dyad", "depth"], [["A & B", "0.5"]], ["depth: a mean"], "Source: us.")
    page = render_table(table, "html")
    assert "Ties &lt;of&gt; two" in page
    assert "A &amp; B" in page
    for format in ("txt", "md", "html"):
        assert "depth: a mean" in render_table(table, format)
        assert "Source: us." in render_table(table, format)
