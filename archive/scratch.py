"""Notes of one command that may outgrow the memory: a database of its own that nobody else sees."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from archive.errors import DiskFailure

_PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-32768")
"""Nothing of it need outlive the command; 32 MiB of it are kept in memory."""


@contextmanager
def scratch() -> Iterator[sqlite3.Connection]:
    """Open an empty database; what does not fit into memory goes to a file that has no name."""
    connection = sqlite3.connect("", isolation_level=None)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        yield connection
    except sqlite3.OperationalError as error:
        remedy = "make room in the folder for temporary files, or name another in SQLITE_TMPDIR"
        raise DiskFailure(f"there is no room to take notes ({error}): {remedy}") from error
    finally:
        connection.close()
