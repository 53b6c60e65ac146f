"""Writing results so that nothing half-written is ever left behind."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from comity.errors import UnwritableOutput


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write `content` beside `path`, then rename it into place.

    Raises:
        UnwritableOutput: the folder is missing or not writable, or the disk is full; what stood at `path` before
            is unchanged.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    temporary = None
    try:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(temporary, 0o666 & ~umask)
        os.replace(temporary, path)
    except OSError as error:
        if temporary is not None and os.path.exists(temporary):
            os.unlink(temporary)
        raise UnwritableOutput(
            f"cannot write {path}: {error.strerror or error}; choose another place with -o"
        ) from error
