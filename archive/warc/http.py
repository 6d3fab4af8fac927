"""HTTP messages as they lie in records: read with a browser's patience, never changed."""

import re

Headers = tuple[tuple[str, str], ...]

_END = re.compile(rb"\r?\n\r?\n")
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})(?!\d)")
# Python refuses to make a number of more than 4,300.
_DIGITS = 18
_CHUNK = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,15})[ \t]*(?:;[^\n]*)?\r?(\n|\Z)")


def split_head(message: bytes) -> tuple[bytes, bytes]:
    r"""Part a message behind the blank line that ends its head.

    >>> split_head(b"HTTP/1.1 200 OK\nA: b\n\nbody")
    (b'HTTP/1.1 200 OK\nA: b\n\n', b'body')
    """
    end = _END.search(message)
    return (message[: end.end()], message[end.end() :]) if end else (message, b"")


def read_head(head: bytes) -> tuple[int | None, Headers]:
    r"""Return the status and the headers; no status when it is no HTTP.

    >>> read_head(b"HTTP/1.1 200 OK\r\nA: b\r\n c\r\nno colon\r\nset-cookie: \xe9\r\n\r\n")
    (200, (('A', 'b c'), ('set-cookie', 'é')))
    >>> read_head(b"ICY 200 OK\r\n\r\n")
    (None, ())
    """
    status = _STATUS.match(head)
    if not status:
        return None, ()
    headers: list[tuple[str, str]] = []
    for raw in head.split(b"\n")[1:]:
        line = _text(raw)
        if line[:1] in (" ", "\t") and headers and line.strip():
            name, value = headers.pop()
            headers.append((name, f"{value} {line.strip()}".strip()))
        elif ":" in line:
            name, _, value = line.partition(":")
            headers.append((name.strip(), value.strip()))
    return int(status[1]), tuple(headers)


def entity_body(headers: Headers, body: bytes) -> bytes:
    r"""Return the body without its transfer coding: the payload that digests are taken of.

    >>> entity_body((("Transfer-Encoding", "chunked"),), b"3;x=y\r\nabc\r\n0\r\nTrailer: t\r\n\r\n")
    b'abc'
    >>> entity_body((("Content-Length", "2"),), b"abc")
    b'ab'
    """
    if is_chunked(headers):
        plain = dechunk(body)
        # A tool that took the chunks away but kept the header: its body is the payload.
        return body if plain is None else plain
    lengths = [value for name, value in headers if name.lower() == "content-length"]
    return body[: whole_number(lengths[0].split(",")[0].strip())] if lengths else body


def whole_number(text: str) -> int | None:
    """Return a length as a header tells it; None when it is no length that anything could have.

    >>> [whole_number(text) for text in ("12", "-1", "1_0", "٣", "9" * 5000)]
    [12, None, None, None, None]
    """
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _DIGITS else None


def is_chunked(headers: Headers) -> bool:
    """Tell whether the last transfer coding is `chunked`."""
    codings = [value for name, value in headers if name.lower() == "transfer-encoding"]
    return bool(codings) and codings[-1].split(",")[-1].strip().lower() == "chunked"


def dechunk(body: bytes) -> bytes | None:
    r"""Return the content of the chunks as far as they go; None when there is not even one.

    >>> dechunk(b"5\r\nhello\r\n6\r\n wor"), dechunk(b"<html>"), dechunk(b"")
    (b'hello wor', None, b'')
    """
    parts: list[bytes] = []
    at = 0
    while at < len(body):
        size = _CHUNK.match(body, at)
        if not size:
            return b"".join(parts) if at else None
        length = int(size[1], 16)
        if not length or not size[2]:  # the last chunk, or a size line that was cut
            break
        parts.append(body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    return b"".join(parts)


def _text(raw: bytes) -> str:
    line = raw.rstrip(b"\r")
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("latin-1")
