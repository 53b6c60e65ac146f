"""`comity check`: the claims of a document, or of one sentence, set against the record."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from comity.cli.output import Output, deliver


def register(app: typer.Typer) -> None:
    """Add the command of this file."""
    app.command()(check)


def check(
    document: Annotated[
        str | None, typer.Argument(metavar="[DOC]", help="A text, Markdown or HTML file, or - for stdin.")
    ] = None,
    claim: Annotated[str | None, typer.Option(help="A sentence to check instead of a document.")] = None,
    dyad: Annotated[
        str | None, typer.Option(help="The two states, e.g. KOR-USA; else the document decides.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="The document's date, e.g. 2021-03-19.")] = None,
    format: Annotated[str, typer.Option("--format", help="txt or json.")] = "txt",
    record_path: Annotated[
        Path | None, typer.Option("--record", help="A record built by `comity record build`.")
    ] = None,
    output: Output = None,
) -> None:
    """Find the claims of a document, or of one sentence, and check them against the record.

    Example: comity check --claim "They have been allies since 1951." --dyad AUS-USA --date 2021-09-15
    """
    import json
    import sys

    from comity import record
    from comity.brief.compose import dyad_of
    from comity.brief.reading import parse_date, parse_dyad
    from comity.claims import check_claims, claim_to_dict, find_claims
    from comity.claims.writing import single, written
    from comity.documents import read_document
    from comity.errors import BadRequest

    if (document is None) == (claim is None):
        raise BadRequest("give a document, or a sentence with --claim (one of the two)")
    if format not in ("txt", "json"):
        raise BadRequest(f"--format {format}: choose txt or json")
    given_date = parse_date(date) if date else None
    pair = parse_dyad(dyad) if dyad else None
    loaded = record.load(record_path)
    if claim is not None:
        read = single(claim, given_date)
    else:
        source: bytes | Path = sys.stdin.buffer.read() if document == "-" else Path(str(document))
        read = read_document(source, date=given_date, visits=loaded.visits)
    pair = pair or dyad_of(read)[0]
    claims = find_claims(read, None, pair)
    checks = check_claims(claims, loaded, read.date)
    found = [claim_to_dict(*both) for both in zip(claims, checks, strict=True)]
    deliver(
        json.dumps(found, indent=2, ensure_ascii=False) + "\n" if format == "json" else written(found, pair),
        output,
    )
