"""The journal: every change of the state as a numbered line, on the disk before the database has it.

One line is one transaction, so it holds as a whole or not at all. Between a line and its COMMIT:

* The process dies: nobody was told anything, and the line stands. Whoever writes next applies it.
* The COMMIT fails: the line is cut off before anyone is told. Not cancelled by another line: what makes
  a COMMIT fail is often a full disk, and cutting needs no room.
* The COMMIT fails, but the database has the change all the same, as may happen when fsync fails: then it is
  ahead of the journal, and the next line takes over all that the database holds.
"""

import fcntl
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from archive.disk import Disk, DiskFile
from archive.errors import DamageFound
from archive.state.lines import Change, Entry, Mark, entries_of, highest_of, line_of

log = logging.getLogger(__name__)


class JournalDamaged(DamageFound):
    """A line in the middle is not what was written. `last` is the highest number that can still be read."""

    def __init__(self, path: Path, after: int, last: int) -> None:
        self.path, self.after, self.last = path, after, last
        super().__init__(
            f"{path} is damaged behind line number {after}: bring it back with `matiane restore BACKUP`"
        )


class Journal:
    """The file `state/journal.jsonl` of a home folder."""

    def __init__(self, home: Path, disk: Disk | None = None) -> None:
        self.path = home / "state" / "journal.jsonl"
        self.last = Mark()
        self._disk = disk or Disk()
        self._end = 0
        self._before = (self._end, self.last)
        self._file: DiskFile | None = None
        self._named = False

    def entries(self) -> list[Entry]:
        """Return every line, a torn end passed over; raise JournalDamaged if one in the middle is bad."""
        return self._judged(self._content(), Mark())[0]

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Be alone with the file: its torn end is set aside, `last` is the last line of all."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self.path.with_name("lock"), os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o640)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX)
            self._file = self._disk.reopen(self.path)
            try:
                self._catch_up(self._file)
                yield
            finally:
                self._disk.close(self._file)
                self._file = None
        finally:
            os.close(handle)

    def append(self, changes: Sequence[Change], *, whole: bool = False, above: int = 0) -> Mark:
        """Write one line under the lock, durably; what cannot be written is cut off again."""
        file = self._held()
        number = max(self.last.number, above) + 1
        line, mark = line_of(number, datetime.now(UTC).isoformat(), changes, whole=whole)
        try:
            self._disk.append(file, line)
            self._disk.sync(file)
        except BaseException:
            # And no sync: after one that failed, another proves nothing.
            self._disk.truncate(file, self._end)
            raise
        self._before = (self._end, self.last)
        self._end, self.last = self._end + len(line), mark
        return mark

    def retract(self) -> None:
        """Cut off the line just written, for the database does not have it."""
        file = self._held()
        self._end, self.last = self._before
        self._disk.truncate(file, self._end)
        self._disk.sync(file)

    def set_aside(self, why: str) -> Path:
        """Move the file away, to a name that tells when and why, and begin anew."""
        aside = self.path.with_name(f"{self.path.name}.{why}-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}")
        self._disk.rename(self.path, aside)
        self._disk.sync_folder(self.path.parent)
        self._end, self.last = 0, Mark()
        return aside

    def _held(self) -> DiskFile:
        if self._file is None:
            raise RuntimeError("the journal is written under its lock only")
        return self._file

    def _content(self, start: int = 0) -> bytes:
        if not self.path.exists():
            return b""
        with self.path.open("rb") as file:
            file.seek(start)
            return file.read()

    def _catch_up(self, file: DiskFile) -> None:
        """Read what others added, and cut off what a crash left half written."""
        if not self._named:
            # Who made the file may have been killed before its name was durable.
            self._disk.sync_folder(self.path.parent)
            self._disk.sync_folder(self.path.parent.parent)
            self._named = True
        if self.path.stat().st_size < self._end:
            self._end, self.last = 0, Mark()
        content = self._content(self._end)
        entries, good = self._judged(content, self.last)
        if good < len(content):
            self._keep_torn(content[good:])
            self._disk.truncate(file, self._end + good)
            self._disk.sync(file)
        self._end += good
        self.last = entries[-1].mark if entries else self.last

    def _judged(self, content: bytes, before: Mark) -> tuple[list[Entry], int]:
        entries, good = entries_of(content, before)
        # A crash spoils the last line and no other: a good one behind a bad one is another story.
        if behind := highest_of(content[good:]):
            raise JournalDamaged(self.path, entries[-1].mark.number if entries else before.number, behind)
        return entries, good

    def _keep_torn(self, content: bytes) -> None:
        log.warning("%s: the last line was torn by a crash and is set aside", self.path)
        torn = self._disk.reopen(self.path.with_name(self.path.name + ".torn"))
        try:
            self._disk.append(torn, content + b"\n")
            self._disk.sync(torn)
        finally:
            self._disk.close(torn)
        self._disk.sync_folder(self.path.parent)
