"""Reading the lines of an event file in batches, with the line number of what is wrong."""

from __future__ import annotations

import csv
import gzip
import io
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from comity.errors import BadRequest, MissingFile

if TYPE_CHECKING:
    from _csv import Reader as _Reader

BATCH: Final = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """One event as its file has it: the line it ends on, and its cells by column."""

    line: int
    cells: dict[str, str]


def read_rows(
    path: Path, needed: Sequence[str], layouts: Sequence[Sequence[str]] | None
) -> Iterator[list[Row]]:
    """The rows of a file, 50,000 at a time.

    Args:
        path: a tab- or comma-separated text, plain, gzip (.gz) or the one file in a .zip; UTF-8, bytes that are
            none are replaced.
        needed: columns that must be there.
        layouts: for files without a header the columns in order; the layout with as many columns as the first
            line is taken. A first line that names the columns is a header all the same.

    Raises:
        MissingFile: no such file. BadRequest: a column is missing, or a line has another number of cells.
    """
    with _opened(path) as file:
        first = file.readline().rstrip("\r\n")
        if not first.strip():
            return
        separator = "\t" if "\t" in first else ","
        # Quotes are plain characters in the tab-separated originals; exports of them quote their header.
        quoted = separator == "," or first.startswith('"')
        names = next(_reader([first], separator, quoted))
        header = [name.strip().lstrip("\ufeff") for name in names]
        headed = set(needed) <= set(header)
        if layouts is None or headed:
            columns: Sequence[str] = header
            if missing := [name for name in needed if name not in header]:
                raise BadRequest(
                    f"{path}: no column {missing[0]!r} in its first line; found {', '.join(header[:12])}"
                )
        else:
            known = {len(layout): layout for layout in layouts}
            if len(names) not in known:
                counts = " or ".join(str(count) for count in known)
                raise BadRequest(f"{path}, line 1: {len(names)} columns; expected {counts}")
            columns = known[len(names)]
        reader = _reader(file, separator, quoted)
        batch = [] if layouts is None or headed else [Row(1, dict(zip(columns, names, strict=True)))]
        try:
            for cells in reader:
                if not cells:
                    continue
                line = reader.line_num + 1
                if len(cells) != len(columns):
                    raise BadRequest(
                        f"{path}, line {line}: {len(cells)} columns; expected {len(columns)} as in line 1"
                    )
                batch.append(Row(line, dict(zip(columns, cells, strict=True))))
                if len(batch) == BATCH:
                    yield batch
                    batch = []
        except (csv.Error, OSError, EOFError, zipfile.BadZipFile) as error:
            raise BadRequest(f"{path}, line {reader.line_num + 1}: cannot be read: {error}") from error
        if batch:
            yield batch


def _reader(lines: Iterable[str], separator: str, quoted: bool) -> _Reader:
    if quoted:
        return csv.reader(lines, delimiter=separator)
    return csv.reader(lines, delimiter=separator, quoting=csv.QUOTE_NONE)


@contextmanager
def _opened(path: Path) -> Iterator[IO[str]]:
    if not path.is_file():
        raise MissingFile(f"{path} does not exist or is no file")
    ending = path.suffix.lower()
    try:
        if ending == ".zip":
            with zipfile.ZipFile(path) as archive:
                names = [name for name in archive.namelist() if not name.endswith("/")]
                if len(names) != 1:
                    raise BadRequest(f"{path} holds {len(names)} files; give an archive of one")
                with archive.open(names[0]) as inner:
                    yield _text(inner)
        elif ending == ".gz":
            with gzip.open(path) as inner:
                yield _text(inner)
        else:
            with path.open("rb") as inner:
                yield _text(inner)
    except (gzip.BadGzipFile, zipfile.BadZipFile) as error:
        raise BadRequest(f"{path} is no {ending} file that can be read: {error}") from error
    except OSError as error:
        raise MissingFile(f"cannot read {path}: {error.strerror or error}") from error


def _text(file: IO[bytes] | gzip.GzipFile) -> IO[str]:
    return io.TextIOWrapper(file, encoding="utf-8", errors="replace", newline="")
