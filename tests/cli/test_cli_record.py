"""The commands of `comity record`."""

import json

import pytest
from typer.testing import CliRunner

from comity.cli.app import app, register_commands
from comity.errors import BadRequest, DamagedRecord

register_commands()


def run(*words: str):
    return CliRunner().invoke(app, ["record", *words])


def test_info_names_every_source_with_licence_and_citation():
    said = run("info").stdout
    assert "atop: Alliance Treaty Obligations" in said
    assert "    years     1946-2018" in said
    assert "    cite      Leeds, Brett Ashley" in said


def test_info_as_json():
    said = json.loads(run("info", "--format", "json").stdout)
    assert said["kind"] == "compact"
    assert {"id", "version", "licence", "citation", "first", "last"} <= set(said["sources"][0])


def test_list_is_a_table_in_a_pipe():
    rows = [line.split("\t") for line in run("list").stdout.splitlines()]
    assert ["economy", "trade", "1946-2014", "trade"] in [row[:4] for row in rows]


def test_show_says_all_of_one_source():
    said = run("show", "atop").stdout
    for part in ("licence", "defense_pact", "sha256", "traps", "raw.githubusercontent.com"):
        assert part in said


def test_cite_gives_bibtex_of_the_sources_named():
    said = run("cite", "atop", "igos", "--format", "bibtex").stdout
    assert said.count("@article{") == 2


def test_a_source_of_the_register_that_a_brief_names_can_be_cited_and_shown():
    assert "Register of treaties" in run("cite", "register_treaties").stdout
    assert "docs/register.md" in run("show", "register_relations").stdout


def test_verify_needs_a_record(tmp_path):
    with pytest.raises(DamagedRecord, match="no record in"):
        CliRunner().invoke(app, ["record", "verify", "--record", str(tmp_path)], catch_exceptions=False)


@pytest.mark.parametrize(
    ("words", "match"),
    [
        (["show", "atpo"], "did you mean atop"),
        (["info", "--format", "xml"], "choose text or json"),
        (["cite", "--format", "xml"], "choose text or bibtex"),
        (["build", "-o", "x"], "--mirror DIR or --download"),
        (["build", "--mirror", "."], "Give -o DIR"),
    ],
)
def test_a_mistake_is_told(words, match):
    with pytest.raises(BadRequest, match=match):
        CliRunner().invoke(app, ["record", *words], catch_exceptions=False)


def test_export_writes_a_duckdb_file_with_units(tmp_path):
    duckdb = pytest.importorskip("duckdb", exc_type=ImportError)
    from comity import record
    from comity.record.export import export_duckdb

    loaded = record.load()
    loaded.sources = {"atop": loaded.sources["atop"]}
    loaded.indicators = {each.id: each for each in loaded.sources["atop"].indicators}
    export_duckdb(loaded, tmp_path / "record.duckdb")
    with duckdb.connect(str(tmp_path / "record.duckdb")) as base:
        query = (
            "SELECT count(*) FROM atop.dyad_year WHERE state_a = 'KOR' AND state_b = 'USA' AND alliance = 1"
        )
        assert base.execute(query).fetchone()[0] > 60
        comments = base.execute(
            "SELECT comment FROM duckdb_columns() WHERE column_name = 'alliance'"
        ).fetchall()
        assert comments[0][0].endswith("0 or 1")
