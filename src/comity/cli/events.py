"""`comity events`: counts of coded events, why each was coded, and other projects' events."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from comity.cli.output import Output, deliver

group = typer.Typer(
    help="Counts of coded events, the words that made each, other projects' events.", no_args_is_help=True
)


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
    import polars as pl

    from comity.documents import read_document, sentence_frame
    from comity.events.code import code

    read = read_document(document)
    sentences = sentence_frame(read)
    events = code(sentences.with_columns(dateline=pl.lit(read.place, dtype=pl.String)), coder=coder)
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
        how = f" ({event['mode']})" if event["mode"] else ""
        where = ", ".join(part for part in (event["place"], event["place_state"]) if part)
        again = [str(sentence) for sentence in event["mention_sentences"][1:]]
        lines.append(
            f"   {who} {event['type']}{how}{whom}, {event['status']}{when}{', in ' if where else ''}{where}, "
            f"{event['area'] or 'no area'}, confidence {event['confidence']:.2f}: “{words}”"
            f"{', told again in ' if again else ''}{', '.join(again)}\n"
        )
    if events.is_empty():
        lines.append(f"no events in {sentences.height} sentences\n")
    deliver("".join(lines), output)


@group.command("import")
def import_(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="As its project publishes it; .gz and .zip too.")
    ],
    format: Annotated[str, typer.Option(help="polecat, icews, gdelt or phoenix.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", help="Where to: .parquet, .jsonl, .csv or .dta; CSV to stdout without."
        ),
    ] = None,
) -> None:
    """Another project's events in the columns that `comity code` writes.

    CAMEO's codes become PLOVER's types by PLOVER's own table; what has no counterpart is null and counted.

    Example: comity events import 20210317.export.CSV.zip --format gdelt -o gdelt.parquet
    """
    import shutil
    import sys
    import tempfile

    from comity.events.importing import import_events

    if output is None:
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "events.csv"
            imported = import_events(file, format, whole)
            with whole.open(encoding="utf-8") as events:
                shutil.copyfileobj(events, sys.stdout)
    else:
        imported = import_events(file, format, output)
    typer.echo(f"{imported.rows} rows, {imported.events} events -> {output or 'stdout'}", err=True)
    for counts, said in (
        (imported.untyped, "events without a type, for PLOVER has none for"),
        (imported.stateless, "sides without a state, for none is named by"),
    ):
        if counts:
            most = ", ".join(f"{given} ({count})" for given, count in counts.most_common(8))
            more = f" and {len(counts) - 8} more" if len(counts) > 8 else ""
            typer.echo(f"  {counts.total()} {said} {most}{more}", err=True)
