"""What a capture told: an item, an error, that its page is gone, or nothing; and where it leads. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from types import MappingProxyType
from typing import Literal

from selectolax.lexbor import LexborHTMLParser

from archive.errors import ArchiveError
from archive.missions import MISSIONS, Mission, mission_of
from archive.records import Capture
from pipelines.documents import Document, is_pdf, read_pdf
from pipelines.encoding import decode_payload, decode_text
from pipelines.evidence import Evidence, from_cards, from_feed
from pipelines.items import Item
from pipelines.links import Link, forbids_following, page_links, xml_links
from pipelines.mentions import Mentions
from pipelines.page import Page
from pipelines.parsers import PARSERS
from pipelines.parsers.alternates import other_sides
from pipelines.parsers.html import display_html
from pipelines.parsers.kinds import kind_of, no_item

_PAGES = frozenset({200, 304})
_GONE = frozenset({404, 410})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_LOOKS_LIKE_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# What every page has, whatever stands on it; what goes with another field.
_CERTAIN = frozenset({"mission", "url", "published_source"})
_NO_MENTIONS = Mentions()
_FEED_MARKS = (b"<pubDate", b"<published")
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one capture told us. `note` says why it told nothing; `links` are there when asked for."""

    item: Item | None = None
    document: Document | None = None
    error: str | None = None
    gone: bool = False
    note: str | None = None
    links: tuple[Link, ...] = ()
    signs: Mapping[str, str] = field(default_factory=dict)
    """By field of the item that is not empty, the sign that gave it (docs/reading.md lists them)."""
    html: str | None = None
    """The item's text as it may be shown."""
    alternates: Mapping[str, str] = field(default_factory=dict)
    """Of an item without a node: by language, where the page says its translations are."""
    evidence: tuple[Evidence, ...] = ()
    """What it tells of the dates of other pages."""

    @property
    def outcome(self) -> Literal["item", "document", "error", "gone", "nothing"]:
        """Which of the five it is, in a word."""
        if self.item:
            return "item"
        if self.document:
            return "document"
        if self.error:
            return "error"
        return "gone" if self.gone else "nothing"


def extract_capture(capture: Capture, *, links: bool = False) -> Extraction:
    """Read a capture. Only 404 and 410 say that a page is gone; other answers than 200 say nothing.

    A 304 stands for the page that it brings along, links and all.
    """
    if capture.status in _GONE:
        return Extraction(gone=True, note=f"status {capture.status}")
    if capture.status in _REDIRECTS:
        target = Link(capture.header("location") or "", "R")
        return Extraction(note=f"status {capture.status}", links=(target,) if links else ())
    if capture.status not in _PAGES:
        return Extraction(note=f"status {capture.status}")
    if capture.truncated:
        return Extraction(note=f"truncated: {capture.truncated}")
    headers = dict(reversed(capture.headers))
    said = (value for name, value in capture.headers if name.lower() == "x-robots-tag")
    links = links and not any(map(forbids_following, said))
    return _extract(capture.payload, capture.url, headers, MISSIONS.get(capture.mission), links=links)


def extract(
    body: bytes, url: str, headers: Mapping[str, str] = _NO_HEADERS, mission: Mission | None = None
) -> Extraction:
    """Read a page as it was sent. What will not parse is told as an error, never raised."""
    return _extract(body, url, headers, mission, links=False)


def _extract(
    body: bytes, url: str, headers: Mapping[str, str], mission: Mission | None, *, links: bool
) -> Extraction:
    headers = {name.lower(): value for name, value in headers.items()}
    kind = headers.get("content-type", "")
    leads: tuple[Link, ...] = ()
    # What was at work is named in the error.
    parser = ["encoding"]
    try:
        body = decode_payload(body, headers)
        if not _is_html(body, kind):
            leads = tuple(xml_links(body)) if links and "xml" in kind else ()
            return replace(_file(body, url, kind, mission or mission_of(url), parser), links=leads)
        tree = LexborHTMLParser(decode_text(body, kind))
        # Before anything else: reading a page takes its furniture away.
        leads = tuple(dict.fromkeys(page_links(tree))) if links else ()
        return replace(_page(Page(url, mission or mission_of(url), tree), parser), links=leads)
    except MemoryError:
        raise  # the child process must end
    except ArchiveError as error:
        return Extraction(error=f"{parser[-1]}: {error}", links=leads)
    except Exception as error:  # noqa: BLE001
        return Extraction(error=f"{parser[-1]}: {type(error).__name__}: {error}", links=leads)


def _page(page: Page, parser: list[str]) -> Extraction:
    parser.append("kinds")
    reason = no_item(page)
    if reason == "listing":
        parser.append("evidence")
        return Extraction(note=reason, evidence=tuple(from_cards(page)))
    if reason:
        return Extraction(note=reason)
    kind = kind_of(page)
    parser.append(kind)
    # Before the text is read: that may take the switcher away.
    alternates = other_sides(page) if page.node is None else {}
    item = PARSERS[kind](page)
    if item is None:
        return Extraction(note="no title and text")
    signs = _signs(item, page.signs)
    parser.append("html")
    return Extraction(item=item, signs=signs, html=display_html(page), alternates=alternates)


def _signs(item: Item, signs: Mapping[str, str]) -> dict[str, str]:
    """Return the sign of each field that says something; what no sign gave was found in the text."""
    said = ((field.name, getattr(item, field.name)) for field in fields(item) if field.name not in _CERTAIN)
    return {name: signs.get(name, "text") for name, value in said if value and value != _NO_MENTIONS}


def _file(body: bytes, url: str, kind: str, mission: Mission, parser: list[str]) -> Extraction:
    """Read what is no page: a PDF is a document, a feed tells the dates of pages."""
    if "application/pdf" in kind or is_pdf(body):
        parser.append("documents")
        return Extraction(document=read_pdf(body))
    told: tuple[Evidence, ...] = ()
    if "xml" in kind and any(mark in body for mark in _FEED_MARKS):
        parser.append("evidence")
        told = tuple(from_feed(body, url, mission))
    return Extraction(note="not a page", evidence=told)


def _is_html(body: bytes, content_type: str) -> bool:
    mime = content_type.partition(";")[0].strip().lower()
    return mime in _HTML if mime else bool(_LOOKS_LIKE_HTML.search(body, 0, 1024))
