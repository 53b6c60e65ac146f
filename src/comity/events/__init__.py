"""Events: who did what to whom, read from sentences."""

from comity.events.code import code, schema
from comity.events.ontology import EventType, event_types
from comity.events.schedule import Scheduled, scheduled

__all__ = ["EventType", "Scheduled", "code", "event_types", "scheduled", "schema"]
