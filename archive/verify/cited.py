"""What the index says of where captures are, kept in the order in which files are read."""

from collections.abc import Iterable, Iterator
from sqlite3 import Connection

from archive.records import Citation


class Cited:
    """Citations in any number, taken in at one moment."""

    def __init__(self, notes: Connection, citations: Iterable[Citation] = ()) -> None:
        self._notes = notes
        notes.execute("CREATE TABLE cited (filename, offset, length, digest)")
        rows = ((place.filename, place.offset, place.length, place.digest) for place in citations)
        notes.executemany("INSERT INTO cited VALUES (?, ?, ?, ?)", rows)
        notes.execute("CREATE INDEX cited_in_order ON cited (filename, offset)")

    def files(self) -> dict[str, int]:
        """Return how many citations there are of each file."""
        return dict(self._notes.execute("SELECT filename, count(*) FROM cited GROUP BY filename"))

    def rows(self, filename: str) -> list[tuple[int, int, str]]:
        """Return offset, length and digest of each citation of a file, in order: small enough to be sent."""
        query = "SELECT offset, length, digest FROM cited WHERE filename = ? ORDER BY offset"
        return self._notes.execute(query, (filename,)).fetchall()

    def within(self, filename: str, begin: int, end: float) -> "Queue":
        """Return the citations of a range of a file, in order."""
        rows = self._notes.execute(
            "SELECT * FROM cited WHERE filename = ? AND offset >= ? AND offset < ? ORDER BY offset",
            (filename, begin, min(end, 2**62)),
        )
        return Queue(Citation(*row) for row in rows)


class Queue:
    """Citations in order, taken as their places in the file are reached."""

    def __init__(self, places: Iterator[Citation]) -> None:
        self._places = places
        self._next = next(places, None)
        self.taken = 0

    def until(self, offset: float) -> list[Citation]:
        """Return the next citations up to and with an offset."""
        reached: list[Citation] = []
        while self._next and self._next.offset <= offset:
            reached.append(self._next)
            self._next = next(self._places, None)
        self.taken += len(reached)
        return reached
