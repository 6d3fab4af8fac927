"""Several files are judged at once, in child processes; nobody can tell from what is found."""

import gzip
import signal
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from archive.records import Citation
from archive.storage import WarcFolder, sha256_of
from archive.verify.findings import Finding
from archive.verify.sample import WHOLE, Sample
from archive.verify.whole import verify
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from lint_faults import SEEDED
from warc_samples import UNCHANGED, every_kind_of_record, exchange, later, original_of, records_of

RUNS = ("r1", "r2", "r3", "r4", "r5")
RECORDS = 8
"""How many records each of the files has."""


class Deadly(WarcFolder):
    """A folder whose second file takes down the process that is told to read it."""

    def __init__(self, home: Path) -> None:
        super().__init__(home)
        self.asked = count()

    def __reduce__(self) -> tuple[Callable[..., object], tuple[Any, ...]]:
        """Be made again in the child, but once."""
        if next(self.asked) == 1:
            return signal.raise_signal, (signal.SIGKILL,)
        return WarcFolder, (self.path.parent,)


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Write files of which all but the first only repeat its page."""
    folder = WarcFolder(tmp_path)
    original = None
    for number, name in enumerate(RUNS):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", name, (("operator", "IOM"),)))
        (page,) = series.write([(later(exchange(), number), original)])
        original = original or original_of(page)
        series.write([(later(exchange(UNCHANGED), 30 + number), original)])
        series.write_resource("urn:matiane:r1:log", "text/plain", b"log")
        series.close()
    return folder


def enter(folder: WarcFolder, name: str, records: list[bytes]) -> None:
    """Put a file of these records into the folder, in the place of another if there is one."""
    path = folder.path / name
    path.unlink(missing_ok=True)
    path.write_bytes(b"".join(map(gzip.compress, records)))
    folder.register(name, sha256_of(path))


def some_citations(folder: WarcFolder) -> Iterator[Citation]:
    """Yield citations of which none is right, of files that are there and of one that is not."""
    for name in (*folder.names(), "IOMGE-lost.warc.gz"):
        for offset in range(0, 4_000, 700):
            yield Citation(name, offset, 100, "sha1:x")


def alike(folder: WarcFolder, sample: Sample = WHOLE) -> list[Finding]:
    """Verify here and in two children, which must not differ; return what was found."""
    here = verify(folder, some_citations(folder), sample)

    assert verify(folder, some_citations(folder), sample, workers=2) == here
    return list(here.findings)


def test_children_find_what_is_found_here(folder: WarcFolder, tmp_path: Path) -> None:
    """An archive with every fault that we know, in all its files: the same findings in the same order."""
    names, good = folder.names(), every_kind_of_record(tmp_path / "good")
    spoilt = {name: records_of(folder.path / name) for name in names}
    for number, (_, _, edit) in enumerate(SEEDED.values()):
        records = list(good)
        edit(records)
        spoilt[names[number % len(names)]] += records

    for name, records in spoilt.items():
        enter(folder, name, records)

    assert len({finding.what for finding in alike(folder)}) > 25
    assert alike(folder, Sample(2, 3))


def test_what_depends_on_other_files_is_the_same(folder: WarcFolder) -> None:
    """A file that is there twice, and metadata about a record of an earlier file or of a later one."""
    names = folder.names()
    files = [records_of(folder.path / name) for name in names]
    ids = [records[1].partition(b"Record-ID: ")[2].partition(b"\r\n")[0] for records in files]
    metadata = files[2][3]
    for other in (ids[0], ids[4]):
        about = b"WARC-Refers-To: " + other
        files[2].append(metadata.replace(b"WARC-Concurrent-To: " + ids[2], about))
    enter(folder, names[2], files[2])
    enter(folder, "IOMGE-9.warc.gz", files[1])

    found = [finding.what for finding in alike(folder)]

    assert found.count("rule W-23 broken") == 1
    assert found.count("rule W-3 broken") == 2 + RECORDS


def test_sound_files_are_sound(folder: WarcFolder) -> None:
    """Without a fault nothing is found, and all that was read is told to whoever watches."""
    read: list[int] = []

    found = verify(folder, [], watch=read.append, workers=3)

    assert found.findings == ()
    assert (found.files, found.records) == (len(RUNS), RECORDS * len(RUNS))
    assert sum(read) == sum(path.stat().st_size for path in folder.path.iterdir())


def test_a_child_that_is_killed_is_one_finding(folder: WarcFolder) -> None:
    """The file that it was at is named, and another child reads the others."""
    found = verify(Deadly(folder.path.parent), [], workers=2)

    why = "the process that read it was ended by signal 9"
    assert found.findings == (Finding("file unreadable", f"warcs/{folder.names()[1]}", why),)
    assert found.records == RECORDS * (len(RUNS) - 1)
