"""`comity code`: the events of one document or of a hundred thousand."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(code)


def code(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...",
            help="Files, folders (txt, md, html, pdf, docx), tables (jsonl, csv, parquet: text, id, date), or -.",
        ),
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="Where to: .parquet, .jsonl, .csv or .dta.")],
    coder: Annotated[
        str | None,
        typer.Option(
            help="encoder (reads more, slower) or lexicon (fast, misses most); the encoder if installed."
        ),
    ] = None,
    workers: Annotated[int, typer.Option(min=1, max=256, help="Processes.")] = 1,
    since: Annotated[
        str | None, typer.Option(help="Leave out documents dated before this day, e.g. 2021-03-01.")
    ] = None,
    only: Annotated[
        str | None, typer.Option(help="Keep events between these two states, e.g. KOR-USA.")
    ] = None,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Keep events at least so sure.")
    ] = 0.0,
) -> None:
    """Who did what to whom in your documents, one event a row.

    A run that was interrupted goes on where it stopped when the same command is given again. Exit code 1: some
    documents could not be read.

    Example: comity code examples -o events.csv
    """
    import sys

    from rich.console import Console
    from rich.progress import Progress

    from comity.events.batch import Choice, clear, code_documents
    from comity.events.code import check_coder
    from comity.events.installed import encoder_is_installed
    from comity.events.intake import items
    from comity.events.store import check_ending, write_events

    if coder is None:
        coder = "encoder" if encoder_is_installed() else "lexicon"
        print(f"comity: coding with the {coder}", file=sys.stderr)
    check_coder(coder)
    check_ending(output)
    choice = Choice(
        coder=coder,
        since=_since(since) if since else None,
        only=_only(only) if only else None,
        min_confidence=min_confidence,
    )
    parts = output.parent / f".{output.name}.parts"
    console = Console(stderr=True)
    with Progress(console=console, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("documents", total=None)
        try:
            events, tally = code_documents(
                items(inputs),
                choice,
                parts,
                workers=workers,
                report=lambda done: progress.advance(task, done),
            )
        except KeyboardInterrupt:
            typer.echo("interrupted; the same command goes on where this one stopped", err=True)
            raise
    write_events(events, output)
    clear(parts)
    typer.echo(
        f"{tally.documents} documents, {tally.sentences} sentences, {tally.events} events -> {output}",
        err=True,
    )
    for reason, count in sorted(tally.aside.items()):
        named = ", ".join(tally.which[reason])
        more = ", ..." if count > len(tally.which[reason]) else ""
        typer.echo(f"  set aside: {count} {reason} ({named}{more})", err=True)
    if not tally.all_read:
        raise typer.Exit(1)


def _since(text: str) -> dt.date:
    from comity.errors import BadRequest

    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise BadRequest(f"--since {text}: expected a day such as 2021-03-19") from error


def _only(text: str) -> tuple[str, str]:
    from comity.brief.reading import parse_dyad
    from comity.errors import BadRequest
    from comity.states import split_dyad

    try:
        return split_dyad(parse_dyad(text))
    except BadRequest as error:
        raise BadRequest(f"--only {text}: expected two different states such as KOR-USA") from error
