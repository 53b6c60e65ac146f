"""The issue areas, and what maps to them.

Indicators name their area in their source's description; event contexts map here.
"""

from typing import Final

AREAS: Final = (
    "security",
    "diplomacy",
    "economy",
    "development",
    "climate",
    "health",
    "values",
    "people",
    "technology",
)

AREA_LABELS: Final = {
    "security": "Security",
    "diplomacy": "Diplomacy",
    "economy": "Economy",
    "development": "Development",
    "climate": "Climate and energy",
    "health": "Health",
    "values": "Values",
    "people": "People",
    "technology": "Technology",
}

# What an event is about, and the area it counts in.
CONTEXT_AREAS: Final = {
    "military": "security",
    "territory": "security",
    "terrorism": "security",
    "diplomatic": "diplomacy",
    "legal": "diplomacy",
    "economic": "economy",
    "aid": "development",
    "environment": "climate",
    "energy": "climate",
    "health": "health",
    "human_rights": "values",
    "elections": "values",
    "education": "people",
    "migration": "people",
    "technology": "technology",
}
