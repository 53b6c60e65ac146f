"""`comity brief` and `comity profile`: the page about a document, or about a dyad."""

from __future__ import annotations

import shlex
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from comity.cli.output import Output, deliver

if TYPE_CHECKING:
    from comity.brief.drawing import Draw

Format = Annotated[
    str | None, typer.Option("--format", help="html, md, json or txt; by default the ending of -o, else txt.")
]
RecordPath = Annotated[Path | None, typer.Option("--record", help="A record built by `comity record build`.")]
Short = Annotated[bool, typer.Option("--short", help="The finding on one screen (txt only).")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command()(brief)
    app.command()(profile)


def brief(
    document: Annotated[
        str, typer.Argument(metavar="DOC", help="A text, Markdown or HTML file, or - for stdin.")
    ],
    dyad: Annotated[
        str | None, typer.Option(help="The two states, e.g. KOR-USA; else the document decides.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="The document's date, e.g. 2021-03-19.")] = None,
    format: Format = None,
    short: Short = False,
    record_path: RecordPath = None,
    output: Output = None,
) -> None:
    """The brief of one document: its claims, its events, and what the public record says.

    Example: comity brief examples/australia-usa-op-ed.txt --format md
    """
    import sys

    from comity.brief.formats.txt import short as render_short
    from comity.brief.reading import parse_date, parse_dyad

    chosen = format_of(format, output, short)
    given_dyad = parse_dyad(dyad) if dyad else None
    given_date = parse_date(date) if date else None
    with drawing(chosen) as draw:
        from comity import record
        from comity.brief import compose, render
        from comity.documents import read_document

        loaded = record.load(record_path)
        source: bytes | Path = sys.stdin.buffer.read() if document == "-" else Path(document)
        read = read_document(source, date=given_date, visits=loaded.visits)
        made = compose(read, loaded, dyad=given_dyad, command=typed(output), charts=draw)
        deliver(render_short(made) if short else render(made, chosen), output)


def profile(
    state_a: Annotated[str, typer.Argument(metavar="STATE", help="A state: KOR, Korea, ROK ...")],
    state_b: Annotated[str, typer.Argument(metavar="STATE", help="Another state.")],
    until: Annotated[int | None, typer.Option(help="Use nothing after this year.")] = None,
    format: Format = None,
    short: Short = False,
    record_path: RecordPath = None,
    output: Output = None,
) -> None:
    """The same page about a dyad, without a document.

    Example: comity profile KOR USA --format txt
    """
    from comity.brief.formats.txt import short as render_short
    from comity.states import resolve_state

    chosen = format_of(format, output, short)
    a, b = resolve_state(state_a), resolve_state(state_b)
    with drawing(chosen) as draw:
        from comity import record
        from comity.brief import compose_profile, render

        made = compose_profile(
            a, b, record.load(record_path), until=until, command=typed(output), charts=draw
        )
        deliver(render_short(made) if short else render(made, chosen), output)


def drawing(format: str) -> AbstractContextManager[Draw | None]:
    """How charts are drawn: in a second process for HTML; not at all for formats without charts."""
    from contextlib import nullcontext

    from comity.brief.drawing import SecondProcess

    return SecondProcess() if format == "html" else nullcontext()


def format_of(format: str | None, output: Path | None, short: bool) -> str:
    """The format asked for, or the one that the output's ending names, or txt."""
    from comity.brief import known_formats
    from comity.errors import BadRequest

    ending = output.suffix.removeprefix(".").lower() if output else ""
    chosen = format or {"htm": "html", "markdown": "md", "text": "txt"}.get(ending, ending) or "txt"
    if chosen not in known_formats():
        what = f"--format {format}" if format else f"the ending of {output}"
        raise BadRequest(
            f"{what}: no format {chosen!r}; choose one of {', '.join(known_formats())} with --format"
        )
    if short and chosen != "txt":
        raise BadRequest("--short goes with --format txt alone")
    return chosen


def typed(output: Path | None) -> str:
    """The command as it was typed, without the place of its output."""
    import sys

    words = ["comity", *sys.argv[1:]]
    if output is not None:
        for flag in ("-o", "--output"):
            if flag in words:
                at = words.index(flag)
                del words[at : at + 2]
    return shlex.join(words)
