"""The templates of the brief and what they may call: they arrange and escape, without arithmetic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from comity.brief.page import Brief, EventRow
from comity.brief.words import EVENT_TYPES, VERDICTS, day, listed, number, sources_in_words

if TYPE_CHECKING:
    from jinja2 import Environment

SHORT = 220


def environment(brief: Brief, *, escape: bool) -> Environment:
    """A Jinja environment whose filters know the names of the states of this brief."""
    import jinja2

    def names(states: tuple[str, ...]) -> str:
        return listed([brief.names.get(state, state) for state in states])

    def who(event: EventRow) -> str:
        verb = EVENT_TYPES.get(event.type, event.type.lower())
        actor = brief.names.get(event.actor, event.actor) if event.actor else "someone"
        recipient = f" → {brief.names.get(event.recipient, event.recipient)}" if event.recipient else ""
        return f"{actor}{recipient}: {verb}"

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
        who=who,
        shortened=shortened,
        verdict=VERDICTS.__getitem__,
        sources=sources_in_words,
    )
    return made


def shortened(text: str) -> str:
    """At most 220 characters, cut at a space, with an ellipsis where something was cut."""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(" ", 1)[0] + " …"
