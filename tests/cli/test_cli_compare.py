"""`comity compare` and `comity network`."""

import csv
import json

import pytest
import typer
from typer.testing import CliRunner

from comity.cli import compare, network
from comity.errors import BadRequest

app = typer.Typer()
compare.register(app)
network.register(app)


def run(*arguments):
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def test_dyads_stand_side_by_side():
    done = run("compare", "USA-KOR", "DEU-FRA", "--until", "2014")
    head, *lines = done.stdout.splitlines()
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
