"""The fields that every page of the site may have, one function each. None where the page has none."""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import TypeVar

from pipelines.items import PublishedSource, Scope
from pipelines.page import Page
from pipelines.parsers.dates import find_dateline, find_dates
from pipelines.parsers.labels import field_text, labelled_text, text_of
from pipelines.parsers.text import clean
from pipelines.signs import first

T = TypeVar("T")
Signs = tuple[tuple[str, Callable[[Page], T | None]], ...]
"""The signs of a field by name, in the order in which they are believed."""

# The label stands in English on Georgian pages too, until somebody translates it.
_SCOPES: dict[str, Scope] = {
    "local": "local",
    "global": "global",
    "ადგილობრივი": "local",
    "გლობალური": "global",
}
_SDG = re.compile(r"\bSDG\s*(\d{1,2})\b|/e_web_(\d\d)", re.IGNORECASE)
_GOALS = range(1, 18)
_DATE_LABELS = frozenset({"date of publication", "publication date", "published", "გამოქვეყნების თარიღი"})
_LONGEST_DATE = 100
_SITE_NAME = re.compile(r"\s\|\s[^|]*$")


def title(page: Page) -> str | None:
    """Return the heading of the main region; without one, what the head calls the page."""
    return first(page, "title", _TITLE)


_TITLE: Signs[str] = (
    ("h1", lambda page: text_of(page.main.css_first("h1")) or text_of(page.tree.css_first("h1"))),
    ("og:title", lambda page: clean(page.meta.get("og:title", ""))),
    ("json-ld", lambda page: clean(page.linked_data.get("headline") or page.linked_data.get("name", ""))),
    ("title", lambda page: _SITE_NAME.sub("", text_of(page.tree.css_first("head title")) or "")),
)


def summary(page: Page) -> str | None:
    """Return what the page says of itself in one sentence."""
    return first(page, "summary", _SUMMARY)


_SUMMARY: Signs[str] = (
    ("description", lambda page: clean(page.meta.get("description", ""))),
    ("og:description", lambda page: clean(page.meta.get("og:description", ""))),
    ("json-ld", lambda page: clean(page.linked_data.get("description", ""))),
)


def day_of(page: Page, stamp: str | None) -> date | None:
    """Return the local day of a moment as machines write it."""
    try:
        moment = datetime.fromisoformat((stamp or "").strip())
        # A time without an offset is the site's own.
        return (moment.astimezone(page.mission.zone) if moment.tzinfo else moment).date()
    except (ValueError, OverflowError):
        return None


def only_day(page: Page, words: str | None) -> date | None:
    """Return the one day that some words name; None where they name none, or several."""
    spans = find_dates((words or "")[:_LONGEST_DATE], page.lang)
    days = {span.end or span.start for span in spans if span.precision == "day"}
    whole = all(span.end is None or span.start in {None, span.end} for span in spans)
    return days.pop() if whole and len(days) == len(spans) == 1 else None


def _shown_date(page: Page) -> date | None:
    """Return the day of the first `<time>` that is not a closing date."""
    closing = {node.mem_id for node in page.content.css("[class*=closing-date] time, [class*=deadline] time")}
    times = (node for node in page.content.css("time[datetime]") if node.mem_id not in closing)
    return next((day_of(page, node.attributes.get("datetime")) for node in times), None)


def published(page: Page, paragraphs: list[str]) -> tuple[date | None, PublishedSource | None]:
    """Return the local date of publication and where it is told: meta, else shown, else a dateline.

    JSON-LD is told as "meta": it is what the head says, too. What stands in a field without a `<time>` is
    told as "time": it is shown in the same place. Listings and feeds are other captures' word, see
    `pipelines.evidence`.
    """
    dateline: Signs[date] = (("dateline", lambda page: find_dateline(paragraphs, page.lang)),)
    told = first(page, "published", _PUBLISHED + dateline)
    return (told, _SOURCES[page.signs["published"]]) if told else (None, None)


_PUBLISHED: Signs[date] = (
    ("article:published_time", lambda page: day_of(page, page.meta.get("article:published_time"))),
    ("json-ld", lambda page: day_of(page, page.linked_data.get("datePublished"))),
    ("time", _shown_date),
    ("field-publication-date", lambda page: only_day(page, field_text(page, "field-publication-date"))),
    ("label", lambda page: only_day(page, labelled_text(page, _DATE_LABELS))),
    ("node__meta", lambda page: only_day(page, text_of(page.content.css_first(".node__meta, .submitted")))),
)
_SOURCES: dict[str, PublishedSource] = {
    "article:published_time": "meta",
    "json-ld": "meta",
    "time": "time",
    "field-publication-date": "time",
    "label": "time",
    "node__meta": "time",
    "dateline": "dateline",
}


def scope(page: Page) -> Scope | None:
    """Return whether the page is labelled local or global."""
    signs = [(sign, partial(_scope, sign)) for sign in (".tag", "[class*=field-scope]")]
    return first(page, "scope", signs)


def _scope(selector: str, page: Page) -> Scope | None:
    labels = (clean(node.text()).lower() for node in page.content.css(selector))
    return next((_SCOPES[label] for label in labels if label in _SCOPES), None)


def sdgs(page: Page) -> tuple[int, ...]:
    """Return the numbers of the development goals that the page is filed under."""
    return first(page, "sdgs", (("sdg", _sdgs),)) or ()


def _sdgs(page: Page) -> tuple[int, ...]:
    told: list[str] = []
    for node in page.content.css("[class*=sdg] img, [class*=sdg] a, img[src*=e_web_]"):
        told += (node.attributes.get("alt") or "", node.attributes.get("src") or "", node.text())
    numbers = {int(label or icon) for label, icon in _SDG.findall("\n".join(told))}
    return tuple(sorted(numbers.intersection(_GOALS)))


def tags(page: Page) -> tuple[str, ...]:
    """Return the words that the page is filed under, in order."""
    return first(page, "tags", (("field-tags", _tags),)) or ()


def _tags(page: Page) -> tuple[str, ...]:
    labels = [clean(node.text()) for node in page.content.css("[class*=field-tags] a")]
    return tuple(dict.fromkeys(label for label in labels if label))
