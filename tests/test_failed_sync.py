"""After a sync that failed nothing of the file is trusted: its whole records are copied to another."""

from pathlib import Path

import pytest

from archive.disk import Disk, DiskFile
from archive.errors import DiskFailure
from archive.recovery import recover
from archive.storage import OPEN, WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange, later


class FailingDisk(Disk):
    """A disk whose second sync fails, and none after it, as Linux has it."""

    syncs = 0

    def sync(self, file: DiskFile) -> None:
        """Fail once."""
        self.syncs += 1
        if self.syncs == 2:
            raise DiskFailure(f"the disk failed at {file.path}")
        super().sync(file)


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return a folder in which one capture was stored, and the sync of the next failed."""
    folder = WarcFolder(tmp_path, FailingDisk())
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    series.write([(exchange(), None)])
    with pytest.raises(DiskFailure):
        series.write([(later(exchange(), 1), None)])
    series.close()
    return folder


def test_the_old_file_is_kept_as_evidence(folder: WarcFolder) -> None:
    """Another file is finished; the one that the sync failed of stays, under a name that nothing reads."""
    (opened,) = folder.path.glob("*" + OPEN)
    inode = opened.stat().st_ino

    (repair,) = recover(folder).repairs

    suspect = folder.path / f"{repair.name}.suspect"
    assert (repair.outcome, suspect.stat().st_ino) == ("finished", inode)
    assert (folder.path / repair.name).stat().st_ino != inode
    assert len(list(read_captures(folder.path / repair.name))) == 2
    assert not verify(folder, []).findings


def test_it_is_mended_once(folder: WarcFolder) -> None:
    """The evidence is no open file: the next command leaves it alone."""
    recover(folder)

    assert recover(folder).repairs == ()
    assert len(list(folder.path.iterdir())) == 2


def test_no_sync_of_the_old_file_is_believed(folder: WarcFolder) -> None:
    """Also where nobody saw a sync fail, as after kill -9, a copy is finished and the old file goes."""
    (opened,) = folder.path.glob("*" + OPEN)
    opened.chmod(0o640)
    inode = opened.stat().st_ino

    (repair,) = recover(folder).repairs

    (file,) = folder.path.iterdir()
    assert file.name == repair.name
    assert file.stat().st_ino != inode
