"""What came over the wire is written as it came, and foreign tools read the same out of it."""

import gzip
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecord
from warcio.archiveiterator import ArchiveIterator as PeerIterator

from archive.storage import WarcFolder
from archive.warc.read import read_captures
from archive.warc.records import UnsafeField
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from hostile import GRID
from oddities import ODD
from warc_samples import EMPTY, NO_HTTP, PACKED, PAGE, UNCHANGED, exchange, later, original_of


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return an empty folder of WARC files."""
    return WarcFolder(tmp_path)


@pytest.fixture
def series(folder: WarcFolder) -> WarcSeries:
    """Return a run's files, none begun."""
    return WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))


def finished(series: WarcSeries, folder: WarcFolder) -> Path:
    """Close a series of one file and return the file."""
    series.close()
    (name,) = folder.names()
    return folder.path / name


def records(path: Path) -> list[WarcRecord]:
    """Return a file's records with their blocks, as FastWARC reads them."""
    return [record for record in ArchiveIterator(str(path), parse_http=False) if record.freeze()]


def fastwarc_agrees(record: WarcRecord) -> bool:
    """Tell whether FastWARC finds the payload digest true."""
    try:
        record.parse_http(auto_decode="transfer")
        return record.verify_payload_digest()
    except OSError:
        return False


def test_the_bytes_are_those_of_the_wire(series: WarcSeries, folder: WarcFolder) -> None:
    """Request and response stand in the file exactly as they were sent and received."""
    recorded = exchange()

    series.write([(recorded, None)])

    content = gzip.decompress(finished(series, folder).read_bytes())
    assert b"\r\n\r\n" + recorded.response + b"\r\n\r\n" in content
    assert b"\r\n\r\n" + recorded.request + b"\r\n\r\n" in content


def test_a_capture_is_three_records(series: WarcSeries, folder: WarcFolder) -> None:
    """Response, request and metadata follow one another with one date and one URL, linked to the response."""
    capture = series.write([(exchange(), None)])[0]

    _, response, request, metadata = records(finished(series, folder))
    kinds = [str(record.record_type) for record in (response, request, metadata)]
    assert kinds == ["response", "request", "metadata"]
    assert {record.headers["WARC-Date"] for record in (response, request, metadata)} == {
        "2026-11-22T17:05:09.123456Z"
    }
    assert "WARC-Concurrent-To" not in response.headers
    assert request.headers["WARC-Concurrent-To"] == f"<{capture.record_id}>"
    assert metadata.headers["WARC-Concurrent-To"] == f"<{capture.record_id}>"
    assert response.headers.get_multiple("WARC-Protocol") == ("http/1.1", "tls/1.3")


def test_metadata_tells_how_it_came_about(series: WarcSeries, folder: WarcFolder) -> None:
    """The referring page, the path from the seed and the time it took are kept; 1xx messages too, exactly."""
    early = b"HTTP/1.1 103 Early Hints\r\nLink: \xe1\r\n\r\n"

    series.write([(exchange(early + PAGE), None)])

    block = records(finished(series, folder))[3].reader.read().decode()
    told = dict(line.split(": ", 1) for line in block.splitlines())
    assert told["via"] == "https://georgia.iom.int/ka/news"
    assert told["hopsFromSeed"] == "LL"
    assert told["fetchTimeMs"] == "7"
    assert unquote_to_bytes(told["interim"]) == early


def test_the_same_page_is_not_stored_twice(series: WarcSeries, folder: WarcFolder) -> None:
    """A payload known from before becomes a revisit: the new head, and where the payload stands."""
    first = series.write([(exchange(), None)])[0]

    again = series.write([(later(exchange(), 20), original_of(first))])[0]

    revisit = records(finished(series, folder))[4]
    assert again.revisit
    assert again.payload == first.payload
    assert revisit.headers["WARC-Profile"].endswith("identical-payload-digest")
    assert revisit.headers["WARC-Refers-To"] == f"<{first.record_id}>"
    assert revisit.headers["WARC-Refers-To-Date"] == "2026-11-22T17:05:09.123456Z"
    assert revisit.headers["WARC-Truncated"] == "length"
    assert revisit.reader.read() == PAGE[: PAGE.index(b"\r\n\r\n") + 4]


def test_not_modified_refers_to_what_it_was_asked_about(series: WarcSeries, folder: WarcFolder) -> None:
    """A 304 is a revisit with an empty block, for pywb's sake; its head is kept exactly, beside it."""
    first = series.write([(exchange(), None)])[0]

    again = series.write([(later(exchange(UNCHANGED), 30), original_of(first))])[0]

    _, _, _, _, revisit, _, metadata = records(finished(series, folder))
    told = dict(line.split(": ", 1) for line in metadata.reader.read().decode().splitlines())
    assert again.revisit
    assert (again.status, again.header("ETag")) == (304, '"1"')
    assert revisit.headers["WARC-Profile"].endswith("server-not-modified")
    assert revisit.headers["WARC-Payload-Digest"] == first.citation.digest
    assert revisit.content_length == 0
    assert unquote_to_bytes(told["responseHead"]) == UNCHANGED


