"""Reading a source's upstream files strictly: a column is read, ignored by name, or an error."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

from comity.errors import MissingFile, SourceChanged
from comity.record.r_format import read_r

if TYPE_CHECKING:
    from comity.record.source import Source

Columns = Mapping[str, Any]
Ignored = Collection[str] | Literal[True]

NULLS = ("", "NA")
EPOCH_DAY_TYPES = (pl.Float64, pl.Float32, pl.Int64, pl.Int32)


class Files:
    """The files of one source below a mirror folder.

    Every reader takes `columns` (upstream name -> polars type) and `ignore` (names that are left out on
    purpose; True for all others). A column that is neither, or one that is gone, raises `SourceChanged`.
    Without `columns` all columns are given as they are. Missing values of any kind (R's NA, NaN, "NA", an
    empty cell) are null.
    """

    def __init__(self, source: Source, *, mirror: Path) -> None:
        self.source = source
        self.mirror = Path(mirror)

    @property
    def commit(self) -> str:
        """The carrier's full commit, "" where the carrier is no repository."""
        return self.source.carrier.partition("@")[2]

    def path(self, name: str) -> Path:
        """Where a file (or folder) of the source lies.

        Raises:
            MissingFile: it is not below the mirror.
        """
        path = self.mirror / self.source.files[name][0]
        if not path.exists():
            raise MissingFile(
                f"{self.source.id}: {self.source.files[name][0]} is not below {self.mirror}; "
                "name another folder with --mirror, or use --download"
            )
        return path

    def paths(self, name: str) -> tuple[Path, ...]:
        """The files of a folder entry (its path ends in "/"), sorted by path."""
        folder = self.path(name)
        return tuple(sorted(entry for entry in folder.rglob("*") if entry.is_file()))

    def csv(
        self,
        name: str,
        columns: Columns | None = None,
        ignore: Ignored = (),
        *,
        encoding: str = "utf8",
        separator: str = ",",
        nulls: Sequence[str] = NULLS,
    ) -> pl.DataFrame:
        """A delimited text file with a header row; cells are texts unless `columns` says otherwise."""
        try:
            text = self.path(name).read_bytes().decode("utf-8-sig" if encoding == "utf8" else encoding)
        except UnicodeDecodeError as error:
            raise SourceChanged(
                f"{self.source.id}, {name}: not {encoding} at byte {error.start}; "
                "a new version, or another encoding?"
            ) from error
        if "\n" not in text and "\r" in text:
            text = text.replace("\r", "\n")
        try:
            frame = pl.read_csv(
                io.BytesIO(text.encode()),
                separator=separator,
                infer_schema=False,
                null_values=list(nulls),
            )
        except pl.exceptions.PolarsError as error:
            raise SourceChanged(f"{self.source.id}, {name}: no table of cells ({error})") from error
        return self._chosen(name, frame, columns, ignore)

    def r(self, name: str, columns: Columns | None = None, ignore: Ignored = ()) -> dict[str, pl.DataFrame]:
        """The frames in an R file (.rda, .RData, .rds), by the names of its objects.

        A list of frames gives "object/name" for each; a bare frame in an .rds file the file's stem. Factors
        are texts, R's dates are dates.
        """
        return {
            key: self._chosen(f"{name} ({key})", frame, columns, ignore)
            for key, frame in read_r(self.path(name)).items()
        }

    def excel(
        self,
        name: str,
        columns: Columns | None = None,
        ignore: Ignored = (),
        *,
        sheet: str | int = 0,
        header_row: int = 1,
    ) -> pl.DataFrame:
        """A sheet of an .xls or .xlsx workbook, by name or position; `header_row` counts from 1."""
        path = self.path(name)
        try:
            rows = _xls_rows(path, sheet) if path.suffix == ".xls" else _xlsx_rows(path, sheet)
        except (LookupError, ValueError, OSError) as error:
            raise SourceChanged(
                f"{self.source.id}, {name}: no sheet {sheet!r} ({error}); a new version?"
            ) from error
        heads = rows[header_row - 1 : header_row]
        body = [row for row in rows[header_row:] if any(cell not in (None, "") for cell in row)]
        if not heads:
            raise SourceChanged(
                f"{self.source.id}, {name}: sheet {sheet!r} has no row {header_row}; a new version?"
            )
        columns_found = [
            _cells(str(head).strip(), [row[place] if place < len(row) else None for row in body])
            for place, head in enumerate(heads[0])
            if head not in (None, "")
        ]
        return self._chosen(name, pl.DataFrame(columns_found), columns, ignore)

    def stata(self, name: str, columns: Columns | None = None, ignore: Ignored = ()) -> pl.DataFrame:
        """A Stata file (.dta); labelled values stay numbers."""
        import pandas as pd

        try:
            table = pd.read_stata(self.path(name), convert_categoricals=False)
        except ValueError as error:
            raise SourceChanged(f"{self.source.id}, {name}: no Stata file ({error})") from error
        return self._chosen(name, _from_pandas(table), columns, ignore)

    def _chosen(
        self, name: str, frame: pl.DataFrame, columns: Columns | None, ignore: Ignored
    ) -> pl.DataFrame:
        if columns is None:
            return frame
        gone = [column for column in columns if column not in frame.columns]
        known = set(columns) | (set() if ignore is True else set(ignore))
        new = [] if ignore is True else [column for column in frame.columns if column not in known]
        for fault, listed in (("no column", gone), ("unknown column", new)):
            if listed:
                raise SourceChanged(
                    f"{self.source.id}, {name}: {fault} {', '.join(map(repr, listed))} "
                    f"(found: {', '.join(frame.columns)}). A new version? Name the column in `columns` or "
                    f"`ignore` of record/sources/{self.source.id}.py, or pin the old file"
                )
        chosen = []
        for column, dtype in columns.items():
            try:
                chosen.append(cast_cells(frame[column], dtype))
            except pl.exceptions.PolarsError as error:
                reason = str(error).splitlines()[0]
                raise SourceChanged(
                    f"{self.source.id}, {name}: column {column!r} is not all {dtype}: {reason}"
                ) from error
        return pl.DataFrame(chosen)


