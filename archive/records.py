"""The nouns everything else is about: frozen, without I/O."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a capture's bytes are, in CDXJ's field names.

    `digest` is the payload digest as the record carries it (`sha1:` and 32
    base32 characters); a record without a payload is cited by its block digest.
    """

    filename: str
    offset: int
    length: int
    digest: str


@dataclass(frozen=True, slots=True)
class Original:
    """The record that a revisit refers to."""

    record_id: str
    url: str
    time: datetime
    citation: Citation


@dataclass(frozen=True, slots=True)
class Capture:
    """One HTTP exchange as seen at one moment.

    `headers` are the response's, in wire order. `payload` is the entity body
    without its transfer coding but with its content coding; for a revisit, the
    original's. `status` is None when the answer could not be read as HTTP.
    """

    mission: str
    run: str
    url: str
    time: datetime
    record_id: str
    status: int | None
    headers: tuple[tuple[str, str], ...]
    payload: bytes
    citation: Citation
    revisit: bool = False
    truncated: str | None = None
    via: str | None = None
    hops: str = ""

    def header(self, name: str) -> str | None:
        """Return the first header of that name, in any case.

        >>> capture = Capture("georgia", "r", "http://x/", datetime.min, "urn:x", 200,
        ...     (("ETag", '"1"'),), b"", Citation("f", 0, 0, "sha1:x"))
        >>> capture.header("etag"), capture.header("date")
        ('"1"', None)
        """
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), None)
