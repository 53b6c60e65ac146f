"""Set-up is the same every time: all that is installed is pinned, once, with what it needs."""

from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]


def pinned(name: str) -> dict[str, str]:
    """Name to version of what a file pins."""
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    pins = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(package): version for package, version in pins}


@pytest.mark.parametrize("files", [("requirements.txt",), ("requirements.txt", "requirements-dev.txt")])
def test_what_is_pinned_needs_nothing_that_is_not(files: tuple[str, ...]) -> None:
    pins = {package: version for name in files for package, version in pinned(name).items()}
    missing = set()
    for package in pins:
        for each in map(Requirement, requires(package) or ()):
            if each.marker is not None and not each.marker.evaluate({"extra": ""}):
                continue
            version = pins.get(canonicalize_name(each.name))
            if version is None or not each.specifier.contains(version, prereleases=True):
                missing.add(f"{package} needs {each}")
    assert not missing


def test_nothing_is_pinned_twice() -> None:
    assert not pinned("requirements.txt").keys() & pinned("requirements-dev.txt").keys()
