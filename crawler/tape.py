"""One exchange with a site, as the bytes went over the wire."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Truncation = Literal["length", "time", "disconnect", "unspecified"]
"""Why bytes are missing, in the words of `WARC-Truncated`."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What was sent and what came back, and how it ended.

    `request` and `response` are primary: exactly the bytes sent, and exactly those of the
    final response message. Everything else was read from a copy of them.
    """

    url: str
    """As asked: ASCII, percent-encoded, without fragment."""
    started: datetime
    """When the capture began, in UTC."""
    request: bytes
    response: bytes
    interim: bytes
    """The 1xx messages before the final one, raw; usually none."""
    payload: bytes | None
    """The body without its transfer coding but with its content coding; None when the answer is no HTTP."""
    status: int | None
    """None when the answer is no HTTP."""
    reason: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    """In the order, case and number in which they came; a folded value is joined by one space."""
    ip: str
    """The address connected to, IPv6 in its short form."""
    protocols: tuple[str, ...]
    """`http/1.1`, and `tls/1.3` or the like below it."""
    cipher: str | None
    """The IANA name of the cipher suite; None without TLS."""
    truncated: Truncation | None
    elapsed_ms: int
    excess: int
    """How many bytes came after the message's end; they are counted, never kept."""
    via: str | None = None
    """The URL that led here, if any."""
    hops: str = ""
    """The path from a seed in the letters L E R P M; empty for a seed."""

    def header(self, name: bytes) -> bytes | None:
        """Return the first response header of that name, in any case."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)