@pytest.mark.parametrize(
    ("response", "why"),
    [
        (EMPTY, "nothing is no payload to share"),
        (PAGE.replace(b"ETag", b"Etag").replace(b"chunked", b"identity"), "another payload"),
        (PAGE[:-5], "cut short"),
        (
            b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(PACKED) + PACKED,
            "not chunked as the original is: pywb would serve its chunks raw",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_in_doubt_everything_is_stored(series: WarcSeries, response: bytes, why: str) -> None:
    """What cannot be replayed as a revisit is no revisit."""
    first = original_of(series.write([(exchange(), None)])[0])

    again = series.write([(exchange(response, clean=False), first)])[0]

    assert not again.revisit, why


def test_an_original_that_is_gone_is_not_referred_to(series: WarcSeries) -> None:
    """A revisit is written only after its original was read back."""
    first = original_of(series.write([(exchange(), None)])[0])
    lost = replace(first.citation, offset=first.citation.offset + 1)
    moved = replace(first.citation, filename="IOMGE-lost.warc.gz")

    captures = series.write([(exchange(), replace(first, citation=place)) for place in (lost, moved)])

    assert [capture.revisit for capture in captures] == [False, False]


def test_what_is_no_http_is_kept(series: WarcSeries, folder: WarcFolder) -> None:
    """An answer that nobody can read is stored as it came, without a payload digest, and so marked."""
    capture = series.write([(exchange(NO_HTTP), None)])[0]

    response = records(finished(series, folder))[1]
    assert (capture.status, capture.payload) == (None, b"")
    assert response.reader.read() == NO_HTTP
    assert "WARC-Payload-Digest" not in response.headers
    assert capture.citation.digest == response.headers["WARC-Block-Digest"]


def test_a_header_cannot_be_smuggled_in(series: WarcSeries) -> None:
    """A value with a line break is refused before anything is written."""
    with pytest.raises(UnsafeField, match="WARC-Cipher-Suite"):
        series.write([(replace(exchange(), cipher="x\r\nWARC-Type: warcinfo"), None)])


def test_a_long_run_has_several_files(folder: WarcFolder) -> None:
    """At its size a file is finished, and the next begins with a warcinfo of its own."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"), roll_at=2_000)

    captures = [series.write([(exchange(), None)])[0] for _ in range(4)]
    series.close()

    names = folder.names()
    assert [name.split("-")[2] for name in names] == ["00000", "00001"]
    assert [capture.citation.filename for capture in captures] == [names[0]] * 2 + [names[1]] * 2
    assert [c for name in names for c in read_captures(folder.path / name)] == captures


def test_hostile_answers_are_written_as_they_are_read(series: WarcSeries, folder: WarcFolder) -> None:
    """Whatever a server sends, reading the file gives the very captures that were handed on live."""
    recorded = [exchange(case.sent, clean=case.then != "reset") for case in (*GRID, *ODD)]

    live = series.write([(each, None) for each in recorded])

    path = finished(series, folder)
    blocks = [r.reader.read() for r in records(path) if str(r.record_type) == "response"]
    assert blocks == [each.response for each in recorded]
    assert [capture.payload for capture in live] == [each.payload or b"" for each in recorded]
    assert list(read_captures(path)) == live


def test_foreign_tools_agree(series: WarcSeries, folder: WarcFolder) -> None:
    """gzip, FastWARC and warcio find every member, digest, offset and length as we wrote them."""
    first = series.write([(exchange(), None)])[0]
    captures = [first, *series.write([(later(exchange(), 20), original_of(first)), (exchange(EMPTY), None)])]
    path = finished(series, folder)

    with path.open("rb") as file:
        peer = PeerIterator(file)
        places = {(peer.get_record_offset(), peer.get_record_length()) for _ in peer}

    assert {(c.citation.offset, c.citation.length) for c in captures} <= places
    assert subprocess.run(["gzip", "-t", path], check=False).returncode == 0  # noqa: S607
    fastwarc = Path(sys.executable).with_name("fastwarc")
    assert subprocess.run([fastwarc, "check", "-q", path], check=False).returncode == 0


def test_fastwarc_agrees_about_payloads(series: WarcSeries, folder: WarcFolder) -> None:
    """The payload digest is of the body without chunks, still compressed, as FastWARC reads it too.

    Its library is asked: the command `fastwarc check -p` (2.0.1) takes raw chunks for the payload.
    """
    cases = [case for case in (*GRID, *ODD) if case.payload and not case.truncated]
    series.write([(exchange(case.sent, clean=case.then != "reset"), None) for case in cases])

    responses = [r for r in records(finished(series, folder)) if str(r.record_type) == "response"]
    disputed = {
        case.name for case, response in zip(cases, responses, strict=True) if not fastwarc_agrees(response)
    }
    # Browsers and h11 read all four; FastWARC wants CRLF and bare chunk sizes.
    assert disputed == {"lf-only", "lf-blank-line", "lf-chunked-head", "chunk-extension"}
