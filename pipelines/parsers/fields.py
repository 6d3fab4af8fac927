"""The fields that every page of the site may have, one function each. None where the page has none."""

import re
from datetime import date, datetime

from selectolax.lexbor import LexborNode

from pipelines.items import PublishedSource, Scope
from pipelines.page import Page
from pipelines.parsers.dates import find_dateline
from pipelines.parsers.text import clean

# The label stands in English on Georgian pages too, until somebody translates it.
_SCOPES: dict[str, Scope] = {
    "local": "local",
    "global": "global",
    "ადგილობრივი": "local",
    "გლობალური": "global",
}
_SDG = re.compile(r"\bSDG\s*(\d{1,2})\b|/e_web_(\d\d)", re.IGNORECASE)
_GOALS = range(1, 18)
_SITE_NAME = re.compile(r"\s\|\s[^|]*$")


def title(page: Page) -> str | None:
    """Return the heading of the main region; without one, what the head calls the page."""
    heading = text_of(page.main.css_first("h1")) or text_of(page.tree.css_first("h1"))
    named = text_of(page.tree.css_first("head title")) or ""
    return heading or clean(page.meta.get("og:title", "")) or _SITE_NAME.sub("", named) or None


def summary(page: Page) -> str | None:
    """Return what the page says of itself in one sentence."""
    return clean(page.meta.get("description") or page.meta.get("og:description") or "") or None


def published(page: Page, paragraphs: list[str]) -> tuple[date | None, PublishedSource | None]:
    """Return the local date of publication and where it is told: meta, else `<time>`, else a dateline."""
    stated = _local_date(page, page.meta.get("article:published_time"))
    if stated:
        return stated, "meta"
    time = page.content.css_first("time[datetime]")
    shown = _local_date(page, time.attributes.get("datetime")) if time else None
    if shown:
        return shown, "time"
    told = find_dateline(paragraphs, page.lang)
    return (told, "dateline") if told else (None, None)


def _local_date(page: Page, stamp: str | None) -> date | None:
    try:
        moment = datetime.fromisoformat((stamp or "").strip())
        # A time without an offset is the site's own.
        return (moment.astimezone(page.mission.zone) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


def scope(page: Page) -> Scope | None:
    """Return whether the page is labelled local or global."""
    labels = (clean(node.text()).lower() for node in page.content.css(".tag, [class*=field-scope]"))
    return next((_SCOPES[label] for label in labels if label in _SCOPES), None)


def sdgs(page: Page) -> tuple[int, ...]:
    """Return the numbers of the development goals that the page is filed under."""
    told: list[str] = []
    for node in page.content.css("[class*=sdg] img, [class*=sdg] a, img[src*=e_web_]"):
        told += (node.attributes.get("alt") or "", node.attributes.get("src") or "", node.text())
    numbers = {int(label or icon) for label, icon in _SDG.findall("\n".join(told))}
    return tuple(sorted(numbers.intersection(_GOALS)))


def tags(page: Page) -> tuple[str, ...]:
    """Return the words that the page is filed under, in order."""
    labels = [clean(node.text()) for node in page.content.css("[class*=field-tags] a")]
    return tuple(dict.fromkeys(label for label in labels if label))


def text_of(node: LexborNode | None) -> str | None:
    """Return a node's text on one line; a line break is a space."""
    if node is None:
        return None
    return clean(node.text(separator=" " if node.css_first("br") else "")) or None
