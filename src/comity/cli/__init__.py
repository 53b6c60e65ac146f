"""The command line: one file per command group, each a thin shell over a library function."""

from comity.cli.app import main

__all__ = ["main"]
