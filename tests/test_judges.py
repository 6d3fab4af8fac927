"""Nobody need believe us: the site's own log and foreign tools judge what a real crawl left behind."""

import gzip
import hashlib
import random
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from archive.warc.stream import raise_damage, read_records
from judged import Judged, crawl_twice
from messages import decoded, payload_of, sha1
from shown import Shown, sample
from wayback import Wayback
from webrecorder import npm_index, replayed

if TYPE_CHECKING:
    from exchanges import Record

FASTWARC = Path(sys.executable).with_name("fastwarc")
SAMPLE = 20


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    """Return a small archive to be judged."""
    return crawl_twice(tmp_path_factory.mktemp("judged"), "small")


def test_every_byte_of_the_wire_stands_in_the_files(judged: Judged) -> None:
    """What the site heard and sent is what was recorded, all of it, and nothing else was."""
    compared = judged.compared()

    assert compared.only_recorded == []
    assert compared.only_sent == []
    kinds = Counter(recorded.kind for recorded, _ in compared.pairs)
    assert kinds.keys() == {"whole", "repeated", "unchanged"}
    assert min(kinds.values()) >= 10


def test_every_record_names_the_url_that_was_asked_for(judged: Judged) -> None:
    """All three records of an exchange carry the URL that the site was sent."""
    for recorded, sent in judged.compared().pairs:
        target = sent.request.split(b" ", 2)[1].decode("ascii")
        host = sent.request.split(b"Host: ", 1)[1].split(b"\r\n", 1)[0].decode("ascii")
        three = (recorded.main, recorded.request, recorded.metadata)
        assert {part.fields["WARC-Target-URI"] for part in three} == {f"http://{host}{target}"}


def test_every_revisit_refers_to_what_it_repeats(judged: Judged) -> None:
    """A revisit names an earlier whole record by id, URL and date, and its payload by the right digest."""
    seen: dict[str, Record] = {}
    for record in judged.records:
        if record.kind == "revisit":
            first = seen[record.fields["WARC-Refers-To"]]
            named = [record.fields[f"WARC-Refers-To-{name}"] for name in ("Target-URI", "Date")]
            assert named == [first.fields["WARC-Target-URI"], first.fields["WARC-Date"]]
            assert record.fields["WARC-Payload-Digest"] == sha1(payload_of(first.block))
        elif record.kind == "response":
            seen[record.fields["WARC-Record-ID"]] = record


def test_gzip_and_fastwarc_find_every_file_whole(judged: Judged) -> None:
    """To gzip every file is whole to its end; to FastWARC every block digest is right."""
    for path in judged.files:
        assert subprocess.run(["gzip", "-t", path], check=False).returncode == 0  # noqa: S607
        assert subprocess.run([FASTWARC, "check", "-q", path], check=False).returncode == 0


def test_fastwarc_finds_every_payload_digest_right(judged: Judged) -> None:
    """The digest that a response is cited by is that of its body without chunks."""
    verdicts = [verdict for path in judged.files for verdict in payload_verdicts(path)]

    assert len(verdicts) == sum(record.kind == "response" for record in judged.records)
    assert all(verdicts)


def test_warcio_finds_every_capture_where_it_is_cited(judged: Judged) -> None:
    """The index cites exactly the responses and revisits that warcio finds, at the same bytes."""
    with sqlite3.connect(judged.home / "index.db") as connection:
        cited = connection.execute("SELECT filename, offset, length, digest FROM captures").fetchall()

    found = [
        (record.filename, record.offset, record.length, record.fields["WARC-Payload-Digest"])
        for record in judged.records
        if record.kind in {"response", "revisit"}
    ]

    assert sorted(cited) == sorted(found)


