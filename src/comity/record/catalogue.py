"""Which sources there are: every file in `record/sources/` that has `SOURCE` and `tables`."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

import comity.record.sources
from comity.errors import BadRequest
from comity.record.source import Source

if TYPE_CHECKING:
    import polars as pl

    from comity.record.files import Files


class SourceFile(Protocol):
    """What a file in `record/sources/` offers."""

    SOURCE: Source

    def tables(self, files: Files) -> dict[str, pl.DataFrame]:
        """Tidy tables by name."""
        ...


@cache
def all_sources() -> dict[str, SourceFile]:
    """Source id -> its file, sorted by id.

    Raises:
        BadRequest: two files give the same id, or two sources the same indicator.
    """
    found: dict[str, SourceFile] = {}
    owner: dict[str, str] = {}
    for module in pkgutil.iter_modules(comity.record.sources.__path__):
        file = cast(SourceFile, importlib.import_module(f"comity.record.sources.{module.name}"))
        if not hasattr(file, "SOURCE"):
            continue
        if file.SOURCE.id in found:
            raise BadRequest(f"two files in record/sources/ describe {file.SOURCE.id!r}; rename one")
        found[file.SOURCE.id] = file
        for indicator in file.SOURCE.indicators:
            if indicator.id in owner:
                raise BadRequest(
                    f"indicator {indicator.id!r} is in {owner[indicator.id]} and {file.SOURCE.id}; rename one"
                )
            owner[indicator.id] = file.SOURCE.id
    return dict(sorted(found.items()))


def source_file(source_id: str) -> SourceFile:
    """The file of one source; BadRequest, with near names, where there is none."""
    import difflib

    found = all_sources()
    if source_id not in found:
        near = difflib.get_close_matches(source_id, found, n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "`comity record list` names them"
        raise BadRequest(f"no source {source_id!r}; {hint}")
    return found[source_id]
