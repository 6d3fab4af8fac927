"""What all spiders share: where they begin, what they follow, and that every answer becomes a capture."""

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

from scrapy import Request, Spider
from scrapy.exceptions import CloseSpider
from scrapy.http import Response, TextResponse
from twisted.python.failure import Failure

from archive.records import Capture
from crawler.addresses import AddressRefused
from crawler.frontier import Frontier
from crawler.handler import Unreadable
from crawler.links import Link, page_links, xml_links
from crawler.robots import policy
from crawler.run import Run, run_of
from crawler.sites import robots_url, seeds

Told = Iterator[Request | Capture]

# A first try and two more, each behind everything else that is still to be asked.
TRIES = 3
_TRANSIENT = frozenset({500, 502, 503, 504})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Chronicle(Spider):
    """Asks for robots.txt, then for the seeds and everything known, and follows links in scope."""

    run: Run
    root: str
    frontier: Frontier

    def __init__(
        self, site: str | None = None, limit: str | int = 0, *, full: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self._site, self._limit, self._full = site, int(limit), full
        self.validators: dict[str, dict[str, str]] = {}

    def wanted(self, path: str) -> bool:
        """Tell whether this spider asks for pages at a path."""
        raise NotImplementedError

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the rules before anything else."""
        self.run = run_of(self.crawler)
        self.root = (self._site or self.run.mission.root).rstrip("/")
        yield self._request(robots_url(self.root), hops="P", callback=self.read_robots)

    def read_robots(self, response: Response) -> Told:
        """Learn the rules; then ask for the seeds, and again for every URL known from before."""
        yield response.meta["capture"]
        robots = policy(response.status, response.body, self.settings["USER_AGENT"])
        self.run.health.met_rules(response.status, robots)
        self._heed()
        self.frontier = Frontier(
            self.root, robots, self.wanted, assets=self.run.settings.assets, limit=self._limit
        )
        if not self._full:
            self.validators = self.run.validators()
        for url in (*seeds(self.run.mission, self.root), *self.run.known_urls()):
            yield from self._follow(None, Link(url, ""))

    def read(self, response: Response) -> Told:
        """Follow what an answer links to, and hand its capture on."""
        self.run.health.answered(response.status)
        if response.status in _TRANSIENT:
            yield from self._again(response.request)
        for link in _links(response):
            yield from self._follow(response.url, link)
        yield response.meta["capture"]
        self._heed()

    def failed(self, failure: Failure) -> Told:
        """Take note of a request without an answer; what did arrive of one is a capture all the same."""
        request: Request = failure.request  # type: ignore[attr-defined]
        if isinstance(failure.value, Unreadable):
            self.run.health.answered(None)
            yield failure.value.capture
        elif isinstance(failure.value, AddressRefused) and request.callback == self.read_robots:
            self.run.fail(failure.value)
            return
        else:
            self.run.health.failed(str(failure.value))
        if request.callback == self.read:
            yield from self._again(request)
        else:
            self.run.health.met_rules(None, policy(None, b"", ""))
        self._heed()

    def _heed(self) -> None:
        if self.run.health.stop:
            raise CloseSpider("stopped by health")

    def _follow(self, base: str | None, link: Link) -> Iterator[Request]:
        url = self.frontier.admit(base or self.root, link)
        if url:
            yield self._request(url, via=base, hops=link.hop, callback=self.read)

    def _request(
        self, url: str, *, hops: str, callback: Callable[[Response], Told], via: str | None = None
    ) -> Request:
        return Request(
            url,
            headers=self.validators.get(url, {}),
            callback=callback,
            errback=self.failed,
            meta={"via": via, "hops": hops},
        )

    def _again(self, request: Request | None) -> Iterator[Request]:
        if request is None or request.meta.get("tries", 1) >= TRIES:
            return
        tries = request.meta.get("tries", 1) + 1
        yield request.replace(priority=-tries, meta={**request.meta, "tries": tries})


def _links(response: Response) -> Iterator[Link]:
    """Yield what an answer leads to, by its kind."""
    if response.status in _REDIRECTS:
        yield Link((response.headers.get("Location") or b"").decode("utf-8", "replace"), "R")
    elif response.status == 200:  # noqa: PLR2004
        kind = (response.headers.get("Content-Type") or b"").lower()
        if b"html" in kind and isinstance(response, TextResponse):
            yield from page_links(response.text)
        elif b"xml" in kind:
            yield from xml_links(response.body)
