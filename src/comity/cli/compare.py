"""`comity compare`: dyads side by side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from comity.cli.output import Output, deliver

if TYPE_CHECKING:
    import polars as pl

FORMATS = ("txt", "md", "html", "json", "csv")


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(compare)


def compare(
    dyads: Annotated[list[str], typer.Argument(metavar="DYAD...", help="Two or more: KOR-USA JPN-USA.")],
    until: Annotated[int | None, typer.Option(help="Use nothing after this year.")] = None,
    format: Annotated[str | None, typer.Option("--format", help="txt, md, html, json or csv.")] = None,
    record_path: Annotated[
        Path | None, typer.Option("--record", help="A record built by `comity record build`.")
    ] = None,
    output: Output = None,
) -> None:
    """Dyads side by side: each area, breadth, depth, trend with its interval, and rank.

    Example: comity compare KOR-USA JPN-USA DEU-FRA
    """
    from comity import record
    from comity.brief.reading import parse_dyad
    from comity.errors import BadRequest
    from comity.measures.compare import compare as compared

    chosen = format or (output.suffix.lstrip(".") if output is not None else "txt")
    if chosen not in FORMATS:
        raise BadRequest(f'"{chosen}" is no format of a comparison; expected {", ".join(FORMATS)}')
    loaded = record.load(record_path)
    frame = compared(loaded, [parse_dyad(dyad) for dyad in dyads], until=until)
    deliver(render(frame, chosen, loaded.hash), output)


def render(frame: pl.DataFrame, format: str, record_hash: str) -> str:
    """A comparison: a column for each dyad to read, a row for each figure in JSON and CSV."""
    import json

    from comity.brief.table import Table, render_table
    from comity.brief.words import listed

    if format == "csv":
        return frame.write_csv(float_precision=6)
    if format == "json":
        return json.dumps({"record": record_hash, "rows": frame.to_dicts()}, indent=1) + "\n"
    dyads = frame["dyad"].unique(maintain_order=True).to_list()
    found = {(row["measure"], row["dyad"]): row for row in frame.iter_rows(named=True)}
    measures = frame["measure"].unique(maintain_order=True).to_list()
    methods = [f"{measure}: {found[measure, dyads[0]]['method']}" for measure in measures[-4:]]
    table = Table(
        f"{listed(dyads)} side by side",
        ["", *dyads],
        [[measure, *(written(found[measure, dyad]) for dyad in dyads)] for measure in measures],
        [f"Areas: {found[measures[0], dyads[0]]['method']}", *methods],
        f"Sources: `comity profile` of each dyad lists them. Record {record_hash[:12]}.",
    )
    return render_table(table, format)


def written(row: dict[str, object]) -> str:
    """A figure with its interval and year, as 0.82 (2014)."""
    value, low, high = row["value"], row["low"], row["high"]
    if not isinstance(value, float):
        return "no data"
    whole = row["measure"] in ("Breadth", "Rank")
    text = (
        f"{value:,.0f} {row['unit']}"
        if whole
        else f"{value:+.3f}"
        if row["measure"] == "Trend"
        else f"{value:.2f}"
    )
    if isinstance(low, float) and isinstance(high, float):
        text += f" ({low:+.3f} to {high:+.3f})"
    return f"{text} ({row['year']})"
