"""Answers that real servers send, or might: what goes over the wire, and what is to be read from it.

`GRID` crosses status, framing, content coding and completeness; oddities.py has the rest.
"""

import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from crawler.tape import Truncation
from wire_server import Ending

PAGE = "<!doctype html><title>მიგრაცია</title><p>საერთაშორისო</p>\r\n\r\nHTTP/1.1 200 OK\r\n".encode()
GZIPPED = gzip.compress(PAGE, mtime=0)
SPOILT = GZIPPED[:30] + bytes(byte ^ 0x55 for byte in GZIPPED[30:])


@dataclass(frozen=True, slots=True)
class Case:
    """One answer. What is read may be less than what was sent: 1xx messages before, excess after."""

    name: str
    sent: bytes
    then: Ending = "keep"
    status: int | None = 200
    payload: bytes | None = PAGE
    truncated: Truncation | None = None
    interim: bytes = b""
    excess: int = 0
    reusable: bool = True


def chunked(body: bytes, size: int = 50) -> bytes:
    """Return the body in chunks."""
    pieces = [body[at : at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%b\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def plain(*lines: str | bytes, status: str | bytes = "HTTP/1.1 200 OK", body: bytes = PAGE) -> bytes:
    """Return an answer that tells its length, with these header lines more."""
    return message(status, *lines, f"Content-Length: {len(body)}", body=body)


def message(*lines: str | bytes, body: bytes = b"") -> bytes:
    """Return these lines as a head, and the body."""
    raw = (line.encode() if isinstance(line, str) else line for line in lines)
    return b"".join(line + b"\r\n" for line in raw) + b"\r\n" + body


_STATUSES = ("200 OK", "301 Moved Permanently", "404 Not Found", "503 Service Unavailable")
_FRAMINGS = {
    "length": "Content-Length: {}",
    "chunked": "Transfer-Encoding: chunked",
    "close": "Connection: close",
}
_CODINGS = {"plain": PAGE, "gzip": GZIPPED, "spoilt-gzip": SPOILT}
_KEPT = 20


def _grid() -> Iterator[Case]:
    for status, framing, coding in product(_STATUSES, _FRAMINGS, _CODINGS):
        body = _CODINGS[coding]
        lines = ["Content-Type: text/html; charset=UTF-8", _FRAMINGS[framing].format(len(body))]
        lines += [] if coding == "plain" else ["Content-Encoding: gzip"]
        head = message(f"HTTP/1.1 {status}", *lines)
        name, code, closes = f"{status[:3]}-{framing}-{coding}", int(status[:3]), framing == "close"
        framed = chunked(body) if framing == "chunked" else body
        yield Case(name, head + framed, "close" if closes else "keep", code, body, reusable=not closes)
        if not closes:  # else nothing in the bytes tells of the cut
            part = framed[: framed.index(body[:_KEPT]) + _KEPT]
            yield Case(f"{name}-cut", head + part, "cut", code, body[:_KEPT], "disconnect", reusable=False)


GRID = tuple(_grid())
