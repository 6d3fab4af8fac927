"""Evidence: the dates of publication that listings and feeds tell of other pages."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Literal, NamedTuple

from lxml import etree
from selectolax.lexbor import LexborNode

from archive.missions import Mission
from pipelines.links import local_name, xml_elements
from pipelines.page import Page
from pipelines.parsers.fields import day_of, only_day
from pipelines.parsers.labels import text_of
from pipelines.region import outermost
from pipelines.urls import absolute

_CARDS = ".views-row, .node--view-mode-teaser, .node-teaser, .article-detail, .report-item1"
_TITLES = "a[rel=bookmark], a.title, h2 a[href], h3 a[href], h4 a[href], h5 a[href]"
# Where a card shows its date; never the field with the day on which something closes.
_DATES = ".date, .node__meta, .submitted, time[datetime]"
_CLOSING = "[class*=closing-date], [class*=deadline]"
_ENTRIES = frozenset({"item", "entry"})
_STAMPS = frozenset({"pubDate", "published"})


class Evidence(NamedTuple):
    """A page's day of publication, as another page or a feed tells it."""

    url: str
    date: date
    source: Literal["card", "feed"]


def from_cards(page: Page) -> Iterator[Evidence]:
    """Yield what the cards of a listing tell. To be asked before the page's content is."""
    for card in outermost(page.main, _CARDS):
        links = {node.attributes.get("href") or "" for node in card.css(_TITLES)}
        url = absolute(page.url, links.pop()) if len(links) == 1 else None
        shown = _card_date(page, card) if url else None
        if url and shown:
            yield Evidence(url, shown, "card")


def _card_date(page: Page, card: LexborNode) -> date | None:
    """Return the one day that a card shows."""
    closing = {node.mem_id for field in card.css(_CLOSING) for node in (field, *field.css(_DATES))}
    days = set()
    for node in card.css(_DATES):
        if node.mem_id not in closing:
            stamp = node.attributes.get("datetime")
            days.add(day_of(page, stamp) if stamp else only_day(page, text_of(node)))
    days.discard(None)
    return days.pop() if len(days) == 1 else None


def from_feed(xml: bytes, url: str, mission: Mission) -> Iterator[Evidence]:
    """Yield what the entries of a feed tell, RSS or Atom.

    In a Georgian feed link and date are those of the node's first language, by a bug of Drupal's core: they
    belong together all the same, so the date is told of the page that is linked, and of no other.
    """
    for element in xml_elements(xml):
        with suppress(UnicodeDecodeError):
            if local_name(element) in _ENTRIES and (found := _entry(element, url, mission)):
                yield found


def _entry(entry: etree._Element, url: str, mission: Mission) -> Evidence | None:
    said = {local_name(child): child for child in reversed(entry) if isinstance(child.tag, str)}
    link = said.get("link")
    stamp = next((said[name].text or "" for name in said if name in _STAMPS), "")
    address = absolute(url, link.get("href") or link.text or "") if link is not None else None
    day = _local_day(stamp.strip(), mission)
    return Evidence(address, day, "feed") if address and day else None


def _local_day(stamp: str, mission: Mission) -> date | None:
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        with suppress(ValueError, TypeError, IndexError, OverflowError):
            moment = read(stamp)
            return (moment.astimezone(mission.zone) if moment.tzinfo else moment).date()
    return None
