"""Where a URL may lead: the public internet on its usual ports, and nowhere else."""

import asyncio
import re
import socket
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from archive.errors import ArchiveError

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Looks a host up; every address it has, in order of preference."""

PORTS = {"http": 80, "https": 443}
_VISIBLE = re.compile(r"[!-~]+")
_NAT64 = IPv6Network("64:ff9b::/96")
_UNICAST = IPv6Network("2000::/3")


class AddressRefused(ArchiveError):
    """A URL leads where the crawler does not go. Raised before anything is sent."""

    exit_code = 2

    def __init__(self, url: str, why: str) -> None:
        self.url, self.why = url, why
        super().__init__(f"{url!r} refused: {why}")


@dataclass(frozen=True, slots=True)
class Target:
    """The parts of a URL that an exchange needs, all ASCII."""

    url: str
    scheme: str
    host: str
    port: int
    authority: str
    """The value of `Host`: the port is left out where it is the scheme's own."""
    resource: str
    """Path and query as asked."""


def target_of(url: str, *, any_port: bool = False) -> Target:
    """Take a URL apart, without its fragment; refuse what no page of a public site needs.

    >>> target_of("https://Georgia.iom.int/ka/%E1%83%90?page=2#top")
    ... # doctest: +NORMALIZE_WHITESPACE
    Target(url='https://Georgia.iom.int/ka/%E1%83%90?page=2', scheme='https',
        host='georgia.iom.int', port=443, authority='georgia.iom.int', resource='/ka/%E1%83%90?page=2')
    >>> target_of("http://georgia.iom.int:8080/")
    Traceback (most recent call last):
    crawler.addresses.AddressRefused: 'http://georgia.iom.int:8080/' refused: port 8080 is for --allow-private
    """
    if not _VISIBLE.fullmatch(url):
        raise AddressRefused(url, "not percent-encoded")
    url = url.partition("#")[0]
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise AddressRefused(url, "not a URL") from error
    scheme = parts.scheme
    if scheme not in PORTS or not host:
        raise AddressRefused(url, "only http and https with a host")
    if "@" in parts.netloc:
        raise AddressRefused(url, "user name or password in a URL")
    port = PORTS[scheme] if port is None else port
    if port not in PORTS.values() and not any_port:
        raise AddressRefused(url, f"port {port} is for --allow-private")
    shown = f"[{host}]" if ":" in host else host
    authority = shown if port == PORTS[scheme] else f"{shown}:{port}"
    resource = url[len(scheme) + len("://") + len(parts.netloc) :]
    return Target(url, scheme, host, port, authority, resource if resource[:1] == "/" else "/" + resource)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, seen through any wrapping.

    >>> [is_public(a) for a in ("192.0.78.24", "2a00:1450::1", "64:ff9b::c000:4e18")]
    [True, True, True]
    >>> [is_public(a) for a in ("10.0.0.1", "169.254.169.254", "::ffff:127.0.0.1", "64:ff9b::7f00:1")]
    [False, False, False, False]
    """
    ip = _unwrapped(ip_address(address))
    if isinstance(ip, IPv6Address) and ip not in _UNICAST:
        return False
    return ip.is_global and not ip.is_multicast


def _unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that a mapped, 6to4 or NAT64 address stands for."""
    if isinstance(ip, IPv4Address):
        return ip
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


async def resolve(host: str, port: int) -> list[str]:
    """Look a host up with the system's resolver; decimal and octal addresses are read by it too."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(sockaddr[0]) for *_, sockaddr in found))


def check_public(target: Target, addresses: Sequence[str]) -> None:
    """Refuse a host if even one of its addresses is not public: the connection could go there."""
    for address in addresses:
        if not is_public(address):
            raise AddressRefused(target.url, f"{target.host} is at {address}: that is for --allow-private")
