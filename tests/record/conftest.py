"""What the record's tests share: invented sources, their mirror, and the record built from it."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from invented_record import PACTS, PEOPLE, TRAVEL, VOTES, invented_sources

from comity.record.build import build


@pytest.fixture
def sources(monkeypatch) -> dict[str, SimpleNamespace]:
    """The invented sources, in the place of the real ones; a test may change them."""
    found = invented_sources()
    monkeypatch.setattr("comity.record.build.all_sources", lambda: found)
    monkeypatch.setattr("comity.record.build.source_file", found.__getitem__)
    return found


@pytest.fixture
def mirror(tmp_path) -> Path:
    """The invented upstream files."""
    folder = tmp_path / "mirror" / "nobody"
    folder.mkdir(parents=True)
    contents = (("travel", TRAVEL), ("pacts", PACTS), ("people", PEOPLE), ("votes", VOTES))
    for name, content in contents:
        (folder / f"{name}.csv").write_text(content, encoding="utf-8", newline="")
    return tmp_path / "mirror"


@pytest.fixture(params=["full", "compact"])
def record(request, sources, mirror, tmp_path):
    """The invented record, once in full and once in the compact form."""
    return build(mirror, tmp_path / "record", compact=request.param == "compact")


@pytest.fixture
def change(sources, mirror) -> Callable[[str, str], None]:
    """Gives an invented file other content, and its description the digest of it."""

    def changed(name: str, content: str) -> None:
        (mirror / "nobody" / f"{name}.csv").write_text(content, encoding="utf-8", newline="")
        file = sources[name]
        entry = file.SOURCE.files["data.csv"]
        digest = hashlib.sha256(content.encode()).hexdigest()
        file.SOURCE = replace(file.SOURCE, files={"data.csv": (*entry[:2], digest)})

    return changed
