"""`comity events`: explain, aggregate, import."""

from functools import partial
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from comity import events as coding
from comity.cli.events import group
from comity.errors import BadRequest, MissingFile, UnreadableDocument
from comity.events.store import write_events

code = partial(coding.code, coder="lexicon")

TEXT = "SEOUL, March 18, 2021 — Japan condemned Russia. Kenya met Uganda in Nairobi. Japan condemned Russia again."
HEADER = "Event ID\tEvent Date\tSource Country\tCAMEO Code\tTarget Country\n"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    result = CliRunner().invoke(group, [*map(str, arguments)])
    if isinstance(result.exception, Exception):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def test_explain_shows_each_event_with_the_words_that_made_it(tmp_path: Path) -> None:
    document = tmp_path / "d.txt"
    document.write_text(TEXT, encoding="utf-8")
    status, told, _ = run("explain", document)
    assert status == 0
    assert "0: Japan condemned Russia." in told
    assert "JPN [Japan] ACCUSE (disapprove) > RUS [Russia], happened, in Seoul, KOR" in told
    assert "“condemned”, told again in 2" in told
    assert "KEN [Kenya] CONSULT (visit)" not in told
    assert "in Nairobi, KEN" in told


def test_explain_says_where_there_is_nothing(tmp_path: Path) -> None:
    document = tmp_path / "d.txt"
    document.write_text("Prices rose.", encoding="utf-8")
    assert run("explain", document, "-o", tmp_path / "told.txt")[1] == ""
    assert (tmp_path / "told.txt").read_text(encoding="utf-8") == "no events in 1 sentences\n"
    with pytest.raises(BadRequest, match="choose encoder or lexicon"):
        run("explain", document, "--coder", "oracle")
    document.write_bytes(b"")
    with pytest.raises(UnreadableDocument, match="empty"):
        run("explain", document)


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl"])
def test_aggregate_counts_by_dyad_and_time(tmp_path: Path, ending: str) -> None:
    events = tmp_path / f"e.{ending}"
    write_events(code([f"On March 1, 2021 {TEXT}", "On May 2, 2021 Japan attacked Russia."]), events)
    _, told, _ = run("aggregate", events, "--by", "dyad-year")
    assert told.splitlines()[0].startswith("actor,recipient,year,n_events,verbal_cooperation")
    assert "JPN,RUS,2021-01-01,2,0,0,1,1,-11.7" in told


def test_aggregate_refuses_what_holds_no_events(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(BadRequest, match="no column 'actor_state'"):
        run("aggregate", tmp_path / "t.csv")
    (tmp_path / "t.parquet").write_bytes(b"junk")
    with pytest.raises(BadRequest, match="cannot be read as events"):
        run("aggregate", tmp_path / "t.parquet")
    with pytest.raises(BadRequest, match=r"\.parquet, \.csv and \.jsonl"):
        run("aggregate", tmp_path / "t.txt")


def test_import_says_what_has_no_counterpart(tmp_path: Path) -> None:
    file = tmp_path / "i.tab"
    rows = ("1\t2014-03-02\tRussian Federation\t190\tUkraine\n", "2\t2014-03-02\tEurope\t020\tUkraine\n")
    file.write_text(HEADER + "".join(rows), encoding="utf-8")
    status, _, said = run("import", file, "--format", "icews", "-o", tmp_path / "out.csv")
    assert status == 0
    assert "2 rows, 2 events" in said
    assert "1 events without a type, for PLOVER has none for 020 (1)" in said
    assert "1 sides without a state, for none is named by Europe (1)" in said
    assert pl.read_csv(tmp_path / "out.csv")["type"].to_list() == ["ASSAULT", None]


def test_import_without_a_place_writes_csv_to_stdout(tmp_path: Path) -> None:
    file = tmp_path / "i.tab"
    file.write_text(f"{HEADER}1\t2014-03-02\tRussian Federation\t190\tUkraine\n", encoding="utf-8")
    _, told, said = run("import", file, "--format", "icews")
    assert pl.read_csv(told.encode())["actor_state"].to_list() == ["RUS"]
    assert "1 events -> stdout" in said


def test_imported_events_stand_beside_one_s_own(tmp_path: Path) -> None:
    file = tmp_path / "i.tab"
    file.write_text(f"{HEADER}1\t2014-03-02\tRussian Federation\t190\tUkraine\n", encoding="utf-8")
    run("import", file, "--format", "icews", "-o", tmp_path / "out.parquet")
    imported = pl.read_parquet(tmp_path / "out.parquet")
    own = code(["Japan condemned Russia."])
    assert pl.concat([own, imported], how="diagonal").height == 2
    _, told, _ = run("aggregate", tmp_path / "out.parquet")
    assert "RUS,UKR,2014-03-01,1" in told


def test_import_refuses_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "i.tab").write_text(HEADER, encoding="utf-8")
    for arguments, error, message in (
        ((tmp_path / "i.tab", "--format", "acled"), BadRequest, "choose polecat, icews, gdelt, phoenix"),
        ((tmp_path / "i.tab", "--format", "icews"), BadRequest, "no lines behind its header"),
        ((tmp_path / "none", "--format", "icews"), MissingFile, "does not exist"),
    ):
        with pytest.raises(error, match=message):
            run("import", *arguments, "-o", tmp_path / "out.csv")
