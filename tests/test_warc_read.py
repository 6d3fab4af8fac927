"""Captures are read out of our own files, other people's, and damaged ones."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from archive.errors import DamageFound, DigestMismatch
from archive.records import Capture
from archive.storage import WarcFolder
from archive.warc.digests import sha1
from archive.warc.read import Originals, read_capture, read_captures, scan_headers
from archive.warc.series import WarcSeries
from archive.warc.walk import RecordDamaged
from archive.warc.warcinfo import Warcinfo
from warc_samples import HTML, PACKED, PAGE, UNCHANGED, exchange, foreign, later, original_of

NAMES = [("WARC-Target-URI", "<http://georgia.iom.int/ka>"), ("WARC-Date", "2019-03-01T10:00:00Z")]
HTTP = ("Content-Type", "application/http; msgtype=response")
PLAIN = b"HTTP/1.0 200 OK\nContent-Type: text/html\n\n" + HTML


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Return an empty folder of WARC files."""
    folder = WarcFolder(tmp_path)
    folder.path.mkdir()
    return folder


@pytest.fixture
def captures(folder: WarcFolder) -> list[Capture]:
    """Record a page, the page again, and that it was not modified."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    first = series.write([(exchange(), None)])[0]
    original = original_of(first)
    again = series.write([(later(exchange(), 20), original), (later(exchange(UNCHANGED), 30), original)])
    series.close()
    return [first, *again]


def only(folder: WarcFolder) -> Path:
    """Return the folder's one file."""
    (name,) = folder.names()
    return folder.path / name


def read(path: Path, content: bytes) -> list[Capture]:
    """Read captures from these bytes."""
    path.write_bytes(content)
    return list(read_captures(path))


def test_reading_gives_what_writing_gave(folder: WarcFolder, captures: list[Capture]) -> None:
    """The file alone tells all of a capture; only a revisit's payload must be looked up."""
    found = list(read_captures(only(folder)))

    assert [capture.revisit for capture in captures] == [False, True, True]
    assert found == [replace(capture, payload=b"" if capture.revisit else PACKED) for capture in captures]


def test_a_citation_leads_to_the_capture(folder: WarcFolder, captures: list[Capture]) -> None:
    """Each capture is read back by its citation, a revisit with its original's payload."""
    originals = Originals()
    originals.add(only(folder))

    page, again, unchanged = (read_capture(folder, capture.citation, originals) for capture in captures)

    assert [page, again] == captures[:2]
    # What a 304 says of itself tells nothing of the page: its original's headers do.
    assert unchanged == replace(captures[2], payload=PACKED, headers=page.headers)


def test_an_unchanged_page_is_the_answer_that_it_names(folder: WarcFolder) -> None:
    """One payload under two answers: a 304 has the headers of the one that its record refers to."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    missing = exchange(PAGE.replace(b"200 OK", b"404 Not Found").replace(b'"1"', b'"2"'))
    page = series.write([(missing, None), (later(exchange(), 20), None)])[1]
    unchanged = series.write([(later(exchange(UNCHANGED), 30), original_of(page))])[0]
    series.close()
    originals = Originals()
    originals.add(only(folder))

    found = read_capture(folder, unchanged.citation, originals)

    assert found.headers == page.headers


def test_a_file_still_written_is_read(folder: WarcFolder) -> None:
    """Captures can be cited by the final name of a file that is still open, half a record at its end."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    capture = series.write([(exchange(), None)])[0]
    (path,) = folder.path.iterdir()
    with path.open("ab") as file:
        file.write(path.read_bytes()[capture.citation.offset :][:100])

    found = read_capture(folder, capture.citation, lambda *_: None)

    assert path.suffix == ".open"
    assert found == capture
    assert list(read_captures(path)) == [capture]


def test_a_wrong_citation_is_refused(folder: WarcFolder, captures: list[Capture]) -> None:
    """Bytes are never handed out as something that they are not."""
    cited = captures[0].citation

    with pytest.raises(DigestMismatch):
        read_capture(folder, replace(cited, digest=sha1(b"other")), Originals())
    with pytest.raises(DamageFound, match="no capture begins here"):
        read_capture(folder, replace(cited, offset=cited.offset + 1), Originals())
    with pytest.raises(DamageFound, match="bring it back"):
        read_capture(folder, replace(cited, filename="../secret"), Originals())


def test_a_revisit_whose_original_is_nowhere_is_damage(folder: WarcFolder, captures: list[Capture]) -> None:
    """An empty page is not shown for one that is lost."""
    with pytest.raises(DamageFound, match="original"):
        read_capture(folder, captures[1].citation, lambda *_: None)


def test_headers_tell_where_captures_are(folder: WarcFolder, captures: list[Capture]) -> None:
    """A first pass over the headers finds place, time and digest of every capture."""
    found = [(h.offset, h.length, h.digest, h.time, h.url) for h in scan_headers(only(folder))]

    expected = [(c.citation.offset, c.citation.length, c.citation.digest, c.time, c.url) for c in captures]
    assert found == expected


