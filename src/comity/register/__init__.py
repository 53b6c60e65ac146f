"""The register: treaties that texts call by name, and since when states have had diplomatic relations."""

from comity.register.relations import Relations, relations
from comity.register.source import SOURCES
from comity.register.treaties import SORTS, Treaty, treaties

__all__ = ["SORTS", "SOURCES", "Relations", "Treaty", "relations", "treaties"]
