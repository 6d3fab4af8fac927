"""From the payload of a capture to the text of a page: content coding, then characters."""

import codecs
import re
import zlib
from collections.abc import Mapping

from archive.errors import ArchiveError
from archive.records import Capture

MAX_BYTES = 64 * 2**20
MAX_RATIO = 200
MAX_HTML = 5_000_000

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP, _ZLIB, _RAW = 31, 15, -15
_CODINGS = {"gzip": _GZIP, "x-gzip": _GZIP, "deflate": _ZLIB}
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_META_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
# The encodings that browsers read, as Python names them. UTF-7 and Python's own are none.
_WEB_CODEC = re.compile(
    r"utf-8|utf-16(-[lb]e)?|cp\d+|iso8859-\d+|koi8-[ru]|mac-\w+|gb\w+|big5|shift_jis|euc_\w+"
)


class Undecodable(ArchiveError):
    """A payload's content coding is unknown or broken. Raised before a page is read."""


class TooLarge(ArchiveError):
    """A payload unpacks to more than a page can be. Raised while it is unpacked."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        super().__init__(f"more than {limit:,} bytes")


def body_of(capture: Capture) -> bytes | None:
    """Return a capture's body without its content codings; None where they cannot be undone."""
    try:
        return decode_payload(capture.payload, {name.lower(): value for name, value in capture.headers})
    except ArchiveError:
        return None


def decode_payload(payload: bytes, headers: Mapping[str, str]) -> bytes:
    """Undo the content codings of a payload; `headers` have lower-case names.

    A gzip payload whose header is missing, as in a revisit after a 304, is known by its first bytes.

    >>> decode_payload(zlib.compress(b"page"), {"content-encoding": "deflate"})
    b'page'
    """
    named = [name.strip().lower() for name in headers.get("content-encoding", "").split(",")]
    codings = [name for name in named if name not in {"", "identity"}]
    if not codings and payload.startswith(_GZIP_MAGIC):
        codings = ["gzip"]
    limit = min(MAX_BYTES, MAX_RATIO * len(payload))
    for coding in reversed(codings):
        if coding not in _CODINGS:
            raise Undecodable(f"unknown content coding {coding!r}")
        payload = _inflate(payload, _CODINGS[coding], limit)
    return payload


def _inflate(payload: bytes, window: int, limit: int) -> bytes:
    # Some servers send deflate without its zlib wrapping; browsers take both.
    if window == _ZLIB and (len(payload) < 2 or payload[0] & 15 != 8 or int.from_bytes(payload[:2]) % 31):  # noqa: PLR2004
        window = _RAW
    parts, size = [], 0
    while payload:
        stream = zlib.decompressobj(window)
        try:
            part = stream.decompress(payload, limit - size + 1)
        except zlib.error as error:
            raise Undecodable(f"broken content coding: {error}") from error
        size += len(part)
        if size > limit:
            raise TooLarge(limit)
        if not stream.eof:
            raise Undecodable("the compressed payload ends early")
        parts.append(part)
        # What follows a gzip member is another one, or nothing that a browser would read.
        payload = stream.unused_data if stream.unused_data.startswith(_GZIP_MAGIC) else b""
    return b"".join(parts)


def decode_text(body: bytes, content_type: str | None = None) -> str:
    r"""Return a page's characters. A byte order mark outranks the header, the header the page's meta.

    >>> decode_text("თბილისი".encode(), "text/html"), decode_text(b"caf\xe9", "text/html; charset=latin1")
    ('თბილისი', 'café')
    """
    if len(body) > MAX_HTML:
        raise TooLarge(MAX_HTML)
    for mark, codec in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(codec, "replace")
    _, _, label = (content_type or "").lower().partition("charset=")
    found = _META_CHARSET.search(body, 0, 2048)
    stated = _codec(label.split(";")[0].strip(" \"'"))
    # A meta tag that can be read as ASCII is not in UTF-16, whatever it says.
    guessed = _codec(found[1].decode("ascii")) if found else None
    if guessed and guessed.startswith("utf-16"):
        guessed = None
    return body.decode(stated or guessed or "utf-8", "replace")


def _codec(label: str) -> str | None:
    """Return Python's name for a page's encoding, None when browsers know no such encoding."""
    try:
        name = codecs.lookup(label).name
    except (LookupError, ValueError):
        return None
    # Browsers read Latin-1 and ASCII as Windows-1252, and no page means anything else.
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"
    return name if _WEB_CODEC.fullmatch(name) else None
