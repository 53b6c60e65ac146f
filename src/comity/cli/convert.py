"""`comity convert`: one system of state codes into another, in a file of your own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import polars as pl


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(convert)


def convert(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .csv, .tsv, .parquet or .xlsx file.")],
    from_system: Annotated[
        str, typer.Option("--from", help="cow, gw, iso3, iso2, isonum, name, slug or cowabb.")
    ],
    to_system: Annotated[str, typer.Option("--to", help="iso3, cow, gw, cowabb, iso2, isonum or name.")],
    column: Annotated[
        list[str] | None,
        typer.Option("--column", help="Column of codes; may be given twice. Default: guessed."),
    ] = None,
    year_column: Annotated[
        str | None, typer.Option("--year-column", help="Column of years or dates.")
    ] = None,
    year: Annotated[int | None, typer.Option(help="One year for all rows, where there is no column.")] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write here (.csv, .parquet).")
    ] = None,
) -> None:
    """Turn the codes of states in a file into those of another system, and say which did not resolve.

    Example: comity convert trade.csv --from cow --to iso3 --column ccode1 --year-column year -o out.csv
    """
    from comity.errors import BadRequest
    from comity.states.convert import convert_codes

    frame = read_frame(file)
    if (year_column is None) == (year is None):
        if year_column is None and "year" in frame.columns:
            year_column = "year"
        else:
            raise BadRequest(
                "give either --year-column NAME or --year 1990: a code's meaning depends on the year"
            )
    at: str | int = year_column if year_column is not None else int(year or 0)
    columns = column or guess_columns(frame, from_system)
    lost = 0
    for name in columns:
        frame, unresolved = convert_codes(frame, name, from_system=from_system, to_system=to_system, year=at)
        lost += len(unresolved)
        for one in unresolved[:20]:
            code = f"{one.code or '(empty)'} in {one.year}" if one.year else one.code or "(empty)"
            typer.echo(f"{name}: {code}: {one.reason} ({one.rows} rows)", err=True)
        if len(unresolved) > 20:
            typer.echo(f"{name}: and {len(unresolved) - 20} more", err=True)
    typer.echo(
        f"{frame.height} rows; {lost} codes did not resolve and are empty in the new columns", err=True
    )
    write_frame(frame, output)


def guess_columns(frame: pl.DataFrame, system: str) -> list[str]:
    """The columns whose names say that they hold these codes."""
    from comity.errors import BadRequest

    names = {
        "cow": ("ccode", "ccode1", "ccode2", "cow", "cowcode", "cow_code"),
        "gw": ("gwcode", "gwcode1", "gwcode2", "gwno"),
        "name": ("country", "state", "name", "country_name"),
    }.get(system, (system, "code", "country_code", "iso", "iso3c"))
    found = [column for column in frame.columns if column.strip().casefold() in names]
    if not found:
        raise BadRequest(
            f"which column holds the codes? Name it with --column (found: {', '.join(frame.columns)})"
        )
    return found


def read_frame(file: Path) -> pl.DataFrame:
    """A file's table with every cell as text (Parquet: as it is), blanks and a BOM off its names."""
    import polars as pl

    from comity.errors import BadRequest, MissingFile

    if not file.is_file():
        raise MissingFile(f"{file} does not exist or is no file")
    ending = file.suffix.lower()
    try:
        if ending == ".parquet":
            frame = pl.read_parquet(file)
        elif ending in (".csv", ".tsv", ".txt"):
            separator = "\t" if ending == ".tsv" else ","
            text = decode(file.read_bytes())
            first = text.split("\n", 1)[0]
            if separator not in first and ";" in first:
                separator = ";"
            frame = pl.read_csv(text.encode(), infer_schema=False, separator=separator)
        elif ending == ".xlsx":
            frame = _read_sheet(file)
        else:
            raise BadRequest(f"cannot read {file.name}: its ending must be .csv, .tsv, .parquet or .xlsx")
    except pl.exceptions.PolarsError as error:
        raise BadRequest(f"{file} cannot be read as a table: {str(error).splitlines()[0]}") from error
    except OSError as error:
        raise MissingFile(f"cannot read {file}: {error.strerror or error}") from error
    return frame.rename({name: name.strip().lstrip("\ufeff") for name in frame.columns})


def decode(data: bytes) -> str:
    """UTF-8 with or without a mark, else Windows-1252, as spreadsheets write it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _read_sheet(file: Path) -> pl.DataFrame:
    import polars as pl

    from comity.errors import BadRequest

    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise BadRequest("reading .xlsx needs openpyxl: pip install 'comity[build]'") from error
    rows = list(load_workbook(file, read_only=True, data_only=True).worksheets[0].iter_rows(values_only=True))
    if not rows:
        raise BadRequest(f"{file} has an empty first sheet")
    header = [str(cell) if cell is not None else f"column_{place}" for place, cell in enumerate(rows[0], 1)]
    cells = [[None if cell is None else str(cell) for cell in row] for row in rows[1:]]
    return pl.DataFrame(cells, schema=dict.fromkeys(header, pl.String), orient="row")


def write_frame(frame: pl.DataFrame, output: Path | None) -> None:
    """Write .csv or .parquet whole or not at all; CSV to stdout without a place."""
    import io

    from comity.errors import BadRequest
    from comity.output import write_atomically

    if output is None:
        typer.echo(frame.write_csv(), nl=False)
        return
    ending = output.suffix.lower()
    if ending == ".csv":
        write_atomically(output, frame.write_csv())
    elif ending == ".parquet":
        buffer = io.BytesIO()
        frame.write_parquet(buffer)
        write_atomically(output, buffer.getvalue())
    else:
        raise BadRequest(f"cannot write {output.name}: its ending must be .csv or .parquet")
