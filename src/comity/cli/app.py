"""The `comity` program: finds the command files beside it and turns errors into exit codes."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from typing import Annotated

import typer

import comity
import comity.cli
from comity.errors import ComityError

app = typer.Typer(
    name="comity",
    help="How two countries really get on: what a document says, set beside the public record.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def show_version(asked: bool) -> None:
    if asked:
        typer.echo(f"comity {comity.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and stop."),
    ] = False,
) -> None:
    """How two countries really get on: what a document says, set beside the public record."""


def register_commands() -> None:
    """Let every file of this folder that has `register(app)` add its commands."""
    for found in sorted(pkgutil.iter_modules(comity.cli.__path__), key=lambda module: module.name):
        module = importlib.import_module(f"comity.cli.{found.name}")
        if hasattr(module, "register"):
            module.register(app)


def main() -> None:
    """Run the program; a `ComityError` becomes one message on stderr and exit code 2."""
    register_commands()
    try:
        app()
    except ComityError as error:
        typer.echo(f"comity: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(1)
    except KeyboardInterrupt:
        typer.echo("comity: interrupted", err=True)
        sys.exit(130)
