"""`comity panel` and `comity convert`."""

import polars as pl
import pytest
import typer
from typer.testing import CliRunner

from comity.cli import convert, panel
from comity.errors import BadRequest

app = typer.Typer()
panel.register(app)
convert.register(app)
run = CliRunner().invoke


def test_a_panel_is_written(tmp_path):
    path = tmp_path / "panel.parquet"
    book = tmp_path / "book.csv"
    result = run(
        app, ["panel", "dyad-year", "--years", "1816-1817", "-o", str(path), "--codebook", str(book)]
    )
    assert result.exit_code == 0, result.output
    assert pl.read_parquet(path).columns == ["state_a", "state_b", "code_a", "code_b", "year"]
    assert pl.read_csv(book).height == 5


@pytest.mark.parametrize("years", ["1990-1980", "long ago", "1700-1800"])
def test_impossible_years(tmp_path, years):
    result = run(app, ["panel", "state-year", "--years", years, "-o", str(tmp_path / "x.csv")])
    assert isinstance(result.exception, BadRequest)
    assert not list(tmp_path.iterdir())


def test_what_can_be_added_is_listed():
    assert "alliances" in run(app, ["panel", "list"]).output


def test_convert_reads_what_people_have(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_bytes(b"\xef\xbb\xbfccode , year\n365,1970\n732,1990-05-01\nKOR,1990\n")
    result = run(app, ["convert", str(path), "--from", "cow", "--to", "iso3", "--year-column", "year"])
    assert result.exit_code == 0, result.output
    assert "365,1970,SUN" in result.stdout
    assert "it would be one as iso3" in result.output


def test_convert_needs_a_year(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_text("ccode\n2\n")
    result = run(app, ["convert", str(path), "--from", "cow", "--to", "iso3"])
    assert isinstance(result.exception, BadRequest)


def test_gaps_in_coverage_are_notes(tmp_path):
    from comity.errors import DamagedRecord
    from comity.record import load

    try:
        load()
    except DamagedRecord:
        pytest.skip("no record inside the package yet")
    path = tmp_path / "panel.csv"
    result = run(app, ["panel", "dyad-year", "--years", "2010-2011", "--add", "disputes", "-o", str(path)])
    assert "note: mids ends in 2010" in result.output
    assert path.exists()


def test_convert_reads_semicolons_and_windows_letters(tmp_path):
    path = tmp_path / "mine.csv"
    path.write_bytes("country;year\nCôte d'Ivoire;1990\n".encode("cp1252"))
    result = run(app, ["convert", str(path), "--from", "name", "--to", "iso3", "--year-column", "year"])
    assert "CIV" in result.stdout


@pytest.mark.parametrize("content", [b"", bytes(range(256)) * 4])
def test_convert_of_what_is_no_table(tmp_path, content):
    path = tmp_path / "mine.csv"
    path.write_bytes(content)
    result = run(app, ["convert", str(path), "--from", "iso3", "--to", "cow", "--year", "1990"])
    assert isinstance(result.exception, BadRequest)
