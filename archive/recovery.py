"""What to do with files that were open when the power went: keep every whole record, lose nothing."""

from contextlib import suppress
from dataclasses import dataclass
from typing import BinaryIO, Literal

from archive.group_commit import MOST
from archive.storage import OPEN, WarcFolder, sha256_of
from archive.warc.walk import Member, Unreadable, judge, survey, walk

MOST_CUT = 64 * 2**20
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
    killed at any point and run again, it ends in the same state.
    """
    repairs = tuple(_mend(folder, name) for name in folder.open_names())
    known = folder.manifest()
    missing = tuple(name for name in folder.names() if name not in known)
    for name in missing:
        folder.register(name, sha256_of(folder.path / name))
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
    _cut(folder, name, good)
    folder.seal(name, sha256_of(path))
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
    """Copy what is behind the whole records to a file of its own, durably; only then may it be cut off."""
    disk, path, torn = folder.disk, folder.path / (name + OPEN), folder.path / (name + ".torn")
    if torn.exists():  # a recovery that was killed before it cut
        disk.unlink(torn)
    copy = disk.create(torn)
    with path.open("rb") as file:
        file.seek(good)
        while piece := file.read(_STEP):
            disk.append(copy, piece)
    disk.sync(copy)
    disk.close(copy)
    disk.sync_folder(folder.path)


def _cut(folder: WarcFolder, name: str, good: int) -> None:
    """Cut the file to its whole records and make them durable: a killed writer may not have come to it."""
    file = folder.disk.reopen(folder.path / (name + OPEN))
    folder.disk.truncate(file, good)
    folder.disk.sync(file)
    folder.disk.close(file)
