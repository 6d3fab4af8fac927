"""Requests read from the wire, and answers framed for it."""

import gzip
from asyncio import IncompleteReadError, LimitOverrunError, StreamReader
from dataclasses import dataclass, replace

from replica.answers import Answer, Headers

REASONS = {
    200: "OK",
    301: "Moved Permanently",
    302: "Found",
    304: "Not Modified",
    400: "Bad Request",
    403: "Forbidden",
    404: "Not Found",
    405: "Not Allowed",
    429: "Too Many Requests",
    503: "Service Unavailable",
}
CHUNK = 8192
# nginx compresses what is worth it, at its lowest level.
SMALLEST = 1000
COMPRESSED = ("text/", "application/xml", "application/rss+xml", "application/javascript")


@dataclass(frozen=True, slots=True)
class Request:
    """One request as it came."""

    method: str
    target: str
    version: str
    headers: Headers
    raw: bytes

    def header(self, name: str) -> str:
        """Return the first header of that name, or nothing."""
        return next((value for key, value in self.headers if key.lower() == name), "")

    @property
    def gzip(self) -> bool:
        """Whether the visitor takes a compressed body."""
        offers = [offer.strip().lower().split(";") for offer in self.header("accept-encoding").split(",")]
        return any(offer[0] == "gzip" and "q=0" not in "".join(offer[1:]).split() for offer in offers)

    @property
    def closing(self) -> bool:
        """Whether the visitor wants the connection closed."""
        wish = self.header("connection").lower()
        return "close" in wish or (self.version == "HTTP/1.0" and "keep-alive" not in wish)


async def read_request(reader: StreamReader) -> Request | None:
    """Read the next request of a connection; None where there is none."""
    try:
        raw = await reader.readuntil(b"\r\n\r\n")
    except (IncompleteReadError, LimitOverrunError, ConnectionError):
        return None
    line, *rest = raw[:-4].decode("latin-1").split("\r\n")
    try:
        method, target, version = line.split(" ")
    except ValueError:
        return None
    headers = tuple((name, value.strip()) for name, _, value in (each.partition(":") for each in rest))
    request = Request(method, target, version, headers, raw)
    length = request.header("content-length")
    return (
        replace(request, raw=raw + await reader.readexactly(int(length))) if length.isdecimal() else request
    )


def unchanged(answer: Answer, request: Request) -> bool:
    """Say whether a 304 is due. Drupal wants both validators, to the letter; nginx is content with one."""
    match, since = request.header("if-none-match"), request.header("if-modified-since")
    if not answer.etag or not (match or since):
        return False
    if answer.drupal:
        return (match, since) == (answer.etag, answer.modified)
    return match.removeprefix("W/") == answer.etag if match else since == answer.modified


def _head(status: int, headers: Headers) -> bytes:
    lines = "".join(f"{name}: {value}\r\n" for name, value in headers)
    return f"HTTP/1.1 {status} {REASONS[status]}\r\nServer: nginx\r\n{lines}\r\n".encode("latin-1")


def _chunked(body: bytes) -> bytes:
    pieces = (body[start : start + CHUNK] for start in range(0, len(body), CHUNK))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def _not_modified(answer: Answer, connection: str) -> bytes:
    dropped = {"content-type"} | ({"etag", "last-modified"} if answer.drupal else set())
    kept = tuple(pair for pair in answer.headers if pair[0].lower() not in dropped)
    return _head(304, (("Connection", connection), *kept))


def framed(answer: Answer, request: Request) -> bytes:
    """Return the bytes of an answer: whole with a length, or compressed and in chunks."""
    connection = "close" if request.closing else "keep-alive"
    if unchanged(answer, request):
        return _not_modified(answer, connection)
    kind = next((value for name, value in answer.headers if name == "Content-Type"), "")
    squeezable = kind.startswith(COMPRESSED) and len(answer.body) >= SMALLEST
    vary = (("Vary", "Accept-Encoding"),) if squeezable else ()
    if not (squeezable and request.gzip):
        frame = (("Content-Length", str(len(answer.body))), ("Connection", connection), *vary)
        return _head(answer.status, (*frame, *answer.headers)) + (
            b"" if request.method == "HEAD" else answer.body
        )
    # A compressed body is another one: nginx marks its ETag as weak.
    headers = tuple((name, f"W/{value}" if name == "ETag" else value) for name, value in answer.headers)
    frame = (("Transfer-Encoding", "chunked"), ("Connection", connection), *vary)
    head = _head(answer.status, (*frame, *headers, ("Content-Encoding", "gzip")))
    return head + (b"" if request.method == "HEAD" else _chunked(gzip.compress(answer.body, 1, mtime=0)))
