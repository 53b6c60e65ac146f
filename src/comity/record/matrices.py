"""Spreadsheets with a state per row and a state per column."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from comity.errors import SourceChanged


def read_matrix(
    path: Path, *, sheet: str, corner: str, value: str, missing: tuple[str, ...] = ()
) -> pl.DataFrame:
    """One row per filled cell of a matrix in an Excel workbook.

    Args:
        path: the workbook.
        sheet: name of the sheet.
        corner: what stands above the row heads ("" for nothing); the matrix starts at the first row that
            begins so and has further heads, and ends at the first row without a head.
        value: name of the column of values.
        missing: texts that stand for no value ("-").

    Returns:
        row and column (the heads), and the value (Float64), for each cell that holds a number.

    Raises:
        SourceChanged: no such sheet, no such corner, a cell that holds text, or heads that occur twice.
    """
    import openpyxl

    workbook = openpyxl.load_workbook(path, read_only=True, data_only=True)
    if sheet not in workbook.sheetnames:
        raise SourceChanged(
            f'{path.name}: no sheet "{sheet}" (found: {", ".join(workbook.sheetnames)}). A new version?'
        )
    rows = [list(row) for row in workbook[sheet].iter_rows(values_only=True)]
    workbook.close()
    starts = [place for place, row in enumerate(rows) if str(row[0] or "").strip() == corner and any(row[1:])]
    if not starts:
        raise SourceChanged(
            f'{path.name}, {sheet}: no row begins with "{corner}" and has heads. A new version?'
        )
    heads = rows[starts[0]]
    cells: list[tuple[str, str, float]] = []
    for row in rows[starts[0] + 1 :]:
        if row[0] is None:
            break
        for head, cell in zip(heads[1:], row[1:], strict=False):
            if head is None or cell is None or cell in missing:
                continue
            if not isinstance(cell, int | float):
                raise SourceChanged(f'{path.name}, {sheet}: "{cell}" at {row[0]}, {head}; expected a number')
            cells.append((str(row[0]).strip(), str(head).strip(), float(cell)))
    matrix = pl.DataFrame(
        cells, schema={"row": pl.String, "column": pl.String, value: pl.Float64}, orient="row"
    )
    if matrix.select("row", "column").is_duplicated().any():
        raise SourceChanged(f"{path.name}, {sheet}: a head occurs twice; expected each state once")
    return matrix
