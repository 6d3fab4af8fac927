"""The storage with a mistake put in, each of them one that a person could make."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from archive import recovery, storage
from archive.disk import DiskFile
from archive.storage import OPEN, OpenFile, WarcFolder, sha256_of
from lossy_disk import LossyDisk


def no_sync(patch: pytest.MonkeyPatch) -> None:
    """Acknowledge captures without a sync."""
    patch.setattr(OpenFile, "sync", lambda _file: None)


def no_folder_sync(patch: pytest.MonkeyPatch) -> None:
    """Make no name durable, ever."""
    patch.setattr(LossyDisk, "sync_folder", lambda _disk, _path: None)


def torn_end_kept(patch: pytest.MonkeyPatch) -> None:
    """Copy the torn end in recovery and keep it in the finished file all the same."""
    copy = recovery._copy  # noqa: SLF001  (a mistake goes in where it would be made)

    def copy_all(folder: WarcFolder, name: str, _good: int) -> str:
        return copy(folder, name, (folder.path / (name + OPEN)).stat().st_size)

    patch.setattr(recovery, "_copy", copy_all)


def no_repair(patch: pytest.MonkeyPatch) -> None:
    """Give open files their final name in recovery, as they are."""

    def mend(folder: WarcFolder, name: str) -> recovery.Repair:
        path = folder.path / (name + OPEN)
        size = path.stat().st_size
        folder.seal(name, sha256_of(path))
        return recovery.Repair(name, "finished", size)

    patch.setattr(recovery, "_mend", mend)


def acknowledged_first(patch: pytest.MonkeyPatch) -> None:
    """Acknowledge captures that are ready to be appended, and append them with the next ones."""
    append, sync = OpenFile.append, OpenFile.sync
    waiting: dict[OpenFile, list[bytes]] = {}

    def keep(file: OpenFile, content: bytes) -> int:
        offset = file.size + sum(map(len, waiting.setdefault(file, [])))
        waiting[file].append(content)
        return offset

    def flush_earlier(file: OpenFile) -> None:
        for content in waiting.get(file, [])[:-1]:
            append(file, content)
        del waiting.get(file, [])[:-1]
        sync(file)

    def finish(file: OpenFile) -> Path:
        for content in waiting.pop(file, []):
            append(file, content)
        return finish_whole(file)

    finish_whole = OpenFile.finish
    patch.setattr(OpenFile, "append", keep)
    patch.setattr(OpenFile, "sync", flush_earlier)
    patch.setattr(OpenFile, "finish", finish)


def copy_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Finish the copy that recovery made without a sync."""
    _skip_sync_of(patch, recovery.COPY)


def old_file_synced(patch: pytest.MonkeyPatch) -> None:
    """Sync the open file in recovery once more and finish it, though a sync of it may have failed."""

    def cut(folder: WarcFolder, name: str, good: int) -> str:
        path = folder.path / (name + OPEN)
        file = folder.disk.reopen(path)
        folder.disk.truncate(file, good)
        folder.disk.sync(file)
        folder.disk.close(file)
        return sha256_of(path)

    patch.setattr(recovery, "_copy", cut)
    patch.setattr(recovery, "_replace", lambda _folder, _name: None)


def tail_dropped(patch: pytest.MonkeyPatch) -> None:
    """Cut the torn end off and keep no copy."""
    patch.setattr(recovery, "_set_aside", lambda _folder, _name, _good: None)


def tail_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Cut the torn end off before its copy is durable."""
    _skip_sync_of(patch, ".torn")


def manifest_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Enter finished files in the manifest and never sync it."""
    _skip_sync_of(patch, ".sha256")


def torn_line_believed(patch: pytest.MonkeyPatch) -> None:
    """Believe a line of the manifest that was torn within a name."""
    patch.setattr(storage, "_LINE", re.compile(r"([0-9a-f]{64})  warcs/(\S+)"))


def torn_line_swallows(patch: pytest.MonkeyPatch) -> None:
    """Glue the manifest's next line to one that was torn."""
    content = Path.read_bytes
    patch.setattr(Path, "read_bytes", lambda path: b"" if path.name == "MANIFEST.sha256" else content(path))


def damage_ignored(patch: pytest.MonkeyPatch) -> None:
    """Take every byte for whole in recovery."""
    patch.setattr(recovery, "_whole", lambda file: (file.seek(0, 2), ""))


def home_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Never make the name of the WARC folder itself durable."""
    sync_folder = LossyDisk.sync_folder

    def sync_below(disk: LossyDisk, path: Path) -> None:
        if path.name == "warcs":
            sync_folder(disk, path)

    patch.setattr(LossyDisk, "sync_folder", sync_below)


def journal_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Commit a decision whose line in the journal is not durable."""
    _skip_sync_of(patch, ".jsonl")


def journal_unnamed(patch: pytest.MonkeyPatch) -> None:
    """Never make the journal's name durable."""
    no_folder_sync(patch)


def journal_glued(patch: pytest.MonkeyPatch) -> None:
    """Write the journal's next line behind a torn one."""
    patch.setattr(LossyDisk, "truncate", lambda _disk, _file, _size: None)


def _skip_sync_of(patch: pytest.MonkeyPatch, suffix: str) -> None:
    sync = LossyDisk.sync

    def sync_others(disk: LossyDisk, file: DiskFile) -> None:
        if file.path.suffix != suffix:
            sync(disk, file)

    patch.setattr(LossyDisk, "sync", sync_others)


def name_unsynced(patch: pytest.MonkeyPatch) -> None:
    """Enter a finished file in the manifest before its new name is durable."""

    def seal(folder: WarcFolder, name: str, sha256: str) -> Path:
        folder.disk.rename(folder.path / (name + OPEN), folder.path / name)
        folder.register(name, sha256)
        return folder.path / name

    patch.setattr(WarcFolder, "seal", seal)


def not_taken_back(patch: pytest.MonkeyPatch) -> None:
    """Leave half a record in the file when the disk is full, and finish it."""
    patch.setattr(OpenFile, "_take_back", lambda _file, _size: None)


Mutant = Callable[[pytest.MonkeyPatch], None]

MUTANTS: tuple[Mutant, ...] = (
    no_sync,
    no_folder_sync,
    torn_end_kept,
    no_repair,
    acknowledged_first,
    copy_unsynced,
    old_file_synced,
    tail_dropped,
    tail_unsynced,
    manifest_unsynced,
    torn_line_believed,
    torn_line_swallows,
    damage_ignored,
    home_unsynced,
    name_unsynced,
    not_taken_back,
)

JOURNAL_MUTANTS: tuple[Mutant, ...] = (journal_unsynced, journal_unnamed, journal_glued)
