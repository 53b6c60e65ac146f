"""The errors a user can cause or mend, under one base.

Each message says what is wrong, where (file, line or field), what was expected
and what to do. The command line catches `ComityError` alone and exits with 2.
"""


class ComityError(Exception):
    """Base of every error that a user of comity can understand and act on."""


class UnknownState(ComityError):
    """A name or code is no state, or none at that date."""


class UnknownIndicator(ComityError):
    """No indicator of that id is in the record."""


class OutsideRecord(ComityError):
    """A year or date lies outside what the record covers."""


class SourceChanged(ComityError):
    """An upstream file is not what the source's description says: digest, column, code or row count."""


class MissingFile(ComityError):
    """A file that was asked for does not exist or cannot be read."""


class DownloadFailed(ComityError):
    """An upstream file could not be fetched: no network, a server's refusal, or not the file expected."""


class DamagedRecord(ComityError):
    """A file of the record is missing, cut off or altered."""


class DamagedModel(ComityError):
    """A file of the relation encoder is missing, cut off or altered."""


class UnreadableDocument(ComityError):
    """The bytes handed in hold no text that can be read as a document."""


class UnwritableOutput(ComityError):
    """The result could not be written where it was asked for."""


class BadRequest(ComityError):
    """Options or arguments that do not fit together or are out of range."""
