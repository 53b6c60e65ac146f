"""The templates of the brief and what they may call: they arrange and escape, without arithmetic."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from comity.brief.page import Brief, EventRow, Shown
from comity.brief.words import EVENT_TYPES, VERDICTS, day, listed, number, sources_in_words

if TYPE_CHECKING:
    from jinja2 import Environment

SHORT = 220
SENTENCE: Final = re.compile(r".*?[.](?= [A-Z“'])", re.S)


def environment(brief: Brief, *, escape: bool) -> Environment:
    """A Jinja environment whose filters know the names of the states of this brief."""
    import jinja2

    def names(states: tuple[str, ...]) -> str:
        return listed([brief.names.get(state, state) for state in states])

    made = jinja2.Environment(
        loader=jinja2.PackageLoader("comity.brief", "templates"),
        autoescape=escape,
        trim_blocks=not escape,
        lstrip_blocks=not escape,
        undefined=jinja2.StrictUndefined,
    )
    made.filters.update(
        number=number,
        day=day,
        names=names,
        who=partial(who, names=brief.names),
        shortened=shortened,
        gist=gist,
        verdict=VERDICTS.__getitem__,
        sources=sources_in_words,
        grouped=grouped,
        by_sentence=by_sentence,
    )
    return made


def who(event: EventRow, both: bool = False, *, names: dict[str, str]) -> str:
    """An event in words; `both` says that its two states did the same."""
    verb = EVENT_TYPES.get(event.type, event.type.lower())
    actor = names.get(event.actor, event.actor) if event.actor else "someone"
    if event.recipient is None:
        return f"{actor}: {verb}"
    recipient = names.get(event.recipient, event.recipient)
    return f"{actor} and {recipient}: {verb}" if both else f"{actor} → {recipient}: {verb}"


def grouped(figures: Iterable[Shown]) -> list[list[Shown]]:
    """Figures that follow each other with the same source, coverage and method, which then stand once."""
    same = groupby(figures, key=lambda figure: (figure.source_id, figure.coverage, figure.method))
    return [list(group) for _, group in same]


def by_sentence(events: Iterable[EventRow]) -> list[list[tuple[EventRow, bool]]]:
    """Events that one sentence tells, together; True marks what both did, which the text tells in both directions."""
    told = []
    for _, group in groupby(events, key=lambda event: event.sentence):
        left = list(group)
        together = []
        while left:
            event = left.pop(0)
            mirrored = replace(event, actor=event.recipient, recipient=event.actor)
            together.append((event, mirrored in left))
            if mirrored in left:
                left.remove(mirrored)
        told.append(together)
    return told


def gist(text: str) -> tuple[str, str]:
    """The first sentence of a text, and the rest of it.

    Example:
        >>> gist("The tie's place is counted. Supported within 5 %. Mixed beyond.")
        ("The tie's place is counted.", 'Supported within 5 %. Mixed beyond.')
    """
    first = SENTENCE.match(text)
    end = first.end() if first else len(text)
    return text[:end], text[end:].strip()


def shortened(text: str) -> str:
    """At most 220 characters, cut at a space, with an ellipsis where something was cut."""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(" ", 1)[0] + " …"
