"""Scrapy gets its responses from the record: nothing reaches a spider that is not in the archive."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest
from scrapy import Request, Spider
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.http import Response
from scrapy.settings import Settings as ScrapySettings
from twisted.python.failure import Failure

from archive.config import Settings
from archive.warc.read import read_captures
from crawler.addresses import AddressRefused
from crawler.connections import FetchFailed
from crawler.handler import Unreadable, limits_of
from crawler.limits import Limits
from crawler.request import HeaderRefused
from hostile import GZIPPED, PAGE, chunked, message, plain
from pipelines.encoding import body_of
from wire_server import Reply, WireServer, serving

HTML = ("Content-Type: text/html; charset=UTF-8", "Content-Encoding: gzip", 'ETag: W/"1"')
REPLIES = {
    "/gzip": Reply(
        message("HTTP/1.1 200 Sehr gut", *HTML, "Transfer-Encoding: chunked", body=chunked(GZIPPED))
    ),
    "/moved": Reply(plain("Location: /ka/სიახლე", status="HTTP/1.1 301 Moved", body=b"")),
    "/gone": Reply(plain("Content-Type: text/html", status="HTTP/1.1 410 Gone")),
    "/short": Reply(
        message("HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 999", body=PAGE), "cut"
    ),
    "/icy": Reply(plain(status="ICY 200 OK"), "close"),
    "/nothing": Reply(b"", "close"),
}


class Asker(Spider):
    """Asks for what a test wants to know, and keeps what it is told."""

    name = "asker"
    requests: ClassVar[list[Request]] = []

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.told: dict[str, Response | BaseException] = {}

    async def start(self) -> AsyncIterator[Request]:
        """Ask, one request at a time."""
        for request in self.requests:
            yield request.replace(callback=self.parse, errback=self.fail)

    def parse(self, response: Response, **_: Any) -> None:
        """Keep a response."""
        self.told[response.url] = response

    def fail(self, failure: Failure) -> None:
        """Keep a failure."""
        self.told[failure.request.url] = failure.value  # type: ignore[attr-defined, assignment]


def crawl(home: Path, *requests: Request, **settings: Any) -> dict[str, Response | BaseException]:
    """Run a crawl that asks for these, with the project's settings; return what came of each."""
    chosen = ScrapySettings()
    chosen.setmodule("crawler.settings")
    delay = 0 if settings.get("MATIANE_ALLOW_PRIVATE", True) else 1
    ours = Settings(home=home, delay=delay, contact="https://iom-chronicle.ge/bot")
    chosen.update({"MATIANE": ours, "MATIANE_ALLOW_PRIVATE": True, "ITEM_PIPELINES": {}, **settings})

    async def run() -> dict[str, Response | BaseException]:
        runner = AsyncCrawlerRunner(chosen)
        crawler = runner.create_crawler(type("Now", (Asker,), {"requests": requests}))
        await runner.crawl(crawler)
        assert isinstance(crawler.spider, Asker)
        return crawler.spider.told

    return asyncio.run(run())


@pytest.fixture
def server() -> Iterator[WireServer]:
    """Serve all replies; anything else is an ordinary page."""
    with serving(lambda path: REPLIES.get(path, Reply(plain("Content-Type: text/html")))) as server:
        yield server


def test_a_response_is_what_was_recorded(server: WireServer, tmp_path: Path) -> None:
    """A spider gets the page as it was sent, and the capture that cites the bytes of it."""
    url = f"{server.root}/gzip"

    told = crawl(tmp_path, Request(url, meta={"via": server.root, "hops": "L"}))

    response = told[url]
    assert isinstance(response, Response)
    assert (response.status, response.body) == (200, GZIPPED)
    assert (str(response.ip_address), response.protocol, response.flags) == ("127.0.0.1", "HTTP/1.1", [])
    assert response.meta["download_latency"] >= 0
    [path] = tmp_path.rglob("*.warc.gz")
    [capture] = read_captures(path)
    assert response.meta["capture"] == capture
    assert body_of(capture) == PAGE
    assert (capture.payload, capture.via, capture.hops) == (GZIPPED, server.root, "L")
    records = gzip.decompress(path.read_bytes())
    assert server.last("/gzip").heard in records
    assert server.last("/gzip").said in records


def test_the_request_is_ours_alone(server: WireServer, tmp_path: Path) -> None:
    """What is sent names the crawler and asks for gzip; no cookie, no referer, nothing of Scrapy's own."""
    crawl(tmp_path, Request(f"{server.root}/page"), USER_AGENT="matiane/test")

    lines = server.last("/page").heard.decode().split("\r\n")
    assert lines[:2] == ["GET /page HTTP/1.1", f"Host: 127.0.0.1:{server.port}"]
    assert sorted(line.partition(":")[0] for line in lines[2:-2]) == [
        "Accept",
        "Accept-Encoding",
        "Accept-Language",
        "User-Agent",
    ]
    assert "Accept-Encoding: gzip" in lines


def test_every_kind_of_answer_reaches_the_spider(server: WireServer, tmp_path: Path) -> None:
    """Redirects, errors and truncated pages are responses; only what is no HTTP is none, yet a capture."""
    names = ("moved", "gone", "short", "icy", "nothing")

    told = crawl(tmp_path, *(Request(f"{server.root}/{name}") for name in names))

    moved, gone, short, icy, nothing = (told[f"{server.root}/{name}"] for name in names)
    assert isinstance(moved, Response)
    assert isinstance(gone, Response)
    assert isinstance(short, Response)
    assert (moved.status, moved.headers["Location"]) == (301, "/ka/სიახლე".encode())
    assert (gone.status, gone.body) == (410, PAGE)
    assert (short.body, short.flags, short.meta["capture"].truncated) == (PAGE, ["truncated"], "disconnect")
    assert isinstance(icy, Unreadable)
    assert icy.capture.status is None
    assert isinstance(nothing, FetchFailed)
    [path] = tmp_path.rglob("*.warc.gz")
    assert {capture.status for capture in read_captures(path)} == {301, 410, 200, None}


def test_what_must_not_be_sent_is_not_sent(server: WireServer, tmp_path: Path) -> None:
    """A request with a secret fails before anything goes over the wire."""
    url = f"{server.root}/page"

    told = crawl(tmp_path, Request(url, headers={"Authorization": "Basic eDp5"}))

    assert isinstance(told[url], HeaderRefused)
    assert server.talks == []


def test_private_addresses_are_refused_unless_allowed(server: WireServer, tmp_path: Path) -> None:
    """Without --allow-private a crawl cannot reach this machine."""
    url = f"{server.root}/page"

    told = crawl(tmp_path, Request(url), MATIANE_ALLOW_PRIVATE=False)

    assert isinstance(told[url], AddressRefused)
    assert server.talks == []


def test_limits_are_settings() -> None:
    """Every limit can be set, and has its documented value if it is not."""
    few = {"MATIANE_IDLE_TIMEOUT": 5, "MATIANE_BODY_BYTES": 1000, "DOWNLOAD_TIMEOUT": 60}

    assert limits_of(ScrapySettings(few)) == Limits(idle=5, body_bytes=1000, total=60)
