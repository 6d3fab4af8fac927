"""Derived rows made again from WARC files: all of them, or those that a crash left unindexed."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from datetime import timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.database import Database, create_derived
from archive.models import WarcFileRow
from archive.records import Capture
from archive.storage import WarcFolder
from archive.warc.read import Originals, read_capture, read_captures
from pipelines.extract import Extraction, extract_capture
from pipelines.record import record
from pipelines.sandbox import ParseFailed

Watch = Callable[[Iterable[str]], Iterable[str]]
"""Passes file names on, telling a person how far they are."""

# Enough that no child waits, few enough that pages of 60 kB do not fill the memory.
_IN_FLIGHT = 64


def rebuild(
    database: Database, folder: WarcFolder, executor: Executor, gap: timedelta, watch: Watch = iter
) -> int:
    """Make all derived rows again from the WARC files alone, and return how many captures there are.

    It is one transaction: readers see the old rows until the new ones are complete.
    """
    with database.write() as session:
        create_derived(session)
        return _index(session, folder, watch(folder.names()), executor, gap)


def catch_up(database: Database, folder: WarcFolder, executor: Executor, gap: timedelta) -> int:
    """Index the finished files that the index does not know to their end, as after a crash."""
    with database.read() as session:
        known = set(session.scalars(select(WarcFileRow.filename)))
    missing = [name for name in folder.names() if name not in known]
    if not missing:
        return 0
    with database.write() as session:
        return _index(session, folder, missing, executor, gap)


def mark_indexed(session: Session, filename: str) -> None:
    """Remember that every capture of a finished file has its row."""
    session.execute(insert(WarcFileRow).values(filename=filename))


def _index(
    session: Session, folder: WarcFolder, names: Iterable[str], executor: Executor, gap: timedelta
) -> int:
    originals = Originals()
    for name in folder.names():
        originals.add(folder.locate(name))
    count = 0
    for name in names:
        for capture, extraction in _read(_captures(folder, name, originals), executor):
            record(session, capture, extraction, gap)
            count += 1
        mark_indexed(session, name)
    return count


def _captures(folder: WarcFolder, name: str, originals: Originals) -> Iterator[Capture]:
    for capture in read_captures(folder.locate(name)):
        yield read_capture(folder, capture.citation, originals) if capture.revisit else capture


def _read(captures: Iterable[Capture], executor: Executor) -> Iterator[tuple[Capture, Extraction]]:
    """Pair captures with what they tell, in their order, some of them being read at the same time."""
    reading: deque[tuple[Capture, Future[Extraction]]] = deque()
    for capture in captures:
        reading.append((capture, executor.submit(extract_capture, capture)))
        if len(reading) >= _IN_FLIGHT:
            yield _told(*reading.popleft())
    while reading:
        yield _told(*reading.popleft())


def _told(capture: Capture, future: Future[Extraction]) -> tuple[Capture, Extraction]:
    try:
        return capture, future.result()
    except ParseFailed as error:
        return capture, Extraction(error=str(error))
