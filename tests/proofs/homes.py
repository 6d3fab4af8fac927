"""A home folder as a user has it: what its index promised, and whether the archive keeps it."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from archive.errors import DamageFound
from archive.records import Citation
from archive.storage import WarcFolder
from archive.verify.whole import verify
from command import matiane, rows
from derived import derived
from replica.truth import truth

Promises = dict[str, Citation]
"""What the index acknowledged, by record id. What the outbox queued belongs here too, once there is one."""


def promises(home: Path) -> Promises:
    """Return every capture that the index speaks of, however its last writer ended."""
    with tempfile.TemporaryDirectory() as copy:
        # Opening an index mends it and folds its log in, which the next command must do by itself.
        for path in home.glob("index.db*"):
            shutil.copy(path, copy)
        with closing(sqlite3.connect(f"{copy}/index.db")) as connection:
            if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'captures'").fetchone():
                return {}
            found = connection.execute("SELECT record_id, filename, offset, length, digest FROM captures")
            return {record_id: Citation(*place) for record_id, *place in found}


def dangling(home: Path, promised: Promises) -> list[str]:
    """Say which rows point at bytes that are not there, with no recovery in between."""
    folder = WarcFolder(home)
    ends: dict[str, int] = {}
    for citation in promised.values():
        end = citation.offset + citation.length
        ends[citation.filename] = max(end, ends.get(citation.filename, 0))
    return [f"{name} is cited up to {end}" for name, end in ends.items() if _size(folder, name) < end]


def _size(folder: WarcFolder, name: str) -> int:
    try:
        return folder.locate(name).stat().st_size
    except DamageFound:
        return 0


def broken(home: Path, before: Iterable[str]) -> list[str]:
    """Say which captures are lost, by record id, and what is unsound; nothing must be left open."""
    folder, now = WarcFolder(home), promises(home)
    wrong = [f"{name} is still open" for name in folder.open_names()]
    wrong += [f"acknowledged and lost: {record_id}" for record_id in sorted({*before} - now.keys())]
    return wrong + [str(finding) for finding in verify(folder, now.values()).findings]


def untrue(home: Path, state: str, root: str) -> list[str]:
    """Say which items of the small replica are missing, or are not what a perfect reader would read."""
    found = {item["id"]: item for item in rows(home, "items")}
    wrong = []
    for item in truth("small", state, root):
        fields = [name for name, value in item.items() if found.get(item["id"], {}).get(name) != value]
        if fields:
            wrong.append(f"{item['id']} is missing or wrong in {', '.join(fields)}")
    return wrong


def unlike_rebuilt(home: Path) -> Iterator[str]:
    """Make the index again from the WARC files alone, and say which tables are not what they were."""
    was = derived(home)
    matiane(home, "rebuild")
    made = derived(home)
    yield from (f"a rebuild gives other {table}" for table in was if was[table] != made[table])
