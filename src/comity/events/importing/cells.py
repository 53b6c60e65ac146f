"""From the cells of a row to an event of our schema."""

from __future__ import annotations

import datetime as dt
from typing import Any, Final

from comity.areas import CONTEXT_AREAS
from comity.errors import BadRequest
from comity.events.importing.cameo import plover
from comity.events.importing.codes import contexts_of
from comity.events.ontology import event_types

EMPTY: Final = frozenset({"", "none", "null", "na", "nan", "\\n"})
# Names of PLOVER's drafts and the types that they are today.
EARLIER: Final = {
    "DEMAND": "REQUEST",
    "DISAPPROVE": "ACCUSE",
    "INVESTIGATE": "ACCUSE",
    "COOPERATION": "COOPERATE",
    "FIGHT": "ASSAULT",
}


def filled(cells: dict[str, str], column: str) -> str | None:
    """A cell's text, None where it is absent, blank or a word for nothing."""
    text = cells.get(column, "").strip()
    return None if text.lower() in EMPTY else text


def day(cells: dict[str, str], column: str) -> dt.date | None:
    """A date written 2014-03-01, 20140301 or with a time behind; None for a blank.

    Raises:
        BadRequest: anything else, naming the column.
    """
    text = filled(cells, column)
    if text is None:
        return None
    try:
        return dt.date.fromisoformat(text[:10] if "-" in text else text[:8])
    except ValueError as error:
        raise BadRequest(
            f"column {column!r}: {text!r} is no date; expected 2014-03-01 or 20140301"
        ) from error


def whole(cells: dict[str, str], column: str) -> int | None:
    """A whole number, None for a blank.

    Raises:
        BadRequest: anything else, naming the column.
    """
    text = filled(cells, column)
    if text is None:
        return None
    try:
        return int(text)
    except ValueError as error:
        raise BadRequest(f"column {column!r}: {text!r} is no whole number") from error


def event(
    event_id: str,
    *,
    cameo: str | None = None,
    type: str | None = None,
    mode: str | None = None,
    contexts: str = "",
    **known: Any,
) -> dict[str, Any]:
    """An event of our schema from what a row says.

    Args:
        event_id: the event's id in its file.
        cameo: its CAMEO code; else its PLOVER `type`, `mode` and `contexts` (parted by semicolons).
        known: columns of the schema, and `actor_given` and `recipient_given`: the words or code of a state as the
            file has them, by which those that are none are counted.

    Returns:
        The columns of the schema that are known, and `source_type`, the code or type as the file has it. `type`
        is None where PLOVER has no counterpart.
    """
    source_type = cameo if cameo is not None else type
    if cameo is not None:
        meaning = plover(cameo)
        type, mode, contexts = meaning.type, meaning.mode, meaning.context or ""
    elif type is not None:
        upper = type.upper()
        type = EARLIER.get(upper, upper) if EARLIER.get(upper, upper) in event_types() else None
    found = contexts_of(contexts)
    return {
        "doc_id": event_id,
        "type": type,
        "mode": mode,
        "contexts": found,
        "area": next((CONTEXT_AREAS[context] for context in found), None),
        "date_precision": "day" if known.get("date") else None,
        "status": "happened",
        "source_type": source_type,
        **known,
    }
