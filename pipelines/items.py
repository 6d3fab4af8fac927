"""What pages describe. Field names and formats are those of the item JSON (docs/interface.md)."""

import json
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from hashlib import sha256
from typing import Any, ClassVar, Literal
from urllib.parse import urlsplit

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
class Mentions:
    """Names that the text speaks of."""

    projects: tuple[str, ...] = ()
    donors: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    places: tuple[str, ...] = ()


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
    mentions: Mentions = Mentions()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem(Item):
    """A press release."""

    kind: ClassVar[str] = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryItem(Item):
    """A person's story; `byline` is who tells it, as the page writes it ("Beka | Baker")."""

    kind: ClassVar[str] = "story"

    byline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem(Item):
    """A programme or project."""

    kind: ClassVar[str] = "programme"


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionItem(Item):
    """A page of the menu: who we are, our work, the home page."""

    kind: ClassVar[str] = "section"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationItem(Item):
    """A publication, usually with its file attached."""

    kind: ClassVar[str] = "publication"


@dataclass(frozen=True, slots=True, kw_only=True)
class VacancyItem(Item):
    """A job that is offered."""

    kind: ClassVar[str] = "vacancy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementItem(Item):
    """A tender."""

    kind: ClassVar[str] = "procurement"


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoItem(Item):
    """A video page of the old site."""

    kind: ClassVar[str] = "video"


def item_id(item: Item) -> str:
    """Return the item's name: mission, node (or path, where the site tells no node) and language.

    >>> item_id(Item(mission="georgia", lang="ka", url="https://x/ge/%E1%83%95", title="", body=""))
    'georgia:/ge/%E1%83%95:ka'
    """
    thing = urlsplit(item.url).path if item.node is None else item.node
    return f"{item.mission}:{thing}:{item.lang}"


def content(item: Item) -> dict[str, Any]:
    """Return what the item says, ready for JSON: the keys of docs/interface.md, then its kind's own.

    >>> said = content(StoryItem(mission="georgia", lang="en", url="https://x/", title="", body=""))
    >>> list(said)[:4], list(said)[-2:]
    (['mission', 'kind', 'lang', 'url'], ['mentions', 'byline'])
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
