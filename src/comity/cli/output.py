"""Where a command's result goes: to a file that is written whole, or to stdout."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Output = Annotated[Path | None, typer.Option("-o", "--output", help="Write here instead of to stdout.")]


def deliver(content: str, output: Path | None) -> None:
    """Write the result to `output`, whole or not at all; to stdout without one."""
    from comity.output import write_atomically

    if output is None:
        typer.echo(content, nl=False)
    else:
        write_atomically(output, content)
