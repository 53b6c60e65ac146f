"""`comity network`: a dyad among the states that both are closest to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from comity.cli.output import Output, deliver

if TYPE_CHECKING:
    from comity.measures.neighbourhood import Neighbourhood

FORMATS = ("txt", "md", "html", "json", "csv", "svg")


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(network)


def network(
    around: Annotated[str, typer.Option(help="The dyad in the middle, as KOR-USA.")],
    year: Annotated[int | None, typer.Option(help="Else the latest well-covered year.")] = None,
    among: Annotated[
        str | None, typer.Option(help="The network of a bloc (NATO, ASEAN ...) or of states (KOR-USA-JPN).")
    ] = None,
    size: Annotated[int, typer.Option(min=1, max=20, help="How many further states.")] = 8,
    format: Annotated[str | None, typer.Option("--format", help="txt, md, html, json, csv or svg.")] = None,
    record_path: Annotated[
        Path | None, typer.Option("--record", help="A record built by `comity record build`.")
    ] = None,
    output: Output = None,
) -> None:
    """The ties around a dyad: depth, and what the network would lose without each.

    Example: comity network --around KOR-USA --format svg -o network.svg
    """
    from comity import measures, record
    from comity.brief.reading import parse_dyad
    from comity.errors import BadRequest
    from comity.measures.groups import group_members
    from comity.measures.neighbourhood import neighbourhood

    chosen = format or (output.suffix.lstrip(".") if output is not None else "txt")
    if chosen not in FORMATS:
        raise BadRequest(f'"{chosen}" is no format of a network; expected {", ".join(FORMATS)}')
    loaded = record.load(record_path)
    scores = measures.load_scores(loaded)
    when = measures.well_covered_year(scores) if year is None else year
    states = None if among is None else group_members(among, when)
    found = neighbourhood(loaded, parse_dyad(around), year=when, among=states, size=size, scores=scores)
    deliver(render(found, chosen, loaded.hash), output)


def render(found: Neighbourhood, format: str, record_hash: str) -> str:
    """The ties as a table, or the picture."""
    import json
    from dataclasses import asdict

    from comity.brief.network_picture import network_picture
    from comity.brief.table import Table, render_table

    if format == "svg":
        return network_picture(found) + "\n"
    if format == "json":
        return json.dumps({"record": record_hash, **asdict(found)}, indent=1) + "\n"
    rows = [(edge.state_a, edge.state_b, f"{edge.depth:.3f}", f"{edge.loss:.6f}") for edge in found.edges]
    head = ("state_a", "state_b", "depth", "loss")
    if format == "csv":
        return "\n".join(",".join(row) for row in [head, *rows]) + "\n"
    table = Table(
        f"Ties around {found.dyad} in {found.year}",
        head,
        rows,
        [
            "depth: mean area score of the areas covered, 0 to 1",
            f"loss: share of the global efficiency of the network of {found.n_states} states and {found.n_ties:,} ties "
            "lost without the tie (Latora and Marchiori 2001)",
        ],
        f"Sources: `comity record list` names each with its years. Record {record_hash[:12]}.",
        picture=network_picture(found) if format == "html" else "",
    )
    return render_table(table, format)
