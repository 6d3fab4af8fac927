"""Exchanges to record, and WARC files as foreign tools write them."""

import gzip
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from archive.records import Capture, Original
from archive.storage import WarcFolder
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from crawler.limits import Limits
from crawler.message import AnswerReader, Phase
from crawler.tape import Exchange

URL = "https://georgia.iom.int/ka/news/%E1%83%A1"
STARTED = datetime(2026, 11, 22, 17, 5, 9, 123456, tzinfo=UTC)
HTML = "<title>მიგრაცია</title><p>საერთაშორისო</p>".encode()
PACKED = gzip.compress(HTML, mtime=0)
REQUEST = b"GET /ka/news/%E1%83%A1 HTTP/1.1\r\nHost: georgia.iom.int\r\nAccept-Encoding: gzip\r\n\r\n"


def chunks(body: bytes, size: int = 20) -> bytes:
    """Return a body as a server sends it that does not know its length."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


PAGE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=UTF-8\r\ncontent-encoding: gzip\r\n"
    b'ETag: "1"\r\nSet-Cookie: a\r\nSet-Cookie: b\r\nTransfer-Encoding: chunked\r\n\r\n' + chunks(PACKED)
)
UNCHANGED = b'HTTP/1.1 304 Not Modified\r\nDate: Sun, 22 Nov 2026 17:05:09 GMT\r\nETag: "1"\r\n\r\n'
EMPTY = b"HTTP/1.1 301 Moved Permanently\r\nLocation: /ka\r\nContent-Length: 0\r\n\r\n"
NO_HTTP = b"ICY 200 OK\r\nContent-Length: 3\r\n\r\nabc"
WHOLE = b"HTTP/1.1 200 OK\r\nContent-Length: 7\r\n\r\nabcdefg"


def exchange(response: bytes = PAGE, url: str = URL, *, clean: bool = True) -> Exchange:
    """Return what the crawler's own reader makes of an answer."""
    reader = AnswerReader(Limits())
    reader.feed(response)
    if reader.phase is not Phase.DONE:
        reader.end(clean=clean)
    answer = reader.answer()
    return Exchange(
        url=url,
        started=STARTED,
        request=REQUEST,
        response=answer.response,
        interim=answer.interim,
        payload=answer.payload,
        status=answer.status,
        reason=answer.reason,
        headers=answer.headers,
        ip="2001:db8::1",
        protocols=("http/1.1", "tls/1.3"),
        cipher="TLS_AES_256_GCM_SHA384",
        truncated=answer.truncated,
        elapsed_ms=7,
        excess=answer.excess,
        via="https://georgia.iom.int/ka/news",
        hops="LL",
    )


def later(recorded: Exchange, second: int) -> Exchange:
    """Return the same exchange some seconds later."""
    return replace(recorded, started=STARTED.replace(second=second))


def foreign(
    kind: str,
    fields: Iterable[tuple[str, str]],
    block: bytes,
    *,
    version: str = "WARC/1.0",
    end: bytes = b"\r\n\r\n",
) -> bytes:
    """Return a record as plainly as some tool wrote it, with no digest but those given."""
    lines = [version, f"WARC-Type: {kind}", *(f"{name}: {value}" for name, value in fields)]
    head = "\r\n".join([*lines, f"Content-Length: {len(block)}", "", ""])
    return head.encode() + block + end


def original_of(capture: Capture) -> Original:
    """Return what a later revisit of a capture refers to."""
    return Original(capture.record_id, capture.url, capture.time, capture.citation)


def every_kind_of_record(home: Path) -> list[bytes]:
    """Write a good file in a new home; return its records, unpacked. lint_faults.py names their places."""
    folder = WarcFolder(home)
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1", (("operator", "IOM"),)))
    first = original_of(series.write([(exchange(), None)])[0])
    series.write(
        [
            (later(exchange(), 20), first),
            (later(exchange(UNCHANGED), 30), first),
            (exchange(EMPTY), first),
            (exchange(NO_HTTP), None),
            (exchange(PAGE[:-30], clean=False), None),
            (exchange(WHOLE), None),
        ]
    )
    series.write_resource("urn:matiane:r1:log", "text/plain", b"log")
    series.close()
    return records_of(folder.path / folder.names()[0])


def records_of(path: Path) -> list[bytes]:
    """Return the records of a file of ours, unpacked."""
    whole = gzip.decompress(path.read_bytes())
    return [b"WARC/1.1\r\n" + part for part in whole.split(b"WARC/1.1\r\n")[1:]]


def archive_of_two(home: Path) -> WarcFolder:
    """Write a new home with two files, of a capture each."""
    folder = WarcFolder(home)
    home.mkdir()
    for run in ("r1", "r2"):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", run))
        series.write([(exchange(), None)])
        series.close()
    return folder


def flip(path: Path) -> bytes:
    """Turn one bit of a file over, and return what it holds now."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.chmod(0o640)
    path.write_bytes(content)
    return bytes(content)
