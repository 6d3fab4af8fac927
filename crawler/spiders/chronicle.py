"""What all spiders share: where they begin, what they follow, and that every answer becomes a capture."""

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from time import monotonic
from typing import Any

from scrapy import Request, Spider
from scrapy.exceptions import CloseSpider
from scrapy.http import Response
from twisted.python.failure import Failure

from archive.errors import UsageError
from archive.records import Capture
from crawler.addresses import AddressRefused
from crawler.frontier import Frontier, rank
from crawler.handler import Unreadable
from crawler.kept_rules import kept_rules
from crawler.robots import REDIRECTS, Robots, policy
from crawler.run import Run, run_of
from crawler.sites import robots_url, seeds
from crawler.turns import NotAsked
from crawler.urls import canonical
from pipelines.encoding import body_of
from pipelines.links import Link
from pipelines.reading import Told

Output = AsyncIterator[Request | Told]

# A first try and two more, each behind everything else that is still to be asked.
TRIES = 3
_TRANSIENT = frozenset({500, 502, 503, 504})
_FIRST = 1_000


class Chronicle(Spider):
    """Asks for robots.txt, then for the seeds and everything known, and follows links in scope."""

    run: Run
    root: str
    known: dict[str, None]
    frontier: Frontier

    def __init__(
        self, site: str | None = None, limit: str | int = 0, *, full: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(**kwargs)
        self._site, self._limit, self._full = site, int(limit), full
        self.asked = {"spider": self.name, "site": site, "limit": int(limit), "full": full}
        """What the command line asked for, as the run's configuration tells it."""
        self.validators: dict[str, dict[str, str]] = {}
        self._ruled_at = 0.0

    def wanted(self, path: str) -> bool:
        """Tell whether this spider asks for pages at a path."""
        raise NotImplementedError

    async def start(self) -> AsyncIterator[Request]:
        """Ask for the rules before anything else."""
        self.run = run_of(self.crawler)
        self.root = (canonical(self._site or self.run.mission.root, "") or "").rstrip("/")
        self.known = dict.fromkeys(self.run.known_urls())
        if self.known and not any(url.startswith(f"{self.root}/") for url in self.known):
            # Two roots in one archive would read as one site that moved to and fro.
            other = next(iter(self.known))
            self.run.fail(UsageError(f"this archive keeps {other}: give {self.root} another --home"))
            return
        yield self._request(robots_url(self.root), hops="P", callback=self.read_robots)

    async def read_robots(self, response: Response) -> Output:
        """Learn the rules; then ask for the seeds, and again for every URL known from before."""
        capture, extraction = await self.run.read(response.meta["capture"])
        yield capture, extraction
        if elsewhere := self._elsewhere(capture, extraction.links):
            yield elsewhere
            return
        # Rules that cannot be read to their end are no rules to go by.
        body = None if capture.truncated else body_of(capture)
        status = None if body is None else capture.status
        self.run.health.answered(capture.status)
        for request in self._ruled(policy(status, body or b"", self.settings["USER_AGENT"]), capture.status):
            yield request

    def _ruled(self, robots: Robots, status: int | None) -> Iterator[Request]:
        """Keep to rules, or to yesterday's where none can be had; with the first of them the crawl begins."""
        if robots.unreachable:
            home, mission = self.run.settings.home, self.run.mission.key
            robots = kept_rules(self.run.database, home, mission, robots.agent) or robots
        self.run.health.met_rules(status, robots)
        self._heed()
        self.run.turns.obey(self.root, robots)
        again, self._ruled_at = self._ruled_at, monotonic()
        if again:
            self.frontier.robots = robots
        else:
            yield from self._begin(robots)

    def _begin(self, robots: Robots) -> Iterator[Request]:
        self.frontier = Frontier(
            self.root, robots, self.wanted, assets=self.run.settings.assets, limit=self._limit
        )
        self.run.refused, self.run.heard = self.frontier.refused, self.frontier.heard
        self.frontier.taken_down = self.run.crawl_refused()
        if not self._full:
            self.validators = self.run.validators()
        for url in seeds(self.run.mission, self.root):
            yield from self._follow(None, Link(url, ""))
        for url in self.known:
            yield from self._follow(None, Link(url, "M"))

    def _rules_again(self) -> Iterator[Request]:
        """Ask for the rules again in a run that is longer than they may be kept."""
        if monotonic() - self._ruled_at > self.run.settings.robots_hours * 3600:
            self._ruled_at = monotonic()
            again = self._request(robots_url(self.root), hops="P", callback=self.read_robots)
            yield again.replace(priority=2 * _FIRST)

    def _elsewhere(self, robots: Capture, links: Iterable[Link]) -> Request | None:
        """Return the request for rules that are kept elsewhere, on whatever host (RFC 9309, 2.3.1.2)."""
        moved = [link.href for link in links if link.hop == "R"]
        url = canonical(robots.url, moved[0]) if moved else None
        if url is None or robots.hops.count("R") == REDIRECTS:
            return None
        return self._request(url, via=robots.url, hops=robots.hops + "R", callback=self.read_robots)

    async def read(self, response: Response) -> Output:
        """Follow where an answer leads, and hand on what it told."""
        capture, extraction = await self.run.read(response.meta["capture"])
        self.run.health.answered(capture.status, capture.url, again=_again(response.request))
        if capture.truncated or capture.status in _TRANSIENT:
            for request in self._once_more(response.request):
                yield request
        for link in extraction.links:
            for request in self._follow(capture.url, link, capture.hops):
                yield request
        for request in self._rules_again():
            yield request
        yield capture, extraction
        self._heed()

    async def failed(self, failure: Failure) -> Output:
        """Take note of a request without an answer; what did arrive of one is a capture all the same."""
        request: Request = failure.request  # type: ignore[attr-defined]
        why = failure.value
        if isinstance(why, NotAsked):
            return
        self.run.heard.failed[request.url] = getattr(why, "why", type(why).__name__)
        first = request.callback == self.read_robots
        if isinstance(why, AddressRefused) and not (first and request.meta["via"]):
            # Our own decision, whatever the site is like; without its robots.txt there is no crawl.
            if first:
                self.run.fail(why)
            return
        asked = None if first else request.url
        if isinstance(why, Unreadable):
            self.run.health.answered(None, asked, again=_again(request))
            yield await self.run.read(why.capture)
        else:
            self.run.health.failed(why, asked, again=_again(request))
        if first:
            for request in self._ruled(policy(None, b"", self.settings["USER_AGENT"]), None):
                yield request
        else:
            for once_more in self._once_more(request):
                yield once_more
        self._heed()

    def _heed(self) -> None:
        if self.run.health.stop:
            raise CloseSpider("stopped by health")

    def _follow(self, base: str | None, link: Link, path: str = "") -> Iterator[Request]:
        url = self.frontier.admit(base or self.root, link)
        if url:
            yield self._request(url, via=base, hops=path + link.hop, callback=self.read)

    def _request(
        self, url: str, *, hops: str, callback: Callable[[Response], Output], via: str | None = None
    ) -> Request:
        return Request(
            url,
            headers=self.validators.get(url, {}),
            callback=callback,
            errback=self.failed,
            # Seeds first, then a mixture of all that is known and found; last what is asked for again.
            priority=rank(url, new=url not in self.known) if hops else _FIRST,
            meta={"via": via, "hops": hops},
        )

    def _once_more(self, request: Request | None) -> Iterator[Request]:
        if request is None or request.meta.get("tries", 1) >= TRIES:
            return
        tries = request.meta.get("tries", 1) + 1
        yield request.replace(priority=-tries, meta={**request.meta, "tries": tries})


def _again(request: Request | None) -> bool:
    return request is not None and "tries" in request.meta
