"""What all page kinds share: the item of a page with a title and a text field."""

from dataclasses import replace
from typing import TypeVar

from archive.errors import ArchiveError
from pipelines.items import Image, Item
from pipelines.page import Page
from pipelines.parsers import fields, media
from pipelines.parsers.dates import find_dates
from pipelines.parsers.language import foreign, spoken
from pipelines.parsers.mentions import find_mentions
from pipelines.parsers.text import paragraphs, split_credit

AnyItem = TypeVar("AnyItem", bound=Item)

_CREDIT_LENGTH = 150
# What the old sites printed before their fields.
_LABELS = frozenset({"Body:", "Video:"})


class FieldMissing(ArchiveError):
    """A page lacks what its kind always has. Raised by parsers; the capture is kept."""

    def __init__(self, url: str, field: str) -> None:
        self.url, self.field = url, field
        super().__init__(f"no {field} on {url}")


def read(kind: type[AnyItem], page: Page) -> AnyItem:
    """Return the item of that kind that a page describes."""
    title = fields.title(page)
    if title is None:
        raise FieldMissing(page.canonical, "title")
    return item_of(kind, page, title, text_under(title, page))


def text_under(title: str, page: Page) -> list[str]:
    """Return the page's paragraphs. Where no field is marked as its text, heading and labels are left out."""
    lines = paragraphs(page.region)
    if page.marked:
        return lines
    lines = [line for line in lines if line not in _LABELS]
    return lines[1:] if lines[:1] == [title] else lines


def item_of(kind: type[AnyItem], page: Page, title: str, text: list[str]) -> AnyItem:
    """Return the item of a page whose title and paragraphs are known."""
    published, source = fields.published(page, text)
    text, images = _give_credit(text, media.images(page))
    body, summary = "\n\n".join(text), fields.summary(page)
    lang = _language(page, [title, *text])
    return kind(
        mission=page.mission.key,
        lang=lang,
        url=page.canonical,
        node=page.node,
        title=title,
        summary=summary,
        body=body,
        published=published,
        published_source=source,
        scope=fields.scope(page),
        dates=tuple(find_dates(body, lang, published)),
        sdgs=fields.sdgs(page),
        tags=fields.tags(page),
        images=images,
        attachments=media.attachments(page),
        links=media.links(page),
        mentions=find_mentions(body),
        foreign=foreign(lang, _named(title, summary, images), text),
    )


def _language(page: Page, text: list[str]) -> str:
    """Return the item's language: what the page declares. The old sites declared one for all their pages."""
    lang = spoken(page.lang, text) if page.node is None else page.lang
    if lang != page.lang:
        page.signs["lang"] = "script"
    return lang


def _named(title: str, summary: str | None, images: tuple[Image, ...]) -> list[tuple[str, str]]:
    captions = [(f"images.{number}.caption", image.caption or "") for number, image in enumerate(images)]
    return [("title", title), ("summary", summary or ""), *captions]


def _give_credit(text: list[str], images: tuple[Image, ...]) -> tuple[list[str], tuple[Image, ...]]:
    """Move a credit that stands as the last paragraph to the first picture that has none."""
    last = text[-1] if text else ""
    caption, credit = split_credit(last) if len(last) <= _CREDIT_LENGTH else (last, None)
    bare = next((number for number, image in enumerate(images) if image.credit is None), None)
    if caption or not credit or bare is None:
        return text, images
    credited = replace(images[bare], credit=credit)
    return text[:-1], (*images[:bare], credited, *images[bare + 1 :])
