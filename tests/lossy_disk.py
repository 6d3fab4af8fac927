"""A disk that keeps only what it was asked to keep, for a process that may die at any call."""

import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from archive.disk import Disk, DiskFile
from archive.errors import DiskFailure
from lossy_content import Content


class Dead(BaseException):
    """The process ends here; nothing in it may catch this and carry on."""


class LossyDisk(Disk):
    """The files of one folder and its subfolders; after `lose`, they are what a power cut would leave.

    What was not synced is kept, torn at sectors, zeroed or garbled; names that were not synced
    are there or not. Synced bytes that share a sector with unsynced ones are safe, as disks promise.
    """

    def __init__(self, home: Path, chance: random.Random) -> None:
        self._home, self._chance = home, chance
        self._names: dict[Path, Content] = {}
        self._synced_names: dict[Path, Content] = {}
        self._changes: list[tuple[Path | None, Path | None, Content]] = []
        self._folders = {home}
        self._open: dict[int, Content] = {}
        self._calls: int | None = None
        self._fails: int | None = None
        self._full: int | None = None
        self.dead = self.failed = False

    def start(self, calls: int | None = None, fails: int | None = None, full: int | None = None) -> None:
        """Let a new process begin, that dies at a call or never; a sync may fail, an append find it full."""
        self._calls, self._fails, self._full, self.dead = calls, fails, full, False

    def create(self, path: Path) -> DiskFile:
        """Open a new file, whose name is not durable yet."""
        with self._call():
            return self._opened(super().create(path))

    def reopen(self, path: Path) -> DiskFile:
        """Open a file, new or known."""
        with self._call():
            return self._opened(super().reopen(path))

    def append(self, file: DiskFile, content: bytes) -> None:
        """Write in two pieces, so that death, or the disk's end, may fall between them."""
        middle = self._chance.randrange(len(content) + 1)
        full, self._full = self._full == 0, None if self._full is None else self._full - 1
        for piece in (content[:middle], content[middle:]):
            with self._call():
                super().append(file, piece)
                self._open[file.fd].seen += piece
            if full:
                raise DiskFailure(f"the disk is full at {file.path}")

    def sync(self, file: DiskFile) -> None:
        """Make the content durable, or fail as Linux does: once, and never again for the same bytes."""
        with self._call():
            node = self._open[file.fd]
            fails, self._fails = self._fails == 0, None if self._fails is None else self._fails - 1
            if fails:
                node.synced = bytes(node.left(self._chance))
            else:
                # What a failed sync lost is not made good by the next one.
                node.synced = node.synced[: node.low].ljust(node.low, b"\0") + bytes(node.seen[node.low :])
            node.low = len(node.seen)
            if fails:
                self.failed = True
                raise DiskFailure(f"the disk failed at {file.path}")

    def truncate(self, file: DiskFile, size: int) -> None:
        """Cut what processes see; the disk may keep the rest until the next sync."""
        with self._call():
            super().truncate(file, size)
            node = self._open[file.fd]
            del node.seen[size:]
            node.low = min(node.low, size)

    def close(self, file: DiskFile) -> None:
        """Close the file."""
        with self._call():
            del self._open[file.fd]
            super().close(file)

    def rename(self, old: Path, new: Path) -> None:
        """Rename a file, not durably yet."""
        with self._call():
            super().rename(old, new)
            self._names[new] = self._names.pop(old)
            self._changes.append((old, new, self._names[new]))

    def link(self, path: Path, other: Path) -> None:
        """Give a file a second name, not durably yet."""
        with self._call():
            super().link(path, other)
            self._names[other] = self._names[path]
            self._changes.append((None, other, self._names[path]))

    def unlink(self, path: Path) -> None:
        """Remove a file, not durably yet."""
        with self._call():
            super().unlink(path)
            self._changes.append((path, None, self._names.pop(path)))

    def sync_folder(self, path: Path) -> None:
        """Make the folder's names durable."""
        with self._call():
            mine = [change for change in self._changes if path in _folders_of(change)]
            self._changes = [change for change in self._changes if path not in _folders_of(change)]
            for change in mine:
                _apply(change, self._synced_names)
            self._folders |= {child for child in path.iterdir() if child.is_dir()}

    def seal(self, path: Path) -> None:
        """Take the right to write, for what it is worth."""
        with self._call():
            super().seal(path)

    def lose(self) -> None:
        """Cut the power: put on the real disk what would be left there."""
        lost = self._lost_changes()
        for change in self._changes:
            if change not in lost:
                _apply(change, self._synced_names)
        for folder in sorted(path for path in self._home.iterdir() if path.is_dir()):
            if folder not in self._folders and self._chance.random() < 1 / 2:
                self._synced_names = {
                    path: node for path, node in self._synced_names.items() if path.parent != folder
                }
        for path in self._names:
            path.unlink()
        for path, node in self._synced_names.items():
            node.seen = node.left(self._chance)
            node.synced, node.low = bytes(node.seen), len(node.seen)
            path.write_bytes(node.seen)
        self._names, self._changes = dict(self._synced_names), []

    @contextmanager
    def _call(self) -> Iterator[None]:
        if self.dead:
            raise Dead
        if self._calls is not None:
            self._calls -= 1
        last = self._calls == 0
        if last and self._chance.random() < 1 / 2:
            self._die()
        yield
        if last:
            self._die()

    def _die(self) -> None:
        self.dead = True
        for fd in self._open:
            with suppress(OSError):
                super().close(DiskFile(self._home, fd))
        self._open.clear()
        raise Dead

    def _opened(self, file: DiskFile) -> DiskFile:
        if file.path not in self._names:
            self._names[file.path] = Content()
            self._changes.append((None, file.path, self._names[file.path]))
        self._open[file.fd] = self._names[file.path]
        return file

    def _lost_changes(self) -> list[tuple[Path | None, Path | None, Content]]:
        """Return none, all, the latest, or any of the changes of names."""
        start = self._chance.choice((len(self._changes), 0, self._chance.randrange(len(self._changes) + 1)))
        if self._chance.random() < 1 / 2:
            return self._changes[start:]
        return [change for change in self._changes if self._chance.random() < 1 / 2]


def _folders_of(change: tuple[Path | None, Path | None, Content]) -> set[Path]:
    return {path.parent for path in change[:2] if path}


def _apply(change: tuple[Path | None, Path | None, Content], names: dict[Path, Content]) -> None:
    old, new, node = change
    if old and names.get(old) is node:
        del names[old]
    if new:
        names[new] = node
