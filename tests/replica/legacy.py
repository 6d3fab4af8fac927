"""The addresses of the old sites: some still show Drupal 7's pages, others lead elsewhere or nowhere."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from urllib.parse import quote

from replica.render.blocks import body
from replica.render.templates import fill
from replica.texts.legacy import PAGES, Legacy, legacy

# Those that stand alone are kept; of four alike, the second was redirected and the third forgotten.
ALONE = 12
FATES = ("kept", "redirected", "lost", "kept")
GOALS = (
    "/ka/news",
    "/safe-migration",
    "/ka/uvizod-evropashi",
    "/counter-trafficking",
    "/return-to-georgia",
    "/news",
)


@dataclass(frozen=True, slots=True)
class Old:
    """An old address: the page it shows, the new address it leads to, or neither."""

    path: str
    page: Legacy | None = None
    goal: str | None = None


def _old(number: int) -> Old:
    page = legacy(number)
    fate = "kept" if number < ALONE else FATES[(number - ALONE) % len(FATES)]
    if fate == "kept":
        return Old(page.path, page=page)
    return Old(page.path, goal=GOALS[number // len(FATES) % len(GOALS)] if fate == "redirected" else None)


@lru_cache
def old(count: int) -> Mapping[str, Old]:
    """Return the first so many old addresses, not percent-encoded."""
    return {each.path: each for each in map(_old, range(min(count, len(PAGES))))}


def address(path: str) -> str:
    """Return an old address as it is linked.

    >>> address("/1/mission")
    '/1/mission'
    """
    return quote(path)


def legacy_page(page: Legacy, root: str) -> str:
    """Return an old page whole, in Drupal 7's frame and with its English labels."""
    video = fill("drupal7", "video", language="Georgian") if page.video else ""
    return fill(
        "drupal7",
        "page",
        lang=page.lang,
        kind="video" if page.video else "page",
        canonical=root + address(page.path),
        title=escape(page.text.title, quote=False),
        video=video,
        body=body(page.text),
    )
