"""One WARC 1.1 record as one gzip member.

We put records together ourselves: warcio drops the block of a revisit that comes without its
own parsed HTTP headers, re-writes those headers when it has them (warcio#128), adds payload
digests to metadata, and always compresses at level 9.
"""

import re
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from urllib.parse import quote, urlsplit
from uuid import uuid4

from archive.errors import ArchiveError
from archive.warc.digests import sha1

Fields = Iterable[tuple[str, str]]

LEVEL = 6
"""Wire bytes are gzip already: levels 1, 6 and 9 all take 0.11 ms for 9 kB and save 1.4 %.
Plain bodies (robots.txt, sitemaps) gain a fifth from 1 to 6, next to nothing from 6 to 9."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_KEPT = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in '"#<>\\^`{|}')


class UnsafeField(ArchiveError):
    """A header value would start a line of its own. Raised before anything is written."""

    def __init__(self, name: str, value: str) -> None:
        self.name, self.value = name, value
        super().__init__(f"{name} must not contain control characters: {value!r}")


def new_id() -> str:
    """Return a record id that no other record has."""
    return f"urn:uuid:{uuid4()}"


def warc_date(time: datetime) -> str:
    """Return a time as all records of a capture carry it.

    >>> warc_date(datetime(2026, 11, 22, 17, 5, 9, tzinfo=UTC))
    '2026-11-22T17:05:09.000000Z'
    """
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}"


def target_uri(url: str) -> str:
    """Return the URI as sent: ASCII, without fragment; pywb answers 500 over raw Georgian.

    >>> target_uri("https://georgia.iom.int/ka/სია?q=a b%20c#top")
    'https://georgia.iom.int/ka/%E1%83%A1%E1%83%98%E1%83%90?q=a%20b%20c'
    >>> target_uri("http://სია.ge/")
    'http://xn--lodp0a.ge/'
    """
    plain = url.partition("#")[0]
    if plain.isascii():
        return quote(plain, safe=_KEPT)
    try:
        host = urlsplit(plain).hostname or ""
        plain = plain.replace(host, host.encode("idna").decode(), 1)
    except ValueError:  # no such host can be; foreign archives hold such URLs
        pass
    return quote(plain, safe=_KEPT)


def encode_fields(fields: Fields) -> bytes:
    r"""Return header lines, or a block of `application/warc-fields`.

    >>> encode_fields([("via", "http://x/"), ("note", "ა")]).decode()
    'via: http://x/\r\nnote: ა\r\n'
    """
    lines: list[str] = []
    for name, value in fields:
        if _CONTROL.search(value):
            raise UnsafeField(name, value)
        lines.append(f"{name}: {value}\r\n")
    return "".join(lines).encode()


def encode_record(kind: str, record_id: str, fields: Fields, block: bytes) -> bytes:
    """Return a whole record as one gzip member. The member is the same for the same input."""
    header = encode_fields(
        (
            ("WARC-Type", kind),
            ("WARC-Record-ID", f"<{record_id}>"),
            *fields,
            ("WARC-Block-Digest", sha1(block)),
            ("Content-Length", str(len(block))),
        ),
    )
    member = zlib.compressobj(LEVEL, wbits=zlib.MAX_WBITS | 16)
    parts = (b"WARC/1.1\r\n", header, b"\r\n", block, b"\r\n\r\n")
    return b"".join((*map(member.compress, parts), member.flush()))
