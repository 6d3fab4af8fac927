"""After a crash every acknowledged capture is there, and no file holds half a record."""

import gzip
import hashlib
import os
import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from archive.recovery import Repair, recover
from archive.storage import WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange, later


@dataclass(frozen=True)
class Written:
    """A file as it was when the process died, and where each of its members ends."""

    folder: WarcFolder
    name: str
    content: bytes
    ends: list[int]

    def dies_with(self, content: bytes) -> None:
        """Put the file back as some other crash would have left it."""
        for path in (*self.folder.path.iterdir(), self.folder.manifest_path):
            path.unlink(missing_ok=True)
        (self.folder.path / (self.name + ".open")).write_bytes(content)

    def whole(self, size: int) -> int:
        """Return how much of a size is whole members."""
        return max([0, *(end for end in self.ends if end <= size)])


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Write three captures and die."""
    folder = WarcFolder(tmp_path)
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    for second in range(3):
        series.write([(later(exchange(), second), None)])
    (path,) = folder.path.iterdir()
    content = path.read_bytes()
    starts = [at for at in range(len(content)) if content.startswith(b"\x1f\x8b\x08\x00\x00", at)]
    return Written(folder, path.name.removesuffix(".open"), content, [*starts[1:], len(content)])


def test_a_whole_file_is_finished(written: Written) -> None:
    """A run that died between two writes loses nothing."""
    report = recover(written.folder)

    assert report.repairs == (Repair(written.name, "finished", len(written.content)),)
    assert written.folder.names() == [written.name]
    assert len(list(read_captures(written.folder.path / written.name))) == 3
    assert not verify(written.folder, []).findings


def test_the_torn_end_is_set_aside(written: Written) -> None:
    """Half a record is cut off, kept beside the file, and told of."""
    written.dies_with(written.content[:-100])
    kept = written.ends[-2]

    report = recover(written.folder)

    (repair,) = report.repairs
    assert (repair.outcome, repair.kept, repair.set_aside) == ("cut", kept, len(written.content) - 100 - kept)
    torn = written.folder.path / (written.name + ".torn")
    assert (written.folder.path / written.name).read_bytes() + torn.read_bytes() == written.content[:-100]
    assert not verify(written.folder, []).findings


def test_wherever_the_file_ends(written: Written) -> None:
    """For every length that a crash may leave, recovery keeps exactly the whole records."""
    for size in range(0, len(written.content), 41):
        written.dies_with(written.content[:size])

        (repair,) = recover(written.folder).repairs

        assert repair.kept == written.whole(size)
        assert repair.outcome == ("cut" if repair.kept and repair.kept < size else repair.outcome)
        assert recover(written.folder).repairs == ()


@pytest.mark.parametrize(
    "junk", [bytes(4096), b"\x1f\x8b\x08" * 400, os.urandom(4096)], ids=["0", "gzip", "any"]
)
def test_what_a_disk_leaves_behind_the_end(written: Written, junk: bytes) -> None:
    """Sectors of zeros or rubbish behind the last record are set aside."""
    written.dies_with(written.content + junk)

    (repair,) = recover(written.folder).repairs

    assert (repair.outcome, repair.kept, repair.set_aside) == ("cut", len(written.content), len(junk))


def test_a_record_with_another_block_is_not_whole(written: Written) -> None:
    """Bytes that unpack, but are not those that were written, are set aside too."""
    last = gzip.decompress(written.content[written.ends[-2] :])
    other = gzip.compress(last.replace(b"fetchTimeMs: 7", b"fetchTimeMs: 8"))
    written.dies_with(written.content[: written.ends[-2]] + other)

    (repair,) = recover(written.folder).repairs

    assert (repair.kept, repair.set_aside) == (written.ends[-2], len(other))
    assert "the block is not that of sha1:" in repair.why


def test_a_file_without_a_record_is_put_aside(written: Written) -> None:
    """A run that died before its first record leaves a file that no longer counts."""
    written.dies_with(b"\x1f\x8b")

    (repair,) = recover(written.folder).repairs

    assert (repair.outcome, repair.set_aside) == ("empty", 2)
    assert (written.folder.names(), written.folder.open_names()) == ([], [])


def test_a_big_cut_is_refused(written: Written) -> None:
    """More captures behind a bad byte than one commit holds: a person must look, nothing is touched."""
    captures = written.content[written.ends[0] :]
    content = written.content + b"bad" + captures * 6
    written.dies_with(content)

    report = recover(written.folder)

    (repair,) = report.refused
    assert "18 captures would be cut" in repair.why
    assert (written.folder.path / (written.name + ".open")).read_bytes() == content


def test_a_power_cut_may_cost_one_commit(written: Written) -> None:
    """Records of the last, unacknowledged commit may stand whole behind a lost sector."""
    written.dies_with(written.content + b"bad" + written.content[written.ends[0] :])

    (repair,) = recover(written.folder).repairs

    assert (repair.outcome, repair.kept) == ("cut", len(written.content))


def test_dying_in_recovery_changes_nothing(written: Written) -> None:
    """Half a copy of the torn end, left by a recovery that was killed, is made anew."""
    written.dies_with(written.content[:-100])
    (written.folder.path / (written.name + ".torn")).write_bytes(b"hal")

    recover(written.folder)

    torn = written.folder.path / (written.name + ".torn")
    assert torn.stat().st_size == len(written.content) - 100 - written.ends[-2]


def test_dying_before_the_manifest_is_made_good(written: Written) -> None:
    """A file that got its final name but no line in the manifest gets it."""
    recover(written.folder)
    written.folder.manifest_path.unlink()

    report = recover(written.folder)

    assert report.registered == (written.name,)
    assert written.folder.manifest() == {written.name: hashlib.sha256(written.content).hexdigest()}


def test_a_finished_namesake_is_not_overwritten(written: Written) -> None:
    """Two files of one name are a riddle for a person."""
    (written.folder.path / written.name).write_bytes(b"finished")

    (repair,) = recover(written.folder).refused

    assert "same name" in repair.why
    assert (written.folder.path / written.name).read_bytes() == b"finished"


def test_no_bytes_make_recovery_fail(written: Written) -> None:
    """Whatever a broken disk hands back, recovery ends and what it finishes is sound."""
    chance = random.Random(7)  # noqa: S311
    for _ in range(150):
        content = bytearray(written.content)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(content))
            content[at : at + chance.choice((1, 1, 600))] = chance.randbytes(chance.choice((1, 0, 600)))
        written.dies_with(bytes(content))

        report = recover(written.folder)

        assert not report.refused
        assert not verify(written.folder, []).findings
