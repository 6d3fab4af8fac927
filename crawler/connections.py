"""Connections to a site: opened to checked addresses only, kept open for the next request."""

import asyncio
import ssl
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from ipaddress import ip_address
from typing import Literal

from archive.errors import ArchiveError
from crawler.addresses import Resolve, Target, check_public, resolve
from crawler.limits import Limits
from crawler.wire import Wire

Why = Literal["dns", "refused", "unreachable", "connect timeout", "tls", "head timeout", "disconnect"]


class FetchFailed(ArchiveError):
    """Not one byte of an answer came. Raised by the client; there is nothing to record."""

    def __init__(self, url: str, why: Why, detail: object = "") -> None:
        self.url, self.why = url, why
        super().__init__(f"{url}: {why}" + (f" ({detail})" if str(detail) else ""))


class Connections:
    """The open connections, by scheme, host and port; each serves one request at a time."""

    def __init__(
        self,
        limits: Limits,
        *,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve = resolve,
        allow_private: bool = False,
    ) -> None:
        self._limits, self._tls = limits, tls
        self._resolve, self._allow_private = resolve, allow_private
        self._resting: defaultdict[tuple[str, str, int], list[Wire]] = defaultdict(list)

    def rested(self, target: Target) -> Wire | None:
        """Return a kept connection on which nothing has happened since, if there is one."""
        kept = self._resting[target.scheme, target.host, target.port]
        while kept:
            wire = kept.pop()
            if wire.silent:
                return wire
            wire.close()
        return None

    def keep(self, target: Target, wire: Wire) -> None:
        """Keep a connection for the next request."""
        wire.rest()
        self._resting[target.scheme, target.host, target.port].append(wire)

    async def open(self, target: Target, until: float) -> Wire:
        """Look the host up once, check every address, and connect to one of those checked."""
        until = min(until, asyncio.get_running_loop().time() + self._limits.connect)
        try:
            async with asyncio.timeout_at(until):
                addresses = await self._resolve(target.host, target.port)
        except (OSError, UnicodeError) as error:
            raise FetchFailed(target.url, "dns", error) from error
        if not self._allow_private:
            check_public(target, addresses)
        return await self._connect_any(target, addresses, until)

    async def _connect_any(self, target: Target, addresses: Sequence[str], until: float) -> Wire:
        """Try each address in turn, each with its share of the time that is left."""
        failed: OSError = OSError("no address")
        for tried, address in enumerate(addresses):
            now = asyncio.get_running_loop().time()
            try:
                async with asyncio.timeout_at(now + (until - now) / (len(addresses) - tried)):
                    return await self._connect(target, address)
            except OSError as error:
                failed = error
        raise FetchFailed(target.url, _why(failed), failed) from failed

    async def _connect(self, target: Target, address: str) -> Wire:
        secure = target.scheme == "https"
        _, wire = await asyncio.get_running_loop().create_connection(
            lambda: Wire(str(ip_address(address))),
            address,
            target.port,
            ssl=(self._tls or verifying()) if secure else None,
            server_hostname=target.host.rstrip(".") if secure else None,
        )
        return wire

    def close(self) -> None:
        """Close all connections that are kept."""
        for kept in self._resting.values():
            while kept:
                kept.pop().close()


def _why(error: OSError) -> Why:
    """Name a failure to connect.

    >>> _why(ConnectionRefusedError()), _why(TimeoutError())
    ('refused', 'connect timeout')
    """
    match error:
        case ssl.SSLError():
            return "tls"
        case TimeoutError():
            return "connect timeout"
        case ConnectionRefusedError():
            return "refused"
        case ConnectionError():
            return "disconnect"
        case _:
            return "unreachable"


@cache
def verifying() -> ssl.SSLContext:
    """Return how we speak TLS: certificates and host names are checked, and HTTP/1.1 is all we ask for."""
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    # Python's own choice, named, for a distribution may have added ciphers that no server needs.
    context.set_ciphers("ECDHE+AESGCM:ECDHE+CHACHA20:ECDHE+AES:DHE+AESGCM:DHE+CHACHA20:!SHA1:!AESCCM")
    return context
