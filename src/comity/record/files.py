"""Reading a source's upstream files strictly: a column is read, ignored by name, or an error."""

from __future__ import annotations

import io
import warnings
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import polars as pl

from comity.errors import MissingFile, SourceChanged

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

    def r(
        self,
        name: str,
        columns: Columns | None = None,
        ignore: Ignored = (),
        *,
        encoding: str = "utf8",
    ) -> dict[str, pl.DataFrame]:
        """The frames in an R file (.rda, .RData, .rds), by the names of its objects.

        A list of frames gives "object/name" for each; a bare frame in an .rds file the file's stem. Factors
        are texts, R's dates are dates. `encoding` is that of texts which the file marks with none.
        """
        path = self.path(name)
        found: dict[str, pl.DataFrame] = {}
        for key, content in self._read_r(path, encoding).items():
            if isinstance(content, pl.DataFrame):
                found[key] = content
            elif isinstance(content, Mapping):
                for inner, frame in content.items():
                    if isinstance(frame, pl.DataFrame):
                        found[f"{key}/{inner}"] = frame
        if not found:
            raise SourceChanged(f"{self.source.id}, {name}: no data frame in it; a new version?")
        return {key: self._chosen(f"{name} ({key})", frame, columns, ignore) for key, frame in found.items()}

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
        import pandas as pd

        path = self.path(name)
        try:
            table = pd.read_excel(path, sheet_name=sheet, header=header_row - 1, dtype=object)
        except ValueError as error:
            raise SourceChanged(f"{self.source.id}, {name}: {error}; a new version?") from error
        return self._chosen(name, _from_pandas(table), columns, ignore)

    def stata(self, name: str, columns: Columns | None = None, ignore: Ignored = ()) -> pl.DataFrame:
        """A Stata file (.dta); labelled values stay numbers."""
        import pandas as pd

        try:
            table = pd.read_stata(self.path(name), convert_categoricals=False)
        except ValueError as error:
            raise SourceChanged(f"{self.source.id}, {name}: no Stata file ({error})") from error
        return self._chosen(name, _from_pandas(table), columns, ignore)

    def _read_r(self, path: Path, encoding: str) -> Mapping[str, Any]:
        import rdata

        constructors: dict[str | bytes, Any] = {
            **rdata.conversion.DEFAULT_CLASS_MAP,
            **dict.fromkeys(FRAME_CLASSES, _frame_of_r),
            "factor": _factor_of_r,
            "ordered": _factor_of_r,
            "Date": _date_of_r,
        }
        with warnings.catch_warnings():
            # classes that add nothing to a frame ("spec_tbl_df"), texts without a mark of encoding
            warnings.simplefilter("ignore")
            try:
                parsed = rdata.parser.parse_file(path)
                content = rdata.conversion.convert(
                    parsed, constructor_dict=constructors, default_encoding=encoding
                )
            except (ValueError, NotImplementedError, EOFError, OSError) as error:
                raise SourceChanged(f"{self.source.id}, {path.name}: no R data file ({error})") from error
        if isinstance(content, Mapping):
            return content
        return {path.stem: content}

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


FRAME_CLASSES = ("data.frame", "tbl_df", "tbl", "grouped_df", "spec_tbl_df", "data.table", "sf")


def _column(name: str, content: Any) -> pl.Series:
    """An R column as a series; a list column, which no table of ours reads, as nulls."""
    import numpy as np

    if isinstance(content, pl.Series):
        return content.alias(name)
    if isinstance(content, np.ma.MaskedArray):
        return pl.Series(name, content.tolist(), strict=False)
    if isinstance(content, np.ndarray) and content.ndim == 1:
        if content.dtype.kind == "f":
            return pl.Series(name, content.astype(np.float64)).fill_nan(None)
        if content.dtype.kind in "OSU":
            return pl.Series(name, content.tolist(), dtype=pl.String, strict=False)
        return pl.Series(name, content)
    if hasattr(content, "tolist") and not isinstance(content, np.ndarray):
        return pl.Series(name, [_plain(value) for value in content.tolist()], strict=False)
    if isinstance(content, Sequence) and all(value is None or isinstance(value, str) for value in content):
        return pl.Series(name, list(content), dtype=pl.String)
    return pl.Series(name, [None] * len(content), dtype=pl.Null)


def _frame_of_r(content: Any, _attributes: Mapping[str, Any]) -> Any:
    if not isinstance(content, Mapping):
        return content
    return pl.DataFrame([_column(str(name), column) for name, column in content.items()])


def _factor_of_r(codes: Any, attributes: Mapping[str, Any]) -> pl.Series:
    levels = [None if level is None else str(level) for level in attributes["levels"]]
    # R's NA comes masked, or as a code that is no place in the levels
    texts = [
        levels[code - 1] if code is not None and 1 <= code <= len(levels) else None for code in codes.tolist()
    ]
    return pl.Series("factor", texts, dtype=pl.String)


def _date_of_r(days: Any, _attributes: Mapping[str, Any]) -> pl.Series:
    return _column("date", days).cast(pl.Float64).floor().cast(pl.Int32).cast(pl.Date)


def _plain(value: Any) -> Any:
    return None if value is None or value != value else value


def _from_pandas(table: Any) -> pl.DataFrame:
    """Cells as polars infers them; a column of several kinds of cell becomes text."""
    columns = []
    for name in table.columns:
        cells = [
            None if value is None or value != value or (isinstance(value, str) and value == "") else value
            for value in table[name].tolist()
        ]
        kinds = {type(cell) for cell in cells if cell is not None}
        if len(kinds) > 1 and not kinds <= {int, float}:
            cells = [None if cell is None else str(cell) for cell in cells]
        columns.append(pl.Series(str(name), cells, strict=False))
    return pl.DataFrame(columns)
