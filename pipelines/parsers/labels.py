"""Words on a page: of an element, of a field by the name in its class, and beside a printed label."""

from collections.abc import Collection

from selectolax.lexbor import LexborNode

from pipelines.page import Page
from pipelines.parsers.text import clean

# Drupal 10's and 7's labels, definition lists, tables of two columns.
_LABELS = ".field__label, .field-label, dt, th"
_LONGEST = 60


def text_of(node: LexborNode | None) -> str | None:
    """Return a node's text on one line; a line break is a space."""
    if node is None:
        return None
    return clean(node.text(separator=" " if node.css_first("br") else "")) or None


def field(page: Page, name: str) -> LexborNode | None:
    """Return what stands in the field that has the name in its class, without its label."""
    found = page.content.css_first(f"[class*={name}]")
    return found and (found.css_first(".field__item, .field-item") or found)


def field_text(page: Page, name: str) -> str | None:
    """Return the words of the field that has the name in its class."""
    return text_of(field(page, name))


def labelled(page: Page, labels: Collection[str]) -> LexborNode | None:
    """Return what stands behind the first label that is one of those, written in small letters."""
    for node in page.content.css(_LABELS):
        words = node.text()
        if len(words) <= _LONGEST and clean(words).rstrip(" :").lower() in labels:
            value = _beside(node)
            if value is not None and value.tag != node.tag:
                return value
    return None


def _beside(node: LexborNode) -> LexborNode | None:
    value = node.next
    while value is not None and (value.tag or "").startswith(("-", "#", "!")):
        value = value.next
    return value


def labelled_text(page: Page, labels: Collection[str]) -> str | None:
    """Return the words behind the first label that is one of those."""
    return text_of(labelled(page, labels))
