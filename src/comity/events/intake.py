"""Documents from files, folders and tables, one after the other."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from comity.errors import BadRequest, MissingFile

if TYPE_CHECKING:
    import polars as pl

DOCUMENT_ENDINGS: Final = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"}
)
TABLE_ENDINGS: Final = frozenset({".jsonl", ".ndjson", ".csv", ".parquet"})
OWN: Final = ("id", "text", "date")
# Control characters, but for tabs and line ends: in a row they are dirt, not a sign of a binary file.
CONTROL: Final = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127), " ")


@dataclass(frozen=True, slots=True)
class Item:
    """One document to be coded: a file, or the text of a row; `carried` are the row's other columns.

    `problem` says why it cannot be read, `passed_over` why nobody tried.
    """

    doc_id: str
    path: Path | None = None
    text: str | None = None
    date: dt.date | None = None
    problem: str | None = None
    passed_over: str | None = None
    carried: dict[str, Any] = field(default_factory=dict)

    def digest(self) -> str:
        """What tells this document from any other, its content included; for a file its size and age."""
        if self.path is not None:
            try:
                state = self.path.stat()
                content = f"{self.path}|{state.st_size}|{state.st_mtime_ns}"
            except OSError:
                content = f"{self.path}|missing"
        else:
            content = self.text or ""
        whole = json.dumps([self.doc_id, content, str(self.date), self.problem, self.carried], default=str)
        return hashlib.sha256(whole.encode("utf-8", errors="replace")).hexdigest()


def items(inputs: Iterable[str]) -> Iterator[Item]:
    """Every document of the inputs, in a fixed order.

    Args:
        inputs: files, folders (their txt, md, html, pdf and docx files, sorted, subfolders included; files of
            other endings are passed over, hidden ones not even told of), tables
            (JSONL, CSV, Parquet with a column `text`, and `id` and `date` where there are such), or "-" for
            standard input (JSONL where it begins with a brace, else one text). Where there are several, the ids
            that files and rows without an id get begin with the name of their input.

    Raises:
        MissingFile: an input does not exist. BadRequest: a table without a column `text`, or one that cannot be read.
    """
    inputs = list(inputs)
    for name in inputs:
        if name == "-":
            yield from _from_stdin(sys.stdin.buffer.read())
            continue
        path = Path(name)
        prefix = f"{path.name}/" if len(inputs) > 1 else ""
        if path.is_dir():
            for file in sorted(path.rglob("*")):
                inside = file.relative_to(path)
                if not file.is_file() or any(part.startswith(".") for part in inside.parts):
                    continue
                doc_id = prefix + inside.as_posix()
                if file.suffix.lower() in DOCUMENT_ENDINGS:
                    yield Item(doc_id, path=file)
                else:
                    yield Item(doc_id, passed_over=f"no document by its ending {file.suffix or '(none)'}")
        elif not path.exists():
            raise MissingFile(f"cannot read {path}: there is no such file or folder")
        elif path.suffix.lower() in TABLE_ENDINGS:
            yield from _rows(path, prefix)
        else:
            yield Item(path.name, path=path)


def _from_stdin(data: bytes) -> Iterator[Item]:
    if data.lstrip()[:1] == b"{":
        yield from _json_rows(data.decode("utf-8", errors="replace").splitlines(), "stdin", "")
    else:
        yield Item("stdin", text=data.decode("utf-8", errors="replace"))


def _rows(path: Path, prefix: str) -> Iterator[Item]:
    ending = path.suffix.lower()
    if ending in (".jsonl", ".ndjson"):
        with path.open(encoding="utf-8", errors="replace") as file:
            yield from _json_rows(file, str(path), prefix)
        return
    import polars as pl

    try:
        if ending == ".csv":
            frame = pl.read_csv(path, infer_schema=False, encoding="utf8-lossy")
        else:
            frame = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as error:
        raise BadRequest(f"{path} is no {ending[1:]} table that can be read: {error}") from error
    yield from _frame_rows(frame, path, prefix)


def _frame_rows(frame: pl.DataFrame, path: Path, prefix: str) -> Iterator[Item]:
    if "text" not in frame.columns:
        raise BadRequest(f"{path} has no column 'text'; its columns are {', '.join(frame.columns)}")
    for number, row in enumerate(frame.iter_rows(named=True), start=1):
        yield _item(row, f"{prefix}row {number}")


def _json_rows(lines: Iterable[str], name: str, prefix: str) -> Iterator[Item]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError:
            row = None
        if isinstance(row, dict):
            yield _item(row, f"{prefix}row {number}")
        else:
            yield Item(f"{name}:{number}", problem="no JSON object")


def _item(row: dict[str, Any], unnamed: str) -> Item:
    given = row.get("id")
    doc_id = unnamed if given is None or given == "" else _sound(str(given))
    carried = {
        _sound(key): _sound(value) if isinstance(value, str) else value
        for key, value in row.items()
        if key not in OWN
    }
    text = row.get("text")
    if not isinstance(text, str) or not text.strip():
        return Item(doc_id, problem="no text", carried=carried)
    text = text.translate(CONTROL)
    try:
        date = _day(row.get("date"))
    except ValueError:
        return Item(doc_id, text=text, problem="a date that is none", carried=carried)
    return Item(doc_id, text=text, date=date, carried=carried)


def _sound(text: str) -> str:
    """Text without halves of characters, which JSON can hold and no file."""
    return text.encode("utf-8", errors="replace").decode("utf-8")


def _day(value: object) -> dt.date | None:
    """A date as tables hold it. Raises ValueError for anything else."""
    if value is None or value == "":
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        return dt.date.fromisoformat(value.strip()[:10])
    raise ValueError(f"no date: {value!r}")
