"""Derived rows made again from WARC files: all of them, or those that a crash left unindexed."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from archive.database import Database, create_derived
from archive.errors import DamageFound
from archive.models import WarcFileRow
from archive.records import Capture
from archive.recovery import RecoveryReport, recover
from archive.storage import WarcFolder
from archive.warc.read import Originals, read_capture, read_captures
from pipelines.reading import Told, read
from pipelines.record import record

log = logging.getLogger(__name__)

Watch = Callable[[Iterable[str]], Iterable[str]]
"""Passes file names on, telling a person how far they are."""

# Enough that no child waits, few enough that pages of 60 kB do not fill the memory.
_IN_FLIGHT = 64


def mend(folder: WarcFolder) -> RecoveryReport:
    """Finish what a crash left open, before anything else is written; say what was done.

    Raise DamageFound where a person must decide.
    """
    report = recover(folder)
    for repair in report.repairs:
        log.warning(
            "%s was left open: %s, %d bytes kept, %d set aside. %s",
            *(repair.name, repair.outcome, repair.kept, repair.set_aside, repair.why),
        )
    for repair in report.refused:
        raise DamageFound(
            f"{repair.name} needs a person: {repair.why}; move it aside, or restore it from a copy"
        )
    return report


@dataclass(slots=True)
class Indexed:
    """How many captures were indexed, and what in the files was damaged and passed over."""

    captures: int = 0
    damage: set[str] = field(default_factory=set)

    def pass_over(self, damage: DamageFound) -> None:
        """Tell the operator of damage; the captures around it are indexed all the same."""
        if str(damage) not in self.damage:
            self.damage.add(str(damage))
            log.error("%s: passed over", damage)


def rebuild(
    database: Database, folder: WarcFolder, executor: Executor, gap: timedelta, watch: Watch = iter
) -> Indexed:
    """Make all derived rows again from the WARC files alone.

    It is one transaction: readers see the old rows until the new ones are complete.
    """
    with database.write() as session:
        create_derived(session)
        return _index(session, folder, watch(folder.names()), executor, gap)


def catch_up(database: Database, folder: WarcFolder, executor: Executor, gap: timedelta) -> Indexed:
    """Index the finished files that the index does not know to their end, as after a crash."""
    with database.read() as session:
        known = set(session.scalars(select(WarcFileRow.filename)))
    missing = [name for name in folder.names() if name not in known]
    if not missing:
        return Indexed()
    with database.write() as session:
        return _index(session, folder, missing, executor, gap)


def mark_indexed(session: Session, filename: str) -> None:
    """Remember that every capture of a finished file has its row."""
    session.execute(insert(WarcFileRow).values(filename=filename))


def _index(
    session: Session, folder: WarcFolder, names: Iterable[str], executor: Executor, gap: timedelta
) -> Indexed:
    indexed, originals = Indexed(), Originals()
    for name in folder.names():
        originals.add(folder.locate(name), indexed.pass_over)
    for name in names:
        captures = _captures(folder, name, originals, indexed)
        for capture, extraction in _read(captures, executor):
            record(session, capture, extraction, gap)
            indexed.captures += 1
        mark_indexed(session, name)
    return indexed


def _captures(folder: WarcFolder, name: str, originals: Originals, indexed: Indexed) -> Iterator[Capture]:
    for capture in read_captures(folder.locate(name), indexed.pass_over):
        try:
            yield read_capture(folder, capture.citation, originals) if capture.revisit else capture
        except DamageFound as damage:
            indexed.pass_over(damage)


def _read(captures: Iterable[Capture], executor: Executor) -> Iterator[Told]:
    """Yield captures with what they tell, in their order, some of them being read at the same time."""
    reading: deque[Future[Told]] = deque()
    for capture in captures:
        reading.append(read(executor, capture))
        if len(reading) >= _IN_FLIGHT:
            yield reading.popleft().result()
    while reading:
        yield reading.popleft().result()
