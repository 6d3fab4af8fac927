"""HTTP messages as the standard library reads them, and digests of them: nothing here is ours."""

import base64
import gzip
import hashlib
from http.client import HTTPResponse
from io import BytesIO
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from socket import socket


def head_of(message: bytes) -> bytes:
    r"""Return a message up to its first blank line.

    >>> head_of(b"HTTP/1.1 200 OK\r\n\r\nbody")
    b'HTTP/1.1 200 OK\r\n\r\n'
    """
    head, blank, _ = message.partition(b"\r\n\r\n")
    return head + blank


def sha1(content: bytes) -> str:
    """Return a digest as WARC headers write it."""
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()


def payload_of(message: bytes) -> bytes:
    r"""Return the body without its chunks, by the standard library's reading.

    >>> payload_of(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n")
    b'ab'
    """
    return _read(message).read()


def decoded(message: bytes) -> tuple[int, bytes]:
    r"""Return the status and what a reader sees: the body without chunks and compression.

    >>> decoded(b"HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nab")
    (404, b'ab')
    """
    answer = _read(message)
    body = answer.read()
    return answer.status, gzip.decompress(body) if answer.getheader("Content-Encoding") == "gzip" else body


def media_type(message: bytes) -> str:
    """Return an answer's Content-Type without parameters."""
    return _read(message).headers.get_content_type()


class _Said:
    """A connection that has nothing to say but these bytes."""

    def __init__(self, message: bytes) -> None:
        self._message = message

    def makefile(self, _mode: str) -> BytesIO:
        return BytesIO(self._message)


def _read(message: bytes) -> HTTPResponse:
    answer = HTTPResponse(cast("socket", _Said(message)))
    answer.begin()
    return answer
