"""What is special about SQLite: how it is opened, how its file is judged and moved out of the way."""

from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import URL, Connection, Engine, event, make_url
from sqlalchemy.pool import ConnectionPoolEntry

from archive.disk import Disk
from archive.errors import UsageError

PATIENCE = 30.0
"""So many seconds a writer waits for another; `?timeout=5` in the URL says otherwise."""

# WAL with FULL is durable across power loss, with NORMAL it is not: sqlite.org/pragma.html#pragma_synchronous
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    # Deleted text is overwritten where that costs no writing; a take-down makes sure (`Database.scrub`).
    "secure_delete=FAST",
)
_BESIDE = ("-wal", "-shm")


def refuse_hopeless(url: URL) -> None:
    """Raise UsageError for a database that would be gone when the command ends, or has no folder."""
    path = file_of(url)
    if path is None or url.query.get("mode") == "memory":
        raise UsageError("a database in memory ends with the command: name a file, sqlite:////srv/index.db")
    if path.is_dir():
        raise UsageError(f"the database {path} is a folder: name a file in it")
    if not path.parent.is_dir():
        raise UsageError(f"no archive at {path.parent}: `matiane crawl` makes one, --home names another")


def file_of(url: URL | str) -> Path | None:
    """Return the file of a database that is one.

    >>> file_of("sqlite:////srv/index.db?timeout=5")
    PosixPath('/srv/index.db')
    >>> file_of("postgresql://db/matiane")
    """
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or ":memory:" in parsed.database:
        return None
    return Path(parsed.database.removeprefix("file:"))


def prepare(engine: Engine) -> None:
    """Make every connection durable and careful, and leave transactions to us."""
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)


def set_aside(path: Path, why: str, disk: Disk) -> Path | None:
    """Move an index and what lies beside it out of the way; return its new name, if there was one.

    A write-ahead log must not outlive its index: the next index would take it for its own.
    """
    moved = f"{path.name}.{why}-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}"
    found = [end for end in ("", *_BESIDE) if path.with_name(path.name + end).exists()]
    for end in found:
        disk.rename(path.with_name(path.name + end), path.with_name(moved + end))
    if found:
        disk.sync_folder(path.parent)
    return path.with_name(moved) if "" in found else None


def _prepare(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not open transactions by itself: it would leave DROP TABLE outside of them.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    begin = connection.get_execution_options()["begin"]
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if begin == 'BEGIN IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(begin)
