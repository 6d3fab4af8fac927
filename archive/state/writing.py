"""The only way to change the state: every change goes into the journal, and from there into any database.

`put` and `drop` work inside `Database.write()`. What is changed in another way is lost with the database.
"""

import logging
from contextlib import ExitStack
from types import TracebackType
from typing import Self

from sqlalchemy import inspect
from sqlalchemy.orm import Session

from archive.models import State
from archive.state.journal import Journal, JournalDamaged
from archive.state.lines import Change, Mark
from archive.state.tables import Position, apply, plain, position, remake, set_position, stored, this_program

log = logging.getLogger(__name__)

_WRITER = "state"


def put(session: Session, row: State) -> None:
    """Insert a row of state, or give the one with its key new values; columns that it leaves out stay.

    A row is done with once it is put: to change it again, put it again.
    """
    writer = _writer(session)
    merged = session.merge(row)
    session.flush()
    names = {column.key: column.columns[0].name for column in inspect(type(row)).column_attrs}
    values = {name: plain(getattr(merged, key)) for key, name in names.items()}
    # Nobody may go on to change it past the journal.
    session.expunge(merged)
    writer.note(Change("put", row.__tablename__, values))


def drop(session: Session, row_class: type[State], key: object) -> None:
    """Remove the row of state with this key (a tuple where it has several columns), if there is one."""
    writer = _writer(session)
    row = session.get(row_class, key)
    if row is None:
        return
    mapper = inspect(row_class)
    values = zip(mapper.primary_key, mapper.primary_key_from_instance(row), strict=True)
    named = {column.name: plain(value) for column, value in values}
    session.delete(row)
    session.flush()
    writer.note(Change("drop", row_class.__tablename__, named))


def settle(session: Session) -> None:
    """Make the tables of state be there, be this program's, and say all that the journal says."""
    _writer(session)


def is_current(session: Session) -> bool:
    """Tell whether the tables of state are there and have this program's columns."""
    known = position(session.connection())
    return known is not None and known.columns == this_program()


class StateWriter:
    """What one transaction changes in the state. The journal is locked from its first change to its end."""

    def __init__(self, journal: Journal | None) -> None:
        self._journal = journal
        self._held = ExitStack()
        self._session: Session | None = None
        self._changes: list[Change] = []
        # Set when the database holds what the journal lost: the line must then tell all of it.
        self._whole = False
        self._above = 0
        self._written = False

    def __enter__(self) -> Self:
        """Wait: the journal is not locked before the first change."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        """Let go of the journal; after a failure it says nothing of this transaction."""
        with self._held:
            if error is not None and self._written and self._journal:
                self._journal.retract()

    def serve(self, session: Session) -> None:
        """Write down what this session changes."""
        session.info[_WRITER] = self

    def begin(self, session: Session) -> None:
        """Before the first change: apply what the database lacks."""
        if self._session is None:
            self._session = session
            known = position(session.connection())
            if self._journal:
                self._lock(self._journal, known)
            self._follow(session, known)

    def note(self, change: Change) -> None:
        """Remember a change that was made."""
        self._changes.append(change)

    def write_down(self, session: Session) -> None:
        """Append the line: the last thing before COMMIT."""
        if self._journal and self._changes:
            mark = self._journal.append(self._changes, whole=self._whole, above=self._above)
            self._written = True
            set_position(session.connection(), mark)

    def _lock(self, journal: Journal, known: Position | None) -> None:
        try:
            self._held.enter_context(journal.locked())
        except JournalDamaged as damage:
            if known is None or known.mark.number < damage.last:
                raise
            aside = journal.set_aside("damaged")
            log.warning("%s; the database has all of it: moved to %s, written anew", damage, aside.name)
            self._held.enter_context(journal.locked())

    def _follow(self, session: Session, known: Position | None) -> None:
        connection, last = session.connection(), self._journal.last if self._journal else Mark()
        if known and known.columns == this_program() and (known.mark == last or not self._journal):
            return
        held = known.mark.number if known else 0
        if held > last.number or (known is None and not last.number):
            self._changes, self._above = stored(connection), held
            self._whole = bool(self._changes)
        entries = self._journal.entries() if self._journal else []
        marks = [Mark(), *(entry.mark for entry in entries)]
        if known and known.columns == this_program() and known.mark in marks:
            entries = entries[marks.index(known.mark) :]
        else:
            remake(connection)
        for entry in entries:
            apply(connection, entry.changes, whole=entry.whole)
        if self._whole:
            apply(connection, self._changes, whole=True)
        set_position(connection, last)


def _writer(session: Session) -> StateWriter:
    writer: StateWriter | None = session.info.get(_WRITER)
    if writer is None:
        raise RuntimeError("state is changed inside Database.write() only")
    writer.begin(session)
    return writer
