"""Coding many documents: order, resuming, what is set aside, and what is written."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest

from comity.errors import BadRequest, MissingFile
from comity.events.batch import Choice, clear, code_documents
from comity.events.intake import Item, items
from comity.events.store import read_events, write_events

LEXICON = Choice(coder="lexicon")
TEXTS = (
    "South Korea urged Myanmar to talk.",
    "Japan condemned Russia.",
    "France signed a treaty with Germany.",
)


def documents(n: int) -> list[Item]:
    return [Item(f"d{i}", text=TEXTS[i % 3], date=dt.date(2021, 3, 1)) for i in range(n)]


def test_events_stand_in_the_order_of_the_documents(tmp_path: Path) -> None:
    events, tally = code_documents(documents(70), LEXICON, tmp_path / "parts")
    order = events["doc_id"].unique(maintain_order=True).to_list()
    assert order == [f"d{i}" for i in range(70)]
    assert (tally.documents, tally.sentences, tally.events) == (70, 70, events.height)


def test_processes_give_what_one_gives(tmp_path: Path) -> None:
    alone, _ = code_documents(documents(70), LEXICON, tmp_path / "one")
    together, _ = code_documents(documents(70), LEXICON, tmp_path / "two", workers=2)
    assert together.equals(alone)


def test_an_interrupted_run_goes_on_without_loss_or_doubling(tmp_path: Path) -> None:
    def interrupted() -> Iterator[Item]:
        yield from documents(70)[:50]
        raise KeyboardInterrupt

    parts = tmp_path / "parts"
    with pytest.raises(KeyboardInterrupt):
        code_documents(interrupted(), LEXICON, parts)
    (first,) = parts.glob("*.parquet")
    made = first.stat().st_mtime_ns
    events, tally = code_documents(documents(70), LEXICON, parts)
    whole, _ = code_documents(documents(70), LEXICON, tmp_path / "fresh")
    assert first.stat().st_mtime_ns == made
    assert tally.documents == 70
    assert events.equals(whole)
    clear(parts)
    assert not parts.exists()


def test_another_choice_uses_no_part_of_the_first(tmp_path: Path) -> None:
    code_documents(documents(3), LEXICON, tmp_path)
    only = Choice(coder="lexicon", only=("DEU", "FRA"))
    events, _ = code_documents(documents(3), only, tmp_path)
    assert set(events["actor_state"]) | set(events["recipient_state"]) == {"DEU", "FRA"}


def test_what_cannot_be_coded_is_counted_with_its_reason(tmp_path: Path) -> None:
    table = tmp_path / "in.jsonl"
    rows = [
        {"id": "a", "text": TEXTS[0], "date": "2021-03-01", "desk": "Asia"},
        {"id": "b", "text": None},
        {"id": "a", "text": TEXTS[1]},
        {"id": "c", "text": TEXTS[1], "date": "soon"},
        {"id": "d", "text": "한국과 미국은 동맹을 강화하기로 합의했다."},
        {"id": "e", "text": TEXTS[1], "date": "2020-01-01"},
    ]
    table.write_text("\n".join(map(json.dumps, rows)) + "\n[not an object]\n", encoding="utf-8")
    choice = Choice(coder="lexicon", since=dt.date(2021, 1, 1))
    events, tally = code_documents(items([str(table)]), choice, tmp_path / "parts")
    assert dict(tally.aside) == {
        "unreadable: no text": 1,
        "an id that stood before": 1,
        "unreadable: a date that is none": 1,
        "in another language (ko)": 1,
        "dated before 2021-01-01": 1,
        "unreadable: no JSON object": 1,
    }
    assert not tally.all_read
    assert events["desk"].to_list() == ["Asia"] * events.height


def test_inputs_that_are_none_are_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFile, match="nowhere"):
        list(items([str(tmp_path / "nowhere")]))
    (tmp_path / "t.csv").write_text("id,body\n1,x\n", encoding="utf-8")
    with pytest.raises(BadRequest, match="no column 'text'"):
        list(items([str(tmp_path / "t.csv")]))


def test_a_folder_gives_its_documents_sorted(tmp_path: Path) -> None:
    (tmp_path / ".parts").mkdir()
    for name in ("b.txt", "a.md", "c.bin", ".hidden.txt", ".parts/d.txt"):
        (tmp_path / name).write_text(TEXTS[0], encoding="utf-8")
    assert [item.doc_id for item in items([str(tmp_path)])] == ["a.md", "b.txt", "c.bin"]


def test_files_of_another_kind_in_a_folder_are_passed_over_with_a_count(tmp_path: Path) -> None:
    (tmp_path / "c.xyz").write_text(TEXTS[0], encoding="utf-8")
    _, tally = code_documents(items([str(tmp_path)]), LEXICON, tmp_path / "parts")
    assert dict(tally.aside) == {"no document by its ending .xyz": 1}
    assert tally.all_read


@pytest.mark.parametrize("ending", ["parquet", "csv", "jsonl"])
def test_events_come_back_as_they_were_written(tmp_path: Path, ending: str) -> None:
    events, _ = code_documents(documents(3), LEXICON, tmp_path / "parts")
    path = tmp_path / f"events.{ending}"
    write_events(events, path)
    columns = ["doc_id", "actor_state", "recipient_state", "type", "date"]
    assert read_events(path).select(columns).equals(events.select(columns))


def test_json_lines_nest_actor_and_recipient(tmp_path: Path) -> None:
    events, _ = code_documents(documents(1), LEXICON, tmp_path / "parts")
    write_events(events, tmp_path / "e.jsonl")
    row = json.loads((tmp_path / "e.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert row["actor"] == {"text": "South Korea", "state": "KOR", "sector": None}
    assert row["recipient"]["state"] == "MMR"


def test_stata_files_can_be_read_by_pandas(tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    events, _ = code_documents(documents(3), LEXICON, tmp_path / "parts")
    write_events(events, tmp_path / "e.dta")
    assert list(pandas.read_stata(tmp_path / "e.dta")["actor_state"])[:2] == ["KOR", "JPN"]


def test_an_ending_that_is_no_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadRequest, match=r"\.xml"):
        write_events(pl.DataFrame(), tmp_path / "e.xml")
