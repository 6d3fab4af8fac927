"""The request as it goes over the wire, and what must never be in it."""

import re
from collections.abc import Iterable

from archive.errors import ArchiveError
from crawler.addresses import Target

# What is sent is archived and shown: a crawler that knows no secret can publish none.
_SECRET = frozenset({b"authorization", b"cookie", b"proxy-authorization"})
_NAME = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_VALUE = re.compile(rb"[^\x00-\x08\x0a-\x1f\x7f]*")


class HeaderRefused(ArchiveError):
    """A request carries a secret, or a header that is none. Raised before anything is sent."""

    def __init__(self, url: str, name: bytes) -> None:
        self.url, self.name = url, name
        super().__init__(f"{url}: request header {name!r} refused")


def request_head(target: Target, fields: Iterable[tuple[bytes, bytes]]) -> bytes:
    r"""Return the bytes of a GET: `Host` first, then the fields in their order.

    >>> from crawler.addresses import target_of
    >>> request_head(target_of("http://georgia.iom.int/ka?x=1"), [(b"From", b"me@example.org")])
    b'GET /ka?x=1 HTTP/1.1\r\nHost: georgia.iom.int\r\nFrom: me@example.org\r\n\r\n'
    """
    lines = [f"GET {target.resource} HTTP/1.1\r\nHost: {target.authority}\r\n".encode("ascii")]
    for name, value in fields:
        if name.lower() in _SECRET or not (_NAME.fullmatch(name) and _VALUE.fullmatch(value)):
            raise HeaderRefused(target.url, name)
        lines.append(name + b": " + value + b"\r\n")
    return b"".join([*lines, b"\r\n"])
