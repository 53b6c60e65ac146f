"""`comity rank`: all dyads in order of a measure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from comity.cli.output import Output, deliver

if TYPE_CHECKING:
    import polars as pl

FORMATS = ("txt", "md", "html", "json", "csv")
VALUES = {
    "depth": "the depth of the tie",
    "breadth": "areas tied",
    "trend": "Theil-Sen slope of depth per decade over the 20 years to this one (Sen 1968)",
    "linchpin": "share of the network's global efficiency lost without the tie (Latora and Marchiori 2001)",
}
COLUMNS = (
    "depth: mean area score of the areas covered, 0 to 1",
    "tied: areas in which the two are tied, of those covered",
    "covered: areas on record for the dyad in this year; a dyad without depth is not ranked",
)


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(rank)


def rank(
    by: Annotated[str, typer.Option(help="depth, breadth, trend or linchpin.")] = "depth",
    year: Annotated[int | None, typer.Option(help="Else the latest well-covered year.")] = None,
    among: Annotated[
        str | None, typer.Option(help="Only dyads of a bloc (NATO, ASEAN ...) or of states (KOR-USA-JPN).")
    ] = None,
    top: Annotated[
        int | None, typer.Option(min=1, help="How many dyads; else 20, or all in json and csv.")
    ] = None,
    format: Annotated[str | None, typer.Option("--format", help="txt, md, html, json or csv.")] = None,
    record_path: Annotated[
        Path | None, typer.Option("--record", help="A record built by `comity record build`.")
    ] = None,
    output: Output = None,
) -> None:
    """All dyads in order: the deepest, the broadest, the fastest rising, or those the network leans on.

    Example: comity rank --by depth --year 2010 --among NATO
    """
    from typing import cast

    from comity import measures, record
    from comity.errors import BadRequest
    from comity.measures.groups import group_members
    from comity.measures.rank import By

    chosen = format or (output.suffix.lstrip(".") if output is not None else "txt")
    if chosen not in FORMATS:
        raise BadRequest(f'"{chosen}" is no format of a ranking; expected {", ".join(FORMATS)}')
    loaded = record.load(record_path)
    scores = measures.load_scores(loaded)
    when = measures.well_covered_year(scores) if year is None else year
    states = None if among is None else group_members(among, when)
    frame = measures.rank(loaded, by=cast(By, by), year=when, among=states, scores=scores)
    title = f"{frame.height:,} dyads by {by} in {when}" + (f", among {among}" if among else "")
    shown = frame.head(top or (20 if chosen in ("txt", "md", "html") else frame.height))
    deliver(render(shown, chosen, title, loaded.hash, by), output)


def render(frame: pl.DataFrame, format: str, title: str, record_hash: str, by: str) -> str:
    """A ranking as text, Markdown, a page, JSON or CSV."""
    import json

    from comity.brief.table import Table, render_table

    if format == "csv":
        return frame.write_csv(float_precision=6)
    rows = frame.to_dicts()
    if format == "json":
        return json.dumps({"title": title, "record": record_hash, "rows": rows}, indent=1) + "\n"
    names = ("rank", "dyad", "value", "depth", "tied", "covered")
    table = Table(
        title,
        names,
        [[written(row[name]) for name in names] for row in rows],
        [f"value: {VALUES[by]}", *COLUMNS],
        f"Sources: `comity record list` names each with its years. Record {record_hash[:12]}.",
        numbers=True,
    )
    return render_table(table, format)


def written(value: object) -> str:
    """A cell as a reader wants it: four digits of a share, a dash for null."""
    if value is None:
        return "-"
    return f"{value:.4g}" if isinstance(value, float) else str(value)
