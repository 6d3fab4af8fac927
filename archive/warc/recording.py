"""What a writer of WARC records must be told of one exchange with a site."""

from datetime import datetime
from typing import Protocol


class Recording(Protocol):
    """One exchange as the bytes went over the wire; `crawler.tape.Exchange` is one as it stands."""

    @property
    def url(self) -> str:
        """The URL asked for."""

    @property
    def started(self) -> datetime:
        """When the capture began, aware; the date of all its records."""

    @property
    def request(self) -> bytes:
        """Exactly the bytes sent."""

    @property
    def response(self) -> bytes:
        """Exactly the bytes of the final response message."""

    @property
    def interim(self) -> bytes:
        """The 1xx messages before it, raw; usually none."""

    @property
    def payload(self) -> bytes | None:
        """The body without transfer coding, with content coding; None when the answer is no HTTP."""

    @property
    def status(self) -> int | None:
        """None when the answer is no HTTP."""

    @property
    def ip(self) -> str:
        """The address connected to."""

    @property
    def protocols(self) -> tuple[str, ...]:
        """`http/1.1`, and `tls/1.3` or the like below it."""

    @property
    def cipher(self) -> str | None:
        """The IANA name of the cipher suite; None without TLS."""

    @property
    def truncated(self) -> str | None:
        """Why bytes are missing, in the words of `WARC-Truncated`."""

    @property
    def elapsed_ms(self) -> int:
        """How long the exchange took."""

    @property
    def excess(self) -> int:
        """How many bytes came after the message's end and were not kept."""

    @property
    def via(self) -> str | None:
        """The URL that led here, if any."""

    @property
    def hops(self) -> str:
        """The path from a seed in the letters L E R P M; empty for a seed."""
