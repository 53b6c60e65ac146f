"""Fetching upstream files into a folder laid out like a mirror: resumed, checked, tried three times."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from comity.errors import BadRequest, DownloadFailed, SourceChanged, UnwritableOutput
from comity.record.build import file_digest

if TYPE_CHECKING:
    from comity.record.source import Source

# path, place of the file, number of files, bytes so far, bytes expected (0: the server does not say)
Progress = Callable[[str, int, int, int, int], None]

TRIES: Final = 3
CHUNK: Final = 1 << 16


def default_cache() -> Path:
    """Where downloads are kept unless told otherwise: the user's cache folder.

    Raises:
        BadRequest: pooch, of the extra `build`, is not installed.
    """
    if find_spec("pooch") is None:
        raise BadRequest("downloading needs pooch; pip install 'comity[build]'")
    import pooch

    return Path(pooch.os_cache("comity"))


def download(
    sources: Iterable[Source],
    folder: Path,
    *,
    timeout: float = 30.0,
    progress: Progress | None = None,
) -> tuple[Path, ...]:
    """Fetch the files of `sources` that are not yet below `folder`, each to its path in the mirror's layout.

    A file that is there with the right sha256 is not fetched again; one that broke off goes on where it
    stopped. Nothing that fails its checksum is kept.

    Args:
        sources: descriptions, with URLs and sha256.
        folder: where the files go; usable as `mirror` of `build` afterwards.
        timeout: seconds without a byte after which a try ends.
        progress: called as bytes arrive.

    Returns:
        The paths of all files, fetched or already there.

    Raises:
        DownloadFailed: a file could not be fetched in three tries.
        SourceChanged: what the server gave is another file than the one described.
        UnwritableOutput: `folder` cannot be written.
        BadRequest: a source consists of a whole folder, which has no URL of its own.
    """
    wanted = {
        path: (source.id, url, digest) for source in sources for path, url, digest in source.files.values()
    }
    if folders := [path for path in wanted if path.endswith("/")]:
        raise BadRequest(
            f"{folders[0]} is a folder and has no single URL; build from a mirror, or use --only"
        )
    paths = []
    for place, (path, (source_id, url, digest)) in enumerate(wanted.items(), start=1):
        target = folder / path
        try:
            if not (target.is_file() and file_digest(target) == digest):

                def told(done: int, size: int, path: str = path, place: int = place) -> None:
                    if progress is not None:
                        progress(path, place, len(wanted), done, size)

                _fetch(source_id, url, digest, target, timeout=timeout, told=told)
        except PermissionError as error:
            raise UnwritableOutput(f"cannot write {target}; choose another folder with --cache") from error
        paths.append(target)
    return tuple(paths)


class Resuming:
    """A downloader for pooch that goes on where a broken download stopped."""

    def __init__(self, part: Path, *, timeout: float, told: Callable[[int, int], None]) -> None:
        self.part = part
        self.timeout = timeout
        self.told = told
        self.kind = ""

    def __call__(self, url: str, output_file: Any, _pooch: Any, check_only: bool = False) -> bool | None:
        import requests

        have = self.part.stat().st_size if self.part.exists() else 0
        # compressed bytes could not be continued by their place in the file
        headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
        with requests.get(url, headers=headers, stream=True, timeout=self.timeout) as answer:
            if answer.status_code == requests.codes.requested_range_not_satisfiable:
                self.part.unlink()
            answer.raise_for_status()
            self.kind = answer.headers.get("Content-Type", "")
            goes_on = answer.status_code == requests.codes.partial_content
            done = have if goes_on else 0
            length = answer.headers.get("Content-Length", "0")
            size = done + int(length) if length.isdigit() else 0
            with self.part.open("ab" if goes_on else "wb") as file:
                for chunk in answer.iter_content(CHUNK):
                    file.write(chunk)
                    done += len(chunk)
                    self.told(done, size)
        # pooch checks the copy; a part that came whole but wrong must not be continued
        shutil.copyfile(self.part, output_file)
        self.part.unlink()
        return None


def _fetch(
    source_id: str,
    url: str,
    digest: str,
    target: Path,
    *,
    timeout: float,
    told: Callable[[int, int], None],
) -> None:
    import pooch
    import requests

    # pooch says on stderr what we say ourselves
    pooch.get_logger().setLevel(logging.ERROR)
    target.parent.mkdir(parents=True, exist_ok=True)
    resuming = Resuming(target.with_name(target.name + ".part"), timeout=timeout, told=told)
    store = pooch.create(
        path=target.parent,
        base_url="",
        registry={target.name: f"sha256:{digest}"},
        urls={target.name: url},
        retry_if_failed=TRIES - 1,
    )
    try:
        store.fetch(target.name, downloader=resuming)
    except requests.exceptions.RequestException as error:
        raise DownloadFailed(
            f"{source_id}: {url} could not be fetched in {TRIES} tries ({_reason(error)}); try again later, "
            "what arrived is kept and continued. The old record stays in use"
        ) from error
    except ValueError as error:
        page = " a web page in its place;" if "html" in resuming.kind.lower() else ""
        raise SourceChanged(
            f"{source_id}: {url} gave{page} other bytes than described (sha256 {digest[:16]}... "
            f"expected), {TRIES} times. The old record stays in use; see docs/sources.md, when a file changes"
        ) from error


def _reason(error: Exception) -> str:
    import requests

    if isinstance(error, requests.exceptions.HTTPError) and error.response is not None:
        return f"the server answers {error.response.status_code}"
    if isinstance(error, requests.exceptions.Timeout):
        return "the server is too slow"
    if isinstance(error, requests.exceptions.ChunkedEncodingError):
        return "the connection broke off"
    if isinstance(error, requests.exceptions.TooManyRedirects):
        return "it redirects without end"
    if isinstance(error, requests.exceptions.ConnectionError):
        broke = "IncompleteRead" in str(error) or "Read timed out" in str(error)
        return "the connection broke off" if broke else "no connection"
    return type(error).__name__
