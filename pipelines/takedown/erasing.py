"""Erasing: decided, written anew beside, decided for good, swapped. Killed anywhere, it is finished later.

1. The decision is written down; from then on nothing of it is shown.
2. Each file concerned is written anew beside the old one, synced and read back.
3. The new names are written down. From here on it is only carried out; before, the old files stand.
4. The new files get their names; one transaction moves the index over; the old files go.
5. The database's own files are rid of what was deleted, and the end is written down.

Every step may be done again. What is written down goes through the journal, so it holds without an index.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, insert, select, update
from sqlalchemy.orm import Session

from archive.database import Database, DatabaseLocked, IndexOutdated
from archive.errors import DamageFound
from archive.models import CaptureRow, WarcFileRow
from archive.storage import WarcFolder
from archive.takedown.decisions import Level, TakeDown
from archive.takedown.gate import remember, take_downs
from archive.takedown.plan import plan
from archive.takedown.retire import discard_rewritten, publish, retire
from archive.takedown.rewrite import rewrite
from archive.warc.edit import Notice
from archive.warc.exchanges import CAPTURES
from archive.warc.stream import raise_damage, read_records
from pipelines.takedown.forget import forget

log = logging.getLogger(__name__)

Files = Mapping[str, list[str]]
"""By the name of an old file, the name and the SHA-256 of the one that takes its place."""


@dataclass(frozen=True, slots=True)
class Eraser:
    """What an erasure works with; the caller holds the lock."""

    folder: WarcFolder
    database: Database
    gap: timedelta

    def erase(self, decision: TakeDown) -> TakeDown:
        """Carry a decision out, from whichever step it has come to; return how it stands."""
        if not decision.files:
            decision = self._note(decision, files=self._written_anew(decision))
        for new, sha256 in decision.files.values():
            publish(self.folder, new, sha256)
        if _usable(self.database):
            self._move_index(decision)
        for old in decision.files:
            retire(self.folder, old)
        self.database.scrub()
        return self._note(decision, finished=datetime.now(UTC))

    def _note(self, decision: TakeDown, **changes: object) -> TakeDown:
        with self.database.write() as session:
            return remember(session, decision, **changes)

    def _written_anew(self, decision: TakeDown) -> Files:
        with self.database.read() as session:
            needed = plan(session, self.folder, decision.targets["capture"])
        notice = Notice(decision.id, decision.made, decision.reason, decision.requester, decision.personal)
        return {name: [*rewrite(self.folder, name, needed, notice)] for name in needed.names}

    def _move_index(self, decision: TakeDown) -> None:
        with self.database.write() as session:
            forget(session, decision.targets["capture"], self.gap)
            for old, (new, _) in decision.files.items():
                _move(session, self.folder, old, new)


def finish_erasures(folder: WarcFolder, database: Database, gap: timedelta) -> None:
    """Carry out what was decided and cut short; without an index, what has not begun waits for it."""
    with database.read() as session:
        begun = [decision for decision in take_downs(session) if _is_open(decision)]
    for decision in begun:
        if decision.files or _usable(database):
            log.warning("take-down %s was cut short and is carried out now", decision.id)
            try:
                Eraser(folder, database, gap).erase(decision)
            except (DatabaseLocked, DamageFound) as why:
                # It stays hidden; a person must see to it, but the archive can be written.
                log.warning("take-down %s waits: %s", decision.id, why)
    discard_rewritten(folder)


def _is_open(decision: TakeDown) -> bool:
    waits = bool(decision.files) or decision.lifted is None
    return decision.level == Level.ERASE and decision.finished is None and waits


def _usable(database: Database) -> bool:
    try:
        database.check()
    except IndexOutdated:
        return False
    return True


def _move(session: Session, folder: WarcFolder, old: str, new: str) -> None:
    """Let the index point into the new file instead of the old one."""
    captures = (r for r in read_records(folder.path / new, (), raise_damage) if r.kind in CAPTURES)
    for record in captures:
        place = {"filename": new, "offset": record.offset, "length": record.length}
        mine = CaptureRow.record_id == record.identity("warc-record-id")
        session.execute(update(CaptureRow).where(mine, CaptureRow.filename == old).values(place))
    if session.scalar(select(WarcFileRow.filename).where(WarcFileRow.filename == old)):
        session.execute(delete(WarcFileRow).where(WarcFileRow.filename.in_([old, new])))
        session.execute(insert(WarcFileRow).values(filename=new))
