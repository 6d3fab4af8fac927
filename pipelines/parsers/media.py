"""Pictures and files of the content region, and the links in its text."""

import re
from urllib.parse import unquote

from selectolax.lexbor import LexborNode

from pipelines.items import Attachment, Image
from pipelines.page import Page
from pipelines.parsers.labels import text_of
from pipelines.parsers.text import clean, split_credit
from pipelines.signs import first
from pipelines.urls import absolute

# A style is a copy of the original in another size: /files/styles/large/public/x.jpg is /files/x.jpg.
_STYLE = re.compile(r"/styles/[^/]+/(?:public|private)/")
_TOKEN = re.compile(r"[?&](?:itok|h)=[^&]*")
_SDG_ICON = re.compile(r"/public/sdg[^?]*/|/e_web_\d", re.IGNORECASE)
_DOCUMENT = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip)(?:[?#]|$)", re.IGNORECASE)
_LENGTH = re.compile(r"\blength=(\d{1,15})\b")
# Drupal writes every mark of a media type as a hyphen: only a name with one of them can be read back.
_MIME_CLASS = re.compile(r"file--mime-([a-z]+)-([a-z]+)")
_CAPTION = "figcaption, div.caption, [class*=field-caption]"


def _without_tokens(url: str) -> str:
    """Return a file's own address, whatever size and token it was linked with.

    >>> _without_tokens("https://x/files/styles/large/public/a.jpg?h=1&itok=AbC")
    'https://x/files/a.jpg'
    """
    path, _, query = url.partition("?")
    kept = _TOKEN.sub("", f"?{query}").lstrip("?&")
    return _STYLE.sub("/", path, count=1) + (f"?{kept}" if kept else "")


def images(page: Page) -> tuple[Image, ...]:
    """Return the pictures of the content region: their originals, once each, without the goals' icons."""
    return first(page, "images", (("img", _images),)) or ()


def _images(page: Page) -> tuple[Image, ...]:
    found: dict[str, Image] = {}
    for node in page.content.css("img[src]"):
        src = node.attributes.get("src") or ""
        url = None if _SDG_ICON.search(src) else absolute(page.url, src)
        if url:
            original = _without_tokens(url)
            found.setdefault(original, _image(original, node, page.content))
    return tuple(found.values())


def _image(url: str, node: LexborNode, region: LexborNode) -> Image:
    caption, credit = split_credit(_caption(node, region))
    return Image(url=url, alt=clean(node.attributes.get("alt") or "") or None, caption=caption, credit=credit)


def _caption(image: LexborNode, region: LexborNode) -> str:
    """Return the caption of the smallest part of the region that holds one, if it holds no other picture."""
    around = image.parent
    while around is not None and around.mem_id != region.mem_id and len(around.css("img")) == 1:
        caption = around.css_first(_CAPTION)
        if caption:
            return text_of(caption) or ""
        around = around.parent
    return ""


def attachments(page: Page) -> tuple[Attachment, ...]:
    """Return the files that the page offers, once each: in its text or below it."""
    return first(page, "attachments", (("link", _attachments),)) or ()


def _attachments(page: Page) -> tuple[Attachment, ...]:
    found: dict[str, Attachment] = {}
    for node in page.content.css("a[href]"):
        url = absolute(page.url, node.attributes.get("href") or "") if _is_file(node) else None
        if url:
            file = _attachment(_without_tokens(url), node)
            found.setdefault(file.url, file)
    return tuple(found.values())


def _is_file(anchor: LexborNode) -> bool:
    return bool(_DOCUMENT.search(anchor.attributes.get("href") or "")) or "file" in _classes(anchor.parent)


def _attachment(url: str, anchor: LexborNode) -> Attachment:
    kind, _, parameters = (anchor.attributes.get("type") or "").partition(";")
    shown = next(filter(None, map(_MIME_CLASS.fullmatch, _classes(anchor.parent))), None)
    length = _LENGTH.search(parameters)
    return Attachment(
        url=url,
        title=text_of(anchor) or unquote(url.rpartition("/")[2]),
        mime=kind.strip().lower() or (f"{shown[1]}/{shown[2]}" if shown else None),
        bytes=int(length[1]) if length else None,
    )


def _classes(node: LexborNode | None) -> list[str]:
    return (node.attributes.get("class") or "").split() if node else []


def links(page: Page) -> tuple[str, ...]:
    """Return where the text's own links lead, once each; its files are attachments."""
    found: dict[str, None] = {}
    for anchor in (anchor for text in page.texts for anchor in text.css("a[href]")):
        href = anchor.attributes.get("href") or ""
        url = None if href.startswith("#") or _is_file(anchor) else absolute(page.url, href)
        if url:
            found.setdefault(url)
    return tuple(found)
