"""Documents: what we were handed, as text, sentences and what the page says of itself."""

from comity.documents.document import Document, Sentence, SetAside
from comity.documents.frames import sentence_frame
from comity.documents.read import read_document

__all__ = ["Document", "Sentence", "SetAside", "read_document", "sentence_frame"]
