"""Reading the two tables of the register, every cell as text."""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import Final

from comity.errors import DamagedRecord

FOLDER: Final = Path(__file__).parent
# A day, a month or a year, as precise as its page.
PARTIAL_DATE: Final = re.compile(
    r"1\d{3}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?|20\d\d(?:-\d\d(?:-\d\d)?)?"
)


def read_rows(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """The rows of a table of the register.

    Raises:
        DamagedRecord: the table cannot be read, or has other columns.
    """
    path = FOLDER / name
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DamagedRecord(f"cannot read {path}: {error}; install comity again") from error
    if tuple(reader.fieldnames or ()) != columns:
        raise DamagedRecord(f"{path}: expected the columns {', '.join(columns)}; install comity again")
    return rows


def year_of(date: str) -> int | None:
    """The year of a day, a month or a year; None where it is not known."""
    return int(date[:4]) if date else None
