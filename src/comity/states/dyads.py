"""Naming two states together."""

from __future__ import annotations

from comity.errors import BadRequest


def dyad_key(a: str, b: str) -> str:
    """The undirected key of two states, in alphabetical order.

    >>> dyad_key("USA", "KOR")
    'KOR-USA'

    Raises:
        BadRequest: a state with itself.
    """
    if a == b:
        raise BadRequest(f"{a} with itself is no dyad; name two different states")
    return f"{a}-{b}" if a < b else f"{b}-{a}"


def split_dyad(dyad: str) -> tuple[str, str]:
    """The two keys of "KOR-USA", in alphabetical order.

    Raises:
        BadRequest: not two different keys joined by a hyphen.
    """
    parts = [part.strip().upper() for part in dyad.split("-")]
    if len(parts) != 2 or not all(len(part) == 3 and part.isalpha() for part in parts):
        raise BadRequest(f'"{dyad}" names no dyad; write two states of three letters each, as in KOR-USA')
    a, b = sorted(parts)
    if a == b:
        raise BadRequest(f"{a} with itself is no dyad; name two different states")
    return a, b
