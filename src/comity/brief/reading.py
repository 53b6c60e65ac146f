"""What a user typed, as keys and dates."""

from __future__ import annotations

import datetime

from comity.errors import BadRequest
from comity.states import dyad_key, resolve_state


def parse_dyad(text: str) -> str:
    """The key of a dyad typed as KOR-USA, KOR:USA, "Korea, USA" or USA>KOR.

    Raises:
        BadRequest: not two states, or one state twice.
        UnknownState: a part that is no state.
    """
    for mark in (">", ":", ",", "-", "–", "/"):
        parts = [part.strip() for part in text.split(mark)]
        if len(parts) == 2 and all(parts):
            a, b = (resolve_state(part) for part in parts)
            if a == b:
                raise BadRequest(f"--dyad {text}: one state twice; name two different states, e.g. KOR-USA")
            return dyad_key(a, b)
    raise BadRequest(f"--dyad {text}: expected two states such as KOR-USA")


def parse_date(text: str) -> datetime.date:
    """A date typed as 2021-03-19.

    Raises:
        BadRequest: no such day, or another form.
    """
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise BadRequest(f"--date {text}: expected a day such as 2021-03-19") from error
