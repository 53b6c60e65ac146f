"""`comity code` as a user runs it: what goes in, what comes out, what is said at the end, and the exit code."""

import json
import os
import resource
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

import comity as comity_package
from comity.events.batch import Choice, code_piece
from comity.events.intake import Item

TEXT = "Japan condemned Russia in Tokyo."
ENDINGS = ["parquet", "jsonl", "csv", "dta"]


def comity(
    *arguments: str, cwd: Path, stdin: bytes = b"", limit: int | None = None
) -> subprocess.CompletedProcess[str]:
    def hold() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit or 0, limit or 0))

    done = subprocess.run(
        [sys.executable, "-m", "comity", "code", *arguments],
        cwd=cwd, input=stdin, capture_output=True, preexec_fn=hold if limit else None, check=False,
    )  # fmt: skip
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


def jsonl(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def rows(path: Path) -> list[dict[str, object]]:
    return pl.read_parquet(path).rows(named=True)


def many(path: Path, n: int = 200) -> Path:
    return jsonl(path, *({"id": f"d{i}", "text": TEXT, "date": "2021-03-18"} for i in range(n)))


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_folder_is_coded_to_each_format(tmp_path: Path, ending: str) -> None:
    if ending == "dta":
        pytest.importorskip("pandas")
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    more = "<p>Prices rose again in the shops of the town, and nobody there knows why that is so.</p>" * 5
    page = f"<html><body><article><p>{TEXT}</p>{more}</article></body></html>"
    (tmp_path / "in" / "deep" / "b.html").write_text(page, encoding="utf-8")
    done = comity("in", "-o", f"out.{ending}", "--coder", "lexicon", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.startswith("2 documents, ")
    assert done.stderr.endswith(f" sentences, 2 events -> out.{ending}\n")
    assert (tmp_path / f"out.{ending}").stat().st_size > 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in", f"out.{ending}"]


@pytest.mark.parametrize("ending", ["csv", "parquet", "jsonl"])
def test_tables_give_their_columns(tmp_path: Path, ending: str) -> None:
    table = pl.DataFrame({"id": ["x"], "text": [TEXT], "date": ["2021-03-18"], "desk": ["Asia"]})
    path = tmp_path / f"in.{ending}"
    {"csv": table.write_csv, "parquet": table.write_parquet, "jsonl": table.write_ndjson}[ending](path)
    comity(path.name, "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    (event,) = rows(tmp_path / "out.parquet")
    assert (event["doc_id"], event["type"], event["place"], event["desk"]) == ("x", "ACCUSE", "Tokyo", "Asia")


def test_pdf_and_docx_are_read(tmp_path: Path) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph(TEXT)
    document.save(tmp_path / "a.docx")
    (tmp_path / "b.pdf").write_bytes(pdf(TEXT))
    comity("a.docx", "b.pdf", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    assert [event["doc_id"] for event in rows(tmp_path / "out.parquet")] == ["a.docx", "b.pdf"]


def pdf(text: str) -> bytes:
    """The least PDF of one page with one line."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(body))
        body += b"%d 0 obj%s endobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(body)
    return body + (
        b"xref\n0 6\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % start
    )


@pytest.mark.parametrize("text", [TEXT, json.dumps({"id": "stdin", "text": TEXT})], ids=["text", "jsonl"])
def test_a_dash_is_standard_input(tmp_path: Path, text: str) -> None:
    comity("-", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path, stdin=text.encode())
    assert [event["doc_id"] for event in rows(tmp_path / "out.parquet")] == ["stdin"]


def test_bad_rows_are_set_aside_and_named_and_the_rest_is_coded(tmp_path: Path) -> None:
    path = jsonl(
        tmp_path / "in.jsonl",
        {"id": 1, "text": TEXT, "tags": ["a"], "n": 1},
        {"id": 2, "text": None},
        {"id": 3, "text": 12, "n": "many"},
        {"id": 4, "text": TEXT, "date": "2021-02-30"},
        {"id": 5, "text": "한국과 미국은 동맹을 강화하기로 합의했다."},
        {"id": 6, "text": "Japan \u0000\u0007 condemned Russia 😀 \ud800.", "n": "\ud800"},
        {"id": 1, "text": TEXT},
        [1, 2],
        {"text": TEXT, "type": "news", "n": 10**30},
    )
    path.write_text(path.read_text(encoding="utf-8") + "{broken\n", encoding="utf-8")
    done = comity("in.jsonl", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "3 documents, 3 sentences, 3 events -> out.parquet",
        "  set aside: 1 an id that stood before (1)",
        "  set aside: 1 in another language (ko) (5)",
        "  set aside: 1 unreadable: a date that is none (4)",
        "  set aside: 2 unreadable: no JSON object (in.jsonl:8, in.jsonl:10)",
        "  set aside: 2 unreadable: no text (2, 3)",
    ]
    found = rows(tmp_path / "out.parquet")
    assert [event["doc_id"] for event in found] == ["1", "6", "row 9"]
    assert [event["n"] for event in found] == ["1", "?", str(10**30)]
    assert [event["doc_type"] for event in found] == [None, None, "news"]


def test_damaged_files_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.pdf").write_bytes(b"%PDF-1.4 cut off")
    (tmp_path / "in" / "b.docx").write_bytes(b"PK\x03\x04 cut off")
    (tmp_path / "in" / "c.txt").write_bytes(b"")
    (tmp_path / "in" / "d.txt").write_text(TEXT, encoding="utf-8")
    done = comity("in", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    assert done.returncode == 1
    assert "1 documents, 1 sentences, 1 events" in done.stderr
    assert "a.pdf" in done.stderr
    assert "the document is empty (c.txt)" in done.stderr


def test_files_of_one_name_in_two_folders_are_two_documents(tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(TEXT, encoding="utf-8")
    comity("x", "y", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    assert [event["doc_id"] for event in rows(tmp_path / "out.parquet")] == ["x/a.txt", "y/a.txt"]


def test_choices_narrow_the_output(tmp_path: Path) -> None:
    jsonl(
        tmp_path / "in.jsonl",
        {"id": "old", "text": TEXT, "date": "2020-01-01"},
        {
            "id": "new",
            "text": f"{TEXT} Kenya met Uganda. France collapsed. Iran protested.",
            "date": "2021-03-18",
        },
    )
    choices = ("--since", "2021-01-01", "--only", "RUS-JPN", "--min-confidence", "0.6")
    done = comity("in.jsonl", "-o", "out.parquet", "--coder", "lexicon", *choices, cwd=tmp_path)
    assert done.returncode == 0
    assert "1 dated before 2021-01-01 (old)" in done.stderr
    assert [(e["actor_state"], e["recipient_state"]) for e in rows(tmp_path / "out.parquet")] == [
        ("JPN", "RUS")
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("nowhere", "-o", "o.csv"), "nowhere: there is no such file or folder"),
        (("in.csv", "-o", "o.csv"), "in.csv has no column 'text'; its columns are id, body"),
        (("in.parquet", "-o", "o.csv"), "in.parquet is no parquet table"),
        (("in.csv", "-o", "o.xls"), "o.xls: no format '.xls'"),
        (("in.csv", "-o", "o.csv", "--since", "soon"), "--since soon: expected a day such as 2021-03-19"),
        (("in.csv", "-o", "o.csv", "--only", "KOR"), "--only KOR: expected two different states"),
        (("in.csv", "-o", "o.csv", "--coder", "oracle"), "no coder 'oracle'; choose encoder or lexicon"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    tmp_path: Path, arguments: tuple[str, ...], message: str
) -> None:
    (tmp_path / "in.csv").write_text("id,body\n1,x\n", encoding="utf-8")
    (tmp_path / "in.parquet").write_bytes(b"PAR1 junk")
    coder = () if "--coder" in arguments else ("--coder", "lexicon")
    done = comity(*arguments, *coder, cwd=tmp_path)
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_full_disk_is_said_and_the_run_goes_on_later(tmp_path: Path) -> None:
    many(tmp_path / "in.jsonl")
    command = ("in.jsonl", "-o", "out.csv", "--coder", "lexicon")
    done = comity(*command, cwd=tmp_path, limit=14_000)
    assert done.returncode == 2
    assert "cannot write" in done.stderr
    assert "File too large" in done.stderr
    assert not (tmp_path / "out.csv").exists()
    assert comity(*command, cwd=tmp_path).returncode == 0
    assert pl.read_csv(tmp_path / "out.csv").height == 200


def test_a_killed_process_loses_and_doubles_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from comity.events import batch
    from comity.events.intake import items

    choice = batch.Choice(coder="lexicon")
    path = many(tmp_path / "in.jsonl")
    whole, _ = batch.code_documents(items([str(path)]), choice, tmp_path / "one")
    monkeypatch.setattr(batch, "code_piece", dies_once)
    events, tally = batch.code_documents(items([str(path)]), choice, tmp_path / "two", workers=2)
    assert (tmp_path / "two" / "died").exists()
    assert tally.documents == 200
    assert events.equals(whole)


def dies_once(piece: list[Item], choice: Choice, part: Path) -> None:
    died = part.parent / "died"
    if not died.exists() and piece[0].doc_id == "d64":
        died.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    code_piece(piece, choice, part)


def test_a_part_torn_by_a_power_cut_is_coded_again(tmp_path: Path) -> None:
    from comity.events import batch
    from comity.events.intake import items

    choice, path = batch.Choice(coder="lexicon"), many(tmp_path / "in.jsonl", 70)
    whole, _ = batch.code_documents(items([str(path)]), choice, tmp_path / "parts")
    torn, empty, *_ = sorted((tmp_path / "parts").glob("*.parquet"))
    torn.write_bytes(torn.read_bytes()[:50])
    empty.with_suffix(".json").write_text("", encoding="utf-8")
    events, _ = batch.code_documents(items([str(path)]), choice, tmp_path / "parts")
    assert events.equals(whole)


def test_a_damaged_model_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("onnxruntime")
    package = tmp_path / "installed" / "comity"
    shutil.copytree(Path(comity_package.__file__).parent, package, copy_function=os.symlink)
    weights = package / "events" / "encoder" / "encoder.onnx"
    weights.unlink()
    weights.write_bytes(b"cut off")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "installed"))
    many(tmp_path / "in.jsonl", 1)
    done = comity("in.jsonl", "-o", "o.csv", "--coder", "encoder", cwd=tmp_path)
    assert done.returncode == 2
    assert str(weights) in done.stderr
    assert not (tmp_path / "o.csv").exists()


def test_two_megabytes_are_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Prices rose again in the shops of the town. " * 47_000 + TEXT, encoding="utf-8"
    )
    done = comity("a.txt", "-o", "out.parquet", "--coder", "lexicon", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr.startswith("1 documents, 47")
    assert done.stderr.endswith("sentences, 1 events -> out.parquet\n")
