"""The links of a page, a sitemap or a feed, as they stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

Hop = Literal["", "L", "E", "R", "P", "M"]
"""How a link was found: link, embed, redirect, prerequisite, manifest (or feed), as Heritrix writes it."""

# Georgian paths in sitemaps make entities of no use; nothing outside the document is ever read.
_XML = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, load_dtd=False)


@dataclass(frozen=True, slots=True)
class Link:
    """An address as written, and how it was found."""

    href: str
    hop: Hop


def page_links(html: str) -> Iterator[Link]:
    """Yield what a page links to, and the pictures of its main region.

    >>> [link.href for link in page_links('<a href="/a">A</a><a rel="nofollow" href="/b">B</a>')]
    ['/a']
    """
    tree = LexborHTMLParser(html)
    if any("nofollow" in (meta.attributes.get("content") or "") for meta in tree.css("meta[name=robots]")):
        return
    for node in tree.css("a[href], link[rel=next], link[rel=alternate][hreflang]"):
        attributes = node.attributes
        if "nofollow" not in (attributes.get("rel") or ""):
            yield Link(attributes.get("href") or "", "L")
    for node in tree.css("main img[src]"):
        yield Link(node.attributes["src"] or "", "E")


def xml_links(xml: bytes) -> Iterator[Link]:
    """Yield the addresses of a sitemap, a sitemap index (alternates included) or a feed.

    >>> [link.href for link in xml_links(b"<urlset><url><loc>/a</loc></url></urlset>")]
    ['/a']
    """
    try:
        root = etree.fromstring(xml, _XML)
    except etree.XMLSyntaxError:
        return
    if root is None:
        return
    for element in root.iter(etree.Element):
        name = etree.QName(element).localname
        if name == "loc":
            yield Link((element.text or "").strip(), "M")
        elif name == "link":
            yield Link((element.get("href") or element.text or "").strip(), "M")
