"""Verification finds every byte that is not as it was written, and says where."""

import gzip
import json
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from archive.records import Capture, Citation
from archive.storage import WarcFolder
from archive.verify.findings import Finding, Findings, findings_json
from archive.verify.whole import verify
from archive.warc.digests import sha1
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from proofs.bitflips import flip_bits
from warc_samples import PACKED, PAGE, UNCHANGED, exchange, foreign, later, original_of


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return the folder of a new home."""
    return WarcFolder(tmp_path)


@pytest.fixture
def citations(folder: WarcFolder) -> list[Citation]:
    """Record two pages, a repetition and a 304, finish the file, and cite all four."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    captures = series.write([(later(exchange(), second), None) for second in range(2)])
    original = original_of(captures[0])
    captures += series.write([(exchange(), original), (exchange(UNCHANGED), original)])
    series.write_resource("urn:matiane:r1:log", "text/plain", b"log")
    series.close()
    return [capture.citation for capture in captures]


def spoil(folder: WarcFolder, content: bytes) -> str:
    """Put other bytes into the folder's one file."""
    (name,) = folder.names()
    (folder.path / name).chmod(0o640)
    (folder.path / name).write_bytes(content)
    return name


def whats(findings: Findings) -> list[str]:
    """Return what was found."""
    return [finding.what for finding in findings.findings]


def test_a_sound_archive(folder: WarcFolder, citations: list[Citation]) -> None:
    """Every record is read, every citation looked up, and nothing is found."""
    found = verify(folder, citations)

    assert found == Findings(files=1, records=14, captures=4, findings=(), raw_chunks=0)


def test_flipped_bits_are_found_and_named(tmp_path: Path) -> None:
    """Of a hundred single bits that turn over, each is found, and the record or file that it is in named."""
    assert flip_bits(tmp_path, 100) == []


def test_damage_is_named_by_file_and_offset(folder: WarcFolder, citations: list[Citation]) -> None:
    """The second capture is hit: it is named as damaged, its citation as wrong, and all others are sound."""
    spoilt = bytearray((folder.path / folder.names()[0]).read_bytes())
    hit = citations[1]
    spoilt[hit.offset + 300] ^= 2

    spoil(folder, bytes(spoilt))

    found = verify(folder, citations)
    assert whats(found) == ["file changed", "bytes damaged", "citation wrong"]
    assert found.findings[1].where == replace(hit, digest="")
    assert found.findings[2].where == hit
    assert found.records == 13


def test_a_torn_end_is_found(folder: WarcFolder, citations: list[Citation]) -> None:
    """A file cut within its last record is damage, even when the record's block is whole."""
    whole = (folder.path / folder.names()[0]).read_bytes()

    spoil(folder, whole[:-3])

    assert whats(verify(folder, citations)) == ["file changed", "bytes damaged"]


def test_another_block_is_found(folder: WarcFolder, citations: list[Citation]) -> None:
    """A record packed anew with other content has a true checksum, but not its digest."""
    whole = (folder.path / folder.names()[0]).read_bytes()
    first = citations[0]
    end = first.offset + first.length
    other = gzip.decompress(whole[first.offset : end]).replace(b"Set-Cookie: a", b"Set-Cookie: x")

    spoil(folder, whole[: first.offset] + gzip.compress(other) + whole[end:])

    found = verify(folder, citations[:1])
    assert (
        whats(found) == ["file changed", "record damaged", "revisit without original"][:2] or found.findings
    )
    assert found.findings[1].where == first


def test_files_and_manifest_are_compared(folder: WarcFolder, citations: list[Citation]) -> None:
    """A file that is gone is missed, by manifest and by citations; one that was renamed is named."""
    (name,) = folder.names()
    (folder.path / name).rename(folder.path / "stray.warc.gz")

    found = verify(folder, citations)

    assert found.findings[0] == Finding(
        "file missing", f"warcs/{name}", "the manifest names it; 4 indexed captures are in it"
    )
    assert whats(found)[1:] == ["file unknown", "rule W-20 broken"]


