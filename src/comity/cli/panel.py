"""`comity panel`: research panels from the shell."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal, cast

import typer

if TYPE_CHECKING:
    from comity.panel import Panel
    from comity.panel.spells import Count
    from comity.panel.units import System
    from comity.record import Record

    Naming = Literal["peacesciencer"]

panel_app = typer.Typer(help="Panels for research: every state or dyad, every year.", no_args_is_help=True)

Years = Annotated[str, typer.Option("--years", help="First and last year, as in 1946-2018.")]
SystemOption = Annotated[str, typer.Option("--system", help="Whose members and codes: cow, gw or iso.")]
Add = Annotated[
    list[str] | None,
    typer.Option("--add", help="What to add, separated by commas; `comity panel list` names it."),
]
Names = Annotated[str | None, typer.Option("--names", help="peacesciencer: its column names.")]
Out = Annotated[Path, typer.Option("-o", "--output", help="Where to: .parquet .csv .feather .xlsx .dta")]
Codebook = Annotated[Path | None, typer.Option("--codebook", help="Write the codebook here, as .csv.")]
RecordPath = Annotated[Path | None, typer.Option("--record", help="A record built by `comity record build`.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    panel_app.command("dyad-year")(dyad_year)
    panel_app.command("state-year")(state_year)
    panel_app.command("list")(list_additions)
    app.add_typer(panel_app, name="panel")


def dyad_year(
    years: Years,
    output: Out,
    add: Add = None,
    directed: Annotated[bool, typer.Option("--directed", help="Both USA>KOR and KOR>USA.")] = False,
    relevant: Annotated[bool, typer.Option("--relevant", help="Politically relevant dyads only.")] = False,
    spells: Annotated[
        str | None,
        typer.Option("--spells", help="Years since the last: disputes, wars, rivalries; or disputes:rows."),
    ] = None,
    system: SystemOption = "cow",
    names: Names = None,
    codebook: Codebook = None,
    record: RecordPath = None,
) -> None:
    """Write a panel of dyad-years.

    Example: comity panel dyad-year --years 1946-2018 --directed -o panel.parquet
    """
    from comity.panel import dyad_years

    first, last = parse_years(years)
    with notes():
        made = loaded(record, add, relevant)
        panel = dyad_years(first, last, directed=directed, system=cast("System", system), record=made)
        if relevant:
            panel = panel.politically_relevant()
        panel = panel.add(*wanted(add)) if add else panel
        if spells:
            name, _, count = spells.partition(":")
            panel = panel.spells(name, count=cast("Count", count or "calendar"))
    finish(panel, names, output, codebook)


def state_year(
    years: Years,
    output: Out,
    add: Add = None,
    system: SystemOption = "cow",
    names: Names = None,
    codebook: Codebook = None,
    record: RecordPath = None,
) -> None:
    """Write a panel of state-years.

    Example: comity panel state-year --years 1946-2018 -o states.csv
    """
    from comity.panel import state_years

    first, last = parse_years(years)
    with notes():
        made = loaded(record, add, False)
        panel = state_years(first, last, system=cast("System", system), record=made)
        panel = panel.add(*wanted(add)) if add else panel
    finish(panel, names, output, codebook)


def list_additions() -> None:
    """What can be added, with the function of peacesciencer it answers to.

    Example: comity panel list
    """
    from comity.panel import known_additions

    for name, addition in known_additions().items():
        typer.echo(f"{name:<16}{addition.label}" + (f"  [{addition.theirs}]" if addition.theirs else ""))
        for option, says in addition.options.items():
            typer.echo(f"{'':<16}  {option}: {says}")


@contextmanager
def notes() -> Iterator[None]:
    """Warnings of what runs inside, as notes on stderr."""
    import warnings

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield
    for message in dict.fromkeys(str(warning.message) for warning in caught):
        typer.echo(f"note: {message}", err=True)


def parse_years(years: str) -> tuple[int, int]:
    """(1946, 2018) from "1946-2018", or one year twice."""
    import re

    from comity.errors import BadRequest

    found = re.fullmatch(r"\s*(-?\d+)(?:\s*[-–:]\s*(-?\d+))?\s*", years)
    if not found:
        raise BadRequest(f'"{years}" is no span of years; write --years 1946-2018')
    return int(found[1]), int(found[2] or found[1])


def wanted(add: list[str] | None) -> list[str]:
    """The names of --add a,b --add c."""
    return [name.strip() for given in add or [] for name in given.split(",") if name.strip()]


def loaded(path: Path | None, add: list[str] | None, relevant: bool) -> Record | None:
    """The record where something is added, else nothing is read."""
    if not add and not relevant:
        return None
    from comity import record

    return record.load(path)


def finish(panel: Panel, names: str | None, output: Path, codebook: Path | None) -> None:
    """Name, write and tell."""
    from comity.output import write_atomically

    made = panel.named(cast("Naming", names)) if names else panel
    made.write(output)
    if codebook is not None:
        write_atomically(codebook, made.codebook().write_csv())
    typer.echo(f"{len(made):,} rows, {made.frame.width} columns: {output}", err=True)
