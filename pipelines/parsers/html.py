"""The text's own markup, made safe to show: what a page of ours may hold of a foreign one."""

import re
from functools import partial
from html import escape, unescape
from urllib.parse import quote

import nh3

from pipelines.page import Page
from pipelines.parsers.text import SKIPPED, labels, mended
from pipelines.urls import absolute

_TAGS = frozenset(
    re.findall(
        r"\w+",
        "a b blockquote br caption cite code dd div dl dt em h1 h2 h3 h4 h5 h6 hr i li ol p pre strong sub "
        "sup table tbody td tfoot th thead tr u ul",
    )
)
# These are left out with all that they hold; of every other tag the words stay.
_DROPPED = SKIPPED | {"applet", "canvas", "embed", "frameset", "head", "math", "select", "textarea", "title"}
# Looked for first: a tree costs more than all the rest.
_LABELS = re.compile("field__label|field-label|caption")
_TAG = re.compile(r"(<[^>]*>)")
_MAIL = "mailto:"


def display_html(page: Page) -> str:
    """Return the page's text fields as HTML that may be shown: no scripts, styles, forms, pictures, frames.

    Tags carry no attributes but a link's address, which is absolute. Slips are mended as in the plain text.
    To be asked last: captions and labels are taken out of the page's region.
    """
    shown = nh3.clean(
        _without_labels(page),
        tags=set(_TAGS),
        clean_content_tags=set(_DROPPED - _TAGS),
        attributes={"*": set(), "a": {"href"}},
        attribute_filter=partial(_address, page.url),
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener",
    )
    # After nh3 a ">" stands in no attribute: addresses are percent-encoded. What is mended is escaped anew.
    parts = (part if part.startswith("<") else _mended(part) for part in _TAG.split(shown))
    return "".join(parts).strip()


def _without_labels(page: Page) -> str:
    markup = "".join(node.html or "" for node in page.texts)
    if not _LABELS.search(markup):
        return markup
    for node in labels(page.region):
        node.extract()
    return str(page.region)


def _mended(part: str) -> str:
    text = unescape(part)
    better = mended(text)
    return part if better == text else escape(better, quote=False)


def _address(base: str, _tag: str, name: str, value: str) -> str | None:
    """Return what a link may lead to: a web address, or an e-mail address without its subject and body."""
    if name != "href":
        return value
    value = value.strip()
    if value.lower().startswith(_MAIL):
        return _MAIL + quote(value[len(_MAIL) :].partition("?")[0], safe="@+.-_")
    return absolute(base, value)
