"""Video pages: where the film plays."""

from dataclasses import replace
from functools import partial

from pipelines.item_kinds import VideoItem
from pipelines.page import Page
from pipelines.parsers.generic import read_any
from pipelines.signs import first
from pipelines.urls import absolute

_PLAYERS = (
    ("player", "src", "video[src], video source[src]"),
    ("frame", "src", "iframe[src*=youtu], iframe[src*=vimeo]"),
    ("link", "href", "a[href*='youtu.be/'], a[href*='youtube.com/watch'], a[href*='vimeo.com/']"),
)


def parse(page: Page) -> VideoItem | None:
    """Return the video that a page shows; None without a heading or a text."""
    item = read_any(VideoItem, page)
    signs = [(sign, partial(_address, attribute, selector)) for sign, attribute, selector in _PLAYERS]
    return item and replace(item, video=first(page, "video", signs))


def _address(attribute: str, selector: str, page: Page) -> str | None:
    node = page.content.css_first(selector)
    return absolute(page.url, node.attributes[attribute] or "") if node else None
