"""A backup brought back into a home; what was there is kept aside."""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from archive import sqlite
from archive.backup.index import check_index, counts
from archive.database import Database
from archive.disk import Disk
from archive.errors import DamageFound, UsageError
from archive.lock import only_writer
from archive.models import TakeDownRow
from archive.state.journal import Journal, JournalDamaged
from archive.state.lines import Change, Entry, Mark, entries_of, line_of
from archive.storage import sha256_of

INDEX = "index.db"
JOURNAL = "state/journal.jsonl"
NOTE = "backup.json"
MANIFEST = "MANIFEST.sha256"

_LINE = re.compile(r"([0-9a-f]{64})  (index\.db|state/journal\.jsonl|backup\.json)")
_STEP = 2**20


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back: rows by table, the journal's last line, and where that of before is kept.

    `take_downs` were decided after the backup, and hold: then the index is not brought back but made again.
    """

    rows: dict[str, int]
    lines: int
    aside: tuple[str, ...]
    take_downs: int = 0


def restore(
    backup: Path, home: Path, index: Path | None, *, force: bool = False, disk: Disk | None = None
) -> Restored:
    """Bring the state, and the index if it is SQLite's, back into a home, and count what is there.

    Killed at any point, the home has the old state or the new one; an index that is missing is made again
    by the next crawl. Raise DamageFound if the backup is not what it was, UsageError if a home is alive.
    """
    disk = disk or Disk()
    note = _sound(backup)
    with only_writer(home):
        journal = home / JOURNAL
        alive = [path for path in (journal, index) if path and path.exists()]
        if alive and not force:
            raise UsageError(f"there is an archive at {home}: --force replaces its state and index")
        journal.parent.mkdir(parents=True, exist_ok=True)
        newer = _decided_since(Journal(home), Journal(backup))
        # All that needs room comes first: what follows are names.
        fresh = _fresh(backup / JOURNAL, journal, disk)
        if newer:
            _add(fresh, newer, disk)
        whole = index and (backup / INDEX).exists() and not newer
        fresh_index = _fresh(backup / INDEX, index, disk) if index and whole else None
        aside = [sqlite.set_aside(index, "before", disk)] if index else []
        aside.append(_keep(journal, disk))
        _place(fresh, journal, disk)
        if index and fresh_index:
            _place(fresh_index, index, disk)
            rows = settled(home, index)
            if rows != note["rows"]:
                raise DamageFound(f"{backup} gave {rows}, and {note['rows']} were counted when it was made")
        kept = tuple(str(path) for path in aside if path)
        return Restored(note["rows"] if fresh_index else {}, note["journal"], kept, len(newer))


def _decided_since(now: Journal, backup: Journal) -> list[Change]:
    """Return the take-downs of a home that a backup does not know: a restore must not undo them."""
    try:
        here = _take_downs(now.entries())
    except JournalDamaged:
        return []  # it is what the restore is for; the file is kept beside the new one
    there = _take_downs(backup.entries())
    return [change for key, change in here.items() if there.get(key) != change]


def _take_downs(entries: list[Entry]) -> dict[str, Change]:
    last: dict[str, Change] = {}
    for entry in entries:
        if entry.whole:
            last = {}
        for change in entry.changes:
            if change.table == TakeDownRow.__tablename__:
                last[change.values["id"]] = change
    return last


def _add(journal: Path, changes: list[Change], disk: Disk) -> None:
    """Add a line to a journal that has no name yet."""
    entries, _ = entries_of(journal.read_bytes(), Mark())
    number = entries[-1].mark.number + 1 if entries else 1
    line, _ = line_of(number, datetime.now(UTC).isoformat(), changes)
    file = disk.reopen(journal)
    disk.append(file, line)
    disk.sync(file)
    disk.close(file)


def settled(home: Path, index: Path) -> dict[str, int]:
    """Apply what the journal has and the index has not, check every page, and count the rows."""
    database = Database(f"sqlite:///{index}", Journal(home))
    try:
        database.create_state()
    finally:
        database.close()
    check_index(index)
    return counts(index)


def copy_file(source: Path, target: Path, disk: Disk) -> None:
    """Copy a file to a new name, durably."""
    copy = disk.create(target)
    with source.open("rb") as file:
        for piece in iter(partial(file.read, _STEP), b""):
            disk.append(copy, piece)
    disk.sync(copy)
    disk.close(copy)


def _sound(backup: Path) -> dict[str, Any]:
    """Return what was counted when the backup was made; raise DamageFound if it is not what it was."""
    if not (backup / MANIFEST).is_file():
        raise UsageError(f"{backup} is no backup: it has no {MANIFEST}")
    lines = (backup / MANIFEST).read_text(errors="replace").splitlines()
    listed = {found[2]: found[1] for line in lines if (found := _LINE.fullmatch(line))}
    if len(listed) != len(lines) or not listed.keys() >= {JOURNAL, NOTE}:
        raise DamageFound(f"{backup / MANIFEST} is damaged: take another backup")
    for name, sha256 in listed.items():
        if not (backup / name).is_file() or sha256_of(backup / name) != sha256:
            raise DamageFound(f"{backup / name} is missing or not what it was: take another backup")
    note: dict[str, Any] = json.loads((backup / NOTE).read_text())
    return note


def _fresh(source: Path, target: Path, disk: Disk) -> Path:
    """Copy a file beside the one that it will replace."""
    fresh = target.with_name(target.name + ".restoring")
    if fresh.exists():  # a restore that was killed
        disk.unlink(fresh)
    copy_file(source, fresh, disk)
    return fresh


def _keep(path: Path, disk: Disk) -> Path | None:
    """Give a file a second name that stays when the first is taken."""
    if not path.exists():
        return None
    aside = path.with_name(f"{path.name}.before-{datetime.now(UTC):%Y%m%dT%H%M%S.%f}")
    disk.link(path, aside)
    disk.sync_folder(path.parent)
    return aside


def _place(fresh: Path, path: Path, disk: Disk) -> None:
    disk.rename(fresh, path)
    disk.sync_folder(path.parent)
