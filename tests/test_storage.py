"""A WARC file is written once, in order, and what does not fit is taken back."""

import errno
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archive.disk import Disk, DiskFile
from archive.errors import DamageFound, DiskFailure
from archive.storage import WarcFolder, warc_name

NAME = "IOMGE-20261122170509-00000-r1.warc.gz"


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return the folder of a new home."""
    return WarcFolder(tmp_path)


@contextmanager
def room_for(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond a size: a real full disk, but for the error's number."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


class BadDisk(Disk):
    """A disk whose syncs fail as Linux makes them fail: once, and then no more."""

    healthy = True

    def sync(self, file: DiskFile) -> None:
        """Fail once."""
        if not self.healthy:
            self.healthy = True
            raise DiskFailure(f"the disk failed at {file.path}")
        super().sync(file)


def test_a_finished_file_is_sealed_and_listed(folder: WarcFolder, tmp_path: Path) -> None:
    """Finishing gives the final name, takes the right to write, and enters a checksum anyone can check."""
    file = folder.create(NAME)
    offsets = [file.append(b"one"), file.append(b"two")]
    file.sync()
    assert [path.name for path in folder.path.iterdir()] == [NAME + ".open"]

    path = file.finish()

    assert offsets == [0, 3]
    assert path.read_bytes() == b"onetwo"
    assert path.stat().st_mode & 0o777 == 0o440
    assert (folder.names(), folder.open_names()) == ([NAME], [])
    check = ["sha256sum", "--check", "--strict", "MANIFEST.sha256"]
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 0


def test_a_file_is_read_while_it_is_written(folder: WarcFolder) -> None:
    """Its final name finds it at any time."""
    file = folder.create(NAME)
    file.append(b"one")

    with folder.open_for_reading(NAME) as reading:
        early = reading.read()
    file.finish()

    with folder.open_for_reading(NAME) as reading:
        assert early == reading.read() == b"one"


def test_a_name_is_used_once(folder: WarcFolder) -> None:
    """Neither a file being written nor a finished one is ever begun again."""
    file = folder.create(NAME)

    with pytest.raises(FileExistsError):
        folder.create(NAME)
    file.finish()
    with pytest.raises(FileExistsError):
        folder.create(NAME)


@pytest.mark.parametrize("name", ["../x.warc.gz", "x.warc", ".warc.gz", "a/b.warc.gz", "x.warc.gz\n"])
def test_a_name_stays_in_the_folder(folder: WarcFolder, name: str) -> None:
    """A name that leads elsewhere is neither written nor read."""
    with pytest.raises(ValueError, match="not a name"):
        folder.create(name)
    with pytest.raises(DamageFound):
        folder.locate(name)


def test_what_does_not_fit_is_taken_back(folder: WarcFolder) -> None:
    """A full disk leaves the records before it, says what to do, and the file can be finished."""
    file = folder.create(NAME)
    file.append(b"whole")

    with room_for(8), pytest.raises(DiskFailure, match="make room") as failure:
        file.append(b"too long for this disk")

    assert NAME in str(failure.value)
    assert failure.value.exit_code == 74
    assert file.finish().read_bytes() == b"whole"


def test_a_full_device_is_named() -> None:
    """The system's own "no space left" becomes the error that ends the command with exit 74."""
    disk = Disk()
    full = disk.reopen(Path("/dev/full"))

    with pytest.raises(DiskFailure, match="the disk is full at /dev/full") as failure:
        disk.append(full, b"x")

    disk.close(full)
    assert isinstance(failure.value.__cause__, OSError)
    assert failure.value.__cause__.errno == errno.ENOSPC


def test_a_failed_sync_is_final(tmp_path: Path) -> None:
    """After a failed sync nothing more is written: a second try would succeed over lost bytes."""
    disk = BadDisk()
    file = WarcFolder(tmp_path, disk).create(NAME)
    file.append(b"one")
    disk.healthy = False

    with pytest.raises(DiskFailure, match="the disk failed"):
        file.sync()

    for again in (file.sync, file.finish, lambda: file.append(b"two")):
        with pytest.raises(DiskFailure, match="takes nothing more"):
            again()
    file.abandon()
    assert (tmp_path / "warcs" / (NAME + ".open")).read_bytes() == b"one"


def test_a_torn_manifest_line_costs_nothing(folder: WarcFolder) -> None:
    """A power cut within a line of the manifest does not swallow the next one."""
    folder.create(NAME).finish()
    with folder.manifest_path.open("a") as manifest:
        manifest.write("0123abc")

    folder.create(NAME.replace("00000", "00001")).finish()

    assert list(folder.manifest()) == folder.names()


def test_a_torn_manifest_line_enters_nothing(folder: WarcFolder) -> None:
    """A line that lost the end of its name, and the zeros a disk puts there, are no file."""
    folder.create(NAME).finish()
    line = folder.manifest_path.read_bytes()

    for torn in (line[:-20], line[:-20] + bytes(20)):
        folder.manifest_path.write_bytes(line + torn + b"\n")

        assert list(folder.manifest()) == [NAME]


def test_names_sort_by_time() -> None:
    """The files of a mission are in the order in which they were begun."""
    times = [datetime(2026, 11, 22, 17, minute, tzinfo=UTC) for minute in range(3)]
    names = [warc_name("IOMGE", time, serial, "r") for time in times for serial in range(12)]

    assert names == sorted(names)


def test_free_space_is_told(tmp_path: Path) -> None:
    """A run can ask before it starts whether there is room."""
    assert Disk().free(tmp_path) > 0
