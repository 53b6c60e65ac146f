"""Lists of file digests, for sources that consist of many files."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote


def read_checksums(listing: Path, *, carrier: str) -> dict[str, tuple[str, str, str]]:
    """Files of a source, from a listing as sha256sum writes it: digest, two blanks, path.

    Args:
        listing: file beside the parser ("us_travels.sha256"); paths are relative to the carrier's root.
        carrier: repository and full commit, "owner/name@commit".

    Returns:
        Path -> (path below the mirror, download URL, sha256), as `Source.files` wants it.
    """
    repository, commit = carrier.split("@")
    files: dict[str, tuple[str, str, str]] = {}
    for line in listing.read_text(encoding="utf-8").splitlines():
        digest, path = line.split("  ", maxsplit=1)
        url = f"https://raw.githubusercontent.com/{repository}/{commit}/{quote(path)}"
        files[path] = (f"{repository}/{path}", url, digest)
    return files
