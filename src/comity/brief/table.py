"""A table with its title, what its numbers mean and where they come from: as text, Markdown or a page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

FORMATS: Final = ("txt", "md", "html")


@dataclass(frozen=True)
class Table:
    """What is shown: `notes` say how each number was made, `closing` where all come from.

    `numbers`: whether all columns but the first hold numbers, which stand to the right. `picture`: our own SVG.
    """

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str]
    closing: str
    numbers: bool = False
    picture: str = ""


def render_table(table: Table, format: str) -> str:
    """The table as "txt", "md" or "html": a self-contained page without script, everything escaped.

    Raises:
        KeyError: any other format.
    """
    return {"txt": _txt, "md": _md, "html": _html}[format](table)


def _txt(table: Table) -> str:
    lines = [list(table.head), *map(list, table.rows)]
    widths = [max(len(row[at]) for row in lines) for at in range(len(table.head))]
    written = [
        "  ".join(
            cell.rjust(width) if table.numbers and at else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in lines
    ]
    return "\n".join([table.title, "", *written, "", *table.notes, table.closing]) + "\n"


def _md(table: Table) -> str:
    rule = ["---", *(["---:" if table.numbers else "---"] * (len(table.head) - 1))]
    lines = ["| " + " | ".join(row) + " |" for row in [table.head, rule, *table.rows]]
    notes = [f"- {note}" for note in table.notes]
    return "\n".join([f"# {table.title}", "", *lines, "", *notes, "", table.closing]) + "\n"


def _html(table: Table) -> str:
    from importlib.resources import files

    import jinja2

    css = files("comity.brief").joinpath("templates/brief.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("comity.brief", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    return environment.get_template("table.html.jinja").render(table=table, css=css)
