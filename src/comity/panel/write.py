"""Writing a panel to a file, with labels and units where the format has room for them."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from comity.errors import BadRequest, UnwritableOutput

if TYPE_CHECKING:
    from comity.panel.panel import Panel

EXCEL_ROWS: Final = 1_048_575


def plain(panel: Panel) -> pl.DataFrame:
    """The frame with keys as text, as other programs read them."""
    return panel.frame.with_columns(pl.col(pl.Enum).cast(pl.String))


def labels(panel: Panel) -> dict[str, str]:
    """Column to what it says, with its unit: at most 80 characters, as Stata allows."""
    found = {}
    for name, what, unit, *_ in panel.codebook().iter_rows():
        text = f"{what} ({unit})" if unit else what
        found[name] = text[:80]
    return found


def _parquet(panel: Panel, path: Path) -> None:
    meta = {f"comity.{name}": label for name, label in labels(panel).items()}
    plain(panel).write_parquet(path, compression="zstd", metadata=meta)


def _csv(panel: Panel, path: Path) -> None:
    plain(panel).write_csv(path)


def _feather(panel: Panel, path: Path) -> None:
    plain(panel).write_ipc(path)


def _xlsx(panel: Panel, path: Path) -> None:
    if panel.frame.height > EXCEL_ROWS:
        raise BadRequest(
            f"a sheet of Excel holds {EXCEL_ROWS:,} rows, the panel has {panel.frame.height:,}; use .csv"
        )
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise BadRequest("writing .xlsx needs openpyxl: pip install 'comity[build]'") from error
    book = Workbook(write_only=True)
    for title, frame in (("panel", plain(panel)), ("codebook", panel.codebook())):
        sheet = book.create_sheet(title)
        sheet.append(frame.columns)
        for row in frame.iter_rows():
            sheet.append(list(row))
    book.save(path)


def _dta(panel: Panel, path: Path) -> None:
    try:
        import pandas as pd
    except ImportError as error:
        raise BadRequest("writing .dta needs pandas: pip install 'comity[build]'") from error
    columns = {}
    for name, series in plain(panel).to_dict().items():
        if series.dtype == pl.String:
            columns[name] = pd.Series(series.to_list(), dtype=object)
        elif series.null_count():
            columns[name] = pd.Series(series.cast(pl.Float64).to_numpy())
        else:
            columns[name] = pd.Series(series.to_numpy())
    pd.DataFrame(columns).to_stata(
        path,
        write_index=False,
        variable_labels=labels(panel),
        data_label="comity panel",
        time_stamp=dt.datetime(2000, 1, 1),
        version=118,
    )


WRITERS: Final[dict[str, Callable[[Panel, Path], None]]] = {
    ".parquet": _parquet,
    ".csv": _csv,
    ".feather": _feather,
    ".xlsx": _xlsx,
    ".dta": _dta,
}


def write_panel(panel: Panel, path: Path) -> None:
    """Write beside `path`, then rename; errors as in `Panel.write`."""
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise BadRequest(f"cannot write {path.name}: its ending must be one of {', '.join(WRITERS)}")
    temporary = None
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}.", suffix=path.suffix)
        os.close(handle)
        temporary = Path(name)
        writer(panel, temporary)
        umask = os.umask(0)
        os.umask(umask)
        temporary.chmod(0o666 & ~umask)
        temporary.replace(path)
    except OSError as error:
        raise UnwritableOutput(
            f"cannot write {path}: {error.strerror or error}; choose another place with -o"
        ) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(FileNotFoundError):
                temporary.unlink()
