"""What the records of all files say of each other."""

import hashlib
from collections.abc import Iterable, Iterator
from sqlite3 import Connection
from typing import NamedTuple

from archive.lint.fields import Fault, Fields
from archive.records import Citation

_ORIGINALS = frozenset({"response", "resource"})
_KEY_SIZE = 12  # of a hash: a million ids are noted in 20 MB, and no two of them meet
_TABLES = (
    "CREATE TABLE ids (id BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE arrived (id BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE originals (id BLOB, payload, ours, uri, date)",
    "CREATE TABLE revisits (filename, offset, length, digest, refers_to, ours, uri, date)",
)
_ADD_ORIGINAL = "INSERT INTO originals VALUES (?, ?, ?, ?, ?)"
_ADD_REVISIT = "INSERT INTO revisits VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
# Made at the end, from all rows at once: row by row they would cost most of the time.
_INDEXES = (
    "CREATE INDEX originals_by_id ON originals (id)",
    "CREATE INDEX originals_by_payload ON originals (payload)",
)


class _Original(NamedTuple):
    """What a revisit of ours repeats of its original, if that is ours too."""

    uri: str
    date: str
    digest: str


class FileNotes(NamedTuple):
    """What was noted of one file by whoever knew no other, as it travels between processes."""

    ids: bytes
    originals: list[tuple[object, ...]]
    revisits: list[tuple[object, ...]]
    sufficed: bool
    """Whether every id that was asked for was one of the file's own."""


class Links:
    """The ids of all records, and who refers to whom: noted outside of the memory.

    Where not all records are read, nothing is noted and every id passes for known.
    """

    def __init__(self, notes: Connection, *, partial: bool = False) -> None:
        self.partial = partial
        self._notes = notes
        self._sufficed = True
        for table in _TABLES:
            notes.execute(table)

    def known(self, record_id: str | None) -> bool:
        """Tell whether a record with this id was read."""
        found = self._notes.execute("SELECT 1 FROM ids WHERE id = ?", (_key(record_id or ""),)).fetchone()
        self._sufficed &= found is not None
        return self.partial or found is not None

    def add_id(self, record_id: str) -> bool:
        """Take in an id; tell whether it is new."""
        return self._notes.execute("INSERT OR IGNORE INTO ids VALUES (?)", (_key(record_id),)).rowcount > 0

    def add_original(self, record_id: str, digest: str, said: _Original, *, ours: bool) -> None:
        """Take in a record that revisits may refer to."""
        row = (_key(record_id) if record_id else None, digest, ours, said.uri, said.date)
        self._notes.execute(_ADD_ORIGINAL, row)

    def add_revisit(self, place: Citation, refers_to: str | None, said: _Original, *, ours: bool) -> None:
        """Take in a revisit and what it says of its original."""
        row = (place.filename, place.offset, place.length, place.digest, refers_to, ours, said.uri, said.date)
        self._notes.execute(_ADD_REVISIT, row)

    def of_file(self) -> FileNotes:
        """Return everything that was noted, when it is of one file."""
        ids = b"".join(key for (key,) in self._notes.execute("SELECT id FROM ids"))
        originals = self._notes.execute("SELECT * FROM originals").fetchall()
        revisits = self._notes.execute("SELECT * FROM revisits").fetchall()
        return FileNotes(ids, originals, revisits, self.partial or self._sufficed)

    def take_in(self, file: FileNotes) -> bool:
        """Add what was noted of a file elsewhere; tell if that was the same as to note it here.

        It is not, and nothing is added, if another file has one of its ids, or may have one asked for.
        """
        self._notes.execute("DELETE FROM arrived")
        self._notes.executemany("INSERT INTO arrived VALUES (?)", _keys(file.ids))
        if not file.sufficed or self._notes.execute("SELECT 1 FROM arrived JOIN ids USING (id)").fetchone():
            return False
        self._notes.execute("INSERT INTO ids SELECT id FROM arrived")
        self._notes.executemany(_ADD_ORIGINAL, file.originals)
        self._notes.executemany(_ADD_REVISIT, file.revisits)
        return True

    def revisits(self) -> Iterator[tuple[Citation, str | None, _Original | None]]:
        """Yield each revisit, the id that it refers to, and what it says of it if it is ours."""
        for index in _INDEXES:
            self._notes.execute(index)
        for *place, refers_to, ours, uri, date in self._notes.execute("SELECT * FROM revisits"):
            citation = Citation(*place)
            yield citation, refers_to, _Original(uri, date, citation.digest) if ours else None

    def original(self, record_id: str) -> tuple[bool, _Original | None]:
        """Tell whether there is such an original, and what it is if it is ours."""
        rows = self._notes.execute(
            "SELECT ours, uri, date, payload FROM originals WHERE id = ?", (_key(record_id),)
        )
        row = rows.fetchone()
        return row is not None, _Original(*row[1:]) if row and row[0] else None

    def has_payload(self, digest: str) -> bool:
        """Tell whether any original has this payload."""
        rows = self._notes.execute("SELECT 1 FROM originals WHERE payload = ? LIMIT 1", (digest,))
        return rows.fetchone() is not None


def enter(links: Links, fields: Fields, place: Citation, *, ours: bool) -> Iterator[Fault]:
    """Take in one record; its id must be its own. `fields` are those read by lower-case name."""
    if links.partial:
        return
    record_id, kind = fields.get("warc-record-id", ""), fields.get("warc-type")
    if record_id and not links.add_id(record_id) and ours:
        yield Fault("W-3", f"another record has the id {record_id}")
    if kind in _ORIGINALS:
        links.add_original(record_id, place.digest, _said(fields, "warc-", place), ours=ours)
    elif kind == "revisit":
        refers_to, said = fields.get("warc-refers-to"), _said(fields, "warc-refers-to-", place)
        links.add_revisit(place, refers_to, said, ours=ours)


def unresolved(links: Links) -> Iterator[tuple[Citation, Fault | None, str]]:
    """Yield the revisits that lead nowhere, or elsewhere: a rule broken, or just no original."""
    for place, refers_to, says in links.revisits():
        found, original = links.original(refers_to) if refers_to else (False, None)
        if not found:
            if says and refers_to and links.known(refers_to):
                yield place, Fault("W-26", "it refers to a record that has no payload of its own"), ""
            elif not links.has_payload(place.digest):
                yield place, None, f"no record has the payload {place.digest}"
            elif says and refers_to:
                yield place, Fault("W-26", f"no record has the id {refers_to}"), ""
        elif says and original and says != original:
            named = zip(("URI", "date", "payload digest"), says, original, strict=True)
            wrong = next(f"{name} {said}, which has {has}" for name, said, has in named if said != has)
            yield place, Fault("W-26", f"it gives its original the {wrong}"), ""


def _said(fields: Fields, prefix: str, place: Citation) -> _Original:
    return _Original(fields.get(f"{prefix}target-uri", ""), fields.get(f"{prefix}date", ""), place.digest)


def _keys(ids: bytes) -> Iterable[tuple[bytes]]:
    return ((ids[at : at + _KEY_SIZE],) for at in range(0, len(ids), _KEY_SIZE))


def _key(record_id: str) -> bytes:
    return hashlib.blake2b(record_id.encode(errors="replace"), digest_size=_KEY_SIZE).digest()
