"""What one project's event files look like, and how a row becomes events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Format:
    """A project's layout: `needed` columns must be there, `events` makes a row's events.

    `layouts` are the columns in order of files without a header, one tuple for each version; None where files
    begin with a header.
    """

    needed: tuple[str, ...]
    events: Callable[[dict[str, str]], Iterator[dict[str, Any]]]
    layouts: tuple[tuple[str, ...], ...] | None = None
