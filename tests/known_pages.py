"""Pages of the replica beside what a perfect reader gets from them, made without a server."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archive.missions import MISSIONS
from pipelines.extract import Extraction, extract
from replica.router import route
from replica.site import Site
from replica.truth import ROOT, truth
from replica.visit import Visit

THEMES = ("theme1", "theme2")
GEORGIA = MISSIONS["georgia"]
HEADERS = {"content-type": "text/html; charset=UTF-8"}


@dataclass(frozen=True, slots=True)
class Known:
    """One page as it is sent, and the item that it tells."""

    theme: str
    url: str
    body: bytes
    item: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What it is called in a report."""
        return f"{self.theme} {self.url.removeprefix(ROOT)}"

    def read(self, body: bytes | None = None) -> Extraction:
        """Read the page, or another one in its place."""
        return extract(self.body if body is None else body, self.url, HEADERS, GEORGIA)


def known_pages(size: str, state: str = "t0") -> Iterator[Known]:
    """Yield the page of every item of the replica, in each theme; old sites have their own."""
    site, items = Site(size, state), truth(size, state)
    for theme in THEMES:
        for item in items:
            if item["node"] is not None or theme == THEMES[0]:
                answer = route(Visit(site, ROOT, item["url"].removeprefix(ROOT), theme))
                yield Known(theme if item["node"] is not None else "drupal7", item["url"], answer.body, item)
