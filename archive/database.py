"""The engine, its transactions, and the stamp that tells whether derived tables fit this program."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine, create_engine, inspect, make_url, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateTable

from archive import sqlite
from archive.errors import ArchiveError, DamageFound, DiskFailure, UsageError
from archive.models import Derived, Stamp
from archive.state.journal import Journal
from archive.state.writing import StateWriter, is_current, settle

# What SQLite says of a file that is none of its own, or no longer.
_DAMAGE = ("malformed", "not a database", "encrypted")

# Moves whenever the meaning of derived rows moves while their columns stay.
DERIVED_MEANING = 2


class IndexOutdated(ArchiveError):
    """The derived tables were made by another version. Raised on opening; a rebuild mends it."""

    def __init__(self) -> None:
        super().__init__("the index was made by another version of matiane: run `matiane rebuild`")


class IndexDamaged(DamageFound):
    """The index is not what was written. Raised by whoever meets the damage; the next crawl mends it."""

    def __init__(self, found: str) -> None:
        self.found = found
        super().__init__(
            f"the index is damaged ({found}): `matiane rebuild`, or the next crawl, makes it again"
        )


class DatabaseLocked(ArchiveError):
    """Another process writes to the database and does not end. Raised before anything is changed."""

    def __init__(self) -> None:
        super().__init__(
            "another process holds the database: what was recorded is kept and the next crawl indexes it"
        )


class Database:
    """The index and the state, in SQLite or PostgreSQL.

    With a journal, every change of the state is written there before it is committed here.
    """

    def __init__(self, url: str, journal: Journal | None = None) -> None:
        self._engine = _engine(url)
        self._journal = journal

    def create(self) -> None:
        """Make what is missing; refuse derived tables of another version."""
        self.create_state()
        with self.write() as session:
            if not inspect(session.connection()).has_table(Stamp.__tablename__):
                create_derived(session)
        self.check()

    def create_state(self) -> None:
        """Make the tables of state what the journal says; the derived ones may be of any version."""
        with self.write() as session:
            settle(session)

    def check(self) -> None:
        """Raise IndexOutdated unless the tables are this program's."""
        with self.read() as session:
            stamped = inspect(session.connection()).has_table(Stamp.__tablename__)
            found = session.scalar(select(Stamp.stamp)) if stamped else None
            if found != derived_stamp() or not is_current(session):
                raise IndexOutdated

    def check_pages(self) -> None:
        """Raise IndexDamaged unless every page of the index can be read and is where it belongs."""
        with self.read() as session:
            if session.get_bind().dialect.name == "sqlite":
                found = session.scalar(text("PRAGMA quick_check(1)"))
                if found != "ok":
                    raise IndexDamaged(str(found).partition("\n")[0])

    @contextmanager
    def write(self) -> Iterator[Session]:
        """One transaction that alone may write: committed at the end, rolled back on any error."""
        with StateWriter(self._journal) as state, self._transaction("BEGIN IMMEDIATE") as session:
            state.serve(session)
            yield session
            session.flush()
            state.write_down(session)

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
        except DatabaseError as error:
            raise _explained(error) from error

    def scrub(self) -> None:
        """Leave nothing of what was deleted in the files of the database; nobody may be reading it."""
        lite = self._engine.dialect.name == "sqlite"
        # No transaction: in one, VACUUM is refused.
        options = {"begin": "PRAGMA query_only=OFF"} if lite else {"isolation_level": "AUTOCOMMIT"}
        try:
            with self._engine.connect().execution_options(**options) as connection:
                connection.exec_driver_sql("VACUUM" if lite else "VACUUM FULL")
                if lite and connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar():
                    raise DatabaseLocked
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
        parsed = make_url(url)
        patience = {"timeout": sqlite.PATIENCE} if parsed.get_backend_name() == "sqlite" else {}
        # What the URL itself says wins.
        engine = create_engine(parsed, connect_args={} if "timeout" in parsed.query else patience)
    except Exception as error:
        raise UsageError(f"the database URL {url!r} cannot be used: {error}") from error
    if engine.dialect.is_async or engine.dialect.name not in {"sqlite", "postgresql"}:
        raise UsageError(
            f"the database URL {url!r} cannot be used: take sqlite:///FILE or postgresql+psycopg://..."
        )
    if engine.dialect.name == "sqlite":
        sqlite.refuse_hopeless(engine.url)
        sqlite.prepare(engine)
    return engine


def _explained(error: DatabaseError) -> ArchiveError:
    text = str(error.orig)
    if any(sign in text for sign in _DAMAGE):
        return IndexDamaged(text)
    if "locked" in text:
        return DatabaseLocked()
    if "disk" in text or "full" in text:
        return DiskFailure(
            f"the database cannot be written: {text}; nothing recorded is lost, free some space"
        )
    return ArchiveError(f"the database does not answer: {text}")
