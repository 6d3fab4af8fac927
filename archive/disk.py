"""Every call that changes a file of the archive, in one place that a test can make fail."""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archive.errors import DiskFailure

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class DiskFile:
    """A file open for appending."""

    path: Path
    fd: int


class Disk:
    """A disk that means what it says: what it cannot do is a `DiskFailure` that names the file."""

    def create(self, path: Path) -> DiskFile:
        """Open a file that must not exist yet; its owner writes, its group reads."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | os.O_CLOEXEC
        with _named(path):
            return DiskFile(path, os.open(path, flags, 0o640))

    def reopen(self, path: Path) -> DiskFile:
        """Open a file to append to it or cut it, made if missing."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        with _named(path):
            return DiskFile(path, os.open(path, flags, 0o640))

    def append(self, file: DiskFile, content: bytes) -> None:
        """Write all of the content at the end, though the system may take it in pieces."""
        left = memoryview(content)
        with _named(file.path):
            while left:
                left = left[os.write(file.fd, left) :]

    def sync(self, file: DiskFile) -> None:
        """Return when the content would outlive a power cut.

        Never call it again after it failed: Linux may have dropped the pages, and the next
        call would succeed over lost bytes (PostgreSQL's fsyncgate).
        """
        with _named(file.path):
            os.fsync(file.fd)

    def truncate(self, file: DiskFile, size: int) -> None:
        """Cut the file to a size; this needs no free space."""
        with _named(file.path):
            os.ftruncate(file.fd, size)

    def close(self, file: DiskFile) -> None:
        """Close the file; this promises nothing about its content."""
        with _named(file.path):
            os.close(file.fd)

    def rename(self, old: Path, new: Path) -> None:
        """Give a file its new name in one step, whatever had it before; durable after `sync_folder`."""
        with _named(old):
            old.rename(new)

    def link(self, path: Path, other: Path) -> None:
        """Give a file a second name, that must not exist; durable after `sync_folder`."""
        with _named(path):
            other.hardlink_to(path)

    def unlink(self, path: Path) -> None:
        """Remove a file; durable after `sync_folder`."""
        with _named(path):
            path.unlink()

    def sync_folder(self, path: Path) -> None:
        """Return when the folder's names would outlive a power cut."""
        with _named(path):
            fd = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                os.fsync(fd)
            finally:
                os.close(fd)

    def seal(self, path: Path) -> None:
        """Take everyone's right to write."""
        with _named(path):
            path.chmod(0o440)

    def free(self, path: Path) -> int:
        """Return how many bytes can still be written beside a path."""
        with _named(path):
            return shutil.disk_usage(path).free


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        yield
    except FileExistsError:
        raise  # a name used twice is a mistake of ours, not of the disk
    except OSError as error:
        if error.errno in _FULL:
            message = f"the disk is full at {path}: make room and run the command again"
        elif error.errno == errno.EIO:
            message = f"the disk failed at {path}: check the disk, then run `matiane verify`"
        else:
            message = f"{path} cannot be used ({error.strerror}): check the path and the disk"
        raise DiskFailure(message) from error