def cast_cells(cells: pl.Series, dtype: Any) -> pl.Series:
    """A column as another type, exactly: "2.0" is an Int 2, "2.5" is none; days since 1970 make dates."""
    if cells.dtype == dtype:
        return cells
    if dtype == pl.Date and cells.dtype == pl.String:
        return cells.str.to_date(strict=True)
    if dtype == pl.Date and cells.dtype in EPOCH_DAY_TYPES:
        return cells.cast(pl.Int32).cast(pl.Date)
    if dtype == pl.Boolean and cells.dtype == pl.String:
        return cells.str.to_lowercase().replace_strict(
            {"true": True, "false": False, "1": True, "0": False, None: None}, return_dtype=pl.Boolean
        )
    if dtype == pl.String and cells.dtype.is_float():
        whole = cells.drop_nulls()
        if (whole == whole.floor()).all():
            return cells.cast(pl.Int64).cast(pl.String)
    if dtype.is_integer():
        if cells.dtype == pl.String:
            cells = cells.str.strip_chars().cast(pl.Float64)
        if cells.dtype.is_float():
            known = cells.drop_nulls()
            if (known != known.floor()).any():
                raise pl.exceptions.InvalidOperationError(
                    f"{known.filter(known != known.floor())[0]} is no whole number"
                )
    if cells.dtype == pl.String and dtype in (pl.Float64, pl.Float32):
        cells = cells.str.strip_chars()
    return cells.cast(dtype, strict=True)


def _from_pandas(table: Any) -> pl.DataFrame:
    return pl.DataFrame([_cells(str(name), table[name].tolist()) for name in table.columns])


def _cells(name: str, values: Sequence[Any]) -> pl.Series:
    """Cells as polars infers them; a column of several kinds of cell becomes text."""
    cells = [
        None if value is None or value != value or (isinstance(value, str) and value == "") else value
        for value in values
    ]
    kinds = {type(cell) for cell in cells if cell is not None}
    if len(kinds) > 1 and not kinds <= {int, float}:
        cells = [None if cell is None else str(cell) for cell in cells]
    return pl.Series(name, cells, strict=False)


def _xls_rows(path: Path, sheet: str | int) -> list[list[Any]]:
    import xlrd

    try:
        with xlrd.open_workbook(path, on_demand=True) as book:
            page = book.sheet_by_index(sheet) if isinstance(sheet, int) else book.sheet_by_name(sheet)
            return [page.row_values(place) for place in range(page.nrows)]
    except xlrd.XLRDError as error:
        raise ValueError(str(error)) from error


def _xlsx_rows(path: Path, sheet: str | int) -> list[list[Any]]:
    import openpyxl

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except zipfile.BadZipFile as error:
        raise ValueError(str(error)) from error
    try:
        page = book.worksheets[sheet] if isinstance(sheet, int) else book[sheet]
        return [list(row) for row in page.iter_rows(values_only=True)]
    finally:
        book.close()
