"""Where a page, a sitemap or a feed leads, as it stands there."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Literal, NamedTuple

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

Hop = Literal["", "L", "E", "R", "P", "M"]
"""How a link was found: link, embed, redirect, prerequisite, manifest (or feed), as Heritrix writes it."""

# Nothing outside the document is ever read.
_XML = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)

_AGENT = "matiane"
# What stands before these colons is no robot's name.
_RULES_WITH_VALUES = frozenset({"max-image-preview", "max-snippet", "max-video-preview", "unavailable_after"})


class Link(NamedTuple):
    """An address as written, and how it was found; a seed was not found."""

    href: str
    hop: Hop


def forbids_following(said: str) -> bool:
    """Tell whether what a page says to robots keeps us from its links; what it says to another does not.

    >>> [forbids_following(said) for said in ("noindex, NOFOLLOW", "none", "matiane: nofollow")]
    [True, True, True]
    >>> [forbids_following(said) for said in ("index, follow", "googlebot: noindex, nofollow", "")]
    [False, False, False]
    """
    to_us = True
    for word in said.lower().split(","):
        name, colon, rule = word.partition(":")
        if colon and name.strip() not in _RULES_WITH_VALUES:
            to_us = name.strip() == _AGENT
        if to_us and (rule if colon else name).strip() in {"nofollow", "none"}:
            return True
    return False


def page_links(tree: LexborHTMLParser) -> Iterator[Link]:
    """Yield what a page links to, and the pictures of its main region.

    >>> list(page_links(LexborHTMLParser('<a href="/a">A</a><a rel="nofollow" href="/b">B</a>')))
    [Link(href='/a', hop='L')]
    """
    for meta in tree.css("meta[name]"):
        to_us = (meta.attributes["name"] or "").strip().lower() in {"robots", _AGENT}
        if to_us and forbids_following(meta.attributes.get("content") or ""):
            return
    for node in tree.css("a[href], link[rel=next], link[rel=alternate][hreflang]"):
        attributes = node.attributes
        if "nofollow" not in (attributes.get("rel") or ""):
            yield Link(attributes.get("href") or "", "L")
    for node in tree.css("main img[src]"):
        yield Link(node.attributes["src"] or "", "E")


def xml_links(xml: bytes) -> Iterator[Link]:
    """Yield the addresses of a sitemap, a sitemap index (alternates included) or a feed.

    >>> list(xml_links(b"<urlset><url><loc>/a</loc></url></urlset>"))
    [Link(href='/a', hop='M')]
    >>> list(xml_links(b"<rss><atom:link href='/undeclared'/></rss>"))
    [Link(href='/undeclared', hop='M')]
    """
    for element in xml_elements(xml):
        # What is no UTF-8 within a document that says it is, lxml finds out only now.
        with suppress(UnicodeDecodeError):
            yield from _addresses(element)


def xml_elements(xml: bytes) -> Iterator[etree._Element]:
    """Yield the elements of a document as far as it can be read, each before what it holds."""
    try:
        root = etree.fromstring(xml, _XML)
    except etree.XMLSyntaxError:
        return
    if root is not None:
        yield from root.iter(etree.Element)


def local_name(element: etree._Element) -> str:
    """Return an element's name without namespace and prefix."""
    # Not by etree.QName: it refuses a name whose prefix the document forgot to declare.
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _addresses(element: etree._Element) -> Iterator[Link]:
    name = local_name(element)
    if name == "loc":
        yield Link((element.text or "").strip(), "M")
    elif name == "link":
        yield Link((element.get("href") or element.text or "").strip(), "M")