def test_damage_costs_one_capture(folder: WarcFolder) -> None:
    """A flipped bit takes the capture that it is in; those before and behind it are read."""
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    captures = series.write([(later(exchange(), second), None) for second in range(5)])
    series.close()
    path = only(folder)
    spoilt = bytearray(path.read_bytes())
    spoilt[captures[2].citation.offset + 200] ^= 4
    path.chmod(0o640)
    path.write_bytes(spoilt)
    damages: list[RecordDamaged] = []

    found = list(read_captures(path, damages.append))

    assert found == [*captures[:2], *captures[3:]]
    assert [damage.offset for damage in damages] == [captures[2].citation.offset]
    with pytest.raises(RecordDamaged):
        list(read_captures(path))


def test_a_torn_end_is_left_out(tmp_path: Path, folder: WarcFolder, captures: list[Capture]) -> None:
    """What was being written when the power went is no capture."""
    whole = only(folder).read_bytes()
    cited = captures[1].citation

    cuts = (0, 1, 99, cited.length - 9, cited.length - 1)
    found = [read(tmp_path / "cut.warc.gz", whole[: cited.offset + cut]) for cut in cuts]

    assert [[capture.record_id for capture in each] for each in found] == [[captures[0].record_id]] * len(
        cuts
    )


def test_old_tools_are_read(tmp_path: Path) -> None:
    """WARC/1.0, angle brackets, no warcinfo, no digest, not compressed: still a capture."""
    content = foreign("response", [*NAMES, HTTP], PLAIN)

    (capture,) = read(tmp_path / "old.warc", content)

    assert (capture.url, capture.status, capture.payload) == ("http://georgia.iom.int/ka", 200, HTML)
    assert (capture.mission, capture.run) == ("georgia", "")
    assert capture.time.isoformat() == "2019-03-01T10:00:00+00:00"
    assert (capture.citation.offset, capture.citation.length) == (0, len(content))
    assert capture.citation.digest == sha1(HTML)


@pytest.mark.parametrize("pack", [bytes, gzip.compress], ids=["plain", "gzip"])
def test_any_spelling_of_labels_is_read(tmp_path: Path, pack: type[bytes]) -> None:
    """Header names in lower case, as some tools write them, are the same names."""
    lowered = [(name.lower(), value) for name, value in (*NAMES, HTTP)]
    one = foreign("response", lowered, PLAIN).replace(b"WARC-Type", b"warc-type")
    record = pack(one.replace(b"Content-Length", b"content-length"))

    captures = read(tmp_path / "odd.warc.gz", record + record)

    assert [capture.payload for capture in captures] == [HTML, HTML]
    assert [capture.citation.offset for capture in captures] == [0, len(record)]


@pytest.mark.parametrize(
    "digest",
    [
        sha1(PACKED),
        sha1(PACKED).lower(),
        sha1(PAGE.partition(b"\r\n\r\n")[2]),
        "sha1:" + __import__("hashlib").sha1(PACKED).hexdigest(),
        "sha-256:" + __import__("hashlib").sha256(PACKED).hexdigest(),
        "xxh3:0123456789abcdef",
    ],
)
def test_foreign_digests_are_understood(folder: WarcFolder, digest: str) -> None:
    """Base 16 or 32, any case, other algorithms, and digests over raw chunks: all cite their capture."""
    fields = [*NAMES, ("WARC-Payload-Digest", digest), HTTP]
    path = folder.path / "foreign.warc.gz"
    (capture,) = read(path, gzip.compress(foreign("response", fields, PAGE)))

    found = read_capture(folder, capture.citation, Originals())

    assert found.payload == PACKED
    assert found.citation.digest == digest


def test_damage_in_a_plain_file_is_told(tmp_path: Path) -> None:
    """Where nothing can be found again behind it, damage is at least not passed over in silence."""
    one = foreign("response", [*NAMES, HTTP], PLAIN)
    path = tmp_path / "plain.warc"
    path.write_bytes(one + b"rubbish\r\n" * 9 + one)
    damages: list[RecordDamaged] = []

    found = list(read_captures(path, damages.append))

    assert [capture.payload for capture in found] == [HTML]
    assert len(damages) == 1


def test_only_exchanges_with_sites_are_captures(tmp_path: Path) -> None:
    """Look-ups, screenshots and logs in foreign files are passed over; a fetched resource is a capture."""
    dns = foreign(
        "response",
        [("WARC-Target-URI", "dns:iom.int"), NAMES[1], ("Content-Type", "text/dns")],
        b"2019\niom.int. A 1.2.3.4\n",
    )
    picture = foreign("resource", [("WARC-Target-URI", "urn:view:http://x/"), NAMES[1]], b"png")
    page = foreign("resource", [*NAMES, ("Content-Type", "text/html")], HTML)
    undated = foreign("response", [NAMES[0], HTTP], PLAIN)

    (capture,) = read(tmp_path / "mixed.warc.gz", b"".join(map(gzip.compress, (dns, picture, page, undated))))

    assert (capture.status, capture.header("content-type"), capture.payload) == (200, "text/html", HTML)


def test_no_bytes_make_the_reader_fail(tmp_path: Path, folder: WarcFolder, captures: list[Capture]) -> None:
    """Whatever bit is flipped and wherever a file is cut, reading ends, and without surprise."""
    whole = only(folder).read_bytes()
    path = tmp_path / "any.warc.gz"

    for at in range(0, len(whole), 7):
        spoilt = bytearray(whole)
        spoilt[at] ^= 1 << at % 8
        path.write_bytes(spoilt[: len(whole) - at % 11])

        assert len(list(read_captures(path, lambda _: None))) <= len(captures)
