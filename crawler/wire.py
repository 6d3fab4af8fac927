"""One open connection: bytes out, and bytes in exactly as they came (above TLS)."""

import asyncio
import ssl
from typing import cast

# Our TLS contexts offer these ciphers beside those of TLS 1.3, which OpenSSL calls by their IANA names.
_CIPHERS = {
    "AES128-GCM-SHA256": "AES_128_GCM_SHA256",
    "AES256-GCM-SHA384": "AES_256_GCM_SHA384",
    "AES128-SHA256": "AES_128_CBC_SHA256",
    "AES256-SHA256": "AES_256_CBC_SHA256",
    "AES256-SHA384": "AES_256_CBC_SHA384",
    "CHACHA20-POLY1305": "CHACHA20_POLY1305_SHA256",
}


class Wire(asyncio.Protocol):
    """A connection that keeps what arrives until it is asked for, and drops itself when nobody would ask."""

    def __init__(self, ip: str) -> None:
        self.ip = ip
        self.tls: str | None = None
        self.cipher: str | None = None
        self._inbox: list[bytes] = []
        self._waiter: asyncio.Future[None] | None = None
        self._ended = self._lost = self._resting = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Note what was agreed on; the connection stands, TLS included."""
        self._transport = cast("asyncio.Transport", transport)
        if secure := transport.get_extra_info("ssl_object"):
            self.tls = secure.version().lower().replace("v", "/")
            self.cipher = iana_name(secure.cipher()[0])

    def data_received(self, data: bytes) -> None:
        """Keep what came."""
        self._inbox.append(data)
        if self._resting:
            # A late piece of the last answer, or one that wants to pass for the next.
            self._transport.abort()
        self._wake()

    def eof_received(self) -> None:
        """Note that the peer has said its last."""
        self._ended = self._closed_properly()
        self._lost = not self._ended
        self._wake()

    def _closed_properly(self) -> bool:
        """Whether the end came from the peer itself; without TLS there is no telling."""
        secure: ssl.SSLObject | None = self._transport.get_extra_info("ssl_object")
        if not secure:
            return True
        # asyncio reports a bare end of the TCP stream just like a TLS close: only OpenSSL knows, and
        # reads nothing after a close but wants more bytes after a cut.
        try:
            return not secure.read(1)
        except ssl.SSLError:
            return False

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002  all that counts is how it ended
        """Note that the connection is gone, with or without a word."""
        self._lost = True
        self._wake()

    @property
    def silent(self) -> bool:
        """Whether the peer has said nothing and keeps the connection open."""
        return not (self._inbox or self._ended or self._lost)

    def send(self, data: bytes) -> None:
        """Send a request; the answer is expected from now on."""
        self._resting = False
        self._transport.write(data)

    async def receive(self, until: float) -> bytes:
        """Return what came, or b"" at a clean end; TimeoutError at `until`, ConnectionResetError if cut off.

        TLS ends cleanly only by saying so: otherwise anybody on the way could shorten a page.
        """
        if self.silent:
            await self._news(until)
        if self._inbox:
            data = b"".join(self._inbox)
            self._inbox.clear()
            return data
        if self._ended:
            return b""
        raise ConnectionResetError if self._lost else TimeoutError

    async def _news(self, until: float) -> None:
        loop = asyncio.get_running_loop()
        self._waiter = loop.create_future()
        alarm = loop.call_at(until, self._wake)
        try:
            await self._waiter
        finally:
            alarm.cancel()
            self._waiter = None

    def _wake(self) -> None:
        if self._waiter and not self._waiter.done():
            self._waiter.set_result(None)

    def rest(self) -> None:
        """Nothing is expected until the next request."""
        self._resting = True

    def close(self) -> None:
        """Drop the connection at once."""
        self._transport.abort()


def iana_name(openssl: str) -> str | None:
    """Return the registered name of a cipher suite, None if it is not one of ours.

    >>> iana_name("TLS_AES_256_GCM_SHA384"), iana_name("ECDHE-RSA-AES128-GCM-SHA256")
    ('TLS_AES_256_GCM_SHA384', 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256')
    """
    if openssl.startswith("TLS_"):
        return openssl
    exchange, _, rest = openssl.partition("-")
    signature, _, bulk = rest.partition("-")
    return f"TLS_{exchange}_{signature}_WITH_{_CIPHERS[bulk]}" if bulk in _CIPHERS else None
