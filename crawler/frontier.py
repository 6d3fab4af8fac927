"""What is still to be asked for: every URL once, in scope, as the rules allow."""

from collections import Counter
from collections.abc import Callable
from hashlib import sha256
from urllib.parse import urlsplit

from crawler.audit import Heard
from crawler.robots import Robots
from crawler.urls import canonical, identity, is_file, is_sitemap, refusal
from pipelines.links import Link

_RANKS = 256


def rank(url: str, *, new: bool = False) -> int:
    """Return a URL's place in the queue: by chance, but the same in every run, and never negative.

    In any other order a section that refuses is met all at once, and looks like a site that does. What is new
    comes first: else a run that ends at a cap would never get to it.
    """
    return sha256(url.encode()).digest()[0] + new * _RANKS


class Frontier:
    """Admits links to be asked for, and counts the reasons why others are not."""

    def __init__(
        self, root: str, robots: Robots, wanted: Callable[[str], bool], *, assets: bool, limit: int = 0
    ) -> None:
        self._root, self.robots, self._wanted = root, robots, wanted
        self._assets, self._limit = assets, limit
        self.heard = Heard()
        self._met: set[str] = set()
        self.refused: Counter[str] = Counter()
        self.taken_down: Callable[[str], bool] = lambda _url: False

    def admit(self, base: str, link: Link) -> str | None:
        """Return the URL to ask for, or None when it is known, refused or not wanted."""
        # Menus repeat the same links on every page: most end here, before any parsing.
        absolute = link.href.startswith(("/", "http"))
        if absolute and link.href in self._met:
            return None
        if absolute:
            self._met.add(link.href)
        url = canonical(base, link.href)
        if url is None or (key := identity(url)) in self.heard.asked:
            return None
        if reason := self._refusal(url, link):
            self.refused[reason] += key not in self.heard.left_out
            self.heard.left_out.setdefault(key, (url, reason))
            return None
        self.heard.asked[key] = url
        return url

    def _refusal(self, url: str, link: Link) -> str | None:
        if reason := refusal(self._root, url) or ("taken down" if self.taken_down(url) else None):
            return reason
        if is_file(url):
            if not self._assets:
                return "not wanted: files"
        elif link.hop and not self._wanted(urlsplit(url).path) and not is_sitemap(url):
            return "not wanted: another spider's"
        if not self.robots.allowed(url):
            return "robots.txt"
        if self._limit and len(self.heard.asked) >= self._limit:
            return "cap: --limit"
        return None
