"""`comity rank`."""

import json

import pytest
import typer
from typer.testing import CliRunner

from comity.cli import rank
from comity.errors import BadRequest

app = typer.Typer()
rank.register(app)
run = CliRunner().invoke


def test_a_bloc_in_a_year_as_json():
    done = run(app, ["--year", "2010", "--among", "NATO", "--top", "3", "--format", "json"])
    found = json.loads(done.stdout)
    assert found["title"] == "378 dyads by depth in 2010, among NATO"
    assert [row["rank"] for row in found["rows"]] == sorted(row["rank"] for row in found["rows"])
    assert len(found["rows"]) == 3


@pytest.mark.parametrize("format", ["txt", "md", "csv"])
def test_every_format_names_the_dyads(format):
    done = run(app, ["--by", "breadth", "--among", "KOR-USA-JPN", "--format", format])
    assert all(dyad in done.stdout for dyad in ("JPN-KOR", "JPN-USA", "KOR-USA"))


def test_the_ending_of_the_file_gives_the_format(tmp_path):
    run(app, ["--by", "linchpin", "--among", "ASEAN", "-o", str(tmp_path / "ranks.csv")])
    assert (tmp_path / "ranks.csv").read_text().startswith("rank,dyad,")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--format", "pdf"], "no format of a ranking"),
        (["--among", "NATO", "--year", "1946"], "expected two or more"),
        (["--among", "Nowhere"], "is no group"),
        (["--by", "size"], "cannot rank by"),
    ],
)
def test_what_cannot_be_ranked_is_said(arguments, says):
    done = run(app, arguments)
    assert isinstance(done.exception, BadRequest)
    assert says in str(done.exception)
