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
