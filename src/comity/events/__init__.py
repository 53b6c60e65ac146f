"""Events: who did what to whom, read from texts."""

from typing import TYPE_CHECKING

from comity.events.code import code, schema
from comity.events.ontology import EventType, event_types
from comity.events.schedule import Scheduled, scheduled

if TYPE_CHECKING:
    from comity.events.model import classify

__all__ = ["EventType", "Scheduled", "classify", "code", "event_types", "scheduled", "schema"]


def __getattr__(name: str) -> object:
    """`classify` is imported when it is asked for: it needs the extra `encoder`."""
    if name == "classify":
        from comity.events.model import classify

        return classify
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
