"""What is newer upstream than the commits that the sources are pinned to."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from comity.errors import DownloadFailed

if TYPE_CHECKING:
    from comity.record.source import Source

API: Final = "https://api.github.com"


@dataclass(frozen=True)
class News:
    """One source's state upstream: `changed` lists its files that differ at the carrier's head."""

    source_id: str
    carrier: str
    changed: tuple[str, ...]
    note: str = ""


def find_news(sources: Iterable[Source], *, api: str = API, timeout: float = 20.0) -> tuple[News, ...]:
    """Ask each carrier's repository which of our files changed since the pinned commit.

    One request per repository. A carrier that cannot be asked (gone, renamed, limits) has the reason in
    `note`.

    Raises:
        DownloadFailed: there is no network.
    """
    answers: dict[str, tuple[frozenset[str], str]] = {}
    news = []
    for source in sources:
        if source.carrier not in answers:
            answers[source.carrier] = _changed_files(source.carrier, api, timeout)
        changed, note = answers[source.carrier]
        repository = source.carrier.partition("@")[0]
        ours = {unquote(path.removeprefix(f"{repository}/")) for path, _, _ in source.files.values()}
        news.append(News(source.id, source.carrier, tuple(sorted(ours & changed)), note))
    return tuple(news)


def _changed_files(carrier: str, api: str, timeout: float) -> tuple[frozenset[str], str]:
    repository, _, commit = carrier.partition("@")
    url = f"{api}/repos/{repository}/compare/{commit}...HEAD"
    request = urllib.request.Request(url, headers={"Accept": "application/vnd.github+json"})
    try:
        with urllib.request.urlopen(request, timeout=timeout) as answer:
            content = json.load(answer)
        return frozenset(entry["filename"] for entry in content["files"]), ""
    except urllib.error.HTTPError as error:
        return frozenset(), f"the server answers {error.code}"
    except (urllib.error.URLError, TimeoutError, ConnectionError) as error:
        reason = getattr(error, "reason", error)
        raise DownloadFailed(
            f"no network ({reason}): cannot ask {api} what is newer; the record in use is unchanged"
        ) from error
    except (ValueError, KeyError, TypeError):
        return frozenset(), "the server's answer is no list of changes"
