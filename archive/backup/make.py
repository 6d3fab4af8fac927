"""Backups of what the WARC files do not tell: the journal of the state, and the index beside it.

A backup is a folder laid out as a home: `state/journal.jsonl`, `index.db` (of SQLite), `backup.json` with
what was counted, and `MANIFEST.sha256`. It has its name only after it was restored into an empty folder.
"""

import json
import re
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from archive import sqlite
from archive.backup.index import check_index, copy_index, counts
from archive.backup.restore import INDEX, JOURNAL, MANIFEST, NOTE, copy_file, restore, settled
from archive.config import Settings
from archive.disk import Disk
from archive.errors import DamageFound, UsageError
from archive.lock import only_writer
from archive.state.journal import Journal
from archive.storage import sha256_of

_PREFIX = "matiane-"
_PARTIAL = ".partial"
_NAME = re.compile(rf"{_PREFIX}\d{{8}}T\d{{6}}\.\d{{6}}Z")


@dataclass(frozen=True, slots=True)
class Backup:
    """A finished backup: where it is, what it holds, and which older ones were removed for it."""

    path: Path
    rows: dict[str, int]
    lines: int
    removed: tuple[str, ...]


def back_up(settings: Settings, to: Path, keep: int | None = None, disk: Disk | None = None) -> Backup:
    """Copy journal and index into a new folder, restore it for a trial, and only then call it a backup.

    A crawl may be at work meanwhile. With `keep`, all but so many of the newest backups are removed.
    """
    disk = disk or Disk()
    index = sqlite.file_of(settings.database_url)
    if index and not index.exists():
        raise UsageError(f"there is no index at {index}: `matiane rebuild` makes it again")
    name = f"{_PREFIX}{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}"
    with only_writer(to):
        _clear_remains(to, disk)
        partial = to / (name + _PARTIAL)
        (partial / "state").mkdir(parents=True)
        rows = _copy(settings, index, partial, disk)
        lines = _seal(partial, rows, disk)
        with tempfile.TemporaryDirectory(prefix="trial-", dir=to) as trial:
            restore(partial, Path(trial), Path(trial) / INDEX)
        disk.rename(partial, to / name)
        disk.sync_folder(to)
        return Backup(to / name, rows, lines, _forget(to, keep, disk))


def _copy(settings: Settings, index: Path | None, partial: Path, disk: Disk) -> dict[str, int]:
    """Copy first the index, then the journal: so the journal has all that the index has."""
    before = counts(index) if index else {}
    if index:
        copy_index(index, partial / INDEX)
    journal = Journal(settings.home)
    with journal.locked():
        copy_file(journal.path, partial / JOURNAL, disk)
    if index is None:
        return {}
    copied, after = counts(partial / INDEX), counts(index)
    for table, count in copied.items():
        low, high = sorted((before.get(table, 0), after.get(table, 0)))
        if not low <= count <= high:
            raise DamageFound(f"of {high} rows of {table} only {count} were copied: run it again")
    return settled(partial, partial / INDEX)


def _seal(partial: Path, rows: dict[str, int], disk: Disk) -> int:
    """Write down what the backup holds, durably; return the number of the journal's last line."""
    entries = Journal(partial).entries()
    last = entries[-1].mark.number if entries else 0
    note: dict[str, Any] = {"made": datetime.now(UTC).isoformat(), "journal": last, "rows": rows}
    _write(partial / NOTE, json.dumps(note, indent=1).encode() + b"\n", disk)
    (partial / "state" / "lock").unlink(missing_ok=True)
    names = [name for name in (INDEX, JOURNAL, NOTE) if (partial / name).exists()]
    if INDEX in names:
        check_index(partial / INDEX)
    for name in names:
        file = disk.reopen(partial / name)
        disk.sync(file)
        disk.close(file)
    manifest = "".join(f"{sha256_of(partial / name)}  {name}\n" for name in names)
    _write(partial / MANIFEST, manifest.encode(), disk)
    disk.sync_folder(partial / "state")
    disk.sync_folder(partial)
    return last


def _write(path: Path, content: bytes, disk: Disk) -> None:
    file = disk.create(path)
    disk.append(file, content)
    disk.sync(file)
    disk.close(file)


def _clear_remains(to: Path, disk: Disk) -> None:
    for path in (*to.glob(f"{_PREFIX}*{_PARTIAL}"), *to.glob("trial-*")):
        _remove(path, disk)


def _forget(to: Path, keep: int | None, disk: Disk) -> tuple[str, ...]:
    backups = sorted(path for path in to.iterdir() if _NAME.fullmatch(path.name))
    old = backups[:-keep] if keep else []
    for path in old:
        partial = path.with_name(path.name + _PARTIAL)
        disk.rename(path, partial)  # from here on it is no backup
        _remove(partial, disk)
    return tuple(path.name for path in old)


def _remove(folder: Path, disk: Disk) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else disk.unlink(path)
    folder.rmdir()
