"""A payload is kept once: what repeats it refers to the one record that has it, and nothing else."""

import asyncio
import gzip
from collections.abc import Sequence
from errno import ENOSPC
from pathlib import Path

import pytest

from archive.database import Database
from archive.disk import Disk, DiskFile
from archive.errors import DamageFound
from archive.records import Capture
from archive.storage import WarcFolder
from archive.warc.read import Originals, read_capture, read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from command import crawl
from crawler.recorder import Recorder
from exchanges import read_records
from replica.process import Replica
from warc_samples import HTML, exchange, foreign, later

URL, OTHER = "http://georgia.iom.int/ka", "http://georgia.iom.int/ka/other"
WHEN, LATER = "2019-03-01T10:00:00Z", "2020-03-01T10:00:00Z"
DIGEST = ("WARC-Payload-Digest", "sha1:ABCD")
HTTP = ("Content-Type", "application/http; msgtype=response")
PARTS = {"request", "metadata"}
PAGE = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + HTML


def named(record_id: str, url: str = URL, date: str = WHEN) -> list[tuple[str, str]]:
    """Return the fields by which a record is known."""
    return [
        ("WARC-Record-ID", f"<urn:uuid:{record_id}>"),
        ("WARC-Target-URI", url),
        ("WARC-Date", date),
        HTTP,
    ]


def write(folder: WarcFolder, name: str, *records: bytes) -> Path:
    """Write a file of some other tool."""
    path = folder.path / name
    path.write_bytes(b"".join(map(gzip.compress, records)))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return an empty folder of WARC files."""
    folder = WarcFolder(tmp_path)
    folder.path.mkdir()
    return folder


def revisited(folder: WarcFolder, said: Sequence[tuple[str, str]]) -> Capture:
    """Return the revisit in a second file that says this of its original, which is in a first."""
    write(
        folder,
        "a.warc.gz",
        foreign("response", named("0", OTHER), PAGE.replace(HTML, b"no")),
        foreign("response", named("1"), PAGE),
    )
    path = write(folder, "b.warc.gz", foreign("revisit", [*named("2", date=LATER), *said], b""))
    originals = Originals()
    for name in folder.names():
        originals.add(folder.path / name)
    (revisit,) = read_captures(path)
    return read_capture(folder, revisit.citation, originals)


@pytest.mark.parametrize(
    "said",
    [
        [("WARC-Refers-To", "<urn:uuid:1>")],
        [("WARC-Refers-To-Target-URI", URL), ("WARC-Refers-To-Date", WHEN)],
        [("WARC-Refers-To-Target-URI", f"<{URL}>"), ("WARC-Refers-To-Date", WHEN)],
        [("WARC-Refers-To-Date", WHEN)],
        [("WARC-Refers-To", "<urn:uuid:2>"), ("WARC-Refers-To-Date", WHEN)],
    ],
)
def test_a_revisit_without_digest_is_what_it_names(folder: WarcFolder, said: list[tuple[str, str]]) -> None:
    """Old tools wrote no payload digest: record id, or URL and date, lead across files to the page."""
    assert revisited(folder, said).payload == HTML


@pytest.mark.parametrize(
    "said",
    [
        [],
        [("WARC-Refers-To", "<urn:uuid:9>")],
        [("WARC-Refers-To", "<urn:uuid:2>")],
        [("WARC-Refers-To", "<urn:uuid:1>"), DIGEST],
        [("WARC-Refers-To-Target-URI", OTHER), ("WARC-Refers-To-Date", LATER)],
    ],
)
def test_a_revisit_that_names_nothing_is_damage(folder: WarcFolder, said: list[tuple[str, str]]) -> None:
    """Neither a revisit, nor a record of another payload, nor a guess is shown for what is not there."""
    with pytest.raises(DamageFound, match="original"):
        revisited(folder, said)


def test_revisits_of_three_runs_refer_to_whole_records(tmp_path: Path) -> None:
    """Across files and runs a revisit's original is a response that stands before it, never a revisit."""
    with Replica(size="small", state="t0") as site:
        for _ in range(3):
            crawl(tmp_path, site.root, "--limit", "25", "--full")

    records = read_records(tmp_path / "warcs")
    responses: dict[str, str] = {}
    origins = set()
    for record in records:
        if record.kind == "response":
            responses[record.fields["WARC-Record-ID"]] = record.filename
        elif record.kind == "revisit":
            origins.add((responses[record.fields["WARC-Refers-To"]], record.filename))
    first, second, third = sorted({record.filename for record in records})
    assert {(first, second), (first, third)} <= origins


def test_what_comes_twice_at_once_is_kept_once(tmp_path: Path) -> None:
    """Of equal answers that arrive together the first is on the disk before the others refer to it."""
    folder, database = WarcFolder(tmp_path), Database(f"sqlite:///{tmp_path}/index.db")
    database.create()
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))

    async def run() -> list[Capture]:
        recorder = Recorder(folder, series, database)
        captures = await asyncio.gather(*(recorder.record(later(exchange(), second)) for second in range(9)))
        await recorder.close()
        return captures

    first, *others = asyncio.run(run())

    series.close()
    database.close()
    assert not first.revisit
    assert all(capture.revisit for capture in others)
    (_, whole, *rest) = (record for record in read_records(folder.path) if record.kind not in PARTS)
    assert {record.fields["WARC-Refers-To"] for record in rest} == {whole.fields["WARC-Record-ID"]}


def test_what_was_not_stored_is_never_referred_to(tmp_path: Path) -> None:
    """After a write that failed the next run keeps the same answer whole when it comes again."""
    disk = FullOnce()
    folder, database = WarcFolder(tmp_path, disk), Database(f"sqlite:///{tmp_path}/index.db")
    database.create()

    async def run(name: str, *second: int) -> list[Capture]:
        recorder = Recorder(folder, WarcSeries(folder, "IOMGE", Warcinfo("georgia", name)), database)
        return [await recorder.record(later(exchange(), each)) for each in second]

    with pytest.raises(OSError, match="No space"):
        asyncio.run(run("r1", 1))
    again, twin = asyncio.run(run("r2", 20, 30))

    database.close()
    assert (again.revisit, twin.revisit) == (False, True)


class FullOnce(Disk):
    """A disk that has no room for one write."""

    def __init__(self) -> None:
        self._writes = 0

    def append(self, file: DiskFile, content: bytes) -> None:
        """Fail at the second write, the first after the warcinfo, with nothing written."""
        self._writes += 1
        if self._writes == 2:
            raise OSError(ENOSPC, "No space left on device")
        super().append(file, content)
