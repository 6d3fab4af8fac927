"""What the index says, however it fares: its damage is a finding, and no reason to leave files unread."""

from collections.abc import Iterator

from archive.captures import citations
from archive.console import Session
from archive.errors import ArchiveError, UsageError
from archive.records import Citation
from archive.verify.findings import Finding


def cited_by_index(session: Session, found: list[Finding]) -> Iterator[Citation]:
    """Yield what a whole index cites; of one that is lost or damaged add one finding instead."""
    where = "index.db" if session.settings.database is None else "the index"
    if where == "index.db" and not (session.settings.home / where).exists() and session.folder().names():
        found.append(Finding("index missing", where, "`matiane rebuild` makes it again"))
        return
    try:
        database = session.database()
        database.check_pages()
        with database.read() as reading:
            yield from citations(reading)
    except UsageError:
        raise
    except ArchiveError as error:
        found.append(Finding("index unreadable", where, str(error)))
