"""Repeated reports of one event within a document: one event with several mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import polars as pl

# What a later report may add where the first is silent; two that say different things are two events.
ADDED: Final = ("mode", "date", "place_state", "recipient_sector", "actor_sector")


def merge_mentions(events: pl.DataFrame) -> pl.DataFrame:
    """One row for each event of a document, however often it is told.

    Args:
        events: with the columns of `code.schema()`, one row a mention, in the order of the text.

    Returns:
        The events in the order of their first mention, whose words and offsets stay. Two rows of a document are
        one event where actor, recipient, type and status are the same, mode, date, place and sectors agree as
        far as both state them, and their contexts share one or one has none. What the first leaves open is
        filled from the later ones; `confidence` is the highest. `mentions` counts the sentences,
        `mention_sentences` lists them.
    """
    import polars as pl

    kept: list[dict[str, Any]] = []
    same: dict[tuple[object, ...], list[dict[str, Any]]] = {}
    for row in events.iter_rows(named=True):
        told = same.setdefault(_who_and_what(row), [])
        first = next((event for event in told if _agree(event, row)), None)
        if first is None:
            first = row | {"mention_sentences": []}
            told.append(first)
            kept.append(first)
        else:
            _add(first, row)
        if row["sentence"] not in first["mention_sentences"][-1:]:
            first["mention_sentences"].append(row["sentence"])
    for event in kept:
        event["mentions"] = len(event["mention_sentences"])
    return pl.DataFrame(kept, schema=events.schema)


def _who_and_what(row: dict[str, Any]) -> tuple[object, ...]:
    """A side without a state is known by its words."""
    sides = (row[f"{role}_state"] or (row[f"{role}_text"] or "").lower() for role in ("actor", "recipient"))
    return (row["doc_id"], *sides, row["type"], row["status"])


def _agree(one: dict[str, Any], other: dict[str, Any]) -> bool:
    stated = all(one[name] == other[name] for name in ADDED if one[name] and other[name])
    contexts = not one["contexts"] or not other["contexts"] or set(one["contexts"]) & set(other["contexts"])
    return stated and bool(contexts)


def _add(first: dict[str, Any], row: dict[str, Any]) -> None:
    for name, with_it in (
        ("mode", ()), ("date", ("date_precision",)), ("place_state", ("place",)), ("actor_sector", ()),
        ("recipient_sector", ()),
    ):  # fmt: skip
        if not first[name]:
            for column in (name, *with_it):
                first[column] = row[column]
    first["contexts"] = list(dict.fromkeys([*first["contexts"], *row["contexts"]]))
    first["area"] = first["area"] or row["area"]
    first["confidence"] = max(first["confidence"], row["confidence"])
