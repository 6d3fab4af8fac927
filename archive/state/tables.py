"""The tables of state as the journal sees them: rows in, rows out, and up to which line they are."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Delete,
    Insert,
    Integer,
    MetaData,
    String,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    inspect,
    select,
    update,
)

from archive.errors import ArchiveError
from archive.models import State
from archive.state.lines import Change, Mark

# The last line of the journal that this database has, and which columns its tables of state have.
_POSITION = Table(
    "journal_position",
    MetaData(),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("digest", String, nullable=False),
    Column("columns", String, nullable=False),
)


class StateOfNewerProgram(ArchiveError):
    """The journal tells of a table that this program does not know. Raised when it is applied."""

    def __init__(self, table: str) -> None:
        self.table = table
        super().__init__(
            f"the journal tells of {table!r}, which this version of matiane does not know: update it"
        )


@dataclass(frozen=True, slots=True)
class Position:
    """Up to which line of the journal the tables are, and which columns they have."""

    mark: Mark
    columns: str


def this_program() -> str:
    """Tell the columns of this program's tables of state in 16 characters."""
    told = [[table.name, [column.name for column in table.columns]] for table in State.metadata.sorted_tables]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]


def position(connection: Connection) -> Position | None:
    """Return how far the tables are; nothing in a database that never had a journal."""
    if not inspect(connection).has_table(_POSITION.name):
        return None
    row = connection.execute(select(_POSITION)).one_or_none()
    return Position(Mark(row.number, row.digest), row.columns) if row else None


def set_position(connection: Connection, mark: Mark) -> None:
    """Write down how far the tables are."""
    _POSITION.create(connection, checkfirst=True)
    connection.execute(delete(_POSITION))
    connection.execute(
        insert(_POSITION).values(number=mark.number, digest=mark.digest, columns=this_program())
    )


def remake(connection: Connection) -> None:
    """Make the tables of state, empty, with this program's columns."""
    State.metadata.drop_all(connection)
    State.metadata.create_all(connection)


def stored(connection: Connection) -> list[Change]:
    """Return every row there is, as changes that would bring it back; older tables lack newer columns."""
    there = inspect(connection)
    changes = []
    for table in State.metadata.sorted_tables:
        if there.has_table(table.name):
            names = {column["name"] for column in there.get_columns(table.name)}
            columns = [column for column in table.columns if column.name in names]
            for row in connection.execute(select(*columns)):
                values = {column.name: plain(value) for column, value in zip(columns, row, strict=True)}
                changes.append(Change("put", table.name, values))
    return changes


def apply(connection: Connection, changes: Iterable[Change], *, whole: bool = False) -> None:
    """Make changes once more; those of a whole entry replace all there is."""
    if whole:
        for table in reversed(State.metadata.sorted_tables):
            connection.execute(delete(table))
    for change in changes:
        if change.table not in State.metadata.tables:
            raise StateOfNewerProgram(change.table)
        _apply(connection, State.metadata.tables[change.table], change)


def plain(value: object) -> Any:  # noqa: ANN401  whatever JSON holds
    """Return a column's value as JSON has it.

    >>> plain(datetime(2026, 11, 22, tzinfo=UTC))
    '2026-11-22T00:00:00+00:00'
    """
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    return value.isoformat() if isinstance(value, date) else value


def _apply(connection: Connection, table: Table, change: Change) -> None:
    # A column that this program no longer has is left out.
    values = {name: _typed(table.c[name], value) for name, value in change.values.items() if name in table.c}
    there = {f"key_{column.name}": values[column.name] for column in table.primary_key}
    put_there, remove, add = _statements(table)
    if change.action == "drop":
        connection.execute(remove, there)
    elif not connection.execute(put_there, values | there).rowcount:
        connection.execute(add, values)


@cache
def _statements(table: Table) -> tuple[Update, Delete, Insert]:
    here = [column == bindparam(f"key_{column.name}", type_=column.type) for column in table.primary_key]
    return update(table).where(*here), delete(table).where(*here), insert(table)


def _typed(column: Column[Any], value: Any) -> Any:  # noqa: ANN401  whatever JSON holds
    kind = getattr(column.type, "impl_instance", column.type).python_type
    if value is not None and issubclass(kind, date):  # a datetime is one too
        return kind.fromisoformat(value)
    return value
