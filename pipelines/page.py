"""One HTML page, parsed once and fast; only the text of its content region goes to BeautifulSoup."""

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from archive.missions import Mission

_FULL = ".node--view-mode-full"
# What stands in a content region without being content: teasers of other pages, menus, forms.
_FURNITURE = ".view, .views-row, .node--view-mode-teaser, nav, form, .share"
_TEXT_FIELDS = (
    ".field--name-body, .field--type-text-with-summary, .field--type-text-long, .facts, "
    ".field-name-body, .field-type-text-with-summary"
)
_NODE_PATH = re.compile(r"(?:^|/)node/(\d{1,9})/?$")
_SETTINGS = '[data-drupal-selector="drupal-settings-json"]'
_CURRENT_PATH = re.compile(r'"currentPath":"node\\?/(\d{1,9})"')
_SAFE = "%:/?#[]@!$&'()*+,;=~"


def absolute(base: str, href: str) -> str | None:
    """Return the web address that a link means, in percent-encoded ASCII without fragment; None if none.

    >>> absolute("https://georgia.iom.int/ka/", "/ge/ვინ#top")
    'https://georgia.iom.int/ge/%E1%83%95%E1%83%98%E1%83%9C'
    >>> absolute("https://georgia.iom.int/", "mailto:office@example.org") is None
    True
    """
    try:
        parts = urlsplit(urljoin(base, href.strip()))
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return None
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
        return quote(urlunsplit(parts._replace(netloc=host, fragment="")), safe=_SAFE)
    except ValueError:
        return None


@dataclass(frozen=True)
class Page:
    """A page as it was captured at `url`. Everything a parser may ask of it, each thing read when asked."""

    url: str
    mission: Mission
    tree: LexborHTMLParser

    @cached_property
    def article(self) -> LexborNode | None:
        """The node that the page is about, where it is marked as shown in full; cards never are."""
        return self.tree.css_first(_FULL)

    @cached_property
    def main(self) -> LexborNode:
        """The main region: the article with its heading, without the site's header, menu and footer."""
        found = self.tree.css_first("main, [role=main], #content") or self.tree.body or self.tree.root
        if found is None:
            raise ValueError("an empty document")
        return found

    @cached_property
    def content(self) -> LexborNode:
        """The content region, without the furniture in it: the full article, else the main region."""
        region = self.article or self.main
        for node in _outermost(region, _FURNITURE):
            node.decompose()
        return region

    @cached_property
    def texts(self) -> list[LexborNode]:
        """The text fields of the content region; all of it where nothing is marked as a field."""
        return self._fields if self.marked else [self.content]

    @cached_property
    def _fields(self) -> list[LexborNode]:
        return _outermost(self.content, _TEXT_FIELDS)

    @property
    def marked(self) -> bool:
        """Whether the page's markup tells its text from the rest; a full article without text does."""
        return bool(self._fields or self.article)

    @cached_property
    def region(self) -> BeautifulSoup:
        """The text fields in BeautifulSoup: for what is read between the tags."""
        return BeautifulSoup("".join(node.html or "" for node in self.texts), "lxml")

    @cached_property
    def meta(self) -> dict[str, str]:
        """The head's meta tags by name or property; the first of a name counts."""
        found: dict[str, str] = {}
        for node in self._head("meta[content]"):
            name = node.attributes.get("property") or node.attributes.get("name")
            if name:
                found.setdefault(name.lower(), node.attributes["content"] or "")
        return found

    def _head(self, selector: str) -> list[LexborNode]:
        return self.tree.head.css(selector) if self.tree.head else []

    def link(self, rel: str) -> str | None:
        """Return the absolute address of the head's link with that relation."""
        hrefs = [node.attributes.get("href") for node in self._head(f"link[rel={rel}]")]
        return next((absolute(self.url, href) for href in hrefs if href), None)

    @cached_property
    def canonical(self) -> str:
        """The page's own address: what it declares on its own host, else where it was captured."""
        declared = self.link("canonical")
        if declared and urlsplit(declared).netloc == urlsplit(self.url).netloc:
            return declared
        return absolute(self.url, "") or self.url

    @cached_property
    def alternates(self) -> dict[str, str]:
        """The page's translations, itself included: language and address as its hreflang links have them."""
        nodes = self._head("link[rel=alternate][hreflang][href]")
        links = {_language(node, "hreflang"): node.attributes["href"] for node in nodes}
        return {lang: href for lang, href in links.items() if lang and href}

    @cached_property
    def page_lang(self) -> str:
        """The language of the page around the content."""
        root = self.tree.root
        stated = _language(root, "lang") or _language(root, "xml:lang")
        return stated or self.mission.language_of(urlsplit(self.url).path)

    @cached_property
    def lang(self) -> str:
        """The language of the content."""
        return _language(self.article, "lang") or self.page_lang

    @cached_property
    def node(self) -> int | None:
        """The site's own number for what the page is about. The old site's numbers are another database's."""
        if self.meta.get("generator", "").startswith("Drupal 7"):
            return None
        stated = self.article and self.article.attributes.get("data-history-node-id")
        if stated and stated.isdecimal():
            return int(stated)
        shortlink = _NODE_PATH.search(self.link("shortlink") or "")
        settings = self.tree.css_first(_SETTINGS)
        found = shortlink or (settings and _CURRENT_PATH.search(settings.text()))
        return int(found[1]) if found else None

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of the body and of the full article."""
        nodes = [node for node in (self.tree.body, self.article) if node]
        return frozenset(name for node in nodes for name in (node.attributes.get("class") or "").split())


def _outermost(region: LexborNode, selector: str) -> list[LexborNode]:
    """Return what matches and lies in nothing else that does, once each.

    The library returns a node once for every part of the selector that it matches, and frees what is
    inside a node that is taken out: touching such a node again would crash.
    """
    found = {node.mem_id: node for node in region.css(selector)}
    return [node for node in found.values() if not _lies_in(node, found)]


def _lies_in(node: LexborNode, others: Container[int]) -> bool:
    parent = node.parent
    while parent is not None and parent.mem_id not in others:
        parent = parent.parent
    return parent is not None


def _language(node: LexborNode | None, attribute: str) -> str | None:
    tag = node.attributes.get(attribute) if node else None
    return tag.partition("-")[0].lower() if tag else None
