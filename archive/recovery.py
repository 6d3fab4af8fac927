"""What to do with files that were open when the power went: keep every whole record, lose nothing."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, Literal

from archive.errors import DiskFailure
from archive.group_commit import MOST
from archive.storage import OPEN, WarcFolder, sha256_of, sync_failed
from archive.warc.walk import Member, Unreadable, judge, survey, walk

MOST_CUT = 64 * 2**20
COPY = ".copy"
"""What the name of a file ends in while recovery copies its whole records."""
SUSPECT = ".suspect"
"""What the name of a file ends in that a sync failed of: its copy is finished, it is kept for a person."""
_STEP = 2**20

Outcome = Literal["finished", "cut", "empty", "refused"]


@dataclass(frozen=True, slots=True)
class Repair:
    """What was done with one file: how many bytes were kept, how many set aside, and why."""

    name: str
    outcome: Outcome
    kept: int
    set_aside: int = 0
    why: str = ""


@dataclass(frozen=True, slots=True)
class RecoveryReport:
    """What recovery found; a refused file needs a person before anything else is written."""

    repairs: tuple[Repair, ...]
    registered: tuple[str, ...]

    @property
    def refused(self) -> tuple[Repair, ...]:
        """Return the files that were left as they are."""
        return tuple(repair for repair in self.repairs if repair.outcome == "refused")


def recover(folder: WarcFolder) -> RecoveryReport:
    """Finish every open file with its whole records, and enter in the manifest what is missing there.

    The caller holds the lock, so no writer is alive. Whatever the files hold, this does not raise;
    killed at any point and run again, it ends in the same state. It needs as much free room as the
    open file is long.
    """
    if folder.path.is_dir():
        # Who gave a file its name may have been killed before the name was durable.
        folder.disk.sync_folder(folder.path)
    repairs = tuple(_mend(folder, name) for name in folder.open_names())
    known = folder.manifest()
    missing = tuple(name for name in folder.names() if name not in known)
    for name in missing:
        folder.register(name, sha256_of(folder.path / name))
    folder.sync_manifest()
    return RecoveryReport(repairs, missing)


def _mend(folder: WarcFolder, name: str) -> Repair:
    path = folder.path / (name + OPEN)
    size = path.stat().st_size
    with path.open("rb") as file:
        good, why = _whole(file)
        doubt = _doubt(file, good, size)
    if (folder.path / name).exists():
        doubt = "there is a finished file of the same name: look at both first"
    if doubt:
        return Repair(name, "refused", good, size - good, doubt)
    if not good:
        folder.disk.rename(path, folder.path / (name + ".empty"))
        folder.disk.sync_folder(folder.path)
        return Repair(name, "empty", 0, size, why)
    if good < size:
        _set_aside(folder, name, good)
    sha256 = _copy(folder, name, good)
    _replace(folder, name)
    folder.seal(name, sha256)
    return Repair(name, "cut" if good < size else "finished", good, size - good, why)


def _whole(file: BinaryIO) -> tuple[int, str]:
    """Return where the whole, true records end, and what is wrong there."""
    good = 0
    try:
        for member in walk(file):
            judge(member.content)
            good = member.end
    except Unreadable as bad:
        return good, str(bad)
    return good, ""


def _doubt(file: BinaryIO, good: int, size: int) -> str:
    """Say why the tail is more than a crash leaves behind; nothing when it is not.

    A crash leaves at most one commit behind, and none that was acknowledged.
    """
    if size - good > MOST_CUT:
        return (
            f"{size - good} bytes would be cut, a crash leaves less than {MOST_CUT}: look at the disk first"
        )
    captures = _captures_after(file, good)
    if captures > MOST:
        return f"{captures} captures would be cut, a crash leaves at most {MOST}: look at the disk first"
    return ""


def _captures_after(file: BinaryIO, offset: int) -> int:
    """Count the whole captures behind the first bad byte."""
    captures = 0
    for part in survey(file, offset):
        with suppress(Unreadable):
            if isinstance(part, Member):
                captures += judge(part.content).fields.get("warc-type") in {"response", "revisit"}
    return captures


def _set_aside(folder: WarcFolder, name: str, good: int) -> None:
    """Copy what is behind the whole records to a file of its own, durably; only then may it go."""
    with (folder.path / (name + OPEN)).open("rb") as file:
        file.seek(good)
        _write_anew(folder, name + ".torn", iter(partial(file.read, _STEP), b""))
    folder.disk.sync_folder(folder.path)


def _copy(folder: WarcFolder, name: str, good: int) -> str:
    """Copy the whole records to a new file, durably, and return its SHA-256.

    A sync of the old file could succeed over bytes that are not on the disk: after a sync that
    failed, in whatever process, Linux takes the pages for clean (PostgreSQL's fsyncgate).
    """
    sha256 = hashlib.sha256()

    def pieces() -> Iterator[bytes]:
        with (folder.path / (name + OPEN)).open("rb") as file:
            while piece := file.read(min(_STEP, good - file.tell())):
                sha256.update(piece)
                yield piece

    _write_anew(folder, name + COPY, pieces())
    return sha256.hexdigest()


def _write_anew(folder: WarcFolder, name: str, pieces: Iterable[bytes]) -> None:
    disk, path = folder.disk, folder.path / name
    if path.exists():  # half of it, by a recovery that was killed
        disk.unlink(path)
    file = disk.create(path)
    try:
        for piece in pieces:
            disk.append(file, piece)
        disk.sync(file)
    except DiskFailure:
        with suppress(DiskFailure):  # the room it took is wanted, but a broken disk may not give it back
            disk.unlink(path)
        raise
    finally:
        disk.close(file)


def _replace(folder: WarcFolder, name: str) -> None:
    """Put the copy in the old file's place; one that a sync failed of is kept as evidence."""
    disk, path, evidence = folder.disk, folder.path / (name + OPEN), folder.path / (name + SUSPECT)
    if sync_failed(path) and not evidence.exists():
        disk.link(path, evidence)
    disk.rename(folder.path / (name + COPY), path)
    disk.sync_folder(folder.path)
