"""Our WARC files keep every rule of the standard, and the lint that says so can tell."""

import gzip
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from archive.storage import WarcFolder
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_lint import lint
from warc_samples import EMPTY, NO_HTTP, PAGE, UNCHANGED, exchange, later, original_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a file with every kind of record that we write."""
    folder = WarcFolder(tmp_path)
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1", (("operator", "IOM"),)))
    first = original_of(series.write([(exchange(), None)])[0])
    series.write(
        [
            (later(exchange(), 20), first),
            (later(exchange(UNCHANGED), 30), first),
            (exchange(EMPTY), first),
            (exchange(NO_HTTP), None),
            (exchange(PAGE[:-30], clean=False), None),
            (replace(exchange(b"HTTP/1.1 103 Early Hints\r\n\r\n" + PAGE), cipher=None, via=None), None),
            (exchange(url="http://სია.ge/ა|b?<>=\r\nX: y#z"), None),
        ]
    )
    series.write_resource("urn:matiane:r1:log", "text/plain", b"log")
    series.close()
    return folder.path / folder.names()[0]


def test_no_rule_is_broken(path: Path) -> None:
    """A file with pages, revisits, redirects and odd answers keeps every rule."""
    assert lint(path) == []


SEEDED: dict[str, Callable[[bytes], bytes]] = {
    "W-1": lambda r: r.replace(b"WARC/1.1", b"WARC/1.0", 1),
    "W-2 response without WARC-Date": lambda r: re.sub(rb"WARC-Date: [^\r]*\r\n", b"", r, count=1),
    "W-2 response without WARC-IP": lambda r: re.sub(rb"WARC-IP-Address: [^\r]*\r\n", b"", r, count=1),
    "W-2 response without WARC-Warcinfo": lambda r: re.sub(rb"WARC-Warcinfo-ID: [^\r]*\r\n", b"", r, count=1),
    "W-2 type": lambda r: r.replace(b"WARC-Type: response", b"WARC-Type: reply", 1),
    "W-3 WARC-Record-ID": lambda r: r.replace(b"<urn:uuid:", b"<urn:oid:", 1),
    "W-4": lambda r: re.sub(rb"(WARC-Date: [^.]*)\.\d+Z", rb"\1Z", r, count=1),
    "W-5": lambda r: re.sub(rb"(WARC-IP-Address: [^\r]*\r\n)", rb"\1\1", r, count=1),
    "W-6": lambda r: r.replace(b"WARC-IP-Address: ", b"WARC-IP-Address: a\n b", 1),
    "W-7": lambda r: re.sub(rb"Content-Type: application/http[^\r]*\r\n", b"", r, count=1),
    "W-8": lambda r: re.sub(rb"Content-Length: (\d+)\r\n\r\n", rb"Content-Length: 1\1\r\n\r\n", r, count=1),
    "W-9": lambda r: r.replace(b"Set-Cookie", b"Set-cookie", 1),
    "W-20 Content-Type": lambda r: r.replace(b"msgtype=response", b"msgtype=request", 1),
    "W-22 WARC-Warcinfo-ID": lambda r: re.sub(rb"(Warcinfo-ID: <urn:uuid:)........", rb"\g<1>00000000", r),
    "W-29": lambda r: r.replace(b"WARC-IP-Address", b"WARC-Profile: x\r\nWARC-IP-Address", 1),
    "W-30": lambda r: re.sub(rb"(Target-URI: )https", "\\1https://ა".encode(), r, count=1),
    "W-31": lambda r: r.replace(b"WARC-IP-Address", b"WARC-Truncated: tired\r\nWARC-IP-Address", 1),
}


@pytest.mark.parametrize("rule", SEEDED)
def test_a_broken_rule_is_found(path: Path, rule: str) -> None:
    """The lint finds each fault that is put into the first response, and names its rule."""
    records = [gzip.compress(record) for record in _records(path)]
    spoilt = SEEDED[rule](gzip.decompress(records[1]))
    bad = path.with_name("bad.warc.gz")

    bad.write_bytes(b"".join((records[0], gzip.compress(spoilt), *records[2:])))

    assert spoilt != gzip.decompress(records[1])
    assert any(fault.startswith(f"1: {rule}") for fault in lint(bad)), lint(bad)


def _records(path: Path) -> list[bytes]:
    return [b"WARC/1.1\r\n" + part for part in gzip.decompress(path.read_bytes()).split(b"WARC/1.1\r\n")[1:]]
