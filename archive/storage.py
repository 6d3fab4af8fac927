"""WARC files by name: written once, in order, and never touched again."""

import hashlib
import re
import stat
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from archive.disk import Disk, DiskFile
from archive.errors import DamageFound, DiskFailure

OPEN = ".open"
"""What the name of a file ends in while it is written."""
REWRITTEN = ".rewritten"
"""What the name of a file ends in while it is written anew, and until it takes the old one's place."""
ROLL_AT = 10**9
"""At this size a run starts its next file (WARC 1.1, annex C)."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.warc\.gz")
# The whole name: a line torn within it must not enter a file that never was.
_LINE = re.compile(rf"([0-9a-f]{{64}})  warcs/({_NAME.pattern})")


def warc_name(prefix: str, started: datetime, serial: int, run: str) -> str:
    """Return the name of a run's file; the serial keeps names apart when the clock jumps.

    >>> warc_name("IOMGE", datetime(2026, 11, 22, 17, 5, 9, tzinfo=UTC), 3, "k7x2")
    'IOMGE-20261122170509-00003-k7x2.warc.gz'
    """
    return f"{prefix}-{started.astimezone(UTC):%Y%m%d%H%M%S}-{serial:05}-{run}.warc.gz"


def manifest_in(text: str) -> dict[str, str]:
    """Return the SHA-256 of each file that a manifest names; torn lines are passed over."""
    lines = map(_LINE.fullmatch, text.split("\n"))  # str.splitlines parts at eight other characters, too
    return {line[2]: line[1] for line in lines if line}


def sha256_of(path: Path) -> str:
    """Return a file's digest as `sha256sum` prints it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync_failed(path: Path) -> bool:
    """Tell whether a sync of an open file failed: its writer took the right to write it then."""
    return not path.stat().st_mode & stat.S_IWUSR


class OpenFile:
    """A WARC file while it is written. It has one writer, and no second life after a failure."""

    def __init__(self, folder: "WarcFolder", name: str) -> None:
        self.name = name
        self.size = 0
        self._folder = folder
        self._disk = folder.disk
        self._file: DiskFile = folder.disk.create(folder.path / (name + OPEN))
        self._sha256 = hashlib.sha256()
        self._broken = False

    def append(self, content: bytes) -> int:
        """Add whole records at the end and return their offset.

        What does not fit is taken back entirely, so the file stays whole.
        """
        self._refuse_if_broken()
        offset = self.size
        try:
            self._disk.append(self._file, content)
        except BaseException:
            self._take_back(offset)
            raise
        self._sha256.update(content)
        self.size += len(content)
        return offset

    def sync(self) -> None:
        """Return when everything appended would outlive a power cut. A failure is final."""
        self._refuse_if_broken()
        try:
            self._disk.sync(self._file)
        except BaseException:
            self._broken = True
            with suppress(DiskFailure):  # only a hint for recovery, and the disk is broken anyway
                self._disk.seal(self._file.path)
            raise

    def finish(self) -> Path:
        """Give the file its final name, seal it and enter it in the manifest."""
        self.sync()
        self._disk.close(self._file)
        return self._folder.seal(self.name, self._sha256.hexdigest())

    @property
    def broken(self) -> bool:
        """Whether a write or sync failed so that nobody knows what is on the disk."""
        return self._broken

    def abandon(self) -> None:
        """Close the file and leave it `.open`: recovery will look at it."""
        self._broken = True
        self._disk.close(self._file)

    def _take_back(self, size: int) -> None:
        self._broken = True
        self._disk.truncate(self._file, size)
        self._broken = False

    def _refuse_if_broken(self) -> None:
        if self._broken:
            raise DiskFailure(f"{self.name} failed before and takes nothing more: run the command again")


class WarcFolder:
    """The WARC files of a home folder, under `warcs/`, and their manifest beside it."""

    def __init__(self, home: Path, disk: Disk | None = None) -> None:
        self.path = home / "warcs"
        # In the form of sha256sum: `sha256sum -c MANIFEST.sha256` in the home folder checks it.
        self.manifest_path = home / "MANIFEST.sha256"
        self.disk = disk or Disk()

    def create(self, name: str) -> OpenFile:
        """Start a file that must not exist, neither finished nor open."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"not a name for a WARC file: {name!r}")
        if (self.path / name).exists():
            raise FileExistsError(self.path / name)
        self.path.mkdir(parents=True, exist_ok=True)
        # Every time: who made the folder may have been killed before its name was durable.
        self.disk.sync_folder(self.path.parent)
        file = OpenFile(self, name)
        self.disk.sync_folder(self.path)
        return file

    def seal(self, name: str, sha256: str) -> Path:
        """Turn a whole, closed `.open` file into a finished one: name, mode, manifest."""
        final = self.path / name
        self.disk.rename(self.path / (name + OPEN), final)
        self.disk.sync_folder(self.path)
        self.register(name, sha256)
        return final

    def register(self, name: str, sha256: str) -> None:
        """Take the right to write a finished file and enter it in the manifest."""
        self.disk.seal(self.path / name)
        manifest = self.manifest_path
        # A power cut may have torn the last line; it must not swallow this one.
        torn = manifest.exists() and manifest.read_bytes()[-1:] not in (b"", b"\n")
        line = f"{sha256}  {self.path.name}/{name}\n"
        self._add_to_manifest((f"\n{line}" if torn else line).encode())

    def sync_manifest(self) -> None:
        """Return when the manifest would outlive a power cut: who wrote a line may have died before."""
        if self.manifest_path.exists():
            self._add_to_manifest(b"")

    def _add_to_manifest(self, content: bytes) -> None:
        file = self.disk.reopen(self.manifest_path)
        try:
            self.disk.append(file, content)
            self.disk.sync(file)
        finally:
            self.disk.close(file)
        self.disk.sync_folder(self.manifest_path.parent)

    def manifest(self) -> dict[str, str]:
        """Return the SHA-256 that each finished file had, by name; torn lines are passed over."""
        if not self.manifest_path.exists():
            return {}
        return manifest_in(self.manifest_path.read_text(errors="replace"))

    def names(self) -> list[str]:
        """Return the names of the finished files, sorted: in order of time for one mission."""
        return sorted(path.name for path in self.path.glob("*.warc.gz"))

    def open_names(self) -> list[str]:
        """Return the final names of the files still open, sorted."""
        return sorted(path.name.removesuffix(OPEN) for path in self.path.glob("*.warc.gz" + OPEN))

    def locate(self, name: str) -> Path:
        """Return where a file is now: finished, or still open."""
        paths = (self.path / name, self.path / (name + OPEN))
        for path in paths:
            if _NAME.fullmatch(name) and path.exists():
                return path
        raise DamageFound(f"{name} is not in {self.path}: bring it back from a copy")

    def open_for_reading(self, name: str) -> BinaryIO:
        """Open a file by its final name, whether it is finished or still written."""
        return self.locate(name).open("rb")
