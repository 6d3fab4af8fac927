"""What every page describes. Field names and formats are those of the item JSON (docs/interface.md)."""

import json
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date
from hashlib import sha256
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

from pipelines.mentions import Mentions

Precision = Literal["day", "month", "quarter", "half-month", "year", "decade"]
PublishedSource = Literal["meta", "time", "card", "feed", "dateline"]
Scope = Literal["local", "global"]


@dataclass(frozen=True, slots=True)
class DateSpan:
    """A date expression and what it means; an open end is None. See `find_dates`."""

    start: date | None
    end: date | None
    text: str
    precision: Precision
    year_inferred: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the content region. `url` is the original file, without style and tokens."""

    url: str
    alt: str | None = None
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file offered for download; `bytes` only where the page states it exactly."""

    url: str
    title: str
    mime: str | None = None
    bytes: int | None = None


@dataclass(frozen=True, slots=True)
class Foreign:
    """A passage in another language than the item's: `field` from one code point up to another."""

    lang: str
    field: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """What one page says, in one language; the fields stand in the order of the item JSON."""

    kind: ClassVar[str] = "page"

    mission: str
    lang: str
    url: str
    node: int | None = None
    title: str
    summary: str | None = None
    body: str
    published: date | None = None
    published_source: PublishedSource | None = None
    scope: Scope | None = None
    dates: tuple[DateSpan, ...] = ()
    sdgs: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    images: tuple[Image, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    links: tuple[str, ...] = ()
    mentions: Mentions = field(default_factory=Mentions)
    foreign: tuple[Foreign, ...] = ()


def item_id(item: Item) -> str:
    """Return the item's name: mission, node (or path, where the site tells no node) and language.

    >>> item_id(Item(mission="georgia", lang="ka", url="https://x/ge/%E1%83%95", title="", body=""))
    'georgia:/ge/%E1%83%95:ka'
    """
    thing = urlsplit(item.url).path if item.node is None else item.node
    return f"{item.mission}:{thing}:{item.lang}"


def content(item: Item) -> dict[str, Any]:
    """Return what the item says, ready for JSON: the keys of docs/interface.md, then its kind's own.

    >>> list(content(Item(mission="georgia", lang="en", url="https://x/", title="", body="")))[:4]
    ['mission', 'kind', 'lang', 'url']
    """
    said = {field.name: _plain(getattr(item, field.name)) for field in fields(item)}
    return {"mission": said.pop("mission"), "kind": item.kind, **said}


def content_digest(content: dict[str, Any]) -> str:
    """Return the digest of what an item says; equal contents have equal digests.

    >>> content_digest({"a": 1, "b": 2}) == content_digest({"b": 2, "a": 1})
    True
    """
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"sha256:{sha256(canonical.encode()).hexdigest()}"


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    return value
