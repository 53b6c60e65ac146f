"""What every coder's events get last: mode, place, and one row for an event that is told more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from comity.events.merging import merge_mentions
from comity.events.modes import mode_of
from comity.events.places import Place, dateline_of, place_of, place_of_dateline

if TYPE_CHECKING:
    import polars as pl


# What is said has its place where it is said; a state named in it is mostly what it is about.
SPOKEN: Final = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


def finish(events: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """Fill `mode`, `place` and `place_state` from each event's sentence, and merge repeated reports.

    Args:
        events: as a coder gives them, with the columns of `code.schema()`.
        sentences: as handed to the coder. A dateline (the column `dateline` where there is one, or words with
            which the first sentence begins) is the place of the events of the document's first sentence that
            state none.

    Returns:
        The events with `mentions` and `mention_sentences`; null where the text does not say.
    """
    import polars as pl

    if events.is_empty():
        return events
    told = {(row["doc_id"], row["sentence"]): row for row in sentences.iter_rows(named=True)}
    first = dict(reversed(list(told)))
    modes: list[str | None] = []
    places: list[Place | None] = []
    for event in events.iter_rows(named=True):
        sentence = told[event["doc_id"], event["sentence"]]
        start, end = event["start"] - sentence["start"], event["end"] - sentence["start"]
        modes.append(mode_of(event["type"], sentence["text"], start, end))
        place = place_of(sentence["text"], start, end, date=sentence["date"])
        if place is not None and place.name is None and event["type"] in SPOKEN:
            place = None
        if place is None and event["sentence"] == first[event["doc_id"]]:
            place = _filed_in(sentence)
        places.append(place)
    return merge_mentions(
        events.with_columns(
            mode=pl.Series(modes, dtype=pl.String),
            place=pl.Series([place.name if place else None for place in places], dtype=pl.String),
            place_state=pl.Series([place.state if place else None for place in places], dtype=pl.String),
        )
    )


def _filed_in(sentence: dict[str, Any]) -> Place | None:
    dateline = sentence.get("dateline") or dateline_of(sentence["text"])
    return place_of_dateline(dateline, date=sentence["date"]) if dateline else None
