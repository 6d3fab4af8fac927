"""One HTML page, parsed once and fast; only the text of its content region goes to BeautifulSoup."""

import re
from dataclasses import dataclass, field
from functools import cached_property, partial
from urllib.parse import urlsplit, urlunsplit

from bs4 import BeautifulSoup
from selectolax.lexbor import LexborHTMLParser, LexborNode

from archive.missions import Mission
from pipelines.linked_data import described
from pipelines.region import main_region, outermost
from pipelines.signs import first
from pipelines.urls import absolute, spelled

_FULL = ".node--view-mode-full"
# What stands in a content region without being content: teasers of other pages, menus, forms.
_FURNITURE = ".view, .views-row, .node--view-mode-teaser, nav, form, .share"
# Drupal's own name for the text, or its type; the old sites'; what other systems write.
_TEXTS = (
    ("field--name-body", ".field--name-body, .field--type-text-with-summary, .field--type-text-long, .facts"),
    ("field-name-body", ".field-name-body, .field-type-text-with-summary"),
    ("articleBody", "[itemprop~=articleBody]"),
    ("entry-content", ".entry-content, .post-content"),
)
_NO_TEXT = frozenset({"figcaption", "figure"})
_NODE_PATH = re.compile(r"(?:^|/)node/(\d{1,9})/?$")
_SETTINGS = '[data-drupal-selector="drupal-settings-json"]'
_CURRENT_PATH = re.compile(r'"currentPath":"node\\?/(\d{1,9})"')


@dataclass(frozen=True)
class Page:
    """A page as it was captured at `url`. Everything a parser may ask of it, each thing read when asked."""

    url: str
    mission: Mission
    tree: LexborHTMLParser
    signs: dict[str, str] = field(default_factory=dict)
    """By field, the sign that gave it: filled as the fields are read."""

    @cached_property
    def article(self) -> LexborNode | None:
        """The node that the page is about, where it is marked as shown in full; cards never are."""
        return self.tree.css_first(_FULL)

    @cached_property
    def _main(self) -> tuple[str, LexborNode]:
        return main_region(self.tree)

    @property
    def main(self) -> LexborNode:
        """The main region: the article with its heading, without the site's header, menu and footer."""
        return self._main[1]

    @cached_property
    def content(self) -> LexborNode:
        """The content region, without the furniture in it: the full article, else the main region."""
        region = self.article or self.main
        for node in outermost(region, _FURNITURE):
            node.decompose()
        return region

    @cached_property
    def texts(self) -> list[LexborNode]:
        """The text fields of the content region; all of it where nothing is marked as a field."""
        if self.marked:
            return self._fields
        self.signs["body"] = self._main[0]
        return [self.content]

    @cached_property
    def _fields(self) -> list[LexborNode]:
        signs = [(sign, partial(_texts, selector)) for sign, selector in _TEXTS]
        return first(self, "body", [*signs, ("p", _paragraphs)]) or []

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

    @cached_property
    def linked_data(self) -> dict[str, str]:
        """What the page says of itself in JSON-LD."""
        return described(self.tree)

    def _head(self, selector: str) -> list[LexborNode]:
        return self.tree.head.css(selector) if self.tree.head else []

    def link(self, rel: str) -> str | None:
        """Return the absolute address of the head's link with that relation."""
        hrefs = [node.attributes.get("href") for node in self._head(f"link[rel={rel}]")]
        return next((absolute(self.url, href) for href in hrefs if href), None)

    @cached_property
    def canonical(self) -> str:
        """The page's own address: what it declares on its own host, else where it was captured."""
        own, declared = urlsplit(spelled(self.url)), urlsplit(self.link("canonical") or "")
        # Behind a machine that ends TLS, Drupal calls its own pages http.
        chosen = declared._replace(scheme=own.scheme) if declared.netloc == own.netloc else own
        return urlunsplit(chosen)

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
        signs = (
            ("article[lang]", lambda page: _language(page.article, "lang")),
            ("html[lang]", lambda page: page.page_lang),
        )
        return first(self, "lang", signs) or self.page_lang

    @cached_property
    def node(self) -> int | None:
        """The site's own number for what the page is about. The old site's numbers are another database's."""
        if self.meta.get("generator", "").startswith("Drupal 7"):
            return None
        signs = (
            ("data-history-node-id", _stated_node),
            ("shortlink", lambda page: _number(_NODE_PATH.search(page.link("shortlink") or ""))),
            ("currentPath", _current_node),
        )
        return first(self, "node", signs)

    @cached_property
    def classes(self) -> frozenset[str]:
        """The classes of the body and of the full article."""
        nodes = [node for node in (self.tree.body, self.article) if node]
        return frozenset(name for node in nodes for name in (node.attributes.get("class") or "").split())


def _stated_node(page: Page) -> int | None:
    stated = (page.article.attributes.get("data-history-node-id") if page.article else None) or ""
    return int(stated) if stated.isdecimal() else None


def _current_node(page: Page) -> int | None:
    settings = page.tree.css_first(_SETTINGS)
    return _number(_CURRENT_PATH.search(settings.text())) if settings else None


def _number(found: re.Match[str] | None) -> int | None:
    return int(found[1]) if found else None


def _texts(selector: str, page: Page) -> list[LexborNode]:
    return outermost(page.content, selector)


def _paragraphs(page: Page) -> list[LexborNode]:
    """Return what holds most of a full article's paragraphs: a theme may not say which field is its text."""
    if page.article is None:
        return []
    holders: dict[int, tuple[int, LexborNode]] = {}
    for paragraph in page.content.css("p"):
        if (around := paragraph.parent) is not None and around.tag not in _NO_TEXT:
            letters, _ = holders.get(around.mem_id, (0, around))
            holders[around.mem_id] = (letters + len(paragraph.text()), around)
    most = max(holders.values(), key=lambda holder: holder[0], default=None)
    return [most[1]] if most else []


def _language(node: LexborNode | None, attribute: str) -> str | None:
    tag = node.attributes.get(attribute) if node else None
    return tag.partition("-")[0].lower() if tag else None
