"""What a capture told: an item, an error, that its page is gone, or nothing; and where it leads. Pure."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from selectolax.lexbor import LexborHTMLParser

from archive.errors import ArchiveError
from archive.missions import MISSIONS, Mission, mission_of
from archive.records import Capture
from pipelines.encoding import decode_payload, decode_text
from pipelines.items import Item
from pipelines.links import Link, page_links, xml_links
from pipelines.page import Page
from pipelines.parsers import PARSERS
from pipelines.parsers.kinds import kind_of, no_item

_PAGES = frozenset({200, 304})
_GONE = frozenset({404, 410})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_HTML = frozenset({"text/html", "application/xhtml+xml"})
_LOOKS_LIKE_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_NO_HEADERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one capture told us. `note` says why it told nothing; `links` are there when asked for."""

    item: Item | None = None
    error: str | None = None
    gone: bool = False
    note: str | None = None
    links: tuple[Link, ...] = ()

    @property
    def outcome(self) -> Literal["item", "error", "gone", "nothing"]:
        """Which of the four it is, in a word."""
        if self.item:
            return "item"
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
    parser = "encoding"
    try:
        body = decode_payload(body, headers)
        if not _is_html(body, kind):
            leads = tuple(xml_links(body)) if links and "xml" in kind else ()
            return Extraction(note="not a page", links=leads)
        tree = LexborHTMLParser(decode_text(body, kind))
        # Before anything else: reading a page takes its furniture away.
        leads = tuple(dict.fromkeys(page_links(tree))) if links else ()
        page = Page(url, mission or mission_of(url), tree)
        parser = "kinds"
        if reason := no_item(page):
            return Extraction(note=reason, links=leads)
        parser = kind_of(page)
        item = PARSERS[parser](page)
        return Extraction(item=item, note=None if item else "no title and text", links=leads)
    except MemoryError:
        raise  # the child process must end
    except ArchiveError as error:
        return Extraction(error=f"{parser}: {error}", links=leads)
    except Exception as error:  # noqa: BLE001
        return Extraction(error=f"{parser}: {type(error).__name__}: {error}", links=leads)


def _is_html(body: bytes, content_type: str) -> bool:
    mime = content_type.partition(";")[0].strip().lower()
    return mime in _HTML if mime else bool(_LOOKS_LIKE_HTML.search(body, 0, 1024))