def test_a_parser_of_another_language_finds_every_record_where_ours_does(judged: Judged) -> None:
    """The npm package warcio finds the same records at the same bytes, and every capture's status."""
    found = {(line["filename"], line["offset"]): line for line in npm_index(judged.files)}

    places = {key: (line["length"], line.get("url")) for key, line in found.items()}
    assert places == {
        (path.name, record.offset): (record.length, record.fields.get("warc-target-uri"))
        for path in judged.files
        for record in read_records(path, (), raise_damage)
    }
    with sqlite3.connect(judged.home / "index.db") as connection:
        cited = connection.execute("SELECT filename, offset, url, status FROM captures").fetchall()
    # What a run tells of itself has a digest too, but no web address.
    payloads = [line for line in found.values() if "digest" in line and line["url"].startswith("http")]
    assert len(cited) == len(payloads)
    for filename, offset, url, status in cited:
        line = found[filename, offset]
        # The block of a revisit after a 304 is empty: its status stands in the metadata.
        assert (line["url"], line.get("status", 304)) == (url, status)


def test_pywb_replays_what_was_sent(judged: Judged, tmp_path: Path) -> None:
    """A foreign wayback machine serves pages, files, revisits and 304s as readers of the site saw them."""
    dice = random.Random(2)  # noqa: S311 - the same captures in every run
    chosen = sample(judged.shown(), SAMPLE, dice)

    with Wayback(tmp_path, judged.home / "warcs") as wayback:
        replayed = [wayback.raw(capture.url, capture.moment) for capture in chosen]

    assert len(replayed) == SAMPLE
    assert replayed == [(*replayable(capture), capture.moment) for capture in chosen]


def test_replayweb_page_replays_what_was_sent(judged: Judged) -> None:
    """ReplayWeb.page shows every capture, revisits of both kinds too, as readers of the site saw it."""
    captures = judged.shown()

    answers = replayed(judged.files, ((capture.moment, capture.url) for capture in captures))

    bodies = [decoded(capture.answer) for capture in captures]
    assert answers == [(status, hashlib.sha256(body).hexdigest()) for status, body in bodies]


@pytest.mark.parametrize(("digested", "command"), [(b"hello", 1), (b"5\r\nhello\r\n0\r\n\r\n", 0)])
def test_why_fastwarc_check_p_is_not_asked(tmp_path: Path, digested: bytes, command: int) -> None:
    """Of a chunked body `fastwarc check -p` wants the raw chunks' digest, its library the payload's."""
    path = tmp_path / "chunked.warc.gz"
    path.write_bytes(gzip.compress(minimal(digested)))

    checked = subprocess.run([FASTWARC, "check", "-q", "-p", path], check=False).returncode

    assert (checked, payload_verdicts(path)) == (command, [digested == b"hello"])


def replayable(capture: Shown) -> tuple[int, bytes]:
    """Return the status and the body that pywb can be asked for."""
    status, body = decoded(capture.answer)
    # Of a revisit that redirects pywb 2.10 gives the head alone, on purpose: browsers ignore the body
    # (pywb/warcserver/resource/resolvingloader.py).
    return status, b"" if capture.kind == "repeated" and status // 100 == 3 else body


def payload_verdicts(path: Path) -> list[bool]:
    """Ask the FastWARC library about the payload digest of each response."""
    records = ArchiveIterator(str(path), record_types=WarcRecordType.response, parse_http=False)
    return [_verdict(record) for record in records]


def _verdict(record: WarcRecord) -> bool:
    # A record that is decoded without being held first makes FastWARC 2.0.1 fail: "No reader set".
    record.freeze()
    record.parse_http(auto_decode="transfer")
    return record.verify_payload_digest()


def minimal(digested: bytes) -> bytes:
    """Return one record of a chunked response, its payload digest taken of these bytes."""
    block = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"
    lines = (
        "WARC/1.1",
        "WARC-Type: response",
        "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000000>",
        "WARC-Date: 2026-11-22T00:00:00Z",
        "WARC-Target-URI: http://localhost/",
        "Content-Type: application/http; msgtype=response",
        f"WARC-Payload-Digest: {sha1(digested)}",
        f"Content-Length: {len(block)}",
    )
    return "".join(f"{line}\r\n" for line in (*lines, "")).encode() + block + b"\r\n\r\n"
