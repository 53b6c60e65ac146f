"""PLOVER's event types and contexts, read from the data beside this file."""

from __future__ import annotations

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

QUAD_CLASSES = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")


@dataclass(frozen=True)
class EventType:
    """A type: its name, what it says, its quad class and its Goldstein-style weight."""

    name: str
    says: str
    quad: str
    weight: float


@cache
def event_types() -> dict[str, EventType]:
    """The sixteen types by name, from cooperation to conflict."""
    with files("comity.events").joinpath("data/ontology.toml").open("rb") as file:
        table = tomllib.load(file)
    return {
        name: EventType(name, row["says"], row["quad"], float(row["weight"])) for name, row in table.items()
    }


@cache
def context_words() -> dict[str, str]:
    """Word (lower case) -> context."""
    with files("comity.events").joinpath("data/contexts.toml").open("rb") as file:
        table = tomllib.load(file)
    return {word.lower(): context for context, words in table.items() for word in words.split()}


@cache
def phrases() -> dict[str, str]:
    """Phrase (lower case) -> event type."""
    with files("comity.events").joinpath("data/phrases.csv").open(encoding="utf-8") as file:
        return {
            phrase.strip().lower(): row["type"]
            for row in csv.DictReader(file)
            for phrase in row["phrases"].split("/")
        }
