"""What can go wrong, each error carrying its facts. Every one ends a command with one line."""

from archive.records import Citation


class ArchiveError(Exception):
    """Base of all errors that a user is told about; `exit_code` is the command's."""

    exit_code = 1


class UsageError(ArchiveError):
    """A command, a setting or a file was given that cannot work."""

    exit_code = 2


class RunSuspect(ArchiveError):
    """A run went through, but looks wrong beside earlier ones. Raised at its end; it is recorded in full."""

    exit_code = 3


class DamageFound(ArchiveError):
    """A WARC file or the index is not what it was when it was written."""

    exit_code = 4


class DigestMismatch(DamageFound):
    """The bytes at a citation are not the bytes that were cited. Raised when a record is read."""

    def __init__(self, citation: Citation, found: str) -> None:
        self.citation, self.found = citation, found
        super().__init__(f"{citation.filename} at {citation.offset}: cited {citation.digest}, found {found}")


class SiteUnreachable(ArchiveError):
    """The site did not answer, or refused. Raised at the end of a crawl; the archive is unchanged."""

    exit_code = 69


class RunInterrupted(ArchiveError):
    """A person or the system stopped a run. Raised at its end; what it stored is kept."""


class DiskFailure(ArchiveError):
    """The disk is full or broken. Raised by storage; nothing acknowledged is lost."""

    exit_code = 74


class RunInProgress(ArchiveError):
    """Another run holds the lock. Raised before anything is written."""

    exit_code = 75
