"""The crawler reaches the public internet, and nothing behind the operator's door."""

import asyncio
from collections.abc import Sequence
from contextlib import closing

import pytest

from crawler.addresses import AddressRefused, is_public, resolve, target_of
from crawler.client import Client
from crawler.limits import Limits
from hostile import plain
from wire_server import Reply, serving

PRIVATE = (
    "0.0.0.0",  # noqa: S104  an address to be refused
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.1",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.1",
    "203.0.113.1",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "64:ff9b::10.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b:1::127.0.0.1",
    "100::1",
    "2001::1",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::",
    "2002:a9fe:a9fe::",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%1",
    "fec0::1",
    "ff02::1",
)
PUBLIC = (
    "1.1.1.1",
    "192.0.78.24",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "64:ff9b::1.1.1.1",
    "::ffff:1.1.1.1",
)
LOCAL = (
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "0",
    "localhost",
    "LOCALHOST",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "[::]",
    "10.0.0.1",
    "169.254.169.254",
    "[fe80::1]",
    "[64:ff9b::7f00:1]",
)


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_told(address: str) -> None:
    """No form of a private address passes for a public one."""
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_told(address: str) -> None:
    """Public addresses pass, NAT64 included: it is the only way out of some networks."""
    assert is_public(address)


def fetch(url: str, answers: Sequence[Sequence[str]] = ()) -> None:
    """Fetch under the rules, with the system's resolver or one that gives these answers in turn."""
    left = list(answers)

    async def scripted(_host: str, _port: int) -> Sequence[str]:
        return left.pop(0)

    async def run() -> None:
        with closing(Client(Limits(connect=1), resolve=scripted if answers else resolve)) as client:
            await client.fetch(url, ())

    asyncio.run(run())


@pytest.mark.parametrize("host", LOCAL)
def test_local_hosts_are_refused(host: str) -> None:
    """However a local host is written, a link to it is not followed."""
    with pytest.raises(AddressRefused):
        fetch(f"http://{host}/")


@pytest.mark.parametrize(
    "url",
    [
        "http://georgia.iom.int:8080/",
        "http://georgia.iom.int:22/",
        "https://georgia.iom.int:0/",
        "http://georgia.iom.int:99999/",
        "http://georgia.iom.int:x/",
        "http://user@georgia.iom.int/",
        "http://user:secret@georgia.iom.int/",
        "http://@georgia.iom.int/",
        "ftp://georgia.iom.int/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//georgia.iom.int/",
        "http:///news",
        "http://[::1/",
        "http://georgia.iom.int/ka/სიახლე",
        "http://georgia.iom.int/a b",
        "http://georgia.iom.int/\r\nX: y",
        "http://georgia.iom.int\t/",
        "",
    ],
)
def test_odd_urls_are_refused(url: str) -> None:
    """Other ports and schemes, user names, and what is no percent-encoded URL never leave the crawler."""
    with pytest.raises(AddressRefused):
        target_of(url)


@pytest.mark.parametrize(
    "addresses", [["127.0.0.1"], ["192.0.78.24", "10.0.0.1"], ["10.0.0.1", "192.0.78.24"]]
)
def test_one_private_address_spoils_the_host(addresses: list[str]) -> None:
    """A host that is public and private at once is refused, whichever comes first."""
    with pytest.raises(AddressRefused, match=r"site\.test is at 1"):
        fetch("http://site.test/", [addresses])


def test_the_checked_address_is_the_one_connected_to() -> None:
    """A host is looked up once: it cannot turn into another between check and connection."""
    asked: list[str] = []

    async def once(host: str, _port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"]

    with serving(lambda _: Reply(plain())) as server:

        async def run() -> str:
            with closing(Client(Limits(), resolve=once, allow_private=True)) as client:
                return (await client.fetch(f"http://site.test:{server.port}/", ())).ip

        assert asyncio.run(run()) == "127.0.0.1"
    assert asked == ["site.test"]
    assert server.talks[0].heard.startswith(b"GET / HTTP/1.1\r\nHost: site.test:")


@pytest.mark.parametrize(
    ("url", "resource", "authority"),
    [
        ("http://x.test", "/", "x.test"),
        ("http://x.test?", "/?", "x.test"),
        ("http://X.test:80/?a=1&a=2", "/?a=1&a=2", "x.test"),
        ("https://x.test:443//a/../b;c?#d#e", "//a/../b;c?", "x.test"),
        ("https://x.test:80/", "/", "x.test:80"),
        ("http://[2A00::1]/", "/", "[2a00::1]"),
    ],
)
def test_the_resource_is_asked_for_as_written(url: str, resource: str, authority: str) -> None:
    """Nothing in a URL is tidied up on its way into the request."""
    target = target_of(url)

    assert (target.resource, target.authority) == (resource, authority)
