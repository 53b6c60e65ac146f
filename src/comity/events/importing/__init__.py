"""Event files of other projects in comity's own schema: POLECAT, ICEWS, GDELT, Phoenix."""

from comity.events.importing.importing import Imported, formats, import_events

__all__ = ["Imported", "formats", "import_events"]