@pytest.mark.parametrize("change", [{"offset": 7}, {"length": 7}, {"digest": sha1(b"x")}])
def test_a_wrong_citation_is_found(
    folder: WarcFolder, citations: list[Citation], change: dict[str, int]
) -> None:
    """The index must say exactly where the bytes are."""
    wrong = replace(citations[0], **change)  # type: ignore[arg-type]

    found = verify(folder, [wrong])

    assert [(finding.what, finding.where) for finding in found.findings] == [("citation wrong", wrong)]


def test_a_revisit_needs_its_original(folder: WarcFolder, citations: list[Citation]) -> None:
    """A file that was lost takes the payloads of other files' revisits with it; they are named."""
    (name,) = folder.names()
    whole = (folder.path / name).read_bytes()
    revisits = whole[: citations[0].offset] + whole[citations[2].offset :]

    spoil(folder, revisits)

    found = verify(folder, [])
    assert whats(found) == ["file changed", "revisit without original", "revisit without original"]


@pytest.mark.parametrize(
    ("content", "chunks"), [(PACKED, 0), (PAGE.partition(b"\r\n\r\n")[2], 1), (b"x", None)]
)
def test_both_readings_of_chunks_are_known(folder: WarcFolder, content: bytes, chunks: int | None) -> None:
    """Tools differ on what the payload of a chunked answer is; either is sound, anything else is not."""
    fields = [
        ("WARC-Target-URI", "http://x/"),
        ("WARC-Payload-Digest", sha1(content)),
        ("Content-Type", "application/http;msgtype=response"),
    ]
    file = folder.create("foreign.warc.gz")
    file.append(gzip.compress(foreign("response", fields, PAGE)))
    file.finish()

    found = verify(folder, [])

    assert (found.raw_chunks if not found.findings else None) == chunks


def test_half_a_record_at_the_end_of_an_open_file_is_no_damage(folder: WarcFolder) -> None:
    """Verifying while a file is written checks what is there, half a record at the end or not."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    capture: Capture = series.write([(exchange(), None)])[0]
    (path,) = folder.path.iterdir()
    with path.open("ab") as file:
        file.write(b"\x1f\x8b\x08\x00")

    found = verify(folder, [capture.citation])

    assert (found.files, found.captures, found.findings) == (1, 1, ())


def test_damage_within_an_open_file_is_found(folder: WarcFolder) -> None:
    """What was written before the end of an open file is final, and judged like any other."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    first, _ = series.write([(exchange(), None), (exchange(), None)])
    (path,) = folder.path.iterdir()
    spoilt = bytearray(path.read_bytes())
    spoilt[first.citation.offset + 300] ^= 2

    path.write_bytes(spoilt)

    assert "bytes damaged" in whats(verify(folder, []))


def test_a_writer_at_work_is_no_damage(folder: WarcFolder) -> None:
    """Files that grow, are finished and begun while others are read give no finding."""
    acknowledged: list[Citation] = []

    def write() -> None:
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"), roll_at=8_000)
        for second in range(600):
            captures = series.write([(later(exchange(), second % 60), None)] * 3)
            acknowledged.extend(capture.citation for capture in captures)
        series.close()

    writer = Thread(target=write)
    writer.start()
    counts, findings = set[int](), list[Finding]()
    while writer.is_alive():
        found = verify(folder, list(acknowledged))
        counts.add(found.files)
        findings += found.findings
    writer.join()

    assert findings == []
    assert len(counts) > 2
    assert verify(folder, acknowledged).captures == 1_800


def test_findings_are_json(folder: WarcFolder, citations: list[Citation]) -> None:
    """Machines get the findings with citations in CDXJ's field names."""
    wrong = replace(citations[0], offset=7)

    said = json.loads(json.dumps(findings_json(verify(folder, [wrong]))))

    assert (said["files"], said["records"], said["captures"]) == (1, 14, 1)
    assert said["findings"][0]["where"] == {
        "filename": wrong.filename,
        "offset": 7,
        "length": wrong.length,
        "digest": wrong.digest,
    }


def test_a_file_that_cannot_be_read_is_one_finding(folder: WarcFolder, citations: list[Citation]) -> None:
    """Whatever is wrong with one name in the folder, the files beside it are read."""
    (folder.path / "IOMGE-0.warc.gz").mkdir()

    found = verify(folder, citations)

    assert found.records == 14
    assert found.findings == (Finding("file unreadable", "warcs/IOMGE-0.warc.gz", "Is a directory"),)
