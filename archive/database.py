"""The engine, its transactions, and the stamp that tells whether derived tables fit this program."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry
from sqlalchemy.schema import CreateTable

from archive.errors import ArchiveError, DamageFound, DiskFailure, UsageError
from archive.models import Derived, Stamp, State

# Moves whenever the meaning of derived rows moves while their columns stay.
DERIVED_MEANING = 1

# WAL with FULL is durable across power loss, with NORMAL it is not: sqlite.org/pragma.html#pragma_synchronous
_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "busy_timeout=30000",
    "foreign_keys=ON",
    "trusted_schema=OFF",
)


class IndexOutdated(ArchiveError):
    """The derived tables were made by another version. Raised on opening; a rebuild mends it."""

    def __init__(self) -> None:
        super().__init__("the index was made by another version of matiane: run `matiane rebuild`")


class Database:
    """The index and the state, in SQLite or PostgreSQL."""

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        _refuse_missing_folder(self._engine)

    def create(self) -> None:
        """Make what is missing; refuse derived tables of another version."""
        self.create_state()
        with self.write() as session:
            if not inspect(session.connection()).has_table(Stamp.__tablename__):
                create_derived(session)
        self.check()

    def create_state(self) -> None:
        """Make the tables of state that are missing; the derived ones may be of any version."""
        with self.write() as session:
            State.metadata.create_all(session.connection())

    def check(self) -> None:
        """Raise IndexOutdated unless the derived tables are this program's."""
        with self.read() as session:
            found = (
                session.scalar(select(Stamp.stamp))
                if inspect(session.connection()).has_table(Stamp.__tablename__)
                else None
            )
        if found != derived_stamp():
            raise IndexOutdated

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that alone may write: committed at the end, rolled back on any error."""
        with self._transaction("BEGIN IMMEDIATE") as session:
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """One consistent view; whatever is written in it is an error."""
        with self._transaction("BEGIN") as session:
            yield session

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Session]:
        try:
            with (
                self._engine.connect().execution_options(begin=begin) as connection,
                Session(connection) as session,
                connection.begin(),
            ):
                yield session
                session.flush()
        except DatabaseError as error:
            raise _explained(error) from error

    def close(self) -> None:
        """Release the connections."""
        self._engine.dispose()


def create_derived(session: Session) -> None:
    """Make the derived tables, empty, in the session's transaction."""
    connection = session.connection()
    Derived.metadata.drop_all(connection)
    Derived.metadata.create_all(connection)
    session.add(Stamp(stamp=derived_stamp()))
    session.flush()


def derived_stamp() -> str:
    """Tell the derived schema in 16 characters: its columns and its meaning."""
    tables = [str(CreateTable(table)) for table in Derived.metadata.sorted_tables]
    return hashlib.sha256(json.dumps([DERIVED_MEANING, tables]).encode()).hexdigest()[:16]


def _engine(url: str) -> Engine:
    try:
        engine = create_engine(url)
    except Exception as error:
        raise UsageError(f"the database URL {url!r} cannot be used: {error}") from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver must not open transactions by itself: it would leave DROP TABLE outside of them.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    begin = connection.get_execution_options()["begin"]
    connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if begin == 'BEGIN IMMEDIATE' else 'ON'}")
    connection.exec_driver_sql(begin)


def _refuse_missing_folder(engine: Engine) -> None:
    if engine.dialect.name == "sqlite" and engine.url.database:
        folder = Path(engine.url.database).parent
        if not folder.is_dir():
            raise UsageError(f"no archive at {folder}: `matiane crawl` makes one, --home names another")


def _explained(error: DatabaseError) -> ArchiveError:
    text = str(error.orig)
    if "malformed" in text or "not a database" in text:
        return DamageFound(f"the index is damaged ({text}): move index.db aside, then run `matiane rebuild`")
    if "disk" in text or "full" in text:
        return DiskFailure(
            f"the database cannot be written: {text}; nothing recorded is lost, free some space"
        )
    return ArchiveError(f"the database does not answer: {text}")
