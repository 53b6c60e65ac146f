"""`comity record`: what the public record holds, and how it is built, checked, cited and exported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer

from comity.cli.output import Output, deliver

commands = typer.Typer(
    help="The public record: what is in it, how it is built, checked, cited and exported.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

RecordPath = Annotated[Path | None, typer.Option("--record", help="A record built by `comity record build`.")]
Format = Annotated[str, typer.Option("--format", help="text or json.")]
Only = Annotated[
    str | None, typer.Option(help="Ids of sources, with commas between: atop,trade. Default: all.")
]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.add_typer(commands, name="record")


@commands.command()
def info(format: Format = "text", record_path: RecordPath = None, output: Output = None) -> None:
    """What is in the record: per source coverage, version, licence and citation.

    Example: comity record info --format json
    """
    from comity import record
    from comity.record.listing import information

    loaded = record.load(record_path)
    if _format(format) == "json":
        deliver(_json(information(loaded)), output)
        return
    said = information(loaded)
    lines = [
        f"comity's record {loaded.hash[:12]}, version {loaded.version}, {said['kind']}: "
        f"{len(loaded.sources)} sources, {len(loaded.indicators)} indicators, {len(loaded.states)} states",
        "",
    ]
    for source in said["sources"]:
        lines += [
            f"{source['id']}: {source['title']}",
            f"    version   {source['version']}",
            f"    years     {source['first']}-{source['last']}",
            f"    licence   {source['licence']}",
            f"    cite      {source['citation']}",
        ]
    if output is None and sys.stdout.isatty():
        _print_table(
            ["source", "years", "version", "licence", "citation"],
            [
                [
                    each["id"],
                    f"{each['first']}-{each['last']}",
                    each["version"],
                    each["licence"],
                    each["citation"],
                ]
                for each in said["sources"]
            ],
            title=lines[0],
        )
        return
    deliver("\n".join(lines) + "\n", output)


@commands.command("list")
def list_(format: Format = "text", record_path: RecordPath = None, output: Output = None) -> None:
    """The record's indicators, by area: id, unit, years, source.

    Example: comity record list
    """
    from comity import record
    from comity.record.listing import indicator_rows

    rows = indicator_rows(record.load(record_path))
    if _format(format) == "json":
        deliver(_json(rows), output)
    elif output is None and sys.stdout.isatty():
        _print_table(
            ["area", "indicator", "what", "unit", "years", "source"],
            [
                [
                    each["area"],
                    each["id"],
                    each["label"],
                    each["unit"],
                    f"{each['first']}-{each['last']}",
                    each["source"],
                ]
                for each in rows
            ],
        )
    else:
        lines = [
            "\t".join(
                [each["area"], each["id"], f"{each['first']}-{each['last']}", each["source"], each["label"]]
                + [each["unit"]]
            )
            for each in rows
        ]
        deliver("\n".join(lines) + "\n", output)


@commands.command()
def show(
    source: Annotated[
        str, typer.Argument(metavar="SOURCE", help="A source's id, as `comity record info` names it.")
    ],
    record_path: RecordPath = None,
    output: Output = None,
) -> None:
    """One source: what it is, its files, coverage, codes, traps, indicators and tables.

    Example: comity record show atop
    """
    from comity import record
    from comity.record.listing import source_page

    deliver(source_page(record.load(record_path), source), output)


@commands.command()
def build(
    mirror: Annotated[Path | None, typer.Option(help="Folder with the upstream files.")] = None,
    download: Annotated[bool, typer.Option("--download", help="Fetch the upstream files first.")] = False,
    cache: Annotated[Path | None, typer.Option(help="Where downloads are kept.")] = None,
    only: Only = None,
    compact: Annotated[bool, typer.Option("--compact", help="Figures since 1946 in little space.")] = False,
    output: Annotated[Path | None, typer.Option("-o", "--output", help="Folder of the record.")] = None,
) -> None:
    """Build the record from a mirror of the upstream files, or from downloads; checked before it is used.

    Example: comity record build --mirror ../shared/mirror -o record
    """
    from comity.errors import BadRequest
    from comity.record.build import build as build_record
    from comity.record.catalogue import all_sources, source_file

    if (mirror is None) == (not download):
        raise BadRequest("build from what? Give --mirror DIR or --download, one of the two")
    if output is None:
        raise BadRequest("build to where? Give -o DIR")
    wanted = _ids(only)
    if download:
        from comity.record.download import default_cache
        from comity.record.download import download as fetch

        mirror = default_cache() if cache is None else cache
        files = [source_file(name) for name in wanted] if wanted else list(all_sources().values())
        with _bytes_progress() as told:
            fetch([file.SOURCE for file in files], mirror, progress=told)
    assert mirror is not None
    with _progress("building") as report:
        made = build_record(mirror, output, only=wanted, compact=compact, report=report)
    stored = _store_scores(output)
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    typer.echo(
        f"{output}: {len(made.sources)} sources, {len(made.indicators)} indicators, {size / 1e6:.1f} MB, "
        f"{'with' if stored else 'without'} scores, hash {made.hash[:12]}",
        err=True,
    )


@commands.command()
def verify(record_path: RecordPath = None) -> None:
    """Check the record: checksums, keys, codes, coverage, limits, symmetry, lives of states, known facts.

    Example: comity record verify
    """
    from comity import record
    from comity.errors import DamagedRecord
    from comity.record.verify import verify as verify_record

    loaded = record.load(record_path)
    with _progress("verifying") as report:
        faults = verify_record(loaded, report=report)
    for fault in faults:
        typer.echo(": ".join(part for part in (fault.source_id, fault.table, fault.what) if part))
    if faults:
        raise DamagedRecord(
            f"{len(faults)} faults in {loaded.path}; build it again with `comity record build`"
        )
    tables = len(loaded.description.resources)
    typer.echo(
        f"{len(loaded.sources)} sources, {tables} files, {len(loaded.indicators)} indicators: no fault"
    )


@commands.command()
def update(only: Only = None, record_path: RecordPath = None) -> None:
    """Ask the carriers' repositories what is newer upstream. Changes nothing. Needs the network.

    Example: comity record update --only atop
    """
    from comity import record
    from comity.record.listing import chosen_sources
    from comity.record.upstream import find_news

    news = find_news(chosen_sources(record.load(record_path), _ids(only)))
    for each in news:
        if each.changed:
            typer.echo(f"{each.source_id}: newer upstream ({each.carrier}): {', '.join(each.changed)}")
        elif each.note:
            typer.echo(f"{each.source_id}: not known ({each.carrier}): {each.note}")
    changed = sum(bool(each.changed) for each in news)
    typer.echo(f"{len(news)} sources asked, {changed} with newer files upstream")


@commands.command()
def cite(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="[SOURCE]...", help="Ids; default: all.")
    ] = None,
    format: Annotated[str, typer.Option("--format", help="text or bibtex.")] = "text",
    record_path: RecordPath = None,
    output: Output = None,
) -> None:
    """What to cite: a line per source, or BibTeX.

    Example: comity record cite atop trade --format bibtex
    """
    from comity import record
    from comity.errors import BadRequest
    from comity.record.cite import cite as citations
    from comity.record.listing import chosen_sources

    if format == "text":
        said = citations(chosen_sources(record.load(record_path), sources or None), format="text")
    elif format == "bibtex":
        said = citations(chosen_sources(record.load(record_path), sources or None), format="bibtex")
    else:
        raise BadRequest(f"no format {format!r}; choose text or bibtex")
    deliver(said, output)


@commands.command()
def export(
    duckdb: Annotated[Path, typer.Option("--duckdb", metavar="FILE", help="The DuckDB file to write.")],
    record_path: RecordPath = None,
) -> None:
    """Write the whole record to one DuckDB file, for SQL, R, Stata or Excel.

    Example: comity record export --duckdb record.duckdb
    """
    from comity import record
    from comity.record.export import export_duckdb

    typer.echo(str(export_duckdb(record.load(record_path), duckdb)), err=True)


def _format(format: str) -> str:
    from comity.errors import BadRequest

    if format not in ("text", "json"):
        raise BadRequest(f"no format {format!r}; choose text or json")
    return format


def _ids(only: str | None) -> list[str] | None:
    return None if only is None else [part.strip() for part in only.split(",") if part.strip()]


def _json(content: Any) -> str:
    import json

    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _store_scores(folder: Path) -> bool:
    """Let the measures add what is costly to compute, so that the record need not know them."""
    from comity.measures import store_scores
    from comity.measures.intervals import store_intervals

    with _progress("scoring") as report:
        report("all dyads", 1, 2)
        stored = store_scores(folder)
        report("uncertainty of ranks", 2, 2)
        return bool(stored) and store_intervals(folder).is_file()


@contextmanager
def _progress(verb: str) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal, nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _name, _place, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn(verb), BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda name, place, total: bar.update(task, total=total, completed=place - 1, description=name)


@contextmanager
def _bytes_progress() -> Iterator[Callable[[str, int, int, int, int], None] | None]:
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def told(path: str, place: int, total: int, done: int, size: int) -> None:
            name = path.rsplit("/", maxsplit=1)[-1]
            bar.update(task, description=f"{place}/{total} {name}", completed=done, total=size or None)

        yield told


def _print_table(heads: list[str], rows: list[list[str]], title: str | None = None) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    table = Table(*heads, title=title, title_justify="left")
    for row in rows:
        table.add_row(*map(escape, row))
    Console().print(table)
