"""A copy of an index in SQLite, and how one is judged: page by page, and by what its tables count."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from archive.database import IndexDamaged
from archive.errors import ArchiveError, DiskFailure


def copy_index(source: Path, target: Path) -> None:
    """Write the index, as it is at one moment, to a new file; others may go on writing.

    Raise IndexDamaged if it cannot be read, DiskFailure if there is no room.
    """
    with _told(source), closing(sqlite3.connect(source, isolation_level=None)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def check_index(path: Path) -> None:
    """Raise IndexDamaged unless every page, every index and every row is what it must be."""
    with _told(path), closing(_reading(path)) as connection:
        (found,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if found != "ok":
        raise IndexDamaged(found.partition("\n")[0])


def counts(path: Path) -> dict[str, int]:
    """Return how many rows each table has."""
    with _told(path), closing(_reading(path)) as connection:
        connection.execute("BEGIN")
        names = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        tables = [f'"{name}"' for (name,) in names.fetchall()]
        return {
            name.strip('"'): connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0]  # noqa: S608
            for name in tables
        }


def _reading(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        text = str(error)
        if "malformed" in text or "not a database" in text:
            raise IndexDamaged(f"{path.name}: {text}") from error
        if "full" in text or "I/O" in text:
            raise DiskFailure(f"{path} cannot be copied: {text}; make room and run it again") from error
        raise ArchiveError(f"{path} cannot be read: {text}") from error
