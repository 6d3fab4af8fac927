"""What a site's robots.txt lets us do: RFC 9309, and stricter where a site is in trouble."""

import re
from dataclasses import dataclass

from protego import Protego

SLOWEST = 60.0
"""The longest Crawl-delay that is kept, in seconds; a longer one means fewer pages, not a slower hour."""
REDIRECTS = 5
"""So many in a row are followed to the rules (RFC 9309, 2.3.1.2), to other hosts too."""

# RFC 9309 asks for at least 500 KiB (2.5).
_READ = 512 * 1024
_MISSING = frozenset(range(400, 500)) - {401, 403, 429}
# Possessive, so that a file of comments alone is not tried in every way there is.
_HTML = re.compile(
    r"\s*+(?><!--.*?-->\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Robots:
    """What one agent may do on one site."""

    agent: str
    why: str
    """Where this comes from, in words for the operator."""
    rules: Protego | None = None
    """None: no rule was read, and `default` holds for every URL."""
    default: bool = True
    unreachable: bool = False
    """Whether the site could not be asked: an older answer, if there is one, is better than this."""
    refused: bool = False
    """Whether the site keeps its rules from us, and so everything else."""

    def allowed(self, url: str) -> bool:
        """Whether a URL may be fetched."""
        return self.rules.can_fetch(url, self.agent) if self.rules else self.default

    @property
    def crawl_delay(self) -> float:
        """The pause in seconds that the site asks for; 0 if it asks for none."""
        delay = self.rules.crawl_delay(self.agent) if self.rules else None
        return min(delay, SLOWEST) if delay and delay > 0 else 0.0


def policy(status: int | None, body: bytes, agent: str) -> Robots:
    r"""Return what the answer to /robots.txt means for an agent; status None means there was no answer.

    Of a User-Agent header only the product token counts, not the words in its comment.

    >>> robots = policy(200, b"User-agent: *\nDisallow: /search\nCrawl-delay: 5", "matiane")
    >>> robots.allowed("https://georgia.iom.int/search?x"), robots.allowed("https://georgia.iom.int/news")
    (False, True)
    >>> robots.crawl_delay
    5.0
    >>> policy(404, b"", "matiane").allowed("https://georgia.iom.int/news")
    True
    >>> policy(503, b"", "matiane").allowed("https://georgia.iom.int/news")
    False
    """
    agent = agent.partition("/")[0]
    if status is None:
        return Robots(agent, "robots.txt could not be fetched", default=False, unreachable=True)
    if status in (401, 403):
        return Robots(agent, f"robots.txt is refused ({status})", default=False, refused=True)
    if status in _MISSING:
        return Robots(agent, f"there is no robots.txt ({status})")
    if 200 <= status < 300:  # noqa: PLR2004  the class of success
        return _read(body, agent)
    # The RFC demands this for 5xx (2.3.1.4); 429 says as much, and endless redirects tell nothing.
    return Robots(agent, f"robots.txt answered {status}", default=False, unreachable=True)


def _read(body: bytes, agent: str) -> Robots:
    text = body[:_READ].decode("utf-8-sig", errors="replace")
    if len(body) > _READ:
        text = text[: text.rfind("\n") + 1]  # half a rule would be another rule
    if _HTML.match(text):
        return Robots(agent, "robots.txt is an HTML page")
    return Robots(agent, "robots.txt", Protego.parse(text))
