"""`comity events`: counts of coded events, and why each was coded."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from comity.cli.output import Output, deliver

group = typer.Typer(help="Counts of coded events, and the words that made each.", no_args_is_help=True)


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(group, name="events")


@group.command()
def aggregate(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Events as `comity code` wrote them.")],
    by: Annotated[str, typer.Option(help="dyad-month or dyad-year.")] = "dyad-month",
    output: Output = None,
) -> None:
    """Counts by directed dyad and time, as CSV.

    Example: comity events aggregate events.parquet --by dyad-year
    """
    from comity.events.aggregate import aggregate as count
    from comity.events.store import read_events

    deliver(count(read_events(file), by).write_csv(), output)


@group.command()
def explain(
    document: Annotated[Path, typer.Argument(metavar="DOC", help="A document.")],
    coder: Annotated[str, typer.Option(help="encoder or lexicon.")] = "lexicon",
    output: Output = None,
) -> None:
    """Each event of a document with its sentence and the words that made it.

    Example: comity events explain examples/australia-usa-op-ed.txt
    """
    from comity.documents import read_document, sentence_frame
    from comity.errors import BadRequest
    from comity.events.code import code

    if coder not in ("encoder", "lexicon"):
        raise BadRequest(f"--coder {coder}: choose encoder or lexicon")
    read = read_document(document)
    sentences = sentence_frame(read)
    if coder == "encoder":
        from comity.events.encoded import code_with_encoder

        events = code_with_encoder(sentences)
    else:
        events = code(sentences)
    lines = [f"{warning}\n" for warning in read.warnings]
    texts = dict(zip(sentences["sentence"], sentences["text"], strict=True))
    last = None
    for event in events.iter_rows(named=True):
        if event["sentence"] != last:
            last = event["sentence"]
            lines.append(f"\n{last}: {texts[last]}\n")
        who = f"{event['actor_state'] or '?'} [{event['actor_text']}]"
        whom = (
            f" > {event['recipient_state'] or '?'} [{event['recipient_text']}]"
            if event["recipient_text"]
            else ""
        )
        when = f", {event['date']} ({event['date_precision']})" if event["date"] else ""
        words = read.text[event["start"] : event["end"]]
        lines.append(
            f"   {who} {event['type']}{whom}, {event['status']}{when}, {event['area'] or 'no area'}, "
            f"confidence {event['confidence']:.2f}: “{words}”\n"
        )
    if events.is_empty():
        lines.append(f"no events in {sentences.height} sentences\n")
    deliver("".join(lines), output)
