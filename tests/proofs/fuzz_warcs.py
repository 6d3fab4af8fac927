"""WARC files to be fuzzed, ours and foreign, and how they are read."""

import gzip
import os
import random
import tempfile
from contextlib import redirect_stderr, suppress
from dataclasses import replace
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

from archive.storage import WarcFolder
from archive.warc.read import read_captures, scan_headers
from archive.warc.series import WarcSeries
from archive.warc.walk import Member, Unreadable, judge, survey
from archive.warc.warcinfo import Warcinfo
from warc_samples import NO_HTTP, UNCHANGED, URL, exchange, foreign, original_of

WORDS = (
    b"\x1f\x8b\x08",
    b"\x1f\x8b\x08\x1f\xff\xff\xff\xff\xff\xff",
    b"WARC/1.1\r\n",
    b"\r\n\r\n",
    b"WARC-Type: revisit\r\n",
    b"warc-type: response\r\n",
    b"content-length: x\r\n",
    b"Content-Length: -5\r\n",
    b"Content-Length: 99999999999999999999\r\n",
    b"Content-Length: \xd9\xa3\r\n",
    b"9" * 5_000,
    b"Transfer-Encoding: chunked\r\n\r\n",
    b"WARC-Date: 9999-99\r\n",
    b"WARC-Block-Digest: sha1:AAAA\r\n",
    b"WARC-Block-Digest: md5:%%\r\n",
    b"\0" * 512,
)


def read_walk(content: bytes, _chance: random.Random) -> None:
    """Find members and records as recovery and verification do: what is no good is `Unreadable` or a gap."""
    end = 0
    for step in survey(BytesIO(content)):
        assert step.offset == end
        end = step.end if step.end is not None else len(content)
        if isinstance(step, Member):
            with suppress(Unreadable):
                judge(step.content)
    assert end == len(content)


def read_all(content: bytes, _chance: random.Random) -> None:
    """Read captures and headers as a rebuild does: what is damaged is told, never raised."""
    path = _memory()
    path.write_bytes(content)
    with redirect_stderr(StringIO()):  # warcio's own words
        for _ in (*read_captures(path, lambda _: None), *scan_headers(path, lambda _: None)):
            pass


@cache
def _memory() -> Path:
    """Return a file of this process that is on no disk and ends with it."""
    return Path(f"/proc/self/fd/{os.memfd_create('fuzz')}")


@cache
def warcs() -> tuple[bytes, ...]:
    """Return small files as we write them, and records as others do, packed and not."""
    with tempfile.TemporaryDirectory() as home:
        folder = WarcFolder(Path(home))
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
        (first,) = series.write([(exchange(), None)])
        original = original_of(first)
        later = replace(exchange(), url=f"{URL}&x")
        series.write([(later, original), (exchange(UNCHANGED), original), (exchange(NO_HTTP), None)])
        series.close()
        (path,) = folder.path.iterdir()
        ours = path.read_bytes()
    names = [("WARC-Target-URI", f"<{URL}>"), ("WARC-Date", "2019-03-01T10:00:00Z")]
    others = [foreign(kind, names, b"HTTP/1.0 200 OK\n\nx") for kind in ("response", "revisit", "resource")]
    plain = [step.content for step in survey(BytesIO(ours)) if isinstance(step, Member)]
    return (ours, *map(gzip.compress, others), *plain, *others)
